import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import { som } from "#tests/fixtures/taxpayer-facts.ts";
import { type Inn, inn } from "../../../kernel/inn.ts";
import { tyiyn } from "../../../kernel/money.ts";
import { month, monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { shippedCalendar } from "../../calendar/calendar-sources.ts";
import { parameterBook, shippedParameters } from "../../parameters.ts";
import { readingChoices } from "../../readings.ts";
import { checkContext } from "../context.ts";
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
const A = inn("20101199000011");
const B = inn("20101199000029");

/** 45,000 of wages: 45,000 − 650 − 4,500 = 39,850, of it 3,985. */
const aRow = (employee: Inn, over: Partial<PayrollRow> = {}): PayrollRow => ({
  employee,
  month: month("2026-01"),
  income: tyiyn(som(45_000)),
  exempt: tyiyn(0),
  social: tyiyn(som(4_500)),
  dependants: 0,
  daysWorked: 21,
  daysNorm: 21,
  category: "ordinary",
  ...over,
});
/** 25,000 − 650 − 2,500 = 21,850 under the average wage of 38,000. */
const low = { income: tyiyn(som(25_000)), social: tyiyn(som(2_500)) };
const aReturn = (
  taxes: Readonly<Record<string, number>>,
  lines: Readonly<Record<string, number>> = {},
  of = "2026-01",
): PitReturnFact => ({
  returnId: `PIT-${of}`,
  form: "PIT",
  period: of as Period,
  version: 0,
  filedOn: plainDate("2026-12-01"),
  firstFiledOn: plainDate("2026-12-01"),
  lines: Object.fromEntries(Object.entries(lines).map(([line, amount]) => [line, som(amount)])),
  rows: new Map(Object.entries(taxes).map(([employee, tax]) => [employee, { "050": som(tax) }])),
});
/** How the tax of 45,000 of wages is worked out. */
const ORDINARY = [
  "law.step.income-tax.personal | count × calculation-index | count 6.5 number, calculation-index 100.00 | 650.00 | 194..1",
  "law.step.income-tax.social |  |  | 4500.00 | 194..3",
  "law.step.income-tax.base | income − exempt − deductions | income 45000.00, exempt 0.00, deductions 5150.00 | 39850.00 | 200.4",
  "law.step.income-tax.average | average-wage × worked / norm | average-wage 38000.00, worked 21 number, norm 21 number, district город Ош text | 38000.00 | 187.6",
  "law.step.income-tax.taxed | max(base, average) | base 39850.00, average 38000.00 | 39850.00 | 200.5.1",
  "law.step.income-tax.running | taxed × rate | taxed 39850.00, rate 10 percent | 3985.00 | 197.1",
  "law.step.income-tax.month | running − previous | running 3985.00, previous 0.00 | 3985.00 | 200.5 S-05",
  "law.step.income-tax.from-employee | kept − previous | kept 3985.00, previous 0.00 | 3985.00 | 200.5.2",
  "law.step.income-tax.from-employer | running − previous | running 0.00, previous 0.00 | 0.00 | 200.5.2 S-05",
];
const claims = (
  payroll: readonly PayrollRow[],
  returns: readonly PitReturnFact[],
  over: Partial<IncomeFacts> = {},
) =>
  claimLines(
    incomeClaims(
      {
        inn: inn("00000000000017"),
        kind: "organization",
        activityGroup: "services",
        regimes: [],
        district: "город Ош",
        payroll,
        returns,
        singleTaxReturns: [],
        payments: [],
        ...over,
      },
      context,
    ),
  );

describe("the agent's income tax written out", () => {
  it("I-01: an employee left out; an employee declared rightly is not named", () => {
    expect(claims([aRow(A), aRow(B)], [aReturn({ [A]: 3_985 })])).toEqual([
      "I-01 2026-01 PIT assessment: 0.00 → 3985.00, 3985.00",
      "explanation: employees 1, declared 0.00, computed 3985.00",
      "by 118.5.1.в, 200.4, S-04, S-05",
      "see returns PIT-2026-01, payroll 00000000000017:20101199000029:2026-01",
      ...ORDINARY,
      "income.employee | computed − declared | employee 20101199000029 text, computed 3985.00, declared 0.00 | 3985.00 | 200.4",
      "takes payroll:20101199000029:2026-01",
    ]);
  });
  it("I-01: a return without employees, by what is left of its total", () => {
    // 8,000 − 500 − 100 = 7,400 of the employees, who owe 7,970.
    const filed = aReturn({}, { "055": 500, "056": 100, "060": 8_000 });
    expect(claims([aRow(A), aRow(B)], [filed])).toEqual([
      "I-01 2026-01 PIT assessment: 7400.00 → 7970.00, 570.00",
      "explanation: employees 2, declared 7400.00, computed 7970.00",
      "by 118.5.1.в, 200.4, S-04, S-05",
      "see returns PIT-2026-01, payroll 00000000000017:20101199000011:2026-01, payroll 00000000000017:20101199000029:2026-01",
      ...ORDINARY,
      ...ORDINARY,
      "income.total | computed − declared | computed 7970.00, declared 7400.00 | 570.00 | 202.1",
      "takes payroll:20101199000011:2026-01, payroll:20101199000029:2026-01",
    ]);
  });
  it("I-01: a return without employees is not judged where the tax of one is unknown", () => {
    const unsound = aRow(B, { daysWorked: 40, daysNorm: 21, income: tyiyn(-1) });
    expect(claims([aRow(A), unsound], [aReturn({}, { "050": 0 })])).toEqual([]);
  });
  it("I-01: line 050 itself where it is stated, a som of rounding left", () => {
    expect(claims([aRow(A)], [aReturn({}, { "050": 3_984, "060": 1 })])).toEqual([]);
    expect(claims([aRow(A)], [aReturn({}, { "050": 3_983.99, "060": 9_000 })])).toEqual([
      "I-01 2026-01 PIT assessment: 3983.99 → 3985.00, 1.01",
      "explanation: employees 1, declared 3983.99, computed 3985.00",
      "by 118.5.1.в, 200.4, S-04, S-05",
      "see returns PIT-2026-01, payroll 00000000000017:20101199000011:2026-01",
      ...ORDINARY,
      "income.total | computed − declared | computed 3985.00, declared 3983.99 | 1.01 | 202.1",
      "takes payroll:20101199000011:2026-01",
    ]);
  });
  it("I-02: the average wage as the base", () => {
    expect(claims([aRow(A, low)], [aReturn({ [A]: 2_185 })])).toEqual([
      "I-02 2026-01 PIT assessment: 2185.00 → 3800.00, 1615.00",
      "explanation: employees 1, declared 2185.00, computed 3800.00",
      "by 187.2, 187.6, 200.5, S-04, S-05",
      "see returns PIT-2026-01, payroll 00000000000017:20101199000011:2026-01",
      "law.step.income-tax.personal | count × calculation-index | count 6.5 number, calculation-index 100.00 | 650.00 | 194..1",
      "law.step.income-tax.social |  |  | 2500.00 | 194..3",
      "law.step.income-tax.base | income − exempt − deductions | income 25000.00, exempt 0.00, deductions 3150.00 | 21850.00 | 200.4",
      "law.step.income-tax.average | average-wage × worked / norm | average-wage 38000.00, worked 21 number, norm 21 number, district город Ош text | 38000.00 | 187.6",
      "law.step.income-tax.taxed | max(base, average) | base 21850.00, average 38000.00 | 38000.00 | 200.5.1",
      "law.step.income-tax.running | taxed × rate | taxed 38000.00, rate 10 percent | 3800.00 | 197.1",
      "law.step.income-tax.month | running − previous | running 3800.00, previous 0.00 | 3800.00 | 200.5 S-05",
      "law.step.income-tax.from-employee | kept − previous | kept 2185.00, previous 0.00 | 2185.00 | 200.5.2",
      "law.step.income-tax.from-employer | running − previous | running 1615.00, previous 0.00 | 1615.00 | 200.5.2 S-05",
      "income.employee | computed − declared | employee 20101199000011 text, computed 3800.00, declared 2185.00 | 1615.00 | 200.4",
      "takes payroll:20101199000011:2026-01",
    ]);
  });
  it("I-04: two employees short, one right, in one finding", () => {
    const C = inn("20101199000037");
    const filed = aReturn({ [A]: 3_000, [B]: 3_800, [C]: 3_985 });
    expect(claims([aRow(A), aRow(B, { exempt: tyiyn(som(1_000)) }), aRow(C)], [filed])).toEqual([
      "I-04 2026-01 PIT assessment: 6800.00 → 7870.00, 1070.00",
      "explanation: employees 2, declared 6800.00, computed 7870.00",
      "by 194, 200.4, 200.7, S-05",
      "see returns PIT-2026-01, payroll 00000000000017:20101199000011:2026-01, payroll 00000000000017:20101199000029:2026-01",
      ...ORDINARY,
      "income.employee | computed − declared | employee 20101199000011 text, computed 3985.00, declared 3000.00 | 985.00 | 200.4",
      "law.step.income-tax.personal | count × calculation-index | count 6.5 number, calculation-index 100.00 | 650.00 | 194..1",
      "law.step.income-tax.social |  |  | 4500.00 | 194..3",
      "law.step.income-tax.base | income − exempt − deductions | income 45000.00, exempt 1000.00, deductions 5150.00 | 38850.00 | 200.4",
      "law.step.income-tax.average | average-wage × worked / norm | average-wage 38000.00, worked 21 number, norm 21 number, district город Ош text | 38000.00 | 187.6",
      "law.step.income-tax.taxed | max(base, average) | base 38850.00, average 38000.00 | 38850.00 | 200.5.1",
      "law.step.income-tax.running | taxed × rate | taxed 38850.00, rate 10 percent | 3885.00 | 197.1",
      "law.step.income-tax.month | running − previous | running 3885.00, previous 0.00 | 3885.00 | 200.5 S-05",
      "law.step.income-tax.from-employee | kept − previous | kept 3885.00, previous 0.00 | 3885.00 | 200.5.2",
      "law.step.income-tax.from-employer | running − previous | running 0.00, previous 0.00 | 0.00 | 200.5.2 S-05",
      "income.employee | computed − declared | employee 20101199000029 text, computed 3885.00, declared 3800.00 | 85.00 | 200.4",
      "takes payroll:20101199000011:2026-01, payroll:20101199000029:2026-01",
    ]);
  });
  it("I-04: an employee whose row states no tax is asked for, not charged", () => {
    const filed = { ...aReturn({}), rows: new Map([[A, {}]]) };
    expect(claims([aRow(A)], [filed])).toEqual([
      "I-04 2026-01 PIT formal: — → —, 0.00",
      "unstated: employees 1",
      "by 194, 200.4, 200.7, S-05",
      "see returns PIT-2026-01, payroll 00000000000017:20101199000011:2026-01",
      ...ORDINARY,
      "takes payroll:20101199000011:2026-01",
    ]);
  });
  it("I-05: five per cent without a ground: 39,850 × 5 % = 1,992.50", () => {
    expect(claims([aRow(A)], [aReturn({ [A]: 1_992.5 })])).toEqual([
      "I-05 2026-01 PIT assessment: 1992.50 → 3985.00, 1992.50",
      "explanation: employees 1, declared 1992.50, computed 3985.00",
      "by 197.1, 197.2, S-05",
      "see returns PIT-2026-01, payroll 00000000000017:20101199000011:2026-01",
      ...ORDINARY,
      "income.employee | computed − declared | employee 20101199000011 text, computed 3985.00, declared 1992.50 | 1992.50 | 200.4",
      "takes payroll:20101199000011:2026-01",
    ]);
  });
  it("I-06: what was unpaid on the last day, by the first late payment", () => {
    const payment = (paymentId: string, on: string, amount: number, more = {}) => ({
      paymentId,
      tax: "PIT" as const,
      period: "2026-10" as Period,
      paidOn: plainDate(on),
      amount: som(amount),
      ...more,
    });
    const payments = [
      payment("p-1", "2026-12-05", 1_000),
      payment("p-2", "2026-11-23", 3_000),
      payment("p-3", "2026-11-20", 6_000),
      payment("p-4", "2026-11-25", 9_000, { tax: "VAT" }),
      payment("p-5", "2026-11-25", 9_000, { period: "2026-09" }),
    ];
    expect(claims([], [aReturn({}, { "060": 10_000 }, "2026-10")], { payments })).toEqual([
      "I-06 2026-10 PIT formal: — → —, 0.00",
      "explanation: due 2026-11-20, paid 2026-11-23, unpaid 4000.00",
      "by 202.1, 82.3, 18.6, A-23",
      "see returns PIT-2026-10, payments p-1, payments p-2",
      "law.due-date.payment [period 2026-10] |  |  | 2026-11-20 date | 202.1",
      "income.unpaid | 060 − paid | 060 10000.00, paid 6000.00, on 2026-11-20 date | 4000.00 | 82.3",
      "takes payment:PIT:2026-10",
    ]);
    // Paid but for a som in time: a late som is no finding; a som and a tyiyn is.
    const late = [payment("p-1", "2026-11-20", 9_999), payment("p-2", "2026-11-23", 1)];
    expect(claims([], [aReturn({}, { "060": 10_000 }, "2026-10")], { payments: late })).toEqual([]);
    expect(
      claims([], [aReturn({}, { "060": 10_000.01 }, "2026-10")], { payments: late }).slice(0, 2),
    ).toEqual([
      "I-06 2026-10 PIT formal: — → —, 0.00",
      "explanation: due 2026-11-20, paid 2026-11-23, unpaid 1.01",
    ]);
  });
});

describe("the payroll an employee is judged by", () => {
  it("is that of the year up to the month, in the order of the months", () => {
    // March alone: 45,000 × 3 − 650 × 3 − 13,500 = 119,550; 11,955 − 7,970 = 3,985.
    const months = ["2026-03", "2026-01", "2026-02", "2026-04", "2025-12"].map((of) =>
      aRow(A, { month: month(of) }),
    );
    expect(claims(months, [aReturn({ [A]: 3_985 }, {}, "2026-03")])).toEqual([]);
    expect(claims(months, [aReturn({ [A]: 3_983 }, {}, "2026-03")]).slice(0, 2)).toEqual([
      "I-04 2026-03 PIT assessment: 3983.00 → 3985.00, 2.00",
      "explanation: employees 1, declared 3983.00, computed 3985.00",
    ]);
  });
  it("has to name the month itself", () => {
    expect(claims([aRow(A)], [aReturn({ [A]: 0 }, {}, "2026-02")])).toEqual([]);
  });
  it("is no matter of employees paid in other months, nor of a return of another form", () => {
    const later = aRow(B, { month: month("2026-02") });
    expect(claims([aRow(A), later], [aReturn({}, { "050": 3_985 })])).toEqual([]);
    expect(claims([aRow(A)], [{ ...aReturn({ [A]: 0 }), form: "VAT" }])).toEqual([]);
    expect(claims([aRow(A)], [aReturn({ [A]: 0 }, {}, "2026-Q1")])).toEqual([]);
  });
  it("of nobody is nothing to compare", () => {
    expect(claims([], [aReturn({}, { "050": -500 })])).toEqual([]);
  });
  it("of a reduced rate has no other rate to fall to", () => {
    // 39,850 × 5 % = 1,992.50; half of it stated.
    const reduced = aRow(A, { category: "reduced-rate" });
    expect(claims([reduced], [aReturn({ [A]: 996.25 })])[0]).toBe(
      "I-04 2026-01 PIT assessment: 996.25 → 1992.50, 996.25",
    );
  });
  it("gives the average wage the blame down to a som below the wage's own tax", () => {
    // Own tax 2,185, by the average 3,800.
    const blamed = (declared: number) => claims([aRow(A, low)], [aReturn({ [A]: declared })])[0]?.slice(0, 4);
    expect(blamed(2_184)).toBe("I-02");
    expect(blamed(2_183.99)).toBe("I-04");
    expect(blamed(3_000)).toBe("I-02");
  });
});

describe("the tax of an employee whose own lines do not state it", () => {
  const rows = (
    of: Readonly<Record<string, Readonly<Record<string, number>>>>,
    lines: Readonly<Record<string, number>> = {},
  ): PitReturnFact => ({
    ...aReturn({}, lines),
    rows: new Map(
      Object.entries(of).map(([employee, own]) => [
        employee,
        Object.fromEntries(Object.entries(own).map(([line, amount]) => [line, som(amount)])),
      ]),
    ),
  });
  const heads = (payroll: readonly PayrollRow[], filed: PitReturnFact) =>
    claims(payroll, [filed]).filter((line) => line.startsWith("I-0"));
  it("is what was kept and what the employer pays: 2,185 + 1,615", () => {
    expect(heads([aRow(A, low)], rows({ [A]: { "051": 2_185, "052": 1_615 } }))).toEqual([]);
    expect(heads([aRow(A, low)], rows({ [A]: { "051": 2_185 } }))).toEqual([
      "I-02 2026-01 PIT assessment: 2185.00 → 3800.00, 1615.00",
    ]);
  });
  it.each([
    // 7,970 − 3,985 stated of A is B's whole tax
    ["a total that has it", { "060": 7_970 }, []],
    ["a total of 050 that has it", { "050": 7_970, "060": 1 }, []],
    ["a total with others and platforms", { "055": 100, "056": 200, "060": 8_270 }, []],
    // 7,000 − 3,985 = 3,015 of 3,985
    ["a total that has a part", { "060": 7_000 }, ["I-04 2026-01 PIT assessment: 3015.00 → 3985.00, 970.00"]],
    // the total proves that B's tax is nothing
    ["a total without it", { "060": 3_985 }, ["I-04 2026-01 PIT assessment: 0.00 → 3985.00, 3985.00"]],
    ["no total", {}, ["I-04 2026-01 PIT formal: — → —, 0.00"]],
  ])("is asked of the total: %s", (_, lines, expected) => {
    expect(heads([aRow(A), aRow(B)], rows({ [A]: { "050": 3_985 }, [B]: { "010": 45_000 } }, lines))).toEqual(
      expected,
    );
  });
  it("belongs first to whom the return names, then to whom it leaves out", () => {
    const C = inn("20101199000037");
    const payroll = [aRow(A), aRow(B), aRow(C)];
    // 10,955 − 3,985 = 6,970: 3,985 of B, who has a row, 2,985 of A, who has none.
    const filed = rows({ [B]: { "010": 45_000 }, [C]: { "050": 3_985 } }, { "060": 10_955 });
    expect(heads(payroll, filed)).toEqual(["I-01 2026-01 PIT assessment: 2985.00 → 3985.00, 1000.00"]);
  });
  it("of a return without employees: nothing said is nothing stated, wages without their tax are asked for", () => {
    expect(heads([aRow(A)], aReturn({}))).toEqual(["I-01 2026-01 PIT assessment: 0.00 → 3985.00, 3985.00"]);
    expect(heads([aRow(A)], aReturn({}, { "055": 500 }))).toEqual([
      "I-01 2026-01 PIT assessment: 0.00 → 3985.00, 3985.00",
    ]);
    expect(heads([aRow(A)], aReturn({}, { "010": 45_000 }))).toEqual([
      "I-04 2026-01 PIT formal: — → —, 0.00",
    ]);
    expect(heads([aRow(A)], aReturn({}, { "051": 3_985 }))).toEqual([]);
  });
  it("I-06: a sum due left out is what its parts make", () => {
    const payments = [
      {
        paymentId: "p-1",
        tax: "PIT" as const,
        period: "2026-01" as Period,
        paidOn: plainDate("2026-02-21"),
        amount: som(4_285),
      },
    ];
    const late = (filed: PitReturnFact) => claims([], [filed], { payments })[1];
    expect(late(aReturn({ [A]: 3_985 }, { "055": 100, "056": 200 }))).toBe(
      "explanation: due 2026-02-20, paid 2026-02-21, unpaid 4285.00",
    );
    expect(late(aReturn({ [A]: 1 }, { "050": 3_985, "055": 100 }))).toBe(
      "explanation: due 2026-02-20, paid 2026-02-21, unpaid 4085.00",
    );
    expect(late(aReturn({ [A]: 3_985 }, { "060": 0 }))).toBeUndefined();
  });
});

describe("art. 200(5): the tax of a month is that of the year so far", () => {
  /** 3,985 a month. */
  const months = (...of: readonly string[]) => of.map((text) => aRow(A, { month: month(text) }));
  const filed = (of: string, tax: number) => aReturn({ [A]: tax }, {}, of);
  const heads = (payroll: readonly PayrollRow[], returns: readonly PitReturnFact[]) =>
    claims(payroll, returns).filter((line) => line.startsWith("I-0"));
  const quarter = months("2026-01", "2026-02", "2026-03");
  it("what January declared above it comes off February: 3,985 − 500", () => {
    expect(heads(quarter, [filed("2026-01", 4_485), filed("2026-02", 3_485)])).toEqual([]);
    expect(claims(quarter, [filed("2026-01", 4_485), filed("2026-02", 3_385)]).slice(0, 2)).toEqual([
      "I-04 2026-02 PIT assessment: 3385.00 → 3485.00, 100.00",
      "explanation: employees 1, declared 3385.00, computed 3485.00",
    ]);
    expect(
      claims(quarter, [filed("2026-01", 4_485), filed("2026-02", 3_385)]).filter((line) =>
        line.startsWith("income."),
      ),
    ).toEqual([
      "income.overpaid |  |  | 500.00 | 200.5 S-05",
      "income.employee | computed − declared | employee 20101199000011 text, computed 3485.00, declared 3385.00 | 100.00 | 200.4",
    ]);
  });
  it("once: what February took is not there in March", () => {
    const returns = [filed("2026-01", 4_485), filed("2026-02", 3_485), filed("2026-03", 3_485)];
    expect(heads(quarter, returns)).toEqual(["I-04 2026-03 PIT assessment: 3485.00 → 3985.00, 500.00"]);
  });
  it("what February declared above it does not undo the shortfall of January", () => {
    expect(heads(quarter, [filed("2026-01", 3_485), filed("2026-02", 4_485)])).toEqual([
      "I-04 2026-01 PIT assessment: 3485.00 → 3985.00, 500.00",
    ]);
  });
  it("only of the year, of the employee and of months with a stated tax", () => {
    const december = { ...filed("2025-12", 9_000) };
    const payroll = [...months("2025-12"), ...quarter];
    expect(heads(payroll, [december, filed("2026-01", 3_485)])).toEqual([
      "I-04 2026-01 PIT assessment: 3485.00 → 3985.00, 500.00",
    ]);
    const ofB = aReturn({ [B]: 9_000 }, {}, "2026-01");
    expect(heads(quarter, [ofB, filed("2026-02", 3_485)])).toContain(
      "I-04 2026-02 PIT assessment: 3485.00 → 3985.00, 500.00",
    );
  });
});

describe("employers with a law of their own", () => {
  const heads = (filed: PitReturnFact, over: Partial<IncomeFacts>, payroll = [aRow(A, low)]) =>
    claims(payroll, [filed], over).filter((line) => line.startsWith("I-0"));
  it("a state institution pays from the budget: no average wage (187(4)(1))", () => {
    expect(heads(aReturn({ [A]: 2_185 }), { kind: "state-institution" })).toEqual([]);
    expect(heads(aReturn({ [A]: 2_000 }), { kind: "state-institution" })).toEqual([
      "I-04 2026-01 PIT assessment: 2000.00 → 2185.00, 185.00",
    ]);
  });
  describe("patents bought for employees in place of the tax: employees left out are asked about (I-01)", () => {
    const sole = (regime: string, from = "2026-01-01", to: string | null = null): Partial<IncomeFacts> => ({
      kind: "sole-trader",
      regimes: [{ regime, from: plainDate(from), to: to === null ? null : plainDate(to) }],
    });
    const singleTax = (lines: Readonly<Record<string, number>>): Partial<IncomeFacts> => ({
      ...sole("single-tax"),
      singleTaxReturns: [{ ...aReturn({}, lines, "2026-Q1"), form: "UNI" }],
    });
    const kindOf = (over: Partial<IncomeFacts>, filed = aReturn({ [B]: 1 })) =>
      heads(filed, over, [aRow(A)]).map((line) => line.split(":")[0]);
    it.each<[string, Partial<IncomeFacts>, string]>([
      ["a patent", sole("patent"), "risk"],
      ["a trade zone", sole("trade-zone"), "risk"],
      ["an individual on a patent", { ...sole("patent"), kind: "individual" }, "risk"],
      ["a patent on the last day of the month", sole("patent", "2026-01-31"), "risk"],
      ["a patent of the next month", sole("patent", "2026-02-01"), "assessment"],
      ["a patent that ended before", sole("patent", "2025-01-01", "2025-12-31"), "assessment"],
      ["the general regime", sole("general"), "assessment"],
      ["an exchange office on a patent", { ...sole("patent"), kind: "organization" }, "assessment"],
      ["0 %, of which no return is filed", sole("single-tax"), "risk"],
      ["0.5 %", singleTax({ "010": 1_000 }), "risk"],
      ["0 % in a return", singleTax({ "090": 1_000 }), "risk"],
      ["other rates of the single tax", singleTax({ "040": 1_000 }), "assessment"],
    ])("%s", (_, over, kind) => {
      expect(kindOf(over)).toEqual([`I-01 2026-01 PIT ${kind}`]);
      expect(kindOf(over, aReturn({}, { "060": 1 }))).toEqual([`I-01 2026-01 PIT ${kind}`]);
    });
    it("names the article and the doubt; whom the return names is taxed in the usual way", () => {
      expect(claims([aRow(A)], [aReturn({ [B]: 1 })], sole("patent")).slice(0, 3)).toEqual([
        "I-01 2026-01 PIT risk: 0.00 → 3985.00, 3985.00",
        "patent: employees 1, declared 0.00, computed 3985.00",
        "by 118.5.1.в, 200.4, 416.3, S-04, S-05",
      ]);
      expect(heads(aReturn({ [A]: 3_000 }), sole("patent"), [aRow(A)])).toEqual([
        "I-04 2026-01 PIT assessment: 3000.00 → 3985.00, 985.00",
      ]);
    });
  });
});
