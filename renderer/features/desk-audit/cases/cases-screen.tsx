import { Checkbox, Select } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { DESK_AUDIT_STATUSES, type DeskAuditSummary } from "#shared/contract/desk-audit.ts";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { MoneyText } from "../../../ui/amounts.tsx";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { DeadlineChip } from "../../../ui/deadline-chip.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { formatDate, formatInstant, formatMoney } from "../../../ui/format.ts";
import { Page } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import type { CasesSearch } from "../desk-audit-search.ts";
import { DeskAuditTabs } from "../desk-audit-tabs.tsx";
import { SearchField } from "../search-field.tsx";
import { monthsText, statusKey, statusTone } from "../wording.ts";

const PAGE = 200;

/** «Дела»: every case of the office, the newest first. */
export function CasesScreen({ search }: { readonly search: CasesSearch }) {
  const { t } = useText();
  const { queries } = useCore();
  const navigate = useNavigate();
  const columns = useCaseColumns();
  const query = useInfiniteQuery(
    queries.deskAudit.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
        ...(search.search ? { search: search.search } : {}),
        ...(search.status === undefined ? {} : { status: search.status }),
        mine: search.mine === true,
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const narrow = (part: Partial<CasesSearch>) =>
    void navigate({ to: "/desk-audit/cases", search: { ...search, ...part }, replace: true });
  return (
    <Page title={t("da.title")} tabs={<DeskAuditTabs value="cases" />}>
      {query.isError ? (
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <DataTable
          id="cases"
          label={t("da.cases")}
          rows={rows}
          columns={columns}
          rowKey={(row) => row.caseId}
          manual
          onOpen={(row) => void navigate({ to: "/desk-audit/cases/$caseId", params: { caseId: row.caseId } })}
          loading={query.isPending}
          total={query.data?.pages[0]?.total}
          onEndReached={
            query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined
          }
          empty={<EmptyState title={t("da.cases.empty")} text={t("da.cases.empty.text")} />}
          toolbar={
            <>
              <SearchField
                label={t("da.cases.search")}
                value={search.search ?? ""}
                onChange={(text) => narrow({ search: text || undefined })}
              />
              <Select
                w={190}
                aria-label={t("da.col.status")}
                value={search.status ?? "any"}
                onChange={(status) => narrow({ status: DESK_AUDIT_STATUSES.find((s) => s === status) })}
                data={[
                  { value: "any", label: t("da.cases.status.any") },
                  ...DESK_AUDIT_STATUSES.map((status) => ({ value: status, label: t(statusKey(status)) })),
                ]}
              />
              <Checkbox
                label={t("da.cases.mine")}
                checked={search.mine === true}
                onChange={(event) => narrow({ mine: event.currentTarget.checked || undefined })}
              />
            </>
          }
        />
      )}
    </Page>
  );
}

function useCaseColumns(): readonly TableColumn<DeskAuditSummary>[] {
  const { t, pick, say } = useText();
  return useMemo((): readonly TableColumn<DeskAuditSummary>[] => {
    const nextText = (row: DeskAuditSummary): string =>
      row.nextDeadline === null ? "" : `${formatDate(row.nextDeadline.dueOn)} ${say(row.nextDeadline.title)}`;
    const columns: readonly TableColumn<DeskAuditSummary>[] = [
      { id: "number", title: t("da.col.number"), width: 128, grow: 0, value: (row) => row.number },
      { id: "name", title: t("da.col.name"), width: 160, grow: 3, value: (row) => pick(row.taxpayerName) },
      { id: "inn", title: t("da.col.inn"), width: 132, grow: 0, value: (row) => row.inn },
      {
        id: "period",
        title: t("da.col.period"),
        width: 132,
        grow: 0,
        value: (row) => row.periodFrom,
        text: (row) => monthsText(row.periodFrom, row.periodTo),
      },
      {
        id: "status",
        title: t("da.col.status"),
        width: 156,
        grow: 0,
        value: (row) => t(statusKey(row.status)),
        cell: (row) => <StatusMark tone={statusTone(row.status)}>{t(statusKey(row.status))}</StatusMark>,
      },
      {
        id: "next",
        title: t("da.col.next"),
        width: 120,
        grow: 0,
        value: (row) => row.nextDeadline?.dueOn ?? null,
        text: nextText,
        cell: (row) => (
          <DeadlineChip
            dueOn={row.nextDeadline?.dueOn ?? null}
            workingDaysLeft={row.nextDeadline?.workingDaysLeft ?? null}
            short
          />
        ),
      },
      {
        id: "tax",
        title: t("da.col.tax"),
        width: 116,
        grow: 0,
        align: "end",
        value: (row) => row.taxDifference,
        text: (row) => formatMoney(row.taxDifference),
        cell: (row) => <MoneyText amount={row.taxDifference} />,
      },
      {
        id: "inspector",
        title: t("da.col.inspector"),
        width: 120,
        grow: 1,
        value: (row) => pick(row.inspector.fullName),
      },
      {
        id: "opened",
        title: t("da.col.opened"),
        width: 128,
        grow: 0,
        hidden: true,
        value: (row) => row.openedAt,
        text: (row) => formatInstant(row.openedAt),
      },
    ];
    // The core gives its own order: what waits longest first.
    return columns.map((column) => ({ ...column, sortable: false }));
  }, [t, pick, say]);
}
