import { describe, expect, it } from "vitest";
import {
  aContext,
  aMonth,
  aReturn,
  aTaxpayer,
  found,
  MARCH,
  monthsMap,
  som,
} from "#tests/fixtures/taxpayer-facts.ts";
import { month, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { FormCode } from "../../finding.ts";

/** 100,000 sold, 12,000 output VAT, 5,000 credited, 7,000 payable: everything adds up. */
const CLEAN = {
  "010": 100_000,
  "011": 12_000,
  "060": 100_000,
  "090": 12_000,
  "100": 5_000,
  "112": 5_000,
  "120": 5_000,
  "130": 7_000,
  "150": 7_000,
};
const filed = (changes: Readonly<Record<string, number>>) =>
  found(aTaxpayer({ returns: [aReturn({ ...CLEAN, ...changes })] }));

describe("V-01, arithmetic of the VAT return (art. 43, 254, 314)", () => {
  it.each([
    // The tax of the base: 100,000 × 12 % = 12,000.
    ["all formulas hold", {}, []],
    [
      "output VAT one som short is rounding",
      { "011": 11_999, "090": 11_999, "130": 6_999, "150": 6_999 },
      [],
    ],
    [
      "output VAT one som and one tyiyn short",
      { "011": 11_998.99, "090": 11_998.99, "130": 6_998.99, "150": 6_998.99 },
      ["V-01 2026-03 assessment 1.01"],
    ],
    [
      "the total leaves 2,000 out",
      { "090": 10_000, "130": 5_000, "150": 5_000 },
      ["V-01 2026-03 assessment 2000.00"],
    ],
    ["the payable line alone is 500 less", { "150": 6_500 }, ["V-01 2026-03 assessment 500.00"]],
    ["tax overstated by 300", { "150": 7_300 }, ["V-01 2026-03 reduction -300.00"]],
    ["a misprinted subtotal changes no tax", { "060": 90_000 }, ["V-01 2026-03 formal 0.00"]],
    // Up to 5 % everything is credited: 5,000, not 5,400.
    [
      "more credited than bought",
      { "120": 5_400, "130": 6_600, "150": 6_600 },
      ["V-01 2026-03 assessment 400.00"],
    ],
    // 5,600 divided of 5,000 bought: only 5,000 is credited.
    [
      "more divided than bought",
      { "112": 5_600, "120": 5_600, "130": 6_400, "150": 6_400 },
      ["V-01 2026-03 assessment 600.00"],
    ],
    // 80 % of 7,000 is 5,600; 6,000 claimed.
    ["reduction of 80 % exceeded", { "131": 6_000, "150": 1_000 }, ["V-01 2026-03 assessment 400.00"]],
    ["reduction of exactly 80 %", { "131": 5_600, "150": 1_400 }, []],
  ])("%s", (_title, changes, expected) => {
    expect(filed(changes)).toEqual(expected);
  });

  it("counts an excess carried on: 130 is −3,000, so 180 may hold 3,000 and not 4,000", () => {
    const excess = { "100": 15_000, "112": 15_000, "120": 15_000, "130": -3_000, "150": 0 };
    expect(filed({ ...excess, "180": 3_000 })).toEqual([]);
    expect(filed({ ...excess, "180": 4_000 })).toEqual(["V-01 2026-03 assessment 1000.00"]);
  });

  it("takes a line the return leaves out as zero where the amount payable is meant, else from its parts", () => {
    expect(found(aTaxpayer({ returns: [aReturn({ "010": 1_000, "011": 120, "150": 120 })] }))).toEqual([]);
    expect(found(aTaxpayer({ returns: [aReturn({ "010": 1_000, "011": 120 })] }))).toEqual([
      "V-01 2026-03 assessment 120.00",
    ]);
  });
});

describe("V-14, division of the credit (art. 317)", () => {
  // A = 95,000 and B = 5,000: exactly 5 %, everything is credited.
  const supplies = (a: number, b: number) => ({
    "010": a,
    "011": a * 0.12,
    "040": b,
    "060": a,
    "070": b,
    "090": a * 0.12,
  });
  const credit = (taken: number, output: number) => ({
    "100": 1_000,
    "112": 1_000,
    "120": taken,
    "130": output - taken,
    "150": output - taken,
  });
  it("credits everything at exactly 5 %", () => {
    const lines = { ...supplies(95_000, 5_000), "075": 5, ...credit(1_000, 11_400) };
    expect(found(aTaxpayer({ returns: [aReturn(lines)] }))).toEqual([]);
  });
  it("gives back what a payer divided without need: 300 exempt and 300 × 5 % of 1,000", () => {
    const lines = {
      ...supplies(95_000, 5_000),
      "075": 5,
      "100": 1_000,
      "110": 400,
      "111": 300,
      "112": 300,
      "120": 685,
      "130": 10_715,
      "150": 10_715,
    };
    expect(found(aTaxpayer({ returns: [aReturn(lines)] }))).toEqual(["V-14 2026-03 reduction -315.00"]);
  });
  it("divides above 5 %: of 1,000 undivided 1,000 × 90,000 / 100,000 = 900", () => {
    const lines = { ...supplies(90_000, 10_000), "075": 10, ...credit(1_000, 10_800) };
    expect(found(aTaxpayer({ returns: [aReturn(lines)] }))).toEqual(["V-14 2026-03 assessment 100.00"]);
    const right = { ...supplies(90_000, 10_000), "075": 10, ...credit(900, 10_800) };
    expect(found(aTaxpayer({ returns: [aReturn(right)] }))).toEqual([]);
  });
  it("is not fooled by a percentage understated in line 075, and finds the error once", () => {
    const lines = { ...supplies(90_000, 10_000), "075": 4.9, ...credit(1_000, 10_800) };
    expect(found(aTaxpayer({ returns: [aReturn(lines)] }))).toEqual(["V-14 2026-03 assessment 100.00"]);
  });
  it("keeps what was bought for exempt supplies out: 400 direct, 300 exempt, 300 × 0.9 = 270, so 670", () => {
    const lines = {
      ...supplies(90_000, 10_000),
      "075": 10,
      "100": 1_000,
      "110": 400,
      "111": 300,
      "112": 300,
      "120": 1_000,
      "130": 9_800,
      "150": 9_800,
    };
    expect(found(aTaxpayer({ returns: [aReturn(lines)] }))).toEqual(["V-14 2026-03 assessment 330.00"]);
  });
});

describe("V-40, excess brought forward (art. 326)", () => {
  const february = (lines: Readonly<Record<string, number>>) =>
    aReturn(lines, {
      period: month("2026-02"),
      filedOn: plainDate("2026-03-20"),
      firstFiledOn: plainDate("2026-03-20"),
    });
  const march = aReturn({ ...CLEAN, "140": 2_000, "150": 5_000 });
  it("is found only above the closing excess of the month before", () => {
    const ofFebruary = (excess: number) =>
      february({ "010": 0, "100": excess, "112": excess, "120": excess, "130": -excess, "180": excess });
    expect(found(aTaxpayer({ returns: [ofFebruary(2_000), march] }))).toEqual([]);
    expect(found(aTaxpayer({ returns: [ofFebruary(1_500), march] }))).toEqual([
      "V-40 2026-03 assessment 500.00",
    ]);
  });
  it("is not decided without that return", () => {
    expect(found(aTaxpayer({ returns: [march] }))).toEqual([]);
  });
});

describe("V-02 and V-03, output VAT by invoices and cash registers", () => {
  const sold = (parts: Parameters<typeof aMonth>[0], changes = {}) =>
    found(aTaxpayer({ returns: [aReturn({ ...CLEAN, ...changes })], months: monthsMap(aMonth(parts)) }));
  it("finds the VAT of invoices the return lacks", () => {
    expect(sold({ buyersNet: som(100_000), buyersVat: som(12_000) })).toEqual([]);
    // One som short of the invoices is rounding; one som and a tyiyn is not.
    expect(sold({ buyersNet: som(100_008.33), buyersVat: som(12_001) })).toEqual([]);
    expect(sold({ buyersNet: som(100_008.42), buyersVat: som(12_001.01) })).toEqual([
      "V-02 2026-03 assessment 1.01",
    ]);
    expect(sold({ buyersNet: som(150_000), buyersVat: som(18_000) })).toEqual([
      "V-02 2026-03 assessment 6000.00",
    ]);
  });
  it("takes turnover above the invoices as it is", () => {
    expect(sold({ buyersNet: som(10_000), buyersVat: som(1_200) })).toEqual([]);
  });
  it("leaves a downward correction of earlier periods out of the comparison (art. 309(2))", () => {
    const corrected = {
      "050": -10_000,
      "051": -1_200,
      "060": 90_000,
      "090": 10_800,
      "130": 5_800,
      "150": 5_800,
    };
    expect(sold({ buyersNet: som(100_000), buyersVat: som(12_000) }, corrected)).toEqual([]);
  });
  it("takes 113,000 of a trader's takings as 100,000 net: both taxes are inside", () => {
    expect(sold({ registersTaxable: som(113_000) })).toEqual([]);
    // 226,000 / 1.13 = 200,000; 100,000 uncovered × 12 %.
    expect(sold({ registersTaxable: som(226_000) })).toEqual(["V-03 2026-03 assessment 12000.00"]);
  });
  it("divides a service's takings by 1.14", () => {
    const facts = aTaxpayer({
      activityGroup: "services",
      returns: [aReturn(CLEAN)],
      months: monthsMap(aMonth({ registersTaxable: som(114_000) })),
    });
    expect(found(facts)).toEqual([]);
  });
  it("counts cash sales once when a summary invoice repeats them (art. 178(6))", () => {
    const both = { publicNet: som(100_000), publicVat: som(12_000), registersTaxable: som(113_000) };
    expect(sold(both)).toEqual([]);
  });
  it("splits a shortage: invoices first, takings for the rest", () => {
    // Invoices 110,000 and takings of 20,000 net against 100,000 stated: 1,200 and 2,400.
    const parts = { buyersNet: som(110_000), buyersVat: som(13_200), registersTaxable: som(22_600) };
    expect(sold(parts)).toEqual(["V-02 2026-03 assessment 1200.00", "V-03 2026-03 assessment 2400.00"]);
  });
  it("gives a shortage that equals one invoice to V-02 though cash sales cover it", () => {
    const facts = aTaxpayer({
      returns: [aReturn(CLEAN)],
      months: monthsMap(
        aMonth({ buyersNet: som(30_000), buyersVat: som(3_600), registersTaxable: som(113_000) }),
      ),
      salesOf: () => [
        { invoiceId: "INV-9", vat: som(3_600), toPublic: false, issuedOn: plainDate("2026-03-09") },
      ],
    });
    expect(found(facts)).toEqual(["V-02 2026-03 assessment 3600.00"]);
  });
  it("knows an invoice issued in the month before its supply and stated there (art. 261(4))", () => {
    const early = { invoiceId: "INV-8", vat: som(2_400), toPublic: false, issuedOn: plainDate("2026-02-27") };
    const facts = (february: number) =>
      aTaxpayer({
        returns: [
          aReturn(
            { "010": february, "011": february * 0.12, "150": february * 0.12 },
            {
              period: "2026-02" as Period,
              returnId: "VAT-2",
              filedOn: plainDate("2026-03-20"),
              firstFiledOn: plainDate("2026-03-20"),
            },
          ),
          aReturn(CLEAN),
        ],
        months: monthsMap(aMonth({ buyersNet: som(120_000), buyersVat: som(14_400) })),
        salesOf: (of) => (of === MARCH ? [early] : []),
      });
    // March states 100,000 of 120,000; February states the other 20,000, or only 19,000 of it.
    expect(found(facts(20_000))).toEqual([]);
    expect(found(facts(19_000))).toEqual(["V-02 2026-03 assessment 2400.00"]);
  });
});

describe("G-11, nil or missing returns (art. 99)", () => {
  const months = monthsMap(
    aMonth({ buyersNet: som(50_000), buyersVat: som(6_000), purchasesVat: som(1_000), purchaseRows: 1 }),
  );
  it("takes the tax of a nil return from third parties, and only once", () => {
    expect(found(aTaxpayer({ months, returns: [aReturn({})] }))).toEqual(["G-11 2026-03 assessment 6000.00"]);
  });
  it("grants the purchase register's credit where no return was filed", () => {
    expect(found(aTaxpayer({ months }))).toEqual([
      "G-10 2026-03 formal 0.00",
      "G-11 2026-03 assessment 5000.00",
    ]);
  });
  it("finds nothing missing without supplies, without registration, or before the term has passed", () => {
    expect(
      found(aTaxpayer({ months: monthsMap(aMonth({ purchasesVat: som(1_000), purchaseRows: 1 })) })),
    ).toEqual([]);
    expect(found(aTaxpayer({ months, vatRegistrations: [] }))).toEqual(["V-33 2026-03 risk 5000.00"]);
    // The term of March is 25 April 2026, a Saturday: 27 April is the last day.
    expect(found(aTaxpayer({ months }), aContext(plainDate("2026-04-27")))).toEqual([]);
    expect(found(aTaxpayer({ months }), aContext(plainDate("2026-04-28")))).toHaveLength(2);
  });
});

describe("G-10 and G-12, terms", () => {
  it("counts from the day the term moves to (art. 18(6))", () => {
    const on = (day: string) => aReturn(CLEAN, { filedOn: plainDate(day), firstFiledOn: plainDate(day) });
    expect(found(aTaxpayer({ returns: [on("2026-04-27")] }))).toEqual([]);
    expect(found(aTaxpayer({ returns: [on("2026-04-28")] }))).toEqual(["G-10 2026-03 formal 0.00"]);
  });
  it("judges a correction by the first version", () => {
    const corrected = aReturn(CLEAN, { version: 1, filedOn: plainDate("2026-09-01") });
    expect(found(aTaxpayer({ returns: [corrected] }))).toEqual([]);
  });
  it("names a payment after the term, and never adds a difference", () => {
    const payment = (day: string) => ({
      paymentId: "P-1",
      tax: "VAT" as const,
      period: MARCH,
      paidOn: plainDate(day),
      amount: som(7_000),
    });
    expect(found(aTaxpayer({ returns: [aReturn(CLEAN)], payments: [payment("2026-04-27")] }))).toEqual([]);
    expect(found(aTaxpayer({ returns: [aReturn(CLEAN)], payments: [payment("2026-04-28")] }))).toEqual([
      "G-12 2026-03 formal 0.00",
    ]);
  });

  it.each<[FormCode, string, string, string, string]>([
    // Sales and single tax of a month by the 20th (371(1), 426(2)): Monday 20 April 2026.
    ["ST", "100", "2026-03", "2026-04-20", "2026-04-21"],
    ["UNI", "100", "2026-03", "2026-04-20", "2026-04-21"],
    // The advance of the first quarter by 20 May (243(1)); the year's profit tax by 1 April of the next.
    ["ADV", "060", "2026-Q1", "2026-05-20", "2026-05-21"],
    ["END", "P230", "2025", "2026-04-01", "2026-04-02"],
  ])("G-12: %s, line %s of %s, is paid in time on %s and late on %s", (form, line, period, inTime, late) => {
    const filed = aReturn({ [line]: 7_000 }, { form, period: period as Period });
    const g12 = (paidOn: string, tax: FormCode = form) =>
      found(
        aTaxpayer({
          vatRegistrations: [],
          returns: [filed],
          payments: [
            {
              paymentId: "P-1",
              tax,
              period: period as Period,
              paidOn: plainDate(paidOn),
              amount: som(7_000),
            },
          ],
        }),
      ).filter((one) => one.startsWith("G-12"));
    expect(g12(inTime)).toEqual([]);
    expect(g12(late)).toEqual([`G-12 ${period} formal 0.00`]);
    expect(g12(late, "VAT")).toEqual([]);
  });
});

describe("V-04, inflows (art. 146)", () => {
  const bank = (decision: string | null, cashless: number, explained = 0) => ({
    cashless: som(cashless),
    qrPos: 0,
    cashDeposited: 0,
    explained: som(explained),
    decision,
  });
  const inflow = (fact: ReturnType<typeof bank>) =>
    found(aTaxpayer({ returns: [aReturn(CLEAN)], months: monthsMap(aMonth({ bank: fact })) }));
  it("is an assessment with a decision, a risk without", () => {
    // Turnover 100,000 × 1.13 = 113,000; 226,000 came: 113,000 / 1.13 × 12 % = 12,000.
    expect(inflow(bank("Р-1", 226_000))).toEqual(["V-04 2026-03 assessment 12000.00"]);
    expect(inflow(bank(null, 226_000))).toEqual(["V-04 2026-03 risk 12000.00"]);
  });
  it("leaves explained money and one percent alone", () => {
    expect(inflow(bank("Р-1", 226_000, 113_000))).toEqual([]);
    expect(inflow(bank("Р-1", 114_130))).toEqual([]);
    expect(inflow(bank("Р-1", 114_130.01))).toEqual(["V-04 2026-03 assessment 120.00"]);
  });
});

describe("V-05 and V-06, bridges between returns", () => {
  const salesTax = (base: number, period: Period = MARCH) =>
    aReturn({ "010": base, "100": base / 100, "110": base }, { form: "ST", period, returnId: "ST-1" });
  it("charges the tax whose base is the lower", () => {
    expect(found(aTaxpayer({ returns: [aReturn(CLEAN), salesTax(101_000)] }))).toEqual([]);
    // 50,000 more than the VAT base of 100,000: 6,000 of VAT may be missing.
    expect(found(aTaxpayer({ returns: [aReturn(CLEAN), salesTax(150_000)] }))).toEqual([
      "V-05 2026-03 assessment 6000.00",
    ]);
    // 40,000 less: 1 % of it is sales tax.
    expect(found(aTaxpayer({ returns: [aReturn(CLEAN), salesTax(60_000)] }))).toEqual([
      "V-05 2026-03 assessment 400.00",
    ]);
  });
  it("knows what the sales-tax return states as free of the tax, and its corrections", () => {
    const stated = (lines: Readonly<Record<string, number>>) =>
      found(aTaxpayer({ returns: [aReturn(CLEAN), aReturn(lines, { form: "ST", returnId: "ST-1" })] }));
    // 60,000 taxed and 40,000 exempt (art. 364) are the VAT base of 100,000.
    expect(stated({ "010": 60_000, "090": 40_000, "100": 600, "110": 60_000 })).toEqual([]);
    // 150,000 less 50,000 given back this month (art. 367).
    expect(stated({ "010": 150_000, "095": -50_000, "100": 1_500, "110": 150_000 })).toEqual([]);
  });
  it("is a risk where a quarter does not tell the month of VAT", () => {
    const months = ["2026-01", "2026-02", "2026-03"].map((period) =>
      aReturn(CLEAN, {
        period: period as Period,
        returnId: `VAT-${period}`,
        filedOn: plainDate("2026-02-01"),
        firstFiledOn: plainDate("2026-02-01"),
      }),
    );
    // 50,000 above 300,000; 60,000 below it.
    const quarter = (base: number) =>
      found(aTaxpayer({ returns: [...months, salesTax(base, "2026-Q1" as Period)] }));
    expect(quarter(350_000)).toEqual(["V-05 2026-Q1 risk 6000.00"]);
    expect(quarter(240_000)).toEqual(["V-05 2026-Q1 assessment 600.00"]);
  });
  it("does not charge again what V-04 found on the accounts", () => {
    // 169,500 / 1.13 = 150,000 of turnover; 50,000 above the return: 6,000 of VAT.
    const bank = { cashless: som(169_500), qrPos: 0, cashDeposited: 0, explained: 0, decision: "Р-1" };
    const facts = aTaxpayer({
      returns: [aReturn(CLEAN), salesTax(150_000)],
      months: monthsMap(aMonth({ bank })),
    });
    expect(found(facts)).toEqual(["V-04 2026-03 assessment 6000.00"]);
  });
  it("does not repeat what V-02 assesses", () => {
    const facts = aTaxpayer({
      returns: [aReturn(CLEAN), salesTax(150_000)],
      months: monthsMap(aMonth({ buyersNet: som(150_000), buyersVat: som(18_000) })),
    });
    expect(found(facts)).toEqual(["V-02 2026-03 assessment 6000.00"]);
  });
  const year = (months: number) =>
    Array.from({ length: months }, (_, index) => {
      const period = `2025-${String(index + 1).padStart(2, "0")}` as Period;
      return aReturn(CLEAN, {
        period,
        returnId: `VAT-${period}`,
        filedOn: plainDate("2025-01-20"),
        firstFiledOn: plainDate("2025-01-20"),
      });
    });
  const declaration = (revenue: number) =>
    aReturn(
      { P010: revenue, P210: revenue / 10, P220: 0, P230: revenue / 10 },
      {
        form: "END",
        period: "2025" as Period,
        returnId: "END-1",
        filedOn: plainDate("2026-02-01"),
        firstFiledOn: plainDate("2026-02-01"),
      },
    );
  it("taxes annual revenue above the twelve months' turnover", () => {
    // 12 × 100,000 = 1,200,000; up to 12,000 (1 %) is tolerated; 100,000 more is taxed whole: 12,000.
    expect(found(aTaxpayer({ returns: [...year(12), declaration(1_212_000)] }))).toEqual([]);
    expect(found(aTaxpayer({ returns: [...year(12), declaration(1_300_000)] }))).toEqual([
      "V-06 2025 assessment 12000.00",
    ]);
  });
  it("is not decided when a month is missing", () => {
    expect(found(aTaxpayer({ returns: [...year(11), declaration(1_300_000)] }))).toEqual([]);
  });
});

describe("gates", () => {
  const months = monthsMap(aMonth({ buyersNet: som(150_000), buyersVat: som(18_000) }));
  const hidden = (parts: Parameters<typeof aTaxpayer>[0]) =>
    found(aTaxpayer({ returns: [aReturn(CLEAN)], months, ...parts }));
  const audit = (kind: string, from: string, to: string) => ({
    tax: "VAT",
    periodFrom: month(from),
    periodTo: month(to),
    kind,
    endedOn: plainDate("2026-08-01"),
  });
  it("G-02: a planned or unplanned field audit of the month closes it (art. 117(8))", () => {
    expect(hidden({ fieldAudits: [audit("planned", "2026-01", "2026-03")] })).toEqual([
      "V-02 2026-03 risk 6000.00",
    ]);
    expect(hidden({ fieldAudits: [audit("unplanned", "2026-03", "2026-03")] })).toEqual([
      "V-02 2026-03 risk 6000.00",
    ]);
    expect(hidden({ fieldAudits: [audit("planned", "2026-04", "2026-06")] })).toEqual([
      "V-02 2026-03 assessment 6000.00",
    ]);
    expect(hidden({ fieldAudits: [audit("thematic", "2026-01", "2026-12")] })).toEqual([
      "V-02 2026-03 assessment 6000.00",
    ]);
    expect(hidden({ fieldAudits: [{ ...audit("planned", "2026-01", "2026-12"), tax: "PIT" }] })).toEqual([
      "V-02 2026-03 assessment 6000.00",
    ]);
  });
  it("G-04: nothing is charged in a trade zone (art. 109(4))", () => {
    const regimes = [{ regime: "trade-zone", from: plainDate("2026-01-01"), to: null }];
    expect(hidden({ regimes })).toEqual(["V-02 2026-03 risk 6000.00"]);
  });
  it("G-01: six years after the term the period is closed (art. 68(1))", () => {
    // VAT of March 2026 is due on 27 April 2026, so 27 April 2032 is the last day.
    const at = (day: string) =>
      found(aTaxpayer({ returns: [aReturn(CLEAN)], months }), aContext(plainDate(day)));
    expect(at("2032-04-27")).toEqual(["V-02 2026-03 assessment 6000.00"]);
    expect(at("2032-04-28")).toEqual(["V-02 2026-03 risk 6000.00"]);
  });
  it("shows a time-barred period before the Code as a risk, and one without a rule not at all (G-05)", () => {
    const old = (period: string, today: string) => {
      const facts = aTaxpayer({
        returns: [aReturn(CLEAN, { period: month(period) })],
        months: monthsMap(aMonth({ month: month(period), buyersNet: som(150_000), buyersVat: som(18_000) })),
      });
      return found(facts, aContext(plainDate(today))).filter((line) => line.startsWith("V-02"));
    };
    expect(old("2019-03", "2026-11-22")).toEqual(["V-02 2019-03 risk 6000.00"]);
    expect(old("2021-03", "2026-11-22")).toEqual([]);
  });
});
