import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { formatBasis, type Language, type LegalBasis } from "#shared/kernel/legal-basis.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { formatDate, formatSomText } from "../../../ui/format.ts";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";

interface ParameterRow {
  readonly name: string;
  readonly title: Bilingual;
  readonly scope: string | null;
  readonly value: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly basis: string;
  readonly source: "code" | "office" | "assumed";
}

/** What the law may change: each value with its dates and the act behind it. */
export function ParametersSection() {
  const { t, pick, language } = useText();
  const { queries } = useCore();
  const parameters = useQuery(queries.law.parameters.queryOptions());
  const columns = useMemo(
    (): readonly TableColumn<ParameterRow>[] => [
      {
        id: "title",
        title: t("admin.parameter.title"),
        width: 260,
        grow: 3,
        value: (row) => pick(row.title),
      },
      { id: "scope", title: t("admin.parameter.scope"), width: 140, grow: 1, value: (row) => row.scope },
      {
        id: "value",
        title: t("admin.parameter.value"),
        width: 120,
        grow: 0,
        align: "end",
        value: (row) => (Number.isFinite(Number(row.value)) ? Number(row.value) : row.value),
        text: (row) => (NUMBER.test(row.value) ? formatSomText(row.value) : row.value),
      },
      {
        id: "from",
        title: t("admin.parameter.from"),
        width: 95,
        grow: 0,
        value: (row) => row.from,
        text: (row) => formatDate(row.from),
      },
      {
        id: "to",
        title: t("admin.parameter.to"),
        width: 95,
        grow: 0,
        value: (row) => row.to,
        text: (row) => (row.to === null ? "" : formatDate(row.to)),
      },
      {
        id: "basis",
        title: t("admin.parameter.basis"),
        width: 220,
        grow: 2,
        value: (row) => basisText(row.basis, language),
      },
      {
        id: "source",
        title: t("admin.parameter.source"),
        width: 130,
        grow: 0,
        value: (row) => t(`admin.parameter.source.${row.source}`),
      },
    ],
    [t, pick, language],
  );
  if (parameters.isError)
    return <ProblemAlert error={parameters.error} onRetry={() => void parameters.refetch()} />;
  return (
    <DataTable
      id="admin.parameters"
      label={t("admin.parameters")}
      rows={parameters.data ?? NONE}
      columns={columns}
      rowKey={(row) => `${row.name} ${row.scope ?? ""} ${row.from}`}
      loading={parameters.isPending}
      empty={<EmptyState title={t("admin.parameters.empty")} />}
    />
  );
}

const NONE: readonly ParameterRow[] = [];
/** A value that is a number; codes and accounts begin with a zero and are none. */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** `317.1; …` with the place in the Code spelled out; an office's act stands as entered. */
const basisText = (basis: string, language: Language): string =>
  basis.replace(/^\d+[¹²³]?(\.\S+?)?(?=;|$)/u, (place) => formatBasis(place as LegalBasis, language));
