import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { shippedParameters } from "../parameters.ts";
import { computeTaxableValue, type TaxableValueInput } from "./art-308-taxable-value.ts";

const som = (value: number) => tyiyn(Math.round(value * 100));
const compute = (price: number, cost: number | null, rest: Partial<TaxableValueInput> = {}) =>
  computeTaxableValue(
    {
      on: plainDate("2026-03-02"),
      supplied: "goods",
      consideration: "money",
      price: som(price),
      otherTaxes: som(0),
      subsidies: som(0),
      stateDuties: som(0),
      cost: cost === null ? null : som(cost),
      depreciation: som(0),
      regulatedPrice: false,
      ...rest,
    },
    { parameters: shippedParameters() },
  );

describe("art. 308: the taxable value of a supply", () => {
  it.each([
    // 150 000 × 12 % = 18 000; 100 000 × 12 % = 12 000
    [
      "E13: below the book value",
      compute(100_000, 150_000),
      { base: 15_000_000, vat: 1_800_000, statedVat: 1_200_000, additionalVat: 600_000 },
    ],
    ["at the book value", compute(150_000, 150_000), { base: 15_000_000, additionalVat: 0 }],
    ["one tyiyn under it", compute(149_999.99, 150_000), { base: 15_000_000, statedBase: 14_999_999 }],
    ["above it", compute(150_000.01, 150_000), { base: 15_000_001, additionalVat: 0 }],
    [
      "a regulated price stays",
      compute(100_000, 150_000, { regulatedPrice: true }),
      { base: 10_000_000, vat: 1_200_000, additionalVat: 0 },
    ],
    // 150 000 − 60 000 of depreciation
    [
      "an asset at its residual value",
      compute(80_000, 150_000, { depreciation: som(60_000) }),
      { base: 9_000_000, additionalVat: 120_000 },
    ],
    [
      "a service has no book value",
      compute(100_000, null, { supplied: "services" }),
      { base: 10_000_000, vat: 1_200_000 },
    ],
    // 100 + 20 + 30 − 5
    [
      "other taxes and subsidies count, state duties do not",
      compute(100, 50, { otherTaxes: som(20), subsidies: som(30), stateDuties: som(5) }),
      { base: 14_500, vat: 1_740 },
    ],
    // the subsidy lifts the value to 150 000
    [
      "the floor is under the whole value",
      compute(100_000, 150_000, { subsidies: som(50_000) }),
      { additionalVat: 0 },
    ],
    [
      "a gift is taxed at its book value",
      compute(0, 70, { consideration: "free" }),
      { base: 7_000, vat: 840, additionalVat: 0 },
    ],
    // 308(6)(1): 70 of book value and 20 of excise
    [
      "a gift with its excise",
      compute(0, 70, { consideration: "free", otherTaxes: som(20) }),
      { base: 9_000, vat: 1_080, additionalVat: 0 },
    ],
    [
      "a gift with a subsidy",
      compute(0, 70, { consideration: "free", subsidies: som(5) }),
      { base: 7_500, vat: 900, additionalVat: 0 },
    ],
    [
      "a barter at the market price",
      compute(120, 70, { consideration: "in-kind" }),
      { base: 12_000, vat: 1_440 },
    ],
  ])("%s", (_, computed, value) => {
    expect(computed).toMatchObject({ ok: true, value });
  });

  it("a raised value is a question first (S-22)", () => {
    expect(compute(100_000, 150_000)).toMatchObject({
      value: {
        derivation: [
          { basis: "308.1" },
          { basis: "308.5", reading: "S-22" },
          { basis: "308.5", reading: "S-22" },
          { basis: "254.1" },
        ],
      },
    });
  });

  it.each([
    [
      "a free service",
      compute(0, null, { supplied: "services", consideration: "free" }),
      { code: "free-service" },
    ],
    [
      "a gift without a book value",
      compute(0, null, { consideration: "free" }),
      { code: "incomplete", missing: { what: "input", name: "cost" } },
    ],
    [
      "depreciation above the cost",
      compute(1, 1, { depreciation: som(1.01) }),
      { code: "depreciation-over-cost" },
    ],
    ["a negative price", compute(-1, 1), { code: "negative-amount", path: "price" }],
    ["a day before the Code", compute(1, 1, { on: plainDate("2021-12-31") }), { code: "incomplete" }],
  ])("refuses %s", (_, computed, error) => {
    expect(computed).toMatchObject({ ok: false, error });
  });
});
