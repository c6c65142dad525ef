import { addMoney, maxMoney, minMoney, subtractMoney, type Tyiyn, ZERO } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import {
  type ArrearsPayment,
  computePenalty,
  type PenaltyInput,
  type PenaltyRefusal,
  type PenaltyResult,
} from "./art-082-penalty.ts";
import type { RuleContext } from "./rule.ts";
import { som, workingStep } from "./working.ts";

export interface AmendedReturnInput extends Omit<PenaltyInput, "arrears" | "drawn"> {
  /** Tax of the return that is amended, and of the amended one, tyiyn. */
  readonly declared: Tyiyn;
  readonly amended: Tyiyn;
  /** All payments of the tax and period: they serve what was declared first. */
  readonly payments: readonly ArrearsPayment[];
}

export interface AmendedReturnPenalty extends PenaltyResult {
  /** What the amended return added to the tax. */
  readonly added: Tyiyn;
}

type Refusal = PenaltyRefusal | { readonly code: "tax-not-raised" };

/** What of the payments is above the tax declared before. */
const aboveDeclared = (payments: readonly ArrearsPayment[], declared: Tyiyn): readonly ArrearsPayment[] => {
  const above: ArrearsPayment[] = [];
  let paid: Tyiyn = ZERO;
  for (const payment of payments.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    paid = addMoney(paid, payment.amount);
    const amount = minMoney(payment.amount, maxMoney(ZERO, subtractMoney(paid, declared)));
    if (amount > 0) above.push({ date: payment.date, amount });
  }
  return above;
};

/**
 * Penalty an amended return brings (art. 82(8)): on the unpaid tax it added and on nothing else, from the day the tax of
 * the period was due. What was declared before has a penalty of its own.
 */
export const computeAmendedReturnPenalty = (
  { declared, amended, ...input }: AmendedReturnInput,
  context: Pick<RuleContext, "parameters" | "readings">,
): Result<AmendedReturnPenalty, Refusal> => {
  if (declared < 0) return err({ code: "negative-amount", path: "declared" });
  if (amended <= declared) return err({ code: "tax-not-raised" });
  const payment = input.payments.findIndex(({ amount }) => amount <= 0);
  if (payment >= 0) return err({ code: "payment-not-positive", path: `payments[${payment}].amount` });
  const added = subtractMoney(amended, declared);
  const computed = computePenalty(
    { ...input, arrears: added, payments: aboveDeclared(input.payments, declared) },
    context,
  );
  if (!computed.ok) return computed;
  const step = workingStep(
    "penalty.added",
    "amended − declared",
    { amended: som(amended), declared: som(declared) },
    som(added),
    "82.8",
  );
  return ok({ ...computed.value, added, derivation: [step, ...computed.value.derivation] });
};
