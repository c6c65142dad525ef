import { monthsOf } from "../../../kernel/period.ts";
import type { Missing } from "../../missing.ts";
import { type CheckContext, type Claim, isUnderAudit } from "../check.ts";
import type { SalesTaxFacts } from "./facts.ts";
import { salesTaxRatesOf } from "./lines.ts";
import { checkSalesTaxArithmetic } from "./s-01-arithmetic.ts";
import { checkActivityRate } from "./s-02-activity-rate.ts";
import { checkBuyerRates } from "./s-03-buyer-rate.ts";
import { checkSalesTaxPeriod } from "./s-06-period.ts";

/** What the checks of the sales tax find in a taxpayer's returns under audit. */
export const salesTaxClaims = (
  facts: SalesTaxFacts,
  context: CheckContext,
  missing: Missing[],
): readonly Claim[] => {
  const audited = facts.returns.filter(
    ({ form, period }) => form === "ST" && isUnderAudit(monthsOf(period), context),
  );
  const ofReturns = audited.flatMap((filed) => {
    const rates = salesTaxRatesOf(filed.period, context);
    if (!rates.ok) {
      missing.push(rates.error);
      return [];
    }
    return [
      checkSalesTaxArithmetic(facts, filed, rates.value),
      checkActivityRate(facts, filed, rates.value),
      ...checkBuyerRates(facts, filed, rates.value),
    ];
  });
  return [...ofReturns, ...checkSalesTaxPeriod(facts, audited, context, missing)].filter(
    (claim) => claim !== null,
  );
};
