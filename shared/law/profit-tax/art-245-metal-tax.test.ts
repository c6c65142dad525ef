import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { month } from "../../kernel/period.ts";
import { METAL_PRODUCTS, METAL_TAX_RATES, type MetalProduct } from "./art-245-metal-rates.ts";
import { computeMetalTax } from "./art-245-metal-tax.ts";

const rateOf = (product: MetalProduct, price: string, on = "2026-01") => {
  const computed = computeMetalTax({ month: month(on), lines: [{ product, base: tyiyn(100), price }] });
  return computed.ok ? computed.value.byLine[0]?.rate : computed.error.code;
};

describe("art. 245: income tax on metals", () => {
  it("E51: gold at 2 450 dollars", () => {
    expect(
      computeMetalTax({
        month: month("2026-03"),
        lines: [
          { product: "gold-alloy", base: tyiyn(30_000_000_00), price: "2450" },
          { product: "gold-ore", base: tyiyn(10_000_000_00), price: "2450" },
        ],
      }),
    ).toMatchObject({
      value: {
        tax: 860_000_000,
        byLine: [
          { rate: "0.19", tax: 570_000_000 },
          { rate: "0.29", tax: 290_000_000 },
        ],
      },
    });
  });
  it.each<[MetalProduct, string, string]>([
    ["gold-ore", "1300.99", "0.11"],
    ["gold-ore", "1301", "0.13"],
    ["gold-ore", "2500.99", "0.29"],
    ["gold-ore", "2501", "0.3"],
    ["gold-alloy", "0", "0.01"],
    ["gold-alloy", "1801", "0.13"],
    ["gold-alloy", "9999", "0.2"],
    ["silver-ore", "10.99", "0.08"],
    ["silver-ore", "11", "0.09"],
    ["silver-ore", "71", "0.21"],
    ["silver-product", "31", "0.08"],
    ["copper-ore", "19000", "0.2"],
    ["copper-ore", "19001", "0.21"],
    ["copper-product", "7000", "0.03"],
    ["antimony-ore", "12001", "0.14"],
    ["antimony-product", "12001", "0.09"],
    ["mercury", "15", "0.02"],
    ["mercury", "71", "0.08"],
    ["tin", "10001", "0.03"],
    ["tin", "58001", "0.2"],
    ["tungsten", "20000", "0.03"],
    ["tungsten", "80001", "0.16"],
  ])("%s at %s", (product, price, rate) => {
    expect(rateOf(product, price)).toBe(rate);
  });
  it("gold ore: the rates before 2023 and from it", () => {
    expect(rateOf("gold-ore", "1301", "2022-12")).toBe("0.1");
    expect(rateOf("gold-ore", "1301", "2023-01")).toBe("0.13");
    expect(rateOf("gold-ore", "1301", "2021-12")).toBe("incomplete");
  });
  it("each product has fourteen rising bands", () => {
    for (const product of METAL_PRODUCTS) {
      const rows = METAL_TAX_RATES.rows.filter(({ at, to }) => at.product === product && to === null);
      expect(rows).toHaveLength(14);
      const rates = rows.map(({ value }) => Number(value));
      const bands = rows.map(({ at }) => Number(at.band));
      expect([...rates].sort((a, b) => a - b)).toEqual(rates);
      expect([...bands].sort((a, b) => a - b)).toEqual(bands);
    }
  });
  it("refuses a negative base", () => {
    const lines = [{ product: "tin", base: tyiyn(-1), price: "1" }] as const;
    expect(computeMetalTax({ month: month("2026-01"), lines })).toMatchObject({
      error: { path: "lines[0].base" },
    });
  });
});
