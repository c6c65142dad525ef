import { monthsOf } from "../../../kernel/period.ts";
import type { Missing } from "../../missing.ts";
import { type CheckContext, type Claim, isUnderAudit } from "../check.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { attributionOf } from "./attribution.ts";
import type { SingleTaxFacts } from "./facts.ts";
import { statedOf, TRADE_LOWER } from "./lines.ts";
import { type LostSpan, lostIn, lostSpans } from "./lower-rate.ts";
import { checkTradeCeiling } from "./u-02-trade-ceiling.ts";
import { checkTurnover } from "./u-09-turnover.ts";

const ofReturn = (
  facts: SingleTaxFacts,
  filed: ReturnFact,
  lost: readonly LostSpan[],
  missing: Missing[],
): readonly Claim[] => {
  const attribution = attributionOf(facts, filed.lines, lostIn(lost, filed.period) !== null);
  return [
    checkTradeCeiling(facts, filed, lost, missing),
    ...checkTurnover(facts, filed, attribution, missing),
  ].filter((claim) => claim !== null);
};

/** What the checks of the single tax find in the returns under audit. */
export const singleTaxClaims = (
  facts: SingleTaxFacts,
  context: CheckContext,
  missing: Missing[],
): readonly Claim[] => {
  const audited = facts.returns.filter(({ period }) => isUnderAudit(monthsOf(period), context));
  if (audited.length === 0) return [];
  const trades = audited.some(({ lines }) => statedOf(lines, TRADE_LOWER) > 0);
  const lost = trades ? lostSpans(facts, "trade-lower", context, missing) : [];
  return audited.flatMap((filed) => ofReturn(facts, filed, lost, missing));
};
