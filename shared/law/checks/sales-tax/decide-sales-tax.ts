import { monthsOf } from "../../../kernel/period.ts";
import type { Missing } from "../../missing.ts";
import { type CheckContext, type Claim, isUnderAudit } from "../check.ts";
import type { SalesTaxFacts } from "./facts.ts";
import { salesTaxRatesOf } from "./lines.ts";
import { checkSalesTaxArithmetic } from "./s-01-arithmetic.ts";

/** What the checks of the sales tax find in a taxpayer's returns under audit. */
export const salesTaxClaims = (
  facts: SalesTaxFacts,
  context: CheckContext,
  missing: Missing[],
): readonly Claim[] =>
  facts.returns.flatMap((filed) => {
    if (filed.form !== "ST" || !isUnderAudit(monthsOf(filed.period), context)) return [];
    const rates = salesTaxRatesOf(filed.period, context);
    if (!rates.ok) {
      missing.push(rates.error);
      return [];
    }
    return [checkSalesTaxArithmetic(facts, filed, rates.value)].filter((claim) => claim !== null);
  });
