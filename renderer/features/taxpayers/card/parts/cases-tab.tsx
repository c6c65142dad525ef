import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useMemo } from "react";
import type { DeskAuditSummary } from "#shared/contract/desk-audit.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { useCore } from "../../../../app/client.ts";
import { useText } from "../../../../locales/use-text.ts";
import { MoneyText } from "../../../../ui/amounts.tsx";
import type { TableColumn } from "../../../../ui/data-table/column.ts";
import { DataTable } from "../../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { formatDate, formatInstant, formatMoney, formatPeriod } from "../../../../ui/format.ts";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";

/** The cases about a taxpayer. */
export function CasesTab({ inn }: { readonly inn: Inn }) {
  const { t, pick, language } = useText();
  const { queries } = useCore();
  const router = useRouter();
  const cases = useQuery(queries.taxpayers.cases.queryOptions({ input: { inn } }));
  const columns = useMemo(
    (): readonly TableColumn<DeskAuditSummary>[] => [
      { id: "number", title: t("tp.case.number"), width: 140, grow: 0, value: (row) => row.number },
      {
        id: "period",
        title: t("tp.period"),
        width: 200,
        value: (row) => row.periodFrom,
        text: (row) =>
          row.periodFrom === row.periodTo
            ? formatPeriod(row.periodFrom, language)
            : t("tp.span", {
                from: formatPeriod(row.periodFrom, language),
                to: formatPeriod(row.periodTo, language),
              }),
      },
      {
        id: "inspector",
        title: t("tp.case.inspector"),
        width: 180,
        value: (row) => pick(row.inspector.fullName),
      },
      {
        id: "opened",
        title: t("tp.case.opened"),
        width: 140,
        grow: 0,
        value: (row) => row.openedAt,
        text: (row) => formatInstant(row.openedAt),
      },
      {
        id: "due",
        title: t("tp.case.due"),
        width: 120,
        grow: 0,
        value: (row) => row.nextDeadline?.dueOn ?? null,
        text: (row) => (row.nextDeadline === null ? "" : formatDate(row.nextDeadline.dueOn)),
      },
      {
        id: "difference",
        title: t("tp.case.difference"),
        width: 150,
        grow: 0,
        align: "end",
        value: (row) => row.taxDifference,
        text: (row) => formatMoney(row.taxDifference),
        cell: (row) => <MoneyText amount={row.taxDifference} />,
      },
    ],
    [t, pick, language],
  );
  if (cases.isError) return <ProblemAlert error={cases.error} onRetry={() => void cases.refetch()} />;
  return (
    <DataTable
      id="taxpayer.cases"
      label={t("tp.cases")}
      rows={cases.data ?? NONE}
      columns={columns}
      rowKey={(row) => row.caseId}
      onOpen={(row) => router.history.push(`/desk-audit/cases/${row.caseId}`)}
      loading={cases.isPending}
      empty={<EmptyState title={t("tp.cases.empty")} text={t("tp.cases.empty.text")} />}
    />
  );
}

const NONE: readonly DeskAuditSummary[] = [];
