import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { month } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { hasText } from "../../locales/catalogue.ts";
import type { ParameterEdition } from "../parameter.ts";
import { parameterBook, shippedParameters } from "../parameters.ts";
import { computeEmployeeTax, type EmployeeTaxInput, type WageMonth } from "./art-200-employee.ts";

const wage = (district: string, value: string, from: string): ParameterEdition => ({
  name: "average-wage",
  scope: district,
  from: plainDate(from),
  to: null,
  value,
  source: { kind: "office", act: "Нацстатком" },
});
const book = parameterBook([wage("город Ош", "38000.00", "2022-01-01")]);
const context = { parameters: book.ok ? book.value : shippedParameters() };
const som = (value: number) => tyiyn(Math.round(value * 100));

const aMonth = (over: Partial<WageMonth> = {}): WageMonth => ({
  month: month("2026-01"),
  income: som(45_000),
  exempt: som(0),
  social: som(4_500),
  pensionFund: som(0),
  dependants: 0,
  daysWorked: 21,
  daysNorm: 21,
  employedDays: 31,
  category: "ordinary",
  rate: "general",
  ...over,
});
const compute = (...months: [WageMonth, ...WageMonth[]]) =>
  computeEmployeeTax({ district: "город Ош", resident: true, months }, context);
const taxOf = (...months: [WageMonth, ...WageMonth[]]) => {
  const computed = compute(...months);
  if (!computed.ok) throw new Error(computed.error.code);
  const { tax, fromEmployee, fromEmployer } = computed.value;
  return [tax / 100, fromEmployee / 100, fromEmployer / 100];
};

describe("art. 194, 197, 200: tax of an employee and month", () => {
  it("E37: above the average wage, two dependants", () => {
    // 45 000 − 6.5 × 100 − 2 × 100 − 4 500 = 39 650 > 38 000; 10 %
    const computed = compute(aMonth({ dependants: 2 }));
    expect(computed).toMatchObject({
      ok: true,
      value: { base: 3_965_000, tax: 396_500, fromEmployee: 396_500, fromEmployer: 0 },
    });
    if (!computed.ok) return;
    expect(computed.value.derivation.map(({ basis }) => basis)).toEqual([
      "194..1",
      "194..2",
      "194..3",
      "200.4",
      "187.6",
      "200.5.1",
      "197.1",
      "200.5",
      "200.5.2",
      "200.5.2",
    ]);
    for (const step of computed.value.derivation) {
      expect(hasText(step.label.key), step.label.key).toBe(true);
      for (const { name } of step.operands) expect(hasText(`operand.${name}`), name).toBe(true);
    }
  });

  it("E39: the average wage is compared from the start of the year", () => {
    const january = aMonth({ income: som(25_000), social: som(2_500) });
    const february = aMonth({ month: month("2026-02"), income: som(60_000), social: som(6_000) });
    // January: base 25 000 − 650 − 2 500 = 21 850 < 38 000: 3 800, of it 2 185 from the wage
    expect(taxOf(january)).toEqual([3_800, 2_185, 1_615]);
    // 21 850 + 53 350 = 75 200 < 76 000: 7 600 in all; kept 7 520; the employer's 1 615 falls to 80
    expect(taxOf(january, february)).toEqual([3_800, 5_335, -1_535]);
    expect(compute(january, february)).toMatchObject({
      value: { totals: { base: 7_520_000, average: 7_600_000, tax: 760_000, fromEmployer: 8_000 } },
    });
  });

  it("E41: ten of 21 days, employed for less than 15", () => {
    // 38 000 × 10 / 21 = 18 095.238…; base 12 000 − 1 200; 1 809.52, 1 080.00 and 729.52
    expect(
      compute(
        aMonth({
          income: som(12_000),
          social: som(1_200),
          daysWorked: 10,
          employedDays: 14,
        }),
      ),
    ).toMatchObject({
      value: {
        base: 1_080_000,
        average: 1_809_524,
        tax: 180_952,
        fromEmployee: 108_000,
        fromEmployer: 72_952,
      },
    });
  });

  it.each<[string, Partial<WageMonth>, readonly number[]]>([
    // 30 000 − 650 − 3 000 = 26 350
    ["the average wage is no floor for a disabled employee", { category: "disabled" }, [2_635, 2_635, 0]],
    ["… paid from the budget", { category: "budget" }, [2_635, 2_635, 0]],
    ["… of the junior staff", { category: "junior-staff" }, [2_635, 2_635, 0]],
    // only the contributions: 27 000
    ["a second job: contributions alone", { category: "second-job" }, [2_700, 2_700, 0]],
    // 5 % of 38 000 = 1 900; 5 % of 26 350 = 1 317.50
    ["a reduced rate with the floor", { rate: "park" }, [1_900, 1_317.5, 582.5]],
    // the whole average wage from the wage
    ["a sewing shop: fixed", { category: "sewing" }, [3_800, 3_800, 0]],
    ["a cluster below the average wage", { category: "cluster" }, [3_800, 2_635, 1_165]],
    // 15 days give the deductions, 14 do not: 38 000 is taxed either way, kept 26 350 or 27 000
    ["fifteen days of employment", { employedDays: 15 }, [3_800, 2_635, 1_165]],
    ["fourteen days of employment", { employedDays: 14 }, [3_800, 2_700, 1_100]],
    // 8 % of 26 350 = 2 108: base 24 242
    ["a pension fund above its ceiling", { pensionFund: som(5_000) }, [3_800, 2_424.2, 1_375.8]],
    ["a pension fund below it", { pensionFund: som(1_000) }, [3_800, 2_535, 1_265]],
    ["exempt income is out", { exempt: som(10_000) }, [3_800, 1_635, 2_165]],
    ["a wage free of tax altogether has no floor", { exempt: som(30_000) }, [0, 0, 0]],
    ["deductions above the income", { income: som(3_000) }, [3_800, 0, 3_800]],
    ["no day worked: no floor", { daysWorked: 0 }, [2_635, 2_635, 0]],
    ["more days than the norm count once", { daysWorked: 25 }, [3_800, 2_635, 1_165]],
  ])("%s", (_, over, expected) => {
    expect(taxOf(aMonth({ income: som(30_000), social: som(3_000), ...over }))).toEqual(expected);
  });

  it("a cluster's base is the average wage however high the wage", () => {
    expect(taxOf(aMonth({ category: "cluster", income: som(100_000) }))).toEqual([3_800, 3_800, 0]);
  });

  it("art. 200(8): the fixed sum of a sewing shop ends with 2026, then the floor of all applies", () => {
    const sewing = { category: "sewing", income: som(100_000), social: som(10_000) } as const;
    expect(taxOf(aMonth({ ...sewing, month: month("2026-12") }))).toEqual([3_800, 3_800, 0]);
    // 100 000 − 650 − 10 000 = 89 350
    expect(taxOf(aMonth({ ...sewing, month: month("2027-01") }))).toEqual([8_935, 8_935, 0]);
  });

  it("one tyiyn under and over the average wage", () => {
    // base = income − 650 − 0
    const at = (income: number) => aMonth({ income: tyiyn(income), social: som(0) });
    expect(compute(at(3_865_000))).toMatchObject({ value: { base: 3_800_000, fromEmployer: 0 } });
    expect(compute(at(3_864_900))).toMatchObject({ value: { base: 3_799_900, fromEmployer: 10 } });
    expect(compute(at(3_865_100))).toMatchObject({ value: { base: 3_800_100, tax: 380_010 } });
  });

  it("S-04: marks a wage above the average whose base is below it", () => {
    expect(compute(aMonth({ income: som(40_000), social: som(4_000) }))).toMatchObject({
      value: { wageAboveAverage: true, tax: 380_000 },
    });
    expect(compute(aMonth({ income: som(38_000) }))).toMatchObject({ value: { wageAboveAverage: false } });
  });

  it("art. 193(2): a non-resident has no standard deductions", () => {
    const input: EmployeeTaxInput = { district: "город Ош", resident: false, months: [aMonth()] };
    expect(computeEmployeeTax(input, context)).toMatchObject({ value: { base: 4_500_000, tax: 450_000 } });
  });

  it("a change of rate in the year does not mix bases", () => {
    // January 39 850 at 10 %, February 39 850 at 5 %
    const february = aMonth({ month: month("2026-02"), rate: "park" });
    expect(taxOf(aMonth(), february)).toEqual([1_992.5, 1_992.5, 0]);
  });

  it.each<[string, EmployeeTaxInput, object]>([
    [
      "the average wage of another district",
      { district: "Таласский район", resident: true, months: [aMonth()] },
      {
        code: "incomplete",
        missing: {
          what: "parameter",
          name: "average-wage",
          on: "2026-01-01",
          scope: "Таласский район",
        },
      },
    ],
    [
      "a month before the Code",
      { district: "город Ош", resident: true, months: [aMonth({ month: month("2021-12") })] },
      {
        code: "incomplete",
        missing: {
          what: "parameter",
          name: "income-tax.minimum-base",
          scope: "ordinary",
          on: "2021-12-01",
        },
      },
    ],
    [
      "months out of order",
      { district: "город Ош", resident: true, months: [aMonth(), aMonth()] },
      { code: "months-out-of-order", path: "months[1].month" },
    ],
    [
      "months of two years",
      { district: "город Ош", resident: true, months: [aMonth(), aMonth({ month: month("2027-02") })] },
      { code: "months-out-of-order", path: "months[1].month" },
    ],
    [
      "a negative wage",
      { district: "город Ош", resident: true, months: [aMonth({ income: tyiyn(-1) })] },
      { code: "negative-amount", path: "months[0].income" },
    ],
    [
      "no norm of days",
      { district: "город Ош", resident: true, months: [aMonth({ daysNorm: 0 })] },
      { code: "days-out-of-range", path: "months[0]" },
    ],
  ])("refuses %s", (_, input, error) => {
    expect(computeEmployeeTax(input, context)).toEqual({ ok: false, error });
  });

  it("months add up to the year: the parts are the tax, the tax of the months that of the totals", () => {
    const wages = fc.array(fc.integer({ min: 0, max: 20_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(wages, (incomes) => {
        const months = incomes.map((income, index) =>
          aMonth({
            month: month(`2026-${String(index + 1).padStart(2, "0")}`),
            income: tyiyn(income),
            social: tyiyn(Math.floor(income / 10)),
          }),
        );
        let sum = 0;
        for (let length = 1; length <= months.length; length += 1) {
          const [first, ...rest] = months.slice(0, length);
          const computed = first ? compute(first, ...rest) : null;
          if (!computed?.ok) throw new Error("refused");
          const { tax, fromEmployee, fromEmployer, totals } = computed.value;
          expect(fromEmployee + fromEmployer).toBe(tax);
          expect(totals.fromEmployer).toBeGreaterThanOrEqual(0);
          expect(totals.taxed).toBe(Math.max(totals.base, totals.average));
          sum += tax;
          expect(sum).toBe(totals.tax);
        }
      }),
      { seed: 200, numRuns: 60 },
    );
  });
});
