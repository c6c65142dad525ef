import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, negateMoney, tyiyn } from "../../../kernel/money.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, number, som, step } from "../claim.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import { effectOf } from "./effect.ts";
import type { ProfitFacts } from "./facts.ts";
import { recomputeAnnual } from "./recompute-annual.ts";
import { annualRates, type ProfitRates } from "./surroundings.ts";

/**
 * Charity deducted above its share of the base without it, or after the deduction has ended (art. 234). Of the costs N-09
 * speaks of, the only one the return states by itself.
 */
export const N09: CheckDefinition = {
  id: "N-09",
  scope: "return",
  taxes: ["END"],
  title: "check.N-09.title",
  articles: [tc("234.1"), tc("234.2")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment", "formal"],
};

export const checkCharity = (facts: ProfitFacts, filed: ReturnFact, rates: ProfitRates): Claim | null => {
  const own = annualRates(filed.lines, rates);
  const open = { advances: null, losses: null } as const;
  const charity = recomputeAnnual(filed.lines, own, open).checks.find(({ line }) => line === "P160");
  if (!charity?.broken) return null;
  const stated = tyiyn(filed.lines["P160"] ?? 0);
  const excess = tyiyn(stated - charity.computed);
  const effect = effectOf(filed.lines, { P160: negateMoney(excess) }, rates);
  return claimOf(N09, {
    inn: facts.inn,
    tax: "END",
    period: filed.period,
    kind: effect.kind,
    declared: effect.declared,
    computed: effect.computed,
    difference: effect.difference,
    variant: effect.variant,
    evidence: lineEvidence(filed, ["P160"]),
    params: { stated: formatSom(stated), allowed: formatSom(charity.computed) },
    derivation: [
      step(
        "profit.charity-limit",
        "(P050 − deductions) × rate",
        { rate: number(own.charity) },
        som(charity.computed),
        "234.2",
      ),
      ...effect.working,
    ],
    documents: ["line:END.P160"],
  });
};
