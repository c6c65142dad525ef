import { describe, expect, it } from "vitest";
import { aReturn, aTaxpayer, MARCH, som } from "#tests/fixtures/taxpayer-facts.ts";
import { month } from "../../kernel/period.ts";
import { type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import { checkBlockedCorrection } from "./g-03-blocked-correction.ts";
import type { DecisionFact } from "./vat/facts.ts";

/** A decision on the first quarter, served on 10 August 2026. */
const aDecision = (parts: Partial<DecisionFact> = {}): DecisionFact => ({
  decisionId: "D-1",
  tax: "VAT",
  periodFrom: month("2026-01"),
  periodTo: MARCH,
  servedOn: plainDate("2026-08-10"),
  ...parts,
});
/** March's return: 9,000 payable first, then corrected to another amount. */
const correct = (payable: number, filedOn: PlainDate, decision = aDecision(), excess = 0) => {
  const correction = aReturn(
    { "150": payable, "180": excess },
    { returnId: "R-2", version: 1, filedOn, replaced: { returnId: "R-1", lines: { "150": som(9_000) } } },
  );
  return checkBlockedCorrection(aTaxpayer({ decisions: [decision] }), correction);
};
const AFTER = plainDate("2026-08-11");

describe("G-03, a correction against a decision (art. 104(4)(2))", () => {
  it.each([
    ["the day after service", correct(7_000, AFTER)],
    ["by a tyiyn", correct(8_999.99, AFTER)],
    // 9,000 payable become an excess of 500
    ["into an excess", correct(0, AFTER, aDecision(), 500)],
    ["after a decision on all taxes", correct(7_000, AFTER, aDecision({ tax: "all" }))],
  ])("that lowers the tax is a formal finding: %s", (_, claim) => {
    expect(claim?.finding).toMatchObject({ check: "G-03", kind: "formal", difference: 0, period: "2026-03" });
    expect(claim?.finding.evidence.map(({ id }) => id)).toEqual(["R-2", "R-1", "D-1"]);
  });
  it.each([
    ["the tax stays", correct(9_000, AFTER)],
    ["the tax grows", correct(9_500, AFTER)],
    ["it was filed on the day of service", correct(7_000, plainDate("2026-08-10"))],
    ["the decision was not served", correct(7_000, AFTER, aDecision({ servedOn: null }))],
    ["the decision is on another tax", correct(7_000, AFTER, aDecision({ tax: "ST" }))],
    ["the decision ends a month before", correct(7_000, AFTER, aDecision({ periodTo: month("2026-02") }))],
    [
      "the decision starts a month after",
      correct(7_000, AFTER, aDecision({ periodFrom: month("2026-04"), periodTo: month("2026-06") })),
    ],
  ])("is none when %s", (_, claim) => {
    expect(claim).toBeNull();
  });
  it("is none for a first return and for one whose former lines are unknown", () => {
    const facts = aTaxpayer({ decisions: [aDecision()] });
    expect(checkBlockedCorrection(facts, aReturn({ "150": 1 }, { filedOn: AFTER }))).toBeNull();
    expect(checkBlockedCorrection(facts, aReturn({ "150": 1 }, { filedOn: AFTER, version: 1 }))).toBeNull();
  });
});
