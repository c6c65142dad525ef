import { Exact, exactOf, roundToTyiyn, type Tyiyn } from "../../../kernel/money.ts";
import { boundsOf, type Month } from "../../../kernel/period.ts";
import { MINIMUM_BASE } from "../../income-tax/art-187-minimum-base.ts";
import { INCOME_TAX_RATES } from "../../income-tax/art-197-rates.ts";
import { computeEmployeeTax, type EmployeeTax, type WageMonth } from "../../income-tax/art-200-employee.ts";
import { findInTable } from "../../table.ts";
import type { CheckContext } from "../check.ts";
import type { IncomeFacts, PayrollRow } from "./facts.ts";

/** Days of employment the payroll leaves open are read for the taxpayer: the deductions of a whole month (art. 17(3)). */
const WHOLE_MONTH = 31;

/** What the categories of payroll.csv mean. A disability may have the rate of 5 % (197(2)(4)): read for the taxpayer. */
const TREATMENT: Readonly<
  Record<
    PayrollRow["category"],
    { readonly category: WageMonth["category"]; readonly rate: WageMonth["rate"] }
  >
> = {
  ordinary: { category: "ordinary", rate: "general" },
  "part-time": { category: "second-job", rate: "general" },
  disabled: { category: "disabled", rate: "disability" },
  "reduced-rate": { category: "ordinary", rate: "park" },
};

/** Group of the sewing and textile producers in taxpayers.csv. Cooperatives and logistics centres of 200(8) have none. */
const SEWING = "sewing";

/** Whether the employer keeps a fixed sum for each hired person in the month instead of a tax on the wage (200(8), S-06). */
const isFixed = (activityGroup: string, month: Month): boolean => {
  if (activityGroup !== SEWING) return false;
  const use = findInTable(MINIMUM_BASE, { category: "sewing" }, boundsOf(month).first);
  return use.ok && use.value.value === "fixed";
};

type Employer = Pick<IncomeFacts, "kind" | "activityGroup"> & { readonly district: string };

/** What the average wage is to an employee the payroll calls no special one: wages from the budget have no floor (187(4)(1)). */
const ofEmployer = ({ kind, activityGroup }: Employer, row: PayrollRow): Partial<WageMonth> => {
  if (isFixed(activityGroup, row.month)) return { category: "sewing" };
  return kind === "state-institution" && TREATMENT[row.category].category === "ordinary"
    ? { category: "budget" }
    : {};
};

const wageMonth = (row: PayrollRow, employer: Employer): WageMonth => ({
  month: row.month,
  income: row.income,
  exempt: row.exempt,
  social: row.social,
  pensionFund: 0 as Tyiyn,
  dependants: row.dependants,
  daysWorked: row.daysWorked,
  daysNorm: row.daysNorm,
  employedDays: WHOLE_MONTH,
  ...TREATMENT[row.category],
  ...ofEmployer(employer, row),
});

export interface MonthTax {
  readonly row: PayrollRow;
  readonly tax: EmployeeTax;
  /** The tax is the fixed sum of art. 200(8). */
  readonly fixed: boolean;
  /** Tax of the month on what was paid alone, without the average wage. */
  readonly withoutFloor: Tyiyn;
  /** Tax of the month if the reduced rate held; null where it holds anyway. */
  readonly atReducedRate: () => Tyiyn | null;
}

const compute = (
  rows: readonly PayrollRow[],
  employer: Employer,
  rate: WageMonth["rate"] | null,
  context: Pick<CheckContext, "parameters">,
): EmployeeTax | null => {
  const [first, ...rest] = rows.map((row) => ({
    ...wageMonth(row, employer),
    ...(rate === null ? {} : { rate }),
  }));
  if (!first) return null;
  const computed = computeEmployeeTax(
    { district: employer.district, resident: true, months: [first, ...rest] },
    context,
  );
  return computed.ok ? computed.value : null;
};

/**
 * Tax of an employee for a month by the payroll from January on; null where the office lacks the average wage of the
 * district, where the payroll lacks the month, or where a row of it is unsound. Of a second job or a disabled person at an
 * employer with the fixed sum the Code does not say which norm yields (187(4), 200(8)): null as well.
 */
export const taxByPayroll = (
  { kind, activityGroup, district, payroll }: IncomeFacts,
  employee: string,
  month: Month,
  context: Pick<CheckContext, "parameters">,
): MonthTax | null => {
  if (district === null) return null;
  const year = month.slice(0, 4);
  const rows = payroll
    .filter((row) => row.employee === employee && row.month <= month && row.month.startsWith(year))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const row = rows.at(-1);
  if (row?.month !== month) return null;
  const fixed = isFixed(activityGroup, month);
  if (fixed && rows.some(({ category }) => category !== "ordinary")) return null;
  const employer = { kind, activityGroup, district };
  const tax = compute(rows, employer, null, context);
  const rate = findInTable(INCOME_TAX_RATES, { case: TREATMENT[row.category].rate }, boundsOf(month).first);
  if (!tax || !rate.ok) return null;
  const general = !fixed && TREATMENT[row.category].rate === "general";
  return {
    row,
    tax,
    fixed,
    withoutFloor: roundToTyiyn(Exact.max(0, exactOf(tax.base)).times(rate.value.value)),
    // Asked only of a month that falls short.
    atReducedRate: () => (general ? (compute(rows, employer, "park", context)?.tax ?? null) : null),
  };
};
