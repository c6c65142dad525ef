import { useMemo } from "react";
import type { Inn } from "#shared/kernel/inn.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { useText } from "../../../../locales/use-text.ts";
import type { TableColumn } from "../../../../ui/data-table/column.ts";
import { DataTable } from "../../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { formatInstant } from "../../../../ui/format.ts";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import { useWords } from "../../use-words.ts";
import { useAccessHistory } from "../use-card.ts";

interface AccessRow {
  readonly at: Instant;
  readonly user: Bilingual;
  readonly procedure: string;
  readonly reason: string;
}

/** Who looked at this taxpayer, at what, and why (art. 64). */
export function AccessTab({ inn }: { readonly inn: Inn }) {
  const { t, pick } = useText();
  const word = useWords();
  const history = useAccessHistory(inn);
  const columns = useMemo(
    (): readonly TableColumn<AccessRow>[] => [
      {
        id: "at",
        title: t("tp.access.at"),
        width: 140,
        grow: 0,
        value: (row) => row.at,
        text: (row) => formatInstant(row.at),
      },
      { id: "who", title: t("tp.access.who"), width: 200, value: (row) => pick(row.user) },
      { id: "what", title: t("tp.access.what"), width: 180, value: (row) => word("read", row.procedure) },
      { id: "reason", title: t("tp.access.reason"), width: 260, grow: 2, value: (row) => row.reason },
    ],
    [t, pick, word],
  );
  if (history.error !== null) return <ProblemAlert error={history.error} />;
  return (
    <DataTable
      id="taxpayer.access"
      label={t("tp.access")}
      rows={history.rows}
      total={history.total}
      onEndReached={history.more}
      columns={columns}
      rowKey={(row) => `${row.at} ${row.procedure} ${row.user.ru}`}
      loading={history.isPending}
      empty={<EmptyState title={t("tp.access.empty")} />}
    />
  );
}
