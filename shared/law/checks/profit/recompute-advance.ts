import { exactOf, maxMoney, roundToTyiyn, subtractMoney, type Tyiyn, ZERO } from "../../../kernel/money.ts";
import { type LineCheck, lineBook } from "../line-book.ts";
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
  /** The amounts the formulas were worked with. */
  readonly amounts: ReturnLines;
  readonly due: Tyiyn;
  readonly dueDeclared: Tyiyn;
}

/** Recomputes the advance return (digest 4.5) from its own lines, the return before and the losses of earlier years. */
export const recomputeAdvance = (
  lines: ReturnLines,
  rates: AdvanceRates,
  { before, losses }: AdvanceSurroundings,
): RecomputedAdvance => {
  const book = lineBook(lines);
  const profit = maxMoney(ZERO, subtractMoney(book.of("010"), book.of("015")));
  const advance = book.settle("020", roundToTyiyn(exactOf(profit).times(rates.advance)));
  const previous = before === null ? book.of("030") : book.settle("030", before);
  const step = book.settle("040", maxMoney(ZERO, subtractMoney(advance, previous)));
  const lossPart =
    losses === null
      ? book.of("050")
      : book.ceiling("050", roundToTyiyn(exactOf(losses).times(rates.lossShare)));
  const due = book.settle("060", maxMoney(ZERO, subtractMoney(step, lossPart)));
  // A line the return leaves out is what its own lines before it make, right or wrong.
  const stated = (line: string, left: Tyiyn): Tyiyn => (lines[line] === undefined ? left : book.of(line));
  const statedStep = stated(
    "040",
    maxMoney(ZERO, subtractMoney(stated("020", advance), stated("030", previous))),
  );
  return {
    checks: book.checks(),
    amounts: book.amounts(),
    due,
    dueDeclared: stated("060", maxMoney(ZERO, subtractMoney(statedStep, book.of("050")))),
  };
};
