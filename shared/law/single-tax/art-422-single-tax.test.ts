import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Tyiyn, tyiyn } from "../../kernel/money.ts";
import type { Period } from "../../kernel/period.ts";
import { computeSingleTax, SINGLE_TAX_ACTIVITIES } from "./art-422-single-tax.ts";

type Activity = (typeof SINGLE_TAX_ACTIVITIES)[number];

const line = (
  activity: Activity,
  form: "cash" | "cashless",
  revenue: number,
  { deducted = 0, anonymous = 0 } = {},
) => ({
  activity,
  form,
  revenue: tyiyn(revenue),
  deducted: tyiyn(deducted),
  anonymous: tyiyn(anonymous),
});
const taxOf = (period: string, ...lines: readonly ReturnType<typeof line>[]): Tyiyn | string => {
  const computed = computeSingleTax(period as Period, lines);
  return computed.ok ? computed.value.tax : computed.error.code;
};

describe("art. 423: rates of the single tax", () => {
  // Each on 1 000.00 som: the tax in tyiyn is the rate in hundredths of a percent times ten.
  it.each<[string, Activity, number, number]>([
    ["1(1)(а)", "trade-lower", 500, 500],
    ["1(1)(б)", "trade", 4_000, 2_000],
    ["1(2)", "production", 4_000, 2_000],
    ["1(3)", "other", 6_000, 4_000],
    ["16", "other-income", 6_000, 4_000],
    ["2", "conditional-vat-import", 3_000, 3_000],
    ["2¹", "agricultural-collector", 500, 500],
    ["2¹, milk", "milk-collector", 250, 250],
    ["2², partly processed", "free-zone-partly-processed", 1_000, 1_000],
    ["2², unchanged", "free-zone-unchanged", 3_000, 3_000],
    ["3(1)", "sewing", 250, 250],
    ["3(2)", "jewellery", 250, 250],
    ["4(1)", "lottery", 8_000, 8_000],
    ["4(2)", "baths", 8_000, 8_000],
    ["5(1)", "catering-bishkek-osh", 6_000, 4_000],
    ["5(2)", "catering-elsewhere", 4_000, 2_000],
    ["8", "zero-rate", 0, 0],
    ["17", "school-meals", 0, 0],
    ["18", "state-needs", 0, 0],
    ["19", "virtual-asset", 8_000, 8_000],
  ])("part %s", (_, activity, cash, cashless) => {
    expect(taxOf("2026-Q1", line(activity, "cash", 100_000))).toBe(cash);
    expect(taxOf("2026-Q1", line(activity, "cashless", 100_000))).toBe(cashless);
  });

  it.each([
    ["before it", "2022-12", "incomplete"],
    ["2023", "2023-01", 500],
    ["end of 2024", "2024-12", 500],
    ["2025", "2025-01", 1_000],
    ["end of 2026", "2026-12", 1_000],
    ["2027", "2027-01", 2_000],
  ])("part 6, the creative park: %s", (_, period, tax) => {
    expect(taxOf(period, line("creative-park", "cash", 100_000))).toBe(tax);
  });

  it("has no rate before the Code", () => {
    expect(taxOf("2021-Q4", line("trade", "cash", 1))).toBe("incomplete");
  });
});

describe("art. 422–423: the tax of a period", () => {
  it("E23: catering, cash and cashless, in Bishkek and elsewhere", () => {
    // 600 000 × 6 % + 900 000 × 4 % = 72 000; 600 000 × 4 % + 900 000 × 2 % = 42 000
    expect(
      taxOf(
        "2026-Q1",
        line("catering-bishkek-osh", "cash", 60_000_000),
        line("catering-bishkek-osh", "cashless", 90_000_000),
      ),
    ).toBe(7_200_000);
    expect(
      taxOf(
        "2026-Q1",
        line("catering-elsewhere", "cash", 60_000_000),
        line("catering-elsewhere", "cashless", 90_000_000),
      ),
    ).toBe(4_200_000);
  });

  it("E25: goods for buyers without a name at 4 %, the rest at the trader's 0.5 %", () => {
    // 300 000 × 4 % + 3 700 000 × 0.5 % = 12 000 + 18 500
    expect(taxOf("2026-Q1", line("trade-lower", "cashless", 400_000_000, { anonymous: 30_000_000 }))).toBe(
      3_050_000,
    );
  });

  it("E27: services and other income", () => {
    // 250 000 × 6 % + 750 000 × 4 % + 40 000 × 4 % = 15 000 + 30 000 + 1 600
    expect(
      taxOf(
        "2026-Q1",
        line("other", "cash", 25_000_000),
        line("other", "cashless", 75_000_000),
        line("other-income", "cashless", 4_000_000),
      ),
    ).toBe(4_660_000);
  });

  it.each<[string, Activity, "cash" | "cashless", number]>([
    // all of 1 000.00 goes to buyers without a name
    ["raised from zero (part 8)", "zero-rate", "cash", 4_000],
    ["raised from 2 %", "trade", "cashless", 4_000],
    ["not lowered from 6 % (S-26)", "other", "cash", 6_000],
    ["not for catering, which part 15 does not name", "catering-elsewhere", "cashless", 2_000],
  ])("part 15: %s", (_, activity, form, tax) => {
    expect(taxOf("2026-Q1", line(activity, form, 100_000, { anonymous: 100_000 }))).toBe(tax);
  });

  it.each([
    ["where the own rate is kept", line("other", "cash", 1, { anonymous: 1 }), "S-26"],
    ["not where part 15 says nothing", line("catering-elsewhere", "cash", 1, { anonymous: 1 }), "S-01"],
  ])("marks the doubtful reading of part 15 %s", (_, of, reading) => {
    expect(computeSingleTax("2026-Q1" as Period, [of])).toMatchObject({
      value: { derivation: [{ reading }, { basis: "425" }] },
    });
  });

  it("takes prizes and the cost of a virtual asset off (422(2)(4), (7))", () => {
    // (1 000.00 − 600.00) × 8 %
    expect(taxOf("2026-01", line("lottery", "cash", 100_000, { deducted: 60_000 }))).toBe(3_200);
    expect(taxOf("2026-01", line("virtual-asset", "cash", 100_000, { deducted: 60_000 }))).toBe(3_200);
  });

  it("rounds once", () => {
    // 0.99 × 0.5 % = 0.495 tyiyn: alone nothing, twice 0.99 — one tyiyn
    expect(taxOf("2026-Q1", line("trade-lower", "cash", 99))).toBe(0);
    expect(taxOf("2026-Q1", line("trade-lower", "cash", 99), line("trade-lower", "cash", 99))).toBe(1);
    expect(taxOf("2026-Q1", line("trade-lower", "cash", 100))).toBe(1);
  });

  it.each([
    ["a negative revenue", line("trade", "cash", -1), "negative-amount"],
    ["more taken off than came in", line("lottery", "cash", 1, { deducted: 2 }), "more-than-revenue"],
    [
      "more for buyers without a name than in all",
      line("trade", "cash", 1, { anonymous: 2 }),
      "more-than-revenue",
    ],
    ["a deduction where there is none", line("trade", "cash", 2, { deducted: 1 }), "nothing-to-deduct"],
  ])("refuses %s", (_, of, code) => {
    expect(taxOf("2026-Q1", of)).toBe(code);
  });

  it("never falls when revenue grows", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SINGLE_TAX_ACTIVITIES),
        fc.nat(1_000_000_000),
        fc.nat(1_000_000_000),
        (activity, revenue, more) => {
          const less = taxOf("2026-Q1", line(activity, "cash", revenue));
          expect(Number(taxOf("2026-Q1", line(activity, "cash", revenue + more)))).toBeGreaterThanOrEqual(
            Number(less),
          );
        },
      ),
      { seed: 423 },
    );
  });
});
