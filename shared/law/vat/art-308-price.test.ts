import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { shippedParameters } from "../parameters.ts";
import { type PriceInput, splitPrice } from "./art-308-price.ts";

const split = (amount: number, rest: Partial<PriceInput> = {}) =>
  splitPrice(
    {
      on: plainDate("2026-03-02"),
      amount: tyiyn(amount),
      taxesIncluded: true,
      treatment: "taxed",
      salesTax: "trade-production",
      ...rest,
    },
    { parameters: shippedParameters() },
  );

describe("art. 308(1): a price with the taxes and without them", () => {
  it.each([
    // 113.00 ÷ 1.13
    ["goods with both taxes", split(11_300), { net: 10_000, vat: 1_200, salesTax: 100, gross: 11_300 }],
    // 114.00 ÷ 1.14
    ["services", split(11_400, { salesTax: "other" }), { net: 10_000, vat: 1_200, salesTax: 200 }],
    // 112.00 ÷ 1.12
    ["without sales tax", split(11_200, { salesTax: "none" }), { net: 10_000, vat: 1_200, salesTax: 0 }],
    // 102.00 ÷ 1.02 and 103.00 ÷ 1.03
    ["exempt goods", split(10_200, { treatment: "exempt" }), { net: 10_000, vat: 0, salesTax: 200 }],
    [
      "exempt services",
      split(10_300, { treatment: "exempt", salesTax: "other" }),
      { net: 10_000, salesTax: 300 },
    ],
    [
      "a zero rate is a taxed supply",
      split(10_100, { treatment: "zero" }),
      { net: 10_000, vat: 0, salesTax: 100 },
    ],
    [
      "taxes on top",
      split(10_000, { taxesIncluded: false }),
      { net: 10_000, vat: 1_200, salesTax: 100, gross: 11_300 },
    ],
    // 1.00 ÷ 1.13 = 88.4956 tyiyn: VAT 10.6195 → 11, sales tax 0.8850 → 1, price 100 − 12
    ["parts make up the whole", split(100), { net: 88, vat: 11, salesTax: 1, gross: 100 }],
  ])("%s", (_, computed, value) => {
    expect(computed).toMatchObject({ ok: true, value });
  });

  it("marks the doubtful division and refuses what it cannot divide", () => {
    expect(split(11_300)).toMatchObject({
      value: { derivation: [{ basis: "308.1", reading: "S-54" }, {}, {}, {}] },
    });
    expect(split(-1)).toMatchObject({ error: { code: "negative-amount", path: "amount" } });
    expect(split(1, { on: plainDate("2021-12-31") })).toMatchObject({ error: { code: "incomplete" } });
  });
});
