import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import { aContext, aTaxpayer, som } from "#tests/fixtures/taxpayer-facts.ts";
import type { Period } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { DuePart, Finding } from "../finding.ts";
import { claimOf } from "./claim.ts";
import { applyGates } from "./gates.ts";
import { H02 } from "./property/definitions.ts";
import { amountOf } from "./vat/facts.ts";

/** The days of a building's parts of 2026, as the working calendar moves them. */
const DAYS = ["2026-03-23", "2026-06-22", "2026-09-21", "2026-12-21"];
const parts = (...amounts: readonly number[]): readonly DuePart[] =>
  amounts.flatMap((amount, index) => {
    const due = DAYS[index];
    return due === undefined || amount === 0 ? [] : [{ due: plainDate(due), amount: amountOf(som(amount)) }];
  });
const aFinding = (difference: number, dueParts: readonly DuePart[]): Finding =>
  claimOf(H02, {
    inn: aTaxpayer().inn,
    tax: "PRB",
    period: "2026" as Period,
    kind: difference > 0 ? "assessment" : "reduction",
    declared: amountOf(som(1_000)),
    computed: amountOf(som(1_000 + difference)),
    difference: amountOf(som(difference)),
    evidence: [{ file: "properties.csv", id: "O-1" }],
    params: { objects: 1, object: "O-1", amount: "0.00" },
    derivation: [],
    dueParts,
    documents: [],
  }).finding;
const gated = (finding: Finding, today: string): readonly string[] =>
  claimLines([
    { finding: applyGates(finding, aTaxpayer(), aContext(plainDate(today))), documents: [] },
  ]).filter((line) => /^(H-02|by|gate|due)/.test(line));
const OPEN = "by 380.1, 394, S-36, S-37";
const CLOSED = "by 380.1, 394, 68.1, S-36, S-37, S-10";
const gate = (first: string, last: string, amount: string) =>
  `gate.G-01.part |  | first-day ${first} date, last-day ${last} date | ${amount} | 68.1 S-10`;

describe("art. 68(1)(1): six years of each part of a tax paid in parts", () => {
  const four = aFinding(400, parts(100, 100, 100, 100));
  it("the whole difference on the last day of the first part", () => {
    expect(gated(four, "2032-03-23")).toEqual([
      "H-02 2026 PRB assessment: 1000.00 → 1400.00, 400.00",
      OPEN,
      "due 2026-03-23 100.00",
      "due 2026-06-22 100.00",
      "due 2026-09-21 100.00",
      "due 2026-12-21 100.00",
    ]);
  });
  it("without the first part on the day after", () => {
    expect(gated(four, "2032-03-24")).toEqual([
      "H-02 2026 PRB assessment: 1000.00 → 1300.00, 300.00",
      CLOSED,
      gate("2026-03-24", "2032-03-23", "100.00"),
      "due 2026-06-22 100.00",
      "due 2026-09-21 100.00",
      "due 2026-12-21 100.00",
    ]);
    expect(applyGates(four, aTaxpayer(), aContext(plainDate("2032-03-24"))).explanation.params).toMatchObject(
      {
        difference: "300.00",
      },
    );
  });
  it("the last part alone, and nothing from the day after its own time", () => {
    expect(gated(four, "2032-12-21")).toEqual([
      "H-02 2026 PRB assessment: 1000.00 → 1100.00, 100.00",
      CLOSED,
      gate("2026-03-24", "2032-03-23", "100.00"),
      gate("2026-06-23", "2032-06-22", "100.00"),
      gate("2026-09-22", "2032-09-21", "100.00"),
      "due 2026-12-21 100.00",
    ]);
    expect(gated(four, "2032-12-22").slice(0, 3)).toEqual([
      "H-02 2026 PRB risk: 1000.00 → 1400.00, 400.00",
      CLOSED,
      "gate.G-01 |  | first-day 2026-12-22 date | 2032-12-21 date | 68.1 S-10",
    ]);
  });
  it("of a reduction alike", () => {
    expect(gated(aFinding(-400, parts(-100, -100, -100, -100)), "2032-03-24").slice(0, 3)).toEqual([
      "H-02 2026 PRB reduction: 1000.00 → 700.00, -300.00",
      CLOSED,
      gate("2026-03-24", "2032-03-23", "-100.00"),
    ]);
  });
  it("a part against the difference still counts; where it leaves nothing there is a risk", () => {
    // 300 − 100 = 200: the 100 given back in March stays, the 300 of June fall away in June 2032.
    const mixed = aFinding(200, parts(-100, 300));
    expect(gated(mixed, "2032-03-24")[0]).toBe("H-02 2026 PRB assessment: 1000.00 → 1200.00, 200.00");
    expect(gated(mixed, "2032-06-23")[0]).toBe("H-02 2026 PRB risk: 1000.00 → 1200.00, 200.00");
    const later = aFinding(100, parts(200, -150, 50));
    // 200 of March gone: 100 − 200 is nothing to charge.
    expect(gated(later, "2032-03-24")).toEqual([
      "H-02 2026 PRB risk: 1000.00 → 1100.00, 100.00",
      CLOSED,
      gate("2026-03-24", "2032-03-23", "200.00"),
      "due 2026-03-23 200.00",
      "due 2026-06-22 -150.00",
      "due 2026-09-21 50.00",
    ]);
  });
});
