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
import { formatSom } from "../../../kernel/money.ts";
import { month } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { hasText } from "../../../locales/catalogue.ts";
import { withReading } from "../../alternatives.ts";
import { readingChoices } from "../../readings.ts";
import type { SingleTaxFacts } from "./facts.ts";

const goods = (on: string) => ({ on: plainDate(on), evidence: { file: "imports_customs.csv", id: on } });

describe("art. 423(1)(1)(а): who may not trade at 0.5 % (U-03)", () => {
  const trader = (parts: Partial<SingleTaxFacts>) =>
    aSingleTaxPayer({
      activityGroup: "trade",
      months: months({ "2026-05": thirdParties({ registersCash: 600_000, registersCashless: 400_000 }) }),
      returns: [aSingleTaxReturn("2026-Q2", { "010": 1_000_000, "100": 5_000 })],
      ...parts,
    });
  // 600 000 × (4 − 0.5) % + 400 000 × (2 − 0.5) % = 21 000 + 6 000
  const asked = ["U-03 2026-Q2 risk 27000.00"];
  it.each<[string, Partial<SingleTaxFacts>, readonly string[]]>([
    ["nothing brought in", {}, []],
    ["goods on the first day of the quarter", { imports: [goods("2026-04-01")] }, asked],
    ["on the last", { imports: [goods("2026-06-30")] }, asked],
    ["the day before", { imports: [goods("2026-03-31")] }, []],
    ["the day after", { imports: [goods("2026-07-01")] }, []],
    [
      "sold abroad; of a month the form is not known of, the lower rate: 1 000 000 × 1.5 %",
      { months: months({ "2026-04": thirdParties({ abroad: 1 }) }) },
      ["U-03 2026-Q2 risk 15000.00"],
    ],
    [
      "a trade zone beside it: whose the sales of that month are is not known",
      { regimes: [span("single-tax", "2022-01-01"), span("trade-zone", "2026-05-10", "2026-05-20")] },
      ["U-03 2026-Q2 risk 15000.00"],
    ],
    [
      "trade by four and two percent",
      {
        imports: [goods("2026-04-01")],
        returns: [aSingleTaxReturn("2026-Q2", { "020": 600_000, "025": 400_000, "100": 32_000 })],
      },
      [],
    ],
  ])("%s", (_, parts, expected) => {
    expect(singleTaxFound(trader(parts))).toEqual(expected);
  });

  it("asks nothing of who lost the rate already: U-02 charges it", () => {
    const facts = trader({
      imports: [goods("2026-04-01")],
      months: months({
        "2026-03": thirdParties({ registersCash: 51_000_000 }),
        "2026-05": thirdParties({ registersCash: 600_000, registersCashless: 400_000 }),
      }),
    });
    expect(singleTaxFound(facts)).toEqual(["U-02 2026-Q2 assessment 27000.00"]);
  });
});

describe("art. 423(8): conditions of 0 % (U-04)", () => {
  const zero = aSingleTaxReturn("2026-Q2", { "090": 1_000_000 });
  const sole = (parts: Partial<SingleTaxFacts>) =>
    aSingleTaxPayer({
      kind: "sole-trader",
      activityGroup: "trade",
      returns: [zero],
      data: {
        periodFrom: month("2026-04"),
        periodTo: month("2026-06"),
        singleTaxReturns: true,
        invoices: true,
      },
      ...parts,
    });
  const sold = { registersCash: 600_000, registersCashless: 400_000 };
  const at = (parts: Parameters<typeof thirdParties>[0] = {}) =>
    months({ "2026-05": thirdParties({ ...sold, ...parts }) });
  // 600 000 × 4 % + 400 000 × 2 %
  const asked = ["U-04 2026-Q2 risk 32000.00"];
  it.each<[string, Partial<SingleTaxFacts>, readonly string[]]>([
    ["every condition kept", { months: at() }, []],
    ["goods brought in", { months: at(), imports: [goods("2026-06-30")] }, asked],
    ["sold abroad", { months: at({ abroad: 1 }) }, asked],
    ["sold to an organization", { months: at({ toOrganizations: 1 }) }, asked],
    ["two workers of a trader", { months: at(), employees: new Map([[month("2026-05"), 2]]) }, []],
    ["three", { months: at(), employees: new Map([[month("2026-05"), 3]]) }, asked],
    // services: 600 000 × 6 % + 400 000 × 4 %
    [
      "one worker of a service",
      { activityGroup: "services", months: at(), employees: new Map([[month("2026-05"), 1]]) },
      ["U-04 2026-Q2 risk 52000.00"],
    ],
    ["an organization is at 0 % by other parts", { kind: "organization", months: at({ abroad: 1 }) }, []],
    [
      "no return is due: a quarter third parties show sales of",
      { returns: [], months: at({ abroad: 1 }) },
      asked,
    ],
    ["and every condition kept", { returns: [], months: at() }, []],
    [
      "of an office without such returns nothing is said",
      {
        returns: [],
        months: at({ abroad: 1 }),
        data: {
          periodFrom: month("2026-04"),
          periodTo: month("2026-06"),
          singleTaxReturns: false,
          invoices: true,
        },
      },
      [],
    ],
    [
      "the quarter is not wholly at hand",
      {
        returns: [],
        months: at({ abroad: 1 }),
        data: {
          periodFrom: month("2026-05"),
          periodTo: month("2026-06"),
          singleTaxReturns: true,
          invoices: true,
        },
      },
      [],
    ],
  ])("%s", (_, parts, expected) => {
    expect(singleTaxFound(sole(parts))).toEqual(expected);
  });

  it.each<[string, number, string, readonly string[]]>([
    ["at fifteen million", 15_000_000, "trade", []],
    ["a tyiyn over it: the next quarter", 15_000_000.01, "trade", ["U-04 2026-Q2 assessment 32000.00"]],
    // by its own activity (S-25): 600 000 × 6 % + 400 000 × 4 %
    ["a service", 15_000_000.01, "services", ["U-04 2026-Q2 assessment 52000.00"]],
    ["an activity the register does not name", 15_000_000.01, "other", ["U-04 2026-Q2 risk 32000.00"]],
  ])("revenue %s", (_, december, activityGroup, expected) => {
    const facts = sole({
      activityGroup,
      months: months({
        "2025-05": thirdParties({ registersCash: december - 14_000_000 }),
        "2026-03": thirdParties({ registersCash: 14_000_000 }),
        ...Object.fromEntries(at()),
      }),
    });
    // May 2025 leaves the twelve months with May 2026: they are judged in March
    expect(singleTaxFound(facts)).toEqual(expected);
  });

  it.each([
    // 600 000 × 4 % + 400 000 × 2 % at the rates of trade; 600 000 × 6 % + 400 000 × 4 % at those of the activity (S-25)
    ["services", "trade-rates-for-trade", "52000.00", ["S-25 32000.00"]],
    ["services", "trade-rates-for-all", "32000.00", ["S-25 52000.00"]],
    ["trade", "trade-rates-for-trade", "32000.00", []],
  ])(
    "%s where the office reads %s: %s, and the other reading beside it",
    (activityGroup, alternative, tax, told) => {
      const facts = sole({
        activityGroup,
        months: months({
          "2025-05": thirdParties({ registersCash: 1_000_000.01 }),
          "2026-03": thirdParties({ registersCash: 14_000_000 }),
          ...Object.fromEntries(at()),
        }),
      });
      const readings = withReading(readingChoices(), "S-25", alternative);
      const claims = singleTaxClaimsOf(facts, [], { readings });
      expect(claims.map(({ finding }) => formatSom(finding.difference))).toEqual([tax]);
      expect(
        claims.flatMap(({ finding }) =>
          finding.derivation
            .filter(({ label }) => label.key === "check.step.single-tax.otherwise")
            .map(({ reading, result }) => `${reading} ${result.value}`),
        ),
      ).toEqual(told);
    },
  );
});

describe("art. 423(15): goods to buyers nobody can identify (U-07)", () => {
  const trader = (returned: Readonly<Record<string, number>>, parts: Parameters<typeof thirdParties>[0]) =>
    aSingleTaxPayer({
      activityGroup: "trade",
      returns: [aSingleTaxReturn("2026-Q2", returned)],
      months: months({ "2026-05": thirdParties(parts) }),
    });
  it.each<[string, Readonly<Record<string, number>>, Parameters<typeof thirdParties>[0], readonly string[]]>([
    // E25: 300 000 × (4 − 0.5) %
    [
      "at 0.5 %",
      { "010": 4_000_000, "100": 20_000 },
      { anonymousCash: 100_000, anonymousCashless: 200_000 },
      ["U-07 2026-Q2 risk 10500.00"],
    ],
    ["declared", { "010": 3_700_000, "070": 300_000, "100": 30_500 }, { anonymousCashless: 300_000 }, []],
    // 200 000 − 120 000 = 80 000 × 3.5 %
    [
      "declared in part",
      { "010": 3_880_000, "070": 120_000, "100": 24_200 },
      { anonymousCash: 50_000, anonymousCashless: 150_000 },
      ["U-07 2026-Q2 risk 2800.00"],
    ],
    // cash bears 4 % already; 200 000 × (4 − 2) %
    [
      "other trade",
      { "020": 3_000_000, "025": 1_000_000, "100": 140_000 },
      { anonymousCash: 100_000, anonymousCashless: 200_000 },
      ["U-07 2026-Q2 risk 4000.00"],
    ],
    // never lower than the payer's own rate (S-26)
    [
      "services at 6 and 4 %",
      { "040": 3_000_000, "045": 1_000_000, "100": 220_000 },
      { anonymousCash: 300_000 },
      [],
    ],
    ["nobody", { "010": 4_000_000, "100": 20_000 }, {}, []],
  ])("%s", (_, returned, parts, expected) => {
    expect(singleTaxFound(trader(returned, parts))).toEqual(expected);
  });

  it("shows the working at both rates and has every text", () => {
    const [claim] = singleTaxClaimsOf(
      trader({ "010": 4_000_000, "100": 20_000 }, { anonymousCash: 300_000 }),
    );
    expect(claim?.finding).toMatchObject({ declared: 20_000_00, computed: 30_500_00 });
    for (const step of claim?.finding.derivation ?? []) expect(hasText(step.label.key)).toBe(true);
    for (const variant of ["import", "export", "zone"]) expect(hasText(`check.U-03.${variant}`)).toBe(true);
    for (const variant of ["ceiling", "import", "export", "organizations", "workers"])
      expect(hasText(`check.U-04.${variant}`)).toBe(true);
    expect(hasText("check.U-07.explanation")).toBe(true);
  });
});
