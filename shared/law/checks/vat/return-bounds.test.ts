import { describe, expect, it } from "vitest";
import {
  aContext,
  aMonth,
  anInvoice,
  aPurchase,
  aReturn,
  aTaxpayer,
  found,
  MARCH,
  monthsMap,
  som,
} from "#tests/fixtures/taxpayer-facts.ts";
import { month, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { AuditedFacts } from "../audited.ts";
import { decideTaxpayer } from "../decide-taxpayer.ts";
import { importClaims } from "./decide-imports.ts";
import { supplyClaims } from "./decide-supplies.ts";
import type { BankFact, ReturnFact } from "./facts.ts";
import { recomputeReturn } from "./recompute.ts";

/** 100,000 sold, 12,000 output VAT, 12,000 payable. */
const PLAIN = { "010": 100_000, "011": 12_000, "150": 12_000 };
const of = (facts: Partial<AuditedFacts>, check: string) =>
  found(aTaxpayer(facts)).filter((line) => line.startsWith(check));
const salesTax = (lines: Readonly<Record<string, number>>, period: Period = MARCH) =>
  aReturn(lines, { form: "ST", period, returnId: "ST-1" });

describe("terms of filing by kind of taxpayer (art. 106(6))", () => {
  const filed = (kind: string, day: string) =>
    of(
      {
        kind,
        returns: [aReturn({}, { form: "END", period: "2025" as Period, firstFiledOn: plainDate(day) })],
      },
      "G-10",
    ).length;
  it("individuals and sole traders a month later than organizations", () => {
    // 1 April 2026, and 1 May moved over the holidays to Monday the 4th.
    expect(filed("organization", "2026-04-01")).toBe(0);
    expect(filed("organization", "2026-04-02")).toBe(1);
    expect(filed("individual", "2026-05-04")).toBe(0);
    expect(filed("sole-trader", "2026-05-04")).toBe(0);
    expect(filed("individual", "2026-05-05")).toBe(1);
  });
  it("property returns have terms of their own", () => {
    for (const form of ["PRB", "PRL"] as const)
      expect(
        of(
          {
            returns: [aReturn({}, { form, period: "2026" as Period, firstFiledOn: plainDate("2026-11-01") })],
          },
          "G-10",
        ),
      ).toEqual([]);
  });
  it("G-12 speaks of the VAT return alone", () => {
    const payments = [
      {
        paymentId: "P-1",
        tax: "ST" as const,
        period: MARCH,
        paidOn: plainDate("2026-09-01"),
        amount: som(7_000),
      },
    ];
    expect(of({ returns: [salesTax({ "150": 7_000 })], payments }, "G-12")).toEqual([]);
  });
});

describe("months without a return", () => {
  const months = monthsMap(
    aMonth({ buyersNet: som(50_000), buyersVat: som(6_000), purchasesVat: som(2_200), purchaseRows: 2 }),
  );
  const data = (from: string, to: string, parts = {}) => ({
    data: { ...aTaxpayer().data, periodFrom: month(from), periodTo: month(to), ...parts },
  });
  it.each([
    ["2026-03", "2026-03", 1],
    ["2026-04", "2026-10", 0],
    ["2026-01", "2026-02", 0],
  ])("are those of the data, from %s to %s", (from, to, count) => {
    expect(of({ months, ...data(from, to) }, "G-11")).toHaveLength(count);
  });
  it("say nothing where the data hold no VAT return at all; refused credits do", () => {
    const facts = { months, ...data("2026-01", "2026-10", { vatReturns: false }) };
    expect(of(facts, "G-1")).toEqual([]);
    expect(of({ ...facts, purchases: [aPurchase({ invoice: null })] }, "V-17")).toHaveLength(1);
  });
  it("are none after the taxpayer closed", () => {
    expect(of({ months, closedOn: plainDate("2026-02-28") }, "G-11")).toEqual([]);
    expect(of({ months, closedOn: plainDate("2026-03-01") }, "G-11")).toHaveLength(1);
  });
  it("grant the credit of rows nothing refuses: 6,000 − (2,200 − 1,200)", () => {
    const refused = aPurchase({ invoice: null });
    const risk = aPurchase({
      row: "3",
      number: "3",
      invoice: anInvoice({ invoiceId: "I-3", number: "3" }),
      seller: { ...aPurchase().seller, registrations: [] },
    });
    const ofApril = aPurchase({ row: "4", number: "4", invoice: null, period: month("2026-04") });
    expect(of({ months, purchases: [refused, risk, ofApril] }, "G-11")).toEqual([
      "G-11 2026-03 assessment 5000.00",
    ]);
    expect(
      of(
        {
          months: monthsMap(
            aMonth({ buyersNet: som(50_000), buyersVat: som(6_000), purchasesVat: som(6_000) }),
          ),
        },
        "G-11",
      ),
    ).toEqual([]);
  });
  it("tell what law is missing for a month before the Code that is not barred yet", () => {
    const old = month("2021-03");
    const facts = aTaxpayer({ returns: [aReturn(PLAIN, { period: old })] });
    const { findings, missing } = decideTaxpayer(facts, aContext(plainDate("2026-11-22"), [old]));
    expect(findings.filter(({ check }) => check.startsWith("V"))).toEqual([]);
    expect(missing.map(({ name }) => name)).toContain("vat.rate");
  });
});

describe("V-04, bounds", () => {
  const bank = (parts: Partial<BankFact>): BankFact => ({
    cashless: 0,
    qrPos: 0,
    cashDeposited: 0,
    explained: 0,
    decision: "Р-1",
    ...parts,
  });
  it("takes supplies outside the country as turnover, and less money as nothing", () => {
    const filed = aReturn({ ...PLAIN, "041": 50_000 });
    const months = (cashless: number) => monthsMap(aMonth({ bank: bank({ cashless: som(cashless) }) }));
    // 113,000 + 50,000 with one percent: up to 164,630.
    expect(of({ returns: [filed], months: months(164_630) }, "V-04")).toEqual([]);
    expect(of({ returns: [filed], months: months(164_630.01) }, "V-04")).toHaveLength(1);
    expect(of({ returns: [filed], months: months(10) }, "V-04")).toEqual([]);
  });
  it("needs a decision for every account of the period", () => {
    const quarter = ["2026-01", "2026-02", "2026-03"].map((period, index) =>
      aMonth({
        month: month(period),
        bank: bank({ cashless: som(100_000), decision: index === 1 ? null : "Р-1" }),
      }),
    );
    const filed = aReturn(PLAIN, { period: "2026-Q1" as Period });
    expect(of({ returns: [filed], months: monthsMap(...quarter) }, "V-04")[0]).toContain("risk");
  });
});

describe("V-05, what explains the bases", () => {
  const compared = (
    vat: Readonly<Record<string, number>>,
    st: Readonly<Record<string, number>>,
    more: Partial<AuditedFacts> = {},
  ) => of({ returns: [aReturn({ ...PLAIN, ...vat }), salesTax({ "100": 1_000, ...st })], ...more }, "V-05");
  it("every base line where the sum is left out", () => {
    const bases = ["010", "020", "030", "040", "050", "055", "057", "060", "065", "070", "080", "085"];
    const each = Object.fromEntries(bases.map((line) => [line, 10_000]));
    // 120,000 against 100,000.
    expect(compared({}, each)).toEqual(["V-05 2026-03 assessment 2400.00"]);
    expect(compared({}, { ...each, "110": 100_000 })).toEqual([]);
  });
  it.each([
    ["supplies without price", { "020": 50_000, "021": 6_000, "150": 18_000 }],
    ["exports", { "030": 50_000 }],
    ["supplies outside the country", { "041": 50_000 }],
    ["an upward correction", { "050": 50_000, "051": 6_000, "150": 18_000 }],
  ])("%s may be in the sales tax and may be not", (_, lines) => {
    expect(compared(lines, { "110": 150_000 })).toEqual([]);
    expect(compared(lines, { "110": 100_000 })).toEqual([]);
  });
  it("exempt supplies are in both, a downward correction may lower both", () => {
    expect(compared({ "040": 50_000 }, { "110": 150_000 })).toEqual([]);
    const down = { "050": -50_000, "051": -6_000, "150": 6_000 };
    expect(compared(down, { "110": 50_000 })).toEqual([]);
    expect(compared(down, { "110": 40_000 })).toEqual(["V-05 2026-03 assessment 100.00"]);
  });
  it("corrections of the sales tax, upward as well", () => {
    expect(compared({}, { "110": 60_000, "095": 40_000 })).toEqual([]);
    expect(compared({}, { "110": 60_000, "095": -40_000 })).toEqual(["V-05 2026-03 assessment 400.00"]);
  });
  it("is not decided for banks, without a VAT return of every month, or outside the audit", () => {
    expect(compared({}, { "110": 150_000 }, { activityGroup: "finance" })).toEqual([]);
    const march = aReturn(PLAIN);
    const other = aReturn({ "010": 1 }, { form: "IND", period: month("2026-02") });
    expect(
      of({ returns: [march, other, salesTax({ "110": 900_000 }, "2026-Q1" as Period)] }, "V-05"),
    ).toEqual([]);
  });
});

describe("V-06, the year", () => {
  const declaration = (revenue: number | null) =>
    aReturn(revenue === null ? {} : { P010: revenue }, {
      form: "END",
      period: "2025" as Period,
      returnId: "END-1",
    });
  const monthly = (lines: Readonly<Record<string, number>>): readonly ReturnFact[] => [
    aReturn({ "010": 1 }, { form: "ST", period: month("2025-11"), returnId: "ST-0" }),
    ...["2025-11", "2025-12"].map((period) => aReturn(lines, { period: month(period) })),
  ];
  const year = (
    lines: Readonly<Record<string, number>>,
    revenue: number | null,
    more: Partial<AuditedFacts> = {},
  ) =>
    of(
      { registeredOn: plainDate("2025-11-15"), returns: [...monthly(lines), declaration(revenue)], ...more },
      "V-06",
    );
  it("counts every kind of supply and its corrections", () => {
    const lines = { "010": 100_000, "020": 1_000, "030": 2_000, "040": 3_000, "041": 4_000, "050": -500 };
    // 2 × 109,500 = 219,000 and one percent: up to 221,190.
    expect(year(lines, 221_190)).toEqual([]);
    expect(year(lines, 221_191)).toEqual(["V-06 2025 assessment 262.92"]);
    expect(year(lines, 200_000)).toEqual([]);
    expect(year(lines, null)).toEqual([]);
  });
  it("counts what V-04 and V-05 charge", () => {
    const bank = { cashless: som(169_500), qrPos: 0, cashDeposited: 0, explained: 0, decision: "Р-1" };
    // Accounts show 50,000 more of December: 250,000.
    const months = monthsMap(aMonth({ month: month("2025-12"), bank }));
    expect(year(PLAIN, 252_500, { months })).toEqual([]);
    expect(year(PLAIN, 260_000, { months })).toEqual(["V-06 2025 assessment 1200.00"]);
    const gap = (period: Period) => [
      ...["2025-11", "2025-12"].map((one) => aReturn(PLAIN, { period: month(one) })),
      salesTax({ "110": 150_000, "100": 1_500 }, period),
      declaration(260_000),
    ];
    const facts = { registeredOn: plainDate("2025-11-15") };
    expect(of({ ...facts, returns: gap(month("2025-12")) }, "V-06")).toEqual([
      "V-06 2025 assessment 1200.00",
    ]);
  });
  it("is of the months the taxpayer was there", () => {
    const facts = { registeredOn: plainDate("2025-10-15"), closedOn: plainDate("2025-12-31") };
    expect(year(PLAIN, 300_000, facts)).toEqual([]);
    const closed = { registeredOn: plainDate("2025-11-15"), closedOn: plainDate("2025-11-30") };
    expect(year(PLAIN, 300_000, closed)).toEqual(["V-06 2025 assessment 24000.00"]);
  });
});

describe("V-40, bounds", () => {
  const carried = (
    february: Readonly<Record<string, number>>,
    brought: number,
    more: readonly ReturnFact[] = [],
  ) =>
    of(
      {
        returns: [
          ...more,
          aReturn(february, { period: month("2026-02") }),
          aReturn({ ...PLAIN, "140": brought, "150": 12_000 - brought }),
        ],
      },
      "V-40",
    );
  it("within a som, and nothing where less was carried", () => {
    expect(carried({ "180": 2_000 }, 2_001)).toEqual([]);
    expect(carried({ "180": 2_000 }, 2_001.01)).toEqual(["V-40 2026-03 assessment 1.01"]);
    expect(carried({ "180": 2_000 }, 500)).toEqual([]);
    expect(carried({ "180": 2_000 }, 0)).toEqual([]);
  });
  it("not where the return before states no excess though it has one", () => {
    expect(carried({ "130": -2_000 }, 1_500)).toEqual([]);
    expect(carried({ "130": 2_000 }, 1_500)).toEqual(["V-40 2026-03 assessment 1500.00"]);
    expect(carried({}, 1_500)).toEqual(["V-40 2026-03 assessment 1500.00"]);
  });
  it("by the VAT return of the month before", () => {
    const salesTaxOfFebruary = aReturn({ "180": 9_000 }, { form: "ST", period: month("2026-02") });
    expect(carried({ "180": 1_000 }, 1_500, [salesTaxOfFebruary])).toEqual([
      "V-40 2026-03 assessment 500.00",
    ]);
  });
});

describe("V-01 and V-14, bounds of the recomputation", () => {
  const rates = (() => {
    const looked = aContext().rates(MARCH);
    if (!looked.ok) throw new Error("no rates");
    return looked.value;
  })();
  const broken = (lines: Readonly<Record<string, number>>, asDeclared?: boolean) =>
    recomputeReturn(aReturn(lines).lines, rates, asDeclared)
      .checks.filter((check) => check.broken)
      .map(({ line }) => line);
  const MIXED = { "010": 90_000, "011": 10_800, "040": 10_000 };
  it.each<[string, Readonly<Record<string, number>>, readonly string[]]>([
    ["the last place of the share either way", { ...MIXED, "075": 10.01 }, []],
    ["two of it", { ...MIXED, "075": 10.02 }, ["075"]],
    ["a share without exempt supplies", { "010": 90_000, "011": 10_800, "075": 1 }, ["075"]],
    ["a share of no supplies", { "075": 0 }, []],
    ["a reduction within a som of 80 %", { "010": 100_000, "011": 12_000, "131": 9_601 }, []],
    ["a reduction past it", { "010": 100_000, "011": 12_000, "131": 9_601.01 }, ["131"]],
    ["a refund within the excess", { "140": 300, "180": 300, "190": 300 }, []],
    ["a refund below it", { "140": 300, "180": 300, "190": 100 }, []],
    ["a refund past it", { "140": 300, "180": 300, "190": 301.01 }, ["190"]],
    [
      "a credit that is the share's, not asked for",
      { ...MIXED, "010": 200_000, "011": 24_000, "100": 1_000, "112": 1_000, "120": 950 },
      ["120"],
    ],
  ])("%s", (_, lines, expected) => {
    expect(broken({ "150": 0, ...lines }).filter((line) => line !== "150")).toEqual(expected);
  });
  it("goes on with the excess less the reduction: 300 − (10,000 − 8,000) is none, of 3,000 it is 1,000", () => {
    const lines = { "010": 100_000, "011": 12_000, "100": 2_000, "120": 2_000, "131": 8_000, "150": 1_700 };
    expect(recomputeReturn(aReturn({ ...lines, "140": 300 }).lines, rates).balance).toBe(som(1_700));
    expect(recomputeReturn(aReturn({ ...lines, "140": 3_000 }).lines, rates).balance).toBe(som(-1_000));
  });
  it("keeps the credit another check took", () => {
    const lines = { ...MIXED, "100": 1_000, "112": 1_000, "120": 1_000, "130": 9_800, "150": 9_800 };
    expect(broken(lines)).toEqual(["120", "130", "150"]);
    expect(broken(lines, true)).toEqual([]);
  });
  it("divides what was bought by its use, never more than the whole", () => {
    const parts = (lines: Readonly<Record<string, number>>) =>
      recomputeReturn(aReturn({ ...MIXED, "100": 1_000, ...lines }).lines, rates).creditParts;
    expect(parts({ "110": 1_500 })).toMatchObject({
      total: som(1_000),
      direct: som(1_000),
      exempt: 0,
      undivided: 0,
    });
    expect(parts({ "110": 800, "111": 700 })).toMatchObject({
      direct: som(300),
      exempt: som(700),
      undivided: 0,
    });
    expect(parts({ "110": 100, "112": 200 })).toMatchObject({
      total: som(300),
      direct: som(100),
      undivided: som(200),
    });
    expect(parts({})).toMatchObject({
      total: som(1_000),
      direct: 0,
      undivided: som(1_000),
      proportional: true,
    });
  });
});

describe("the documents whose amount a claim takes (G-08)", () => {
  const documents = (facts: Partial<AuditedFacts>) =>
    [supplyClaims, importClaims].flatMap((claims) =>
      claims(aTaxpayer(facts), aContext(), []).map(({ finding, documents: taken }) => [
        finding.check,
        ...taken,
      ]),
    );
  it("of supplies", () => {
    const months = monthsMap(
      aMonth({
        buyersNet: som(110_000),
        buyersVat: som(13_200),
        registersTaxable: som(22_600),
        bank: { cashless: som(900_000), qrPos: 0, cashDeposited: 0, explained: 0, decision: "Р-1" },
      }),
    );
    const february = aReturn({ "180": 0.5 }, { period: month("2026-02") });
    const filed = aReturn({ ...PLAIN, "060": 1, "140": 100, "150": 11_900 });
    expect(documents({ returns: [february, filed], months })).toEqual([
      ["V-01", "line:060"],
      ["V-40", "line:140"],
      ["V-02", "invoices:2026-03"],
      ["V-03", "registers:2026-03"],
      ["V-04", "inflows:2026-03"],
    ]);
    expect(
      documents({
        returns: [aReturn({})],
        months: monthsMap(aMonth({ buyersNet: som(50_000), buyersVat: som(6_000) })),
      }),
    ).toEqual([["G-11", "invoices:2026-03", "registers:2026-03"]]);
  });
  it("of bridges, of the division and of the year", () => {
    expect(documents({ returns: [aReturn(PLAIN), salesTax({ "110": 150_000 })] })).toEqual([
      ["V-05", "sales-tax:2026-03"],
    ]);
    const divided = { "010": 90_000, "011": 10_800, "040": 10_000, "100": 1_000, "120": 1_000, "150": 9_800 };
    expect(documents({ returns: [aReturn(divided)] })).toEqual([["V-14", "line:120"]]);
    const december = aReturn(PLAIN, { period: month("2025-12") });
    const end = aReturn({ P010: 300_000 }, { form: "END", period: "2025" as Period });
    expect(documents({ registeredOn: plainDate("2025-12-01"), returns: [december, end] })).toEqual([
      ["V-06", "annual:2025"],
    ]);
  });
  it("of imports", () => {
    const goods = {
      applicationId: "A-1",
      importedOn: plainDate("2026-03-05"),
      contractValue: som(100_000),
      excise: 0,
      exemptValue: 0,
      vat: som(12_000),
      paidOn: null,
      paid: null,
    };
    const declared = {
      declarationId: "D-1",
      releasedOn: plainDate("2026-03-07"),
      customsBase: som(150_000),
      invoiceBase: som(100_000),
      vat: som(18_000),
      paidOn: plainDate("2026-03-07"),
    };
    const indirect = (vat: number) =>
      aReturn({ "060": vat }, { form: "IND", firstFiledOn: plainDate("2026-04-15") });
    const credited = aReturn({
      ...PLAIN,
      "101": 18_000,
      "102": 12_000,
      "120": 30_000,
      "150": 0,
      "180": 18_000,
    });
    expect(documents({ importsEaeu: [goods] })).toEqual([["V-22", "import:2026-03"]]);
    expect(documents({ importsEaeu: [goods], returns: [indirect(9_000)] })).toEqual([
      ["V-23", "import:2026-03"],
    ]);
    expect(documents({ importsEaeu: [{ ...goods, paid: 0 }], returns: [indirect(12_000)] })).toEqual([
      ["V-23", "import-payment:2026-03"],
    ]);
    expect(
      documents({ importsEaeu: [goods], importsCustoms: [declared], returns: [indirect(12_000), credited] }),
    ).toEqual([
      ["V-26", "uplift:D-1"],
      ["V-25", "credit:A-1"],
    ]);
  });
});
