import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, ZERO } from "../../../kernel/money.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, som, step } from "../claim.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import type { ProfitFacts } from "./facts.ts";
import { statedResult } from "./stated-lines.ts";
import { annualReturn } from "./surroundings.ts";

/** A loss declared two years in a row (art. 118(5)): a sign of risk without an amount. */
export const N17: CheckDefinition = {
  id: "N-17",
  scope: "matching",
  taxes: ["END"],
  title: "check.N-17.title",
  articles: [tc("118.5.2")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["risk"],
};

export const checkLossSeries = (facts: ProfitFacts, filed: ReturnFact): Claim | null => {
  const previous = annualReturn(facts, Number(filed.period) - 1);
  const loss = statedResult(filed.lines);
  const before = statedResult(previous?.lines ?? {});
  if (!previous || loss >= 0 || before >= 0) return null;
  return claimOf(N17, {
    inn: facts.inn,
    tax: "END",
    period: filed.period,
    kind: "risk",
    declared: null,
    computed: null,
    difference: ZERO,
    evidence: [...lineEvidence(filed, ["P190"]), ...lineEvidence(previous, ["P190"])],
    params: { loss: formatSom(loss), before: formatSom(before) },
    derivation: [
      step("profit.loss", null, {}, som(before), "118.5.2"),
      step("profit.loss", null, {}, som(loss), "118.5.2"),
    ],
    documents: [`loss:${filed.period}`],
  });
};
