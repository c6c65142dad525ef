import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { Exact } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { count, share, verdict, workingStep } from "../working.ts";

/** Factors of the risk of non-payment that are facts (art. 118(5)). */
export const RISK_FACTS = {
  "objects-differ": "118.5.1.а",
  "tax-differs": "118.5.1.б",
  "income-differs-from-insurance": "118.5.1.в",
  "loss-declared": "118.5.2",
  "invoices-differ": "118.5.4",
  "notice-unanswered": "118.5.5",
  "eaeu-data-differ": "118.5.6",
  "advance-lowered": "118.5.7",
  "social-object-contract": "118.5.8",
  "by-method": "118.5.9",
} as const;

export interface RiskInput {
  readonly on: PlainDate;
  readonly facts: readonly (keyof typeof RISK_FACTS)[];
  /** Tax burden of the taxpayer and the average of the activity in the region, of one; null where not known. */
  readonly burden: { readonly own: string; readonly average: string } | null;
}

export interface Risk {
  readonly factors: readonly string[];
  /** Without a factor no planned audit is made (118(8), A-18). */
  readonly plannedAuditAllowed: boolean;
  readonly derivation: Derivation;
}

/** Which factors of risk are present (art. 118(5), 60¹): facts, and a burden below the average by more than the bound. */
export const assessRisk = (
  { on, facts, burden }: RiskInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<Risk, { readonly code: "incomplete"; readonly missing: Missing }> => {
  const values = codeValues(parameters, on, ["risk.burden-below"]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const below = values.value["risk.burden-below"];
  const compared =
    burden === null ? null : { ...burden, floor: new Exact(burden.average).times(new Exact(1).minus(below)) };
  const low = compared?.floor.greaterThan(compared.own) ?? false;
  const steps: DerivationStep[] = facts.map((fact) =>
    workingStep(`risk.${fact}`, null, {}, verdict(fact, true), RISK_FACTS[fact]),
  );
  if (compared !== null)
    steps.push(
      workingStep(
        low ? "risk.burden-low" : "risk.burden-fair",
        "average × (1 − bound)",
        { average: share(compared.average), bound: share(below), own: share(compared.own) },
        share(compared.floor.toFixed()),
        "118.5.3",
        "A-50",
      ),
    );
  const factors = [...facts, ...(low ? ["burden-low"] : [])];
  return ok({
    factors,
    plannedAuditAllowed: factors.length > 0,
    derivation: [
      ...steps,
      workingStep(
        factors.length > 0 ? "risk.present" : "risk.absent",
        null,
        {},
        count(factors.length),
        "118.8",
        "A-18",
      ),
    ],
  });
};
