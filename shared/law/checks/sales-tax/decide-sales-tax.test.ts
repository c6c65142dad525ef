import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Inn } from "../../../kernel/inn.ts";
import { monthsOf, type Period } from "../../../kernel/period.ts";
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
import type { SalesTaxFacts } from "./facts.ts";

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
    [
      "a base without its tax and without a sum",
      { "030": 5_000 },
      [["S-01", "2026-04", "assessment", 100_00]],
    ],
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
