import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const line = {
  activity: "trade-production",
  vat: true,
  buyer: null,
  form: "cash",
  base: 1_000_000,
};
const answer = (period: string, ...lines: readonly object[]) =>
  outcomeLines("tc.368", { period, lines: lines.map((one) => ({ ...line, ...one })) });

describe("tc.368: the whole answer", () => {
  it("a line each and the sum, by the article that gives each rate", () => {
    expect(
      answer(
        "2026-01",
        {},
        { vat: false },
        { activity: "other" },
        { activity: "other", vat: false },
        { activity: "mobile" },
        { activity: "bank" },
        { buyer: "patent-or-lower-rate" },
        { buyer: "anonymous" },
        { buyer: "trade-zone", form: "cashless" },
      ),
    ).toEqual([
      '{"tax":230000}',
      "sales-tax.line | base × rate | base 10000.00, rate 1 percent | 100.00 | 368.1.1.а S-01",
      "sales-tax.line | base × rate | base 10000.00, rate 2 percent | 200.00 | 368.1.2.а S-01",
      "sales-tax.line | base × rate | base 10000.00, rate 2 percent | 200.00 | 368.1.1.б S-01",
      "sales-tax.line | base × rate | base 10000.00, rate 3 percent | 300.00 | 368.1.2.б S-01",
      "sales-tax.line | base × rate | base 10000.00, rate 5 percent | 500.00 | 368.3 S-01",
      "sales-tax.line | base × rate | base 10000.00, rate 2 percent | 200.00 | 368.3 S-01",
      "sales-tax.patent-or-lower-rate | base × rate | base 10000.00, rate 3 percent | 300.00 | 368.4.1.б S-24",
      "sales-tax.anonymous | base × rate | base 10000.00, rate 4 percent | 400.00 | 368.4.2 S-24",
      "sales-tax.trade-zone | base × rate | base 10000.00, rate 1 percent | 100.00 | 368.4.3.а S-24",
      "sales-tax.sum |  |  | 2300.00 | 370",
    ]);
  });
  it("nothing sold", () => {
    expect(answer("2026-01")).toEqual(['{"tax":0}', "sales-tax.sum |  |  | 0.00 | 370"]);
  });
  it("a period before the Code", () => {
    expect(answer("2021-12", {})).toEqual(["missing parameter: sales-tax.rate.trade-production, 2021-12-01"]);
    expect(answer("2021-12", { buyer: "anonymous" })).toEqual([
      "missing parameter: sales-tax.rate.buyer, anonymous|cash, 2021-12-01",
    ]);
  });
});
