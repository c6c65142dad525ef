import { tc } from "../../../kernel/legal-basis.ts";
import { type Month, previousMonth } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { creditDifference } from "../../finding.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import { amountOf, type ReturnFact, type TaxpayerFacts } from "./facts.ts";
import { lineEvidence } from "./lines.ts";

/**
 * Excess brought forward (перенос превышения): line 140 may not pass line 180 of the month before. Decided only where
 * that return is at hand; a carry lower than the excess is the taxpayer's own affair. Whether a claimed
 * refund (190) was paid the dataset does not say, so it does not lower the excess here.
 */
export const V40: CheckDefinition = {
  id: "V-40",
  scope: "return",
  taxes: ["VAT"],
  title: "check.V-40.title",
  articles: [tc("326.1"), tc("326.3.2"), tc("329.7")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment"],
};

export const checkCarriedExcess = (facts: TaxpayerFacts, filed: ReturnFact, month: Month): Claim | null => {
  const before = facts.returns.find((other) => other.form === "VAT" && other.period === previousMonth(month));
  const brought = filed.lines["140"] ?? 0;
  if (before === undefined || brought <= 0) return null;
  const closing = before.lines["180"];
  // A return without line 180 but with less payable than nothing left its excess unstated.
  if (closing === undefined && (before.lines["130"] ?? 0) < 0) return null;
  const carried = closing ?? 0;
  const difference = creditDifference(amountOf(brought), amountOf(carried));
  if (difference <= 0 || !isMaterial(difference)) return null;
  return claimOf(V40, {
    inn: facts.inn,
    tax: "VAT",
    period: filed.period,
    kind: "assessment",
    declared: amountOf(brought),
    computed: amountOf(carried),
    difference,
    evidence: [...lineEvidence(filed, ["140"]), ...lineEvidence(before, ["180"])],
    params: { before: before.period },
    derivation: [
      step(
        "carried-excess",
        "140 − 180",
        { "140": som(brought), "180": som(carried) },
        som(difference),
        "326.1",
        { params: { before: before.period } },
      ),
    ],
    documents: ["line:140"],
  });
};
