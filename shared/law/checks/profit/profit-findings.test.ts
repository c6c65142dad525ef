import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import { aContext, aReturn as inSom, som } from "#tests/fixtures/taxpayer-facts.ts";
import { inn } from "../../../kernel/inn.ts";
import { tyiyn } from "../../../kernel/money.ts";
import { monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { FormCode } from "../../finding.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { profitClaims } from "./decide-profit.ts";
import type { ProfitFacts } from "./facts.ts";

const period = (text: string): Period => text as Period;
const aReturn = (form: FormCode, of: string, lines: Readonly<Record<string, number>>): ReturnFact =>
  inSom(lines, { form, period: period(of), returnId: `${form}-${of}` });

/** 1,000,000 of income, 600,000 of goods, 100,000 of wages: 30,000 of tax. */
const YEAR = {
  P010: 1_000_000,
  P050: 1_000_000,
  P080: 600_000,
  P090: 100_000,
  P180: 700_000,
  P190: 300_000,
  P200: 300_000,
  P210: 30_000,
  P220: 0,
  P230: 30_000,
};
const LOSS = { P080: 2_000_000, P180: 2_100_000, P190: -1_100_000, P200: 0, P210: 0, P230: 0 };
const year = (over: Readonly<Record<string, number>> = {}) => aReturn("END", "2026", { ...YEAR, ...over });
const claims = (returns: readonly ReturnFact[], over: Partial<ProfitFacts> = {}) =>
  claimLines(
    profitClaims(
      {
        inn: inn("00000000000017"),
        registeredOn: plainDate("2025-01-10"),
        returns,
        payroll: new Map(),
        specialPurchases: [],
        purchases: [],
        documentedCost: new Map(),
        ...over,
      },
      aContext(plainDate("2028-06-01")),
    ),
  );

describe("N-01 written out: turnover of the year above its income", () => {
  it("by the VAT returns: 1,200,000 − 1,000,000, of it 10 %", () => {
    const vat = ["2026-01", "2026-02"].map((of) => aReturn("VAT", of, { "010": 600_000, "020": 50_000 }));
    expect(claims([year(), ...vat])).toEqual([
      "N-01 2026 END assessment: 30000.00 → 50000.00, 20000.00",
      "explanation: turnover 1200000.00, income 1000000.00, gap 200000.00",
      "by 210.1, 212",
      "see returns END-2026, return_lines END-2026:P010, returns VAT-2026-01, return_lines VAT-2026-01:010, returns VAT-2026-02, return_lines VAT-2026-02:010",
      "profit.turnover |  |  | 1200000.00 | 212",
      "profit.income | P010 + P020 + P030 + P040 |  | 1000000.00 | 212",
      "profit.tax-effect | recomputed − declared | recomputed 50000.00, declared 30000.00 | 20000.00 | 240.1",
      "takes income:2026",
    ]);
  });
  it("by the sales-tax returns where they show more, every line of a base", () => {
    const bases = ["010", "020", "030", "040", "050", "055", "057", "060", "065", "070", "080", "085", "090"];
    const salesTax = aReturn("ST", "2026-Q1", Object.fromEntries(bases.map((line) => [line, 100_000])));
    const vat = aReturn("VAT", "2026-01", { "010": 1, "030": 1, "040": 1, "041": 1, "050": 1 });
    expect(
      claims([
        year({
          P020: 10_000,
          P030: 20_000,
          P040: 30_000,
          P050: 1_060_000,
          P190: 360_000,
          P200: 360_000,
          P210: 36_000,
          P230: 36_000,
        }),
        salesTax,
        vat,
      ]),
    ).toEqual([
      "N-01 2026 END assessment: 36000.00 → 60000.00, 24000.00",
      "explanation: turnover 1300000.00, income 1060000.00, gap 240000.00",
      "by 210.1, 212",
      "see returns END-2026, return_lines END-2026:P010, return_lines END-2026:P020, return_lines END-2026:P030, return_lines END-2026:P040, returns ST-2026-Q1, return_lines ST-2026-Q1:010, return_lines ST-2026-Q1:020, return_lines ST-2026-Q1:030, return_lines ST-2026-Q1:040, return_lines ST-2026-Q1:050, return_lines ST-2026-Q1:055, return_lines ST-2026-Q1:057, return_lines ST-2026-Q1:060, return_lines ST-2026-Q1:065, return_lines ST-2026-Q1:070, return_lines ST-2026-Q1:080, return_lines ST-2026-Q1:085, return_lines ST-2026-Q1:090",
      "profit.turnover |  |  | 1300000.00 | 212",
      "profit.income | P010 + P020 + P030 + P040 |  | 1060000.00 | 212",
      "profit.tax-effect | recomputed − declared | recomputed 60000.00, declared 36000.00 | 24000.00 | 240.1",
      "takes income:2026",
    ]);
  });
  it("counts exports, exempt supplies and corrections of VAT", () => {
    const vat = aReturn("VAT", "2026-01", {
      "010": 500_000,
      "030": 300_000,
      "040": 200_000,
      "041": 150_000,
      "050": 50_000,
    });
    expect(claims([year(), vat])).toEqual([
      "N-01 2026 END assessment: 30000.00 → 50000.00, 20000.00",
      "explanation: turnover 1200000.00, income 1000000.00, gap 200000.00",
      "by 210.1, 212",
      "see returns END-2026, return_lines END-2026:P010, returns VAT-2026-01, return_lines VAT-2026-01:010, return_lines VAT-2026-01:030, return_lines VAT-2026-01:040, return_lines VAT-2026-01:041, return_lines VAT-2026-01:050",
      "profit.turnover |  |  | 1200000.00 | 212",
      "profit.income | P010 + P020 + P030 + P040 |  | 1000000.00 | 212",
      "profit.tax-effect | recomputed − declared | recomputed 50000.00, declared 30000.00 | 20000.00 | 240.1",
      "takes income:2026",
    ]);
  });
  it("is formal in a year of loss", () => {
    expect(claims([year(LOSS), aReturn("VAT", "2026-01", { "010": 1_200_000 })])).toEqual([
      "N-01 2026 END formal: 0.00 → 0.00, 0.00",
      "formal: turnover 1200000.00, income 1000000.00, gap 200000.00",
      "by 210.1, 212",
      "see returns END-2026, return_lines END-2026:P010, returns VAT-2026-01, return_lines VAT-2026-01:010",
      "profit.turnover |  |  | 1200000.00 | 212",
      "profit.income | P010 + P020 + P030 + P040 |  | 1000000.00 | 212",
      "profit.tax-effect | recomputed − declared | recomputed 0.00, declared 0.00 | 0.00 | 240.1",
      "takes income:2026",
    ]);
  });
});

describe("what decides", () => {
  it("N-01 a quarter that is partly of another year, and turnover exactly at the tolerance", () => {
    const ofDecember = aReturn("VAT", "2025-12", { "010": 9_000_000 });
    expect(claims([year(), ofDecember, aReturn("VAT", "2026-01", { "010": 1_010_000 })])).toEqual([]);
    // 1 % of 1,010,102 is 10,101.02: the gap of 10,102 passes it.
    expect(claims([year(), aReturn("VAT", "2026-01", { "010": 1_010_102 })])[0]).toBe(
      "N-01 2026 END assessment: 30000.00 → 31010.20, 1010.20",
    );
  });
  it("N-01 takes the general rate where the return used none: no base, or no tax stated", () => {
    const turnover = aReturn("VAT", "2026-01", { "010": 1_200_000 });
    const even = { P010: 700_000, P050: 700_000, P190: 0, P200: 0, P210: 0, P230: 0 };
    expect(claims([year(even), turnover])[0]).toBe("N-01 2026 END assessment: 0.00 → 50000.00, 50000.00");
    const { P210: _, ...silent } = YEAR;
    expect(claims([aReturn("END", "2026", silent), turnover])[0]).toBe(
      "N-01 2026 END assessment: 30000.00 → 50000.00, 20000.00",
    );
  });
  it("N-02 the return of the quarter before, not of a form with the same period", () => {
    const q2 = { "010": 250_000, "020": 25_000, "030": 10_000, "040": 15_000, "060": 15_000 };
    const q1 = aReturn("ADV", "2026-Q1", { "010": 100_000, "020": 10_000, "060": 10_000 });
    const salesTax = aReturn("ST", "2026-Q1", { "020": 1 });
    expect(claims([salesTax, q1, aReturn("ADV", "2026-Q2", q2)])).toEqual([]);
    const first = aReturn("ADV", "2026-Q1", { "010": 100_000, "020": 10_000, "030": 4_000, "060": 6_000 });
    expect(claims([first])[0]).toBe("N-02 2026-Q1 ADV assessment: 6000.00 → 10000.00, 4000.00");
  });
  it("N-02 and N-03 leave a som of difference as declared", () => {
    const slip = aReturn("ADV", "2026-Q1", { "010": 100_000, "020": 10_002, "060": 10_001 });
    expect(claims([slip])[0]).toBe("N-02 2026-Q1 ADV formal: 10001.00 → 10001.00, 0.00");
    expect(claims([year({ P210: 30_002, P230: 30_001 })])[0]).toBe(
      "N-03 2026 END formal: 30001.00 → 30001.00, 0.00",
    );
  });
  it("N-03 leaves the charity to N-09", () => {
    const given = { P160: 40_000, P180: 740_000, P190: 260_000, P200: 260_000, P210: 26_000, P230: 26_000 };
    expect(claims([year(given)]).filter((line) => line.startsWith("N-03"))).toEqual([]);
  });
  it("N-04 names the single returns of the years before, with what they used", () => {
    const of2025 = aReturn("END", "2025", {
      P010: 60_000,
      P190: 60_000,
      P195: 20_000,
      P200: 40_000,
      P210: 4_000,
      P230: 4_000,
    });
    const quarter = aReturn("ST", "2025-Q1", { "010": 1 });
    const lines = claims(
      [of2025, quarter, year({ P195: 100_000, P200: 200_000, P210: 20_000, P230: 20_000 })],
      {
        registeredOn: plainDate("2025-01-10"),
      },
    );
    expect(lines.filter((line) => line.startsWith("see") && line.includes("END-2026:P195"))).toEqual([
      "see returns END-2026, return_lines END-2026:P195, returns END-2025, return_lines END-2025:P190, return_lines END-2025:P195",
    ]);
  });
  it("N-05 from the year its norm entered in (3 April 2023)", () => {
    const documentedCost = new Map([2022, 2023].map((of) => [of, tyiyn(0)] as const));
    const ofYear = (of: string) =>
      claims([aReturn("END", of, YEAR)], { documentedCost, registeredOn: plainDate("2020-01-01") })[0];
    expect(ofYear("2022")).toBeUndefined();
    expect(ofYear("2023")).toBe("N-05 2023 END risk: — → —, 60000.00");
  });
  it("N-17 a year without loss ends the series", () => {
    const result = (of: string, P190: number) =>
      aReturn("END", of, P190 < 0 ? { P090: -P190, P190 } : { P010: P190, P190 });
    expect(claims([result("2025", -300), result("2026", 0)])).toEqual([]);
    expect(claims([result("2025", 0), result("2026", -300)])).toEqual([]);
  });
  it("N-18 wages exactly at the tolerance: 1 % of 100,000", () => {
    const payroll = (last: number) =>
      new Map(
        monthsOf(period("2026")).map(
          (month, index) => [month, tyiyn(som(index === 11 ? last : 8_000))] as const,
        ),
      );
    expect(claims([year()], { payroll: payroll(11_000) })).toEqual([]);
    expect(claims([year()], { payroll: payroll(10_999.99) })[0]).toBe("N-18 2026 END risk: — → —, 100.00");
  });
  it("a year before the Code has no rates and no findings", () => {
    expect(
      claims([
        aReturn("END", "2021", { ...YEAR, P230: 1 }),
        aReturn("ADV", "2021-Q1", { "010": 1_000, "020": 1 }),
      ]),
    ).toEqual([]);
  });
});

describe("N-02 written out: the advance", () => {
  it("works every line out, the losses by their own share", () => {
    // 250,000 − 10,000 at 10 % = 24,000, less 10,000 before: 14,000; losses of 50,000 give 5,000: 9,000 due.
    const loss = aReturn("END", "2025", { P090: 50_000, P190: -50_000 });
    const q1 = aReturn("ADV", "2026-Q1", { "010": 100_000, "020": 10_000, "060": 10_000 });
    const q2 = aReturn("ADV", "2026-Q2", {
      "010": 250_000,
      "015": 10_000,
      "020": 20_000,
      "030": 12_000,
      "040": 8_000,
      "050": 6_000,
      "060": 2_000,
    });
    expect(claims([loss, q1, q2])).toEqual([
      "N-02 2026-Q2 ADV assessment: 2000.00 → 9000.00, 7000.00",
      "explanation: lines ADV.020, ADV.030, ADV.040, ADV.050, ADV.060",
      "by 243.3, 243.4, 243.5, S-33",
      "see returns ADV-2026-Q2, return_lines ADV-2026-Q2:020, return_lines ADV-2026-Q2:030, return_lines ADV-2026-Q2:040, return_lines ADV-2026-Q2:050, return_lines ADV-2026-Q2:060",
      "line [line ADV.020] | max(0, 010 − 015) × rate | 010 250000.00, 015 10000.00, rate 0.1 number, declared 20000.00 | 24000.00 | 243.3",
      "line [line ADV.030] | ADV.020 | declared 12000.00 | 10000.00 | 243.4",
      "line [line ADV.040] | max(0, 020 − 030) | 020 24000.00, 030 10000.00, declared 8000.00 | 14000.00 | 243.4",
      "line [line ADV.050] | ≤ losses × rate | losses 50000.00, rate 0.1 number, declared 6000.00 | 5000.00 | 243.5",
      "line [line ADV.060] | max(0, 040 − 050) | 040 14000.00, 050 5000.00, declared 2000.00 | 9000.00 | 243.5",
      "takes line:ADV.020, line:ADV.030, line:ADV.040, line:ADV.050, line:ADV.060",
    ]);
  });
  it("is formal where nothing due changes", () => {
    expect(claims([aReturn("ADV", "2026-Q1", { "010": -100_000, "020": 0, "040": 50, "060": 0 })])).toEqual([
      "N-02 2026-Q1 ADV formal: 0.00 → 0.00, 0.00",
      "formal: lines ADV.040",
      "by 243.3, 243.4, 243.5, S-33",
      "see returns ADV-2026-Q1, return_lines ADV-2026-Q1:040",
      "line [line ADV.040] | max(0, 020 − 030) | 020 0.00, 030 0.00, declared 50.00 | 0.00 | 243.4",
      "takes line:ADV.040",
    ]);
  });
  it("gives back what was overstated", () => {
    expect(claims([aReturn("ADV", "2026-Q1", { "010": 100_000, "020": 11_000, "060": 11_000 })])).toEqual([
      "N-02 2026-Q1 ADV reduction: 11000.00 → 10000.00, -1000.00",
      "explanation: lines ADV.020, ADV.060",
      "by 243.3, 243.4, 243.5, S-33",
      "see returns ADV-2026-Q1, return_lines ADV-2026-Q1:020, return_lines ADV-2026-Q1:060",
      "line [line ADV.020] | max(0, 010 − 015) × rate | 010 100000.00, 015 0.00, rate 0.1 number, declared 11000.00 | 10000.00 | 243.3",
      "line [line ADV.060] | max(0, 040 − 050) | 040 10000.00, 050 0.00, declared 11000.00 | 10000.00 | 243.5",
      "takes line:ADV.020, line:ADV.060",
    ]);
  });
});

describe("N-03 written out: the year by its own lines", () => {
  it("works every line out from the lines above it as they should be", () => {
    // 1,000,000 + 20,000 + 30,000 + 40,000 − 90,000 = 1,000,000; 700,000 deducted; 300,000 − 350,000 of losses leaves
    // nothing, so 300,000 of them at most: the base is nothing, the tax too, and 3 × 1,000 was advanced.
    const advances = [1, 2, 3].map((n) =>
      aReturn("ADV", `2026-Q${n}`, {
        "010": 10_000 * n,
        "020": 1_000 * n,
        "030": 1_000 * (n - 1),
        "060": 1_000,
      }),
    );
    const wrong = year({
      P020: 20_000,
      P030: 30_000,
      P040: 40_000,
      P045: 90_000,
      P050: 1_090_000,
      P180: 800_000,
      P190: 290_000,
      P195: 350_000,
      P200: 10_000,
      P210: 3_000,
      P215: 500,
      P220: 4_000,
      P230: 1_500,
    });
    expect(claims([wrong, ...advances])).toEqual([
      "N-03 2026 END reduction: 1500.00 → -3000.00, -4500.00",
      "explanation: lines END.P050, END.P180, END.P190, END.P195, END.P200, END.P210, END.P215, END.P220, END.P230",
      "by 210.1, 241, 242.2",
      "see returns END-2026, return_lines END-2026:P050, return_lines END-2026:P180, return_lines END-2026:P190, return_lines END-2026:P195, return_lines END-2026:P200, return_lines END-2026:P210, return_lines END-2026:P215, return_lines END-2026:P220, return_lines END-2026:P230",
      "line [line END.P050] | P010 + P020 + P030 + P040 − P045 | P010 1000000.00, P020 20000.00, P030 30000.00, P040 40000.00, P045 90000.00, declared 1090000.00 | 1000000.00 | 210.1",
      "line [line END.P180] | P080 + P090 + P095 + P100 + P110 + P120 + P130 + P140 + P150 + P160 + P165 | P080 600000.00, P090 100000.00, P095 0.00, P100 0.00, P110 0.00, P120 0.00, P130 0.00, P140 0.00, P150 0.00, P160 0.00, P165 0.00, declared 800000.00 | 700000.00 | 217.1",
      "line [line END.P190] | P050 − P180 | P050 1000000.00, P180 700000.00, declared 290000.00 | 300000.00 | 210.1",
      "line [line END.P195] | ≤ max(0, P190) | P190 300000.00, declared 350000.00 | 300000.00 | 232.1",
      "line [line END.P200] | max(0, P190 − P195) | P190 300000.00, P195 300000.00, declared 10000.00 | 0.00 | 210.1",
      "line [line END.P210] | P200 × rate | P200 0.00, rate 0.1 number, declared 3000.00 | 0.00 | 240.1",
      "line [line END.P215] | ≤ P210 | P210 0.00, declared 500.00 | 0.00 | 246.2",
      "line [line END.P220] | ADV.060 | declared 4000.00 | 3000.00 | 242.2.1",
      "line [line END.P230] | P210 − P215 − P220 | P210 0.00, P215 0.00, P220 3000.00, declared 1500.00 | -3000.00 | 242.2",
      "takes line:END.P050, line:END.P180, line:END.P190, line:END.P195, line:END.P200, line:END.P210, line:END.P215, line:END.P220, line:END.P230",
    ]);
  });
  it("sums every deduction", () => {
    const all = Object.fromEntries(
      ["P080", "P090", "P095", "P100", "P110", "P120", "P130", "P140", "P150", "P160", "P165"].map((line) => [
        line,
        10_000,
      ]),
    );
    // 1,000,000 − 110,000 = 890,000; 89,000 of tax, 1,000 of it credited, 200 still short.
    const lines = {
      P010: 1_000_000,
      P050: 1_000_000,
      ...all,
      P180: 100_000,
      P190: 890_000,
      P200: 890_000,
      P210: 89_000,
      P215: 1_000,
      P220: 0,
      P230: 87_800,
    };
    expect(claims([aReturn("END", "2026", lines)])).toEqual([
      "N-03 2026 END assessment: 87800.00 → 88000.00, 200.00",
      "explanation: lines END.P180, END.P230",
      "by 210.1, 241, 242.2",
      "see returns END-2026, return_lines END-2026:P180, return_lines END-2026:P230",
      "line [line END.P180] | P080 + P090 + P095 + P100 + P110 + P120 + P130 + P140 + P150 + P160 + P165 | P080 10000.00, P090 10000.00, P095 10000.00, P100 10000.00, P110 10000.00, P120 10000.00, P130 10000.00, P140 10000.00, P150 10000.00, P160 10000.00, P165 10000.00, declared 100000.00 | 110000.00 | 217.1",
      "line [line END.P230] | P210 − P215 − P220 | P210 89000.00, P215 1000.00, P220 0.00, declared 87800.00 | 88000.00 | 242.2",
      "takes line:END.P180, line:END.P230",
    ]);
  });
  it("is formal where no tax changes", () => {
    expect(claims([year({ P050: 990_000 })])).toEqual([
      "N-03 2026 END formal: 30000.00 → 30000.00, 0.00",
      "formal: lines END.P050",
      "by 210.1, 241, 242.2",
      "see returns END-2026, return_lines END-2026:P050",
      "line [line END.P050] | P010 + P020 + P030 + P040 − P045 | P010 1000000.00, P020 0.00, P030 0.00, P040 0.00, P045 0.00, declared 990000.00 | 1000000.00 | 210.1",
      "takes line:END.P050",
    ]);
  });
});

describe("N-04 written out: losses of earlier years", () => {
  it("counts those still open: 50,000 of 100,000", () => {
    const of2025 = aReturn("END", "2025", { P090: 50_000, P190: -50_000 });
    expect(claims([of2025, year({ P195: 100_000, P200: 200_000, P210: 20_000, P230: 20_000 })])).toEqual([
      "N-04 2026 END assessment: 20000.00 → 25000.00, 5000.00",
      "explanation: used 100000.00, open 50000.00",
      "by 232.1, 232.2",
      "see returns END-2026, return_lines END-2026:P195, returns END-2025, return_lines END-2025:P190",
      "profit.open-losses |  |  | 50000.00 | 232.1",
      "profit.excess-losses | P195 − open | P195 100000.00, open 50000.00 | 50000.00 | 232.1",
      "profit.tax-effect | recomputed − declared | recomputed 25000.00, declared 20000.00 | 5000.00 | 240.1",
      "takes line:END.P195",
    ]);
  });
  it("is formal in a year of loss", () => {
    const of2025 = aReturn("END", "2025", {
      P010: 50_000,
      P190: 50_000,
      P200: 50_000,
      P210: 5_000,
      P230: 5_000,
    });
    expect(claims([of2025, year({ ...LOSS, P195: 100_000 })])).toEqual([
      "N-03 2026 END formal: 0.00 → 0.00, 0.00",
      "formal: lines END.P195",
      "by 210.1, 241, 242.2",
      "see returns END-2026, return_lines END-2026:P195",
      "line [line END.P195] | ≤ max(0, P190) | P190 -1100000.00, declared 100000.00 | 0.00 | 232.1",
      "takes line:END.P195",
      "N-04 2026 END formal: 0.00 → 0.00, 0.00",
      "formal: used 100000.00, open 0.00",
      "by 232.1, 232.2",
      "see returns END-2026, return_lines END-2026:P195, returns END-2025, return_lines END-2025:P190",
      "profit.open-losses |  |  | 0.00 | 232.1",
      "profit.excess-losses | P195 − open | P195 100000.00, open 0.00 | 100000.00 | 232.1",
      "profit.tax-effect | recomputed − declared | recomputed 0.00, declared 0.00 | 0.00 | 240.1",
      "takes line:END.P195",
    ]);
  });
});

describe("N-05, N-06, N-09 written out: deductions", () => {
  it("N-05: purchases above the documents", () => {
    const filed = year({ P080: 500_000, P100: 100_000 });
    expect(claims([filed], { documentedCost: new Map([[2026, tyiyn(som(500_000))]]) })).toEqual([
      "N-05 2026 END risk: — → —, 10000.00",
      "explanation: deducted 600000.00, documented 500000.00, gap 100000.00",
      "by 217.1, 236.1.20, S-55",
      "see returns END-2026, return_lines END-2026:P080, return_lines END-2026:P100",
      "profit.deducted-purchases | P080 + P100 |  | 600000.00 | 217.1",
      "profit.documented-purchases |  |  | 500000.00 | 236.1.20",
      "profit.tax-effect | recomputed − declared | recomputed 40000.00, declared 30000.00 | 10000.00 | 240.1",
      "takes cost:2026",
    ]);
  });
  const bought = (invoiceId: string, sellerInn: string, net: number, on = "2026-05-05") => ({
    invoiceId,
    sellerInn: inn(sellerInn),
    suppliedOn: plainDate(on),
    net: tyiyn(som(net)),
  });
  it("N-06: goods of special sellers less what the return excludes: 200,000 − 150,000", () => {
    const specialPurchases = [
      bought("i-1", "00000000000025", 120_000, "2026-01-01"),
      bought("i-2", "00000000000025", 50_000, "2026-12-31"),
      bought("i-3", "00000000000033", 30_000),
      bought("i-4", "00000000000033", 30_000, "2025-12-31"),
    ];
    expect(claims([year({ P175: 150_000 })], { specialPurchases })).toEqual([
      "N-06 2026 END assessment: 30000.00 → 35000.00, 5000.00",
      "explanation: cost 200000.00, refused 50000.00, sellers 2",
      "by 236.1.21, S-55",
      "see returns END-2026, return_lines END-2026:P080, return_lines END-2026:P175, invoices i-1, invoices i-2, invoices i-3",
      "profit.special-purchases |  |  | 200000.00 | 236.1.21 S-55",
      "profit.refused-cost | min(cost − P175, P080) | cost 200000.00, P175 150000.00 | 50000.00 | 236.1.21",
      "profit.tax-effect | recomputed − declared | recomputed 35000.00, declared 30000.00 | 5000.00 | 240.1",
      "takes cost-invoice:i-1, cost-invoice:i-2, cost-invoice:i-3",
    ]);
    expect(claims([year(LOSS)], { specialPurchases })).toEqual([
      "N-06 2026 END formal: 0.00 → 0.00, 0.00",
      "formal: cost 200000.00, refused 200000.00, sellers 2",
      "by 236.1.21, S-55",
      "see returns END-2026, return_lines END-2026:P080, invoices i-1, invoices i-2, invoices i-3",
      "profit.special-purchases |  |  | 200000.00 | 236.1.21 S-55",
      "profit.refused-cost | min(cost − P175, P080) | cost 200000.00, P175 0.00 | 200000.00 | 236.1.21",
      "profit.tax-effect | recomputed − declared | recomputed 0.00, declared 0.00 | 0.00 | 240.1",
      "takes cost-invoice:i-1, cost-invoice:i-2, cost-invoice:i-3",
    ]);
  });
  it("N-09: charity above a tenth of 300,000", () => {
    const given = { P160: 40_000, P180: 740_000, P190: 260_000, P200: 260_000, P210: 26_000, P230: 26_000 };
    expect(claims([year(given)])).toEqual([
      "N-09 2026 END assessment: 26000.00 → 27000.00, 1000.00",
      "explanation: stated 40000.00, allowed 30000.00",
      "by 234.1, 234.2",
      "see returns END-2026, return_lines END-2026:P160",
      "profit.charity-limit | (P050 − deductions) × rate | rate 0.1 number | 30000.00 | 234.2",
      "profit.tax-effect | recomputed − declared | recomputed 27000.00, declared 26000.00 | 1000.00 | 240.1",
      "takes line:END.P160",
    ]);
    expect(claims([year({ ...LOSS, P160: 1_000, P180: 2_101_000, P190: -1_101_000 })])).toEqual([
      "N-09 2026 END formal: 0.00 → 0.00, 0.00",
      "formal: stated 1000.00, allowed 0.00",
      "by 234.1, 234.2",
      "see returns END-2026, return_lines END-2026:P160",
      "profit.charity-limit | (P050 − deductions) × rate | rate 0.1 number | 0.00 | 234.2",
      "profit.tax-effect | recomputed − declared | recomputed 0.00, declared 0.00 | 0.00 | 240.1",
      "takes line:END.P160",
    ]);
  });
});

describe("N-12, N-17, N-18 written out: risks", () => {
  it("N-12: a lower rate", () => {
    expect(claims([year({ P210: 9_000, P230: 9_000 })])).toEqual([
      "N-12 2026 END risk: — → —, 21000.00",
      "explanation: rate 3",
      "by 239.1, 240.2, 240.3, 240.4, 240.5, S-01",
      "see returns END-2026, return_lines END-2026:P200, return_lines END-2026:P210",
      "profit.lower-rate | P200 × (general − rate) | P200 300000.00, general 0.1 number, rate 0.03 number | 21000.00 | 240.1",
      "takes line:END.P210",
    ]);
  });
  it("N-17: two years of loss", () => {
    const loss = (of: string, lost: number) =>
      aReturn("END", of, { P010: 100, P090: 100 + lost, P190: -lost });
    expect(claims([loss("2025", 300), loss("2026", 200)])).toEqual([
      "N-17 2026 END risk: — → —, 0.00",
      "explanation: loss -200.00, before -300.00",
      "by 118.5.2",
      "see returns END-2026, return_lines END-2026:P190, returns END-2025, return_lines END-2025:P190",
      "profit.loss |  |  | -300.00 | 118.5.2",
      "profit.loss |  |  | -200.00 | 118.5.2",
      "takes loss:2026",
    ]);
  });
  it("N-18: wages above the payroll", () => {
    const payroll = new Map(monthsOf(period("2026")).map((month) => [month, tyiyn(som(5_000))] as const));
    expect(claims([year()], { payroll })).toEqual([
      "N-18 2026 END risk: — → —, 4000.00",
      "explanation: wages 100000.00, payroll 60000.00, gap 40000.00",
      "by 217.1, 230",
      "see returns END-2026, return_lines END-2026:P090",
      "profit.wages | P090 − payroll | P090 100000.00, payroll 60000.00 | 40000.00 | 217.1",
      "profit.tax-effect | recomputed − declared | recomputed 34000.00, declared 30000.00 | 4000.00 | 240.1",
      "takes wages:2026",
    ]);
  });
});
