import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const goods = {
  on: "2026-01-10",
  way: "to-the-country",
  ofEaeu: true,
  value: 10_000,
  excise: 500,
  exemption: null as object | null,
};
const lines = (over: object = {}) => outcomeLines("tc.312", { ...goods, ...over });

describe("art. 312(1): goods that leave a free warehouse", () => {
  // 100.00 + 5.00 = 105.00 × 12 % = 12.60
  it.each(["to-the-country", "to-no-owner"])("%s: taxed as an import from the EAEU", (way) => {
    expect(lines({ way })).toEqual([
      '{"taxed":true,"base":10500,"vat":1260}',
      `vat.warehouse.${way} |  |  | 2026-01-10 | 312.1`,
      "vat.import.goods | goods + excise | goods 100.00, excise 5.00 | 105.00 | 311.4",
      "vat.import | base × rate | base 105.00, rate 12 percent | 12.60 | 254.1",
    ]);
  });
  it.each(["abroad", "to-free-warehouse"])("%s: not brought to the country's rest", (way) => {
    expect(lines({ way })).toEqual([
      '{"taxed":false,"base":0,"vat":0}',
      "vat.warehouse.free |  |  | 2026-01-10 | 312.1",
    ]);
  });
  it("a ground of exemption frees it as any import, on its days", () => {
    expect(lines({ exemption: { ground: "natural-gas", listed: null } })).toEqual([
      '{"taxed":true,"base":10500,"vat":0}',
      "vat.warehouse.to-the-country |  |  | 2026-01-10 | 312.1",
      "vat.import.goods | goods + excise | goods 100.00, excise 5.00 | 105.00 | 311.4",
      "vat.ground.natural-gas |  |  | 2026-01-10 | 297.1.12 S-01",
    ]);
    const mats = { ground: "irrigation-mats", listed: null };
    expect(lines({ exemption: mats, on: "2026-12-31" })[0]).toBe('{"taxed":true,"base":10500,"vat":0}');
    expect(lines({ exemption: mats, on: "2027-01-01" })).toEqual([
      "not applicable: ground-not-in-force | 312.1",
    ]);
  });
  it("foreign goods are the customs law's; negative sums and days before the Code are refused", () => {
    expect(lines({ ofEaeu: false })).toEqual(["not applicable: warehouse-foreign-goods | 312.2"]);
    for (const path of ["value", "excise"])
      expect(lines({ [path]: -1 })).toEqual([`not applicable: negative-amount [path ${path}] | 312.1`]);
    expect(lines({ on: "2021-12-31" })).toEqual(["missing parameter: vat.rate, 2021-12-31"]);
  });
});
