import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import {
  aBank,
  aSingleTaxPayer,
  aSingleTaxReturn,
  months,
  singleTaxClaimsOf,
  singleTaxFound,
  span,
  thirdParties,
} from "#tests/fixtures/single-tax.ts";
import { month } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { SingleTaxFacts } from "./facts.ts";

const written = (parts: Partial<SingleTaxFacts>, check: string): readonly string[] =>
  claimLines(singleTaxClaimsOf(aSingleTaxPayer(parts)).filter(({ finding }) => finding.check === check));
const found = (parts: Partial<SingleTaxFacts>, check: string): readonly string[] =>
  singleTaxFound(aSingleTaxPayer(parts)).filter((line) => line.startsWith(check));
const goods = (on: string) => ({ on: plainDate(on), evidence: { file: "imports_customs.csv", id: on } });
const Q2 = "2026-Q2";
/** 600,000 in cash and 400,000 without, at the rates of trade. */
const TRADE = [
  "law.step.single-tax.trade | base × rate | base 600000.00, rate 4 percent | 24000.00 | 423.1.1.б S-01",
  "law.step.single-tax.trade | base × rate | base 400000.00, rate 2 percent | 8000.00 | 423.1.1.б S-01",
  "law.step.single-tax.sum |  |  | 32000.00 | 425",
];
/** The same where nothing tells the form of payment. */
const TRADE_WITHOUT_CASH = [
  "law.step.single-tax.trade | base × rate | base 0.00, rate 4 percent | 0.00 | 423.1.1.б S-01",
  "law.step.single-tax.trade | base × rate | base 1000000.00, rate 2 percent | 20000.00 | 423.1.1.б S-01",
  "law.step.single-tax.sum |  |  | 20000.00 | 425",
];

describe("U-01 written out: who may not be under the single tax (art. 419(2))", () => {
  const single = span("single-tax", "2022-01-01");
  it("another regime on the same days, its first month named", () => {
    expect(written({ regimes: [single, span("general", "2026-02-10", "2026-03-01")] }, "U-01")).toEqual([
      "U-01 2026-02 UNI risk: — → —, 0.00",
      "regime: ",
      "by 419.2, 420.4, S-29",
      "see regimes 20101199000011:general:2026-02-10",
      "single-tax.excluded-regime |  | on 2026-02-01 date | general text | 419.2.1",
      "takes eligible:2026-02",
    ]);
  });
  it("an excise payer, but a caterer; a bank or a mobile operator", () => {
    const exciseReturns = [{ ...aSingleTaxReturn("2026-04", {}), form: "EXC" as const, returnId: "EXC-4" }];
    expect(written({ exciseReturns }, "U-01")).toEqual([
      "U-01 2026-04 UNI risk: — → —, 0.00",
      "excise: ",
      "by 419.2, 420.4, S-29",
      "see returns EXC-4",
      "single-tax.excluded-excise |  | on 2026-04-01 date | 2026-04 text | 419.2.5",
      "takes eligible:2026-04",
    ]);
    expect(written({ exciseReturns, activityGroup: "catering" }, "U-01")).toEqual([]);
    expect(written({ activityGroup: "mobile" }, "U-01")).toEqual([
      "U-01 2025-01 UNI risk: — → —, 0.00",
      "activity: ",
      "by 419.2, 420.4, S-29",
      "see taxpayers 20101199000011",
      "single-tax.excluded-activity |  | on 2025-01-01 date | mobile text | 419.2.8",
      "takes eligible:2025-01",
    ]);
    expect(found({ activityGroup: "finance" }, "U-01")).toHaveLength(1);
  });
  it("regimes that may stand beside it, or meet it in the month but on no day", () => {
    expect(
      found({ regimes: [single, span("patent", "2026-02-10"), span("trade-zone", "2026-02-10")] }, "U-01"),
    ).toEqual([]);
    expect(
      found(
        { regimes: [span("single-tax", "2022-01-01", "2026-02-09"), span("general", "2026-02-10")] },
        "U-01",
      ),
    ).toEqual([]);
    // Of two spans one is enough.
    expect(
      found(
        {
          regimes: [
            span("single-tax", "2026-02-01", "2026-02-05"),
            span("single-tax", "2026-02-20"),
            span("general", "2026-02-21"),
          ],
        },
        "U-01",
      ),
    ).toHaveLength(1);
  });
});

describe("U-02 and U-03 written out: trade at 0.5 %", () => {
  it("U-02: the ceiling passed in March, the second quarter at the rates of trade", () => {
    const parts = {
      activityGroup: "trade",
      months: months({
        "2026-03": thirdParties({ registersCash: 51_000_000 }),
        "2026-05": thirdParties({ registersCash: 600_000, registersCashless: 400_000 }),
      }),
      returns: [aSingleTaxReturn(Q2, { "010": 1_000_000, "100": 5_000 })],
    };
    expect(written(parts, "U-02")).toEqual([
      "U-02 2026-Q2 UNI assessment: 5000.00 → 32000.00, 27000.00",
      "explanation: from 2026-04-01, base 1000000.00, cash 600000.00, cashless 400000.00",
      "by 423.11, 423.1.1.б, 423.12, S-27",
      "see returns UNI-2026-Q2, return_lines UNI-2026-Q2:010",
      "law.step.single-tax.twelve-months |  | last-day 2026-03-31 date, revenue-ceiling 50000000.00 | 51000000.00 | 423.11",
      "law.step.single-tax.rate-lost |  |  | 2026-04-01 date | 423.11",
      ...TRADE,
      "takes lower-rate:2026-Q2",
    ]);
  });
  const trader = (parts: Partial<SingleTaxFacts>) => ({
    activityGroup: "trade",
    months: months({ "2026-05": thirdParties({ registersCash: 600_000, registersCashless: 400_000 }) }),
    returns: [aSingleTaxReturn(Q2, { "010": 1_000_000, "100": 5_000 })],
    ...parts,
  });
  it("U-03: goods brought in, sold abroad, a zone", () => {
    expect(
      written(trader({ imports: [goods("2026-04-01"), goods("2026-05-01"), goods("2026-07-01")] }), "U-03"),
    ).toEqual([
      "U-03 2026-Q2 UNI risk: 5000.00 → 32000.00, 27000.00",
      "import: base 1000000.00",
      "by 423.1.1.а, 423.1.1.б, S-27",
      "see returns UNI-2026-Q2, return_lines UNI-2026-Q2:010, imports_customs 2026-04-01, imports_customs 2026-05-01",
      ...TRADE,
      "takes lower-rate:2026-Q2",
    ]);
    expect(
      written(
        trader({
          months: months({ "2026-04": thirdParties({ abroad: 1 }), "2026-06": thirdParties({ abroad: 1 }) }),
        }),
        "U-03",
      ),
    ).toEqual([
      "U-03 2026-Q2 UNI risk: 5000.00 → 20000.00, 15000.00",
      "export: base 1000000.00",
      "by 423.1.1.а, 423.1.1.б, S-27",
      "see returns UNI-2026-Q2, return_lines UNI-2026-Q2:010, invoices 20101199000011:2026-04, invoices 20101199000011:2026-06",
      ...TRADE_WITHOUT_CASH,
      "takes lower-rate:2026-Q2",
    ]);
    expect(
      written(
        trader({
          regimes: [span("single-tax", "2022-01-01"), span("trade-zone", "2026-05-10", "2026-05-20")],
        }),
        "U-03",
      ),
    ).toEqual([
      "U-03 2026-Q2 UNI risk: 5000.00 → 20000.00, 15000.00",
      "zone: base 1000000.00",
      "by 423.1.1.а, 423.1.1.б, S-27",
      "see returns UNI-2026-Q2, return_lines UNI-2026-Q2:010, regimes 20101199000011:trade-zone:2026-05-10",
      ...TRADE_WITHOUT_CASH,
      "takes lower-rate:2026-Q2",
    ]);
  });
  it("U-03: a som of difference is nothing, of a total left out nobody says what it comes to", () => {
    const small = (base: number) =>
      trader({
        imports: [goods("2026-04-01")],
        months: new Map(),
        returns: [aSingleTaxReturn(Q2, { "010": base })],
      });
    // 1.5 %: of 66.60 one som, of 67.40 a tyiyn more.
    expect(found(small(66.6), "U-03")).toEqual([]);
    expect(written(small(67.4), "U-03")[0]).toEqual("U-03 2026-Q2 UNI risk: 0.34 → 1.35, 1.01");
    // 0.5 % of 1,000 is no rounding: 5 som nobody stated.
    expect(written(small(1_000), "U-03")[0]).toEqual("U-03 2026-Q2 UNI risk: — → —, 15.00");
    expect(found(small(0), "U-03")).toEqual([]);
  });
});

describe("U-04 written out: a sole trader at 0 %", () => {
  const sole = (parts: Partial<SingleTaxFacts>) => ({
    kind: "sole-trader",
    activityGroup: "trade",
    months: months({ "2026-05": thirdParties({ registersCash: 600_000, registersCashless: 400_000 }) }),
    returns: [aSingleTaxReturn(Q2, { "090": 1_000_000, "100": 0 })],
    ...parts,
  });
  it("goods brought in", () => {
    expect(written(sole({ imports: [goods("2026-04-01")] }), "U-04")).toEqual([
      "U-04 2026-Q2 UNI risk: 0.00 → 32000.00, 32000.00",
      "import: base 1000000.00",
      "by 423.8, 423.11, 420.7, S-25, S-27",
      "see returns UNI-2026-Q2, return_lines UNI-2026-Q2:090, imports_customs 2026-04-01",
      ...TRADE,
      "takes zero-rate:2026-Q2",
    ]);
  });
  it("sales to organizations", () => {
    const sold = {
      "2026-05": thirdParties({ registersCash: 600_000, registersCashless: 400_000, toOrganizations: 1 }),
    };
    expect(written(sole({ months: months(sold) }), "U-04")).toEqual([
      "U-04 2026-Q2 UNI risk: 0.00 → 32000.00, 32000.00",
      "organizations: base 1000000.00",
      "by 423.8, 423.11, 420.7, S-25, S-27",
      "see returns UNI-2026-Q2, return_lines UNI-2026-Q2:090, invoices 20101199000011:2026-05",
      ...TRADE,
      "takes zero-rate:2026-Q2",
    ]);
  });
  it("people on the payroll: more than two of a trader, any of another", () => {
    const employees = (count: number) => new Map([[month("2026-05"), count]]);
    expect(written(sole({ employees: employees(3) }), "U-04")).toEqual([
      "U-04 2026-Q2 UNI risk: 0.00 → 32000.00, 32000.00",
      "workers: base 1000000.00",
      "by 423.8, 423.11, 420.7, S-25, S-27",
      "see returns UNI-2026-Q2, return_lines UNI-2026-Q2:090, payroll 20101199000011:2026-05",
      ...TRADE,
      "takes zero-rate:2026-Q2",
    ]);
    expect(found(sole({ employees: employees(2) }), "U-04")).toEqual([]);
    expect(found(sole({ employees: employees(1), activityGroup: "services" }), "U-04")).toHaveLength(1);
    expect(found(sole({ employees: employees(3), kind: "organization" }), "U-04")).toEqual([]);
    expect(found(sole({ employees: employees(3), kind: "individual" }), "U-04")).toHaveLength(1);
  });
  it("a quarter without a return, by what third parties show", () => {
    expect(written(sole({ returns: [], imports: [goods("2026-04-01")] }), "U-04")).toEqual([
      "U-04 2026-Q2 UNI risk: — → 32000.00, 32000.00",
      "import: base 1000000.00",
      "by 423.8, 423.11, 420.7, S-25, S-27",
      "see receipts 20101199000011:2026-04, receipts 20101199000011:2026-05, receipts 20101199000011:2026-06, imports_customs 2026-04-01",
      ...TRADE,
      "takes zero-rate:2026-Q2",
    ]);
  });
});

describe("U-05 written out: the form of payment", () => {
  const payer = (lines: Readonly<Record<string, number>>, parts: Partial<SingleTaxFacts> = {}) => ({
    months: months({ "2026-05": thirdParties({ registersCash: 600_000, registersCashless: 400_000 }) }),
    returns: [aSingleTaxReturn(Q2, lines)],
    ...parts,
  });
  const services = { "040": 500_000, "045": 500_000, "100": 50_000 };
  it("cash stated as cashless is charged by the difference of the rates", () => {
    expect(written(payer(services), "U-05")).toEqual([
      "U-05 2026-Q2 UNI assessment: 50000.00 → 52000.00, 2000.00",
      "explanation: stated 500000.00, confirmed 400000.00, amount 100000.00",
      "by 423.1, 174..28, 174..29, S-18, S-27",
      "see returns UNI-2026-Q2, return_lines UNI-2026-Q2:045, receipts 20101199000011:2026-04, receipts 20101199000011:2026-05, receipts 20101199000011:2026-06",
      "single-tax.cashless | declared − confirmed | declared 500000.00, confirmed 400000.00 | 100000.00 | 174..28 S-27",
      "single-tax.form-difference | base × (cash-rate − cashless-rate) | base 100000.00, cash-rate 0.06 number, cashless-rate 0.04 number | 2000.00 | 423.1",
      "takes form:2026-Q2",
    ]);
  });
  it("what no source tells is a risk", () => {
    expect(written(payer({ "040": 600_000, "045": 500_000, "100": 56_000 }), "U-05")).toEqual([
      "U-05 2026-Q2 UNI risk: 56000.00 → 58000.00, 2000.00",
      "risk: stated 500000.00, confirmed 400000.00, amount 100000.00",
      "by 423.1, 174..28, 174..29, S-18, S-27",
      "see returns UNI-2026-Q2, return_lines UNI-2026-Q2:045, receipts 20101199000011:2026-04, receipts 20101199000011:2026-05, receipts 20101199000011:2026-06",
      "single-tax.cashless | declared − confirmed | declared 500000.00, confirmed 400000.00 | 100000.00 | 174..28 S-27",
      "single-tax.form-difference | base × (cash-rate − cashless-rate) | base 100000.00, cash-rate 0.06 number, cashless-rate 0.04 number | 2000.00 | 423.1",
      "takes form:2026-Q2",
    ]);
  });
  it("explained inflows confirm nothing", () => {
    const bank = aBank({ cashless: 400_000, qrPos: 100_000, explained: 60_000 });
    const parts = {
      months: months({
        "2026-05": thirdParties({ registersCash: 600_000, registersCashless: 400_000, bank }),
      }),
    };
    // 440,000 are confirmed of 500,000: 60,000 × 2 %.
    expect(found(payer(services, parts), "U-05")).toEqual(["U-05 2026-Q2 assessment 1200.00"]);
  });
  it.each(["010", "060", "070", "090"])("a return with line %s does not tell the form of all", (line) => {
    expect(found(payer({ ...services, [line]: 1 }), "U-05")).toEqual([]);
  });
  it("of two activities with one difference of rates it is charged all the same", () => {
    // Trade 4 % and 2 %, services 6 % and 4 %: both differ by 2 %; production 4 % and 2 %.
    const lines = { "040": 250_000, "045": 250_000, "020": 250_000, "025": 250_000, "100": 40_000 };
    expect(written(payer(lines), "U-05")).toEqual([
      "U-05 2026-Q2 UNI assessment: 40000.00 → 42000.00, 2000.00",
      "explanation: stated 500000.00, confirmed 400000.00, amount 100000.00",
      "by 423.1, 174..28, 174..29, S-18, S-27",
      "see returns UNI-2026-Q2, return_lines UNI-2026-Q2:025, return_lines UNI-2026-Q2:045, receipts 20101199000011:2026-04, receipts 20101199000011:2026-05, receipts 20101199000011:2026-06",
      "single-tax.cashless | declared − confirmed | declared 500000.00, confirmed 400000.00 | 100000.00 | 174..28 S-27",
      "single-tax.form-difference | base × (cash-rate − cashless-rate) | base 100000.00, cash-rate 0.04 number, cashless-rate 0.02 number | 2000.00 | 423.1",
      "takes form:2026-Q2",
    ]);
  });
});

describe("U-06 written out: the tax by the lines", () => {
  const filed = (lines: Readonly<Record<string, number>>, parts: Partial<SingleTaxFacts> = {}) => ({
    returns: [aSingleTaxReturn(Q2, lines)],
    ...parts,
  });
  it("a total that is not what the rates give, either way", () => {
    expect(written(filed({ "040": 100_000, "045": 50_000, "100": 7_000 }), "U-06")).toEqual([
      "U-06 2026-Q2 UNI assessment: 7000.00 → 8000.00, 1000.00",
      "explanation: ",
      "by 423, 425, 43.1",
      "see returns UNI-2026-Q2, return_lines UNI-2026-Q2:040, return_lines UNI-2026-Q2:045, return_lines UNI-2026-Q2:100",
      "single-tax.base [line UNI.040] |  |  | 100000.00 | 422.1",
      "single-tax.base [line UNI.045] |  |  | 50000.00 | 422.1",
      "single-tax.by-lines | Σ base × rate | declared 7000.00 | 8000.00 | 425",
      "takes line:UNI:2026-Q2",
    ]);
    expect(written(filed({ "040": 100_000, "100": 7_000 }), "U-06")[0]).toEqual(
      "U-06 2026-Q2 UNI reduction: 7000.00 → 6000.00, -1000.00",
    );
  });
  it("catering at the rates of another place", () => {
    const lines = (tax: number) => ({ "050": 100_000, "055": 100_000, "100": tax });
    const here = { activityGroup: "catering", territory: "город Бишкек" };
    const all = [0, 2_000, 4_000, 6_000, 8_000, 10_000, 12_000].map((tax) =>
      written(filed(lines(tax), here), "U-06").slice(0, 2),
    );
    expect(all).toEqual([
      ["U-06 2026-Q2 UNI assessment: 0.00 → 10000.00, 10000.00", "explanation: "],
      ["U-06 2026-Q2 UNI assessment: 2000.00 → 10000.00, 8000.00", "explanation: "],
      ["U-06 2026-Q2 UNI assessment: 4000.00 → 10000.00, 6000.00", "explanation: "],
      ["U-06 2026-Q2 UNI risk: 6000.00 → 10000.00, 4000.00", "place: "],
      ["U-06 2026-Q2 UNI assessment: 8000.00 → 10000.00, 2000.00", "explanation: "],
      [],
      ["U-06 2026-Q2 UNI reduction: 12000.00 → 10000.00, -2000.00", "explanation: "],
    ]);
  });
  it("revenue on lines of a lower activity than the registered one", () => {
    expect(
      written(filed({ "030": 100_000, "035": 50_000, "100": 5_000 }, { activityGroup: "services" }), "U-06"),
    ).toEqual([
      "U-06 2026-Q2 UNI risk: 5000.00 → 8000.00, 3000.00",
      "activity: ",
      "by 423, 425, 43.1",
      "see returns UNI-2026-Q2, return_lines UNI-2026-Q2:030, return_lines UNI-2026-Q2:035, return_lines UNI-2026-Q2:100",
      "single-tax.base [line UNI.030] |  |  | 100000.00 | 422.1",
      "single-tax.base [line UNI.035] |  |  | 50000.00 | 422.1",
      "single-tax.by-lines | Σ base × rate | declared 5000.00 | 8000.00 | 425",
      "takes line:UNI:2026-Q2",
    ]);
  });
  it("line 060 that fits no rate", () => {
    expect(written(filed({ "060": 100_000, "100": 7 }), "U-06")).toEqual([
      "U-06 2026-Q2 UNI risk: 7.00 → 250.00, 243.00",
      "special: ",
      "by 423, 425, 43.1",
      "see returns UNI-2026-Q2, return_lines UNI-2026-Q2:060, return_lines UNI-2026-Q2:100",
      "single-tax.base [line UNI.060] |  |  | 100000.00 | 422.1",
      "single-tax.by-lines | Σ base × rate | declared 7.00 | 250.00 | 425",
      "takes line:UNI:2026-Q2",
    ]);
  });
});

describe("U-07 written out: buyers nobody can identify", () => {
  it("goods to them beyond line 070", () => {
    const parts = {
      activityGroup: "trade",
      months: months({
        "2026-05": thirdParties({
          registersCash: 600_000,
          registersCashless: 400_000,
          anonymousCash: 100_000,
          anonymousCashless: 50_000,
        }),
      }),
      returns: [aSingleTaxReturn(Q2, { "020": 600_000, "025": 400_000, "100": 32_000 })],
    };
    expect(written(parts, "U-07")).toEqual([
      "U-07 2026-Q2 UNI risk: 32000.00 → 33000.00, 1000.00",
      "explanation: base 150000.00",
      "by 423.15, 4.2.50, S-26",
      "see returns UNI-2026-Q2, invoices 20101199000011:2026-04, invoices 20101199000011:2026-05, invoices 20101199000011:2026-06",
      "law.step.single-tax.trade | base × rate | base 100000.00, rate 4 percent | 4000.00 | 423.1.1.б S-26",
      "law.step.single-tax.trade | base × rate | base 0.00, rate 2 percent | 0.00 | 423.1.1.б S-01",
      "law.step.single-tax.anonymous-buyer | base × rate | base 50000.00, rate 4 percent | 2000.00 | 423.15 S-26",
      "law.step.single-tax.sum |  |  | 6000.00 | 425",
      "takes anonymous:2026-Q2",
    ]);
  });
});

describe("U-06 written out: a return that leaves lines out", () => {
  it.each([
    [{ "010": 1_000 }, "100", "UNI.010", "1000.00"],
    [
      { "100": 60 },
      "010, UNI.020, UNI.025, UNI.030, UNI.035, UNI.040, UNI.045, UNI.050, UNI.055, UNI.060, UNI.070, UNI.080, UNI.085, UNI.090",
      "UNI.100",
      "60.00",
    ],
  ])("%o", (lines, left, line, sum) => {
    expect(written(aSingleTaxPayer({ returns: [aSingleTaxReturn(Q2, lines)] }), "U-06")).toEqual([
      "U-06 2026-Q2 UNI formal: — → —, 0.00",
      `unstated: lines UNI.${left}`,
      "by 423, 425, 43.1",
      `see returns UNI-2026-Q2, return_lines UNI-2026-Q2:${line.slice(4)}`,
      `line [line ${line}] |  |  | ${sum} | 425`,
      "takes line:UNI:2026-Q2",
    ]);
  });
});
