import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const refund = {
  treaty: true,
  beneficiary: "mission",
  use: "official",
  reciprocity: true as boolean | null,
  vat: 1_200,
};
const lines = (over: object = {}) => outcomeLines("tc.330", { ...refund, ...over });

describe("art. 330: VAT given back by a treaty", () => {
  it.each([
    ["mission", "official", "330.1.1"],
    ["mission-staff", "personal", "330.1.2"],
  ])("a %s for %s use, as far as the other side does the same", (beneficiary, use, place) => {
    expect(lines({ beneficiary, use })).toEqual([
      `{"refund":1200,"article":"${place}"}`,
      `vat.diplomatic.charged |  |  | 12.00 | ${place}`,
      "vat.diplomatic.refund |  |  | 12.00 | 330.2",
    ]);
    expect(lines({ beneficiary, use, reciprocity: false })).toEqual([
      `{"refund":0,"article":"${place}"}`,
      `vat.diplomatic.charged |  |  | 12.00 | ${place}`,
      "vat.diplomatic.no-reciprocity |  |  | 0.00 | 330.2",
    ]);
    expect(lines({ beneficiary, use, reciprocity: null })).toEqual(["missing input: reciprocity"]);
  });
  it.each([
    ["organization", "official", "330.1.1"],
    ["organization-staff", "personal", "330.1.2"],
  ])("an %s for %s use: reciprocity is of states", (beneficiary, use, place) => {
    for (const reciprocity of [null, false, true])
      expect(lines({ beneficiary, use, reciprocity })).toEqual([
        `{"refund":1200,"article":"${place}"}`,
        `vat.diplomatic.charged |  |  | 12.00 | ${place}`,
        `vat.diplomatic.refund |  |  | 12.00 | ${place}`,
      ]);
  });
  it.each([
    ["mission", "personal"],
    ["mission-staff", "official"],
    ["organization", "personal"],
    ["organization-staff", "official"],
    ["mission", "other"],
  ])("a %s gets nothing back for %s use", (beneficiary, use) => {
    expect(lines({ beneficiary, use })).toEqual(["not applicable: use-not-covered | 330"]);
  });
  it("nothing without a treaty, of a negative sum, for an unknown beneficiary", () => {
    expect(lines({ treaty: false })).toEqual(["not applicable: no-treaty | 330"]);
    expect(lines({ vat: -1 })).toEqual(["not applicable: negative-amount [path vat] | 330"]);
    expect(lines({ beneficiary: "tourist" })).toEqual(["invalid: beneficiary"]);
  });
});
