import { addMoney, type Tyiyn, tyiyn, ZERO } from "../../../kernel/money.ts";
import { boundsOf, type Month, monthsOf, nextMonth } from "../../../kernel/period.ts";
import { overlaps, type RegimeSpan } from "../vat/facts.ts";
import type { SingleTaxFacts, SingleTaxMonth } from "./facts.ts";
import { statedRevenue } from "./lines.ts";

export interface Revenue {
  readonly cash: Tyiyn;
  readonly cashless: Tyiyn;
}

const NONE: Revenue = { cash: ZERO, cashless: ZERO };
export const totalOf = ({ cash, cashless }: Revenue): Tyiyn => addMoney(cash, cashless);

/**
 * What third parties prove of a month, as a lower bound. Cash registers hold sales to the public and may hold sales to
 * named buyers paid in cash; a summary invoice to the public repeats the registers (178(6)). So the larger of the two
 * counts once, beside what named buyers paid without cash.
 */
const provenOf = (fact: SingleTaxMonth): Revenue => {
  const registers = fact.registersCash + fact.registersCashless;
  const invoiced = fact.namedCash + fact.publicCash + fact.publicCashless;
  return registers >= invoiced
    ? { cash: tyiyn(fact.registersCash), cashless: tyiyn(fact.registersCashless + fact.namedCashless) }
    : {
        cash: tyiyn(fact.namedCash + fact.publicCash),
        cashless: tyiyn(fact.publicCashless + fact.namedCashless),
      };
};

const isSingleTax = ({ regime }: RegimeSpan): boolean => regime === "single-tax";

/** Whether the whole month is under the single tax and no other regime, so that every sale of it is its revenue. */
export const isOwnMonth = ({ regimes }: SingleTaxFacts, month: Month): boolean => {
  const { first, last } = boundsOf(month);
  return (
    regimes.some(
      (span) => isSingleTax(span) && span.from <= first && (span.to === null || span.to >= last),
    ) && !regimes.some((span) => !isSingleTax(span) && overlaps(span, first, last))
  );
};

/** What third parties prove of the months wholly under the single tax. */
export const provenRevenue = (facts: SingleTaxFacts, months: readonly Month[]): Revenue =>
  months
    .filter((month) => isOwnMonth(facts, month))
    .map((month) => facts.months.get(month))
    .reduce<Revenue>((sum, fact) => {
      if (fact === undefined) return sum;
      const { cash, cashless } = provenOf(fact);
      return { cash: addMoney(sum.cash, cash), cashless: addMoney(sum.cashless, cashless) };
    }, NONE);

/** Revenue of months in a row; what a longer return states beyond third parties stands in its last month. */
export interface RevenueSeries {
  readonly from: Month;
  readonly revenue: readonly Tyiyn[];
}

const known = new WeakMap<SingleTaxFacts, RevenueSeries | null>();

/** Worked out once a payer: two ceilings and the size of the business ask for it. */
export const revenueSeries = (facts: SingleTaxFacts): RevenueSeries | null => {
  const kept = known.get(facts);
  if (kept !== undefined) return kept;
  const series = seriesOf(facts);
  known.set(facts, series);
  return series;
};

const seriesOf = (facts: SingleTaxFacts): RevenueSeries | null => {
  const months = new Map<Month, Tyiyn>();
  const add = (month: Month, amount: Tyiyn): void =>
    void months.set(month, addMoney(months.get(month) ?? ZERO, amount));
  for (const month of facts.months.keys()) add(month, totalOf(provenRevenue(facts, [month])));
  for (const { period, lines } of facts.returns) {
    const own = monthsOf(period);
    const last = own[own.length - 1];
    const beyond = statedRevenue(lines) - totalOf(provenRevenue(facts, own));
    if (last !== undefined && beyond > 0) add(last, tyiyn(beyond));
  }
  const [from, ...rest] = [...months.keys()].toSorted();
  if (from === undefined) return null;
  const to = rest[rest.length - 1] ?? from;
  const revenue: Tyiyn[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) revenue.push(months.get(month) ?? ZERO);
  return { from, revenue };
};
