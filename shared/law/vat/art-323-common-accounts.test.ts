import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const common = {
  month: "2026-01",
  contract: "joint-activity",
  responsible: true,
  supplies: 10_000,
  inputVat: 300,
};
const lines = (over: object = {}) => outcomeLines("tc.323", { ...common, ...over });

describe("arts. 323, 325: VAT of a partnership and of a trust", () => {
  // 100.00 × 12 % = 12.00
  it.each([
    ["joint-activity", "323.2", "323.3"],
    ["islamic-partnership", "323.2", "323.3"],
    ["trust", "325.1", "325.2"],
  ])("%s: all of it one person's", (contract, supplies, credit) => {
    expect(lines({ contract })).toEqual([
      `{"declares":true,"vat":1200,"credit":300,"article":"${supplies}"}`,
      `vat.common.supplies |  |  | 100.00 | ${supplies}`,
      "vat.supplies | base × rate | base 100.00, rate 12 percent | 12.00 | 254.1",
      `vat.common.credit |  |  | 3.00 | ${credit}`,
    ]);
    expect(lines({ contract, responsible: false })).toEqual([
      `{"declares":false,"vat":0,"credit":0,"article":"${supplies}"}`,
      `vat.common.other-person |  | sum 100.00 | 0.00 | ${supplies}`,
      `vat.common.no-credit |  | vat 3.00 | 0.00 | ${credit}`,
    ]);
  });
  it("refusals", () => {
    for (const path of ["supplies", "inputVat"])
      expect(lines({ [path]: -1 })).toEqual([`not applicable: negative-amount [path ${path}] | 323`]);
    expect(lines({ month: "2021-12" })).toEqual(["missing parameter: vat.rate, 2021-12-01"]);
  });
});
