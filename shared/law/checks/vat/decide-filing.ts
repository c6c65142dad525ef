import { monthsOf } from "../../../kernel/period.ts";
import { dueDate } from "../../due-dates.ts";
import { type CheckContext, type Claim, isUnderAudit } from "../check.ts";
import { checkLateReturn } from "../g-10-late-return.ts";
import type { TaxpayerFacts } from "./facts.ts";

/** Individuals and sole traders file the annual declaration a month later than organizations (art. 106(6)). */
const groupOf = (kind: string): "organization" | "individual" =>
  kind === "individual" || kind === "sole-trader" ? "individual" : "organization";

/** Terms of filing of every return at hand (G-10). */
export const filingClaims = (facts: TaxpayerFacts, context: CheckContext): readonly Claim[] =>
  facts.returns.flatMap((filed) => {
    if (!isUnderAudit(monthsOf(filed.period), context)) return [];
    const due = dueDate(
      { form: filed.form, period: filed.period, what: "filing", group: groupOf(facts.kind) },
      context.calendar,
    );
    return (due.ok && checkLateReturn(facts, filed, due.value)) || [];
  });
