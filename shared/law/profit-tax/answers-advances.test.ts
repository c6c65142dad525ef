import { describe, expect, it } from "vitest";
import { office, outcomeLines } from "#tests/fixtures/outcome-lines.ts";

describe("tc.243: advances, the whole answer", () => {
  const answer = (periods: readonly number[], losses = 0, year = 2026) =>
    outcomeLines("tc.243", { year, periods: periods.map((profit) => ({ profit, excluded: 0 })), losses });
  it("ten percent of the profit since January less the sum before, where more", () => {
    expect(answer([100_000, 80_000, 150_000])).toEqual([
      '{"byPeriod":[{"computed":10000,"due":10000,"dueLossesOnce":10000},{"computed":8000,"due":0,"dueLossesOnce":0},{"computed":15000,"due":7000,"dueLossesOnce":7000}],"total":17000}',
      "profit-tax.advance | (profit − excluded) × rate | profit 1000.00, excluded 0.00, rate 10 percent | 100.00 | 243.3",
      "profit-tax.advance-due | max(0, sum − previous − losses × share) | sum 100.00, previous 0.00, losses 0.00, share 10 percent | 100.00 | 243.4",
      "profit-tax.advance | (profit − excluded) × rate | profit 800.00, excluded 0.00, rate 10 percent | 80.00 | 243.3",
      "profit-tax.advance-due | max(0, sum − previous − losses × share) | sum 80.00, previous 100.00, losses 0.00, share 10 percent | 0.00 | 243.4",
      "profit-tax.advance | (profit − excluded) × rate | profit 1500.00, excluded 0.00, rate 10 percent | 150.00 | 243.3",
      "profit-tax.advance-due | max(0, sum − previous − losses × share) | sum 150.00, previous 80.00, losses 0.00, share 10 percent | 70.00 | 243.4",
    ]);
  });
  it("the whole share of losses in every period, and once a year beside it (S-33)", () => {
    // shares 30.00: 100 − 30, 100 − 30; once: 70 and 100
    expect(answer([100_000, 200_000], 30_000)).toEqual([
      '{"byPeriod":[{"computed":10000,"due":7000,"dueLossesOnce":7000},{"computed":20000,"due":7000,"dueLossesOnce":10000}],"total":14000}',
      "profit-tax.advance | (profit − excluded) × rate | profit 1000.00, excluded 0.00, rate 10 percent | 100.00 | 243.3",
      "profit-tax.advance-due | max(0, sum − previous − losses × share) | sum 100.00, previous 0.00, losses 300.00, share 10 percent | 70.00 | 243.5 S-33",
      "profit-tax.advance-once |  |  | 70.00 | 243.5 S-33",
      "profit-tax.advance | (profit − excluded) × rate | profit 2000.00, excluded 0.00, rate 10 percent | 200.00 | 243.3",
      "profit-tax.advance-due | max(0, sum − previous − losses × share) | sum 200.00, previous 100.00, losses 300.00, share 10 percent | 70.00 | 243.5 S-33",
      "profit-tax.advance-once |  |  | 100.00 | 243.5 S-33",
    ]);
    expect(answer([20_000, 200_000], 30_000)[0]).toContain('"due":0,"dueLossesOnce":0');
  });
  it("what is not of the base; a loss", () => {
    const periods = [
      { profit: 100_000, excluded: 40_000 },
      { profit: -5, excluded: 0 },
    ];
    expect(outcomeLines("tc.243", { year: 2026, periods, losses: 0 })).toEqual([
      '{"byPeriod":[{"computed":6000,"due":6000,"dueLossesOnce":6000},{"computed":0,"due":0,"dueLossesOnce":0}],"total":6000}',
      "profit-tax.advance | (profit − excluded) × rate | profit 1000.00, excluded 400.00, rate 10 percent | 60.00 | 243.3",
      "profit-tax.advance-due | max(0, sum − previous − losses × share) | sum 60.00, previous 0.00, losses 0.00, share 10 percent | 60.00 | 243.4",
      "profit-tax.advance | (profit − excluded) × rate | profit -0.05, excluded 0.00, rate 10 percent | 0.00 | 243.3",
      "profit-tax.advance-due | max(0, sum − previous − losses × share) | sum 0.00, previous 60.00, losses 0.00, share 10 percent | 0.00 | 243.4",
    ]);
  });
  it("refusals", () => {
    expect(answer([])).toEqual(["not applicable: periods-out-of-range [path periods] | 243"]);
    expect(answer([1, 2, 3, 4])).toEqual(["invalid: periods"]);
    expect(answer([1], -1)).toEqual(["not applicable: negative-amount [path losses] | 243"]);
    expect(answer([1], 0, 2021)).toEqual(["missing parameter: profit-tax.advance-rate, 2021-01-01"]);
  });
});

describe("tc.245, tc.245.1: metals and transactions, the whole answer", () => {
  const answer = (lines: readonly object[], month = "2026-01") => outcomeLines("tc.245", { month, lines });
  it("a line each by the band of its price", () => {
    expect(
      answer([
        { product: "gold-alloy", base: 100_000, price: "1300.99" },
        { product: "gold-alloy", base: 100_000, price: "1301" },
        { product: "gold-ore", base: 100_000, price: "3000" },
        { product: "mercury", base: 100_000, price: "15" },
      ]),
    ).toEqual([
      '{"tax":36000,"byLine":[{"rate":"0.01","tax":1000},{"rate":"0.03","tax":3000},{"rate":"0.3","tax":30000},{"rate":"0.02","tax":2000}]}',
      "metal-tax.line | base × rate | base 1000.00, rate 1 percent, price 1300.99 | 10.00 | 245.6.2",
      "metal-tax.line | base × rate | base 1000.00, rate 3 percent, price 1301 | 30.00 | 245.6.2",
      "metal-tax.line | base × rate | base 1000.00, rate 30 percent, price 3000 | 300.00 | 245.6.1",
      "metal-tax.line | base × rate | base 1000.00, rate 2 percent, price 15 | 20.00 | 245.6.9",
    ]);
    expect(answer([{ product: "gold-ore", base: 100_000, price: "1301" }], "2022-12")[1]).toContain(
      "rate 10 percent",
    );
    expect(answer([{ product: "gold-ore", base: 100_000, price: "1301" }], "2023-01")[1]).toContain(
      "rate 13 percent",
    );
  });
  it("nothing, and refusals", () => {
    expect(answer([])).toEqual(['{"tax":0,"byLine":[]}']);
    expect(
      answer([
        { product: "tin", base: 0, price: "1" },
        { product: "tin", base: -1, price: "1" },
      ]),
    ).toEqual(["not applicable: negative-amount [path lines[1].base] | 245"]);
    expect(answer([{ product: "tin", base: 1, price: "1" }], "2021-12")).toEqual([
      "missing parameter: metal-tax.rate, tin|1, 2021-12-01",
    ]);
  });
  const sent = { month: "2026-01", redirected: 100_000, ownEstablishment: 20_000 };
  it("a five-hundredth of what was sent on", () => {
    expect(outcomeLines("tc.245.1", sent)).toEqual([
      '{"tax":160}',
      "transaction-tax | (redirected − own-establishment) × rate | redirected 1000.00, own-establishment 200.00, rate 0.2 percent | 1.60 | 245¹.1 S-01",
    ]);
    expect(outcomeLines("tc.245.1", { ...sent, ownEstablishment: 100_000 })[0]).toBe('{"tax":0}');
    expect(outcomeLines("tc.245.1", { ...sent, ownEstablishment: 0 })[0]).toBe('{"tax":200}');
    expect(outcomeLines("tc.245.1", { ...sent, redirected: 0, ownEstablishment: 0 })[0]).toBe('{"tax":0}');
  });
  it("refusals", () => {
    expect(outcomeLines("tc.245.1", { ...sent, redirected: -1 })).toEqual([
      "not applicable: negative-amount [path redirected] | 245¹",
    ]);
    expect(outcomeLines("tc.245.1", { ...sent, ownEstablishment: -1 })).toEqual([
      "not applicable: negative-amount [path redirected] | 245¹",
    ]);
    expect(outcomeLines("tc.245.1", { ...sent, ownEstablishment: 100_001 })).toEqual([
      "not applicable: negative-amount [path redirected] | 245¹",
    ]);
    expect(outcomeLines("tc.245.1", { ...sent, month: "2025-12" })).toEqual([
      "not applicable: not-in-force [path month] | 245¹",
    ]);
    expect(outcomeLines("tc.245.1", { ...sent, month: "2021-12" })).toEqual([
      "missing parameter: transaction-tax.rate, 2021-12-01",
    ]);
    expect(outcomeLines("tc.245.1", sent, office(["transaction-tax.entry", "2026"]))).toEqual([
      "not applicable: not-in-force [path month] | 245¹",
    ]);
  });
});

describe("tc.249: withholding, the whole answer", () => {
  const income = {
    income: "royalty",
    amount: 90_000,
    net: false,
    paidOn: "2026-01-05",
    permanentEstablishment: false,
    listedOrInternational: false,
    treatyRate: null as string | null,
  };
  const answer = (over: object, context = {}) => outcomeLines("tc.249", { ...income, ...over }, context);
  it("of the whole income, or with the tax on top of it", () => {
    expect(answer({})).toEqual([
      '{"gross":90000,"tax":9000}',
      "withholding.gross |  | payment 900.00, rate 10 percent | 900.00 | 249.1",
      "withholding.tax | base × rate | base 900.00, rate 10 percent | 90.00 | 249.2.3",
    ]);
    // 900 / 0.9
    expect(answer({ net: true })).toEqual([
      '{"gross":100000,"tax":10000}',
      "withholding.gross | payment / (1 − rate) | payment 900.00, rate 10 percent | 1000.00 | 249.1",
      "withholding.tax | base × rate | base 1000.00, rate 10 percent | 100.00 | 249.2.3",
    ]);
  });
  it("dividends of profit made abroad bear nothing (S-01)", () => {
    expect(answer({ income: "dividends-of-abroad-profit" })).toEqual([
      '{"gross":90000,"tax":0}',
      "withholding.gross |  | payment 900.00, rate 0 percent | 900.00 | 249.1",
      "withholding.tax | base × rate | base 900.00, rate 0 percent | 0.00 | 249.3 S-01",
    ]);
  });
  it("a treaty prevails", () => {
    expect(answer({ treatyRate: "0.05" })).toEqual([
      '{"gross":90000,"tax":4500}',
      "withholding.gross |  | payment 900.00, rate 5 percent | 900.00 | 249.1",
      "withholding.treaty | base × rate | base 900.00, rate 5 percent | 45.00 | 248.1",
    ]);
    expect(answer({ treatyRate: "0" })[0]).toBe('{"gross":90000,"tax":0}');
  });
  it("an establishment's own income is free; listed dividends and interest by the law on securities", () => {
    expect(answer({ permanentEstablishment: true })).toEqual([
      '{"gross":90000,"tax":0}',
      "withholding.free |  | payment 900.00 | 0.00 | 248.6",
    ]);
    const law = office(["securities-market-law.entry", "2026-01-05"]);
    for (const kind of ["dividends", "interest"])
      expect(answer({ income: kind, listedOrInternational: true }, law)).toEqual([
        '{"gross":90000,"tax":0}',
        "withholding.free |  | payment 900.00 | 0.00 | 249.2.1",
      ]);
    expect(
      answer(
        { income: "dividends", listedOrInternational: true, paidOn: "2026-01-06" },
        office(["securities-market-law.entry", "2026-01-07"]),
      )[0],
    ).toContain('"tax":9000');
    expect(answer({ income: "dividends", listedOrInternational: false }, law)[0]).toContain('"tax":9000');
    expect(answer({ listedOrInternational: true }, law)[0]).toContain('"tax":9000');
  });
  it("refusals", () => {
    expect(answer({ amount: -1 })).toEqual(["not applicable: negative-amount [path amount] | 249"]);
    expect(answer({ treatyRate: "1" })).toEqual([
      "not applicable: rate-out-of-range [path treatyRate] | 249",
    ]);
    expect(answer({ income: "dividends", listedOrInternational: true })).toEqual([
      "missing parameter: securities-market-law.entry, 2026-01-05",
    ]);
    expect(answer({ paidOn: "2021-12-31" })).toEqual([
      "missing parameter: withholding.rate, royalty, 2021-12-31",
    ]);
    expect(answer({ income: "gift" })).toEqual(["invalid: income"]);
  });
});
