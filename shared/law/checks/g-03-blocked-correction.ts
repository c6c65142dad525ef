import { tc } from "../../kernel/legal-basis.ts";
import { ZERO } from "../../kernel/money.ts";
import { monthsOf } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { CheckDefinition, Claim } from "./check.ts";
import { claimOf, date, som, step } from "./claim.ts";
import type { DecisionFact, ReturnFact, TaxpayerFacts } from "./vat/facts.ts";

/**
 * A correction that lowers the tax of a period on which a decision in force was served (art. 104(4)(2)): it departs
 * from the decision and may not be taken as a base. `formal`: the officer compares it with the decision. A correction
 * filed while a field audit runs (104(4)(1)) waits for the register of orders, which knows the audit's first day.
 */
export const G03: CheckDefinition = {
  id: "G-03",
  scope: "return",
  taxes: ["VAT"],
  title: "check.G-03.title",
  articles: [tc("104.4.2"), tc("68.3.1")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["formal"],
};

const decisionOn = (facts: TaxpayerFacts, filed: ReturnFact): DecisionFact | null =>
  facts.decisions.find(
    (decision) =>
      (decision.tax === filed.form || decision.tax.toLowerCase() === "all") &&
      decision.servedOn !== null &&
      decision.servedOn < filed.filedOn &&
      monthsOf(filed.period).every((month) => decision.periodFrom <= month && month <= decision.periodTo),
  ) ?? null;

const owed = (lines: ReturnFact["lines"]): number => (lines["150"] ?? 0) - (lines["180"] ?? 0);

export const checkBlockedCorrection = (facts: TaxpayerFacts, filed: ReturnFact): Claim | null => {
  if (filed.version === 0 || filed.replaced === undefined) return null;
  const decision = decisionOn(facts, filed);
  if (decision === null) return null;
  const [before, after] = [owed(filed.replaced.lines), owed(filed.lines)];
  if (after >= before) return null;
  return claimOf(G03, {
    inn: facts.inn,
    tax: filed.form,
    period: filed.period,
    kind: "formal",
    declared: null,
    computed: null,
    difference: ZERO,
    evidence: [
      { file: "returns.csv", id: filed.returnId },
      { file: "returns.csv", id: filed.replaced.returnId },
      { file: "decisions.csv", id: decision.decisionId },
    ],
    params: { decision: decision.decisionId, served: decision.servedOn ?? "" },
    derivation: [
      step("decision-served", null, {}, date(decision.servedOn ?? ""), "104.4.2"),
      step(
        "correction-effect",
        "after − before",
        { after: som(after), before: som(before) },
        som(after - before),
        "104.4.2",
      ),
    ],
    documents: [`correction:${filed.period}`],
  });
};
