import type { Derivation } from "../../kernel/derivation.ts";
import { exactOf, roundToTyiyn, type Tyiyn } from "../../kernel/money.ts";
import { daysBetween, type PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { computeRegisterTerm } from "../terms/compute-register-term.ts";
import { day, share, som, workingStep } from "../working.ts";

export interface LateRefundInput {
  readonly amount: Tyiyn;
  readonly appliedOn: PlainDate;
  readonly refundedOn: PlainDate;
}

interface LateRefund {
  /** Owed to the taxpayer out of the budget, tyiyn. */
  readonly penalty: Tyiyn;
  readonly days: number;
  readonly derivation: Derivation;
}

type Refusal =
  | { readonly code: "negative-amount" | "no-day" }
  | { readonly code: "incomplete"; readonly missing: Missing };

/** Penalty the budget owes for a refund after the term of 93(6) (art. 93(13)); never for a late offset. */
export const computeLateRefund = (
  { amount, appliedOn, refundedOn }: LateRefundInput,
  context: Pick<RuleContext, "parameters" | "calendar" | "readings">,
): Result<LateRefund, Refusal> => {
  if (amount < 0) return err({ code: "negative-amount" });
  const term = computeRegisterTerm("T-039", appliedOn, context);
  if (!term.ok) return err(term.error.code === "incomplete" ? term.error : { code: "no-day" });
  const { dueOn, derivation } = term.value;
  const values = codeValues(context.parameters, refundedOn, ["refund.daily-rate"]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const rate = values.value["refund.daily-rate"];
  const days = Math.max(0, daysBetween(dueOn, refundedOn));
  const penalty = roundToTyiyn(exactOf(amount).times(rate).times(days));
  const operands = {
    sum: som(amount),
    rate: share(rate),
    days: { unit: "days", value: days },
    due: day(dueOn),
    "paid-on": day(refundedOn),
  } as const;
  return ok({
    penalty,
    days,
    derivation: [
      ...derivation,
      workingStep("refund.penalty", "sum × rate × days", operands, som(penalty), "93.13"),
    ],
  });
};
