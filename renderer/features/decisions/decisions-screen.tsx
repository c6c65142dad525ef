import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useCore } from "../../app/client.ts";
import { useText } from "../../locales/use-text.ts";
import { MoneyText } from "../../ui/amounts.tsx";
import type { TableColumn } from "../../ui/data-table/column.ts";
import { DataTable } from "../../ui/data-table/data-table.tsx";
import { DeadlineChip } from "../../ui/deadline-chip.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatDate, formatMoney } from "../../ui/format.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { SplitView } from "../../ui/split-view.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { ViewTabs } from "../../ui/view-tabs.tsx";
import { actStatusKey, actTone } from "../desk-audit/wording.ts";
import { DecisionPane } from "./decision-pane.tsx";
import { DECISION_VIEWS, type DecisionRow, type DecisionsSearch } from "./decisions-search.ts";

const PAGE = 100;

/** «Решения»: what waits to be approved and signed, and the register of what was. */
export function DecisionsScreen({ search }: { readonly search: DecisionsSearch }) {
  const { t } = useText();
  const { queries } = useCore();
  const navigate = useNavigate();
  const columns = useDecisionColumns();
  const view = search.view ?? "to-approve";
  const query = useInfiniteQuery(
    queries.decisions.queue.infiniteOptions({
      input: (cursor: string | undefined) => ({
        view,
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const current = rows.find((row) => row.act.actId === search.act);
  const show = (part: DecisionsSearch) =>
    void navigate({ to: "/decisions", search: { view, ...part }, replace: true });
  return (
    <Page
      title={t("dec.title")}
      tabs={
        <ViewTabs
          label={t("dec.title")}
          value={view}
          views={DECISION_VIEWS.map((one) => ({ value: one, label: t(`dec.tab.${one}`) }))}
          onChange={(value) => show({ view: value, act: undefined })}
        />
      }
    >
      {query.isError ? (
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <SplitView
          id="decisions"
          initial={0.48}
          start={
            <DataTable
              id="decisions"
              label={t(`dec.tab.${view}`)}
              rows={rows}
              columns={columns}
              rowKey={(row) => row.act.actId}
              manual
              current={search.act}
              onOpen={(row) => show({ act: row.act.actId })}
              loading={query.isPending}
              total={query.data?.pages[0]?.total}
              onEndReached={
                query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined
              }
              empty={<EmptyState title={t(`dec.empty.${view}`)} />}
            />
          }
          end={
            current === undefined ? (
              <EmptyState title={t("dec.choose")} text={t("dec.choose.text")} />
            ) : (
              <DecisionPane key={current.act.actId} row={current} />
            )
          }
        />
      )}
    </Page>
  );
}

function useDecisionColumns(): readonly TableColumn<DecisionRow>[] {
  const { t, pick } = useText();
  return useMemo((): readonly TableColumn<DecisionRow>[] => {
    const columns: readonly TableColumn<DecisionRow>[] = [
      {
        id: "number",
        title: t("dec.col.number"),
        width: 136,
        grow: 0,
        hidden: true,
        value: (row) => row.act.registrationNumber ?? "",
      },
      { id: "case", title: t("dec.col.case"), width: 122, grow: 0, value: (row) => row.case.number },
      {
        id: "name",
        title: t("da.col.name"),
        width: 100,
        grow: 2,
        value: (row) => pick(row.case.taxpayerName),
      },
      {
        id: "tax",
        title: t("da.decision.tax"),
        width: 106,
        grow: 0,
        align: "end",
        value: (row) => row.totalTax,
        text: (row) => formatMoney(row.totalTax),
        cell: (row) => <MoneyText amount={row.totalTax} />,
      },
      {
        id: "penalty",
        title: t("da.decision.penalty"),
        width: 104,
        grow: 0,
        align: "end",
        hidden: true,
        value: (row) => row.totalPenalty,
        text: (row) => formatMoney(row.totalPenalty),
        cell: (row) => <MoneyText amount={row.totalPenalty} />,
      },
      {
        id: "due",
        title: t("dec.col.due"),
        width: 116,
        grow: 0,
        value: (row) => row.dueOn,
        text: (row) => (row.dueOn === null ? "" : formatDate(row.dueOn)),
        cell: (row) => <DeadlineChip dueOn={row.dueOn} workingDaysLeft={row.workingDaysLeft} short />,
      },
      {
        id: "missing",
        title: t("dec.col.complete"),
        width: 92,
        grow: 0,
        value: (row) => row.missing.length,
        text: (row) => t("dec.missing", { count: row.missing.length }),
        cell: (row) => (
          <StatusMark tone={row.missing.length === 0 ? "done" : "missed"}>
            {t("dec.missing", { count: row.missing.length })}
          </StatusMark>
        ),
      },
      {
        id: "state",
        title: t("dec.col.state"),
        width: 118,
        grow: 0,
        hidden: true,
        value: (row) => t(actStatusKey(row.act.status)),
        cell: (row) => (
          <StatusMark tone={actTone(row.act.status)}>{t(actStatusKey(row.act.status))}</StatusMark>
        ),
      },
      {
        id: "prepared",
        title: t("dec.col.prepared"),
        width: 110,
        grow: 1,
        hidden: true,
        value: (row) => pick(row.act.preparedBy),
      },
    ];
    return columns.map((column) => ({ ...column, sortable: false }));
  }, [t, pick]);
}
