import type { Derivation } from "../../kernel/derivation.ts";
import { addMoney, exactOf, minMoney, roundToTyiyn, type Tyiyn } from "../../kernel/money.ts";
import { daysBetween, type PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { RuleContext } from "../rule.ts";
import { share, som, workingStep } from "../working.ts";
import type { VatRefusal } from "./vat-rate.ts";

export interface WrongRefundInput {
  readonly refunded: Tyiyn;
  readonly transferredOn: PlainDate;
  readonly restoredOn: PlainDate;
}

export interface WrongRefund {
  readonly days: number;
  readonly penalty: Tyiyn;
  readonly toRestore: Tyiyn;
  readonly derivation: Derivation;
}

type WrongRefundRefusal = VatRefusal | { readonly code: "reversed-interval"; readonly path: string };

/**
 * What is restored of an excess refunded against the law (329(3)): the sum and penalty for each day from the day of
 * the transfer, that day counted, never above the sum itself (82(4)). The day it is restored counts as any day of
 * payment does.
 */
export const computeWrongRefund = (
  { refunded, transferredOn, restoredOn }: WrongRefundInput,
  { parameters, readings }: Pick<RuleContext, "parameters" | "readings">,
): Result<WrongRefund, WrongRefundRefusal> => {
  if (refunded < 0) return err({ code: "negative-amount", path: "refunded" });
  if (restoredOn < transferredOn) return err({ code: "reversed-interval", path: "restoredOn" });
  const values = codeValues(parameters, transferredOn, ["vat.refund.penalty-rate", "penalty.cap"]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const lastDayFree = readings.of("A-23") === "payment-day-free";
  const days = daysBetween(transferredOn, restoredOn) + (lastDayFree ? 0 : 1);
  const rate = values.value["vat.refund.penalty-rate"];
  const accrued = roundToTyiyn(exactOf(refunded).times(rate).times(days));
  const cap = roundToTyiyn(exactOf(refunded).times(values.value["penalty.cap"]));
  const penalty = minMoney(accrued, cap);
  const toRestore = addMoney(refunded, penalty);
  return ok({
    days,
    penalty,
    toRestore,
    derivation: [
      workingStep(
        "vat.refund.penalty",
        "sum × rate × days",
        { sum: som(refunded), rate: share(rate), days: { unit: "days", value: days } },
        som(accrued),
        "329.3",
        "A-23",
      ),
      ...(accrued > cap
        ? [workingStep("vat.refund.penalty-capped", null, { sum: som(refunded) }, som(cap), "82.4")]
        : []),
      workingStep(
        "vat.refund.restore",
        "sum + penalty",
        { sum: som(refunded), penalty: som(penalty) },
        som(toRestore),
        "329.3",
      ),
    ],
  });
};
