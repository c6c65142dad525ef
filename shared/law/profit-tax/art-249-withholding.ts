import type { Derivation } from "../../kernel/derivation.ts";
import { Exact, exactOf, roundToTyiyn, type Tyiyn, ZERO } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { securitiesMarketLaw } from "../securities-market-law.ts";
import { findInTable } from "../table.ts";
import { share, som, workingStep } from "../working.ts";
import { WITHHOLDING_RATES, type WithheldIncome } from "./art-249-withholding-rates.ts";

export interface WithholdingInput {
  readonly income: WithheldIncome;
  readonly amount: Tyiyn;
  /** Whether `amount` is what the recipient gets, the tax being paid on top of it: the base includes the tax (249(1)). */
  readonly net: boolean;
  readonly paidOn: PlainDate;
  /** The recipient proved that the income belongs to its permanent establishment here (248(6)). */
  readonly permanentEstablishment: boolean;
  /** Interest of international bonds, dividends of securities listed in the two highest categories (249(2)(1)). */
  readonly listedOrInternational: boolean;
  /** Rate of a treaty in force with the state of the recipient, a share of one; null without one (248(1)–(2)). */
  readonly treatyRate: string | null;
}

export interface Withholding {
  /** Income with the tax in it. */
  readonly gross: Tyiyn;
  readonly tax: Tyiyn;
  readonly derivation: Derivation;
}

export type WithholdingRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "rate-out-of-range"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

const free = (amount: Tyiyn, place: string): Withholding => ({
  gross: amount,
  tax: ZERO,
  derivation: [workingStep("withholding.free", null, { payment: som(amount) }, som(ZERO), place)],
});

const LISTED: readonly WithheldIncome[] = ["dividends", "interest"];

/**
 * Tax an agent withholds from a foreign organization without a permanent establishment (art. 208, 248–249): the whole
 * income with the tax in it, no deductions, at the rate of its kind or of a treaty, which prevails. Listed
 * dividends and the interest of international bonds are free from the law on the securities market on.
 */
export const computeWithholding = (
  input: WithholdingInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<Withholding, WithholdingRefusal> => {
  const { amount, paidOn } = input;
  if (amount < 0) return err({ code: "negative-amount", path: "amount" });
  if (input.permanentEstablishment) return ok(free(amount, "248.6"));
  if (input.listedOrInternational && LISTED.includes(input.income)) {
    const inForce = securitiesMarketLaw(parameters, paidOn);
    if (!inForce.ok) return err({ code: "incomplete", missing: inForce.error });
    if (inForce.value) return ok(free(amount, "249.2.1"));
  }
  const row = findInTable(WITHHOLDING_RATES, { income: input.income }, paidOn);
  if (!row.ok) return err({ code: "incomplete", missing: row.error });
  const rate = new Exact(input.treatyRate ?? row.value.value);
  if (rate.isNegative() || rate.greaterThanOrEqualTo(1))
    return err({ code: "rate-out-of-range", path: "treatyRate" });
  const gross = input.net ? exactOf(amount).div(new Exact(1).minus(rate)) : exactOf(amount);
  const tax = roundToTyiyn(gross.times(rate));
  return ok({
    gross: roundToTyiyn(gross),
    tax,
    derivation: [
      workingStep(
        "withholding.gross",
        input.net ? "payment / (1 − rate)" : null,
        { payment: som(amount), rate: share(rate.toFixed()) },
        som(gross),
        "249.1",
      ),
      workingStep(
        input.treatyRate === null ? "withholding.tax" : "withholding.treaty",
        "base × rate",
        { base: som(gross), rate: share(rate.toFixed()) },
        som(tax),
        input.treatyRate === null ? row.value.basis : "248.1",
        input.treatyRate === null ? row.value.reading : undefined,
      ),
    ],
  });
};
