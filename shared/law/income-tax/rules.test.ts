import { describe, expect, it } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { shippedCalendar } from "../calendar/calendar-sources.ts";
import { parameterBook, shippedParameters } from "../parameters.ts";
import { readingChoices } from "../readings.ts";
import { INCOME_TAX_RULES } from "./rules.ts";

const book = parameterBook([
  {
    name: "average-wage",
    scope: "город Ош",
    from: plainDate("2026-01-01"),
    to: null,
    value: "38000.00",
    source: { kind: "office", act: "Нацстатком" },
  },
]);
const context = {
  parameters: book.ok ? book.value : shippedParameters(),
  calendar: shippedCalendar(),
  readings: readingChoices(),
};
const evaluate = (id: string, input: unknown) =>
  INCOME_TAX_RULES.find((rule) => rule.id === id)?.evaluate(input, context);

const wageMonth = {
  month: "2026-01",
  income: 4_500_000,
  exempt: 0,
  social: 450_000,
  pensionFund: 0,
  dependants: 2,
  daysWorked: 21,
  daysNorm: 21,
  employedDays: 31,
  category: "ordinary",
  rate: "general",
};
const annual = {
  year: 2026,
  status: "citizen",
  incomes: [{ exemptKind: null, abroad: false, amount: 30_000_000, cost: 0, units: 1 }],
  months: 12,
  dependantMonths: 0,
  dependants: 0,
  social: 0,
  pensionFund: 0,
  education: 0,
  mortgageInterest: 0,
  filedOn: "2027-03-01",
  appliedInTerm: false,
  withheld: 0,
  foreignTax: 0,
};

describe("the rules of the income tax", () => {
  it.each([
    ["tc.190", { kind: "discount", bookValue: 500, price: 400 }, { income: 100 }],
    [
      "tc.191.sale",
      {
        property: "vehicle",
        ownedFrom: "2026-01-01",
        soldOn: "2026-06-01",
        price: 900,
        cost: 500,
        repair: 100,
      },
      { income: 300 },
    ],
    // (300 000 − 7 800) × 10 %
    ["tc.199", annual, { tax: 2_922_000 }],
    ["tc.200", { district: "город Ош", resident: true, months: [wageMonth] }, { tax: 396_500 }],
    [
      "tc.201",
      { kind: "other", amount: 1_000, on: "2026-01-05", agentHasUndocumentedGoods: false },
      { tax: 100 },
    ],
  ])("%s answers through the registry", (id, input, value) => {
    expect(evaluate(id, input)).toMatchObject({ ok: true, value: { outcome: "finding", value } });
  });
  it("say what is missing, what does not apply and what is no input", () => {
    expect(evaluate("tc.200", { district: "нет", resident: true, months: [wageMonth] })).toMatchObject({
      value: { outcome: "incomplete", missing: [{ name: "average-wage", scope: "нет" }] },
    });
    expect(
      evaluate("tc.200", { district: "город Ош", resident: true, months: [wageMonth, wageMonth] }),
    ).toMatchObject({
      value: { outcome: "not-applicable", why: { key: "law.refused.months-out-of-order" } },
    });
    expect(evaluate("tc.200", { district: "город Ош", resident: true, months: [] })).toMatchObject({
      ok: false,
      error: { code: "invalid-input" },
    });
    expect(
      evaluate("tc.200", {
        district: "город Ош",
        resident: true,
        months: [{ ...wageMonth, rate: "platform" }],
      }),
    ).toMatchObject({ ok: false, error: { path: "months.0.rate" } });
  });
});
