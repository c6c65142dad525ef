import { describe, expect, it } from "vitest";
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
import { hasText } from "../../../locales/catalogue.ts";
import type { SingleTaxFacts } from "./facts.ts";

const atHand = (over: Partial<SingleTaxFacts["data"]>): SingleTaxFacts["data"] => ({
  ...aSingleTaxPayer().data,
  ...over,
});

type Lines = Readonly<Record<string, number>>;

describe("art. 174(28)–(29): the form of payment (U-05)", () => {
  const payer = (
    registersCash: number,
    registersCashless: number,
    lines: Lines,
    parts: Partial<SingleTaxFacts> = {},
  ): SingleTaxFacts =>
    aSingleTaxPayer({
      months: months({ "2026-05": thirdParties({ registersCash, registersCashless }) }),
      returns: [aSingleTaxReturn("2026-Q2", lines)],
      ...parts,
    });
  const services = (cash: number, cashless: number): Lines => ({
    "040": cash,
    "045": cashless,
    "100": cash * 0.06 + cashless * 0.04,
  });
  it.each<[string, number, number, Lines, readonly string[]]>([
    ["as the registers say", 600_000, 400_000, services(600_000, 400_000), []],
    // 100 000 × (6 − 4) %
    ["cash as cashless", 600_000, 400_000, services(500_000, 500_000), ["U-05 2026-Q2 assessment 2000.00"]],
    ["one percent is within a bridge", 600_000, 400_000, services(595_960, 404_040), []],
    // 4 041 × 2 % = 80.82; the bound is 1 % of 404 041
    ["past it", 600_000, 400_000, services(595_959, 404_041), ["U-05 2026-Q2 assessment 80.82"]],
    // no source tells the form of 100 000
    ["cashless nobody confirms", 600_000, 400_000, services(600_000, 500_000), ["U-05 2026-Q2 risk 2000.00"]],
    // 60 000 of it the registers show as cash
    [
      "a part of it is proven to be cash",
      600_000,
      400_000,
      services(540_000, 500_000),
      ["U-05 2026-Q2 assessment 1200.00"],
    ],
    ["nothing at hand says anything", 0, 0, services(500_000, 500_000), []],
    ["more cash than there was", 600_000, 400_000, services(700_000, 300_000), []],
  ])("%s", (_, cash, cashless, lines, expected) => {
    expect(singleTaxFound(payer(cash, cashless, lines))).toEqual(expected);
  });

  it("accounts confirm what registers do not", () => {
    const bank = aBank({ cashless: 400_000, qrPos: 100_000 });
    const month = thirdParties({ registersCash: 600_000, registersCashless: 400_000, bank });
    const facts = payer(0, 0, services(600_000, 500_000), { months: months({ "2026-05": month }) });
    expect(singleTaxFound(facts)).toEqual([]);
  });

  it.each<[string, Partial<SingleTaxFacts>]>([
    [
      "another regime in a month",
      { regimes: [span("single-tax", "2022-01-01"), span("patent", "2026-06-01", "2026-06-15")] },
    ],
    ["a month of the quarter is not at hand", { data: atHand({ periodFrom: month("2026-05") }) }],
    ["no invoices at hand", { data: atHand({ invoices: false }) }],
    [
      "trade at 0.5 % has one line",
      {
        returns: [
          aSingleTaxReturn("2026-Q2", { "010": 1_000, ...services(500_000, 500_000), "100": 50_005 }),
        ],
      },
    ],
  ])("is not decided: %s", (_, parts) => {
    expect(singleTaxFound(payer(600_000, 400_000, services(500_000, 500_000), parts))).toEqual([]);
  });
});

describe("art. 423, 425: the tax by the lines (U-06)", () => {
  const payer = (activityGroup: string, lines: Lines, territory = "город Бишкек", period = "2026-Q2") =>
    aSingleTaxPayer({ activityGroup, territory, returns: [aSingleTaxReturn(period, lines)] });
  it.each<[string, string, Lines, readonly string[]]>([
    // 4 % + 2 % + 4 % + 2 % + 6 % + 4 % of 1 000 each
    [
      "two activities and other income",
      "trade",
      { "020": 1_000, "025": 1_000, "030": 1_000, "035": 1_000, "080": 1_000, "085": 1_000, "100": 220 },
      [],
    ],
    // 0.5 % of 1 000 000 + 4 % of 1 000
    [
      "trade at 0.5 % and goods to the anonymous",
      "trade",
      { "010": 1_000_000, "070": 1_000, "100": 5_040 },
      [],
    ],
    ["one som is rounding", "services", { "040": 1_000, "100": 59 }, []],
    ["a tyiyn past it", "services", { "040": 1_000, "100": 58.99 }, ["U-06 2026-Q2 assessment 1.01"]],
    ["too much", "services", { "040": 1_000, "100": 100 }, ["U-06 2026-Q2 reduction -40.00"]],
    ["no tax stated", "services", { "040": 1_000 }, ["U-06 2026-Q2 formal 0.00"]],
    ["no tax stated beside line 060", "services", { "060": 1_000 }, ["U-06 2026-Q2 formal 0.00"]],
    ["a tax of nothing", "services", { "040": 1_000, "100": 0 }, ["U-06 2026-Q2 assessment 60.00"]],
    ["a tax without any base", "services", { "100": 60 }, ["U-06 2026-Q2 formal 0.00"]],
    ["a tax beside 0 %", "services", { "090": 1_000, "100": 60 }, ["U-06 2026-Q2 reduction -60.00"]],
    ["nothing at all", "services", {}, []],
    ["0 %", "services", { "090": 1_000_000 }, []],
    ["catering in Bishkek", "catering", { "050": 1_000, "055": 1_000, "100": 100 }, []],
    // 6 % + 4 % of 10 000 against 4 % + 2 %
    [
      "catering there by the rates of elsewhere",
      "catering",
      { "050": 10_000, "055": 10_000, "100": 600 },
      ["U-06 2026-Q2 risk 400.00"],
    ],
    [
      "catering there by no rates",
      "catering",
      { "050": 10_000, "055": 10_000, "100": 500 },
      ["U-06 2026-Q2 assessment 500.00"],
    ],
    // 8 % of 1 000 000
    ["a lottery on line 060", "other", { "060": 1_000_000, "100": 80_000 }, []],
    // 0.25 % is the least: 2 500
    ["line 060 by no rate", "other", { "060": 1_000_000, "100": 2_000 }, ["U-06 2026-Q2 risk 500.00"]],
    // 1 000 000 × (6 − 4) %
    [
      "services on the line of production",
      "services",
      { "030": 1_000_000, "100": 40_000 },
      ["U-06 2026-Q2 risk 20000.00"],
    ],
    ["with services beside them", "services", { "030": 1_000_000, "040": 1_000, "100": 40_060 }, []],
    // 1 000 000 × (2 − 0.5) %, the form not known
    ["production at 0.5 %", "production", { "010": 1_000_000, "100": 5_000 }, ["U-06 2026-Q2 risk 15000.00"]],
    [
      "production on the line of services: more than due",
      "production",
      { "040": 1_000_000, "100": 60_000 },
      [],
    ],
    ["trade on any line", "trade", { "030": 1_000_000, "100": 40_000 }, []],
  ])("%s", (_, activityGroup, lines, expected) => {
    expect(singleTaxFound(payer(activityGroup, lines))).toEqual(expected);
  });

  it("catering outside Bishkek and Osh", () => {
    expect(
      singleTaxFound(payer("catering", { "050": 1_000, "055": 1_000, "100": 60 }, "Сузакский район")),
    ).toEqual([]);
    // 10 000 × 6 % + 10 000 × 4 % − 600
    expect(
      singleTaxFound(payer("catering", { "050": 10_000, "055": 10_000, "100": 1_000 }, "Сузакский район")),
    ).toEqual(["U-06 2026-Q2 reduction -400.00"]);
  });

  it("the creative park by the year: 0.5 % until 2024, then 1 %", () => {
    expect(
      singleTaxFound(payer("other", { "060": 1_000_000, "100": 10_000 }, "город Ош", "2025-01")),
    ).toEqual([]);
    expect(
      singleTaxFound(payer("other", { "060": 1_000_000, "100": 20_000 }, "город Ош", "2025-01")),
    ).toEqual(["U-06 2025-01 risk 0.00"]);
  });
});

describe("art. 419(2): who may not be under the single tax (U-01)", () => {
  const single = span("single-tax", "2022-01-01");
  const found = (parts: Partial<SingleTaxFacts>) => singleTaxFound(aSingleTaxPayer(parts));
  it.each<[string, Partial<SingleTaxFacts>, readonly string[]]>([
    ["nobody else", {}, []],
    [
      "the general regime too",
      { regimes: [single, span("general", "2025-03-31")] },
      ["U-01 2025-03 risk 0.00"],
    ],
    [
      "after it",
      { regimes: [span("single-tax", "2022-01-01", "2025-03-30"), span("general", "2025-03-31")] },
      [],
    ],
    ["a patent is P-03's", { regimes: [single, span("patent", "2026-01-01")] }, []],
    ["mobile communications", { activityGroup: "mobile" }, ["U-01 2025-01 risk 0.00"]],
    [
      "finance before it came under the single tax",
      { activityGroup: "finance", regimes: [span("single-tax", "2026-07-31")] },
      ["U-01 2026-07 risk 0.00"],
    ],
    ["never under it", { activityGroup: "finance", regimes: [] }, []],
  ])("%s", (_, parts, expected) => {
    expect(found(parts)).toEqual(expected);
  });

  it("an excise payer but a caterer", () => {
    const exciseReturns = [aSingleTaxReturn("2026-04", {}, { form: "EXC", returnId: "EXC-1" })];
    const [claim] = singleTaxClaimsOf(aSingleTaxPayer({ exciseReturns }));
    expect(claim?.finding).toMatchObject({
      period: "2026-04",
      evidence: [{ file: "returns.csv", id: "EXC-1" }],
      derivation: [{ basis: "419.2.5" }],
    });
    expect(found({ exciseReturns, activityGroup: "catering" })).toEqual([]);
    for (const variant of ["regime", "excise", "activity"]) {
      expect(hasText(`check.U-01.${variant}`)).toBe(true);
      expect(hasText(`check.step.single-tax.excluded-${variant}`)).toBe(true);
    }
  });
});

describe("art. 424: the quarter is for small businesses (U-11)", () => {
  const quarter = (period: string) => aSingleTaxReturn(period, { "010": 100_000, "100": 500 });
  const of = (december: number, ...returns: readonly ReturnType<typeof quarter>[]) =>
    singleTaxFound(
      aSingleTaxPayer({
        activityGroup: "trade",
        returns,
        months: months({ "2025-12": thirdParties({ registersCash: december }) }),
      }),
    );
  it.each([
    ["at the bound the year before", 8_000_000, [quarter("2026-Q1")], []],
    [
      "a tyiyn above it: once a year",
      8_000_000.01,
      [quarter("2026-Q2"), quarter("2026-Q1")],
      ["U-11 2026-Q1 formal 0.00"],
    ],
    ["months are right", 8_000_000.01, [aSingleTaxReturn("2026-01", { "010": 100_000, "100": 500 })], []],
    [
      "the payer says so itself in December",
      0,
      [aSingleTaxReturn("2025-Q4", { "010": 100_000, "100": 500, "120": 8_000_001 }), quarter("2026-Q1")],
      ["U-11 2026-Q1 formal 0.00"],
    ],
    [
      "not in another month",
      0,
      [aSingleTaxReturn("2025-Q3", { "010": 100_000, "100": 500, "120": 8_000_001 }), quarter("2026-Q1")],
      [],
    ],
  ])("%s", (_, december, returns, expected) => {
    expect(of(december, ...returns)).toEqual(expected);
  });
});

describe("art. 420(6): back under the single tax (U-12)", () => {
  const back = (left: string, from: string) =>
    singleTaxFound(
      aSingleTaxPayer({ regimes: [span("single-tax", from), span("single-tax", "2022-01-01", left)] }),
    );
  it.each([
    ["the next day: it never was left", "2025-05-31", "2025-06-01", []],
    ["a day later", "2025-05-31", "2025-06-02", ["U-12 2025-06 risk 0.00"]],
    ["the last day of the year", "2025-05-31", "2026-05-31", ["U-12 2026-05 risk 0.00"]],
    ["a year after", "2025-05-31", "2026-06-01", []],
    [
      "off account on 29 February: the last day of the year",
      "2024-02-28",
      "2025-02-27",
      ["U-12 2025-02 risk 0.00"],
    ],
    ["a year after 29 February", "2024-02-28", "2025-02-28", []],
    ["before the audit", "2023-05-31", "2024-01-01", []],
  ])("%s", (_, left, from, expected) => {
    expect(back(left, from)).toEqual(expected);
  });

  it("has its texts", () => {
    for (const key of [
      "check.U-12.explanation",
      "check.step.single-tax.back-allowed",
      "check.U-11.explanation",
    ])
      expect(hasText(key), key).toBe(true);
    for (const key of ["check.U-05.explanation", "check.U-05.risk", "check.step.single-tax.cashless"])
      expect(hasText(key), key).toBe(true);
    for (const key of [
      "check.U-06.explanation",
      "check.U-06.place",
      "check.U-06.activity",
      "check.U-06.special",
    ])
      expect(hasText(key), key).toBe(true);
    for (const key of ["form-difference", "base", "by-lines"])
      expect(hasText(`check.step.single-tax.${key}`)).toBe(true);
  });
});
