import type { Derivation } from "../../kernel/derivation.ts";
import { exactOf, negateMoney, roundToTyiyn, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { type Month, monthOf } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { RuleContext } from "../rule.ts";
import { share, som, workingStep } from "../working.ts";
import { type VatRefusal, vatRate } from "./vat-rate.ts";

/** What happened after the supply, whose VAT it changes and which way (309, 317(4)). */
export const CORRECTIONS = {
  "goods-returned": { place: "309.2.1", of: "output", sign: -1 },
  "price-lowered": { place: "309.2.2", of: "output", sign: -1 },
  "price-raised": { place: "309.2.2", of: "output", sign: 1 },
  "work-refused": { place: "309.2.3", of: "output", sign: -1 },
  "payment-returned": { place: "309.2.4", of: "output", sign: -1 },
  "bad-debt": { place: "309.3", of: "output", sign: -1 },
  "bad-debt-paid": { place: "309.4", of: "output", sign: 1 },
  "purchase-returned": { place: "309.7", of: "credit", sign: -1 },
  "purchase-price-lowered": { place: "309.7", of: "credit", sign: -1 },
  "purchase-price-raised": { place: "309.7", of: "credit", sign: 1 },
  "doubtful-payable": { place: "309.5", of: "credit", sign: -1 },
  "doubtful-payable-paid": { place: "309.5", of: "credit", sign: 1 },
  "used-for-exempt": { place: "309.6.1", of: "credit", sign: -1 },
  "used-for-taxable": { place: "309.6.2", of: "credit", sign: 1 },
} as const;
export type Correction = keyof typeof CORRECTIONS;

export interface CorrectionInput {
  readonly kind: Correction;
  /** Day of the supply or the purchase, whose rate holds, and of the event, in whose month it is corrected. */
  readonly suppliedOn: PlainDate;
  readonly on: PlainDate;
  /** What the value without VAT changes by, tyiyn. */
  readonly amount: Tyiyn;
  readonly invalidInvoice: boolean;
}

export interface VatCorrection {
  readonly month: Month;
  readonly output: Tyiyn;
  readonly credit: Tyiyn;
  readonly derivation: Derivation;
}

type CorrectionRefusal =
  | VatRefusal
  | { readonly code: "event-before-supply"; readonly path: string }
  | { readonly code: "invalid-invoice-not-corrected" };

/**
 * What a later event changes VAT of its own month by (art. 309), at the rate of the supply. By an invalid invoice
 * nothing is corrected, but to the budget's good (309(8)).
 */
export const computeCorrection = (
  { kind, suppliedOn, on, amount, invalidInvoice }: CorrectionInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<VatCorrection, CorrectionRefusal> => {
  if (amount < 0) return err({ code: "negative-amount", path: "amount" });
  if (on < suppliedOn) return err({ code: "event-before-supply", path: "on" });
  const { place, of, sign } = CORRECTIONS[kind];
  const raisesTax = (of === "output") === (sign === 1);
  if (invalidInvoice && !raisesTax) return err({ code: "invalid-invoice-not-corrected" });
  const rate = vatRate(parameters, suppliedOn);
  if (!rate.ok) return rate;
  const vat = roundToTyiyn(exactOf(amount).times(rate.value));
  const signed = sign === 1 ? vat : negateMoney(vat);
  return ok({
    month: monthOf(on),
    output: of === "output" ? signed : ZERO,
    credit: of === "credit" ? signed : ZERO,
    derivation: [
      workingStep(
        `vat.correction.${of}`,
        sign === 1 ? "base × rate" : "−base × rate",
        { base: som(amount), rate: share(rate.value) },
        som(signed),
        place,
      ),
    ],
  });
};
