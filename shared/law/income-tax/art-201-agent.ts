import type { Derivation } from "../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { exactOf, roundToTyiyn, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { type PlainDate, parsePlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { findInTable } from "../table.ts";
import { share, som, workingStep } from "../working.ts";
import { INCOME_TAX_RATES } from "./art-197-rates.ts";

/** What a payment to a person who is no employee is for; all but `other` and `platform` free the agent (201(1)). */
export const FREED_PAYMENTS = {
  "real-estate-or-vehicle": tc("201.1.1"),
  exempt: tc("201.1.2"),
  "sole-trader": tc("201.1.3"),
  "patent-holder": tc("201.1.4"),
} as const satisfies Record<string, LegalBasis>;
export type AgentPaymentKind = keyof typeof FREED_PAYMENTS | "other" | "platform";

export interface AgentPaymentInput {
  readonly kind: AgentPaymentKind;
  /** Tyiyn; for a platform the revenue received through it (187(8)). */
  readonly amount: Tyiyn;
  readonly on: PlainDate;
  /** The agent has goods bought without primary documents: no agent's duty (201(3)). */
  readonly agentHasUndocumentedGoods: boolean;
}

export interface AgentPaymentTax {
  readonly tax: Tyiyn;
  readonly derivation: Derivation;
}

export type AgentPaymentRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

const freed = (place: LegalBasis, amount: Tyiyn): AgentPaymentTax => ({
  tax: ZERO,
  derivation: [workingStep("income-tax.agent-freed", null, { payment: som(amount) }, som(ZERO), place)],
});

/**
 * Income tax an agent pays on a payment to an individual who is not its employee (art. 201): the whole payment without
 * deductions, whether it was kept from the payment or not (202(4)).
 */
export const computeAgentPayment = (
  { kind, amount, on, agentHasUndocumentedGoods }: AgentPaymentInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<AgentPaymentTax, AgentPaymentRefusal> => {
  if (amount < 0) return err({ code: "negative-amount", path: "amount" });
  if (kind !== "other" && kind !== "platform") return ok(freed(FREED_PAYMENTS[kind], amount));
  if (agentHasUndocumentedGoods) {
    const entry = codeValues(parameters, on, ["income-tax.undocumented-goods.entry"]);
    if (!entry.ok) return err({ code: "incomplete", missing: entry.error });
    const from = parsePlainDate(entry.value["income-tax.undocumented-goods.entry"]);
    if (from.ok && from.value <= on) return ok(freed(tc("201.3"), amount));
  }
  const rate = findInTable(INCOME_TAX_RATES, { case: kind === "platform" ? "platform" : "general" }, on);
  if (!rate.ok) return err({ code: "incomplete", missing: rate.error });
  const tax = roundToTyiyn(exactOf(amount).times(rate.value.value));
  return ok({
    tax,
    derivation: [
      workingStep(
        kind === "platform" ? "income-tax.platform" : "income-tax.agent",
        "payment × rate",
        { payment: som(amount), rate: share(rate.value.value) },
        som(tax),
        kind === "platform" ? rate.value.basis : "201.1",
        ...(rate.value.reading === undefined ? [] : [rate.value.reading]),
      ),
    ],
  });
};
