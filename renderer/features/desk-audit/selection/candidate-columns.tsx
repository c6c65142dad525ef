import { useMemo } from "react";
import type { CoreClient } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { MoneyText } from "../../../ui/amounts.tsx";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { formatMoney } from "../../../ui/format.ts";
import { StatusMark } from "../../../ui/status-mark.tsx";

export type Candidate = Awaited<ReturnType<CoreClient["deskAudit"]["candidates"]>>["items"][number];

/** What a sweep says of a taxpayer, in a row. */
export function useCandidateColumns(): readonly TableColumn<Candidate>[] {
  const { t, pick, say } = useText();
  return useMemo(
    (): readonly TableColumn<Candidate>[] => [
      { id: "inn", title: t("da.col.inn"), width: 138, grow: 0, value: (row) => row.inn, sortable: false },
      { id: "name", title: t("da.col.name"), width: 170, grow: 4, value: (row) => pick(row.name) },
      {
        id: "risk",
        title: t("da.col.factors"),
        width: 86,
        grow: 0,
        align: "end",
        value: (row) => row.factors.length,
        text: (row) => (row.factors.length === 0 ? "" : String(row.factors.length)),
        cell: (row) =>
          row.factors.length === 0 ? null : (
            <span title={row.factors.map((factor) => say({ key: `law.step.risk.${factor}` })).join("\n")}>
              {row.factors.length}
            </span>
          ),
      },
      {
        id: "assess",
        title: t("da.col.assess"),
        width: 128,
        grow: 0,
        align: "end",
        value: (row) => row.assessmentTotal,
        text: (row) => formatMoney(row.assessmentTotal),
        cell: (row) => <MoneyText amount={row.assessmentTotal === 0 ? null : row.assessmentTotal} />,
      },
      {
        id: "reduce",
        title: t("da.col.reduce"),
        width: 120,
        grow: 0,
        align: "end",
        sortable: false,
        hidden: true,
        value: (row) => row.reductionTotal,
        text: (row) => formatMoney(row.reductionTotal),
        cell: (row) => <MoneyText amount={row.reductionTotal === 0 ? null : row.reductionTotal} />,
      },
      {
        id: "findings",
        title: t("da.col.findings"),
        width: 76,
        grow: 0,
        align: "end",
        hidden: true,
        value: (row) => row.assessments + row.risks + row.formals,
        text: (row) => String(row.assessments + row.risks + row.formals),
      },
      {
        id: "risks",
        title: t("da.col.risks"),
        width: 64,
        grow: 0,
        align: "end",
        sortable: false,
        hidden: true,
        value: (row) => row.risks,
      },
      {
        id: "checks",
        title: t("da.col.checks"),
        width: 76,
        grow: 1,
        sortable: false,
        value: (row) => row.checks.join(", "),
      },
      {
        id: "case",
        title: t("da.col.case"),
        width: 76,
        grow: 0,
        sortable: false,
        value: (row) => (row.openCaseId === null ? "" : t("da.case.open-word")),
        cell: (row) =>
          row.openCaseId === null ? null : <StatusMark tone="active">{t("da.case.open-word")}</StatusMark>,
      },
    ],
    [t, pick, say],
  );
}
