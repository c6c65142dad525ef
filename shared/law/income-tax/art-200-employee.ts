import type { Derivation } from "../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import {
  Exact,
  exactOf,
  parseSomLenient,
  roundToTyiyn,
  subtractMoney,
  type Tyiyn,
} from "../../kernel/money.ts";
import { boundsOf, type Month } from "../../kernel/period.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { findInTable } from "../table.ts";
import { count, named, share, som, words, workingStep } from "../working.ts";
import { MINIMUM_BASE, type WageCategory } from "./art-187-minimum-base.ts";
import { type StandardDeductions, standardDeductions } from "./art-194-deductions.ts";
import { INCOME_TAX_RATES, type IncomeTaxRateCase } from "./art-197-rates.ts";

/** What an employer paid one employee in one month; tyiyn, days as the time sheet has them. */
export interface WageMonth {
  readonly month: Month;
  readonly income: Tyiyn;
  /** Income of art. 191, a part of `income`. */
  readonly exempt: Tyiyn;
  /** Social contributions of the employee, without those on exempt income (art. 194(3)). */
  readonly social: Tyiyn;
  readonly pensionFund: Tyiyn;
  readonly dependants: number;
  readonly daysWorked: number;
  readonly daysNorm: number;
  /** Days the employment lasted in the month (art. 200(7)); not the days worked. */
  readonly employedDays: number;
  readonly category: WageCategory;
  readonly rate: Exclude<IncomeTaxRateCase, "platform">;
}

export interface EmployeeTaxInput {
  /** District whose average wage counts, as the parameters' scope writes it. */
  readonly district: string;
  /** False for a non-resident, who has no standard deductions (art. 193(2)). */
  readonly resident: boolean;
  /** The months worked from the start of the year, in order; the tax is that of the last one. */
  readonly months: readonly [WageMonth, ...WageMonth[]];
}

interface RunningTotals {
  readonly base: Tyiyn;
  readonly average: Tyiyn;
  readonly taxed: Tyiyn;
  readonly tax: Tyiyn;
  readonly fromEmployee: Tyiyn;
  readonly fromEmployer: Tyiyn;
}

export interface EmployeeTax {
  /** Tax of the last month: of the months so far less that of the months before; may be negative. */
  readonly tax: Tyiyn;
  readonly fromEmployee: Tyiyn;
  readonly fromEmployer: Tyiyn;
  /** Base of the month from what was paid; below zero where the deductions exceed it. */
  readonly base: Tyiyn;
  /** Average wage of the month for the time worked; zero where it sets no floor. */
  readonly average: Tyiyn;
  readonly totals: RunningTotals;
  /** The base is below the average wage although the wage is above it: only art. 200(5) fires (S-04). */
  readonly wageAboveAverage: boolean;
  readonly derivation: Derivation;
}

export type EmployeeTaxRefusal =
  | { readonly code: "months-out-of-order"; readonly path: string }
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "days-out-of-range"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

type Context = Pick<RuleContext, "parameters">;

const AMOUNTS = ["income", "exempt", "social", "pensionFund", "dependants"] as const;

const refusalOf = ({ months }: EmployeeTaxInput): EmployeeTaxRefusal | null => {
  for (const [index, month] of months.entries()) {
    const path = `months[${index}]`;
    const before = months[index - 1];
    if (before && (before.month >= month.month || before.month.slice(0, 4) !== month.month.slice(0, 4)))
      return { code: "months-out-of-order", path: `${path}.month` };
    const negative = AMOUNTS.find((field) => month[field] < 0);
    if (negative) return { code: "negative-amount", path: `${path}.${negative}` };
    if (month.daysNorm <= 0 || month.daysWorked < 0 || month.employedDays < 0)
      return { code: "days-out-of-range", path };
  }
  return null;
};

/** A month with its law: what the average wage is to its base, the rate, the two sides of the comparison. */
interface MonthOfLaw {
  readonly use: string;
  readonly useBasis: LegalBasis;
  readonly useReading: string | undefined;
  readonly rate: string;
  readonly rateBasis: LegalBasis;
  readonly deductions: StandardDeductions;
  readonly actual: Exact;
  readonly fullAverage: Exact;
  readonly average: Exact;
  readonly wageAboveAverage: boolean;
}

const averageOf = (input: EmployeeTaxInput, month: WageMonth, context: Context): Result<Exact, Missing> => {
  const { first } = boundsOf(month.month);
  const found = context.parameters.find("average-wage", first, input.district);
  if (!found.ok) return found;
  const amount = parseSomLenient(found.value.value);
  return amount.ok
    ? ok(exactOf(amount.value))
    : err({ what: "parameter", name: "average-wage", scope: input.district, on: first });
};

const monthOfLaw = (
  input: EmployeeTaxInput,
  month: WageMonth,
  context: Context,
): Result<MonthOfLaw, Missing> => {
  const { first } = boundsOf(month.month);
  const use = findInTable(MINIMUM_BASE, { category: month.category }, first);
  if (!use.ok) return use;
  const rate = findInTable(INCOME_TAX_RATES, { case: month.rate }, first);
  if (!rate.ok) return rate;
  const deductions = standardDeductions({ ...month, resident: input.resident }, context);
  if (!deductions.ok) return deductions;
  // A wage free of tax altogether is no wage the average one could be a floor of (191, 200(6)).
  const floorless = month.income > 0 && month.exempt >= month.income;
  const usage = floorless ? "none" : use.value.value;
  const none = new Exact(0);
  const average = usage === "none" ? ok(none) : averageOf(input, month, context);
  if (!average.ok) return average;
  const worked = Exact.min(1, new Exact(month.daysWorked).div(month.daysNorm));
  const actual = exactOf(month.income).minus(month.exempt).minus(deductions.value.total);
  const prorated = average.value.times(worked);
  return ok({
    use: usage,
    useBasis: floorless ? tc("200.6") : use.value.basis,
    useReading: floorless ? undefined : use.value.reading,
    rate: rate.value.value,
    rateBasis: rate.value.basis,
    deductions: deductions.value,
    actual,
    fullAverage: average.value,
    average: prorated,
    wageAboveAverage:
      usage !== "none" && actual.lessThan(prorated) && exactOf(month.income).greaterThan(prorated),
  });
};

/** Base taxed and the part of it the tax of which is kept from the wage. */
const basesOf = (use: string, actual: Exact, average: Exact): { taxed: Exact; kept: Exact } => {
  const own = Exact.max(0, actual);
  switch (use) {
    case "floor":
      return { taxed: Exact.max(own, average), kept: own };
    case "base":
      return { taxed: average, kept: Exact.min(own, average) };
    case "fixed":
      return { taxed: average, kept: average };
    default:
      return { taxed: own, kept: own };
  }
};

/** Months of one rate and one use of the average wage, which run together. */
interface Group {
  readonly law: MonthOfLaw;
  readonly actual: Exact;
  readonly average: Exact;
  readonly taxed: Exact;
  readonly kept: Exact;
}

/** A change of the rate or of the use in the year never mixes two bases; the law of a group is that of its last month. */
const groupsOf = (months: readonly MonthOfLaw[]): readonly Group[] => {
  const groups = new Map<string, readonly MonthOfLaw[]>();
  for (const law of months) {
    const key = `${law.use}|${law.rate}`;
    groups.set(key, [...(groups.get(key) ?? []), law]);
  }
  return [...groups.values()].flatMap((of) => {
    const law = of.at(-1);
    if (law === undefined) return [];
    const actual = of.reduce((sum, month) => sum.plus(month.actual), new Exact(0));
    const average = of.reduce((sum, month) => sum.plus(month.average), new Exact(0));
    return [{ law, actual, average, ...basesOf(law.use, actual, average) }];
  });
};

/** Rounded once a total. */
const totalsOf = (groups: readonly Group[]): RunningTotals => {
  const sumOf = (of: (group: Group) => Exact): Tyiyn =>
    roundToTyiyn(groups.reduce((sum, group) => sum.plus(of(group)), new Exact(0)));
  const tax = sumOf(({ taxed, law }) => taxed.times(law.rate));
  const fromEmployee = sumOf(({ kept, law }) => kept.times(law.rate));
  return {
    base: sumOf(({ actual }) => Exact.max(0, actual)),
    average: sumOf(({ average }) => average),
    taxed: sumOf(({ taxed }) => taxed),
    tax,
    fromEmployee,
    fromEmployer: subtractMoney(tax, fromEmployee),
  };
};

const readingOf = ({ wageAboveAverage, useReading }: MonthOfLaw): readonly string[] =>
  wageAboveAverage ? ["S-04"] : useReading === undefined ? [] : [useReading];

/** What a group is taxed on and the tax of it since January. */
const runningSteps = ({ law, actual, average, taxed }: Group): Derivation => [
  ...(law.use === "none"
    ? []
    : [
        workingStep(
          "income-tax.taxed",
          law.use === "floor" ? "max(base, average)" : "average",
          { base: som(Exact.max(0, actual)), average: som(average) },
          som(taxed),
          law.useBasis,
          ...readingOf(law),
        ),
      ]),
  workingStep(
    "income-tax.running",
    "taxed × rate",
    { taxed: som(taxed), rate: share(law.rate) },
    som(taxed.times(law.rate)),
    law.rateBasis,
  ),
];

const workingOf = (
  input: EmployeeTaxInput,
  month: WageMonth,
  law: MonthOfLaw,
  groups: readonly Group[],
  totals: RunningTotals,
  before: RunningTotals,
): Derivation => {
  const averageStep =
    law.use === "none"
      ? workingStep(
          "income-tax.no-floor",
          null,
          {},
          named([month.category], (code) => `law.choice.tc.200.months.category.${code}`),
          law.useBasis,
        )
      : workingStep(
          "income-tax.average",
          "average-wage × worked / norm",
          {
            "average-wage": som(law.fullAverage),
            worked: count(month.daysWorked),
            norm: count(month.daysNorm),
            district: words(input.district),
          },
          som(law.average),
          "187.6",
        );
  return [
    ...law.deductions.derivation,
    workingStep(
      "income-tax.base",
      "income − exempt − deductions",
      { income: som(month.income), exempt: som(month.exempt), deductions: som(law.deductions.total) },
      som(law.actual),
      "200.4",
    ),
    averageStep,
    ...groups.flatMap(runningSteps),
    workingStep(
      "income-tax.month",
      "running − previous",
      { running: som(totals.tax), previous: som(before.tax) },
      som(subtractMoney(totals.tax, before.tax)),
      "200.5",
      "S-05",
    ),
    workingStep(
      "income-tax.from-employee",
      "kept − previous",
      { kept: som(totals.fromEmployee), previous: som(before.fromEmployee) },
      som(subtractMoney(totals.fromEmployee, before.fromEmployee)),
      "200.5.2",
    ),
    workingStep(
      "income-tax.from-employer",
      "running − previous",
      { running: som(totals.fromEmployer), previous: som(before.fromEmployer) },
      som(subtractMoney(totals.fromEmployer, before.fromEmployer)),
      "200.5.2",
      "S-05",
    ),
  ];
};

/**
 * Income tax an employer keeps and pays for one employee and month (art. 187, 194, 197, 200): the base of the months
 * worked since January against the average wages of the same months, the tax on what was paid from the wage, the tax
 * on the rest of the average wage from the employer's own money (200(5)). Shares of earlier months may turn around.
 */
export const computeEmployeeTax = (
  input: EmployeeTaxInput,
  context: Context,
): Result<EmployeeTax, EmployeeTaxRefusal> => {
  const refusal = refusalOf(input);
  if (refusal) return err(refusal);
  const months: MonthOfLaw[] = [];
  for (const month of input.months) {
    const law = monthOfLaw(input, month, context);
    if (!law.ok) return err({ code: "incomplete", missing: law.error });
    months.push(law.value);
  }
  const month = input.months.at(-1) ?? input.months[0];
  const law = months.at(-1);
  if (!law) return err({ code: "months-out-of-order", path: "months" });
  const groups = groupsOf(months);
  const totals = totalsOf(groups);
  const before = totalsOf(groupsOf(months.slice(0, -1)));
  return ok({
    tax: subtractMoney(totals.tax, before.tax),
    fromEmployee: subtractMoney(totals.fromEmployee, before.fromEmployee),
    fromEmployer: subtractMoney(totals.fromEmployer, before.fromEmployer),
    base: roundToTyiyn(law.actual),
    average: roundToTyiyn(law.average),
    totals,
    wageAboveAverage: law.wageAboveAverage,
    derivation: workingOf(input, month, law, groups, totals, before),
  });
};
