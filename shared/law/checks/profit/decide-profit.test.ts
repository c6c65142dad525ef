import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Inn } from "../../../kernel/inn.ts";
import { tyiyn } from "../../../kernel/money.ts";
import { month, monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { hasText } from "../../../locales/catalogue.ts";
import { shippedCalendar } from "../../calendar/calendar-sources.ts";
import type { FormCode } from "../../finding.ts";
import { shippedParameters } from "../../parameters.ts";
import { findReading, readingChoices } from "../../readings.ts";
import { checkContext } from "../context.ts";
import { PROFIT_CHECKS } from "../profit-checks.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { profitClaims } from "./decide-profit.ts";
import type { ProfitFacts } from "./facts.ts";

/** Lines of the returns are named by their numbers. */
const LINE = /^P?\d{3}$/;
const period = (text: string): Period => text as Period;
const months = [2025, 2026, 2027].flatMap((year) => monthsOf(period(String(year))));
const context = checkContext(
  {
    today: plainDate("2028-06-01"),
    parameters: shippedParameters(),
    calendar: shippedCalendar(),
    readings: readingChoices(),
  },
  months,
);

const aReturn = (form: FormCode, of: string, lines: Record<string, number>): ReturnFact => ({
  returnId: `${form}-${of}`,
  form,
  period: period(of),
  version: 0,
  filedOn: plainDate("2027-03-01"),
  firstFiledOn: plainDate("2027-03-01"),
  lines,
});
const facts = (returns: readonly ReturnFact[], over: Partial<ProfitFacts> = {}): ProfitFacts => ({
  inn: "00000000000017" as Inn,
  registeredOn: plainDate("2025-01-10"),
  returns,
  payroll: new Map(),
  specialPurchases: [],
  purchases: [],
  documentedCost: new Map(),
  ...over,
});

/** 1 000 000 of income, 600 000 of goods, 100 000 of wages: 30 000 of tax. */
const YEAR = {
  P010: 100_000_000,
  P050: 100_000_000,
  P080: 60_000_000,
  P090: 10_000_000,
  P180: 70_000_000,
  P190: 30_000_000,
  P200: 30_000_000,
  P210: 3_000_000,
  P220: 0,
  P230: 3_000_000,
};
const year = (over: Record<string, number> = {}) => aReturn("END", "2026", { ...YEAR, ...over });
const found = (subject: ProfitFacts) =>
  profitClaims(subject, context).map(({ finding }) => [finding.check, finding.kind, finding.difference]);

describe("the checks of the profit tax", () => {
  it("a sound year gives nothing", () => {
    expect(found(facts([year()]))).toEqual([]);
  });
  it("a year that is not wholly under audit is left alone", () => {
    expect(found(facts([aReturn("END", "2024", { ...YEAR, P230: 1 })]))).toEqual([]);
  });

  describe("N-01, art. 212: income and turnover", () => {
    const vat = (of: string, net: number) => aReturn("VAT", of, { "010": net, "020": 5_000_000 });
    it.each([
      // 1 200 000 of turnover in two months at hand: 200 000 × 10 %
      [
        "more turnover than income",
        [vat("2026-01", 60_000_000), vat("2026-02", 60_000_000)],
        [["N-01", "assessment", 2_000_000]],
      ],
      // the tolerance of a bridge: 1 % of 1 010 000 = 10 100 > 10 000
      ["within the tolerance", [vat("2026-01", 101_000_000)], []],
      ["turnover of another year", [vat("2025-12", 900_000_000)], []],
      [
        "sales tax by quarters",
        [aReturn("ST", "2026-Q1", { "020": 120_000_000 })],
        [["N-01", "assessment", 2_000_000]],
      ],
    ])("%s", (_, returns, expected) => {
      expect(found(facts([year(), ...returns]))).toEqual(expected);
    });
    it("a loss takes it: no tax, but the loss is less", () => {
      const lossy = year({
        P080: 200_000_000,
        P180: 210_000_000,
        P190: -110_000_000,
        P200: 0,
        P210: 0,
        P230: 0,
      });
      expect(found(facts([lossy, vat("2026-01", 120_000_000)]))).toEqual([["N-01", "formal", 0]]);
    });
  });

  describe("N-02, art. 243: the advance", () => {
    const q1 = aReturn("ADV", "2026-Q1", { "010": 10_000_000, "020": 1_000_000, "060": 1_000_000 });
    it.each([
      ["sound", [q1], []],
      [
        "the tax understated",
        [aReturn("ADV", "2026-Q1", { "010": 10_000_000, "020": 900_000, "060": 900_000 })],
        [["N-02", "assessment", 100_000]],
      ],
      [
        "more taken off than the period before had",
        [
          q1,
          aReturn("ADV", "2026-Q2", {
            "010": 25_000_000,
            "020": 2_500_000,
            "030": 1_500_000,
            "040": 1_000_000,
            "060": 1_000_000,
          }),
        ],
        [["N-02", "assessment", 500_000]],
      ],
      [
        "without the return before it",
        [
          aReturn("ADV", "2026-Q2", {
            "010": 25_000_000,
            "020": 2_500_000,
            "030": 1_500_000,
            "040": 1_000_000,
            "060": 1_000_000,
          }),
        ],
        [],
      ],
      [
        "a slip that changes nothing",
        [aReturn("ADV", "2026-Q1", { "010": -10_000_000, "020": 0, "040": 5_000, "060": 0 })],
        [["N-02", "formal", 0]],
      ],
      [
        "overstated",
        [aReturn("ADV", "2026-Q1", { "010": 10_000_000, "020": 1_100_000, "060": 1_100_000 })],
        [["N-02", "reduction", -100_000]],
      ],
      // no loss is open in the single return of 2025
      [
        "losses that are not there",
        [
          aReturn("END", "2025", { P190: 5 }),
          aReturn("ADV", "2026-Q1", { "010": 10_000_000, "020": 1_000_000, "050": 400_000, "060": 600_000 }),
        ],
        [["N-02", "assessment", 400_000]],
      ],
    ])("%s", (_, returns, expected) => {
      expect(found(facts(returns))).toEqual(expected);
    });
  });

  describe("N-03, art. 242(2): the year less its advances", () => {
    const advances = ["Q1", "Q2", "Q3"].map((quarter) => aReturn("ADV", `2026-${quarter}`, { "060": 0 }));
    it.each([
      [
        "advances that were not accrued",
        [year({ P220: 1_000_000, P230: 2_000_000 }), ...advances],
        [["N-03", "assessment", 1_000_000]],
      ],
      [
        "an advance return is missing",
        [year({ P220: 1_000_000, P230: 2_000_000 }), ...advances.slice(1)],
        [],
      ],
      [
        "deductions that do not add up",
        [year({ P180: 80_000_000, P190: 20_000_000, P200: 20_000_000, P210: 2_000_000, P230: 2_000_000 })],
        [["N-03", "assessment", 1_000_000]],
      ],
      ["a slip that changes nothing", [year({ P050: 99_000_000 })], [["N-03", "formal", 0]]],
    ])("%s", (_, returns, expected) => {
      expect(found(facts(returns))).toEqual(expected);
    });
  });

  describe("N-04, art. 232: losses of earlier years", () => {
    const using = year({ P195: 10_000_000, P200: 20_000_000, P210: 2_000_000, P230: 2_000_000 });
    const of2025 = (P190: number) =>
      aReturn("END", "2025", P190 < 0 ? { P090: -P190, P190 } : { P010: P190, P190 });
    it.each([
      ["the loss is there", [of2025(-10_000_000), using], []],
      ["half of it", [of2025(-5_000_000), using], [["N-04", "assessment", 500_000]]],
      ["none", [of2025(1), using], [["N-04", "assessment", 1_000_000]]],
      ["the year before is not at hand", [using], []],
      [
        "used already",
        [of2025(-10_000_000), using, aReturn("END", "2027", { ...using.lines })],
        [["N-04", "assessment", 1_000_000]],
      ],
    ])("%s", (_, returns, expected) => {
      expect(found(facts(returns))).toEqual(expected);
    });
  });

  it("N-05, art. 236(1)(20): purchases above the documents are a risk", () => {
    const documented = (som: number) =>
      facts([year()], { documentedCost: new Map([[2026, tyiyn(som * 100)]]) });
    // 600 000 − 500 000 = 100 000 × 10 %
    expect(found(documented(500_000))).toEqual([["N-05", "risk", 1_000_000]]);
    // the tolerance is 1 % of 600 000
    expect(found(documented(594_000))).toEqual([]);
    expect(found(documented(593_999))).toEqual([["N-05", "risk", 60_010]]);
  });

  describe("N-06, art. 236(1)(21): goods of traders on special regimes", () => {
    const bought = (net: number, on = "2026-05-05") => ({
      invoiceId: "i-1",
      sellerInn: "00000000000025" as Inn,
      suppliedOn: plainDate(on),
      net: tyiyn(net),
    });
    it.each([
      ["deducted", year(), [bought(20_000_000)], [["N-06", "assessment", 2_000_000]]],
      ["never more than the goods", year(), [bought(90_000_000)], [["N-06", "assessment", 6_000_000]]],
      ["left out by the payer itself", year({ P175: 20_000_000 }), [bought(20_000_000)], []],
      ["in part", year({ P175: 15_000_000 }), [bought(20_000_000)], [["N-06", "assessment", 500_000]]],
      ["bought in another year", year(), [bought(20_000_000, "2027-01-01")], []],
      ["before the norm", aReturn("END", "2025", YEAR), [bought(20_000_000, "2025-12-31")], []],
      [
        "a year of loss",
        year({ P080: 200_000_000, P180: 210_000_000, P190: -110_000_000, P200: 0, P210: 0, P230: 0 }),
        [bought(20_000_000)],
        [["N-06", "formal", 0]],
      ],
    ])("%s", (_, filed, specialPurchases, expected) => {
      expect(found(facts([filed], { specialPurchases }))).toEqual(expected);
    });
  });

  it("N-09, art. 234: charity above a tenth of the base without it", () => {
    // base without it 300 000: 30 000; 10 000 above
    const given = year({
      P160: 4_000_000,
      P180: 74_000_000,
      P190: 26_000_000,
      P200: 26_000_000,
      P210: 2_600_000,
      P230: 2_600_000,
    });
    expect(found(facts([given]))).toEqual([["N-09", "assessment", 100_000]]);
    const within = year({
      P160: 3_000_000,
      P180: 73_000_000,
      P190: 27_000_000,
      P200: 27_000_000,
      P210: 2_700_000,
      P230: 2_700_000,
    });
    expect(found(facts([within]))).toEqual([]);
    const lossy = year({
      P080: 95_000_000,
      P160: 100_000,
      P180: 105_100_000,
      P190: -5_100_000,
      P200: 0,
      P210: 0,
      P230: 0,
    });
    expect(found(facts([lossy]))).toEqual([["N-09", "formal", 0]]);
  });

  it("N-12, art. 240: a lower rate is asked about", () => {
    expect(found(facts([year({ P210: 0, P230: 0 })]))).toEqual([["N-12", "risk", 3_000_000]]);
    expect(found(facts([year({ P210: 900_000, P230: 900_000 })]))).toEqual([["N-12", "risk", 2_100_000]]);
    // a rate the Code does not have is arithmetic
    expect(found(facts([year({ P210: 1_500_000, P230: 1_500_000 })]))).toEqual([
      ["N-03", "assessment", 1_500_000],
    ]);
  });

  it("N-17, art. 118(5): losses two years in a row", () => {
    const loss = { P010: 100, P090: 200, P190: -100 };
    const two = [aReturn("END", "2025", loss), aReturn("END", "2026", loss)];
    expect(found(facts(two))).toEqual([["N-17", "risk", 0]]);
    expect(found(facts(two.slice(1)))).toEqual([]);
  });

  it("N-18, art. 217: wages above the payroll of twelve months", () => {
    const payroll = (som: number, count: number) =>
      new Map(
        Array.from(
          { length: count },
          (_, index) => [month(`2026-${String(index + 1).padStart(2, "0")}`), tyiyn(som * 100)] as const,
        ),
      );
    // 100 000 − 12 × 5 000 = 40 000 × 10 %
    expect(found(facts([year()], { payroll: payroll(5_000, 12) }))).toEqual([["N-18", "risk", 400_000]]);
    expect(found(facts([year()], { payroll: payroll(8_300, 12) }))).toEqual([]);
    // eleven months prove nothing
    expect(found(facts([year()], { payroll: payroll(5_000, 11) }))).toEqual([]);
  });

  it("every claim is in words, with evidence", () => {
    const claims = profitClaims(
      facts(
        [
          year({ P210: 0, P230: 1, P160: 90_000_000 }),
          aReturn("ADV", "2026-Q1", { "010": 1_000, "060": 90_000 }),
        ],
        {
          documentedCost: new Map([[2026, tyiyn(0)]]),
        },
      ),
      context,
    );
    expect(claims.length).toBeGreaterThan(2);
    for (const { finding, documents } of claims) {
      expect(hasText(finding.explanation.key), finding.explanation.key).toBe(true);
      expect(finding.evidence.length).toBeGreaterThan(0);
      expect(documents.length).toBeGreaterThan(0);
      for (const { label, operands } of finding.derivation) {
        expect(hasText(label.key), label.key).toBe(true);
        for (const { name } of operands)
          expect(hasText(`operand.${name}`) || LINE.test(name), name).toBe(true);
      }
    }
  });
});

describe("the list of profit-tax checks", () => {
  it("names each once, with texts for each kind, readings that exist and a row in the document", () => {
    const ids = PROFIT_CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const document = readFileSync("docs/income-checks.md", "utf8");
    for (const check of PROFIT_CHECKS) {
      expect(hasText(check.title), check.id).toBe(true);
      expect(hasText(`check.${check.id}.explanation`), check.id).toBe(true);
      if (check.kinds.includes("formal")) expect(hasText(`check.${check.id}.formal`), check.id).toBe(true);
      expect(check.readings.filter((reading) => findReading(reading) === undefined)).toEqual([]);
      expect(document).toContain(`| ${check.id} |`);
    }
  });
});
