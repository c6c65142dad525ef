/** What the choice of whom to check makes of findings: pure, no words. */
import type { FindingView } from "#shared/contract/finding.ts";
import type { Tyiyn } from "#shared/kernel/money.ts";
import { addMoney, ZERO } from "#shared/kernel/money.ts";
import { type Month, monthOf, monthsOf, previousMonth } from "#shared/kernel/period.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { TableSort } from "../../../ui/data-table/column.ts";

const SORTS = ["risk", "amount", "findings", "name"] as const;
export type CandidateSort = (typeof SORTS)[number];

/** Which column each order of the core stands for, and which way it goes. */
const SORT_COLUMNS: Readonly<Record<CandidateSort, TableSort>> = {
  risk: { id: "risk", desc: true },
  amount: { id: "assess", desc: true },
  findings: { id: "findings", desc: true },
  name: { id: "name", desc: false },
};
export const sortColumn = (sort: CandidateSort): TableSort => SORT_COLUMNS[sort];

/** The order a click on a column asks for; nothing chosen is the order by risk. */
export const sortOfColumn = (sort: TableSort | undefined): CandidateSort | undefined =>
  SORTS.find((name) => SORT_COLUMNS[name].id === sort?.id);

/** The months a sweep offers at first: those of the last one, or from January to the last whole month. */
export function offeredMonths(
  today: PlainDate,
  last: { readonly periodFrom: Month; readonly periodTo: Month } | null | undefined,
): { readonly from: Month; readonly to: Month } {
  if (last) return { from: last.periodFrom, to: last.periodTo };
  const to = previousMonth(monthOf(today));
  return { from: `${to.slice(0, 4)}-01` as Month, to };
}

/** The months a case on these findings covers, the first and the last one. */
export function periodOf(
  findings: readonly FindingView[],
): { readonly from: Month; readonly to: Month } | null {
  const months = findings.flatMap((finding) => [...monthsOf(finding.period)]).sort();
  const from = months[0];
  const to = months.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** Findings ticked at first: those that bear an amount; a risk or a formal defect is a person's choice. */
export const offeredFindings = (findings: readonly FindingView[]): ReadonlySet<string> =>
  new Set(findings.filter((f) => f.kind === "assessment" || f.kind === "reduction").map((f) => f.findingId));

/** What the ticked findings come to: risks are no amount to assess. */
export const totalOf = (findings: readonly FindingView[]): Tyiyn =>
  findings
    .filter((f) => f.kind === "assessment" || f.kind === "reduction")
    .reduce((sum, f) => addMoney(sum, f.difference), ZERO);
