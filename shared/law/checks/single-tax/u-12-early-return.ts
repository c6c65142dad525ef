import { tc } from "../../../kernel/legal-basis.ts";
import { ZERO } from "../../../kernel/money.ts";
import { monthOf } from "../../../kernel/period.ts";
import { addDays, plainDate } from "../../../kernel/plain-date.ts";
import { returnAllowedFrom } from "../../registration/regime-conditions.ts";
import type { CheckContext, CheckDefinition, Claim } from "../check.ts";
import { claimOf, date, step } from "../claim.ts";
import type { SingleTaxFacts } from "./facts.ts";

/**
 * Back under the single tax within a year of leaving it (420(6)). A risk: the ban is for who left by choice (420(5)),
 * which the register of regimes does not tell. A lower rate taken up again too early (423(12)) is U-02's.
 */
export const U12: CheckDefinition = {
  id: "U-12",
  scope: "matching",
  taxes: ["UNI"],
  title: "check.U-12.title",
  articles: [tc("420.6"), tc("420.5")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["risk"],
};

export const checkEarlyReturn = (facts: SingleTaxFacts, context: CheckContext): readonly Claim[] => {
  const spans = facts.regimes
    .filter(({ regime }) => regime === "single-tax")
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return spans.flatMap((left, index) => {
    const back = spans[index + 1];
    if (back === undefined || left.to === null || !context.months.has(monthOf(back.from))) return [];
    const leftOn = addDays(left.to, 1);
    const allowedFrom = returnAllowedFrom("single-tax", leftOn, context);
    if (allowedFrom === null || back.from <= leftOn || back.from >= allowedFrom) return [];
    return [
      claimOf(U12, {
        inn: facts.inn,
        tax: "UNI",
        period: monthOf(back.from),
        kind: "risk",
        declared: null,
        computed: null,
        difference: ZERO,
        evidence: [left, back].map(({ regime, from }) => ({
          file: "regimes.csv",
          id: `${facts.inn}:${regime}:${from}`,
        })),
        params: { left: left.to, back: back.from, allowed: allowedFrom },
        derivation: [
          step("single-tax.back-allowed", null, { "last-day": date(left.to) }, date(allowedFrom), "420.6"),
        ],
        documents: [`back:${back.from}`],
      }),
    ];
  });
};
