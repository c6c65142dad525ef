import { describe, expect, it } from "vitest";
import { shippedCalendar } from "../calendar/calendar-sources.ts";
import { shippedParameters } from "../parameters.ts";
import { readingChoices } from "../readings.ts";
import { PROFIT_TAX_RULES } from "./rules.ts";

const context = { parameters: shippedParameters(), calendar: shippedCalendar(), readings: readingChoices() };
const evaluate = (id: string, input: unknown) =>
  PROFIT_TAX_RULES.find((rule) => rule.id === id)?.evaluate(input, context);

const annual = {
  year: 2026,
  rateCase: "general",
  incomes: [{ exemptKind: null, amount: 1_000 }],
  securitiesResult: 0,
  costs: [{ kind: "wages", amount: 400, on: null }],
  losses: [],
  securitiesLosses: [],
  advances: 0,
  foreignTax: 0,
  foreignIncome: 0,
};
const group = {
  year: 2026,
  group: "1",
  opening: 100_000_000,
  additions: [],
  disposals: [],
  repair: 0,
  allGone: false,
  building: null,
  chosenRate: null,
  rateOfLastYear: null,
  preparatoryWorks: false,
};
const payment = {
  income: "royalty",
  amount: 1_000,
  net: false,
  paidOn: "2026-01-05",
  permanentEstablishment: false,
  listedOrInternational: false,
  treatyRate: null,
};

describe("the rules of the profit tax", () => {
  it.each([
    [
      "tc.174.size",
      { month: "2026-05", revenue: Array.from({ length: 12 }, () => 1), sizeAtYearStart: null },
      { forReturns: "small" },
    ],
    ["tc.210", annual, { tax: 60 }],
    ["tc.226", group, { depreciation: 30_000_000 }],
    [
      "tc.240",
      { year: 2026, claim: { case: "abroad", goodsNeverHere: true, separateAccounting: true } },
      { applies: "abroad" },
    ],
    ["tc.243", { year: 2026, periods: [{ profit: 1_000, excluded: 0 }], losses: 0 }, { total: 100 }],
    ["tc.245", { month: "2026-01", lines: [{ product: "tin", base: 1_000, price: "10000.5" }] }, { tax: 10 }],
    ["tc.245.1", { month: "2026-01", redirected: 1_000, ownEstablishment: 0 }, { tax: 2 }],
    ["tc.249", payment, { tax: 100 }],
  ])("%s answers through the registry", (id, input, value) => {
    expect(evaluate(id, input)).toMatchObject({ ok: true, value: { outcome: "finding", value } });
  });
  it("say what is missing, what does not apply and what is no input", () => {
    expect(evaluate("tc.245.1", { month: "2025-12", redirected: 1, ownEstablishment: 0 })).toMatchObject({
      value: { outcome: "not-applicable", why: { key: "law.refused.not-in-force" } },
    });
    expect(evaluate("tc.249", { ...payment, income: "interest", listedOrInternational: true })).toMatchObject(
      {
        value: { outcome: "incomplete", missing: [{ name: "securities-market-law.entry" }] },
      },
    );
    expect(evaluate("tc.226", { ...group, group: "7" })).toMatchObject({
      ok: false,
      error: { path: "group" },
    });
  });
});
