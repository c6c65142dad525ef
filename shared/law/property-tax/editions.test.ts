import { describe, expect, it } from "vitest";
import { office, outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const flat = {
  kind: "residential",
  share: "1",
  area: "120.00",
  walls: null,
  commissionedYear: null,
  territory: "город Бишкек",
  population: 1_100_000,
  zoneCoefficient: "1.0",
  inflationCoefficient: "1.1",
  functionTitle: null,
  functionUse: null,
  agriculturalUse: null,
  ownedFrom: "2015-04-01",
  ownedTo: null,
  reliefs: [] as string[],
  taxFreeAs: null,
  landTaxUnder: 0,
};
const garden = { ...flat, kind: "homestead-land", area: "600.00" };
const land = { ...flat, kind: "settlement-land", functionTitle: "404.14" };
const shop = {
  ...flat,
  kind: "nonresidential",
  walls: "brick",
  commissionedYear: 2000,
  functionTitle: "389.5",
};
const answer = (object: object, year: string, context = {}) =>
  outcomeLines("tc.380", { object, year }, context);
const first = (...args: Parameters<typeof answer>) => answer(...args)[0];
const rate = ["property-tax.housing-rate", "12.5", "город Бишкек"] as const;

describe("art. 379(1)(1), 380(2): a dwelling is taxed by the metre since law 37 of 2025", () => {
  it("which repealed the formula of art. 390, so earlier years are missing", () => {
    // 120 × 12.50
    expect(first(flat, "2026", office(rate))).toBe(
      '{"tax":150000,"instalments":[{"due":"2026-09-01","amount":150000}]}',
    );
    for (const year of ["2022", "2024", "2025"])
      expect(first(flat, year, office(rate))).toBe(
        `missing parameter: property-tax.housing-rate-ceiling, ${year}-01-01`,
      );
  });
  it("unless the office enters an earlier day of the law, never before the law itself", () => {
    const entered = office(rate, ["law-37.entry", "2025-01-01"]);
    expect(first(flat, "2025", entered)).toBe(
      "missing parameter: property-tax.housing-rate-ceiling, 2025-01-01",
    );
  });
});

describe("art. 397: the value of a homestead since law 136 of 2024", () => {
  it("is the base value by the zone; what it was before is missing", () => {
    // 150 × 1.0 × 600 × 1 %
    expect(first(garden, "2025")).toBe('{"tax":90000,"instalments":[{"due":"2025-09-01","amount":90000}]}');
    for (const year of ["2022", "2024"])
      expect(first(garden, year)).toBe(`missing parameter: property-tax.homestead-factors, ${year}-01-01`);
  });
  it("or as the office enters the earlier formula", () => {
    const formula = (value: string) => office(["property-tax.homestead-factors", value, null, "2022-01-01"]);
    // 150 × 1.0 × 1.1 × 600 × 1 % = 990.00
    expect(answer(garden, "2024", formula("zone inflation"))[2]).toBe(
      "property.unit-value | base-value × zone-coefficient × inflation-coefficient | base-value 150, zone-coefficient 1.0, inflation-coefficient 1.1 | 165.00 | 397 S-37",
    );
    expect(first(garden, "2024", formula("zone inflation"))).toContain('"tax":99000');
    expect(first(garden, "2024", formula("zone purpose"))).toBe(
      "not applicable: out-of-range [path property-tax.homestead-factors] | 380",
    );
  });
});

describe("S-02: values known only as a later act left them", () => {
  const yearStep = (object: object, year: string, context = {}) =>
    answer(object, year, context).find((line) => line.startsWith("property.year"));
  it.each([
    // 386 and 387 in the edition of law 37: in force by 15(2) from 2026
    [shop, "2025", "379.1.2 S-02"],
    [shop, "2026", "379.1.2"],
    // 404 in the edition of law 136: from September 2024
    [land, "2024", "379.1.3 S-02"],
    [land, "2025", "379.1.3"],
    [garden, "2025", "379.1.3"],
  ])("%j in %s", (object, year, basis) => {
    expect(yearStep(object, year)?.split(" | ").at(-1)).toBe(basis);
  });
  it("the office's day of the law ends the doubt", () => {
    const entered = office(["law-37.entry", "2025-03-01", null, "2022-01-01"]);
    expect(yearStep(shop, "2026", entered)).not.toContain("S-02");
    expect(yearStep(shop, "2025", entered)).toContain("S-02");
  });
});
