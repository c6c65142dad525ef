import {
  addMoney,
  minMoney,
  negateMoney,
  subtractMoney,
  type Tyiyn,
  tyiyn,
  ZERO,
} from "../../../kernel/money.ts";
import { yearOf } from "../../../kernel/plain-date.ts";
import type { ProfitFacts } from "./facts.ts";
import { statedResult } from "./stated-lines.ts";
import { annualReturn } from "./surroundings.ts";

interface OpenLoss {
  readonly year: number;
  readonly left: Tyiyn;
}

/** The losses still open after a year that used some, the oldest first (232(2)). */
const afterUse = (pool: readonly OpenLoss[], stated: Tyiyn): readonly OpenLoss[] => {
  let used = stated;
  return pool.map((loss) => {
    const taken = minMoney(used, loss.left);
    used = subtractMoney(used, taken);
    return { year: loss.year, left: subtractMoney(loss.left, taken) };
  });
};

/**
 * Losses of earlier years still open when a year begins (232), from the single returns of all the years they may come
 * from; null where one of those is not at hand, so that nothing is refused on half a series. What a year used first came
 * from losses older than these (232(2)): as far as the office does not know those, it is read to have come from them (17(3)).
 */
export const openLosses = (facts: ProfitFacts, year: number, years: number): Tyiyn | null => {
  const born = yearOf(facts.registeredOn);
  const first = Math.max(year - years, born);
  for (let before = first; before < year; before += 1) if (!annualReturn(facts, before)) return null;
  let known = first;
  while (known > born && annualReturn(facts, known - 1)) known -= 1;
  let pool: readonly OpenLoss[] = [];
  for (let before = known; before < year; before += 1) {
    const lines = annualReturn(facts, before)?.lines ?? {};
    // Years before those at hand may have left losses this one still had a right to.
    const older = known > born && before - years < known;
    const open = pool.filter((loss) => before <= loss.year + years);
    const used = older ? ZERO : tyiyn(lines["P195"] ?? 0);
    const result = statedResult(lines);
    pool = [...afterUse(open, used), ...(result < 0 ? [{ year: before, left: negateMoney(result) }] : [])];
  }
  return pool
    .filter((loss) => year <= loss.year + years)
    .reduce((sum, loss) => addMoney(sum, loss.left), ZERO);
};
