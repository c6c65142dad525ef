import type { Derivation } from "../../kernel/derivation.ts";
import { addMoney, exactOf, maxMoney, roundToTyiyn, subtractMoney, type Tyiyn } from "../../kernel/money.ts";
import { boundsOf, type Period } from "../../kernel/period.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findCodeParameter } from "../parameters.ts";
import type { RuleContext } from "../rule.ts";
import { share, som, workingStep } from "../working.ts";

export interface ECommerceInput {
  readonly quarter: Period;
  /** Revenue from own goods. */
  readonly ownGoods: Tyiyn;
  /** Revenue from the service of selling other people's goods. */
  readonly commission: Tyiyn;
  /** Other people's goods: what buyers paid, and what the owners got. */
  readonly received: Tyiyn;
  readonly paidToOwners: Tyiyn;
}

export interface ECommerceTax {
  readonly base: Tyiyn;
  readonly tax: Tyiyn;
  readonly derivation: Derivation;
}

export type ECommerceRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

/**
 * E-commerce tax (налог на деятельность в сфере электронной торговли, art. 445–446) of a quarter: revenue, where for other people's
 * goods the base is never below what stays of the buyers' money.
 */
export const computeECommerce = (
  input: ECommerceInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<ECommerceTax, ECommerceRefusal> => {
  const { ownGoods, commission, received, paidToOwners } = input;
  const negative = Object.entries({ ownGoods, commission, received, paidToOwners }).find(
    ([, sum]) => sum < 0,
  );
  if (negative) return err({ code: "negative-amount", path: negative[0] });
  const rate = findCodeParameter(parameters, "e-commerce.rate", boundsOf(input.quarter).first);
  if (!rate.ok) return err({ code: "incomplete", missing: rate.error });
  const kept = subtractMoney(received, paidToOwners);
  const ofOthers = maxMoney(commission, kept);
  const base = addMoney(ownGoods, ofOthers);
  const tax = roundToTyiyn(exactOf(base).times(rate.value.value));
  return ok({
    base,
    tax,
    derivation: [
      workingStep(
        "e-commerce.base",
        "own-goods + max(commission, received − paid-to-owners)",
        {
          "own-goods": som(ownGoods),
          commission: som(commission),
          received: som(received),
          "paid-to-owners": som(paidToOwners),
        },
        som(base),
        "445.2",
      ),
      workingStep(
        "e-commerce.tax",
        "base × rate",
        { base: som(base), rate: share(rate.value.value) },
        som(tax),
        "446.1",
      ),
    ],
  });
};
