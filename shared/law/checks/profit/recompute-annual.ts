import { exactOf, maxMoney, minMoney, roundToTyiyn, type Tyiyn, tyiyn, ZERO } from "../../../kernel/money.ts";
import { type LineCheck, lineBook } from "../line-book.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnLines } from "../vat/facts.ts";
import { DEDUCTIONS, INCOME, OTHER_DEDUCTIONS, statedTax } from "./stated-lines.ts";

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
  /** Lines the return leaves out although its others cannot be judged without them. */
  readonly missing: readonly string[];
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
  const income = book.settle("P050", tyiyn(book.sum(...INCOME) - book.of("P045")), INCOME);
  const others = book.sum(...OTHER_DEDUCTIONS);
  const withoutCharity = maxMoney(ZERO, tyiyn(income - others));
  const charity = leave.charity
    ? book.of("P160")
    : book.ceiling("P160", roundToTyiyn(exactOf(withoutCharity).times(rates.charity)));
  const deductions = book.settle("P180", tyiyn(others + charity), DEDUCTIONS);
  const result = book.settle("P190", tyiyn(income - deductions));
  const most = maxMoney(ZERO, result);
  const used = book.ceiling("P195", losses === null || leave.losses ? most : minMoney(most, losses));
  const base = book.settle("P200", maxMoney(ZERO, tyiyn(result - used)));
  const tax = book.settle("P210", roundToTyiyn(exactOf(base).times(rates.rate)));
  // Of a tax nobody knows the credit and the sum to pay cannot be judged.
  const known = statedTax(lines) !== null;
  const credit = known ? book.ceiling("P215", tax) : book.of("P215");
  const accrued =
    advances === null ? statedAdvances(lines, book.stated("P210", tax)) : book.settle("P220", advances);
  const sum = tyiyn(tax - credit - accrued);
  const toPay = known ? book.settle("P230", sum) : book.stated("P230", sum);
  const unnamed = [
    ...(known ? [] : ["P210", "P230"]),
    ...(advances === null && accrued > 0 ? ["P220"] : []),
  ].filter((line) => lines[line] === undefined);
  return {
    checks: book.checks(),
    missing: [...book.missing(), ...unnamed],
    amounts: book.amounts(),
    result,
    base,
    tax,
    toPay,
    toPayDeclared: book.stated(
      "P230",
      tyiyn(book.stated("P210", tax) - book.of("P215") - book.stated("P220", accrued)),
    ),
  };
};

/**
 * Advances as the return states them. Left out, they are what its tax is above the sum to pay: an accrued advance comes off by
 * law (242(2)(1)), whether the return names it or not.
 */
const statedAdvances = ({ P215 = 0, P220, P230 }: ReturnLines, tax: Tyiyn): Tyiyn => {
  if (P220 !== undefined) return tyiyn(P220);
  const above = P230 === undefined ? 0 : tax - P215 - P230;
  return above > 0 && isMaterial(above) ? tyiyn(above) : ZERO;
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
