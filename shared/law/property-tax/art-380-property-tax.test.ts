import { describe, expect, it } from "vitest";
import { SHOP as shop } from "#tests/fixtures/property.ts";
import { tyiyn } from "../../kernel/money.ts";
import { type Period, parsePeriod } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { hasText } from "../../locales/catalogue.ts";
import { shippedCalendar } from "../calendar/calendar-sources.ts";
import { workingCalendar } from "../calendar/working-calendar.ts";
import type { ParameterEdition } from "../parameter.ts";
import { parameterBook, shippedParameters } from "../parameters.ts";
import { computePropertyTax } from "./art-380-property-tax.ts";
import type { PropertyObject } from "./property-object.ts";

const aYear = (text: string): Period => {
  const parsed = parsePeriod(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
/** Saturdays and Sundays only, so that the days can be worked out by hand. */
const plainWeek = workingCalendar([], null);
const bookWith = (
  ...entries: readonly (readonly [
    name: string,
    scope: string | null,
    value: string,
    from?: string,
    to?: string,
  ])[]
) => {
  const office = entries.map(
    ([name, scope, value, from = "2024-01-01", to]): ParameterEdition => ({
      name,
      scope,
      value,
      from: plainDate(from),
      to: to === undefined ? null : plainDate(to),
      source: { kind: "office", act: "test" },
    }),
  );
  const book = parameterBook(office);
  if (!book.ok) throw new Error("book");
  return book.value;
};
const flat: PropertyObject = {
  ...shop,
  kind: "residential",
  area: "120.00",
  zoneCoefficient: null,
  functionTitle: null,
};
const land: PropertyObject = {
  ...shop,
  kind: "settlement-land",
  area: "220.00",
  zoneCoefficient: "1.0",
  inflationCoefficient: "1.0",
  functionTitle: "404.1",
};
const compute = (
  object: PropertyObject,
  { year = "2026", parameters = shippedParameters(), calendar = plainWeek } = {},
) => computePropertyTax(object, aYear(year), { parameters, calendar });
const taxOf = (...args: Parameters<typeof compute>) => {
  const computed = compute(...args);
  return computed.ok ? computed.value.tax : computed.error;
};

describe("art. 380, 394: a building that is no dwelling", () => {
  it("E29: a shop in Bishkek, brick, 12 years, zone 1.2", () => {
    // 14 000 × 1.0 × 1.2 × 0.8 = 13 440; × 250 × 0.8 % = 26 880; 20 June is a Saturday, 20 September and December Sundays
    const computed = compute(shop);
    expect(computed).toMatchObject({
      ok: true,
      value: {
        tax: 2_688_000,
        instalments: [
          { due: "2026-03-20", amount: 672_000 },
          { due: "2026-06-22", amount: 672_000 },
          { due: "2026-09-21", amount: 672_000 },
          { due: "2026-12-21", amount: 672_000 },
        ],
      },
    });
    if (!computed.ok) return;
    expect(computed.value.derivation[1]?.result).toEqual({ unit: "som", value: "13440.00" });
    for (const step of computed.value.derivation) {
      expect(hasText(step.label.key), step.label.key).toBe(true);
      for (const { name } of step.operands) expect(hasText(`operand.${name}`), name).toBe(true);
    }
  });

  it("E31: an office by its title used as an exchange office", () => {
    const office = {
      ...shop,
      area: "80.00",
      territory: "город Джалал-Абад",
      commissionedYear: 1986,
      zoneCoefficient: "1.0",
      functionTitle: "389.7",
    };
    // 12 000 × 0.8 × 0.6 = 5 760 × 80 × 0.8 % = 3 686.40; with 1.6: 15 360 × 80 × 0.8 % = 9 830.40
    expect(taxOf(office)).toBe(368_640);
    expect(taxOf({ ...office, functionUse: "389.1" })).toBe(983_040);
    expect(taxOf({ ...office, functionTitle: "389.1", functionUse: "389.7" })).toBe(983_040);
  });

  it.each([
    // 250 × value × 0.8 × 1.2 × 0.008 = value × 1.92
    [2026, 2_880_000],
    [2022, 2_880_000],
    [2021, 2_688_000],
    [2012, 2_688_000],
    [2011, 2_496_000],
    [1996, 2_304_000],
    [1982, 2_304_000],
    [1981, 1_920_000],
    [2030, 2_880_000],
  ])("art. 386: brick of %d, the bound to the lower value", (commissionedYear, tax) => {
    expect(taxOf({ ...shop, commissionedYear })).toBe(tax);
  });
  it.each([
    ["metal", 1_920_000],
    ["other", 1_536_000],
    ["clay", 1_728_000],
    ["cinder-block", 1_536_000],
    ["wood", 2_304_000],
    ["concrete", 2_496_000],
  ] as const)("art. 386: walls of %s", (walls, tax) => {
    expect(taxOf({ ...shop, walls })).toBe(tax);
  });

  it("art. 388: outside the three cities the zone is 1, in them it must be set", () => {
    // 14 000 × 0.3 × 0.8 × 250 × 0.8 % = 6 720
    expect(taxOf({ ...shop, territory: "Сузакский район", zoneCoefficient: null })).toBe(672_000);
    expect(taxOf({ ...shop, zoneCoefficient: null })).toMatchObject({
      code: "incomplete",
      missing: { what: "parameter", name: "property-tax.zone-coefficient.building", scope: "город Бишкек" },
    });
  });
  it("art. 388(3): what the council set last year goes on where it set nothing", () => {
    const set = (to: string) =>
      bookWith(["property-tax.zone-coefficient.building", "город Бишкек", "1.2", "2024-01-01", to]);
    expect(taxOf({ ...shop, zoneCoefficient: null }, { parameters: set("2025-12-31") })).toBe(2_688_000);
    expect(taxOf({ ...shop, zoneCoefficient: null }, { parameters: set("2024-12-31") })).toMatchObject({
      code: "incomplete",
    });
  });
  it.each([
    ["0.29", { code: "out-of-range", path: "zone_coefficient" }],
    ["0.3", 672_000],
    ["2.0", 4_480_000],
    ["2.01", { code: "out-of-range", path: "zone_coefficient" }],
  ])("art. 388(2): a zone of %s", (zoneCoefficient, expected) => {
    expect(taxOf({ ...shop, zoneCoefficient })).toEqual(expected);
  });

  it.each([
    ["389.13", 7_392_000],
    ["389.14", 3_360_000],
    ["389.15", { code: "unknown-function", path: "function_title" }],
    ["404.1", { code: "unknown-function", path: "function_title" }],
    ["389.5.1", { code: "unknown-function", path: "function_title" }],
  ])("art. 389: purpose %s", (functionTitle, expected) => {
    expect(taxOf({ ...shop, functionTitle })).toEqual(expected);
  });

  it.each([
    ["walls", { walls: null }],
    ["commissioned_year", { commissionedYear: null }],
    ["function_title", { functionTitle: null }],
    ["property-tax.regional-coefficient", { territory: "город Узген" }],
  ])("without %s nothing is guessed", (name, over) => {
    expect(taxOf({ ...shop, ...over })).toMatchObject({ code: "incomplete", missing: { name } });
  });
  it("art. 377(1): by the share; rounded once", () => {
    // 26 880 / 3 with a share of 0.3333 = 8 959.104
    expect(taxOf({ ...shop, share: "0.3333" })).toBe(895_910);
    expect(taxOf({ ...shop, share: "1.0001" })).toEqual({ code: "out-of-range", path: "share" });
    expect(taxOf({ ...shop, area: "0" })).toEqual({ code: "out-of-range", path: "area" });
  });
});

describe("art. 383: months of ownership", () => {
  const dues = (over: Partial<PropertyObject>) => {
    const computed = compute({ ...shop, ...over });
    return computed.ok
      ? [computed.value.tax, computed.value.instalments.map(({ due, amount }) => [due, amount])]
      : computed.error;
  };
  it.each([
    // 2 240 a month
    ["bought on the last day of a month", { ownedFrom: plainDate("2026-05-31") }, 1_568_000],
    ["bought on the first day of the next", { ownedFrom: plainDate("2026-06-01") }, 1_344_000],
    ["bought in December of the year before", { ownedFrom: plainDate("2025-12-31") }, 2_688_000],
    ["bought in December", { ownedFrom: plainDate("2026-12-01") }, 0],
    ["sold in January", { ownedTo: plainDate("2026-01-01") }, 224_000],
    ["sold in the year before", { ownedTo: plainDate("2025-12-31") }, 0],
    [
      "bought and sold in one month",
      { ownedFrom: plainDate("2026-03-02"), ownedTo: plainDate("2026-03-30") },
      0,
    ],
    [
      "bought in March, sold in May",
      { ownedFrom: plainDate("2026-03-02"), ownedTo: plainDate("2026-05-01") },
      448_000,
    ],
  ])("%s", (_, over, tax) => {
    expect(taxOf({ ...shop, ...over })).toBe(tax);
  });
  it("what fell due before the obligation arose is spread over the rest", () => {
    // from July: 6 × 2 240 = 13 440, September and December
    expect(dues({ ownedFrom: plainDate("2026-06-01") })).toEqual([
      1_344_000,
      [
        ["2026-09-21", 672_000],
        ["2026-12-21", 672_000],
      ],
    ]);
  });
  it("art. 383(7): the seller pays what is left by the day of transfer", () => {
    // five months: 11 200; four parts of 2 800, the last three on 4 May
    expect(dues({ ownedTo: plainDate("2026-05-04") })).toEqual([
      1_120_000,
      [
        ["2026-03-20", 280_000],
        ["2026-05-04", 840_000],
      ],
    ]);
  });
  it("the odd tyiyn goes to the last part", () => {
    // 0.3333: 8 959.10; 2 239.77 three times, 2 239.79
    const computed = compute({ ...shop, share: "0.3333" });
    expect(computed.ok && computed.value.instalments.map(({ amount }) => amount)).toEqual([
      223_977, 223_977, 223_977, 223_979,
    ]);
  });
  it("transferred before it was had", () => {
    expect(taxOf({ ...shop, ownedTo: plainDate("2015-03-31") })).toEqual({
      code: "reversed-interval",
      path: "owned_to",
    });
  });
  it("the office's calendar moves a day off", () => {
    const computed = compute(shop, { calendar: shippedCalendar() });
    expect(
      computed.ok && computed.value.instalments.every(({ due }) => shippedCalendar().isWorkingDay(due)),
    ).toBe(true);
  });
});

describe("art. 404: land of settlements", () => {
  it("E33: land under a shop, and the tax on the building less that", () => {
    // 290 × 1.0 × 6.0 × 1.0 × 220 × 1 % = 3 828; 26 880 − 3 828 = 23 052
    expect(taxOf(land)).toBe(382_800);
    expect(taxOf({ ...shop, landTaxUnder: tyiyn(382_800) })).toBe(2_305_200);
    expect(taxOf({ ...shop, landTaxUnder: tyiyn(2_688_001) })).toBe(0);
  });
  it("is paid on the 20th of the first month of each quarter", () => {
    // 20 January 2026 is a Tuesday, 20 April a Monday, 20 July a Monday, 20 October a Tuesday
    const computed = compute(land);
    expect(computed.ok && computed.value.instalments.map(({ due }) => due)).toEqual([
      "2026-01-20",
      "2026-04-20",
      "2026-07-20",
      "2026-10-20",
    ]);
  });
  it("bought after its last day, it is due by the end of the year", () => {
    const computed = compute({ ...land, ownedFrom: plainDate("2026-10-05") });
    // two months of twelve of 3 828 = 638
    expect(computed).toMatchObject({ value: { instalments: [{ due: "2026-12-31", amount: 63_800 }] } });
  });
  it.each([
    ["9.99", 22.5],
    ["10", 16.5],
    ["20", 10.5],
    ["34.99", 10.5],
    ["35", 7.5],
    ["50", 6],
  ])("art. 404(6): trade on %s square metres", (area, coefficient) => {
    expect(taxOf({ ...land, area })).toBe(Math.round(290 * coefficient * Number(area)));
  });
  it.each([
    ["город Ош", 500_000, "property-tax.land-base-value"],
    ["Баткенский район", 100_000, "property-tax.land-base-value"],
  ])("art. 404(2): %s with %d people has no cell", (territory, population, name) => {
    expect(taxOf({ ...land, territory, population })).toMatchObject({
      code: "incomplete",
      missing: { name },
    });
  });
  it.each([
    // × 0.5 (row 18) × 220 × 1 % = value × 1.1
    ["город Ош", 499_999, 28_600],
    ["Сузакский район", 4_999, 13_200],
    ["Сузакский район", 5_000, 17_600],
    ["Сузакский район", 0, 17_600],
  ])("art. 404(2)–(3): %s with %d people", (territory, population, tax) => {
    expect(taxOf({ ...land, functionTitle: "404.14", territory, population })).toBe(tax);
  });
  it("the coefficients councils and the authority set are named where they are missing", () => {
    expect(taxOf({ ...land, zoneCoefficient: null })).toMatchObject({
      missing: { name: "property-tax.zone-coefficient.land" },
    });
    expect(taxOf({ ...land, inflationCoefficient: null })).toMatchObject({
      missing: { name: "property-tax.inflation-coefficient.land" },
    });
    const parameters = bookWith(["property-tax.inflation-coefficient.land", null, "1.5"]);
    expect(taxOf({ ...land, inflationCoefficient: null }, { parameters })).toBe(574_200);
  });
});

describe("art. 391–393, 409: dwellings", () => {
  const parameters = bookWith(["property-tax.housing-rate", "город Бишкек", "12.00"]);
  it("E35: two flats, the free area on one of them", () => {
    // (120 − 80) × 12 = 480; 65 × 12 = 780
    expect(taxOf({ ...flat, taxFreeAs: "flat" }, { parameters })).toBe(48_000);
    expect(taxOf({ ...flat, area: "65.00" }, { parameters })).toBe(78_000);
  });
  it.each([
    ["80", 0],
    ["80.01", 12],
    ["79", 0],
  ])("art. 392(3): a flat of %s is never below nothing", (area, tax) => {
    expect(taxOf({ ...flat, area, taxFreeAs: "flat" }, { parameters })).toBe(tax);
  });
  it.each([
    [4_999, 290],
    [5_000, 260],
    [499_999, 110],
    [500_000, 80],
  ])("art. 409(1)(1): a flat among %d people", (population, free) => {
    expect(taxOf({ ...flat, area: "300", population, taxFreeAs: "flat" }, { parameters })).toBe(
      (300 - free) * 1200,
    );
  });
  it("a house", () => {
    expect(taxOf({ ...flat, area: "151", taxFreeAs: "house" }, { parameters })).toBe(1_200);
  });
  it("is paid by 1 September; without the council's rate nothing is computed", () => {
    expect(compute(flat, { parameters })).toMatchObject({
      value: { instalments: [{ due: "2026-09-01", amount: 144_000 }] },
    });
    expect(taxOf(flat)).toMatchObject({
      missing: { name: "property-tax.housing-rate", scope: "город Бишкек" },
    });
  });
  it("art. 379(3): no rate above 100 som", () => {
    const at = (rate: string) => bookWith(["property-tax.housing-rate", null, rate]);
    expect(taxOf(flat, { parameters: at("100") })).toBe(1_200_000);
    expect(taxOf(flat, { parameters: at("100.01") })).toMatchObject({ code: "out-of-range" });
  });
  it.each([
    ["2026", 72_000],
    ["2025", { code: "incomplete" }],
  ])("art. 409(2)(1): half for the honoured in %s", (year, expected) => {
    const found = taxOf({ ...flat, reliefs: ["409.2.1"] }, { parameters, year });
    if (typeof expected === "number") expect(found).toBe(expected);
    else expect(found).toMatchObject(expected);
  });
});

describe("art. 397–402, 409–412: homestead, farmland, reliefs", () => {
  const homestead: PropertyObject = { ...land, kind: "homestead-land", area: "600", functionTitle: null };
  it.each([
    // value × 600 × 1 % = value × 6
    ["город Ош", 90_000],
    ["город Каракол", 60_000],
    ["город Нарын", 30_000],
    ["Чуйский район", 6_000],
  ])("art. 398: a plot in %s", (territory, tax) => {
    expect(taxOf({ ...homestead, territory })).toBe(tax);
  });
  it("art. 411(1): a pensioner pays none, and nothing is due", () => {
    expect(compute({ ...homestead, reliefs: ["411.1.3"] })).toMatchObject({
      value: { tax: 0, instalments: [] },
    });
  });
  it.each([
    ["2030", 0],
    // 2031: 600 × 1.1 × 1 000 × 0.01 % = 66
    ["2031", 6_600],
  ])("art. 379(2): irrigated land of Alamüdün in %s", (year, tax) => {
    const field: PropertyObject = {
      ...land,
      kind: "agricultural-land",
      area: "1000",
      territory: "Аламудунский район",
      agriculturalUse: "irrigated",
      inflationCoefficient: "1.1",
    };
    expect(taxOf(field, { year })).toBe(tax);
    if (tax > 0) {
      expect(compute(field, { year })).toMatchObject({ value: { instalments: [{ due: "2031-11-03" }] } });
      expect(taxOf({ ...field, agriculturalUse: null }, { year })).toMatchObject({
        missing: { name: "agricultural_use" },
      });
    }
  });
  it.each([
    ["409.1.2", 0],
    ["409.2.2", 1_344_000],
    ["412.1.г", 0],
    ["409.2.1", { code: "relief-does-not-fit", path: "relief" }],
    ["411.1.3", { code: "relief-does-not-fit", path: "relief" }],
    ["ветеран", { code: "relief-does-not-fit", path: "relief" }],
  ])("relief %s of a building", (relief, expected) => {
    expect(taxOf({ ...shop, reliefs: [relief] })).toEqual(expected);
  });
  it("the free area is a dwelling's alone", () => {
    expect(taxOf({ ...shop, taxFreeAs: "house" })).toMatchObject({ code: "relief-does-not-fit" });
  });
});
