import { describe, expect, it } from "vitest";
import { type ObjectLines, recomputeObject } from "./recompute.ts";

/** A shop of 200 m² in brick: 15000 × 0.9 × 1 × 0.8 = 10800 som a metre; 200 × 10800 × 0.8 % = 17280 som. */
const SHOP: ObjectLines = { "010": "200", "020": "15000", "030": "0.9", "031": "1", "032": "0.8" };

const brokenIn = (lines: ObjectLines, rate = "0.008"): readonly string[] =>
  recomputeObject(lines, rate).checks.flatMap(({ line, broken }) => (broken ? [line] : []));

describe("art. 380, 394: the record of a building by its own lines", () => {
  it("agrees with a right record", () => {
    const lines = { ...SHOP, "040": "10800.00", "050": "17280.00", "060": "1.00", "080": "4320.00" };
    expect(brokenIn(lines)).toEqual([]);
    expect(recomputeObject(lines, "0.008").tax).toBe(1_728_000);
  });
  it.each([
    ["one som off is rounding", { ...SHOP, "050": "17281.00" }, []],
    ["one tyiyn past one som is an error", { ...SHOP, "050": "17281.01" }, ["050"]],
    ["a line left out is no error", SHOP, []],
    ["a value without the purpose", { ...SHOP, "040": "13500.00" }, ["040"]],
  ])("%s", (_, lines, broken) => {
    expect(brokenIn(lines)).toEqual(broken);
  });
  it.each([
    // 17280 × 7 / 12 = 10080
    ["seven months written as 0.58", { ...SHOP, "060": "0.58" }, 1_008_000],
    // 17280 × 1 / 12 = 1440
    ["one month written as 0.08", { ...SHOP, "060": "0.08" }, 144_000],
    // 17280 − 8640
    ["half of it relieved", { ...SHOP, "070": "8640.00" }, 864_000],
    ["a relief above the tax leaves none", { ...SHOP, "070": "20000.00" }, 0],
    ["no month owned", { ...SHOP, "060": "0.00" }, 0],
  ])("art. 383, 409: %s", (_, lines, tax) => {
    expect(recomputeObject(lines, "0.008").tax).toBe(tax);
  });
});

describe("art. 397, 403: the record of land by its own lines", () => {
  it.each([
    // 600 × 150 × 1.2 × 1 % = 1080
    [
      "a homestead has the zone's coefficient alone",
      { "010": "600", "020": "150", "030": "1.2" },
      "0.01",
      108_000,
    ],
    // 100 × 240 × 1 × 4.5 × 1.105 × 1 % = 1193.40
    [
      "a plot in a settlement with inflation in three places",
      { "010": "100", "020": "240", "030": "1", "031": "4.5", "032": "1.105" },
      "0.01",
      119_340,
    ],
    ["farmland at no rate until 2030", { "010": "10000", "020": "402" }, "0", 0],
  ])("%s", (_, lines, rate, tax) => {
    expect(recomputeObject(lines, rate).tax).toBe(tax);
  });
});
