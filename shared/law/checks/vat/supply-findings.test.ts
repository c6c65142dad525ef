import { describe, expect, it } from "vitest";
import { writtenOut } from "#tests/fixtures/finding-lines.ts";
import { aMonth, aReturn, aTaxpayer, MARCH, monthsMap, som } from "#tests/fixtures/taxpayer-facts.ts";
import { month, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { SaleFact } from "./facts.ts";

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
const sale = (invoiceId: string, vat: number): SaleFact => ({
  invoiceId,
  vat: som(vat),
  toPublic: false,
  issuedOn: plainDate("2026-03-09"),
});

describe("V-01 written out", () => {
  it("works every broken line out from the lines above it as they should be", () => {
    // Output 12,000 + 1,200 − 120 = 13,080. Bought 4,000 + 700 + 500 + 300 − 200 − 100 = 5,200, of it 100 for exempt
    // supplies and 5,000 for taxable ones; exempt are 2,500 / 116,500 = 2.15 %. 13,080 − 5,200 = 7,880; 80 % of it is
    // 6,304; 7,880 − 6,304 − 100 = 1,476 is owed, and the return says 50 − 300.
    const wrong = {
      "010": 100_000,
      "011": 11_000,
      "020": 10_000,
      "021": 1_100,
      "030": 5_000,
      "040": 2_000,
      "041": 500,
      "050": -1_000,
      "051": -200,
      "060": 100_000,
      "070": 1_000,
      "075": 1,
      "090": 20_000,
      "100": 4_000,
      "101": 700,
      "102": 500,
      "103": 300,
      "104": 200,
      "105": -100,
      "110": 5_000,
      "111": 100,
      "112": 500,
      "120": 6_000,
      "130": 1_000,
      "131": 9_000,
      "140": 100,
      "150": 50,
      "180": 300,
      "190": 500,
    };
    expect(writtenOut(aTaxpayer({ returns: [aReturn(wrong)] }), ["V-01"])).toEqual([
      "V-01 2026-03 VAT assessment: -250.00 → 1476.00, 1726.00",
      "explanation: lines VAT.011, VAT.021, VAT.051, VAT.060, VAT.070, VAT.075, VAT.090, VAT.112, VAT.120, VAT.130, VAT.131, VAT.150, VAT.180, VAT.190",
      "by 43.1, 254.1, 314.2",
      "see returns VAT-2026-03, return_lines VAT-2026-03:011, return_lines VAT-2026-03:021, return_lines VAT-2026-03:051, return_lines VAT-2026-03:060, return_lines VAT-2026-03:070, return_lines VAT-2026-03:075, return_lines VAT-2026-03:090, return_lines VAT-2026-03:112, return_lines VAT-2026-03:120, return_lines VAT-2026-03:130, return_lines VAT-2026-03:131, return_lines VAT-2026-03:150, return_lines VAT-2026-03:180, return_lines VAT-2026-03:190",
      "line [line VAT.011] | 010 × rate | 010 100000.00, rate 0.12 number, declared 11000.00 | 12000.00 | 254.1",
      "line [line VAT.021] | 020 × rate | 020 10000.00, rate 0.12 number, declared 1100.00 | 1200.00 | 308.4",
      "line [line VAT.051] | 050 × rate | 050 -1000.00, rate 0.12 number, declared -200.00 | -120.00 | 309.2",
      "line [line VAT.060] | 010 + 020 + 030 + 050 | 010 100000.00, 020 10000.00, 030 5000.00, 050 -1000.00, declared 100000.00 | 114000.00 | 317.2",
      "line [line VAT.070] | 040 + 041 | 040 2000.00, 041 500.00, declared 1000.00 | 2500.00 | 317.2",
      "line [line VAT.075] | 070 / (060 + 070) | 070 2500.00, 060 114000.00, declared 1.00 percent | 2.15 percent | 317.1",
      "line [line VAT.090] | 011 + 021 + 051 | 011 12000.00, 021 1200.00, 051 -120.00, declared 20000.00 | 13080.00 | 314.2",
      "line [line VAT.112] | 100 + 101 + 102 + 103 − 104 + 105 = 110 + 111 + 112 | 100 4000.00, 101 700.00, 102 500.00, 103 300.00, 104 200.00, 105 -100.00, 110 5000.00, 111 100.00, 112 500.00, declared 5600.00 | 5200.00 | 317.2",
      "line [line VAT.120] | 075 ≤ ceiling → 110 + 111 + 112 | 075 2.15 percent, 110 5000.00, 111 100.00, 112 100.00, ceiling 5 percent, declared 6000.00 | 5200.00 | 317.1",
      "line [line VAT.130] | 090 − 120 | 090 13080.00, 120 5200.00, declared 1000.00 | 7880.00 | 314.2",
      "line [line VAT.131] | ≤ 130 × ceiling | 130 7880.00, ceiling 0.8 number, declared 9000.00 | 6304.00 | 322.3",
      "line [line VAT.150] | max(0, 130 − 131 − 140) | 130 7880.00, 131 6304.00, 140 100.00, declared 50.00 | 1476.00 | 319.2",
      "line [line VAT.180] | max(0, 140 − (130 − 131)) | 140 100.00, 130 7880.00, 131 6304.00, declared 300.00 | 0.00 | 326.1",
      "line [line VAT.190] | ≤ 180 | 180 0.00, declared 500.00 | 0.00 | 326.2",
      "balance-difference | recomputed − declared | recomputed 1476.00, declared -250.00 | 1726.00 | 314.2",
    ]);
  });
  it("names lines that change no tax and keeps the amount", () => {
    const facts = aTaxpayer({ returns: [aReturn({ ...CLEAN, "060": 90_000, "112": 6_000 })] });
    expect(writtenOut(facts, ["V-01"])).toEqual([
      "V-01 2026-03 VAT formal: 7000.00 → 7000.00, 0.00",
      "formal: lines VAT.060, VAT.112",
      "by 43.1, 254.1, 314.2",
      "see returns VAT-2026-03, return_lines VAT-2026-03:060, return_lines VAT-2026-03:112",
      "line [line VAT.060] | 010 + 020 + 030 + 050 | 010 100000.00, 020 0.00, 030 0.00, 050 0.00, declared 90000.00 | 100000.00 | 317.2",
      "line [line VAT.112] | 100 + 101 + 102 + 103 − 104 + 105 = 110 + 111 + 112 | 100 5000.00, 101 0.00, 102 0.00, 103 0.00, 104 0.00, 105 0.00, 110 0.00, 111 0.00, 112 6000.00, declared 6000.00 | 5000.00 | 317.2",
      "balance-difference | recomputed − declared | recomputed 7000.00, declared 7000.00 | 0.00 | 314.2",
    ]);
  });
});

describe("V-02 written out", () => {
  const months = monthsMap(aMonth({ buyersNet: som(150_000), buyersVat: som(18_000) }));
  it("names all sales of the month where no single one is the shortage", () => {
    const own = { "020": 1_000, "021": 120, "060": 101_000, "090": 12_120, "130": 7_120, "150": 7_120 };
    const facts = aTaxpayer({
      returns: [aReturn({ ...CLEAN, ...own })],
      months,
      salesOf: () => [sale("INV-1", 10_000), sale("INV-2", 8_000)],
    });
    expect(writtenOut(facts, ["V-02"])).toEqual([
      "V-02 2026-03 VAT assessment: 12120.00 → 18000.00, 5880.00",
      "explanation: invoices 18000.00, declared 12120.00, count 2",
      "by 178.1, 261.1, 308.1, 254.1",
      "see returns VAT-2026-03, return_lines VAT-2026-03:010, return_lines VAT-2026-03:011, invoices INV-1, invoices INV-2",
      "invoices-vat |  | rate 0.12 number | 18000.00 | 261.1",
      "declared-output | 011 + 021 | 011 12000.00, 021 120.00 | 12120.00 | 254.1",
      "output-shortage | computed − declared | computed 18000.00, declared 12120.00 | 5880.00 | 314.2",
    ]);
  });
  it("names the one invoice whose VAT is missing", () => {
    const facts = aTaxpayer({
      returns: [aReturn(CLEAN)],
      months,
      salesOf: () => [sale("INV-1", 12_000), sale("INV-2", 6_000)],
    });
    expect(writtenOut(facts, ["V-02"])).toEqual([
      "V-02 2026-03 VAT assessment: 12000.00 → 18000.00, 6000.00",
      "explanation: invoices 18000.00, declared 12000.00, count 1",
      "by 178.1, 261.1, 308.1, 254.1",
      "see returns VAT-2026-03, return_lines VAT-2026-03:010, return_lines VAT-2026-03:011, invoices INV-2",
      "invoices-vat |  | rate 0.12 number | 18000.00 | 261.1",
      "declared-output | 011 + 021 | 011 12000.00, 021 0.00 | 12000.00 | 254.1",
      "output-shortage | computed − declared | computed 18000.00, declared 12000.00 | 6000.00 | 314.2",
    ]);
  });
});

describe("V-03 written out", () => {
  it("takes takings without both taxes, beside the invoices to named buyers", () => {
    // 113,000 / 1.13 = 100,000 and its 12,000 are more than the public invoices' 2,400; with 6,000 of buyers 18,000.
    const facts = aTaxpayer({
      returns: [aReturn(CLEAN)],
      months: monthsMap(
        aMonth({
          buyersNet: som(50_000),
          buyersVat: som(6_000),
          publicNet: som(20_000),
          publicVat: som(2_400),
          registersTaxable: som(113_000),
        }),
      ),
    });
    expect(writtenOut(facts, ["V-02", "V-03"])).toEqual([
      "V-03 2026-03 VAT assessment: 12000.00 → 18000.00, 6000.00",
      "explanation: gross 113000.00, net 100000.00",
      "by 178.5, 178.6, 308.1, 254.1, S-54",
      "see returns VAT-2026-03, return_lines VAT-2026-03:010, return_lines VAT-2026-03:011, receipts 01234567890123:2026-03",
      "registers-net | gross / (1 + vat + sales-tax) | gross 113000.00, vat 0.12 number, sales-tax 0.01 number | 100000.00 | 308.1 S-54",
      "proven-output | buyers + max(public, registers × rate) | buyers 6000.00, public 2400.00, registers 100000.00, rate 0.12 number | 18000.00 | 178.6",
      "output-shortage | computed − declared | computed 18000.00, declared 12000.00 | 6000.00 | 314.2",
    ]);
  });
});

describe("V-04 written out", () => {
  it("compares all kinds of inflows with the turnover of all kinds, taxes inside", () => {
    // 113,000 + 10,000 + 1,000 × 1.02 = 124,020 against 240,000 − 3,990; 111,990 / 1.13 × 12 % = 11,892.743.
    const facts = aTaxpayer({
      returns: [aReturn({ ...CLEAN, "030": 10_000, "040": 1_000, "060": 110_000, "070": 1_000 })],
      months: monthsMap(
        aMonth({
          bank: {
            cashless: som(200_000),
            qrPos: som(30_000),
            cashDeposited: som(10_000),
            explained: som(3_990),
            decision: "Р-1",
          },
        }),
      ),
    });
    expect(writtenOut(facts, ["V-04"])).toEqual([
      "V-04 2026-03 VAT assessment: 12000.00 → 23892.74, 11892.74",
      "explanation: inflows 236010.00, turnover 124020.00",
      "by 146.1.1.б, 146.1.8, 4.2.8, 308.1, S-50, S-54",
      "see returns VAT-2026-03, return_lines VAT-2026-03:010, return_lines VAT-2026-03:030, return_lines VAT-2026-03:040, bank_inflows 01234567890123:2026-03",
      "inflows | inflows − explained | inflows 240000.00, explained 3990.00 | 236010.00 | 4.2.8 S-50",
      "gross-turnover | taxable × (1 + vat + sales-tax) + zero + exempt × (1 + sales-tax-free) | taxable 100000.00, vat 0.12 number, sales-tax 0.01 number, zero 10000.00, exempt 1000.00, sales-tax-free 0.02 number | 124020.00 | 308.1",
      "inflow-excess-vat | (inflows − turnover) / (1 + vat + sales-tax) × vat | inflows 236010.00, turnover 124020.00, vat 0.12 number, sales-tax 0.01 number | 11892.74 | 254.1 S-54",
    ]);
  });
  it("says that without a decision on the accounts it is a sign only", () => {
    const bank = { cashless: som(226_000), qrPos: 0, cashDeposited: 0, explained: 0, decision: null };
    const facts = aTaxpayer({ returns: [aReturn(CLEAN)], months: monthsMap(aMonth({ bank })) });
    expect(writtenOut(facts, ["V-04"])).toEqual([
      "V-04 2026-03 VAT risk: 12000.00 → 24000.00, 12000.00",
      "risk: inflows 226000.00, turnover 113000.00",
      "by 146.1.1.б, 146.1.8, 4.2.8, 308.1, S-50, S-54",
      "see returns VAT-2026-03, return_lines VAT-2026-03:010, bank_inflows 01234567890123:2026-03",
      "inflows | inflows − explained | inflows 226000.00, explained 0.00 | 226000.00 | 4.2.8 S-50",
      "gross-turnover | taxable × (1 + vat + sales-tax) + zero + exempt × (1 + sales-tax-free) | taxable 100000.00, vat 0.12 number, sales-tax 0.01 number, zero 0.00, exempt 0.00, sales-tax-free 0.02 number | 113000.00 | 308.1",
      "inflow-excess-vat | (inflows − turnover) / (1 + vat + sales-tax) × vat | inflows 226000.00, turnover 113000.00, vat 0.12 number, sales-tax 0.01 number | 12000.00 | 254.1 S-54",
    ]);
  });
});

describe("V-05 and V-06 written out", () => {
  const salesTax = (base: number, period: Period = MARCH) =>
    aReturn({ "010": base, "100": base / 100, "110": base }, { form: "ST", period, returnId: "ST-1" });
  it("charges VAT where its base is the lower", () => {
    expect(
      writtenOut(
        aTaxpayer({ returns: [aReturn({ ...CLEAN, "020": 2_000, "021": 240 }), salesTax(150_000)] }),
        ["V-05"],
      ),
    ).toEqual([
      "V-05 2026-03 VAT assessment: 12240.00 → 18000.00, 5760.00",
      "vat-short: vatBase 102000.00, salesTaxBase 150000.00",
      "by 308.1, 366.1, 365.2, 367",
      "see returns ST-1, return_lines ST-1:110, return_lines ST-1:010, returns VAT-2026-03, return_lines VAT-2026-03:010",
      "vat-base | 010 + 040 ± explained |  | 102000.00 | 308.1",
      "sales-tax-base | ST.110 |  | 150000.00 | 366.1",
      "base-gap |  |  | 48000.00 | 366.1",
      "base-gap-tax | gap × rate | gap 48000.00, rate 0.12 number | 5760.00 | 254.1",
    ]);
  });
  it("charges the sales tax where its base is the lower", () => {
    expect(
      writtenOut(aTaxpayer({ returns: [aReturn({ ...CLEAN, "040": 1_000 }), salesTax(60_000)] }), ["V-05"]),
    ).toEqual([
      "V-05 2026-03 ST assessment: 600.00 → 1010.00, 410.00",
      "sales-tax-lower: vatBase 101000.00, salesTaxBase 60000.00",
      "by 308.1, 366.1, 365.2, 367",
      "see returns ST-1, return_lines ST-1:110, return_lines ST-1:010, returns VAT-2026-03, return_lines VAT-2026-03:010, return_lines VAT-2026-03:040",
      "vat-base | 010 + 040 ± explained |  | 101000.00 | 308.1",
      "sales-tax-base | ST.110 |  | 60000.00 | 366.1",
      "base-gap |  |  | 41000.00 | 366.1",
      "base-gap-tax | gap × rate | gap 41000.00, rate 0.01 number | 410.00 | 368.1",
    ]);
  });
  it("leaves VAT of a quarter without amounts to compare", () => {
    const months = ["2026-01", "2026-02", "2026-03"].map((period) =>
      aReturn(CLEAN, { period: month(period) }),
    );
    expect(
      writtenOut(aTaxpayer({ returns: [...months, salesTax(350_000, "2026-Q1" as Period)] }), ["V-05"]),
    ).toEqual([
      "V-05 2026-Q1 VAT risk: — → —, 6000.00",
      "vat-lower: vatBase 300000.00, salesTaxBase 350000.00",
      "by 308.1, 366.1, 365.2, 367",
      "see returns ST-1, return_lines ST-1:110, return_lines ST-1:010, returns VAT-2026-01, return_lines VAT-2026-01:010, returns VAT-2026-02, return_lines VAT-2026-02:010, returns VAT-2026-03, return_lines VAT-2026-03:010",
      "vat-base | 010 + 040 ± explained |  | 300000.00 | 308.1",
      "sales-tax-base | ST.110 |  | 350000.00 | 366.1",
      "base-gap |  |  | 50000.00 | 366.1",
      "base-gap-tax | gap × rate | gap 50000.00, rate 0.12 number | 6000.00 | 254.1",
    ]);
  });
  it("V-06 counts what the other checks charge as found turnover", () => {
    // Registered in November 2025: two months of 100,000, and 50,000 of invoices beyond the return of December.
    const months = ["2025-11", "2025-12"].map((period) => aReturn(CLEAN, { period: month(period) }));
    const declaration = aReturn(
      { P010: 300_000 },
      { form: "END", period: "2025" as Period, returnId: "END-1" },
    );
    const facts = aTaxpayer({
      registeredOn: plainDate("2025-11-15"),
      returns: [...months, declaration],
      months: monthsMap(aMonth({ month: month("2025-12"), buyersNet: som(150_000), buyersVat: som(18_000) })),
    });
    expect(writtenOut(facts, ["V-06"])).toEqual([
      "V-06 2025 VAT assessment: 30000.00 → 36000.00, 6000.00",
      "explanation: revenue 300000.00, turnover 250000.00",
      "by 212.1, 210.2, 308.1",
      "see returns END-1, return_lines END-1:P010, returns VAT-2025-11, return_lines VAT-2025-11:060, returns VAT-2025-12, return_lines VAT-2025-12:060",
      "annual-revenue | END.P010 |  | 300000.00 | 212.1",
      "year-turnover | sum (060 + 070) |  | 250000.00 | 308.1",
      "revenue-gap-vat | (revenue − turnover) × rate | revenue 300000.00, turnover 250000.00, rate 0.12 number | 6000.00 | 254.1",
    ]);
  });
});

describe("G-11 written out", () => {
  it("takes the output of a nil return from invoices and takings", () => {
    const facts = aTaxpayer({
      returns: [aReturn({ "010": 0, "150": 0 })],
      months: monthsMap(
        aMonth({ buyersNet: som(50_000), buyersVat: som(6_000), registersTaxable: som(113_000) }),
      ),
      salesOf: () => [sale("INV-1", 6_000)],
    });
    expect(writtenOut(facts, ["G-11"])).toEqual([
      "G-11 2026-03 VAT assessment: 0.00 → 18000.00, 18000.00",
      "nil: output 18000.00",
      "by 99.1, 125.1, 118.5.4, 314.2",
      "see returns VAT-2026-03, return_lines VAT-2026-03:010, return_lines VAT-2026-03:150, invoices INV-1, receipts 01234567890123:2026-03",
      "invoices-vat |  | rate 0.12 number | 6000.00 | 261.1",
      "registers-vat | gross / (1 + vat + sales-tax) × vat | gross 113000.00, vat 0.12 number, sales-tax 0.01 number | 12000.00 | 308.1 S-54",
      "tax-by-data | output − credit | output 18000.00, credit 0.00 | 18000.00 | 314.2",
    ]);
  });
  it("grants a missing return the credit of the purchase register, and says when it was due", () => {
    const facts = aTaxpayer({
      months: monthsMap(
        aMonth({ buyersNet: som(50_000), buyersVat: som(6_000), purchasesVat: som(1_000), purchaseRows: 1 }),
      ),
      salesOf: () => [sale("INV-1", 6_000)],
    });
    expect(writtenOut(facts, ["G-10", "G-11"])).toEqual([
      "G-10 2026-03 VAT formal: — → —, 0.00",
      "missing: due 2026-04-27",
      "by 319.1.1, 99.2, 18.6, A-53",
      "see taxpayers 01234567890123",
      "law.due-date.filing [period 2026-03] |  |  | 2026-04-25 date | 319.1.1",
      "law.term.due-moved |  | last-day 2026-04-25 date | 2026-04-27 date | 18.6",
      "G-11 2026-03 VAT assessment: — → 5000.00, 5000.00",
      "missing: output 6000.00",
      "by 99.1, 125.1, 118.5.4, 314.2",
      "see invoices INV-1",
      "invoices-vat |  | rate 0.12 number | 6000.00 | 261.1",
      "tax-by-data | output − credit | output 6000.00, credit 1000.00 | 5000.00 | 314.2",
    ]);
  });
});

describe("G-10 and G-12 written out", () => {
  it("shows the term, the day it moved to and what was unpaid on it", () => {
    const payment = (paymentId: string, on: string, amount: number) => ({
      paymentId,
      tax: "VAT" as const,
      period: MARCH,
      paidOn: plainDate(on),
      amount: som(amount),
    });
    const facts = aTaxpayer({
      returns: [aReturn(CLEAN, { firstFiledOn: plainDate("2026-04-28") })],
      payments: [payment("P-0", "2026-04-27", 2_000), payment("P-1", "2026-04-28", 5_000)],
    });
    expect(writtenOut(facts, ["G-10", "G-12"])).toEqual([
      "G-10 2026-03 VAT formal: — → —, 0.00",
      "late: due 2026-04-27, filed 2026-04-28",
      "by 319.1.1, 103.1, 18.6, A-53",
      "see returns VAT-2026-03",
      "law.due-date.filing [period 2026-03] |  |  | 2026-04-25 date | 319.1.1",
      "law.term.due-moved |  | last-day 2026-04-25 date | 2026-04-27 date | 18.6",
      "filed-on |  |  | 2026-04-28 date | 103.1",
      "G-12 2026-03 VAT formal: — → —, 0.00",
      "explanation: due 2026-04-27, paid 2026-04-28, unpaid 5000.00",
      "by 319.2, 82.3, 70, 18.6, A-23",
      "see returns VAT-2026-03, payments P-1",
      "law.due-date.payment [period 2026-03] |  |  | 2026-04-25 date | 319.2",
      "law.term.due-moved |  | last-day 2026-04-25 date | 2026-04-27 date | 18.6",
      "unpaid-at-term | 150 − paid | 150 7000.00, paid 2000.00 | 5000.00 | 82.3",
    ]);
  });
});

describe("V-14 written out", () => {
  const supplies = (exempt: number, outside: number) => ({
    "010": 100_000 - exempt - outside,
    "011": (100_000 - exempt - outside) * 0.12,
    "040": exempt,
    "041": outside,
    "100": 1_000,
    "110": 400,
    "111": 300,
    "112": 300,
  });
  it("divides above the ceiling: 400 + 300 × 90,000 / 100,000", () => {
    const facts = aTaxpayer({ returns: [aReturn({ ...supplies(6_000, 4_000), "075": 10, "120": 1_000 })] });
    expect(writtenOut(facts, ["V-14"])).toEqual([
      "V-14 2026-03 VAT assessment: 1000.00 → 670.00, 330.00",
      "explanation: share 10.0000, ceiling 5, less 330.00",
      "by 317.1, 317.2, 251, S-16",
      "see returns VAT-2026-03, return_lines VAT-2026-03:040, return_lines VAT-2026-03:041, return_lines VAT-2026-03:075, return_lines VAT-2026-03:110, return_lines VAT-2026-03:111, return_lines VAT-2026-03:112, return_lines VAT-2026-03:120",
      "exempt-share | B / (A + B) × 100 | A 90000.00, B 10000.00 | 10.0000 percent | 317.1",
      "credit-allowed | direct + undivided × A / (A + B) | direct 400.00, undivided 300.00, A 90000.00, B 10000.00 | 670.00 | 317.2 S-16",
      "credit-excess | declared − allowed | declared 1000.00, allowed 670.00 | 330.00 | 317.2",
    ]);
  });
  it("gives back what was divided at the ceiling: 1,000 − 685", () => {
    const facts = aTaxpayer({ returns: [aReturn({ ...supplies(5_000, 0), "060": 95_000, "120": 685 })] });
    expect(writtenOut(facts, ["V-14"])).toEqual([
      "V-14 2026-03 VAT reduction: 685.00 → 1000.00, -315.00",
      "within: share 5.0000, ceiling 5, less 315.00",
      "by 317.1, 317.2, 251, S-16",
      "see returns VAT-2026-03, return_lines VAT-2026-03:040, return_lines VAT-2026-03:041, return_lines VAT-2026-03:060, return_lines VAT-2026-03:110, return_lines VAT-2026-03:111, return_lines VAT-2026-03:112, return_lines VAT-2026-03:120",
      "exempt-share | B / (A + B) × 100 | A 95000.00, B 5000.00 | 5.0000 percent | 317.1",
      "credit-allowed | direct + exempt + undivided | direct 400.00, undivided 300.00, exempt 300.00 | 1000.00 | 317.1",
      "credit-excess | declared − allowed | declared 685.00, allowed 1000.00 | -315.00 | 317.2",
    ]);
  });
});

describe("V-40 written out", () => {
  it("names both returns and their lines", () => {
    const february = aReturn(
      { "100": 1_500, "112": 1_500, "120": 1_500, "130": -1_500, "180": 1_500 },
      { period: month("2026-02") },
    );
    const facts = aTaxpayer({ returns: [february, aReturn({ ...CLEAN, "140": 2_000, "150": 5_000 })] });
    expect(writtenOut(facts, ["V-40"])).toEqual([
      "V-40 2026-03 VAT assessment: 2000.00 → 1500.00, 500.00",
      "explanation: before 2026-02",
      "by 326.1, 326.3.2, 329.7",
      "see returns VAT-2026-03, return_lines VAT-2026-03:140, returns VAT-2026-02, return_lines VAT-2026-02:180",
      "carried-excess [before 2026-02] | 140 − 180 | 140 2000.00, 180 1500.00 | 500.00 | 326.1",
    ]);
  });
});
