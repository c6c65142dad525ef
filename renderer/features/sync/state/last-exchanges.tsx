import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Section } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useLogColumns } from "../history/log-columns.tsx";

const FEW = 8;
const SHOWN = ["at", "kind", "moved", "speed", "outcome"];

/** The last talks with the centre; all of them are under «История». */
export function LastExchanges() {
  const { t } = useText();
  const { queries } = useCore();
  const columns = useLogColumns(SHOWN);
  const last = useQuery(queries.sync.history.queryOptions({ input: { limit: FEW } }));
  return (
    <Section
      title={t("sync.last")}
      actions={
        <Link to="/sync/$section" params={{ section: "history" }}>
          {t("sync.last.all")}
        </Link>
      }
    >
      {last.isError ? (
        <ProblemAlert error={last.error} onRetry={() => void last.refetch()} />
      ) : (
        <DataTable
          id="sync-last"
          label={t("sync.last")}
          rows={last.data?.items ?? []}
          columns={columns}
          rowKey={(row) => String(row.logId)}
          loading={last.isPending}
          plain
          fit
          empty={<EmptyState title={t("sync.history.empty")} />}
        />
      )}
    </Section>
  );
}
