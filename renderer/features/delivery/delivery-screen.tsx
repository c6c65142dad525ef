import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useCore } from "../../app/client.ts";
import { useText } from "../../locales/use-text.ts";
import { DateText } from "../../ui/amounts.tsx";
import type { TableColumn } from "../../ui/data-table/column.ts";
import { DataTable } from "../../ui/data-table/data-table.tsx";
import { DeadlineChip } from "../../ui/deadline-chip.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatDate } from "../../ui/format.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { SplitView } from "../../ui/split-view.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { ViewTabs } from "../../ui/view-tabs.tsx";
import { actStatusKey, actTone } from "../desk-audit/wording.ts";
import { DeliveryPane } from "./delivery-pane.tsx";
import { DELIVERY_VIEWS, type DeliveryRow, type DeliverySearch } from "./delivery-search.ts";

type View = (typeof DELIVERY_VIEWS)[number];

const PAGE = 100;

/** «Вручение»: what goes out, what is on its way, what was served and how it is proved. */
export function DeliveryScreen({ search }: { readonly search: DeliverySearch }) {
  const { t } = useText();
  const { queries } = useCore();
  const navigate = useNavigate();
  const view = search.view ?? "to-dispatch";
  const columns = useDeliveryColumns(view);
  const query = useInfiniteQuery(
    queries.delivery.list.infiniteOptions({
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
  const chosen = rows.filter((row) => row.case.caseId === search.case);
  const [first] = chosen;
  const show = (part: DeliverySearch) =>
    void navigate({ to: "/delivery", search: { view, ...part }, replace: true });
  return (
    <Page
      title={t("del.title")}
      tabs={
        <ViewTabs
          label={t("del.title")}
          value={view}
          views={DELIVERY_VIEWS.map((one) => ({ value: one, label: t(`del.tab.${one}`) }))}
          onChange={(value) => show({ view: value, case: undefined })}
        />
      }
    >
      {query.isError ? (
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <SplitView
          id="delivery"
          initial={0.6}
          start={
            <DataTable
              key={view}
              id={`delivery-${view}`}
              label={t(`del.tab.${view}`)}
              rows={rows}
              columns={columns}
              rowKey={(row) => row.act.actId}
              manual
              current={first?.act.actId}
              onOpen={(row) => show({ case: row.case.caseId })}
              loading={query.isPending}
              total={query.data?.pages[0]?.total}
              onEndReached={
                query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined
              }
              empty={<EmptyState title={t(`del.empty.${view}`)} />}
            />
          }
          end={
            first === undefined ? (
              <EmptyState title={t("del.choose")} text={t("del.choose.text")} />
            ) : (
              <DeliveryPane key={first.case.caseId} rows={chosen} first={first} />
            )
          }
        />
      )}
    </Page>
  );
}

const IN_VIEW: Readonly<Record<View, readonly string[]>> = {
  "to-dispatch": ["paper", "name", "address", "due", "state"],
  "under-way": ["paper", "name", "method", "dispatched", "due"],
  served: ["paper", "name", "method", "served", "proof"],
};

/** The columns each list is read by. */
function useDeliveryColumns(view: View): readonly TableColumn<DeliveryRow>[] {
  const { t, pick } = useText();
  return useMemo((): readonly TableColumn<DeliveryRow>[] => {
    const dated = (id: string, title: string, dateOf: (row: DeliveryRow) => DeliveryRow["dueOn"]) => ({
      id,
      title,
      width: 104,
      grow: 0,
      value: dateOf,
      text: (row: DeliveryRow) => textOf(dateOf(row)),
      cell: (row: DeliveryRow) => <DateText date={dateOf(row)} />,
    });
    const columns: readonly TableColumn<DeliveryRow>[] = [
      {
        id: "paper",
        title: t("del.col.paper"),
        width: 184,
        grow: 1,
        value: (row) => `${t(`da.paper.short.${row.act.kind}`)} № ${row.act.registrationNumber ?? "—"}`,
      },
      {
        id: "name",
        title: t("da.col.name"),
        width: 130,
        grow: 2,
        value: (row) => pick(row.case.taxpayerName),
      },
      {
        id: "address",
        title: t("del.col.address"),
        width: 100,
        grow: 2,
        value: (row) => row.address ?? "",
      },
      {
        id: "method",
        title: t("del.col.method"),
        width: 120,
        grow: 1,
        value: (row) => (row.act.serviceMethod === null ? "" : t(`da.method.${row.act.serviceMethod}`)),
      },
      dated("dispatched", t("del.col.dispatched"), (row) => row.act.dispatchedOn),
      dated("deemed", t("del.col.deemed"), (row) => row.deemedOn),
      {
        id: "due",
        title: t("del.col.due"),
        width: 120,
        grow: 0,
        value: (row) => row.dueOn,
        text: (row) => textOf(row.dueOn),
        cell: (row) => <DeadlineChip dueOn={row.dueOn} workingDaysLeft={row.workingDaysLeft} short />,
      },
      {
        id: "state",
        title: t("del.col.state"),
        width: 112,
        grow: 0,
        value: (row) => t(actStatusKey(row.act.status)),
        cell: (row) => (
          <StatusMark tone={actTone(row.act.status)}>{t(actStatusKey(row.act.status))}</StatusMark>
        ),
      },
      dated("served", t("del.col.served"), (row) => row.act.servedOn),
      {
        id: "proof",
        title: t("del.col.proof"),
        width: 120,
        grow: 2,
        value: (row) => row.act.serviceProof ?? "",
      },
    ];
    return columns.map((column) => ({
      ...column,
      sortable: false,
      hidden: !IN_VIEW[view].includes(column.id),
    }));
  }, [t, pick, view]);
}

const textOf = (date: DeliveryRow["dueOn"]): string => (date === null ? "" : formatDate(date));
