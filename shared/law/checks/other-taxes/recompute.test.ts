import { describe, expect, it } from "vitest";
import {
  type DecimalLines,
  type FormRates,
  RECOMPUTED_FORMS,
  type RecomputedForm,
  recomputeForm,
} from "./recompute.ts";

const som: FormRates = { fixed: null, unit: "som" };
const percent: FormRates = { fixed: null, unit: "percent" };
const brokenLines = (form: RecomputedForm, lines: DecimalLines, rates: FormRates) =>
  recomputeForm(form, lines, rates)
    .checks.filter(({ broken }) => broken)
    .map(({ line, computed }) => [line, computed]);

describe("returns of the smaller taxes, by their own lines", () => {
  it.each<[RecomputedForm, string, DecimalLines, FormRates, number]>([
    // 100 × 300 − 5 000
    [
      "EXC",
      "338",
      { "010": "100", "020": "300", "030": "30000.00", "040": "5000.00", "050": "25000.00" },
      som,
      2_500_000,
    ],
    [
      "EXC",
      "344",
      { "010": "100", "020": "300", "030": "30000.00", "040": "30000.01", "050": "0.00" },
      som,
      0,
    ],
    ["ROY", "359.2", { "010": "42000000.00", "020": "5.00", "030": "2100000.00" }, percent, 210_000_000],
    ["ROY", "359.1", { "010": "1500", "020": "0.05", "030": "75.00" }, som, 7_500],
    ["WHT", "249", { "010": "1000000.00", "020": "10.00", "030": "100000.00" }, percent, 10_000_000],
    ["TRN", "245¹", { "010": "500000.00", "020": "1000.00" }, { fixed: "0.002", unit: "percent" }, 100_000],
    ["MET", "245", { "010": "1000.00", "020": "7.00", "030": "70.00" }, percent, 7_000],
    [
      "MIN",
      "439",
      { "010": "1000000.05", "020": "100000.01" },
      { fixed: "0.1", unit: "percent" },
      10_000_001,
    ],
    [
      "ECM",
      "445",
      { "010": "10000.00", "015": "15000.00", "020": "15000.00", "030": "300.00" },
      { fixed: "0.02", unit: "percent" },
      30_000,
    ],
    ["GAM", "453.1", { "010": "2", "020": "100000.00", "030": "200000.00" }, som, 20_000_000],
    ["GAM", "453.2", { "010": "100000.00", "020": "2.00", "030": "2000.00" }, percent, 200_000],
    ["ZON", "462.2", { "010": "60000.00", "020": "7", "030": "35000.00" }, som, 3_500_000],
    ["PAT", "417.2", { "010": "15000.00", "020": "5.00", "030": "14250.00" }, som, 1_425_000],
  ])("%s by art. %s holds", (form, _, lines, rates, tax) => {
    expect(brokenLines(form, lines, rates)).toEqual([]);
    expect(recomputeForm(form, lines, rates).tax).toBe(tax);
  });

  it.each([
    // one som is rounding: 200 000 ± 1.00
    ["200001.00", []],
    ["200001.01", [["030", 20_000_000]]],
    ["199998.99", [["030", 20_000_000]]],
  ])("a tax of %s instead of 200 000", (stated, expected) => {
    expect(brokenLines("GAM", { "010": "2", "020": "100000.00", "030": stated }, som)).toEqual(expected);
  });

  it("a wrong base does not travel on: the tax follows from the right one", () => {
    // max(10 000; 15 000) × 2 % = 300, declared 200 on 10 000
    const lines = { "010": "10000.00", "015": "15000.00", "020": "10000.00", "030": "200.00" };
    const rates: FormRates = { fixed: "0.02", unit: "percent" };
    expect(brokenLines("ECM", lines, rates)).toEqual([
      ["020", 1_500_000],
      ["030", 30_000],
    ]);
    expect(recomputeForm("ECM", lines, rates).tax).toBe(30_000);
  });

  it("lines a return leaves out are taken from what it states, and nothing is broken", () => {
    expect(recomputeForm("EXC", { "010": "100", "020": "300" }, som).tax).toBe(3_000_000);
    for (const form of RECOMPUTED_FORMS) expect(brokenLines(form, {}, som)).toEqual([]);
  });
});
