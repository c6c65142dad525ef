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
import { hasText } from "../../../locales/catalogue.ts";
import type { SingleTaxFacts, SingleTaxMonth } from "./facts.ts";

const declared = aSingleTaxReturn("2026-Q1", { "040": 600_000, "045": 400_000, "100": 52_000 });
const quarter = (month: SingleTaxMonth, parts: Partial<SingleTaxFacts> = {}): SingleTaxFacts =>
  aSingleTaxPayer({ returns: [declared], months: months({ "2026-02": month }), ...parts });

describe("art. 422(1): revenue of the return and what third parties prove (U-09)", () => {
  it.each<[string, Partial<Record<keyof Omit<SingleTaxMonth, "bank">, number>>, readonly string[]]>([
    ["as declared", { registersCash: 600_000, registersCashless: 400_000 }, []],
    ["one percent more is within a bridge", { registersCash: 610_000, registersCashless: 400_000 }, []],
    // 10 000.01 × 6 %
    [
      "a tyiyn past it",
      { registersCash: 610_000.01, registersCashless: 400_000 },
      ["U-09 2026-Q1 assessment 600.00"],
    ],
    // 50 000 × 4 %
    [
      "hidden without cash",
      { registersCash: 600_000, registersCashless: 450_000 },
      ["U-09 2026-Q1 assessment 2000.00"],
    ],
    // 50 000 × 4 % + 100 000 × 6 %
    [
      "hidden both ways",
      { registersCash: 700_000, registersCashless: 450_000 },
      ["U-09 2026-Q1 assessment 8000.00"],
    ],
    // 200 000 of cash less 100 000 declared as cashless too much: 100 000 × 6 %
    [
      "more cash than was hidden: the rest only changed its form",
      { registersCash: 800_000, registersCashless: 300_000 },
      ["U-09 2026-Q1 assessment 6000.00"],
    ],
    // registers 1 000 000 hold the cash sale of 50 000 to a named buyer; 80 000 came to the account: × 4 %
    [
      "named buyers paying cash stand in the register, others beside it",
      { registersCash: 600_000, registersCashless: 400_000, namedCash: 50_000, namedCashless: 80_000 },
      ["U-09 2026-Q1 assessment 3200.00"],
    ],
    [
      "a summary invoice repeats the registers",
      { registersCash: 600_000, registersCashless: 400_000, publicCash: 600_000, publicCashless: 400_000 },
      [],
    ],
    // 1 100 000 − 1 000 000 = 100 000 of cash × 6 %
    ["invoices above the registers", { publicCash: 1_100_000 }, ["U-09 2026-Q1 assessment 6000.00"]],
  ])("%s", (_, amounts, expected) => {
    expect(singleTaxFound(quarter(thirdParties(amounts))).filter((line) => line.startsWith("U-09"))).toEqual(
      expected,
    );
  });

  const more = thirdParties({ registersCash: 700_000, registersCashless: 400_000 });
  it.each<[string, Partial<SingleTaxFacts>, readonly string[]]>([
    [
      "a patent in the same month: whose sales they are is not known",
      { regimes: [span("single-tax", "2022-01-01"), span("patent", "2026-02-10", "2026-02-20")] },
      [],
    ],
    ["the single tax began within the month", { regimes: [span("single-tax", "2026-02-02")] }, []],
    // 100 000 × 6 % are the services of the register; which activity sold is not known: trade 4 %
    [
      "two activities with rates of their own",
      {
        returns: [
          aSingleTaxReturn("2026-Q1", { "020": 500_000, "040": 100_000, "045": 400_000, "100": 42_000 }),
        ],
      },
      ["U-09 2026-Q1 risk 4000.00"],
    ],
    ["a travel agent's base is its fee", { activityGroup: "tourism" }, ["U-09 2026-Q1 risk 6000.00"]],
    [
      "a nil return of an organization: the activity of the register, 700 000 × 6 % + 400 000 × 4 %",
      { returns: [aSingleTaxReturn("2026-Q1", {})] },
      ["U-09 2026-Q1 assessment 58000.00"],
    ],
    [
      "of a sole trader, who may be at 0 %",
      { kind: "sole-trader", returns: [aSingleTaxReturn("2026-Q1", {})] },
      ["U-09 2026-Q1 risk 58000.00"],
    ],
    [
      "revenue at 0 %: more of it adds no tax",
      { returns: [aSingleTaxReturn("2026-Q1", { "090": 500_000 })] },
      [],
    ],
    [
      "trade at 0.5 %: 100 000",
      { activityGroup: "trade", returns: [aSingleTaxReturn("2026-Q1", { "010": 1_000_000, "100": 5_000 })] },
      ["U-09 2026-Q1 assessment 500.00"],
    ],
    [
      "catering in Bishkek: 100 000 × 6 %",
      {
        activityGroup: "catering",
        returns: [aSingleTaxReturn("2026-Q1", { "050": 600_000, "055": 400_000, "100": 52_000 })],
      },
      ["U-09 2026-Q1 assessment 6000.00"],
    ],
    [
      "elsewhere: × 4 %",
      {
        activityGroup: "catering",
        territory: "Сузакский район",
        returns: [aSingleTaxReturn("2026-Q1", { "050": 600_000, "055": 400_000, "100": 32_000 })],
      },
      ["U-09 2026-Q1 assessment 4000.00"],
    ],
    [
      "outside the audit",
      { returns: [aSingleTaxReturn("2024-Q1", {})], months: months({ "2024-02": more }) },
      [],
    ],
  ])("%s", (_, parts, expected) => {
    expect(singleTaxFound(quarter(more, parts)).filter((line) => line.startsWith("U-09"))).toEqual(expected);
  });

  const lost = aSingleTaxPayer({
    activityGroup: "trade",
    months: months({
      "2026-03": thirdParties({ registersCash: 51_000_000 }),
      "2026-04": thirdParties({ registersCash: 1_100_000 }),
    }),
    returns: [aSingleTaxReturn("2026-04", { "010": 1_000_000, "100": 5_000 })],
  });
  it("where 0.5 % is lost the hidden part bears the rate due: 100 000 × 4 %", () => {
    expect(singleTaxFound(lost)).toContain("U-09 2026-04 assessment 4000.00");
  });
});

describe("art. 146: what came to the accounts (U-09)", () => {
  const month = aSingleTaxReturn("2026-02", { "040": 600_000, "045": 400_000, "100": 52_000 });
  const inflow = (bank: Parameters<typeof aBank>[0]) =>
    quarter(thirdParties({ registersCash: 600_000, registersCashless: 400_000, bank: aBank(bank) }), {
      returns: [month],
    });
  it.each([
    ["no more than is known", { cashless: 400_000, cashDeposited: 600_000, decision: "Р-1" }, []],
    ["a loan is explained", { cashless: 1_400_000, explained: 400_000, decision: "Р-1" }, []],
    // 1 100 000 − 1 000 000, all of it beyond 400 000 of cashless revenue: × 4 %
    [
      "with a decision",
      { cashless: 900_000, qrPos: 200_000, decision: "Р-1" },
      ["U-09 2026-02 assessment 4000.00"],
    ],
    ["without one", { cashless: 900_000, qrPos: 200_000 }, ["U-09 2026-02 risk 4000.00"]],
    // cash put on the account is cash (174(29)): × 6 %
    [
      "cash put on the account",
      { cashless: 400_000, cashDeposited: 700_000, decision: "Р-1" },
      ["U-09 2026-02 assessment 6000.00"],
    ],
  ])("%s", (_, bank, expected) => {
    expect(singleTaxFound(inflow(bank))).toEqual(expected);
  });

  it("of a quarter nothing is said until the accounts of each month are at hand", () => {
    const bank = aBank({ cashless: 9_000_000, decision: "Р-1" });
    const facts = aSingleTaxPayer({
      returns: [declared],
      months: months({ "2026-02": thirdParties({ bank }) }),
    });
    expect(singleTaxFound(facts)).toEqual([]);
  });

  it("says what is shown, what is declared and where it stands", () => {
    const [claim] = singleTaxClaimsOf(inflow({ cashless: 1_100_000 }));
    expect(claim?.finding).toMatchObject({
      declared: 52_000_00,
      computed: 56_000_00,
      explanation: { key: "check.U-09.inflows-risk", params: { shown: "1100000.00", gap: "100000.00" } },
    });
    expect(claim?.finding.evidence).toContainEqual({
      file: "bank_inflows.csv",
      id: "20101199000011:2026-02",
    });
    for (const variant of ["papers", "papers-risk", "inflows", "inflows-risk"])
      expect(hasText(`check.U-09.${variant}`)).toBe(true);
    for (const source of ["papers", "inflows"]) expect(hasText(`check.step.single-tax.${source}`)).toBe(true);
  });
});
