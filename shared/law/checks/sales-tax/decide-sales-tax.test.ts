import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Inn } from "../../../kernel/inn.ts";
import { month, monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { hasText } from "../../../locales/catalogue.ts";
import { shippedCalendar } from "../../calendar/calendar-sources.ts";
import type { FormCode } from "../../finding.ts";
import type { Missing } from "../../missing.ts";
import { shippedParameters } from "../../parameters.ts";
import { findReading, readingChoices } from "../../readings.ts";
import { checkContext } from "../context.ts";
import { SALES_TAX_CHECKS } from "../sales-tax-checks.ts";
import type { ReturnFact, ReturnLines } from "../vat/facts.ts";
import { salesTaxClaims } from "./decide-sales-tax.ts";
import type { SalesTaxFacts, SpecialSale } from "./facts.ts";

const context = checkContext(
  {
    today: plainDate("2027-01-10"),
    parameters: shippedParameters(),
    calendar: shippedCalendar(),
    readings: readingChoices(),
  },
  ["2021", "2025", "2026"].flatMap((year) => monthsOf(year as Period)),
);
/** Lines in som. */
const filed = (period: string, som: ReturnLines, form: FormCode = "ST"): ReturnFact => ({
  returnId: `${form}-${period}`,
  form,
  period: period as Period,
  version: 0,
  filedOn: plainDate("2026-05-20"),
  firstFiledOn: plainDate("2026-05-20"),
  lines: Object.fromEntries(Object.entries(som).map(([line, amount]) => [line, Math.round(amount * 100)])),
});
const payer = (returns: readonly ReturnFact[], over: Partial<SalesTaxFacts> = {}): SalesTaxFacts => ({
  inn: "01212199610011" as Inn,
  activityGroup: "trade",
  returns,
  specialSales: [],
  ...over,
});
const claims = (facts: SalesTaxFacts, missing: Missing[] = []) => salesTaxClaims(facts, context, missing);
const found = (facts: SalesTaxFacts) =>
  claims(facts).map(({ finding }) => [finding.check, finding.period, finding.kind, finding.difference]);

describe("art. 368, 370: the return by its own lines (S-01)", () => {
  const wholesale = {
    // 10 000 + 6 000 + 6 000 + 6 000 + 1 000 + 1 500 = 30 500
    ...{ "010": 1_000_000, "011": 10_000, "060": 300_000, "061": 6_000, "065": 200_000, "066": 6_000 },
    ...{ "070": 150_000, "071": 6_000, "080": 100_000, "081": 1_000, "085": 50_000, "086": 1_500 },
    "100": 30_500,
  };
  it.each<[string, ReturnLines, readonly unknown[]]>([
    ["every kind of buyer", wholesale, []],
    // 2 % of 1 000 + 2 % of 1 000 + 3 % of 1 000 = 70; 5 % of 1 000 + 1 % of 1 000 + 2 % of 1 000 = 80
    [
      "the other lines of the seller",
      {
        ...{ "020": 1_000, "021": 20, "030": 1_000, "031": 20, "040": 1_000, "041": 30, "050": 1_000 },
        ...{ "051": 20, "055": 1_000, "056": 50, "057": 1_000, "058": 10, "100": 150 },
      },
      [],
    ],
    ["one som is rounding", { "010": 100_000, "011": 999, "100": 999 }, []],
    [
      "a tyiyn past it",
      { "010": 100_000, "011": 998.99, "100": 998.99 },
      [["S-01", "2026-04", "assessment", 1_01]],
    ],
    [
      "a sum below its parts",
      { ...wholesale, "100": 20_500 },
      [["S-01", "2026-04", "assessment", 10_000_00]],
    ],
    ["a sum above its parts", { ...wholesale, "100": 31_500 }, [["S-01", "2026-04", "reduction", -1_000_00]]],
    [
      "a wrong line under a right sum",
      { "010": 100_000, "011": 800, "100": 1_000 },
      [["S-01", "2026-04", "formal", 0]],
    ],
    ["a base without its tax and without a sum", { "030": 5_000 }, [["S-01", "2026-04", "formal", 0]]],
    [
      "a base without its tax under a sum",
      { "030": 5_000, "100": 0 },
      [["S-01", "2026-04", "assessment", 100_00]],
    ],
    // 011 is 200 short; what 031 would have said nobody knows
    [
      "a wrong line beside a base without its tax",
      { "010": 100_000, "011": 800, "030": 5_000 },
      [["S-01", "2026-04", "assessment", 200_00]],
    ],
    ["a tax without its base", { "011": 1_000, "100": 1_000 }, [["S-01", "2026-04", "formal", 0]]],
    ["a sum alone", { "100": 1_000 }, [["S-01", "2026-04", "formal", 0]]],
    ["the sum left out", { "010": 100_000, "011": 1_000 }, []],
    // (1 000 − 1 400) × 1 % = −4: goods of an earlier month came back (367)
    ["a negative base", { "010": -400, "011": -4, "100": -4 }, []],
    ["nothing at all", {}, []],
  ])("%s", (_, lines, expected) => {
    expect(found(payer([filed("2026-04", lines)]))).toEqual(expected);
  });

  it("a quarter of a small payer, and nothing outside the audit or of another form", () => {
    const wrong = { "010": 100_000, "011": 0, "100": 0 };
    expect(found(payer([filed("2026-Q1", wrong)]))).toEqual([["S-01", "2026-Q1", "assessment", 1_000_00]]);
    expect(found(payer([filed("2024-12", wrong)]))).toEqual([]);
    expect(found(payer([filed("2026-04", wrong, "VAT")]))).toEqual([]);
  });

  it("names the rate it lacks before the Code", () => {
    const missing: Missing[] = [];
    expect(claims(payer([filed("2021-12", { "010": 100_000 })]), missing)).toEqual([]);
    expect(missing).toEqual([expect.objectContaining({ what: "parameter", on: "2021-12-01" })]);
  });

  it("shows each broken line with its base and rate", () => {
    const [claim] = claims(payer([filed("2026-04", { "070": 1_000, "071": 10, "100": 10 })]));
    // 1 000 × 4 %
    expect(claim?.finding).toMatchObject({
      declared: 10_00,
      computed: 40_00,
      evidence: [
        { file: "returns.csv", id: "ST-2026-04" },
        { file: "return_lines.csv", id: "ST-2026-04:071" },
        { file: "return_lines.csv", id: "ST-2026-04:100" },
      ],
      derivation: [
        { formula: "070 × rate", result: { value: "40.00" }, basis: "368.4.2" },
        { formula: "Σ", result: { value: "40.00" }, basis: "370" },
      ],
    });
  });
});

describe("art. 368(1): exempt supplies among the sales bearing VAT (S-02)", () => {
  const vat = (lines: ReturnLines) => filed("2026-04", lines, "VAT");
  it.each<[string, ReturnLines, ReturnLines, readonly unknown[]]>([
    [
      "on their own line",
      { "010": 1_000_000, "040": 200_000 },
      { "010": 1_000_000, "030": 200_000, "100": 14_000 },
      [],
    ],
    // 200 000 × (2 − 1) %
    [
      "all of them at one percent",
      { "010": 1_000_000, "040": 200_000 },
      { "010": 1_200_000, "100": 12_000 },
      [["S-02", "2026-04", "assessment", 2_000_00]],
    ],
    // 150 000 × (3 − 2) %
    [
      "a part of them, at two percent instead of three",
      { "010": 1_000_000, "040": 200_000 },
      { "020": 1_150_000, "040": 50_000, "100": 24_500 },
      [["S-02", "2026-04", "assessment", 1_500_00]],
    ],
    [
      "one percent of them is within a bridge",
      { "010": 1_000_000, "040": 200_000 },
      { "010": 1_002_000, "030": 198_000, "100": 13_980 },
      [],
    ],
    [
      "a tyiyn past it: 2 000.01 × 1 %",
      { "010": 1_000_000, "040": 200_000 },
      { "010": 1_002_000.01, "030": 197_999.99, "100": 13_980.02 },
      [["S-02", "2026-04", "assessment", 20_00]],
    ],
    [
      "free of the sales tax too (364)",
      { "010": 1_000_000, "040": 200_000 },
      { "010": 1_000_000, "090": 200_000, "100": 10_000 },
      [],
    ],
    [
      "left out altogether: V-05 takes it",
      { "010": 1_000_000, "040": 200_000 },
      { "010": 1_000_000, "100": 10_000 },
      [],
    ],
    [
      "two lines in use",
      { "010": 1_000_000, "040": 200_000 },
      { "010": 600_000, "020": 600_000, "100": 18_000 },
      [],
    ],
  ])("%s", (_, ofVat, ofSalesTax, expected) => {
    expect(found(payer([vat(ofVat), filed("2026-04", ofSalesTax)]))).toEqual(expected);
  });

  it("needs the VAT returns of every month", () => {
    const quarter = filed("2026-Q2", { "010": 1_200_000, "100": 12_000 });
    expect(found(payer([vat({ "010": 1_000_000, "040": 200_000 }), quarter]))).toEqual([]);
  });

  it.each<[string, string, ReturnLines, readonly unknown[]]>([
    // 100 000 × (2 − 1) %
    [
      "services as trade",
      "services",
      { "010": 100_000, "100": 1_000 },
      [["S-02", "2026-04", "risk", 1_000_00]],
    ],
    ["services with trade beside them", "services", { "010": 100_000, "020": 1, "100": 1_000.02 }, []],
    // 100 000 × (5 − 2) %
    [
      "mobile communications as other activity",
      "mobile",
      { "020": 100_000, "100": 2_000 },
      [["S-02", "2026-04", "risk", 3_000_00]],
    ],
    ["mobile communications at five percent", "mobile", { "055": 100_000, "100": 5_000 }, []],
    ["trade as trade", "trade", { "010": 100_000, "100": 1_000 }, []],
    ["finance: its own bases", "finance", { "010": 100_000, "100": 1_000 }, []],
  ])("the registered activity: %s", (_, activityGroup, lines, expected) => {
    expect(found(payer([filed("2026-04", lines)], { activityGroup }))).toEqual(expected);
  });
});

describe("art. 368(4): goods for certain buyers at the seller's own rate (S-03)", () => {
  const sale = (
    over: Partial<Omit<SpecialSale, "month">> & { readonly month?: string } = {},
  ): SpecialSale => ({
    buyer: "patent-or-lower-rate",
    vat: true,
    goods: true,
    ...over,
    cash: Math.round((over.cash ?? 0) * 100),
    cashless: Math.round((over.cashless ?? 0) * 100),
    month: month(over.month ?? "2026-04"),
  });
  const own = { "010": 1_000_000, "100": 10_000 };
  it.each<[string, readonly SpecialSale[], ReturnLines, readonly unknown[]]>([
    // 100 000 × (3 − 1) %
    ["a patent for cash", [sale({ cash: 100_000 })], own, [["S-03", "2026-04", "assessment", 2_000_00]]],
    // 100 000 × (2 − 1) %
    [
      "a patent without cash",
      [sale({ cashless: 100_000 })],
      own,
      [["S-03", "2026-04", "assessment", 1_000_00]],
    ],
    // 100 000 × (3 − 1) %; cashless bears the seller's own one percent
    [
      "a trade zone",
      [sale({ buyer: "trade-zone", cash: 100_000, cashless: 500_000 })],
      own,
      [["S-03", "2026-04", "assessment", 2_000_00]],
    ],
    [
      "declared where they belong",
      [sale({ cash: 100_000 })],
      { "010": 900_000, "065": 100_000, "100": 12_000 },
      [],
    ],
    // on the line of two percent instead of three: 100 000 × 1 %
    [
      "cash declared as cashless",
      [sale({ cash: 100_000 })],
      { "010": 900_000, "060": 100_000, "100": 11_000 },
      [["S-03", "2026-04", "assessment", 1_000_00]],
    ],
    // 40 000 × (3 − 1) %
    [
      "a part declared",
      [sale({ cash: 100_000 })],
      { "010": 940_000, "065": 60_000, "100": 11_200 },
      [["S-03", "2026-04", "assessment", 800_00]],
    ],
    // the line holds 50 000 in all: 50 000 × (3 − 1) %
    [
      "no more than the seller's line holds",
      [sale({ cash: 100_000 })],
      { "010": 50_000, "100": 500 },
      [["S-03", "2026-04", "assessment", 1_000_00]],
    ],
    // free of VAT two percent are the seller's own: the patent without cash bears as much
    ["exempt goods", [sale({ vat: false, cashless: 100_000 })], { "030": 1_000_000, "100": 20_000 }, []],
    // 100 000 × (1 − 2) %: less is due than was paid
    [
      "an overpaid sum is not told",
      [sale({ vat: false, buyer: "trade-zone", cashless: 100_000 })],
      { "030": 1_000_000, "100": 20_000 },
      [],
    ],
    [
      "without codes of goods a trader is asked",
      [sale({ goods: false, cash: 100_000 })],
      own,
      [["S-03", "2026-04", "risk", 2_000_00]],
    ],
    // 100 000 × (4 − 1) %
    [
      "an anonymous buyer",
      [sale({ buyer: "anonymous", cash: 60_000, cashless: 40_000 })],
      own,
      [["S-03", "2026-04", "risk", 3_000_00]],
    ],
    ["another month", [sale({ month: "2026-05", cash: 100_000 })], own, []],
    ["one som is rounding", [sale({ cash: 50 })], own, []],
  ])("%s", (_, specialSales, lines, expected) => {
    expect(found(payer([filed("2026-04", lines)], { specialSales }))).toEqual(expected);
  });

  it("a seller of services is asked only where the invoice has a code of goods", () => {
    const lines = { "020": 1_000_000, "100": 20_000 };
    const of = (goods: boolean) =>
      found(
        payer([filed("2026-04", lines)], {
          activityGroup: "services",
          specialSales: [sale({ goods, cash: 100_000 })],
        }),
      );
    expect(of(false)).toEqual([]);
    // 100 000 × (3 − 2) %
    expect(of(true)).toEqual([["S-03", "2026-04", "assessment", 1_000_00]]);
  });

  it("has texts for each of its findings", () => {
    for (const key of [
      "check.S-02.exempt",
      "check.S-02.activity",
      "check.S-03.explanation",
      "check.S-03.risk",
    ])
      expect(hasText(key), key).toBe(true);
    for (const key of ["check.S-03.anonymous", "check.S-06.explanation"])
      expect(hasText(key), key).toBe(true);
    for (const step of ["exempt", "misplaced", "rate-difference", "buyer"])
      expect(hasText(`check.step.sales-tax.${step}`), step).toBe(true);
  });
});

describe("art. 371: the quarter is for small businesses (S-06)", () => {
  const quarter = (period: string) => filed(period, { "010": 100_000, "100": 1_000 });
  it.each<[string, readonly ReturnFact[], readonly unknown[]]>([
    ["at the bound the year before", [filed("2025", { P010: 8_000_000 }, "END"), quarter("2026-Q1")], []],
    [
      "a tyiyn above it: once a year",
      [filed("2025", { P010: 8_000_000.01 }, "END"), quarter("2026-Q2"), quarter("2026-Q1")],
      [["S-06", "2026-Q1", "formal", 0]],
    ],
    [
      "the VAT returns of the year say so",
      [filed("2025-03", { "010": 5_000_000, "030": 3_000_001 }, "VAT"), quarter("2026-Q1")],
      [["S-06", "2026-Q1", "formal", 0]],
    ],
    [
      "the year itself does not matter",
      [filed("2026-02", { "010": 9_000_000 }, "VAT"), quarter("2026-Q1")],
      [],
    ],
    [
      "returns of months",
      [filed("2025", { P010: 9_000_000 }, "END"), filed("2026-01", { "010": 100_000, "100": 1_000 })],
      [],
    ],
  ])("%s", (_, returns, expected) => {
    expect(found(payer(returns))).toEqual(expected);
  });
});

describe("the list of sales-tax checks", () => {
  it("names each with texts, readings that exist and a row in the document", () => {
    const document = readFileSync("docs/turnover-checks.md", "utf8");
    for (const check of SALES_TAX_CHECKS) {
      expect(hasText(check.title), check.id).toBe(true);
      expect(check.readings.filter((reading) => findReading(reading) === undefined)).toEqual([]);
      expect(document).toContain(`| ${check.id} |`);
    }
  });
});
