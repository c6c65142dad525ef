import { describe, expect, it } from "vitest";
import { office, outcomeLines } from "#tests/fixtures/outcome-lines.ts";

describe("tc.414: the price of a patent, the whole answer", () => {
  const days = { kind: "days", days: "90", baseAmount: 100_000, on: "2026-02-01" };
  it("days with the discount of the term", () => {
    // 1 000.00 × 90 / 30 × 0.95
    expect(outcomeLines("tc.414", days)).toEqual([
      '{"price":285000}',
      "patent.price | base × days / 30 × (1 − discount) | base 1000.00, days 90, discount 5 percent | 2850.00 | 417.2",
    ]);
    // 1 000.00 × 15 / 30
    expect(outcomeLines("tc.414", { ...days, days: "15" })).toEqual([
      '{"price":50000}',
      "patent.price | base × days / 30 × (1 − discount) | base 1000.00, days 15, discount 0 percent | 500.00 | 417.2",
    ]);
    expect(outcomeLines("tc.414", { ...days, baseAmount: 0 })).toEqual([
      '{"price":0}',
      "patent.price | base × days / 30 × (1 − discount) | base 0.00, days 90, discount 5 percent | 0.00 | 417.2",
    ]);
  });
  it("trade: the months left, without a discount", () => {
    // June to December
    expect(outcomeLines("tc.414", { kind: "trade", from: "2026-06", baseAmount: 100_000 })).toEqual([
      '{"price":700000}',
      "patent.trade | base × months | base 1000.00, months 7 | 7000.00 | 417.2",
    ]);
    expect(outcomeLines("tc.414", { kind: "trade", from: "2026-01", baseAmount: 100_000 })).toEqual([
      '{"price":1200000}',
      "patent.trade | base × months | base 1000.00, months 12 | 12000.00 | 417.2",
    ]);
    expect(outcomeLines("tc.414", { kind: "trade", from: "2026-12", baseAmount: 0 })).toEqual([
      '{"price":0}',
      "patent.trade | base × months | base 0.00, months 1 | 0.00 | 417.2",
    ]);
  });
  it("refusals", () => {
    expect(outcomeLines("tc.414", { ...days, baseAmount: -1 })).toEqual([
      "not applicable: negative-amount [path baseAmount] | 417.2",
    ]);
    expect(outcomeLines("tc.414", { kind: "trade", from: "2026-06", baseAmount: -1 })).toEqual([
      "not applicable: negative-amount [path baseAmount] | 417.2",
    ]);
    expect(outcomeLines("tc.414", { ...days, on: "2021-12-31" })).toEqual([
      "missing parameter: patent.discount, 90, 2021-12-31",
    ]);
    expect(outcomeLines("tc.414", { ...days, days: "31", on: "today" })).toEqual(["invalid: days, on"]);
  });
});

describe("tc.438: mining, the whole answer", () => {
  const input = { month: "2026-05", charged: 100_000, own: null };
  it("electricity charged, and own electricity by its tariff", () => {
    expect(outcomeLines("tc.438", input)).toEqual([
      '{"tax":10000}',
      "mining.tax | base × rate | base 1000.00, rate 10 percent | 100.00 | 439",
    ]);
    // 1 000 kWh × 5.04 = 5 040.00; (1 000.00 + 5 040.00) × 10 %
    expect(outcomeLines("tc.438", { ...input, own: { energy: "1000", tariff: "5.04" } })).toEqual([
      '{"tax":60400}',
      "mining.own | energy × tariff | energy 1000, tariff 5.04 | 5040.00 | 438",
      "mining.tax | base × rate | base 6040.00, rate 10 percent | 604.00 | 439",
    ]);
    expect(outcomeLines("tc.438", { ...input, charged: 0 })).toEqual([
      '{"tax":0}',
      "mining.tax | base × rate | base 0.00, rate 10 percent | 0.00 | 439",
    ]);
  });
  it("refusals", () => {
    expect(outcomeLines("tc.438", { ...input, charged: -1 })).toEqual([
      "not applicable: negative-amount [path charged] | 438",
    ]);
    expect(outcomeLines("tc.438", { ...input, month: "2021-12" })).toEqual([
      "missing parameter: mining.rate, 2021-12-01",
    ]);
    expect(outcomeLines("tc.438", { ...input, own: { energy: "-1" } })).toEqual([
      "invalid: own.energy, own.tariff",
    ]);
  });
});

describe("tc.445: e-commerce, the whole answer", () => {
  const input = {
    quarter: "2026-Q2",
    ownGoods: 10_000,
    commission: 2_000,
    received: 9_000,
    paidToOwners: 7_001,
  };
  it("commission above what stays of the buyers' money, and below it", () => {
    // kept 19.99, commission 20.00
    expect(outcomeLines("tc.445", input)).toEqual([
      '{"base":12000,"tax":240}',
      "e-commerce.base | own-goods + max(commission, received − paid-to-owners) | own-goods 100.00, commission 20.00, received 90.00, paid-to-owners 70.01 | 120.00 | 445.2",
      "e-commerce.tax | base × rate | base 120.00, rate 2 percent | 2.40 | 446.1",
    ]);
    // kept 20.01
    expect(outcomeLines("tc.445", { ...input, paidToOwners: 6_999 })).toEqual([
      '{"base":12001,"tax":240}',
      "e-commerce.base | own-goods + max(commission, received − paid-to-owners) | own-goods 100.00, commission 20.00, received 90.00, paid-to-owners 69.99 | 120.01 | 445.2",
      "e-commerce.tax | base × rate | base 120.01, rate 2 percent | 2.40 | 446.1",
    ]);
    expect(
      outcomeLines("tc.445", { ...input, ownGoods: 0, commission: 0, received: 0, paidToOwners: 0 }),
    ).toEqual([
      '{"base":0,"tax":0}',
      "e-commerce.base | own-goods + max(commission, received − paid-to-owners) | own-goods 0.00, commission 0.00, received 0.00, paid-to-owners 0.00 | 0.00 | 445.2",
      "e-commerce.tax | base × rate | base 0.00, rate 2 percent | 0.00 | 446.1",
    ]);
  });
  it("refusals name the sum", () => {
    for (const path of ["ownGoods", "commission", "received", "paidToOwners"])
      expect(outcomeLines("tc.445", { ...input, [path]: -1 })[0]).toBe(
        `not applicable: negative-amount [path ${path}] | 445`,
      );
    expect(outcomeLines("tc.445", { ...input, quarter: "2021-Q4" })).toEqual([
      "missing parameter: e-commerce.rate, 2021-10-01",
    ]);
    expect(outcomeLines("tc.445", { ...input, quarter: "Q4" })).toEqual(["invalid: quarter"]);
  });
});

describe("tc.452: gambling, the whole answer", () => {
  const units = { kind: "units", unit: "machine", units: 2, period: "2026-06" };
  const online = { kind: "online", revenue: 1_000_000, winnings: 400_000, period: "2026-Q1" };
  const loweredTo = (value: string) => office(["gambling.cabinet-rate", value, "machine"]);
  it("units by the Code's rate, or the Cabinet's within it", () => {
    expect(outcomeLines("tc.452", units)).toEqual([
      '{"tax":20000000}',
      "gambling.units | units × unit-rate | units 2, unit-rate 100000 | 200000.00 | 453.1 S-47",
    ]);
    expect(outcomeLines("tc.452", { ...units, units: 0 })).toEqual([
      '{"tax":0}',
      "gambling.units | units × unit-rate | units 0, unit-rate 100000 | 0.00 | 453.1 S-47",
    ]);
    expect(outcomeLines("tc.452", units, loweredTo("80000"))).toEqual([
      '{"tax":16000000}',
      "gambling.units | units × unit-rate | units 2, unit-rate 80000 | 160000.00 | 453.3 S-47",
    ]);
    expect(outcomeLines("tc.452", units, loweredTo("100000"))).toEqual([
      '{"tax":20000000}',
      "gambling.units | units × unit-rate | units 2, unit-rate 100000 | 200000.00 | 453.3 S-47",
    ]);
    expect(outcomeLines("tc.452", units, loweredTo("100001"))).toEqual([
      "not applicable: out-of-range [path gambling.cabinet-rate] | 452",
    ]);
    // a row of another unit
    expect(outcomeLines("tc.452", { ...units, unit: "betting-point" }, loweredTo("80000"))).toEqual([
      '{"tax":100000000}',
      "gambling.units | units × unit-rate | units 2, unit-rate 500000 | 1000000.00 | 453.1 S-47",
    ]);
  });
  it("online: what is not paid out, never below nothing", () => {
    expect(outcomeLines("tc.452", online)).toEqual([
      '{"tax":12000}',
      "gambling.online-base | max(0, revenue − winnings) | revenue 10000.00, winnings 4000.00 | 6000.00 | 452.3",
      "gambling.online | base × rate | base 6000.00, rate 2 percent | 120.00 | 453.2",
    ]);
    expect(outcomeLines("tc.452", { ...online, winnings: 1_000_001 })).toEqual([
      '{"tax":0}',
      "gambling.online-base | max(0, revenue − winnings) | revenue 10000.00, winnings 10000.01 | 0.00 | 452.3",
      "gambling.online | base × rate | base 0.00, rate 2 percent | 0.00 | 453.2",
    ]);
    expect(outcomeLines("tc.452", { ...online, revenue: 0, winnings: 0, period: "2025-Q4" })).toEqual([
      '{"tax":0}',
      "gambling.online-base | max(0, revenue − winnings) | revenue 0.00, winnings 0.00 | 0.00 | 452.3",
      "gambling.online | base × rate | base 0.00, rate 1 percent | 0.00 | 453.2",
    ]);
  });
  it("refusals", () => {
    expect(outcomeLines("tc.452", { ...units, units: -1 })).toEqual([
      "not applicable: out-of-range [path units] | 452",
    ]);
    expect(outcomeLines("tc.452", { ...units, units: 1.5 })).toEqual([
      "not applicable: out-of-range [path units] | 452",
    ]);
    expect(outcomeLines("tc.452", { ...units, period: "2021-12" })).toEqual([
      "missing parameter: gambling.rate, machine, 2021-12-01",
    ]);
    expect(outcomeLines("tc.452", { ...online, revenue: -1 })).toEqual([
      "not applicable: negative-amount [path revenue] | 452",
    ]);
    expect(outcomeLines("tc.452", { ...online, winnings: -1 })).toEqual([
      "not applicable: negative-amount [path winnings] | 452",
    ]);
    expect(outcomeLines("tc.452", { ...online, period: "2023-Q4" })).toEqual([
      "missing parameter: gambling.online-rate, 2023-10-01",
    ]);
    expect(outcomeLines("tc.452", { ...units, unit: "table" })).toEqual(["invalid: unit"]);
  });
});

describe("tc.462, tc.459.3: the trade zone, the whole answer", () => {
  const excess = {
    on: "2026-08-31",
    months: 4,
    declaredRate: 6_000_000,
    nextRate: 9_000_000,
    actualRate: 12_000_000,
  };
  it("months in a row, and the part of one", () => {
    // 60 000.00 / 12 × 7
    expect(outcomeLines("tc.462", { annualRate: 6_000_000, months: 7 })).toEqual([
      '{"tax":3500000,"monthly":500000}',
      "trade-zone.tax | annual-rate / 12 × months | annual-rate 60000.00, months 7 | 35000.00 | 462.2",
      "trade-zone.monthly | annual-rate / 12 | annual-rate 60000.00 | 5000.00 | 464.1",
    ]);
    expect(outcomeLines("tc.462", { annualRate: 100, months: 12 })).toEqual([
      '{"tax":100,"monthly":8}',
      "trade-zone.tax | annual-rate / 12 × months | annual-rate 1.00, months 12 | 1.00 | 462.2",
      "trade-zone.monthly | annual-rate / 12 | annual-rate 1.00 | 0.08 | 464.1",
    ]);
    expect(outcomeLines("tc.462", { annualRate: 0, months: 1 })).toEqual([
      '{"tax":0,"monthly":0}',
      "trade-zone.tax | annual-rate / 12 × months | annual-rate 0.00, months 1 | 0.00 | 462.2",
      "trade-zone.monthly | annual-rate / 12 | annual-rate 0.00 | 0.00 | 464.1",
    ]);
  });
  it("an undeclared excess by each of the three provisions (S-48)", () => {
    // 60 000 / 12 × 4 × 3 = 60 000; 90 000 / 12 × 4 = 30 000; 120 000 / 12 × 4 = 40 000
    expect(outcomeLines("tc.459.3", excess)).toEqual([
      '{"withCoefficient":6000000,"byNextRate":3000000,"byActualRate":4000000}',
      "trade-zone.coefficient | annual-rate / 12 × months × coefficient | annual-rate 60000.00, months 4, coefficient 3 | 60000.00 | 459.3 S-48",
      "trade-zone.next-rate | annual-rate / 12 × months | annual-rate 90000.00, months 4 | 30000.00 | 464.4 S-48",
      "trade-zone.actual-rate | annual-rate / 12 × months | annual-rate 120000.00, months 4 | 40000.00 | 462.3 S-48",
    ]);
  });
  it("refusals", () => {
    expect(outcomeLines("tc.462", { annualRate: -1, months: 7 })).toEqual([
      "not applicable: negative-amount [path annualRate] | 462.2",
    ]);
    expect(outcomeLines("tc.462", { annualRate: 1, months: 0 })).toEqual([
      "not applicable: months-out-of-range [path months] | 462.2",
    ]);
    expect(outcomeLines("tc.462", { annualRate: 1, months: 13 })).toEqual([
      "not applicable: months-out-of-range [path months] | 462.2",
    ]);
    expect(outcomeLines("tc.462", { annualRate: 1, months: 1.5 })).toEqual(["invalid: months"]);
    for (const path of ["declaredRate", "nextRate", "actualRate"])
      expect(outcomeLines("tc.459.3", { ...excess, [path]: -1 })[0]).toBe(
        `not applicable: negative-amount [path ${path}] | 459.3`,
      );
    expect(outcomeLines("tc.459.3", { ...excess, months: 13 })).toEqual([
      "not applicable: months-out-of-range [path months] | 459.3",
    ]);
    expect(outcomeLines("tc.459.3", { ...excess, on: "2021-12-31" })).toEqual([
      "missing parameter: trade-zone.undeclared-coefficient, 2021-12-31",
    ]);
  });
});

describe("tc.430: a regime in place of a tax, the whole answer", () => {
  const input = { regime: "patent", tax: "vat", on: "2026-02-01", qualifying: true, domestic: null };
  const zone = { ...input, regime: "free-economic-zone" };
  it("stands for it by its own article", () => {
    expect(outcomeLines("tc.430", input)).toEqual([
      '{"replaced":true}',
      "regime.replaces |  | on 2026-02-01 | patent text | 416.2",
    ]);
    expect(outcomeLines("tc.430", { ...input, regime: "high-tech-park", tax: "sales-tax" })).toEqual([
      '{"replaced":true}',
      "regime.replaces |  | on 2026-02-01 | high-tech-park text | 434.1",
    ]);
    expect(outcomeLines("tc.430", { ...input, domestic: "services" })).toEqual([
      '{"replaced":true}',
      "regime.replaces |  | on 2026-02-01 | patent text | 416.2",
    ]);
  });
  it("does not where the conditions are not met", () => {
    expect(outcomeLines("tc.430", { ...input, regime: "mining", qualifying: false })).toEqual([
      '{"replaced":false}',
      "regime.general |  | on 2026-02-01 | mining text | 437",
    ]);
  });
  it("a zone's supplies to the country: goods bear VAT, services every tax", () => {
    expect(outcomeLines("tc.430", zone)).toEqual([
      '{"replaced":true}',
      "regime.replaces |  | on 2026-02-01 | free-economic-zone text | 430.1",
    ]);
    expect(outcomeLines("tc.430", { ...zone, domestic: "goods" })).toEqual([
      '{"replaced":false}',
      "regime.general |  | on 2026-02-01 | free-economic-zone text | 430.3",
    ]);
    expect(outcomeLines("tc.430", { ...zone, domestic: "goods", tax: "profit-tax" })).toEqual([
      '{"replaced":true}',
      "regime.replaces |  | on 2026-02-01 | free-economic-zone text | 430.1",
    ]);
    expect(outcomeLines("tc.430", { ...zone, domestic: "services", tax: "profit-tax" })).toEqual([
      '{"replaced":false}',
      "regime.general |  | on 2026-02-01 | free-economic-zone text | 430.6",
    ]);
  });
  it("a day before the Code", () => {
    expect(outcomeLines("tc.430", { ...input, on: "2021-12-31" })).toEqual([
      "missing parameter: regime.replaces, patent, 2021-12-31",
    ]);
  });
});
