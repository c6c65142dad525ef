import type { Derivation } from "../../kernel/derivation.ts";
import { type Month, monthOf } from "../../kernel/period.ts";
import { earlierDate, laterDate, type PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { day, workingStep } from "../working.ts";

export const OBLIGATION_SUPPLIES = ["goods", "works-and-services", "construction"] as const;

export interface ObligationDayInput {
  readonly supply: (typeof OBLIGATION_SUPPLIES)[number];
  /** Day the ownership passed or all the work was done; null while it has not. */
  readonly suppliedOn: PlainDate | null;
  readonly invoicedOn: PlainDate | null;
  readonly paidOn: PlainDate | null;
}

export interface VatObligationDay {
  readonly on: PlainDate;
  readonly month: Month;
  readonly derivation: Derivation;
}

const shown = (input: ObligationDayInput) => ({
  ...(input.suppliedOn === null ? {} : { "supplied-on": day(input.suppliedOn) }),
  ...(input.invoicedOn === null ? {} : { "invoiced-on": day(input.invoicedOn) }),
  ...(input.paidOn === null ? {} : { "paid-on": day(input.paidOn) }),
});

/**
 * The day VAT of a supply arises (261): of the supply, or of the invoice or the payment before it, the earlier one;
 * of construction once it is both done and paid for (261(3)), whatever was invoiced or paid ahead.
 */
export const obligationDay = (
  input: ObligationDayInput,
): Result<VatObligationDay, { readonly code: "no-obligation-yet" }> => {
  const { suppliedOn, invoicedOn, paidOn } = input;
  if (input.supply === "construction") {
    if (suppliedOn === null || paidOn === null) return err({ code: "no-obligation-yet" });
    const on = laterDate(suppliedOn, paidOn);
    return ok({
      on,
      month: monthOf(on),
      derivation: [
        workingStep("vat.day.construction", "max(supplied-on, paid-on)", shown(input), day(on), "261.3"),
      ],
    });
  }
  const days = [suppliedOn, invoicedOn, paidOn].filter((one) => one !== null);
  const [first, ...rest] = days;
  if (first === undefined) return err({ code: "no-obligation-yet" });
  const on = rest.reduce(earlierDate, first);
  return ok({
    on,
    month: monthOf(on),
    derivation: [
      workingStep(
        on === suppliedOn ? "vat.day.supply" : "vat.day.ahead",
        null,
        shown(input),
        day(on),
        on === suppliedOn ? (input.supply === "goods" ? "261.2.1" : "261.2.2") : "261.4",
      ),
    ],
  });
};
