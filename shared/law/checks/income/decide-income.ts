import { tc } from "../../../kernel/legal-basis.ts";
import {
  addMoney,
  formatSom,
  maxMoney,
  minMoney,
  subtractMoney,
  type Tyiyn,
  tyiyn,
  ZERO,
} from "../../../kernel/money.ts";
import { type Month, parseMonth } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { type CheckContext, type CheckDefinition, type Claim, isUnderAudit } from "../check.ts";
import { type ClaimParts, claimOf, som, step, text } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import { employeePatentBasis } from "./employee-patents.ts";
import { type MonthTax, taxByPayroll } from "./employee-tax.ts";
import type { IncomeFacts, PitReturnFact } from "./facts.ts";
import { checkUnpaid } from "./i-06-unpaid.ts";
import { beyondRows, speaksOfWages, statedOfAll, statedOfRow } from "./stated-tax.ts";

const common = {
  scope: "matching",
  taxes: ["PIT"],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  kinds: ["assessment"],
} as const;

/**
 * Employees of the payroll the return leaves out, or a return without employees that states less than their tax. A risk where
 * the employer may have bought patents for them in place of the tax (416(3), 426(6), 459(4)).
 */
export const I01: CheckDefinition = {
  ...common,
  kinds: ["assessment", "risk"],
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
/**
 * Less tax than income, deductions and rate of the payroll give, for no reason of I-02 and I-05; a tax the return leaves out
 * is asked for.
 */
export const I04: CheckDefinition = {
  ...common,
  kinds: ["assessment", "formal"],
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

/** Less than the fixed sum of a sewing or textile producer for each hired person (200(8)). */
export const I09: CheckDefinition = {
  ...common,
  id: "I-09",
  title: "check.I-09.title",
  articles: [tc("200.8"), tc("187.3")],
  readings: ["S-05", "S-06"],
};

interface Short {
  readonly check: CheckDefinition;
  readonly month: MonthTax;
  readonly declared: Tyiyn;
  /** Declared too much in earlier months of the year: the tax of a month is that of the year so far less theirs (200(5)). */
  readonly overpaid: Tyiyn;
}

type TaxOf = (employee: string, month: Month) => MonthTax | null;

/** Which check an understated tax of an employee belongs to: each amount to one alone. */
const reasonOf = (month: MonthTax, declared: Tyiyn): CheckDefinition => {
  const { withoutFloor, tax } = month;
  if (month.fixed) return I09;
  const atReducedRate = month.atReducedRate();
  if (atReducedRate !== null && !isMaterial(declared - atReducedRate)) return I05;
  const floored = isMaterial(tax.tax - withoutFloor) && tax.tax > withoutFloor;
  const belowOwn = declared < withoutFloor && isMaterial(withoutFloor - declared);
  return floored && !belowOwn ? I02 : I04;
};

const isShort = (tax: Tyiyn, declared: Tyiyn): boolean => tax > declared && isMaterial(tax - declared);

/** What earlier months of the year declared above the law and no later one fell short of. */
const overpaidBefore = (facts: IncomeFacts, employee: string, month: Month, taxOf: TaxOf): Tyiyn => {
  const earlier = facts.returns
    .filter(
      ({ form, period }) => form === "PIT" && period < month && period.slice(0, 4) === month.slice(0, 4),
    )
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  let open: Tyiyn = ZERO;
  for (const filed of earlier) {
    const declared = statedOfRow(filed.rows.get(employee) ?? {});
    const tax = declared === null ? null : taxOf(employee, filed.period as Month);
    if (declared !== null && tax !== null) open = maxMoney(ZERO, tyiyn(open + declared - tax.tax.tax));
  }
  return open;
};

interface Compared {
  readonly short: readonly Short[];
  /** Employees of a return that states no tax of theirs, in a row or in a total. */
  readonly unstated: readonly MonthTax[];
}

const compare = (
  facts: IncomeFacts,
  filed: PitReturnFact,
  month: Month,
  employees: readonly string[],
  taxOf: TaxOf,
): Compared => {
  const short: Short[] = [];
  const unstated: MonthTax[] = [];
  const beyond = beyondRows(filed);
  let open = beyond ?? ZERO;
  // Whom the return names comes before whom it leaves out.
  const inOrder = employees.toSorted((a, b) => Number(filed.rows.has(b)) - Number(filed.rows.has(a)));
  for (const employee of inOrder) {
    const tax = taxOf(employee, month);
    if (tax === null) continue;
    const lines = filed.rows.get(employee);
    const stated = statedOfRow(lines ?? {});
    const declared = stated ?? minMoney(open, maxMoney(ZERO, tax.tax.tax));
    if (stated === null) open = subtractMoney(open, declared);
    if (!isShort(tax.tax.tax, declared)) continue;
    if (lines && stated === null && beyond === null) {
      unstated.push(tax);
      continue;
    }
    const overpaid = minMoney(
      overpaidBefore(facts, employee, month, taxOf),
      subtractMoney(tax.tax.tax, declared),
    );
    if (!isShort(subtractMoney(tax.tax.tax, overpaid), declared)) continue;
    short.push({ check: lines ? reasonOf(tax, declared) : I01, month: tax, declared, overpaid });
  }
  return { short, unstated };
};

const payrollEvidence = (facts: IncomeFacts, taxes: readonly MonthTax[]) =>
  taxes.map(({ row }) => ({ file: "payroll.csv", id: `${facts.inn}:${row.employee}:${row.month}` }));

/** Employees whose tax the return leaves out: what it would have been is not read as zero. */
const claimOfUnstated = (
  facts: IncomeFacts,
  filed: PitReturnFact,
  taxes: readonly MonthTax[],
): Claim | null => {
  if (taxes.length === 0) return null;
  return claimOf(I04, {
    inn: facts.inn,
    tax: "PIT",
    period: filed.period,
    kind: "formal",
    declared: null,
    computed: null,
    difference: ZERO,
    evidence: [{ file: "returns.csv", id: filed.returnId }, ...payrollEvidence(facts, taxes)],
    variant: "unstated",
    params: { employees: String(taxes.length) },
    derivation: taxes.flatMap(({ tax }) => tax.derivation),
    documents: taxes.map(({ row }) => `payroll:${row.employee}:${row.month}`),
  });
};

/** Kind and words of employees left out. */
const leftOut = (
  facts: IncomeFacts,
  month: Month,
): Pick<ClaimParts, "kind"> & Partial<Pick<ClaimParts, "variant" | "articles">> => {
  const patent = employeePatentBasis(facts, month);
  return patent === null
    ? { kind: "assessment" }
    : { kind: "risk", variant: "patent", articles: [...I01.articles, patent] };
};

const claimFor = (
  facts: IncomeFacts,
  filed: PitReturnFact,
  check: CheckDefinition,
  found: readonly Short[],
): Claim | null => {
  const own = found.filter((short) => short.check === check);
  if (own.length === 0) return null;
  const declared = addMoney(...own.map((short) => short.declared));
  const dueOf = ({ month, overpaid }: Short): Tyiyn => subtractMoney(month.tax.tax, overpaid);
  const computed = addMoney(...own.map(dueOf));
  return claimOf(check, {
    inn: facts.inn,
    tax: "PIT",
    period: filed.period,
    ...(check === I01 ? leftOut(facts, filed.period as Month) : { kind: "assessment" as const }),
    declared,
    computed,
    difference: subtractMoney(computed, declared),
    evidence: [
      { file: "returns.csv", id: filed.returnId },
      ...payrollEvidence(
        facts,
        own.map(({ month }) => month),
      ),
    ],
    params: { employees: String(own.length), declared: formatSom(declared), computed: formatSom(computed) },
    derivation: own.flatMap((short) => [
      ...short.month.tax.derivation,
      ...(short.overpaid === ZERO
        ? []
        : [step("income.overpaid", null, {}, som(short.overpaid), "200.5", { reading: "S-05" })]),
      step(
        "income.employee",
        "computed − declared",
        {
          employee: text(short.month.row.employee),
          computed: som(dueOf(short)),
          declared: som(short.declared),
        },
        som(dueOf(short) - short.declared),
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
  const stated = statedOfAll(filed.lines);
  if (stated === null && speaksOfWages(filed)) return claimOfUnstated(facts, filed, known);
  const declared = stated ?? ZERO;
  const computed = addMoney(ZERO, ...known.map(({ tax }) => tax.tax));
  if (computed <= declared || !isMaterial(computed - declared)) return null;
  return claimOf(I01, {
    inn: facts.inn,
    tax: "PIT",
    period: filed.period,
    ...leftOut(facts, filed.period as Month),
    declared,
    computed,
    difference: subtractMoney(computed, declared),
    evidence: [{ file: "returns.csv", id: filed.returnId }, ...payrollEvidence(facts, known)],
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
  const taxOf: TaxOf = (employee, of) => taxByPayroll(facts, employee, of, context);
  if (filed.rows.size === 0)
    return [
      checkTotal(
        facts,
        filed,
        employees.map((employee) => taxOf(employee, month)),
      ),
    ];
  const { short, unstated } = compare(facts, filed, month, employees, taxOf);
  return [
    ...[I01, I02, I04, I05, I09].map((check) => claimFor(facts, filed, check, short)),
    claimOfUnstated(facts, filed, unstated),
  ];
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
