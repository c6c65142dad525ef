import { tc } from "../../../kernel/legal-basis.ts";
import { addMoney } from "../../../kernel/money.ts";
import { boundsOf, type Month } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { findInTable } from "../../table.ts";
import { type REDUCED_ACTIVITIES, VAT_REDUCED_ACTIVITIES } from "../../vat/art-322-reduction.ts";
import type { CheckDefinition, Claim, VatRates } from "../check.ts";
import { claimOf, number, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import { amountOf, type ReturnFact, type TaxpayerFacts } from "./facts.ts";
import { lineEvidence } from "./lines.ts";
import { recomputeReturn } from "./recompute.ts";

/**
 * The reduction of art. 322 (line 131) where the activity the office knows is none of the listed ones, or its day is
 * over. A doubt, never a charge: the payer may have another activity with accounts of its own, and neither those nor
 * the list of the Cabinet are in the data. What the line is above the ceiling by is V-01's.
 */
export const V36: CheckDefinition = {
  id: "V-36",
  scope: "return",
  taxes: ["VAT"],
  title: "check.V-36.title",
  articles: [tc("322.1"), tc("322.3")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-01"],
  kinds: ["risk"],
};

/** Which activity of the article a group of the office may be. */
const ACTIVITY_OF_GROUP: ReadonlyMap<string, (typeof REDUCED_ACTIVITIES)[number]> = new Map([
  ["agro-processing", "agricultural-processing"],
  ["jewellery", "jewellery"],
  ["trade", "farm-goods-chain"],
]);

const PLACES: ReadonlyMap<string, string> = new Map(
  VAT_REDUCED_ACTIVITIES.rows.map(({ at, basis }) => [at.activity, basis]),
);

export const checkReduction = (
  facts: TaxpayerFacts,
  filed: ReturnFact,
  month: Month,
  rates: VatRates,
): Claim | null => {
  const result = recomputeReturn(filed.lines, rates);
  const reduction = amountOf(result.settled["131"] ?? 0);
  if (reduction <= 0 || !isMaterial(reduction)) return null;
  const activity = ACTIVITY_OF_GROUP.get(facts.activityGroup);
  const inForce =
    activity !== undefined && findInTable(VAT_REDUCED_ACTIVITIES, { activity }, boundsOf(month).first).ok;
  if (inForce) return null;
  return claimOf(V36, {
    inn: facts.inn,
    tax: "VAT",
    period: filed.period,
    kind: "risk",
    declared: result.balanceDeclared,
    computed: addMoney(result.balanceDeclared, reduction),
    difference: reduction,
    evidence: lineEvidence(filed, ["130", "131"]),
    variant: activity === undefined ? "activity" : "ended",
    derivation: [
      step(
        "reduction",
        "131 ≤ 130 × ceiling",
        {
          "130": som(result.settled["130"] ?? 0),
          ceiling: number(rates.reductionCeiling),
          "131": som(filed.lines["131"] ?? 0),
        },
        som(reduction),
        PLACES.get(activity ?? "") ?? "322.1",
        { reading: "S-01" },
      ),
    ],
    documents: ["reduction:131"],
  });
};
