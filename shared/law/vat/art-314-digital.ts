import type { Derivation } from "../../kernel/derivation.ts";
import { addMoney, subtractMoney, type Tyiyn } from "../../kernel/money.ts";
import { boundsOf, type Period } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { RuleContext } from "../rule.ts";
import { som, workingStep } from "../working.ts";
import { chargeVat, type VatRefusal, vatRate } from "./vat-rate.ts";

export interface DigitalVatInput {
  readonly quarter: Period;
  /** Payments of individuals here, whole or in part, without VAT. */
  readonly received: readonly { readonly on: PlainDate; readonly amount: Tyiyn }[];
  /** Of them, goods whose value above the norm bore the customs' one payment here (310): no VAT of the seller. */
  readonly paidAtCustoms: Tyiyn;
}

export interface DigitalVat {
  readonly base: Tyiyn;
  /** Day the base arises: the quarter's last. */
  readonly arises: PlainDate;
  readonly vat: Tyiyn;
  readonly derivation: Derivation;
}

/**
 * VAT of a foreign organization that sells services or goods to individuals by the net (28(4), 254(3)): of what was
 * paid in the quarter (313(2), 314(3)), and no credit (315(7)).
 */
export const computeDigitalVat = (
  { quarter, received, paidAtCustoms }: DigitalVatInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<DigitalVat, VatRefusal | { readonly code: "more-than-revenue"; readonly path: string }> => {
  const negative = received.findIndex(({ amount }) => amount < 0);
  if (negative >= 0) return err({ code: "negative-amount", path: `received.${negative}.amount` });
  if (paidAtCustoms < 0) return err({ code: "negative-amount", path: "paidAtCustoms" });
  const { first, last } = boundsOf(quarter);
  const rate = vatRate(parameters, first);
  if (!rate.ok) return rate;
  const sum = addMoney(...received.filter(({ on }) => first <= on && on <= last).map(({ amount }) => amount));
  if (paidAtCustoms > sum) return err({ code: "more-than-revenue", path: "paidAtCustoms" });
  const base = subtractMoney(sum, paidAtCustoms);
  const { vat, step } = chargeVat("vat.digital", base, rate.value, "254.3");
  return ok({
    base,
    arises: last,
    vat,
    derivation: [
      workingStep(
        "vat.digital.received",
        "sum − at-customs",
        { sum: som(sum), "at-customs": som(paidAtCustoms) },
        som(base),
        "314.3",
      ),
      step,
    ],
  });
};
