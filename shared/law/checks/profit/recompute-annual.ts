import { exactOf, maxMoney, minMoney, roundToTyiyn, type Tyiyn, tyiyn, ZERO } from "../../../kernel/money.ts";
import { type LineCheck, lineBook } from "../line-book.ts";
import type { ReturnLines } from "../vat/facts.ts";

export interface AnnualRates {
  /** Share of the base (240). */
  readonly rate: string;
  /** Share of the base without the charity itself (234(2)); "0" where the deduction has ended. */
  readonly charity: string;
}

export interface AnnualSurroundings {
  /** Advances accrued in the year; null where not all of its returns are at hand. */
  readonly advances: Tyiyn | null;
  /** Most of the losses of earlier years that may be used; null where they are not known. */
  readonly losses: Tyiyn | null;
}

export interface RecomputedAnnual {
  readonly checks: readonly LineCheck[];
  /** The amounts the formulas were worked with. */
  readonly amounts: ReturnLines;
  /** Result before losses: negative is the loss of the year. */
  readonly result: Tyiyn;
  readonly base: Tyiyn;
  readonly tax: Tyiyn;
  /** Still to pay; negative is overpaid. */
  readonly toPay: Tyiyn;
  readonly toPayDeclared: Tyiyn;
}

const INCOME = ["P010", "P020", "P030", "P040"] as const;
/** Deductions but charity, which is limited by the base without it. */
const DEDUCTIONS = ["P080", "P090", "P095", "P100", "P110", "P120", "P130", "P140", "P150", "P165"] as const;

/** Lines each check may leave as stated, because another one takes their error. */
interface Leave {
  readonly charity?: boolean;
  readonly losses?: boolean;
}

/** Recomputes the profit-tax part of the single return (digest 4.6) from its own lines. */
export const recomputeAnnual = (
  lines: ReturnLines,
  rates: AnnualRates,
  { advances, losses }: AnnualSurroundings,
  leave: Leave = {},
): RecomputedAnnual => {
  const book = lineBook(lines);
  const income = book.settle("P050", tyiyn(book.sum(...INCOME) - book.of("P045")));
  const others = book.sum(...DEDUCTIONS);
  const withoutCharity = maxMoney(ZERO, tyiyn(income - others));
  const charity = leave.charity
    ? book.of("P160")
    : book.ceiling("P160", roundToTyiyn(exactOf(withoutCharity).times(rates.charity)));
  const deductions = book.settle("P180", tyiyn(others + charity));
  const result = book.settle("P190", tyiyn(income - deductions));
  const most = maxMoney(ZERO, result);
  const used = book.ceiling("P195", losses === null || leave.losses ? most : minMoney(most, losses));
  const base = book.settle("P200", maxMoney(ZERO, tyiyn(result - used)));
  const tax = book.settle("P210", roundToTyiyn(exactOf(base).times(rates.rate)));
  const credit = book.ceiling("P215", tax);
  const accrued = advances === null ? book.of("P220") : book.settle("P220", advances);
  const toPay = book.settle("P230", tyiyn(tax - credit - accrued));
  // A line the return leaves out is what its own lines before it make, right or wrong.
  const stated = (line: string, left: Tyiyn): Tyiyn => (lines[line] === undefined ? left : book.of(line));
  return {
    checks: book.checks(),
    amounts: book.amounts(),
    result,
    base,
    tax,
    toPay,
    toPayDeclared: stated("P230", tyiyn(stated("P210", tax) - book.of("P215") - stated("P220", accrued))),
  };
};

/** What a change of stated lines does to the tax of the year: a loss or a carried one swallows its part. */
export const taxEffect = (
  lines: ReturnLines,
  change: ReturnLines,
  rates: AnnualRates,
): { readonly declared: Tyiyn; readonly computed: Tyiyn; readonly difference: Tyiyn } => {
  const open: AnnualSurroundings = { advances: null, losses: null };
  const leave = { charity: true } as const;
  const totals = new Set(["P050", "P180", "P190", "P200", "P210", "P230"]);
  const inputs = Object.fromEntries(Object.entries(lines).filter(([line]) => !totals.has(line)));
  const changed = { ...inputs };
  for (const [line, by] of Object.entries(change)) changed[line] = (changed[line] ?? 0) + by;
  const declared = recomputeAnnual(inputs, rates, open, leave).tax;
  const computed = recomputeAnnual(changed, rates, open, leave).tax;
  return { declared, computed, difference: tyiyn(computed - declared) };
};
