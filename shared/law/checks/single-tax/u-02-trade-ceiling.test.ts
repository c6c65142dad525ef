import { describe, expect, it } from "vitest";
import {
  aSingleTaxPayer,
  aSingleTaxReturn,
  months,
  singleTaxClaimsOf,
  singleTaxFound,
  span,
  thirdParties,
} from "#tests/fixtures/single-tax.ts";
import type { SingleTaxFacts } from "./facts.ts";

const trader = (parts: Partial<SingleTaxFacts>) => aSingleTaxPayer({ activityGroup: "trade", ...parts });
const at = (registersCash: number, registersCashless = 0) =>
  thirdParties({ registersCash, registersCashless });

describe("art. 423(11): 0.5 % after fifty million in twelve months (U-02)", () => {
  it.each<[string, number, readonly string[]]>([
    ["at the ceiling", 49_000_000, []],
    // the April return: 600 000 × (4 − 0.5) % + 400 000 × (2 − 0.5) % = 21 000 + 6 000
    ["a tyiyn over it", 49_000_000.01, ["U-02 2026-04 assessment 27000.00"]],
  ])("%s", (_, march, expected) => {
    const facts = trader({
      months: months({ "2025-04": at(1_000_000), "2026-03": at(march), "2026-04": at(600_000, 400_000) }),
      returns: [
        aSingleTaxReturn("2026-03", { "010": march, "100": march / 200 }),
        aSingleTaxReturn("2026-04", { "010": 1_000_000, "100": 5_000 }),
      ],
    });
    expect(singleTaxFound(facts)).toEqual(expected);
  });

  it("the thirteenth month is out", () => {
    const facts = trader({
      months: months({ "2025-03": at(2_000_000), "2026-03": at(49_000_000), "2026-04": at(1_000_000) }),
      returns: [
        aSingleTaxReturn("2026-03", { "010": 49_000_000, "100": 245_000 }),
        aSingleTaxReturn("2026-04", { "010": 1_000_000, "100": 5_000 }),
      ],
    });
    expect(singleTaxFound(facts)).toEqual([]);
  });

  it("a quarter the loss cuts is charged by what third parties prove of its later months", () => {
    // over the ceiling in January; February and March 300 000 in cash: 300 000 × 3.5 %
    const facts = trader({
      months: months({ "2026-01": at(51_000_000), "2026-02": at(100_000), "2026-03": at(200_000) }),
      returns: [aSingleTaxReturn("2026-Q1", { "010": 51_300_000, "100": 256_500 })],
    });
    expect(singleTaxFound(facts)).toEqual(["U-02 2026-Q1 assessment 10500.00"]);
  });

  it("what a quarter states beyond third parties counts in its last month, its form as cashless", () => {
    // Q1 60 m stated without papers: over the ceiling in March; Q2 1 000 000 × 1.5 %
    const facts = trader({
      returns: [
        aSingleTaxReturn("2026-Q1", { "010": 60_000_000, "100": 300_000 }),
        aSingleTaxReturn("2026-Q2", { "010": 1_000_000, "100": 5_000 }),
      ],
    });
    expect(singleTaxFound(facts)).toEqual(["U-02 2026-Q2 assessment 15000.00"]);
  });

  it("the rate comes back after two calendar years", () => {
    // over in 2023-12: lost from 2024-01-01, back from 2026-01-01
    const facts = trader({
      months: months({ "2023-12": at(51_000_000) }),
      returns: [
        aSingleTaxReturn("2025-Q4", { "010": 1_000_000, "100": 5_000 }),
        aSingleTaxReturn("2026-Q1", { "010": 1_000_000, "100": 5_000 }),
      ],
    });
    expect(singleTaxFound(facts)).toEqual(["U-02 2025-Q4 assessment 15000.00"]);
  });

  it("other income is no revenue", () => {
    // 49 m of sales and 2 m of interest: 49 000 000 × 0.5 % + 2 000 000 × 4 %
    const facts = trader({
      returns: [
        aSingleTaxReturn("2026-Q1", {
          "010": 49_000_000,
          "085": 2_000_000,
          "100": 325_000,
          "110": 51_000_000,
        }),
        aSingleTaxReturn("2026-Q2", { "010": 1_000_000, "100": 5_000 }),
      ],
    });
    expect(singleTaxFound(facts)).toEqual([]);
  });

  it("revenue under another regime is not counted", () => {
    const facts = trader({
      regimes: [span("general", "2022-01-01", "2025-12-31"), span("single-tax", "2026-01-01")],
      months: months({ "2025-12": at(51_000_000), "2026-02": at(1_000_000) }),
      returns: [aSingleTaxReturn("2026-Q1", { "010": 1_000_000, "100": 5_000 })],
    });
    expect(singleTaxFound(facts)).toEqual([]);
  });

  it("shows the twelve months, the day of the loss and the tax by form of payment", () => {
    const [claim] = singleTaxClaimsOf(
      trader({
        months: months({ "2026-03": at(51_000_000), "2026-04": at(600_000, 400_000) }),
        returns: [aSingleTaxReturn("2026-04", { "010": 1_000_000, "100": 5_000 })],
      }),
    );
    expect(claim?.finding).toMatchObject({
      declared: 5_000_00,
      computed: 32_000_00,
      explanation: { params: { from: "2026-04-01", cash: "600000.00", cashless: "400000.00" } },
    });
    expect(claim?.finding.derivation.map(({ label, result }) => [label.key, result.value])).toEqual([
      ["law.step.single-tax.twelve-months", "51000000.00"],
      ["law.step.single-tax.rate-lost", "2026-04-01"],
      ["law.step.single-tax.trade", "24000.00"],
      ["law.step.single-tax.trade", "8000.00"],
      ["law.step.single-tax.sum", "32000.00"],
    ]);
  });
});
