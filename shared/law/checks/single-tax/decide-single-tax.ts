import { monthsOf } from "../../../kernel/period.ts";
import type { Missing } from "../../missing.ts";
import { type CheckContext, type Claim, isUnderAudit } from "../check.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { attributionOf } from "./attribution.ts";
import type { SingleTaxFacts } from "./facts.ts";
import { statedOf, TRADE_LOWER } from "./lines.ts";
import { type LostSpan, lostIn, lostSpans } from "./lower-rate.ts";
import { checkEligibility } from "./u-01-eligibility.ts";
import { checkTradeCeiling } from "./u-02-trade-ceiling.ts";
import { checkExcludedTrader } from "./u-03-excluded-trader.ts";
import { checkZeroRate, zeroRatedPeriods } from "./u-04-zero-rate.ts";
import { checkPaymentForm } from "./u-05-payment-form.ts";
import { checkRates } from "./u-06-rates.ts";
import { checkAnonymous } from "./u-07-anonymous.ts";
import { checkTurnover } from "./u-09-turnover.ts";
import { checkPeriod } from "./u-11-period.ts";
import { checkEarlyReturn } from "./u-12-early-return.ts";

const ofReturn = (
  facts: SingleTaxFacts,
  filed: ReturnFact,
  lost: readonly LostSpan[],
  missing: Missing[],
): readonly (Claim | null)[] => {
  const attribution = attributionOf(facts, filed.lines, lostIn(lost, filed.period) !== null);
  return [
    // A rate lost by revenue is charged; that it never was due is asked only of who still has it.
    checkTradeCeiling(facts, filed, lost, missing) ?? checkExcludedTrader(facts, filed, missing),
    checkPaymentForm(facts, filed, missing),
    checkRates(facts, filed, missing),
    checkAnonymous(facts, filed, missing),
    ...checkTurnover(facts, filed, attribution, missing),
  ];
};

const atZeroRate = (
  facts: SingleTaxFacts,
  audited: readonly ReturnFact[],
  context: CheckContext,
  missing: Missing[],
): readonly (Claim | null)[] => {
  const periods = zeroRatedPeriods(facts, audited, context);
  if (periods.length === 0) return [];
  const lost = lostSpans(facts, "zero-rate", context, missing);
  return periods.map((period) => checkZeroRate(facts, period, lost, context, missing));
};

/** What the checks of the single tax find in the months under audit; who never was under it costs nothing. */
export const singleTaxClaims = (
  facts: SingleTaxFacts,
  context: CheckContext,
  missing: Missing[],
): readonly Claim[] => {
  const single = facts.returns.length > 0 || facts.regimes.some(({ regime }) => regime === "single-tax");
  if (!single) return [];
  const audited = facts.returns.filter(({ period }) => isUnderAudit(monthsOf(period), context));
  const trades = audited.some(({ lines }) => statedOf(lines, TRADE_LOWER) > 0);
  const lost = trades ? lostSpans(facts, "trade-lower", context, missing) : [];
  return [
    ...audited.flatMap((filed) => ofReturn(facts, filed, lost, missing)),
    ...atZeroRate(facts, audited, context, missing),
    ...checkPeriod(facts, audited, context, missing),
    ...checkEarlyReturn(facts, context),
    checkEligibility(facts, [...context.months].toSorted()),
  ].filter((claim) => claim !== null);
};
