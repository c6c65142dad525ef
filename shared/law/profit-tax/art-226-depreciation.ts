import type { Derivation } from "../../kernel/derivation.ts";
import {
  Exact,
  exactOf,
  minMoney,
  roundToTyiyn,
  subtractMoney,
  type Tyiyn,
  tyiyn,
  ZERO,
} from "../../kernel/money.ts";
import { addYears, type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import { calculationIndex } from "../income-tax/art-194-deductions.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { findInTable } from "../table.ts";
import { share, som, workingStep } from "../working.ts";
import { DEPRECIATION_RATES, type DepreciationGroup } from "./art-226-depreciation-rates.ts";
import { type Addition, type Disposal, disposedValue, isSmallAsset } from "./art-227-movements.ts";
import { repairLimit } from "./art-229-repair.ts";

/** A building of group 5, each an object of its own (226(3)). */
interface BuildingYears {
  readonly commissionedOn: PlainDate;
  /** Its tax value when its twenty years ran out, the base of the straight line; null before that. */
  readonly valueAfterYears: Tyiyn | null;
}

export interface DepreciationInput {
  readonly year: number;
  readonly group: DepreciationGroup;
  /** Tax value at the end of the last year less that year's depreciation (226(5)(1)). */
  readonly opening: Tyiyn;
  readonly additions: readonly Addition[];
  readonly disposals: readonly Disposal[];
  /** Spent on repair of the assets of the group (229). */
  readonly repair: Tyiyn;
  /** Every asset of the group was sold, given away or liquidated (228(3)); or a lease is over (229(5)). */
  readonly allGone: boolean;
  /** Of group 5 only: the object this computation is about. */
  readonly building: BuildingYears | null;
  /**
   * Of group 6 only, shares of one: the lower rate chosen, or for preparatory mining works the reserves extinguished in
   * the year to those of the block at its start; and the lower rate of the year before, which binds.
   */
  readonly chosenRate: string | null;
  readonly rateOfLastYear: string | null;
  readonly preparatoryWorks: boolean;
}

export interface Depreciation {
  readonly depreciation: Tyiyn;
  /** Assets below the floor, deducted at once (225(5)). */
  readonly smallAssets: Tyiyn;
  readonly repair: Tyiyn;
  /** Negative value of the group, to be added to income (226(6), 212(19)). */
  readonly income: Tyiyn;
  readonly closing: Tyiyn;
  /** Value the next year opens with. */
  readonly carried: Tyiyn;
  readonly derivation: Derivation;
}

export type DepreciationRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "building-missing"; readonly path: string }
  | { readonly code: "rate-not-allowed"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

type Context = Pick<RuleContext, "parameters">;

const refusalOf = (input: DepreciationInput): DepreciationRefusal | null => {
  if (input.opening < 0) return { code: "negative-amount", path: "opening" };
  if (input.repair < 0) return { code: "negative-amount", path: "repair" };
  const addition = input.additions.findIndex(({ value }) => value < 0);
  if (addition >= 0) return { code: "negative-amount", path: `additions[${addition}].value` };
  const disposal = input.disposals.findIndex(({ value }) => value < 0);
  if (disposal >= 0) return { code: "negative-amount", path: `disposals[${disposal}].value` };
  if (input.group === "5" && input.building === null) return { code: "building-missing", path: "building" };
  return null;
};

const chosenRateFits = (input: DepreciationInput, ceiling: string): boolean => {
  if (input.chosenRate === null) return input.rateOfLastYear === null;
  if (input.group !== "6") return false;
  const chosen = new Exact(input.chosenRate);
  if (chosen.isNegative()) return false;
  if (input.preparatoryWorks) return chosen.lessThanOrEqualTo(1);
  return (
    chosen.lessThanOrEqualTo(ceiling) &&
    (input.rateOfLastYear === null || chosen.equals(input.rateOfLastYear))
  );
};

/** Whether the building's years have run out by the end of the year: the depreciation of a year is taken at its end. */
const onStraightLine = (building: BuildingYears, years: string, last: PlainDate): boolean =>
  addYears(building.commissionedOn, Number(years)) <= last;

interface YearAmount {
  readonly amount: Tyiyn;
  readonly step: Derivation[number];
}

const yearAmount = (
  input: DepreciationInput,
  closing: Tyiyn,
  rate: { readonly value: string; readonly basis: string },
  law: Readonly<Record<"profit-tax.building-years" | "profit-tax.building-straight-line", string>>,
  writeOff: Exact,
): YearAmount => {
  const value = som(closing);
  if (input.allGone)
    return { amount: closing, step: workingStep("depreciation.all-gone", null, { value }, value, "228.3") };
  if (exactOf(closing).lessThan(writeOff))
    return {
      amount: closing,
      step: workingStep("depreciation.write-off", null, { value, floor: som(writeOff) }, value, "228.2"),
    };
  const { building } = input;
  const last = plainDate(`${input.year}-12-31`);
  if (building && onStraightLine(building, law["profit-tax.building-years"], last)) {
    const line = law["profit-tax.building-straight-line"];
    const base = building.valueAfterYears ?? closing;
    const amount = minMoney(closing, roundToTyiyn(exactOf(base).times(line)));
    const operands = { closing: value, value: som(base), rate: share(line) };
    const formula = "min(closing, value × rate)";
    return {
      amount,
      step: workingStep("depreciation.straight-line", formula, operands, som(amount), "226.3"),
    };
  }
  const used = input.chosenRate ?? rate.value;
  const amount = roundToTyiyn(exactOf(closing).times(used));
  const operands = { value, rate: share(used) };
  return {
    amount,
    step: workingStep("depreciation.group", "value × rate", operands, som(amount), rate.basis),
  };
};

/**
 * Depreciation of a group for tax (art. 225–229): opening value, plus what came in and the repair above its limit, less
 * what went out by the values of art. 227; the rate on the value at the year's end. A value below zero is income; one
 * below the floor, or of a group with nothing left, is deducted whole. Assets leased in by a financial lease count as the
 * lessee's own (182(2), 226(4)); leased out they leave the group at their sale value (227(2)(1)).
 */
export const computeDepreciation = (
  input: DepreciationInput,
  context: Context,
): Result<Depreciation, DepreciationRefusal> => {
  const refusal = refusalOf(input);
  if (refusal) return err(refusal);
  const on = plainDate(`${input.year}-01-01`);
  const lacks = (missing: Missing) => err({ code: "incomplete", missing } as const);
  const row = findInTable(DEPRECIATION_RATES, { group: input.group }, on);
  if (!row.ok) return lacks(row.error);
  if (!chosenRateFits(input, row.value.value)) return err({ code: "rate-not-allowed", path: "chosenRate" });
  const law = codeValues(context.parameters, on, [
    "profit-tax.fixed-asset-floor",
    "profit-tax.group-write-off",
    "profit-tax.building-years",
    "profit-tax.building-straight-line",
  ]);
  if (!law.ok) return lacks(law.error);
  const index = calculationIndex(context.parameters, on);
  if (!index.ok) return lacks(index.error);
  const repair = repairLimit({ year: input.year, opening: input.opening, spent: input.repair }, context);
  if (!repair.ok) return lacks(repair.error);

  const floor = index.value.times(law.value["profit-tax.fixed-asset-floor"]);
  const small = input.additions.filter((addition) => isSmallAsset(addition, floor));
  const smallAssets = tyiyn(small.reduce((sum, { value }) => sum + value, 0));
  const added = tyiyn(input.additions.reduce((sum, { value }) => sum + value, 0) - smallAssets);
  const gone = tyiyn(input.disposals.reduce((sum, disposal) => sum + disposedValue(disposal), 0));
  const value = tyiyn(input.opening + added + repair.value.excess - gone);
  const closing = value > 0 ? value : ZERO;
  const income = value < 0 ? tyiyn(-value) : ZERO;
  const writeOff = index.value.times(law.value["profit-tax.group-write-off"]);
  const year = yearAmount(input, closing, row.value, law.value, writeOff);
  return ok({
    depreciation: year.amount,
    smallAssets,
    repair: repair.value.deducted,
    income,
    closing,
    carried: subtractMoney(closing, year.amount),
    derivation: [
      ...(input.repair === 0 ? [] : repair.value.derivation),
      workingStep(
        "depreciation.value",
        "opening + added + repair-excess − gone",
        {
          opening: som(input.opening),
          added: som(added),
          "repair-excess": som(repair.value.excess),
          gone: som(gone),
        },
        som(value),
        "226.5",
      ),
      ...(income > 0 ? [workingStep("depreciation.negative", null, {}, som(income), "226.6")] : []),
      year.step,
      ...(smallAssets > 0
        ? [workingStep("depreciation.small", null, { floor: som(floor) }, som(smallAssets), "225.5")]
        : []),
    ],
  });
};
