import { Checkbox } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useLogColumns } from "./log-columns.tsx";

const PAGE = 200;
const ALL: readonly string[] = [];

/** История: every talk with the centre, newest first, for whoever wonders and for support. */
export function HistorySection({ onlyFaults }: { readonly onlyFaults: boolean }) {
  const { t } = useText();
  const { queries } = useCore();
  const navigate = useNavigate();
  const columns = useLogColumns(ALL);
  const query = useInfiniteQuery(
    queries.sync.history.infiniteOptions({
      input: (cursor: string | undefined) => ({
        onlyFaults,
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <DataTable
      id="sync-history"
      label={t("sync.tab.history")}
      rows={rows}
      columns={columns}
      rowKey={(row) => String(row.logId)}
      manual
      loading={query.isPending}
      total={query.data?.pages[0]?.total}
      onEndReached={
        query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined
      }
      toolbar={
        <Checkbox
          label={t("sync.history.only-faults")}
          checked={onlyFaults}
          onChange={(event) =>
            void navigate({
              to: "/sync/$section",
              params: { section: "history" },
              search: event.currentTarget.checked ? { faults: true } : {},
              replace: true,
            })
          }
        />
      }
      empty={<EmptyState title={t(onlyFaults ? "sync.history.empty.faults" : "sync.history.empty")} />}
    />
  );
}
