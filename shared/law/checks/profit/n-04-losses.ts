import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, negateMoney, tyiyn } from "../../../kernel/money.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import { effectOf } from "./effect.ts";
import type { ProfitFacts } from "./facts.ts";
import { openLosses } from "./open-losses.ts";
import type { ProfitRates } from "./surroundings.ts";

/** Losses used above those the single returns of the years before leave open (art. 232). */
export const N04: CheckDefinition = {
  id: "N-04",
  scope: "matching",
  taxes: ["END"],
  title: "check.N-04.title",
  articles: [tc("232.1"), tc("232.2")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment", "formal"],
};

export const checkLosses = (facts: ProfitFacts, filed: ReturnFact, rates: ProfitRates): Claim | null => {
  const open = openLosses(facts, Number(filed.period), rates.lossYears);
  if (open === null) return null;
  const used = tyiyn(filed.lines["P195"] ?? 0);
  const excess = tyiyn(used - open);
  if (excess <= 0 || !isMaterial(excess)) return null;
  const effect = effectOf(filed.lines, { P195: negateMoney(excess) }, rates);
  return claimOf(N04, {
    inn: facts.inn,
    tax: "END",
    period: filed.period,
    kind: effect.kind,
    declared: effect.declared,
    computed: effect.computed,
    difference: effect.difference,
    variant: effect.variant,
    evidence: [
      ...lineEvidence(filed, ["P195"]),
      ...facts.returns
        .filter(({ form, period }) => form === "END" && period < filed.period)
        .flatMap((other) => lineEvidence(other, ["P190", "P195"])),
    ],
    params: { used: formatSom(used), open: formatSom(open) },
    derivation: [
      step("profit.open-losses", null, {}, som(open), "232.1"),
      step("profit.excess-losses", "P195 − open", { P195: som(used), open: som(open) }, som(excess), "232.1"),
      ...effect.working,
    ],
    documents: ["line:END.P195"],
  });
};
