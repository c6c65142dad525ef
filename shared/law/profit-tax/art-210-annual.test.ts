import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { hasText } from "../../locales/catalogue.ts";
import { parameterBook, shippedParameters } from "../parameters.ts";
import { type AnnualProfitInput, computeAnnualProfitTax, type ProfitCost } from "./art-210-annual.ts";
import type { CostKind } from "./art-217-deductions.ts";

const context = { parameters: shippedParameters() };
const som = (value: number) => tyiyn(Math.round(value * 100));
const cost = (kind: CostKind, value: number, on: string | null = null): ProfitCost => ({
  kind,
  amount: som(value),
  on: on === null ? null : plainDate(on),
});
const input = (over: Partial<AnnualProfitInput> = {}): AnnualProfitInput => ({
  year: 2026,
  rateCase: "general",
  incomes: [{ exemptKind: null, amount: som(1_000_000) }],
  securitiesResult: som(0),
  costs: [],
  losses: [],
  securitiesLosses: [],
  advances: som(0),
  foreignTax: som(0),
  foreignIncome: som(0),
  ...over,
});
const compute = (over: Partial<AnnualProfitInput> = {}) => computeAnnualProfitTax(input(over), context);
const baseOf = (over: Partial<AnnualProfitInput>) => {
  const computed = compute(over);
  return computed.ok ? computed.value.base / 100 : computed.error.code;
};

describe("art. 210–242: profit tax of a year", () => {
  it("E43: the year less its advances", () => {
    const incomes = [{ exemptKind: null, amount: som(3_000_000) }];
    expect(compute({ incomes, advances: som(250_000) })).toMatchObject({
      value: { tax: 30_000_000, toPay: 5_000_000 },
    });
  });

  it("E45: losses of three years", () => {
    const losses = [2021, 2022, 2024].map((year, index) => ({
      year,
      amount: som([500_000, 400_000, 300_000][index] ?? 0),
      exemptYear: false,
    }));
    expect(compute({ year: 2027, losses })).toMatchObject({ value: { base: 30_000_000, tax: 3_000_000 } });
  });

  it("E47: costs not deducted and the limit of charity", () => {
    const computed = compute({
      incomes: [{ exemptKind: null, amount: som(9_000_000) }],
      costs: [
        cost("works-and-services", 6_525_000),
        cost("no-e-invoice", 420_000),
        cost("goods-of-special-regime", 180_000),
        cost("banquet-and-leisure", 60_000),
        cost("fines-and-penalties", 15_000),
        cost("charity", 300_000),
      ],
    });
    // 9 000 000 − 6 525 000 = 2 475 000; charity 247 500
    expect(computed).toMatchObject({
      value: { base: 222_750_000, tax: 22_275_000, deductions: 677_250_000, refused: { length: 4 } },
    });
    if (!computed.ok) return;
    expect(computed.value.derivation.map(({ basis }) => basis)).toEqual([
      "236.1.20",
      "236.1.21",
      "236.1.17",
      "236.1.2",
      "234.2",
      "210.1",
      "240.1",
      "242.2",
    ]);
    for (const step of computed.value.derivation) {
      expect(hasText(step.label.key), step.label.key).toBe(true);
      for (const { name } of step.operands) expect(hasText(`operand.${name}`), name).toBe(true);
    }
  });

  it.each<[string, Partial<AnnualProfitInput>, number]>([
    ["charity one tyiyn above its limit", { costs: [cost("charity", 100_000.01)] }, 900_000],
    ["charity within it", { costs: [cost("charity", 99_999.99)] }, 900_000.01],
    // 15 % of 1 000 000
    ["the reserve for geology", { costs: [cost("geology-reserve", 200_000)] }, 850_000],
    // 10 % of 850 000
    ["both limits", { costs: [cost("geology-reserve", 200_000), cost("charity", 90_000)] }, 765_000],
    ["charity in a year of loss", { costs: [cost("wages", 1_000_000), cost("charity", 1)] }, 0],
    ["dividends are free", { incomes: [{ exemptKind: "dividend", amount: som(5) }] }, 0],
    ["a loss of securities waits for its own income", { securitiesResult: som(-700_000) }, 1_000_000],
    [
      "an income of securities less such losses",
      {
        securitiesResult: som(500_000),
        securitiesLosses: [{ year: 2024, amount: som(200_000), exemptYear: false }],
      },
      1_300_000,
    ],
    // the retroactive day of law 31, and the first of the year after law 185 (S-55)
    [
      "no e-invoice, the day before",
      { year: 2023, costs: [cost("no-e-invoice", 100_000, "2023-04-02")] },
      900_000,
    ],
    [
      "no e-invoice, the day itself",
      { year: 2023, costs: [cost("no-e-invoice", 100_000, "2023-04-03")] },
      1_000_000,
    ],
    [
      "goods of special regimes in 2025",
      { year: 2025, costs: [cost("goods-of-special-regime", 100_000)] },
      900_000,
    ],
    ["goods of special regimes in 2026", { costs: [cost("goods-of-special-regime", 100_000)] }, 1_000_000],
    [
      "the development bank's reserve, the day before",
      { year: 2023, costs: [cost("development-bank-reserve", 100_000, "2023-10-05")] },
      1_000_000,
    ],
    [
      "the development bank's reserve, the day itself",
      { year: 2023, costs: [cost("development-bank-reserve", 100_000, "2023-10-06")] },
      900_000,
    ],
    ["taxes in 2029", { year: 2029, costs: [cost("taxes", 100_000)] }, 900_000],
    ["taxes in 2030", { year: 2030, costs: [cost("taxes", 100_000)] }, 1_000_000],
    ["charity in 2030", { year: 2030, costs: [cost("charity", 100_000)] }, 1_000_000],
    ["bonus shares in 2029", { year: 2029, incomes: [{ exemptKind: "bonus-shares", amount: som(7) }] }, 0],
    ["bonus shares in 2030", { year: 2030, incomes: [{ exemptKind: "bonus-shares", amount: som(7) }] }, 7],
    [
      "fee of a transaction in 2025",
      { year: 2025, incomes: [{ exemptKind: "transaction-fee", amount: som(7) }] },
      7,
    ],
    ["fee of a transaction in 2026", { incomes: [{ exemptKind: "transaction-fee", amount: som(7) }] }, 0],
  ])("%s", (_, over, base) => {
    expect(baseOf(over)).toBe(base);
  });

  it.each([
    ["general", 10_000_000],
    ["metals", 0],
    ["listed-activity", 0],
    ["large-investment", 0],
    ["abroad", 3_000_000],
    ["exempt", 0],
  ] as const)("the rate of %s", (rateCase, tax) => {
    expect(compute({ rateCase })).toMatchObject({ value: { tax } });
  });

  it("a loss of the year is its result; no tax, the advances come back", () => {
    expect(compute({ costs: [cost("wages", 1_200_000)], advances: som(1_000) })).toMatchObject({
      value: { result: -20_000_000, base: 0, tax: 0, toPay: -100_000 },
    });
  });

  it("art. 213(1)(13): listed securities are free from the law on their market on", () => {
    const incomes = [{ exemptKind: "listed-securities", amount: som(7) }] as const;
    expect(compute({ incomes })).toMatchObject({
      error: { code: "incomplete", missing: { name: "securities-market-law.entry", on: "2026-12-31" } },
    });
    const known = (value: string) => {
      const book = parameterBook([
        {
          name: "securities-market-law.entry",
          scope: null,
          from: plainDate("2022-01-01"),
          to: null,
          value,
          source: { kind: "office", act: "Закон о рынке ценных бумаг" },
        },
      ]);
      return computeAnnualProfitTax(input({ incomes }), {
        parameters: book.ok ? book.value : shippedParameters(),
      });
    };
    expect(known("2026-12-31")).toMatchObject({ value: { base: 0 } });
    expect(known("2027-01-01")).toMatchObject({ value: { base: 700 } });
  });

  it("art. 246(2): foreign tax up to the tax here on that income", () => {
    expect(compute({ foreignTax: som(50_000), foreignIncome: som(200_000) })).toMatchObject({
      value: { foreignCredit: 2_000_000, toPay: 8_000_000 },
    });
    expect(compute({ foreignTax: som(5_000), foreignIncome: som(200_000) })).toMatchObject({
      value: { foreignCredit: 500_000 },
    });
  });

  it.each<[string, Partial<AnnualProfitInput>, object]>([
    [
      "a negative income",
      { incomes: [{ exemptKind: null, amount: tyiyn(-1) }] },
      { code: "negative-amount", path: "incomes[0].amount" },
    ],
    ["a negative cost", { costs: [cost("wages", -1)] }, { code: "negative-amount", path: "costs[0].amount" }],
    ["negative advances", { advances: tyiyn(-1) }, { code: "negative-amount", path: "advances" }],
    [
      "a cost of another year",
      { costs: [cost("wages", 1, "2025-12-31")] },
      { code: "not-of-the-year", path: "costs[0].on" },
    ],
    [
      "a year before the Code",
      { year: 2021 },
      {
        code: "incomplete",
        missing: { what: "parameter", name: "profit-tax.geology-ceiling", on: "2021-01-01" },
      },
    ],
  ])("refuses %s", (_, over, error) => {
    expect(compute(over)).toEqual({ ok: false, error });
  });
});
