import { tc } from "../../../kernel/legal-basis.ts";
import { exactOf, roundToTyiyn, subtractMoney, tyiyn } from "../../../kernel/money.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, number, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import type { ProfitFacts } from "./facts.ts";
import { statedBase } from "./stated-lines.ts";
import { type ProfitRates, usedRate } from "./surroundings.ts";

/**
 * A base taxed below the general rate (art. 239, 240). A risk: status, lists of the Cabinet and separate accounts are not
 * in the office's data, and the officer asks for them; tc.240 decides once they are known.
 */
export const N12: CheckDefinition = {
  id: "N-12",
  scope: "return",
  taxes: ["END"],
  title: "check.N-12.title",
  articles: [tc("239.1"), tc("240.2"), tc("240.3"), tc("240.4"), tc("240.5")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-01"],
  kinds: ["risk"],
};

export const checkRate = (facts: ProfitFacts, filed: ReturnFact, rates: ProfitRates): Claim | null => {
  const used = usedRate(filed.lines, rates);
  if (used === null) return null;
  const base = statedBase(filed.lines);
  const full = roundToTyiyn(exactOf(base).times(rates.general));
  const difference = subtractMoney(full, roundToTyiyn(exactOf(base).times(used)));
  if (difference <= 0 || !isMaterial(difference)) return null;
  return claimOf(N12, {
    inn: facts.inn,
    tax: "END",
    period: filed.period,
    kind: "risk",
    declared: null,
    computed: null,
    difference,
    evidence: lineEvidence(filed, ["P200", "P210"]),
    params: { rate: exactOf(tyiyn(1)).times(used).times(100).toFixed() },
    derivation: [
      step(
        "profit.lower-rate",
        "P200 × (general − rate)",
        { P200: som(base), general: number(rates.general), rate: number(used) },
        som(difference),
        "240.1",
      ),
    ],
    documents: ["line:END.P210"],
  });
};
