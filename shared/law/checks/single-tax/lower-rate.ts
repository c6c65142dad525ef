import type { Derivation } from "../../../kernel/derivation.ts";
import { boundsOf, type Month, monthOf, nextMonth, type Period } from "../../../kernel/period.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Missing } from "../../missing.ts";
import { decideLowerRate } from "../../single-tax/art-423-ceilings.ts";
import { ENTRY_OF_THE_CODE } from "../../value-of-the-code.ts";
import type { CheckContext } from "../check.ts";
import type { SingleTaxFacts } from "./facts.ts";
import { type RevenueSeries, revenueSeries } from "./revenue.ts";

/** Days on which a lower rate is lost (423(11)–(12)). */
export interface LostSpan {
  readonly from: PlainDate;
  readonly backFrom: PlainDate | null;
  readonly derivation: Derivation;
}

type LowerRate = Parameters<typeof decideLowerRate>[0]["rate"];

const FIRST_MONTH = monthOf(ENTRY_OF_THE_CODE);

/** The series from a month on; what lies before the Code proves nothing by it. */
const since = ({ from, revenue }: RevenueSeries, start: Month): RevenueSeries => {
  let month = from;
  let skipped = 0;
  while (month < start && skipped < revenue.length) {
    month = nextMonth(month);
    skipped += 1;
  }
  return { from: month, revenue: revenue.slice(skipped) };
};

/** Every span of days the lower rate is lost by revenue, the data at hand being a lower bound of it. */
export const lostSpans = (
  facts: SingleTaxFacts,
  rate: LowerRate,
  context: Pick<CheckContext, "parameters">,
  missing: Missing[],
): readonly LostSpan[] => {
  const spans: LostSpan[] = [];
  const all = revenueSeries(facts);
  let series = all === null ? null : since(all, FIRST_MONTH);
  while (series !== null && series.revenue.length > 0) {
    const decided = decideLowerRate({ rate, ...series }, context);
    if (!decided.ok) {
      if (decided.error.code === "incomplete") missing.push(decided.error.missing);
      return spans;
    }
    const { lostFrom, backFrom, derivation } = decided.value;
    if (lostFrom === null) return spans;
    spans.push({ from: lostFrom, backFrom, derivation });
    series = backFrom === null ? null : since(series, monthOf(backFrom));
  }
  return spans;
};

/** The span in which the whole of a period lies. */
export const lostIn = (spans: readonly LostSpan[], period: Period): LostSpan | null => {
  const { first, last } = boundsOf(period);
  return spans.find(({ from, backFrom }) => from <= first && (backFrom === null || last < backFrom)) ?? null;
};
