import { type LegalBasis, tc } from "../../../kernel/legal-basis.ts";
import { boundsOf, type Month, monthsOf } from "../../../kernel/period.ts";
import { overlaps } from "../vat/facts.ts";
import type { IncomeFacts } from "./facts.ts";

const OF_REGIME: Readonly<Record<string, LegalBasis>> = {
  patent: tc("416.3"),
  "single-tax": tc("426.6"),
  "trade-zone": tc("459.4"),
};
/** Trade at 0.5 % and revenue at 0 % of the single tax: whoever pays by other lines alone has no such right. */
const LOWER_RATES = ["010", "090"];

const atLowerRate = ({ singleTaxReturns }: IncomeFacts, month: Month): boolean => {
  const filed = singleTaxReturns.find(({ period }) => monthsOf(period).includes(month));
  // At 0 % none is filed (426(5)).
  return filed === undefined || LOWER_RATES.some((line) => (filed.lines[line] ?? 0) > 0);
};

/**
 * By which article a sole trader may have bought a patent for an employee in place of the income tax on the wage, for a month;
 * null where it may not. The patents themselves are not in the office's data.
 */
export const employeePatentBasis = (facts: IncomeFacts, month: Month): LegalBasis | null => {
  if (facts.kind !== "sole-trader" && facts.kind !== "individual") return null;
  const { first, last } = boundsOf(month);
  const span = facts.regimes.find(
    ({ regime, ...days }) =>
      overlaps(days, first, last) &&
      OF_REGIME[regime] !== undefined &&
      (regime !== "single-tax" || atLowerRate(facts, month)),
  );
  return span === undefined ? null : (OF_REGIME[span.regime] ?? null);
};
