import { describe, expect, it } from "vitest";
import { office, outcomeLines } from "#tests/fixtures/outcome-lines.ts";

describe("tc.422: the whole answer", () => {
  const line = { activity: "trade", form: "cash", revenue: 10_000_000, deducted: 0, anonymous: 0 };
  const answer = (period: string, ...lines: readonly object[]) =>
    outcomeLines("tc.422", { period, lines: lines.map((one) => ({ ...line, ...one })) });

  it("each activity by its own part of art. 423, then the sum", () => {
    expect(
      answer("2026-Q1", {}, { form: "cashless" }, { activity: "other-income" }, { activity: "trade-lower" }),
    ).toEqual([
      '{"tax":1250000}',
      "single-tax.trade | base × rate | base 100000.00, rate 4 percent | 4000.00 | 423.1.1.б S-01",
      "single-tax.trade | base × rate | base 100000.00, rate 2 percent | 2000.00 | 423.1.1.б S-01",
      "single-tax.other-income | base × rate | base 100000.00, rate 6 percent | 6000.00 | 423.16 S-01",
      "single-tax.trade-lower | base × rate | base 100000.00, rate 0.5 percent | 500.00 | 423.1.1.а S-01",
      "single-tax.sum |  |  | 12500.00 | 425",
    ]);
  });
  it("goods for buyers without a name bear the rate of part 15, never lower than the payer's own (S-26)", () => {
    // of 100 000.00 cashless 30 000.00 to buyers without a name: 70 000 × 2 % + 30 000 × 4 %
    expect(answer("2026-Q1", { form: "cashless", anonymous: 3_000_000 })).toEqual([
      '{"tax":260000}',
      "single-tax.trade | base × rate | base 70000.00, rate 2 percent | 1400.00 | 423.1.1.б S-01",
      "single-tax.anonymous-buyer | base × rate | base 30000.00, rate 4 percent | 1200.00 | 423.15 S-26",
      "single-tax.sum |  |  | 2600.00 | 425",
    ]);
    // in cash the own rate is 4 % already
    expect(answer("2026-Q1", { anonymous: 3_000_000 })).toEqual([
      '{"tax":400000}',
      "single-tax.trade | base × rate | base 100000.00, rate 4 percent | 4000.00 | 423.1.1.б S-26",
      "single-tax.sum |  |  | 4000.00 | 425",
    ]);
    // all of it
    expect(answer("2026-Q1", { activity: "zero-rate", anonymous: 10_000_000 })).toEqual([
      '{"tax":400000}',
      "single-tax.zero-rate | base × rate | base 0.00, rate 0 percent | 0.00 | 423.8 S-01",
      "single-tax.anonymous-buyer | base × rate | base 100000.00, rate 4 percent | 4000.00 | 423.15 S-26",
      "single-tax.sum |  |  | 4000.00 | 425",
    ]);
    // another part of the article: nothing is raised, and no doubt is named
    expect(answer("2026-Q1", { activity: "baths", anonymous: 3_000_000 })).toEqual([
      '{"tax":800000}',
      "single-tax.baths | base × rate | base 100000.00, rate 8 percent | 8000.00 | 423.4.2 S-01",
      "single-tax.sum |  |  | 8000.00 | 425",
    ]);
    expect(answer("2026-Q1", { activity: "creative-park", anonymous: 3_000_000 })).toEqual([
      '{"tax":100000}',
      "single-tax.creative-park | base × rate | base 100000.00, rate 1 percent | 1000.00 | 423.6 S-01",
      "single-tax.sum |  |  | 1000.00 | 425",
    ]);
  });
  it.each([
    "trade-lower",
    "production",
    "agricultural-collector",
    "milk-collector",
    "sewing",
    "jewellery",
    "zero-rate",
  ])("423(15): %s is raised", (activity) => {
    expect(answer("2026-Q1", { activity, form: "cashless", anonymous: 100 })[2]).toBe(
      "single-tax.anonymous-buyer | base × rate | base 1.00, rate 4 percent | 0.04 | 423.15 S-26",
    );
  });
  it.each(["other", "trade"])(
    "423(15): %s in cash has no lower rate to raise, and keeps it (S-26)",
    (activity) => {
      const lines = answer("2026-Q1", { activity, anonymous: 100 });
      expect(lines).toHaveLength(3);
      expect(lines[1]?.endsWith("S-26")).toBe(true);
    },
  );
  it("the difference of a lottery and of a virtual asset", () => {
    expect(
      answer(
        "2026-Q1",
        { activity: "lottery", deducted: 4_000_000 },
        { activity: "virtual-asset", deducted: 10_000_000 },
      ),
    ).toEqual([
      '{"tax":480000}',
      "single-tax.lottery | base × rate | base 60000.00, rate 8 percent | 4800.00 | 423.4.1 S-01",
      "single-tax.virtual-asset | base × rate | base 0.00, rate 8 percent | 0.00 | 423.19 S-01",
      "single-tax.sum |  |  | 4800.00 | 425",
    ]);
  });
  it("refusals name the line", () => {
    expect(answer("2026-Q1", {}, { revenue: -1 })).toEqual([
      "not applicable: negative-amount [path lines[1]] | 422",
    ]);
    expect(answer("2026-Q1", { deducted: -1 })).toEqual([
      "not applicable: negative-amount [path lines[0]] | 422",
    ]);
    expect(answer("2026-Q1", { anonymous: -1 })).toEqual([
      "not applicable: negative-amount [path lines[0]] | 422",
    ]);
    expect(answer("2026-Q1", { deducted: 1 })).toEqual([
      "not applicable: nothing-to-deduct [path lines[0]] | 422",
    ]);
    expect(answer("2026-Q1", { activity: "lottery", deducted: 10_000_001 })).toEqual([
      "not applicable: more-than-revenue [path lines[0]] | 422",
    ]);
    expect(answer("2026-Q1", {}, {}, { anonymous: 10_000_001 })).toEqual([
      "not applicable: more-than-revenue [path lines[2]] | 422",
    ]);
    expect(answer("2021-Q4", {})).toEqual(["missing parameter: single-tax.rate, trade|cash, 2021-10-01"]);
    expect(answer("2022-Q4", { activity: "creative-park" })).toEqual([
      "missing parameter: single-tax.rate, creative-park|cash, 2022-10-01",
    ]);
    expect(answer("2026-13", { activity: "fishing", form: "barter", revenue: "1" })).toEqual([
      "invalid: period, lines.0.activity, lines.0.form, lines.0.revenue",
    ]);
  });
  it("all may be without a name, and nothing may be sold", () => {
    expect(answer("2026-Q1", { form: "cashless", anonymous: 10_000_000 })).toEqual([
      '{"tax":400000}',
      "single-tax.trade | base × rate | base 0.00, rate 2 percent | 0.00 | 423.1.1.б S-01",
      "single-tax.anonymous-buyer | base × rate | base 100000.00, rate 4 percent | 4000.00 | 423.15 S-26",
      "single-tax.sum |  |  | 4000.00 | 425",
    ]);
    expect(answer("2026-Q1")).toEqual(['{"tax":0}', "single-tax.sum |  |  | 0.00 | 425"]);
  });
});

describe("tc.423.11: the whole answer", () => {
  const answer = (rate: string, from: string, ...revenue: readonly number[]) =>
    outcomeLines("tc.423.11", { rate, from, revenue });

  it("at the ceiling: twelve months and what is allowed", () => {
    expect(answer("trade-lower", "2026-01", 4_000_000_000, 1_000_000_000)).toEqual([
      '{"exceededIn":null,"lostFrom":null,"backFrom":null}',
      "single-tax.twelve-months |  | last-day 2026-02-28, revenue-ceiling 50000000.00 | 50000000.00 | 423.11",
    ]);
    expect(answer("zero-rate", "2026-01", 1_500_000_000)).toEqual([
      '{"exceededIn":null,"lostFrom":null,"backFrom":null}',
      "single-tax.twelve-months |  | last-day 2026-01-31, revenue-ceiling 15000000.00 | 15000000.00 | 423.11",
    ]);
  });
  it("a tyiyn over: lost from the next month, and nothing is asked of the months after", () => {
    expect(answer("trade-lower", "2025-12", 4_000_000_000, 1_000_000_001, 5)).toEqual([
      '{"exceededIn":"2026-01","lostFrom":"2026-02-01","backFrom":"2029-01-01"}',
      "single-tax.twelve-months |  | last-day 2026-01-31, revenue-ceiling 50000000.00 | 50000000.01 | 423.11",
      "single-tax.rate-lost |  |  | 2026-02-01 | 423.11",
    ]);
    expect(answer("zero-rate", "2025-12", 1_500_000_001)).toEqual([
      '{"exceededIn":"2025-12","lostFrom":"2026-01-01","backFrom":"2028-01-01"}',
      "single-tax.twelve-months |  | last-day 2025-12-31, revenue-ceiling 15000000.00 | 15000000.01 | 423.11",
      "single-tax.rate-lost |  |  | 2026-01-01 | 423.11",
    ]);
  });
  it("no month", () => {
    expect(answer("zero-rate", "2026-01")).toEqual(['{"exceededIn":null,"lostFrom":null,"backFrom":null}']);
  });
  it("refusals", () => {
    expect(answer("zero-rate", "2026-01", 0, -1)).toEqual([
      "not applicable: negative-amount [path revenue[1]] | 423.11",
    ]);
    expect(answer("trade-lower", "2021-12", 0)).toEqual([
      "missing parameter: single-tax.trade-lower.ceiling, 2021-12-31",
    ]);
    expect(answer("lower", "2026-13", 1.5)).toEqual(["invalid: rate, from, revenue.0"]);
  });
  it("a ceiling that is no sum is as good as none", () => {
    const input = { rate: "zero-rate", from: "2026-01", revenue: [1] };
    expect(outcomeLines("tc.423.11", input, office(["single-tax.zero-rate.ceiling", "15"]))).toEqual([
      "missing parameter: single-tax.zero-rate.ceiling, 2026-01-31",
    ]);
  });
});
