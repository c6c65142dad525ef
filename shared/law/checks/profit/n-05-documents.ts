import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, negateMoney, tyiyn } from "../../../kernel/money.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, som, step } from "../claim.ts";
import { bridgeTolerance } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import { effectStep } from "./effect.ts";
import type { ProfitFacts } from "./facts.ts";
import { taxEffect } from "./recompute-annual.ts";
import { annualRates, type ProfitRates } from "./surroundings.ts";

/**
 * Purchases deducted above the invoices received and the imports of the year (art. 236(1)(20)). A risk: stocks of the
 * year before and documents that replace an e-invoice are not in the office's data.
 */
export const N05: CheckDefinition = {
  id: "N-05",
  scope: "matching",
  taxes: ["END"],
  title: "check.N-05.title",
  articles: [tc("217.1"), tc("236.1.20")],
  effectiveFrom: plainDate("2023-04-03"),
  effectiveTo: null,
  readings: ["S-55"],
  kinds: ["risk"],
};

const PURCHASES = ["P080", "P100"];

export const checkDocuments = (facts: ProfitFacts, filed: ReturnFact, rates: ProfitRates): Claim | null => {
  const documented = facts.documentedCost.get(Number(filed.period));
  if (documented === undefined || `${filed.period}-12-31` < N05.effectiveFrom) return null;
  const deducted = tyiyn(PURCHASES.reduce((sum, line) => sum + (filed.lines[line] ?? 0), 0));
  const gap = tyiyn(deducted - documented);
  if (gap <= bridgeTolerance(deducted)) return null;
  const effect = taxEffect(filed.lines, { P100: negateMoney(gap) }, annualRates(filed.lines, rates));
  return claimOf(N05, {
    inn: facts.inn,
    tax: "END",
    period: filed.period,
    kind: "risk",
    declared: null,
    computed: null,
    difference: effect.difference,
    evidence: lineEvidence(filed, PURCHASES),
    params: { deducted: formatSom(deducted), documented: formatSom(documented), gap: formatSom(gap) },
    derivation: [
      step("profit.deducted-purchases", "P080 + P100", {}, som(deducted), "217.1"),
      step("profit.documented-purchases", null, {}, som(documented), "236.1.20"),
      effectStep(effect),
    ],
    documents: [`cost:${filed.period}`],
  });
};
