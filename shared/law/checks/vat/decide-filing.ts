import { monthsOf } from "../../../kernel/period.ts";
import { payerGroupOf } from "../../obligation-terms.ts";
import { type CheckContext, type Claim, isUnderAudit } from "../check.ts";
import { checkLateReturn } from "../g-10-late-return.ts";
import { checkLatePayment } from "../g-12-late-payment.ts";
import type { TaxpayerFacts } from "./facts.ts";

/** Terms of filing of every return at hand (G-10), and of paying what it states (G-12). */
export const filingClaims = (facts: TaxpayerFacts, context: CheckContext): readonly Claim[] =>
  facts.returns.flatMap((filed) => {
    const { form, period } = filed;
    // The return of what is owned depends on when it was bought; the checks of the property tax know.
    if (form === "PRB" || form === "PRL" || !isUnderAudit(monthsOf(period), context)) return [];
    const group = payerGroupOf(facts.kind);
    const filing = context.due({ form, period, what: "filing", group });
    const payment = context.due({ form, period, what: "payment", group });
    return [
      filing.ok ? checkLateReturn(facts, filed, filing.value) : null,
      payment.ok ? checkLatePayment(facts, filed, payment.value) : null,
    ].filter((claim) => claim !== null);
  });
