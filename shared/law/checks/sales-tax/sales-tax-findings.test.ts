import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import { aContext, aReturn, som } from "#tests/fixtures/taxpayer-facts.ts";
import { inn } from "../../../kernel/inn.ts";
import { month, monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { FormCode } from "../../finding.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { salesTaxClaims } from "./decide-sales-tax.ts";
import type { SalesTaxFacts, SpecialSale } from "./facts.ts";

const APRIL = month("2026-04");
const filed = (
  lines: Readonly<Record<string, number>>,
  period: Period = APRIL,
  form: FormCode = "ST",
): ReturnFact => aReturn(lines, { form, period, returnId: `${form}-${period}` });
const claims = (returns: readonly ReturnFact[], over: Partial<SalesTaxFacts> = {}) =>
  claimLines(
    salesTaxClaims(
      { inn: inn("01212199610011"), activityGroup: "trade", returns, specialSales: [], ...over },
      aContext(
        plainDate("2027-01-10"),
        ["2025", "2026"].flatMap((year) => monthsOf(year as Period)),
      ),
      [],
    ),
  );
const heads = (...args: Parameters<typeof claims>) => claims(...args).filter((line) => line.startsWith("S-"));

describe("S-01 written out", () => {
  it("works out the lines that are wrong, and their sum", () => {
    // 100,000 × 1 % = 1,000; 50,000 × 3 % = 1,500 of services free of VAT; 10,000 × 5 % = 500 of mobile links.
    const lines = {
      "010": 100_000,
      "011": 900,
      "040": 50_000,
      "041": 1_500,
      "055": 10_000,
      "056": 400,
      "100": 2_800,
    };
    expect(claims([filed(lines)])).toEqual([
      "S-01 2026-04 ST assessment: 2800.00 → 3000.00, 200.00",
      "explanation: lines ST.011, ST.056, ST.100",
      "by 43.1, 368, 370",
      "see returns ST-2026-04, return_lines ST-2026-04:011, return_lines ST-2026-04:056, return_lines ST-2026-04:100",
      "line [line ST.011] | 010 × rate | base 100000.00, rate 0.01 number, declared 900.00 | 1000.00 | 368.1.1.а",
      "line [line ST.056] | 055 × rate | base 10000.00, rate 0.05 number, declared 400.00 | 500.00 | 368.3",
      "line [line ST.100] | Σ | declared 2800.00 | 3000.00 | 370",
      "takes line:ST:2026-04",
    ]);
  });
  it("asks for the tax of a base, and shows what it comes to", () => {
    expect(claims([filed({ "030": 5_000 })])).toEqual([
      "S-01 2026-04 ST formal: — → —, 0.00",
      "unstated: lines ST.031, ST.100",
      "by 43.1, 368, 370",
      "see returns ST-2026-04",
      "line [line ST.031] | 030 × rate | base 5000.00, rate 0.02 number | 100.00 | 368.1.2.а",
      "line [line ST.100] | Σ |  | 100.00 | 370",
      "takes line:ST:2026-04",
    ]);
  });
  it("is formal where the sum is right", () => {
    expect(claims([filed({ "010": 100_000, "011": 800, "100": 1_000 })])).toEqual([
      "S-01 2026-04 ST formal: 1000.00 → 1000.00, 0.00",
      "formal: lines ST.011",
      "by 43.1, 368, 370",
      "see returns ST-2026-04, return_lines ST-2026-04:011",
      "line [line ST.011] | 010 × rate | base 100000.00, rate 0.01 number, declared 800.00 | 1000.00 | 368.1.1.а",
      "takes line:ST:2026-04",
    ]);
  });
  it("keeps the sum as declared where it differs by a som of rounding", () => {
    expect(heads([filed({ "010": 100_000, "011": 800, "100": 1_000.5 })])).toEqual([
      "S-01 2026-04 ST formal: 1000.50 → 1000.50, 0.00",
    ]);
  });
});

describe("S-02 written out", () => {
  const vat = (lines: Readonly<Record<string, number>>, period: Period = APRIL) =>
    filed(lines, period, "VAT");
  it("moves exempt supplies to the line free of VAT: 40,000 × (2 % − 1 %)", () => {
    expect(
      claims([filed({ "010": 100_000, "011": 1_000, "100": 1_000 }), vat({ "010": 60_000, "040": 40_000 })]),
    ).toEqual([
      "S-02 2026-04 ST assessment: 1000.00 → 1400.00, 400.00",
      "exempt: exempt 40000.00, base 40000.00, line ST.010",
      "by 368.1, 368.3",
      "see returns ST-2026-04, return_lines ST-2026-04:010, returns VAT-2026-04, return_lines VAT-2026-04:040",
      "sales-tax.exempt | VAT.040 |  | 40000.00 | 368.1.2",
      "sales-tax.misplaced |  |  | 40000.00 | 368.1.2",
      "sales-tax.rate-difference | base × (due-rate − applied-rate) | base 40000.00, due-rate 0.02 number, applied-rate 0.01 number | 400.00 | 368.1.2",
      "takes rate:2026-04",
    ]);
  });
  it("as far as neither another line holds them nor the taxable supplies reach", () => {
    const moved = (lines: Readonly<Record<string, number>>, of: Readonly<Record<string, number>>) =>
      heads([filed({ "010": 100_000, "011": 1_000, ...lines }), vat(of)]).filter((line) =>
        line.startsWith("S-02"),
      );
    // 40,000 less 15,000 on lines of their own and 5,000 stated as exempt: 20,000.
    expect(moved({ "060": 15_000, "061": 300, "090": 5_000 }, { "010": 60_000, "040": 40_000 })).toEqual([
      "S-02 2026-04 ST assessment: 1300.00 → 1500.00, 200.00",
    ]);
    // Taxable: 60,000 + 10,000 + 5,000 of 100,000.
    expect(moved({}, { "010": 60_000, "020": 10_000, "050": 5_000, "040": 40_000 })).toEqual([
      "S-02 2026-04 ST assessment: 1000.00 → 1250.00, 250.00",
    ]);
    expect(moved({}, { "010": 100_000, "040": 40_000 })).toEqual([]);
    expect(moved({}, { "010": 60_000 })).toEqual([]);
    expect(moved({ "020": 1_000, "021": 20 }, { "010": 60_000, "040": 40_000 })).toEqual([]);
    expect(moved({ "010": 0, "011": 0 }, { "010": 60_000, "040": 40_000 })).toEqual([]);
    // The tolerance of a bridge: 1 % of 40,000.
    expect(moved({ "090": 39_600 }, { "010": 60_000, "040": 40_000 })).toEqual([]);
    expect(moved({ "090": 39_599 }, { "010": 60_000, "040": 40_000 })).toEqual([
      "S-02 2026-04 ST assessment: 1000.00 → 1004.01, 4.01",
    ]);
  });
  it("by the VAT returns of every month of the period alone", () => {
    const wholesale = filed({ "010": 300_000, "011": 3_000, "100": 3_000 }, "2026-Q2" as Period);
    const months = ["2026-04", "2026-05", "2026-06"].map((one) =>
      vat({ "010": 60_000, "040": 40_000 }, month(one)),
    );
    const indirect = filed({ "040": 900_000 }, month("2026-04"), "IND");
    expect(heads([indirect, wholesale, ...months])).toEqual([
      "S-02 2026-Q2 ST assessment: 3000.00 → 4200.00, 1200.00",
    ]);
    expect(heads([wholesale, ...months.slice(1)])).toEqual([]);
  });
  it("asks about revenue on lines of another activity", () => {
    expect(
      claims([filed({ "010": 60_000, "011": 600, "030": 40_000, "031": 800, "100": 1_400 })], {
        activityGroup: "mobile",
      }),
    ).toEqual([
      "S-02 2026-04 ST risk: 1400.00 → 5000.00, 3600.00",
      "activity: base 100000.00, lines ST.010, ST.030",
      "by 368.1, 368.3",
      "see returns ST-2026-04, return_lines ST-2026-04:010, return_lines ST-2026-04:030, taxpayers 01212199610011",
      "sales-tax.rate-difference | base × due-rate − declared | base 100000.00, due-rate 0.05 number, declared 1400.00 | 3600.00 | 368.3",
      "takes rate:2026-04",
    ]);
    expect(claims([filed({ "010": 60_000, "011": 600, "100": 600 })], { activityGroup: "catering" })).toEqual(
      [
        "S-02 2026-04 ST risk: 600.00 → 1200.00, 600.00",
        "activity: base 60000.00, lines ST.010",
        "by 368.1, 368.3",
        "see returns ST-2026-04, return_lines ST-2026-04:010, taxpayers 01212199610011",
        "sales-tax.rate-difference | base × due-rate − declared | base 60000.00, due-rate 0.02 number, declared 600.00 | 600.00 | 368.1",
        "takes rate:2026-04",
      ],
    );
  });
  it.each(["services", "catering", "tourism", "software"])(
    "a line of %s of its own answers it",
    (activityGroup) => {
      const wrong = { "010": 60_000, "011": 600, "100": 600 };
      expect(heads([filed(wrong)], { activityGroup })).toEqual([
        "S-02 2026-04 ST risk: 600.00 → 1200.00, 600.00",
      ]);
      expect(heads([filed({ ...wrong, "020": 100, "021": 2, "100": 602 })], { activityGroup })).toEqual([]);
      expect(heads([filed({ ...wrong, "040": 100, "041": 3, "100": 603 })], { activityGroup })).toEqual([]);
    },
  );
  it("of a som is nothing", () => {
    expect(heads([filed({ "010": 100, "011": 1 })], { activityGroup: "services" })).toEqual([]);
    expect(heads([filed({ "010": 101, "011": 1.01 })], { activityGroup: "services" })).toEqual([
      "S-02 2026-04 ST risk: 1.01 → 2.02, 1.01",
    ]);
  });
});

describe("S-03 written out", () => {
  const sale = (parts: Partial<SpecialSale>): SpecialSale => ({
    month: APRIL,
    buyer: "patent-or-lower-rate",
    cash: 0,
    cashless: 0,
    vat: true,
    goods: true,
    ...parts,
  });
  const own = filed({ "010": 1_000_000, "011": 10_000, "100": 10_000 });
  it("moves goods of special buyers off the seller's own line, by the form of payment", () => {
    // Cashless 200,000 × (2 % − 1 %), cash 100,000 × (3 % − 1 %), a trade zone in cash 50,000 × (3 % − 1 %).
    const specialSales = [
      sale({ cashless: som(200_000), cash: som(100_000) }),
      sale({ buyer: "trade-zone", cash: som(50_000) }),
    ];
    expect(claims([own], { specialSales })).toEqual([
      "S-03 2026-04 ST assessment: 10000.00 → 15000.00, 5000.00",
      "explanation: base 350000.00, lines ST.065, ST.060, ST.085",
      "by 368.4, 368.1, S-24",
      "see returns ST-2026-04, invoices 01212199610011:2026-04",
      "sales-tax.buyer [line ST.065] | base × (due-rate − applied-rate) | base 100000.00, due-rate 0.03 number, applied-rate 0.01 number | 2000.00 | 368.4 S-24",
      "sales-tax.buyer [line ST.060] | base × (due-rate − applied-rate) | base 200000.00, due-rate 0.02 number, applied-rate 0.01 number | 2000.00 | 368.4 S-24",
      "sales-tax.buyer [line ST.085] | base × (due-rate − applied-rate) | base 50000.00, due-rate 0.03 number, applied-rate 0.01 number | 1000.00 | 368.4 S-24",
      "takes buyers:explanation:2026-04",
    ]);
  });
  it("takes what stands on the line of the other form first", () => {
    // 80,000 in cash: 30,000 stands on the cashless line, 50,000 on the seller's own.
    const lines = { "010": 1_000_000, "011": 10_000, "060": 30_000, "061": 600, "100": 10_600 };
    expect(claims([filed(lines)], { specialSales: [sale({ cash: som(80_000) })] })).toEqual([
      "S-03 2026-04 ST assessment: 10600.00 → 11900.00, 1300.00",
      "explanation: base 80000.00, lines ST.065",
      "by 368.4, 368.1, S-24",
      "see returns ST-2026-04, invoices 01212199610011:2026-04",
      "sales-tax.buyer [line ST.065] | base × (due-rate − applied-rate) | base 30000.00, due-rate 0.03 number, applied-rate 0.02 number | 300.00 | 368.4 S-24",
      "sales-tax.buyer [line ST.065] | base × (due-rate − applied-rate) | base 50000.00, due-rate 0.03 number, applied-rate 0.01 number | 1000.00 | 368.4 S-24",
      "takes buyers:explanation:2026-04",
    ]);
  });
  it("is a risk where an invoice does not say whether it is of goods, and for unknown buyers", () => {
    const specialSales = [
      sale({ cashless: som(200_000) }),
      sale({ cashless: som(100_000), goods: false }),
      sale({ buyer: "anonymous", cash: som(10_000) }),
    ];
    expect(claims([own], { specialSales })).toEqual([
      "S-03 2026-04 ST risk: 10000.00 → 13000.00, 3000.00",
      "risk: base 300000.00, lines ST.060",
      "by 368.4, 368.1, S-24",
      "see returns ST-2026-04, invoices 01212199610011:2026-04",
      "sales-tax.buyer [line ST.060] | base × (due-rate − applied-rate) | base 300000.00, due-rate 0.02 number, applied-rate 0.01 number | 3000.00 | 368.4 S-24",
      "takes buyers:risk:2026-04",
      "S-03 2026-04 ST risk: 10000.00 → 10300.00, 300.00",
      "anonymous: base 10000.00, lines ST.070",
      "by 368.4, 368.1, S-24",
      "see returns ST-2026-04, invoices 01212199610011:2026-04",
      "sales-tax.buyer [line ST.070] | base × (due-rate − applied-rate) | base 10000.00, due-rate 0.04 number, applied-rate 0.01 number | 300.00 | 368.4 S-24",
      "takes buyers:anonymous:2026-04",
    ]);
    // Of a service without a code of goods there is nothing to say.
    expect(
      heads([filed({ "020": 1_000_000, "021": 20_000, "100": 20_000 })], {
        activityGroup: "services",
        specialSales: [sale({ cash: som(100_000), goods: false })],
      }),
    ).toEqual([]);
  });
  it("of sales free of VAT takes the line free of it, the higher of two", () => {
    const free = (lines: Readonly<Record<string, number>>) =>
      heads([filed(lines)], { specialSales: [sale({ vat: false, cash: som(100_000) })] });
    // 3 % against 2 % of trade free of VAT, and nothing against 3 % of services.
    expect(free({ "030": 500_000, "031": 10_000, "100": 10_000 })).toEqual([
      "S-03 2026-04 ST assessment: 10000.00 → 11000.00, 1000.00",
    ]);
    expect(free({ "030": 500_000, "031": 10_000, "040": 500_000, "041": 15_000, "100": 25_000 })).toEqual([]);
    // Only 10,000 stand on the higher line, and no more than stands there is moved.
    expect(free({ "030": 500_000, "031": 10_000, "040": 10_000, "041": 300, "100": 10_300 })).toEqual([]);
    expect(free({ "010": 500_000, "011": 5_000, "100": 5_000 })).toEqual([]);
  });
  it("counts the months of the return alone", () => {
    expect(heads([own], { specialSales: [sale({ month: month("2026-05"), cash: som(100_000) })] })).toEqual(
      [],
    );
  });
});

describe("S-06 written out", () => {
  it("a quarter of a payer who began the year larger, once a year", () => {
    const before = filed({ "010": 20_000_000, "011": 200_000, "100": 200_000 }, month("2025-06"));
    const quarters = ["2026-Q3", "2026-Q2"].map((one) =>
      filed({ "010": 100, "011": 1, "100": 1 }, one as Period),
    );
    const other = filed({ "010": 99_000_000 }, month("2025-05"), "IND");
    expect(claims([other, before, ...quarters])).toEqual([
      "S-06 2026-Q2 ST formal: — → —, 0.00",
      "explanation: year 2025, revenue 20000000.00",
      "by 371.1, 371.3, 174..54",
      "see returns ST-2026-Q3, returns ST-2026-Q2",
      "law.step.business-size |  | revenue-of-year 20000000.00, size-before — text | medium text | 174..54",
      "takes length:2026",
    ]);
  });
});
