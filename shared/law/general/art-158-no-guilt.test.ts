import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const SANCTIONS = [
  ["tc.163", { kind: "understatement", declared: 0, assessed: 100 }],
  ["tc.163", { kind: "not-filed", payer: "individual", on: "2026-05-02" }],
  ["tc.163", { kind: "invalid-invoice-credit", vat: 100 }],
  ["tc.163", { kind: "no-return", assessed: 100 }],
  ["tc.163.4", { kind: "unified-return-not-filed", facts: 1, on: "2026-05-02" }],
  ["tc.163.4", { kind: "undocumented-goods", marketValue: 100, regime: "general", on: "2026-05-02" }],
  ["tc.164", { unpaid: 100, due: "2026-01-20", asOf: "2026-02-21" }],
] as const;

describe.each(SANCTIONS)("%s %o", (rule, input) => {
  it.each([
    ["state-body-explanation", "158.5.2"],
    ["tax-body-explanation", "158.5.3"],
    ["confirmed-by-audit", "158.5.4"],
    ["cabinet-decision", "160.5"],
  ])("is not applied on the ground %s", (excuse, place) => {
    expect(outcomeLines(rule, { ...input, excuse })).toEqual([
      `not applicable: no-guilt.${excuse} | ${place}`,
    ]);
  });
  it("is applied without one, told or not", () => {
    expect(outcomeLines(rule, { ...input, excuse: null })[0]).toContain('"sanction":');
    expect(outcomeLines(rule, input)).toEqual(outcomeLines(rule, { ...input, excuse: null }));
  });
});
