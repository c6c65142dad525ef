import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { parameterBook, shippedParameters } from "../parameters.ts";
import { type AnnualIncome, type AnnualIncomeTaxInput, computeAnnualIncomeTax } from "./art-199-annual.ts";

const som = (value: number) => tyiyn(value * 100);
const book = parameterBook([
  {
    name: "amnesty-law.entry",
    scope: null,
    from: plainDate("2022-01-01"),
    to: null,
    value: "2025-01-01",
    source: { kind: "office", act: "Закон об амнистии активов" },
  },
]);
const context = { parameters: book.ok ? book.value : shippedParameters() };
const anIncome = (over: Partial<AnnualIncome> = {}): AnnualIncome => ({
  exemptKind: null,
  abroad: false,
  amount: som(300_000),
  cost: som(0),
  units: 1,
  ...over,
});
const input = (over: Partial<AnnualIncomeTaxInput> = {}): AnnualIncomeTaxInput => ({
  year: 2024,
  status: "citizen",
  incomes: [anIncome()],
  months: 12,
  dependantMonths: 0,
  dependants: 0,
  social: som(0),
  pensionFund: som(0),
  education: som(0),
  mortgageInterest: som(0),
  filedOn: plainDate("2024-12-31"),
  appliedInTerm: false,
  withheld: som(0),
  foreignTax: som(0),
  ...over,
});
const compute = (over: Partial<AnnualIncomeTaxInput> = {}) => computeAnnualIncomeTax(input(over), context);

describe("art. 187, 193–199, 205: income tax of a year", () => {
  it.each<[string, Partial<AnnualIncomeTaxInput>, number, number]>([
    // 300 000 − 12 × 650 = 292 200; 10 %
    ["personal deduction of twelve months", {}, 292_200, 29_220],
    // 24 months of dependants: − 2 400
    ["two dependants", { dependants: 2, dependantMonths: 24 }, 289_800, 28_980],
    ["a non-resident has none", { status: "non-resident" }, 300_000, 30_000],
    // 292 200 − 30 000 = 262 200, 8 % of it 20 976
    [
      "social contributions and a pension fund",
      { social: som(30_000), pensionFund: som(50_000) },
      241_224,
      24_122.4,
    ],
    // ceiling 10 % of 292 200 = 29 220
    ["education above its ceiling", { education: som(40_000) }, 262_980, 26_298],
    // three dependants, months none: 25 % of 292 200 = 73 050
    ["education of a large family", { education: som(80_000), dependants: 3 }, 219_150, 21_915],
    // ceiling 2 300 × 100 = 230 000; 292 200 − 230 000
    ["a mortgage above its ceiling", { mortgageInterest: som(250_000) }, 62_200, 6_220],
    // after the mortgage 92 200, 10 % of it 9 220
    ["both", { mortgageInterest: som(200_000), education: som(40_000) }, 82_980, 8_298],
    [
      "a resident without a permit has no such deductions",
      { status: "resident", education: som(10_000) },
      292_200,
      29_220,
    ],
    // a prize of exactly 50 indices is free, one tyiyn more is taxed whole
    [
      "a prize within 50 indices",
      { incomes: [anIncome(), anIncome({ exemptKind: "prize", amount: som(5_000) })] },
      292_200,
      29_220,
    ],
    [
      "a gift for two children up to 10 each",
      { incomes: [anIncome(), anIncome({ exemptKind: "new-year-gift", amount: som(2_500), units: 2 })] },
      292_700,
      29_270,
    ],
    [
      "dividends of domestic organizations",
      { incomes: [anIncome(), anIncome({ exemptKind: "domestic-dividend" })] },
      292_200,
      29_220,
    ],
    ["cost is let off", { incomes: [anIncome({ cost: som(100_000) })] }, 192_200, 19_220],
    [
      "a loss of one income does not lower another",
      { incomes: [anIncome(), anIncome({ amount: som(1), cost: som(9) })] },
      292_200,
      29_220,
    ],
    ["foreign income of a citizen", { incomes: [anIncome(), anIncome({ abroad: true })] }, 592_200, 59_220],
    [
      "foreign income of a resident without a permit",
      { status: "resident", incomes: [anIncome(), anIncome({ abroad: true })] },
      292_200,
      29_220,
    ],
    ["deductions above the income", { incomes: [anIncome({ amount: som(7_000) })] }, 0, 0],
  ])("%s", (_, over, base, tax) => {
    expect(compute(over)).toMatchObject({
      ok: true,
      value: { base: base * 100, tax: Math.round(tax * 100) },
    });
  });

  it("a prize one tyiyn above the ceiling is taxed whole", () => {
    const prize = anIncome({ exemptKind: "prize", amount: tyiyn(500_001) });
    // 5 000.01 − 650 × 0
    expect(compute({ incomes: [prize], months: 0 })).toMatchObject({ value: { base: 500_001 } });
  });

  it("art. 191(3)(1¹): the advantage of a micro-loan is free to the end of 2029", () => {
    const incomes = [anIncome({ exemptKind: "micro-loan-advantage" })];
    expect(compute({ year: 2029, incomes })).toMatchObject({ value: { base: 0 } });
    expect(compute({ year: 2030, incomes })).toMatchObject({ value: { base: 29_220_000 } });
  });

  it("art. 191(2): its kinds begin with 2024, what the text had before is not known", () => {
    const incomes = [anIncome({ exemptKind: "personal-assistant" })];
    expect(compute({ year: 2024, incomes })).toMatchObject({ value: { base: 0 } });
    expect(compute({ year: 2023, incomes })).toMatchObject({ error: { code: "incomplete" } });
  });

  it("art. 191(7)(2): listed securities wait for the day of the law on their market", () => {
    expect(compute({ incomes: [anIncome({ exemptKind: "listed-securities" })] })).toMatchObject({
      error: { missing: { name: "securities-market-law.entry" } },
    });
  });

  it("art. 205(2): foreign tax up to the tax here on the same income", () => {
    const incomes = [anIncome(), anIncome({ abroad: true, amount: som(100_000) })];
    // 10 % of 100 000 is the most; tax (400 000 − 7 800) × 10 % = 39 220
    expect(compute({ incomes, foreignTax: som(15_000), withheld: som(20_000) })).toMatchObject({
      value: { foreignCredit: 1_000_000, toPay: 922_000 },
    });
    expect(compute({ withheld: som(30_000) })).toMatchObject({ value: { toPay: -78_000 } });
  });

  it("art. 195(5), 196(5): after the amnesty law no return claims the deductions, but who applied in time", () => {
    const claim = { education: som(10_000) };
    expect(compute({ ...claim, filedOn: plainDate("2024-12-31") })).toMatchObject({
      value: { base: 28_220_000 },
    });
    expect(compute({ ...claim, filedOn: plainDate("2025-01-01") })).toMatchObject({
      value: { base: 29_220_000 },
    });
    expect(compute({ ...claim, filedOn: plainDate("2025-01-01"), appliedInTerm: true })).toMatchObject({
      value: { base: 28_220_000 },
    });
    expect(computeAnnualIncomeTax(input(claim), { parameters: shippedParameters() })).toEqual({
      ok: false,
      error: {
        code: "incomplete",
        missing: { what: "parameter", name: "amnesty-law.entry", on: "2024-12-31" },
      },
    });
  });

  it.each<[string, Partial<AnnualIncomeTaxInput>, object]>([
    ["a negative amount", { social: tyiyn(-1) }, { code: "negative-amount", path: "social" }],
    [
      "a negative income",
      { incomes: [anIncome({ amount: tyiyn(-1) })] },
      { code: "negative-amount", path: "incomes[0]" },
    ],
    ["thirteen months", { months: 13 }, { code: "months-out-of-range", path: "months" }],
    [
      "more months of dependants than there are",
      { dependants: 1, dependantMonths: 13 },
      { code: "months-out-of-range", path: "months" },
    ],
    [
      "a year before the Code",
      { year: 2021 },
      {
        code: "incomplete",
        missing: { what: "parameter", name: "income-tax.personal-deduction", on: "2021-01-01" },
      },
    ],
    [
      "a kind of income that is not in the table",
      { incomes: [anIncome({ exemptKind: "luck" })] },
      {
        code: "incomplete",
        missing: { what: "parameter", name: "income-tax.exempt-income", scope: "luck", on: "2024-01-01" },
      },
    ],
  ])("refuses %s", (_, over, error) => {
    expect(compute(over)).toEqual({ ok: false, error });
  });
});
