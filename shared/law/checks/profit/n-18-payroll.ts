import { tc } from "../../../kernel/legal-basis.ts";
import { addMoney, formatSom, negateMoney, tyiyn } from "../../../kernel/money.ts";
import { monthsOf } from "../../../kernel/period.ts";
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
 * Wages deducted above the income of the payroll of all twelve months (art. 217). A risk: either the wages were not paid or
 * the income tax on them was not, and the two exclude each other.
 */
export const N18: CheckDefinition = {
  id: "N-18",
  scope: "matching",
  taxes: ["END", "PIT"],
  title: "check.N-18.title",
  articles: [tc("217.1"), tc("230")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["risk"],
};

export const checkPayroll = (facts: ProfitFacts, filed: ReturnFact, rates: ProfitRates): Claim | null => {
  const paid = monthsOf(filed.period).map((month) => facts.payroll.get(month));
  if (!paid.every((amount) => amount !== undefined)) return null;
  const payroll = addMoney(...paid);
  const wages = tyiyn(filed.lines["P090"] ?? 0);
  const gap = tyiyn(wages - payroll);
  if (gap <= bridgeTolerance(wages)) return null;
  const effect = taxEffect(filed.lines, { P090: negateMoney(gap) }, annualRates(filed.lines, rates));
  return claimOf(N18, {
    inn: facts.inn,
    tax: "END",
    period: filed.period,
    kind: "risk",
    declared: null,
    computed: null,
    difference: effect.difference,
    evidence: lineEvidence(filed, ["P090"]),
    params: { wages: formatSom(wages), payroll: formatSom(payroll), gap: formatSom(gap) },
    derivation: [
      step("profit.wages", "P090 − payroll", { P090: som(wages), payroll: som(payroll) }, som(gap), "217.1"),
      effectStep(effect),
    ],
    documents: [`wages:${filed.period}`],
  });
};
