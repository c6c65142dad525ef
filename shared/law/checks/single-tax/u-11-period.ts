import { tc } from "../../../kernel/legal-basis.ts";
import { addMoney, formatSom, type Tyiyn, tyiyn, ZERO } from "../../../kernel/money.ts";
import { month as monthFrom, monthsOf, nextMonth, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Missing } from "../../missing.ts";
import type { CheckContext, CheckDefinition, Claim } from "../check.ts";
import { claimOf } from "../claim.ts";
import { largerAtYearStart } from "../size-at-year-start.ts";
import type { ReturnFact } from "../vat/facts.ts";
import type { SingleTaxFacts } from "./facts.ts";
import { revenueSeries } from "./revenue.ts";

/**
 * Returns of a quarter from a payer who began the year as a medium or large business (424, 174(50)–(54)): its period is
 * the month. Revenue of the year before is a lower bound, so nobody is called larger than the data prove. Penalty for
 * the months follows by itself; the tax of the year is the same.
 */
export const U11: CheckDefinition = {
  id: "U-11",
  scope: "matching",
  taxes: ["UNI"],
  title: "check.U-11.title",
  articles: [tc("424"), tc("426.2"), tc("174..54")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["formal"],
};

const LAST_TWELVE = "120";

/** Revenue of a calendar year, or what the return of its last month says of it where that is more. */
const revenueOfYear = (facts: SingleTaxFacts, year: number): Tyiyn => {
  const series = revenueSeries(facts);
  let sum: Tyiyn = ZERO;
  if (series !== null) {
    let month = series.from;
    for (const amount of series.revenue) {
      if (month.startsWith(`${year}-`)) sum = addMoney(sum, amount);
      month = nextMonth(month);
    }
  }
  const december = monthFrom(`${year}-12`);
  const stated = facts.returns.find(({ period }) => monthsOf(period).includes(december));
  return tyiyn(Math.max(sum, stated?.lines[LAST_TWELVE] ?? 0));
};

export const checkPeriod = (
  facts: SingleTaxFacts,
  audited: readonly ReturnFact[],
  context: CheckContext,
  missing: Missing[],
): readonly Claim[] => {
  const quarterly = Map.groupBy(
    audited.filter(({ period }) => monthsOf(period).length > 1),
    ({ period }) => Number(period.slice(0, 4)),
  );
  return [...quarterly].flatMap(([year, returns]) => {
    const [first] = returns.toSorted((a, b) => (a.period < b.period ? -1 : 1));
    if (first === undefined) return [];
    const revenue = revenueOfYear(facts, year - 1);
    const larger = largerAtYearStart(year, revenue, context);
    if (!larger.ok) {
      missing.push(larger.error);
      return [];
    }
    if (larger.value === null) return [];
    return [
      claimOf(U11, {
        inn: facts.inn,
        tax: "UNI",
        period: first.period as Period,
        kind: "formal",
        declared: null,
        computed: null,
        difference: ZERO,
        evidence: returns.map(({ returnId }) => ({ file: "returns.csv", id: returnId })),
        params: { year: String(year - 1), revenue: formatSom(revenue) },
        derivation: larger.value,
        documents: [`length:${year}`],
      }),
    ];
  });
};
