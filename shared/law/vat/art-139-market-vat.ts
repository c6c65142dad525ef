import type { Derivation } from "../../kernel/derivation.ts";
import { maxMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { decideMarketPrice, type MarketPriceInput } from "../general/art-139-market-price.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { chargeVat, vatRate } from "./vat-rate.ts";

export interface MarketVat {
  readonly adjust: boolean;
  readonly marketPrice: Tyiyn;
  readonly additionalBase: Tyiyn;
  readonly additionalVat: Tyiyn;
  readonly derivation: Derivation;
}

type MarketVatRefusal =
  | { readonly code: "price-not-examined" }
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

/**
 * VAT of a deal whose price is examined (139(3)): where it is below the market by more than the bound, the market
 * price without the taxes is the value of the supply. A price above the market never lowers VAT here: what was
 * charged on an invoice is due.
 */
export const computeMarketVat = (
  input: MarketPriceInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<MarketVat, MarketVatRefusal> => {
  const market = decideMarketPrice(input, { parameters });
  if (!market.ok) return market;
  const rate = vatRate(parameters, input.on);
  if (!rate.ok) return rate;
  const additionalBase = maxMoney(market.value.difference, ZERO);
  const charged = chargeVat("vat.market", additionalBase, rate.value);
  return ok({
    adjust: market.value.adjust && additionalBase > 0,
    marketPrice: market.value.marketPrice,
    additionalBase,
    additionalVat: charged.vat,
    derivation: [...market.value.derivation, charged.step],
  });
};
