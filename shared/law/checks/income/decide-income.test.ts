import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Inn } from "../../../kernel/inn.ts";
import { tyiyn } from "../../../kernel/money.ts";
import { month, monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { hasText } from "../../../locales/catalogue.ts";
import { shippedCalendar } from "../../calendar/calendar-sources.ts";
import { parameterBook, shippedParameters } from "../../parameters.ts";
import { findReading, readingChoices } from "../../readings.ts";
import { checkContext } from "../context.ts";
import { INCOME_CHECKS } from "../income-checks.ts";
import { incomeClaims } from "./decide-income.ts";
import type { IncomeFacts, PayrollRow, PitReturnFact } from "./facts.ts";

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
const context = checkContext(
  {
    today: plainDate("2027-06-01"),
    parameters: book.ok ? book.value : shippedParameters(),
    calendar: shippedCalendar(),
    readings: readingChoices(),
  },
  monthsOf("2026" as Period),
);
const A = "20101199000011" as Inn;
const B = "20101199000029" as Inn;

const aRow = (over: Partial<PayrollRow> = {}): PayrollRow => ({
  employee: A,
  month: month("2026-01"),
  income: tyiyn(4_500_000),
  exempt: tyiyn(0),
  social: tyiyn(450_000),
  dependants: 0,
  daysWorked: 21,
  daysNorm: 21,
  category: "ordinary",
  ...over,
});
const aReturn = (
  of: string,
  taxes: Record<string, number>,
  lines: Record<string, number> = {},
): PitReturnFact => ({
  returnId: `PIT-${of}`,
  form: "PIT",
  period: of as Period,
  version: 0,
  filedOn: plainDate("2026-12-01"),
  firstFiledOn: plainDate("2026-12-01"),
  lines,
  rows: new Map(Object.entries(taxes).map(([employee, tax]) => [employee, { "050": tax }])),
});
const facts = (
  payroll: readonly PayrollRow[],
  returns: readonly PitReturnFact[],
  over: Partial<IncomeFacts> = {},
): IncomeFacts => ({
  inn: "00000000000017" as Inn,
  kind: "organization",
  activityGroup: "services",
  regimes: [],
  district: "город Ош",
  payroll,
  returns,
  singleTaxReturns: [],
  payments: [],
  ...over,
});
const found = (subject: IncomeFacts) =>
  incomeClaims(subject, context).map(({ finding }) => [finding.check, finding.kind, finding.difference]);
/** 25 000 − 650 − 2 500 = 21 850 under the average wage of 38 000. */
const low = { income: tyiyn(2_500_000), social: tyiyn(250_000) };

describe("the checks of the agent's income tax", () => {
  it.each<[string, Partial<PayrollRow>, number, readonly unknown[]]>([
    // 45 000 − 650 − 4 500 = 39 850
    ["sound", {}, 398_500, []],
    ["one som is rounding", {}, 398_400, []],
    ["less", {}, 398_399, [["I-04", "assessment", 101]]],
    ["a dependant too many", { dependants: 1 }, 387_500, [["I-04", "assessment", 10_000]]],
    ["5 % without a ground", {}, 199_250, [["I-05", "assessment", 199_250]]],
    ["5 % with one", { category: "reduced-rate" }, 199_250, []],
    // 5 % of what was paid: a disability has no floor
    ["a disability", { category: "disabled", ...low }, 109_250, []],
    ["the average wage left out", low, 218_500, [["I-02", "assessment", 161_500]]],
    ["the average wage taken", low, 380_000, []],
    ["the average wage at 5 %", low, 190_000, [["I-05", "assessment", 190_000]]],
    ["less than even the wage gives", low, 100_000, [["I-04", "assessment", 280_000]]],
    // a second job: 25 000 − 2 500 without floor and deductions
    ["a second job", { category: "part-time", ...low }, 225_000, []],
    [
      "a second job with the personal deduction",
      { category: "part-time", ...low },
      218_500,
      [["I-04", "assessment", 6_500]],
    ],
    // 38 000 × 10 / 21 = 18 095.24 under 21 850
    ["half a month above the prorated average", { ...low, daysWorked: 10 }, 218_500, []],
    ["more than the law asks", {}, 500_000, []],
  ])("%s", (_, row, tax, expected) => {
    expect(found(facts([aRow(row)], [aReturn("2026-01", { [A]: tax })]))).toEqual(expected);
  });

  // Art. 200(8): 38 000 × 10 % = 3 800 for each hired person, whatever the wage is; 45 000 would bear 3 985.
  it.each<[string, Partial<PayrollRow>, number, readonly unknown[]]>([
    ["the fixed sum of a wage above the average one", {}, 380_000, []],
    ["of one below it", low, 380_000, []],
    ["one som is rounding", {}, 379_900, []],
    ["a tyiyn past it", {}, 379_899, [["I-09", "assessment", 101]]],
    ["the tax of the low wage itself", low, 218_500, [["I-09", "assessment", 161_500]]],
    ["5 % of the average wage", {}, 190_000, [["I-09", "assessment", 190_000]]],
    // 38 000 × 10 / 21 × 10 % = 1 809.52
    ["ten days of twenty-one", { daysWorked: 10 }, 180_952, []],
    ["a disabled person is left open", { category: "disabled" }, 0, []],
    ["a second job is", { category: "part-time" }, 0, []],
    ["the rate of 5 % is", { category: "reduced-rate" }, 0, []],
  ])("sewing: %s", (_, row, tax, expected) => {
    const subject = facts([aRow(row)], [aReturn("2026-01", { [A]: tax })], { activityGroup: "sewing" });
    expect(found(subject)).toEqual(expected);
  });

  it("sewing: the last month of 2026 and the first of 2027, when the tax is on the wage again (S-06)", () => {
    const of = (at: string, tax: number) =>
      incomeClaims(
        facts([aRow({ month: month(at) })], [aReturn(at, { [A]: tax })], { activityGroup: "sewing" }),
        { ...context, months: new Set([month(at)]) },
      ).map(({ finding }) => [finding.check, finding.difference]);
    expect(of("2026-12", 380_000)).toEqual([]);
    expect(of("2027-01", 398_500)).toEqual([]);
    expect(of("2027-01", 380_000)).toEqual([["I-04", 18_500]]);
  });

  it("sewing: an employee left out is I-01's", () => {
    const subject = facts([aRow(), aRow({ employee: B })], [aReturn("2026-01", { [A]: 380_000 })], {
      activityGroup: "sewing",
    });
    expect(found(subject)).toEqual([["I-01", "assessment", 380_000]]);
  });

  it("E39: February is compared with January behind it", () => {
    const payroll = [
      aRow(low),
      aRow({ month: month("2026-02"), income: tyiyn(6_000_000), social: tyiyn(600_000) }),
    ];
    const january = aReturn("2026-01", { [A]: 380_000 });
    expect(found(facts(payroll, [january, aReturn("2026-02", { [A]: 380_000 })]))).toEqual([]);
    expect(found(facts(payroll, [january, aReturn("2026-02", { [A]: 300_000 })]))).toEqual([
      ["I-04", "assessment", 80_000],
    ]);
  });

  it("I-01: an employee the return leaves out, and a return without rows", () => {
    const both = [aRow(), aRow({ employee: B })];
    expect(found(facts(both, [aReturn("2026-01", { [A]: 398_500 })]))).toEqual([
      ["I-01", "assessment", 398_500],
    ]);
    expect(found(facts(both, [aReturn("2026-01", {}, { "060": 797_000 })]))).toEqual([]);
    expect(found(facts(both, [aReturn("2026-01", {}, { "055": 97_000, "060": 797_000 })]))).toEqual([
      ["I-01", "assessment", 97_000],
    ]);
    expect(found(facts([], [aReturn("2026-01", {}, { "060": 5 })]))).toEqual([]);
  });

  it("decides nothing without the average wage, the payroll or the audit of the month", () => {
    const filed = aReturn("2026-01", { [A]: 0 });
    expect(found(facts([aRow()], [filed], { district: null }))).toEqual([]);
    expect(found(facts([aRow()], [filed], { district: "Таласский район" }))).toEqual([]);
    expect(found(facts([], [filed]))).toEqual([]);
    expect(found(facts([aRow({ month: month("2027-01") })], [aReturn("2027-01", { [A]: 0 })]))).toEqual([]);
  });

  it("I-06: paid a day late, paid in time, not paid at all", () => {
    const filed = aReturn("2026-10", {}, { "060": 1_000_000 });
    // 20.11.2026 is a Friday
    const paid = (on: string, amount: number) => ({
      paymentId: `p-${on}`,
      tax: "PIT" as const,
      period: "2026-10" as Period,
      paidOn: plainDate(on),
      amount,
    });
    const withPayments = (...payments: IncomeFacts["payments"]) => found(facts([], [filed], { payments }));
    expect(withPayments(paid("2026-11-20", 1_000_000))).toEqual([]);
    expect(withPayments(paid("2026-11-21", 1_000_000))).toEqual([["I-06", "formal", 0]]);
    expect(withPayments(paid("2026-11-20", 600_000), paid("2026-11-25", 400_000))).toEqual([
      ["I-06", "formal", 0],
    ]);
    expect(withPayments()).toEqual([]);
  });

  it("every claim is in words, with evidence", () => {
    const claims = incomeClaims(
      facts([aRow(low), aRow({ employee: B })], [aReturn("2026-01", { [A]: 218_500 }, { "060": 100_000 })], {
        payments: [
          {
            paymentId: "p",
            tax: "PIT",
            period: "2026-01" as Period,
            paidOn: plainDate("2026-12-01"),
            amount: 1,
          },
        ],
      }),
      context,
    );
    expect(claims.map(({ finding }) => finding.check)).toEqual(["I-01", "I-02", "I-06"]);
    for (const { finding, documents } of claims) {
      expect(hasText(finding.explanation.key), finding.explanation.key).toBe(true);
      expect(finding.evidence.length).toBeGreaterThan(1);
      expect(documents.length).toBeGreaterThan(0);
      for (const { label, operands } of finding.derivation) {
        expect(hasText(label.key), label.key).toBe(true);
        for (const { name } of operands) expect(hasText(`operand.${name}`), name).toBe(true);
      }
    }
  });
});

describe("the list of income-tax checks", () => {
  it("names each once, with texts, readings that exist and a row in the document", () => {
    const ids = INCOME_CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const document = readFileSync("docs/income-checks.md", "utf8");
    for (const check of INCOME_CHECKS) {
      expect(hasText(check.title), check.id).toBe(true);
      expect(hasText(`check.${check.id}.explanation`), check.id).toBe(true);
      expect(check.readings.filter((reading) => findReading(reading) === undefined)).toEqual([]);
      expect(document).toContain(`| ${check.id} |`);
    }
  });
});
