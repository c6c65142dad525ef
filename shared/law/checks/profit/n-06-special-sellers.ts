import { tc } from "../../../kernel/legal-basis.ts";
import { addMoney, formatSom, minMoney, negateMoney, tyiyn } from "../../../kernel/money.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import { effectOf } from "./effect.ts";
import type { ProfitFacts } from "./facts.ts";
import type { ProfitRates } from "./surroundings.ts";

/**
 * Goods bought from traders on the patent, in a trade zone or on the single tax of 0.5 %, deducted all the same (art.
 * 236(1)(21)): what the return itself states as not deductible (P175) is off, and never more than its goods (P080).
 * In force from the first of the year after law 185, which gives no day (S-55).
 */
export const N06: CheckDefinition = {
  id: "N-06",
  scope: "matching",
  taxes: ["END"],
  title: "check.N-06.title",
  articles: [tc("236.1.21")],
  effectiveFrom: plainDate("2026-01-01"),
  effectiveTo: null,
  readings: ["S-55"],
  kinds: ["assessment", "formal"],
};

export const checkSpecialSellers = (
  facts: ProfitFacts,
  filed: ReturnFact,
  rates: ProfitRates,
): Claim | null => {
  const bought = facts.specialPurchases.filter(
    ({ suppliedOn }) => suppliedOn >= N06.effectiveFrom && suppliedOn.startsWith(`${filed.period}-`),
  );
  const cost = addMoney(...bought.map(({ net }) => net));
  const excluded = tyiyn(Math.max(0, filed.lines["P175"] ?? 0));
  const refused = minMoney(tyiyn(Math.max(0, cost - excluded)), tyiyn(filed.lines["P080"] ?? 0));
  if (refused <= 0 || !isMaterial(refused)) return null;
  const effect = effectOf(filed.lines, { P080: negateMoney(refused) }, rates);
  return claimOf(N06, {
    inn: facts.inn,
    tax: "END",
    period: filed.period,
    kind: effect.kind,
    declared: effect.declared,
    computed: effect.computed,
    difference: effect.difference,
    variant: effect.variant,
    evidence: [
      ...lineEvidence(filed, ["P080", "P175"]),
      ...bought.map(({ invoiceId }) => ({ file: "invoices.csv", id: invoiceId })),
    ],
    params: {
      cost: formatSom(cost),
      refused: formatSom(refused),
      sellers: String(new Set(bought.map(({ sellerInn }) => sellerInn)).size),
    },
    derivation: [
      step("profit.special-purchases", null, {}, som(cost), "236.1.21", { reading: "S-55" }),
      step(
        "profit.refused-cost",
        "min(cost − P175, P080)",
        { cost: som(cost), P175: som(excluded) },
        som(refused),
        "236.1.21",
      ),
      ...effect.working,
    ],
    documents: bought.map(({ invoiceId }) => `cost-invoice:${invoiceId}`),
  });
};
