import { tc } from "../../../kernel/legal-basis.ts";
import { addMoney, formatSom, subtractMoney, type Tyiyn, tyiyn, ZERO } from "../../../kernel/money.ts";
import { type Month, parseMonth } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { type CheckContext, type CheckDefinition, type Claim, isUnderAudit } from "../check.ts";
import { claimOf, som, step, text } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import { type MonthTax, taxByPayroll } from "./employee-tax.ts";
import type { IncomeFacts, PitReturnFact } from "./facts.ts";
import { checkUnpaid } from "./i-06-unpaid.ts";

const common = {
  scope: "matching",
  taxes: ["PIT"],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  kinds: ["assessment"],
} as const;

/** Employees of the payroll the return leaves out, or a return without employees that states less than their tax. */
export const I01: CheckDefinition = {
  ...common,
  id: "I-01",
  title: "check.I-01.title",
  articles: [tc("118.5.1.в"), tc("200.4")],
  readings: ["S-04", "S-05"],
};
/** Tax on what was paid alone, where the average wage is the base (187(2), 200(5)). */
export const I02: CheckDefinition = {
  ...common,
  id: "I-02",
  title: "check.I-02.title",
  articles: [tc("187.2"), tc("187.6"), tc("200.5")],
  readings: ["S-04", "S-05"],
};
/** Less tax than income, deductions and rate of the payroll give, for no reason of I-02 and I-05. */
export const I04: CheckDefinition = {
  ...common,
  id: "I-04",
  title: "check.I-04.title",
  articles: [tc("194"), tc("200.4"), tc("200.7")],
  readings: ["S-05"],
};
/** The rate of 5 % for an employee the payroll gives no ground of it. */
export const I05: CheckDefinition = {
  ...common,
  id: "I-05",
  title: "check.I-05.title",
  articles: [tc("197.1"), tc("197.2")],
  readings: ["S-05"],
};

interface Short {
  readonly check: CheckDefinition;
  readonly month: MonthTax;
  readonly declared: Tyiyn;
}

/** Which check an understated tax of an employee belongs to: each amount to one alone. */
const reasonOf = (month: MonthTax, declared: Tyiyn): CheckDefinition => {
  const { withoutFloor, tax } = month;
  const atReducedRate = month.atReducedRate();
  if (atReducedRate !== null && !isMaterial(declared - atReducedRate)) return I05;
  const floored = isMaterial(tax.tax - withoutFloor) && tax.tax > withoutFloor;
  const belowOwn = declared < withoutFloor && isMaterial(withoutFloor - declared);
  return floored && !belowOwn ? I02 : I04;
};

const shortOf = (
  filed: PitReturnFact,
  employees: readonly string[],
  taxOf: (employee: string) => MonthTax | null,
): readonly Short[] =>
  employees.flatMap((employee): readonly Short[] => {
    const month = taxOf(employee);
    if (month === null) return [];
    const lines = filed.rows.get(employee);
    const declared = tyiyn(lines?.["050"] ?? 0);
    if (month.tax.tax <= declared || !isMaterial(month.tax.tax - declared)) return [];
    return [{ check: lines ? reasonOf(month, declared) : I01, month, declared }];
  });

const claimFor = (
  facts: IncomeFacts,
  filed: PitReturnFact,
  check: CheckDefinition,
  found: readonly Short[],
): Claim | null => {
  const own = found.filter((short) => short.check === check);
  if (own.length === 0) return null;
  const declared = addMoney(...own.map((short) => short.declared));
  const computed = addMoney(...own.map(({ month }) => month.tax.tax));
  return claimOf(check, {
    inn: facts.inn,
    tax: "PIT",
    period: filed.period,
    kind: "assessment",
    declared,
    computed,
    difference: subtractMoney(computed, declared),
    evidence: [
      { file: "returns.csv", id: filed.returnId },
      ...own.map(({ month: { row } }) => ({
        file: "payroll.csv",
        id: `${facts.inn}:${row.employee}:${row.month}`,
      })),
    ],
    params: { employees: String(own.length), declared: formatSom(declared), computed: formatSom(computed) },
    derivation: own.flatMap(({ month, declared: stated }) => [
      ...month.tax.derivation,
      step(
        "income.employee",
        "computed − declared",
        { employee: text(month.row.employee), computed: som(month.tax.tax), declared: som(stated) },
        som(month.tax.tax - stated),
        "200.4",
      ),
    ]),
    documents: own.map(({ month: { row } }) => `payroll:${row.employee}:${row.month}`),
  });
};

/** A return without rows of employees: its tax of them all against that of the payroll. */
const checkTotal = (
  facts: IncomeFacts,
  filed: PitReturnFact,
  taxes: readonly (MonthTax | null)[],
): Claim | null => {
  if (taxes.length === 0 || taxes.some((tax) => tax === null)) return null;
  const known = taxes.filter((tax) => tax !== null);
  const of = (line: string): number => filed.lines[line] ?? 0;
  const declared = tyiyn(filed.lines["050"] ?? of("060") - of("055") - of("056"));
  const computed = addMoney(ZERO, ...known.map(({ tax }) => tax.tax));
  if (computed <= declared || !isMaterial(computed - declared)) return null;
  return claimOf(I01, {
    inn: facts.inn,
    tax: "PIT",
    period: filed.period,
    kind: "assessment",
    declared,
    computed,
    difference: subtractMoney(computed, declared),
    evidence: [
      { file: "returns.csv", id: filed.returnId },
      ...known.map(({ row }) => ({
        file: "payroll.csv",
        id: `${facts.inn}:${row.employee}:${row.month}`,
      })),
    ],
    params: { employees: String(known.length), declared: formatSom(declared), computed: formatSom(computed) },
    derivation: [
      ...known.flatMap(({ tax }) => tax.derivation),
      step(
        "income.total",
        "computed − declared",
        { computed: som(computed), declared: som(declared) },
        som(computed - declared),
        "202.1",
      ),
    ],
    documents: known.map(({ row }) => `payroll:${row.employee}:${row.month}`),
  });
};

const ofReturn = (
  facts: IncomeFacts,
  filed: PitReturnFact,
  month: Month,
  context: CheckContext,
): readonly (Claim | null)[] => {
  const employees = [
    ...new Set(facts.payroll.filter((row) => row.month === month).map((row) => row.employee)),
  ];
  const taxOf = (employee: string): MonthTax | null => taxByPayroll(facts, employee, month, context);
  if (filed.rows.size === 0) return [checkTotal(facts, filed, employees.map(taxOf))];
  const found = shortOf(filed, employees, taxOf);
  return [I01, I02, I04, I05].map((check) => claimFor(facts, filed, check, found));
};

/** What the checks of the agent's income tax find in its returns under audit. */
export const incomeClaims = (facts: IncomeFacts, context: CheckContext): readonly Claim[] =>
  facts.returns
    .flatMap((filed) => {
      const month = parseMonth(filed.period);
      if (filed.form !== "PIT" || !month.ok || !isUnderAudit([month.value], context)) return [];
      return [...ofReturn(facts, filed, month.value, context), checkUnpaid(facts, filed, context)];
    })
    .filter((claim) => claim !== null);
