import { SegmentedControl } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import type { SyncState } from "#shared/contract/sync.ts";
import { useCore } from "../../../app/client.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { whenText } from "../connection-model.ts";
import css from "../sync.module.css";
import { QUEUE_CHOICES } from "../sync-search.ts";
import { useQueueColumns } from "./queue-columns.tsx";

const PAGE = 200;

type Choice = (typeof QUEUE_CHOICES)[number];

/** Очередь: every step in the order it is sent, oldest first; and whether what was sent has been accepted. */
export function QueueSection({ state, show }: { readonly state: SyncState; readonly show: Choice }) {
  const { t } = useText();
  const { queries } = useCore();
  const router = useRouter();
  const navigate = useNavigate();
  const columns = useQueueColumns(show);
  const query = useInfiniteQuery(
    queries.sync.queue.infiniteOptions({
      input: (cursor: string | undefined) => ({
        limit: PAGE,
        ...(show === "all" ? {} : { state: show }),
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      {show === "pending" && rows.length > 0 && <WhyWaiting state={state} />}
      <DataTable
        key={show}
        id={`sync-queue-${show}`}
        label={t(`sync.queue.show.${show}`)}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.commandId}
        manual
        onOpen={(row) => row.subject.link !== null && router.history.push(row.subject.link)}
        loading={query.isPending}
        total={query.data?.pages[0]?.total}
        onEndReached={
          query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined
        }
        toolbar={
          <SegmentedControl
            aria-label={t("sync.queue.show")}
            value={show}
            onChange={(value) =>
              void navigate({
                to: "/sync/$section",
                params: { section: "queue" },
                search: { show: QUEUE_CHOICES.find((one) => one === value) },
                replace: true,
              })
            }
            data={QUEUE_CHOICES.map((value) => ({ value, label: t(`sync.queue.show.${value}`) }))}
          />
        }
        empty={<NothingThere state={state} show={show} />}
      />
    </>
  );
}

/** Why steps still wait, where it is not simply the next moment's work. */
function WhyWaiting({ state }: { readonly state: SyncState }): ReactNode {
  const { t } = useText();
  const { connection } = state;
  if (connection !== "offline" && connection !== "paused" && connection !== "standalone") return null;
  return <p className={css.line}>{t(`sync.queue.waits.${connection}`)}</p>;
}

function NothingThere({ state, show }: { readonly state: SyncState; readonly show: Choice }) {
  const { t } = useText();
  const { session } = useSession();
  if (show !== "pending") return <EmptyState title={t(`sync.queue.empty.${show}`)} />;
  return (
    <EmptyState
      title={t("sync.queue.empty.pending")}
      text={
        state.lastExchangeAt === null
          ? t("sync.queue.empty.never")
          : t("sync.queue.empty.pending.text", { when: whenText(state.lastExchangeAt, session.today) })
      }
    />
  );
}
