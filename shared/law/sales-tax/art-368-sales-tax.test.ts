import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { month } from "../../kernel/period.ts";
import { shippedParameters } from "../parameters.ts";
import { computeSalesTax, SALES_ACTIVITIES } from "./art-368-sales-tax.ts";

type Activity = (typeof SALES_ACTIVITIES)[number];
type Buyer = "patent-or-lower-rate" | "anonymous" | "trade-zone" | null;

const line = (
  activity: Activity,
  base: number,
  vat = true,
  buyer: Buyer = null,
  form: "cash" | "cashless" = "cashless",
) => ({ activity, vat, buyer, form, base: tyiyn(base) });
const taxOf = (on: string, ...lines: readonly ReturnType<typeof line>[]): number | string => {
  const computed = computeSalesTax(month(on), lines, { parameters: shippedParameters() });
  return computed.ok ? computed.value.tax : computed.error.code;
};

describe("art. 368: the seller's own rate", () => {
  // on 1 000.00 som
  it.each<[string, Activity, number, number]>([
    ["1, trade and production", "trade-production", 1_000, 2_000],
    ["1, other", "other", 2_000, 3_000],
    ["3, mobile operators", "mobile", 5_000, 5_000],
    ["3, banks", "bank", 2_000, 2_000],
    ["3, virtual assets", "virtual-asset", 5_000, 5_000],
    ["3, new housing", "new-housing", 2_000, 2_000],
    ["3, insurers", "insurance", 2_000, 2_000],
    ["3, pension funds", "pension-fund", 1_000, 1_000],
  ])("part %s: with VAT and free of it", (_, activity, withVat, free) => {
    expect(taxOf("2026-01", line(activity, 100_000, true))).toBe(withVat);
    expect(taxOf("2026-01", line(activity, 100_000, false))).toBe(free);
  });
});

describe("art. 368(4): goods for certain buyers", () => {
  // on 1 000.00 som
  it.each<[string, Buyer, number, number]>([
    ["(1)", "patent-or-lower-rate", 3_000, 2_000],
    ["(2)", "anonymous", 4_000, 4_000],
    ["(3)", "trade-zone", 3_000, 1_000],
  ])("%s, cash and cashless", (_, buyer, cash, cashless) => {
    expect(taxOf("2026-01", line("trade-production", 100_000, true, buyer, "cash"))).toBe(cash);
    expect(taxOf("2026-01", line("trade-production", 100_000, true, buyer, "cashless"))).toBe(cashless);
  });

  it("takes the place of a higher rate too (S-24)", () => {
    // free of VAT the seller's own rate would be 2 %
    expect(taxOf("2026-01", line("trade-production", 100_000, false, "trade-zone"))).toBe(1_000);
  });

  it("E21: a wholesaler with every kind of buyer", () => {
    // 10 000 + 6 000 + 6 000 + 6 000 + 1 000 + 1 500 = 30 500
    expect(
      taxOf(
        "2026-01",
        line("trade-production", 100_000_000),
        line("trade-production", 30_000_000, true, "patent-or-lower-rate", "cashless"),
        line("trade-production", 20_000_000, true, "patent-or-lower-rate", "cash"),
        line("trade-production", 15_000_000, true, "anonymous", "cash"),
        line("trade-production", 10_000_000, true, "trade-zone", "cashless"),
        line("trade-production", 5_000_000, true, "trade-zone", "cash"),
      ),
    ).toBe(3_050_000);
  });
});

describe("art. 367, 370: the tax of a period", () => {
  it("takes returned goods off in the period of the return", () => {
    // (1 000.00 − 400.00) × 1 %
    expect(taxOf("2026-01", line("trade-production", 100_000), line("trade-production", -40_000))).toBe(600);
  });

  it("rounds once", () => {
    // 0.49 × 1 % = 0.49 tyiyn: alone nothing, twice 0.98 — one tyiyn
    expect(taxOf("2026-01", line("trade-production", 49))).toBe(0);
    expect(taxOf("2026-01", line("trade-production", 49), line("trade-production", 49))).toBe(1);
    expect(taxOf("2026-01", line("trade-production", 50))).toBe(1);
  });

  it("has no rates before the Code", () => {
    for (const activity of SALES_ACTIVITIES) expect(taxOf("2021-12", line(activity, 1))).toBe("incomplete");
    expect(taxOf("2021-12", line("bank", 1, true, "anonymous"))).toBe("incomplete");
  });
});
