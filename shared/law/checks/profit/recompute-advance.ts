import {
  exactOf,
  maxMoney,
  roundToTyiyn,
  subtractMoney,
  type Tyiyn,
  tyiyn,
  ZERO,
} from "../../../kernel/money.ts";
import { type LineCheck, lineBook } from "../line-book.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnLines } from "../vat/facts.ts";

export interface AdvanceRates {
  /** Shares of one (243(3), (5)). */
  readonly advance: string;
  readonly lossShare: string;
}

export interface AdvanceSurroundings {
  /** ADV.020 of the reporting period before: zero in the first quarter, null where that return is not at hand. */
  readonly before: Tyiyn | null;
  /** Losses to be carried into the year; null where the office does not know them. */
  readonly losses: Tyiyn | null;
}

export interface RecomputedAdvance {
  readonly checks: readonly LineCheck[];
  /** Lines the return leaves out although its others cannot be judged without them. */
  readonly missing: readonly string[];
  /** The amounts the formulas were worked with. */
  readonly amounts: ReturnLines;
  readonly due: Tyiyn;
  readonly dueDeclared: Tyiyn;
}

/** The advance of the period before as the return states it; left out, what its tax is above what is left of it. */
const statedBefore = (lines: ReturnLines, advance: Tyiyn): Tyiyn => {
  const { "020": tax = advance, "030": before, "040": step, "050": losses = 0, "060": due } = lines;
  if (before !== undefined) return tyiyn(before);
  const left = step ?? (due === undefined ? undefined : due + losses);
  return left === undefined || !isMaterial(tax - left) ? ZERO : maxMoney(ZERO, tyiyn(tax - left));
};

/** Recomputes the advance return (digest 4.5) from its own lines, the return before and the losses of earlier years. */
export const recomputeAdvance = (
  lines: ReturnLines,
  rates: AdvanceRates,
  { before, losses }: AdvanceSurroundings,
): RecomputedAdvance => {
  const book = lineBook(lines);
  const profit = maxMoney(ZERO, subtractMoney(book.of("010"), book.of("015")));
  const advance = book.settle("020", roundToTyiyn(exactOf(profit).times(rates.advance)), ["010"]);
  const previous = before === null ? statedBefore(lines, advance) : book.settle("030", before);
  const step = book.settle("040", maxMoney(ZERO, subtractMoney(advance, previous)));
  const lossPart =
    losses === null
      ? book.of("050")
      : book.ceiling("050", roundToTyiyn(exactOf(losses).times(rates.lossShare)));
  const due = book.settle("060", maxMoney(ZERO, subtractMoney(step, lossPart)));
  const statedStep = book.stated(
    "040",
    maxMoney(ZERO, subtractMoney(book.stated("020", advance), book.stated("030", previous))),
  );
  const silent = ["020", "040", "060"].every((line) => lines[line] === undefined) && isMaterial(advance);
  const unnamed = before === null && previous > 0 && lines["030"] === undefined;
  return {
    checks: book.checks(),
    missing: [...book.missing(), ...(silent ? ["020", "060"] : []), ...(unnamed ? ["030"] : [])],
    amounts: book.amounts(),
    due,
    dueDeclared: book.stated("060", maxMoney(ZERO, subtractMoney(statedStep, book.of("050")))),
  };
};
