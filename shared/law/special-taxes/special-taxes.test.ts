import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { month, type Period } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { hasText } from "../../locales/catalogue.ts";
import { parameterBook, shippedParameters } from "../parameters.ts";
import { computePatentPrice } from "./art-414-patent-price.ts";
import { computeMining } from "./art-438-mining.ts";
import { computeECommerce } from "./art-445-e-commerce.ts";
import { computeGambling } from "./art-452-gambling.ts";
import { computeTradeZone, computeTradeZoneExcess } from "./art-462-trade-zone.ts";

const context = { parameters: shippedParameters() };
const som = (value: number) => tyiyn(Math.round(value * 100));
const quarter = (text: string) => text as Period;

describe("art. 414, 417: price of a patent", () => {
  it.each([
    ["15", 2_500],
    ["30", 5_000],
    ["90", 14_250],
    ["180", 27_000],
    // 5 000 × 365 / 30 × 0.85 = 51 708.333…
    ["365", 51_708.33],
  ] as const)("E55: %s days at 5 000", (days, price) => {
    const on = plainDate("2026-02-01");
    expect(computePatentPrice({ kind: "days", days, baseAmount: som(5_000), on })).toMatchObject({
      value: { price: Math.round(price * 100) },
    });
  });
  it.each([
    ["2026-01", 12],
    ["2026-06", 7],
    ["2026-12", 1],
  ])("trade from %s", (from, months) => {
    expect(computePatentPrice({ kind: "trade", from: month(from), baseAmount: som(1_000) })).toMatchObject({
      value: { price: months * 100_000 },
    });
  });
  it("a negative base is refused", () => {
    expect(computePatentPrice({ kind: "trade", from: month("2026-01"), baseAmount: som(-1) })).toMatchObject({
      error: { code: "negative-amount" },
    });
  });
});

describe("art. 438–439: mining", () => {
  it.each([
    [1_000_000.05, null, 10_000_001],
    // 1 000 kWh at 5.04 = 5 040 beside 1 000
    [1_000, { energy: "1000", tariff: "5.04" }, 60_400],
  ])("charged %d, own %o", (charged, own, tax) => {
    expect(computeMining({ month: month("2026-05"), charged: som(charged), own }, context)).toMatchObject({
      value: { tax },
    });
  });
  it("a negative charge is refused", () => {
    expect(computeMining({ month: month("2026-05"), charged: som(-1), own: null }, context).ok).toBe(false);
  });
});

describe("art. 445–446: e-commerce", () => {
  it.each([
    ["own goods and a commission above what stays", 100_000, 20_000, 300_000, 285_000, 120_000],
    ["what stays above the commission", 100_000, 10_000, 300_000, 285_000, 115_000],
    ["owners got more than buyers paid", 0, 0, 100, 200, 0],
  ])("%s", (_, ownGoods, commission, received, paidToOwners, base) => {
    const computed = computeECommerce(
      {
        quarter: quarter("2026-Q2"),
        ownGoods: som(ownGoods),
        commission: som(commission),
        received: som(received),
        paidToOwners: som(paidToOwners),
      },
      context,
    );
    expect(computed).toMatchObject({ value: { base: base * 100, tax: base * 2 } });
  });
});

describe("art. 452–453: gambling", () => {
  const units = (
    unit: "casino-table" | "machine" | "betting-point",
    period: string,
    parameters = context.parameters,
  ) => computeGambling({ kind: "units", unit, units: 2, period: month(period) }, { parameters });
  it.each([
    ["casino-table", "2022-12", 1_500_000],
    ["casino-table", "2023-01", 2_000_000],
    ["casino-table", "2023-12", 2_000_000],
    ["casino-table", "2024-01", 2_500_000],
    ["machine", "2023-06", 150_000],
    ["machine", "2026-06", 200_000],
    ["betting-point", "2022-06", 400_000],
    ["betting-point", "2026-06", 1_000_000],
  ] as const)("two of %s in %s", (unit, period, tax) => {
    expect(units(unit, period)).toMatchObject({ value: { tax: tax * 100 } });
  });
  it.each([
    ["2025-Q4", 1_000],
    ["2026-Q1", 2_000],
    ["2027-Q1", 3_000],
  ])("online in %s", (period, tax) => {
    const input = {
      kind: "online",
      revenue: som(300_000),
      winnings: som(200_000),
      period: quarter(period),
    } as const;
    expect(computeGambling(input, context)).toMatchObject({ value: { tax: tax * 100 } });
    expect(computeGambling({ ...input, winnings: som(400_000) }, context)).toMatchObject({
      value: { tax: 0 },
    });
  });
  it("online before 2024 has no rate", () => {
    const input = { kind: "online", revenue: som(1), winnings: som(0), period: quarter("2023-Q4") } as const;
    expect(computeGambling(input, context)).toMatchObject({
      error: { code: "incomplete", missing: { name: "gambling.online-rate" } },
    });
    expect(computeGambling({ ...input, revenue: som(-1) }, context)).toMatchObject({
      error: { path: "revenue" },
    });
    expect(computeGambling({ ...input, winnings: som(-1) }, context)).toMatchObject({
      error: { path: "winnings" },
    });
  });
  it.each([
    ["80000", { value: { tax: 16_000_000 } }],
    ["100000.01", { error: { code: "out-of-range" } }],
  ])("art. 453(3): the Cabinet's rate of %s", (value, expected) => {
    const book = parameterBook([
      {
        name: "gambling.cabinet-rate",
        scope: "machine",
        from: plainDate("2026-01-01"),
        to: null,
        value,
        source: { kind: "office", act: "test" },
      },
    ]);
    if (!book.ok) throw new Error("book");
    expect(units("machine", "2026-06", book.value)).toMatchObject(expected);
  });
  it("art. 454: the period is a month of units and a quarter online, nothing else", () => {
    const machine = { kind: "units", unit: "machine", units: 2 } as const;
    const online = { kind: "online", revenue: som(300_000), winnings: som(200_000) } as const;
    // Three months of two machines are 600 000, which one month's rate is not.
    for (const period of ["2026-Q2", "2026"])
      expect(computeGambling({ ...machine, period: quarter(period) }, context)).toEqual({
        ok: false,
        error: { code: "out-of-range", path: "period" },
      });
    for (const period of ["2026-06", "2026"])
      expect(computeGambling({ ...online, period: quarter(period) }, context)).toEqual({
        ok: false,
        error: { code: "out-of-range", path: "period" },
      });
  });
  it.each([
    // 100 000 × 1.5 %; the base rate of 2026 is 2 %
    ["0.015", { value: { tax: 150_000 } }],
    ["0.02", { value: { tax: 200_000 } }],
    ["0.0201", { error: { code: "out-of-range", path: "gambling.cabinet-rate" } }],
  ])("art. 453(3): the Cabinet's rate online of %s", (value, expected) => {
    const book = parameterBook([
      {
        name: "gambling.cabinet-rate",
        scope: "online",
        from: plainDate("2026-01-01"),
        to: null,
        value,
        source: { kind: "office", act: "test" },
      },
    ]);
    if (!book.ok) throw new Error("book");
    const input = { kind: "online", revenue: som(300_000), winnings: som(200_000) } as const;
    expect(
      computeGambling({ ...input, period: quarter("2026-Q1") }, { parameters: book.value }),
    ).toMatchObject(expected);
    expect(units("machine", "2026-06", book.value)).toMatchObject({ value: { tax: 20_000_000 } });
  });
  it("half a machine is refused", () => {
    expect(
      computeGambling({ kind: "units", unit: "machine", units: 0.5, period: month("2026-06") }, context),
    ).toMatchObject({ error: { path: "units" } });
  });
});

describe("art. 459–464: trade zone", () => {
  it("E55: seven months of 60 000 a year", () => {
    expect(computeTradeZone({ annualRate: som(60_000), months: 7 })).toMatchObject({
      value: { tax: 3_500_000, monthly: 500_000 },
    });
  });
  it("E55: an excess that was not declared, four months; all three amounts are shown", () => {
    // 60 000 / 12 × 4 × 3 = 60 000; 90 000 / 12 × 4 = 30 000; 120 000 / 12 × 4 = 40 000
    const computed = computeTradeZoneExcess(
      {
        on: plainDate("2026-08-31"),
        months: 4,
        declaredRate: som(60_000),
        nextRate: som(90_000),
        actualRate: som(120_000),
      },
      context,
    );
    expect(computed).toMatchObject({
      value: { withCoefficient: 6_000_000, byNextRate: 3_000_000, byActualRate: 4_000_000 },
    });
    if (!computed.ok) return;
    for (const step of computed.value.derivation) {
      expect(hasText(step.label.key), step.label.key).toBe(true);
      for (const { name } of step.operands) expect(hasText(`operand.${name}`), name).toBe(true);
    }
  });
  it.each([0, 13, 1.5])("%d months are refused", (months) => {
    expect(computeTradeZone({ annualRate: som(60_000), months })).toMatchObject({
      error: { code: "months-out-of-range" },
    });
  });
});
