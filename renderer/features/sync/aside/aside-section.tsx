import { SegmentedControl } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useText } from "../../../locales/use-text.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { SplitView } from "../../../ui/split-view.tsx";
import { type Neighbours, neighboursOf, useWalkKeys } from "../../../ui/walk.ts";
import { ASIDE_VIEWS } from "../sync-search.ts";
import { useAsideColumns } from "./aside-columns.tsx";
import type { AsideList } from "./aside-model.ts";
import { ConflictPane } from "./conflict-pane.tsx";
import { useAsideList } from "./use-aside.ts";

interface Props {
  readonly list: AsideList;
  readonly view: (typeof ASIDE_VIEWS)[number];
  readonly shown: string | undefined;
}

/** Расхождения, Отказы центра: the list, and beside it both versions of the one shown. */
export function AsideSection({ list, view, shown }: Props) {
  const { t } = useText();
  const navigate = useNavigate();
  const columns = useAsideColumns();
  const { query, rows } = useAsideList(list, view);
  const go = (conflictId: string | undefined) => {
    if (conflictId !== undefined)
      void navigate({
        to: "/sync/$section/$conflictId",
        params: { section: list, conflictId },
        search: { view },
        replace: true,
      });
  };
  const leave = () =>
    void navigate({ to: "/sync/$section", params: { section: list }, search: { view }, replace: true });
  const next = useNeighbours(
    rows.map((row) => row.conflictId),
    shown,
  );
  useWalkKeys({ neighbours: next, go, leave }, shown !== undefined);
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <SplitView
      id={`sync-${list}`}
      initial={0.38}
      start={
        <DataTable
          key={view}
          id={`sync-${list}`}
          label={t(`sync.tab.${list}`)}
          rows={rows}
          columns={columns}
          rowKey={(row) => row.conflictId}
          manual
          current={shown}
          onOpen={(row) => go(row.conflictId)}
          loading={query.isPending}
          onEndReached={
            query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined
          }
          toolbar={
            <SegmentedControl
              aria-label={t("sync.aside.view")}
              value={view}
              onChange={(value) =>
                void navigate({
                  to: "/sync/$section",
                  params: { section: list },
                  search: { view: ASIDE_VIEWS.find((one) => one === value) },
                  replace: true,
                })
              }
              data={ASIDE_VIEWS.map((value) => ({ value, label: t(`sync.aside.view.${value}`) }))}
            />
          }
          empty={
            view === "settled" ? (
              <EmptyState title={t("sync.aside.empty.settled")} />
            ) : (
              <EmptyState title={t(`sync.aside.empty.${list}`)} text={t(`sync.aside.empty.${list}.text`)} />
            )
          }
        />
      }
      end={
        shown === undefined ? (
          rows.length > 0 && (
            <EmptyState title={t(`sync.aside.choose.${list}`)} text={t(`sync.aside.choose.${list}.text`)} />
          )
        ) : (
          <ConflictPane
            key={shown}
            list={list}
            conflictId={shown}
            row={rows.find((row) => row.conflictId === shown)}
            onSettled={() => (next?.after === undefined ? go(next?.before) : go(next.after))}
          />
        )
      }
    />
  );
}

/** What stands around the one shown; kept after it has left the list. */
function useNeighbours(ids: readonly string[], shown: string | undefined): Neighbours | undefined {
  const last = useRef<{ readonly of: string; readonly neighbours: Neighbours }>(undefined);
  if (shown === undefined) return undefined;
  const known = neighboursOf(ids, shown);
  if (known !== undefined) last.current = { of: shown, neighbours: known };
  return last.current?.of === shown ? last.current.neighbours : undefined;
}
