import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { Section } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useLogColumns } from "../history/log-columns.tsx";
import css from "./stick.module.css";

/** Of the log's newest entries: a stick is carried rarely, and an office with one has little else. */
const LOOKED_THROUGH = 500;
const SHOWN = ["at", "sent", "received", "bytes", "outcome"];

/** When a stick was carried before, and what became of it. */
export function StickHistory() {
  const { t } = useText();
  const { queries } = useCore();
  const columns = useLogColumns(SHOWN);
  const log = useQuery(queries.sync.history.queryOptions({ input: { limit: LOOKED_THROUGH } }));
  const rows = useMemo(() => log.data?.items.filter((row) => row.kind === "stick") ?? [], [log.data]);
  if (log.isError) return <ProblemAlert error={log.error} onRetry={() => void log.refetch()} />;
  return (
    <Section title={t("sync.stick.last")}>
      {log.isSuccess && rows.length === 0 ? (
        <p className={css.dim}>{t("sync.stick.last.none")}</p>
      ) : (
        <DataTable
          id="sync-stick"
          label={t("sync.stick.last")}
          rows={rows}
          columns={columns}
          rowKey={(row) => String(row.logId)}
          loading={log.isPending}
          plain
          fit
          empty={null}
        />
      )}
    </Section>
  );
}
