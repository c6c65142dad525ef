import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { MarketPriceInput } from "../general/art-139-market-price.ts";
import { shippedParameters } from "../parameters.ts";
import { computeMarketVat } from "./art-139-market-vat.ts";

const som = (value: number) => tyiyn(Math.round(value * 100));
const compute = (price: number, rest: Partial<MarketPriceInput> = {}) =>
  computeMarketVat(
    {
      on: plainDate("2026-03-02"),
      ground: "related-parties",
      loanBetweenRelated: false,
      price: som(price),
      quantity: "10",
      found: { "comparable-deals": som(100_000) },
      resale: null,
      costPlus: null,
      ownSales: [],
      ...rest,
    },
    { parameters: shippedParameters() },
  );

describe("art. 139(3): VAT at the market price", () => {
  it.each([
    // 30 % below: 10 × 30 000 × 12 %
    [
      "E19: thirty percent below",
      compute(70_000),
      { adjust: true, additionalBase: 30_000_000, additionalVat: 3_600_000 },
    ],
    ["twenty percent below stays", compute(80_000), { adjust: false, additionalBase: 0, additionalVat: 0 }],
    // 10 × 20 000.01 = 200 000.10 × 12 % = 24 000.012
    ["a tyiyn more does not", compute(79_999.99), { adjust: true, additionalVat: 2_400_001 }],
    [
      "a price above the market lowers no VAT",
      compute(200_000),
      { adjust: false, additionalBase: 0, additionalVat: 0 },
    ],
  ])("%s", (_, computed, value) => {
    expect(computed).toMatchObject({ ok: true, value });
  });
  it("refuses a deal that is not examined, no market price, a negative price", () => {
    expect(compute(1, { ground: null })).toMatchObject({ error: { code: "price-not-examined" } });
    expect(compute(1, { loanBetweenRelated: true })).toMatchObject({ error: { code: "price-not-examined" } });
    expect(compute(1, { found: {} })).toMatchObject({
      error: { code: "incomplete", missing: { name: "found" } },
    });
    expect(compute(-1)).toMatchObject({ error: { code: "negative-amount" } });
  });
});
