import { Checkbox, Select } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { SplitView } from "../../../ui/split-view.tsx";
import type { SelectionSearch } from "../desk-audit-search.ts";
import { DeskAuditTabs } from "../desk-audit-tabs.tsx";
import { SearchField } from "../search-field.tsx";
import { FINDING_KINDS } from "../wording.ts";
import { type Candidate, useCandidateColumns } from "./candidate-columns.tsx";
import { ChoicePane } from "./choice-pane.tsx";
import { sortColumn, sortOfColumn } from "./selection-model.ts";
import { SweepBar } from "./sweep-bar.tsx";
import { useSweep } from "./use-sweep.ts";

const PAGE = 200;

/** «Отбор»: sweep the office, then choose whom to check by what the sweep found. */
export function SelectionScreen({ search }: { readonly search: SelectionSearch }) {
  const { t } = useText();
  const sweep = useSweep();
  const candidates = useCandidates(search);
  const rows = useMemo(() => candidates.data?.pages.flatMap((page) => page.items) ?? [], [candidates.data]);
  const chosen = rows.find((row) => row.inn === search.inn);
  return (
    <Page title={t("da.title")} tabs={<DeskAuditTabs value="selection" />}>
      <SweepBar sweep={sweep} />
      <SplitView
        id="selection"
        initial={0.6}
        start={
          <Candidates
            search={search}
            query={candidates}
            rows={rows}
            swept={sweep.status.data !== null}
            running={sweep.running}
          />
        }
        end={
          search.inn === undefined ? (
            <EmptyState title={t("da.choice.none")} text={t("da.choice.none.text")} />
          ) : (
            <ChoicePane key={search.inn} inn={search.inn} candidate={chosen} />
          )
        }
      />
    </Page>
  );
}

function useCandidates(search: SelectionSearch) {
  const { queries } = useCore();
  return useInfiniteQuery(
    queries.deskAudit.candidates.infiniteOptions({
      input: (cursor: string | undefined) => ({
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
        ...(search.search ? { search: search.search } : {}),
        ...(search.kind === undefined ? {} : { kind: search.kind }),
        onlyWithoutCase: search.free === true,
        sort: search.sort ?? "risk",
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
}

function Candidates(props: {
  readonly search: SelectionSearch;
  readonly query: ReturnType<typeof useCandidates>;
  readonly rows: readonly Candidate[];
  readonly swept: boolean;
  readonly running: boolean;
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const columns = useCandidateColumns();
  const { search, query } = props;
  const narrow = (part: Partial<SelectionSearch>) =>
    void navigate({ to: "/desk-audit/selection", search: { ...search, ...part }, replace: true });
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <DataTable
      id="candidates"
      label={t("da.candidates")}
      rows={props.rows}
      columns={columns}
      rowKey={(row) => row.inn}
      manual
      sort={sortColumn(search.sort ?? "risk")}
      onSort={(sort) => narrow({ sort: sortOfColumn(sort) })}
      current={search.inn}
      onOpen={(row) => narrow({ inn: row.inn })}
      loading={query.isPending}
      total={query.data?.pages[0]?.total}
      onEndReached={
        query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined
      }
      empty={
        props.running ? (
          <EmptyState title={t("da.sweep.wait")} />
        ) : props.swept ? (
          <EmptyState title={t("da.candidates.empty")} text={t("da.candidates.empty.text")} />
        ) : (
          <EmptyState title={t("da.sweep.never")} text={t("da.sweep.never.text")} />
        )
      }
      toolbar={
        <>
          <SearchField
            label={t("da.candidates.search")}
            value={search.search ?? ""}
            onChange={(text) => narrow({ search: text || undefined })}
          />
          <Select
            w={136}
            aria-label={t("da.candidates.kind")}
            value={search.kind ?? "any"}
            onChange={(kind) => narrow({ kind: FINDING_KINDS.find((known) => known === kind) })}
            data={[
              { value: "any", label: t("da.candidates.kind.any") },
              ...FINDING_KINDS.map((kind) => ({ value: kind, label: t(`da.kind.${kind}`) })),
            ]}
          />
          <Checkbox
            label={t("da.candidates.without-case")}
            checked={search.free === true}
            onChange={(event) => narrow({ free: event.currentTarget.checked || undefined })}
          />
        </>
      }
    />
  );
}
