import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SHOP as shop } from "#tests/fixtures/property.ts";
import type { Inn } from "../../../kernel/inn.ts";
import { monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { hasText } from "../../../locales/catalogue.ts";
import { shippedCalendar } from "../../calendar/calendar-sources.ts";
import type { Missing } from "../../missing.ts";
import { shippedParameters } from "../../parameters.ts";
import type { PropertyObject } from "../../property-tax/property-object.ts";
import { findReading, readingChoices } from "../../readings.ts";
import { checkContext } from "../context.ts";
import type { ReturnLines } from "../vat/facts.ts";
import { propertyClaims } from "./decide-property.ts";
import { PROPERTY_CHECKS } from "./definitions.ts";
import type { PropertyFacts, PropertyReturnFact } from "./facts.ts";

const contextOn = (today: string, period = "2026") =>
  checkContext(
    {
      today: plainDate(today),
      parameters: shippedParameters(),
      calendar: shippedCalendar(),
      readings: readingChoices(),
    },
    monthsOf(period as Period),
  );
/** 220 m² under trade in Bishkek: 3 828.00 a year. */
const land: PropertyObject = {
  ...shop,
  kind: "settlement-land",
  area: "220.00",
  zoneCoefficient: "1.0",
  inflationCoefficient: "1.0",
  functionTitle: "404.1",
};
const flat: PropertyObject = { ...shop, kind: "residential", functionTitle: null, taxFreeAs: "flat" };
/** Lines in hundredths, as return_lines.csv has them. */
const right: ReturnLines = { "032": 80, "050": 2_688_000, "060": 100, "080": 672_000 };

const filed = (
  rows: Readonly<Record<string, ReturnLines>>,
  form: "PRB" | "PRL" = "PRB",
  filedOn = "2026-03-20",
): PropertyReturnFact => ({
  returnId: `R-${form}`,
  form,
  period: "2026" as Period,
  version: 0,
  filedOn: plainDate(filedOn),
  firstFiledOn: plainDate(filedOn),
  lines: {},
  rows: new Map(Object.entries(rows)),
});
const facts = (
  objects: Readonly<Record<string, PropertyObject>>,
  returns: readonly PropertyReturnFact[],
  kind = "organization",
): PropertyFacts => ({
  inn: "01212199610011" as Inn,
  kind,
  properties: Object.entries(objects).map(([objectId, object]) => ({ objectId, object })),
  returns,
  payments: [],
});
const decide = (subject: PropertyFacts, today = "2027-01-10", period = "2026") => {
  const missing: Missing[] = [];
  return { claims: propertyClaims(subject, contextOn(today, period), missing), missing };
};
const found = (...args: Parameters<typeof decide>) =>
  decide(...args).claims.map(({ finding }) => [finding.check, finding.tax, finding.kind, finding.difference]);

describe("art. 380–404: returns of buildings and land against the register", () => {
  it.each<[string, ReturnLines, readonly unknown[]]>([
    ["as the law says", right, []],
    ["one som less is rounding", { ...right, "050": 2_687_900 }, []],
    ["a tyiyn past it", { ...right, "050": 2_687_899 }, [["H-02", "PRB", "assessment", 101]]],
    ["too much", { ...right, "050": 3_000_000 }, [["H-02", "PRB", "reduction", -312_000]]],
    // eleven months, 0.92 in two places: 24 640 of 26 880
    ["a month too few", { ...right, "060": 92 }, [["H-08", "PRB", "assessment", 224_000]]],
    ["a stated offset is kept, and asked about", { ...right, "070": 382_800 }, [["H-10", "PRB", "risk", 0]]],
    ["only the instalment is stated", { "080": 672_000 }, []],
    ["only half an instalment", { "080": 336_000 }, [["H-02", "PRB", "assessment", 1_344_000]]],
  ])("%s", (_, lines, expected) => {
    expect(found(facts({ "O-1": shop }, [filed({ "O-1": lines })]))).toEqual(expected);
  });

  it("H-03: an exchange office declared as a shop", () => {
    // Кн 1.6 instead of 0.8 doubles the tax
    const exchange = { ...shop, functionUse: "389.1" };
    expect(found(facts({ "O-1": exchange }, [filed({ "O-1": right })]))).toEqual([
      ["H-03", "PRB", "assessment", 2_688_000],
    ]);
  });
  it("H-03: the purpose of land is line 031 of its return, 032 is the inflation coefficient", () => {
    // 290 × 1.0 × 6.0 under trade; declared under offices, 404.8: 290 × 2.5 = 725 × 220 m² × 1 % = 1 595.00 of 3 828.00
    const used = { ...land, functionTitle: "404.8", functionUse: "404.1" };
    const of = (lines: ReturnLines) => found(facts({ "L-1": used }, [filed({ "L-1": lines }, "PRL")]));
    expect(of({ "031": 250, "032": 100, "050": 159_500, "060": 100 })).toEqual([
      ["H-03", "PRL", "assessment", 223_300],
    ]);
    expect(of({ "031": 600, "032": 100, "050": 159_500, "060": 100 })).toEqual([
      ["H-05", "PRL", "assessment", 223_300],
    ]);
  });
  it("H-05: a class of trade land above the plot's is not refuted by the plot (404(6), S-38)", () => {
    // A shop of 9 m² on 220 m²: 290 × 22.5 = 6 525 × 220 × 1 % = 14 355.00; by the plot 6.0 and 3 828.00.
    const of = (lines: ReturnLines, object = land) =>
      found(facts({ "L-1": object }, [filed({ "L-1": lines }, "PRL")]));
    expect(of({ "031": 2_250, "050": 1_435_500 })).toEqual([]);
    // No class of the row, the plot's own class, another purpose: the difference stands.
    expect(of({ "031": 2_251, "050": 1_435_500 })).toEqual([["H-05", "PRL", "reduction", -1_052_700]]);
    expect(of({ "031": 600, "050": 1_435_500 })).toEqual([["H-05", "PRL", "reduction", -1_052_700]]);
    expect(of({ "031": 2_250, "050": 1_435_500 }, { ...land, functionTitle: "404.9" })).toEqual([
      // 290 × 10 × 220 × 1 % = 6 380.00
      ["H-05", "PRL", "reduction", -797_500],
    ]);
    // Too little is too little by the lowest class.
    expect(of({ "031": 2_250, "050": 300_000 })).toEqual([["H-05", "PRL", "assessment", 82_800]]);
  });
  it("H-05: land by its own form", () => {
    const lines = { "050": 382_800, "060": 100 };
    expect(found(facts({ "L-1": land }, [filed({ "L-1": lines }, "PRL")]))).toEqual([]);
    expect(found(facts({ "L-1": land }, [filed({ "L-1": { ...lines, "050": 282_800 } }, "PRL")]))).toEqual([
      ["H-05", "PRL", "assessment", 100_000],
    ]);
  });

  it("H-08: the return of land has no line of months, its instalment stands for them", () => {
    // 3 828.00 a year; bought on 25.02.
    const bought = { ...land, ownedFrom: plainDate("2026-02-25") };
    const of = (instalment: number) =>
      found(facts({ "L-1": bought }, [filed({ "L-1": { "050": 382_800, "080": instalment } }, "PRL")]));
    // From March: ten months, 3 190.00, in four 797.50.
    expect(of(79_750)).toEqual([]);
    // Eleven months, 3 509.00; the whole year may be the agreed payment of both sides (383(9)).
    expect(of(87_725)).toEqual([["H-08", "PRL", "reduction", -31_900]]);
    expect(of(95_700)).toEqual([["H-08", "PRL", "risk", 0]]);
    expect(of(71_775)).toEqual([["H-08", "PRL", "assessment", 31_900]]);
  });

  it("splits the difference by the days of payment of the kind, from the day the obligation arose", () => {
    const partsOf = (...args: Parameters<typeof decide>) =>
      decide(...args).claims.flatMap(({ finding }) =>
        (finding.dueParts ?? []).map(({ due, amount }) => [due, amount]),
      );
    // 26 880.00 in four: Friday 20.03 and 20.06, 20.09, 20.12 as the working calendar moves them.
    const quarters = ["2026-03-23", "2026-06-22", "2026-09-21", "2026-12-21"];
    expect(partsOf(facts({ "O-1": shop }, [filed({})]))).toEqual(quarters.map((due) => [due, 672_000]));
    // 1 000.01 too little: 250.00 thrice, then 250.01.
    expect(partsOf(facts({ "O-1": shop }, [filed({ "O-1": { ...right, "050": 2_587_999 } })]))).toEqual(
      quarters.map((due, index) => [due, index === 3 ? 25_001 : 25_000]),
    );
    expect(partsOf(facts({ "O-1": shop }, [filed({ "O-1": { ...right, "050": 3_000_000 } })]))).toEqual(
      quarters.map((due) => [due, -78_000]),
    );
    // Bought in the middle of the year, declared not at all: only the days that were left.
    const bought = { ...shop, ownedFrom: plainDate("2026-06-25") };
    const late = partsOf(facts({ "O-1": bought }, [filed({}, "PRB", "2026-07-01")]));
    expect(late.map(([due]) => due)).toEqual(["2026-09-21", "2026-12-21"]);
    const parcel = partsOf(facts({ "L-1": land }, [filed({}, "PRL")]));
    expect(parcel.map(([due]) => due)).toEqual(["2026-01-20", "2026-04-20", "2026-07-20", "2026-10-20"]);
  });

  it("H-01: an object left out, beside a right one; all objects in one finding", () => {
    const second = { ...shop, area: "100.00" };
    // 100 m²: 10 752; with the first short by 1 000: 11 752
    const short = { ...right, "050": 2_588_000 };
    const { claims } = decide(facts({ "O-1": shop, "O-2": second }, [filed({ "O-1": short })]));
    expect(claims).toHaveLength(1);
    expect(claims[0]?.finding).toMatchObject({
      check: "H-01",
      declared: 2_588_000,
      computed: 3_763_200,
      difference: 1_175_200,
      evidence: [
        { file: "properties.csv", id: "O-1" },
        { file: "properties.csv", id: "O-2" },
        { file: "returns.csv", id: "R-PRB" },
      ],
    });
    expect(claims[0]?.documents).toEqual(["property:PRB:2026:O-1", "property:PRB:2026:O-2"]);
    for (const step of claims[0]?.finding.derivation ?? []) {
      expect(hasText(step.label.key), step.label.key).toBe(true);
      for (const { name } of step.operands) expect(hasText(`operand.${name}`), name).toBe(true);
    }
  });
  it.each([
    // The named day itself is in time; 1 May is a holiday and 2–3 May a weekend: Monday 4 May.
    ["organization", "2026-04-01", 0],
    ["organization", "2026-04-02", 1],
    ["sole-trader", "2026-05-04", 0],
    ["individual", "2026-05-05", 1],
  ])("art. 384(1): no return of an %s on %s", (kind, today, count) => {
    expect(found(facts({ "O-1": shop }, [], kind), today)).toHaveLength(count);
  });
  it("an object bought after the return was filed is not missing from it", () => {
    const bought = (on: string) => facts({ "O-1": { ...shop, ownedFrom: plainDate(on) } }, [filed({})]);
    expect(found(bought("2026-03-21"))).toEqual([]);
    // from April: nine months of 2 240
    expect(found(bought("2026-03-20"))).toEqual([["H-01", "PRB", "assessment", 2_016_000]]);
  });
  it("what cannot be computed is told, and the rest is compared", () => {
    const { claims, missing } = decide(
      facts({ "O-1": { ...shop, zoneCoefficient: null }, "O-2": shop }, [
        filed({ "O-1": right, "O-2": right }),
      ]),
    );
    expect(claims).toEqual([]);
    expect(missing).toMatchObject([
      { name: "property-tax.zone-coefficient.building", scope: "город Бишкек" },
    ]);
  });
  it("a relief of the register replaces the stated one; one that does not fit is told", () => {
    const half = (relief: string) =>
      facts({ "O-1": { ...shop, reliefs: [relief] } }, [filed({ "O-1": right })]);
    expect(found(half("409.2.3"))).toEqual([["H-02", "PRB", "reduction", -1_344_000]]);
    expect(decide(half("411.1.3")).missing).toMatchObject([{ what: "input", name: "relief" }]);
  });
  it("art. 409(4): the land under a building is kept beside a relief of the register, and asked about", () => {
    // 26 880.00: half of it by 409(2)(3) is 13 440.00; 13 440.00 and 3 828.00 of the land stated.
    const half = { ...shop, reliefs: ["409.2.3"] };
    const of = (taken: number) =>
      found(facts({ "O-1": half }, [filed({ "O-1": { ...right, "070": taken } })]));
    expect(of(1_726_800)).toEqual([["H-10", "PRB", "risk", 0]]);
    expect(of(1_344_000)).toEqual([]);
    expect(of(2_688_000)).toEqual([["H-10", "PRB", "risk", 0]]);
    // Less than the relief was taken off: 13 440.00 is due, 14 440.00 stated.
    expect(of(1_244_000)).toEqual([["H-02", "PRB", "reduction", -100_000]]);
  });
  it("land has no offset: a relief of the register stands alone", () => {
    const free = { ...land, reliefs: ["411.2.3"] };
    expect(
      found(facts({ "L-1": free }, [filed({ "L-1": { "050": 382_800, "070": 100_000 } }, "PRL")])),
    ).toEqual([["H-05", "PRL", "reduction", -282_800]]);
  });
  it("dwellings, homesteads and farmland are in no return", () => {
    const objects = { a: { ...flat, taxFreeAs: null }, b: { ...land, kind: "homestead-land" as const } };
    expect(found(facts(objects, []))).toEqual([]);
  });
  it("only years wholly under audit", () => {
    expect(found(facts({ "O-1": shop }, []), "2027-01-10", "2026-Q3")).toEqual([]);
  });
});

describe("the terms of the property tax", () => {
  const late = (filedOn: string, ownedFrom: string, kind = "organization") =>
    found(
      facts(
        { "O-1": { ...shop, ownedFrom: plainDate(ownedFrom) } },
        [filed({ "O-1": right }, "PRB", filedOn)],
        kind,
      ),
    ).filter(([check]) => check === "G-10");

  it("G-10: the return of what was owned by 1 April, for an individual 1 May (384(1))", () => {
    expect(late("2026-04-01", "2015-04-01")).toEqual([]);
    expect(late("2026-04-02", "2015-04-01")).toEqual([["G-10", "PRB", "formal", 0]]);
    expect(late("2026-05-04", "2015-04-01", "sole-trader")).toEqual([]);
    expect(late("2026-05-05", "2015-04-01", "sole-trader")).toHaveLength(1);
    // Bought in March: the obligation arises on 1 April itself; bought in April: after the term.
    expect(late("2026-04-15", "2026-03-31")).toHaveLength(1);
    expect(late("2026-04-15", "2026-04-01")).toEqual([]);
  });

  type Paid = readonly [on: string, amount: number, period?: string];
  const paid = (...payments: readonly Paid[]) => ({
    ...facts({ "O-1": shop }, [filed({ "O-1": right })]),
    payments: payments.map(([paidOn, amount, period = "2026"], index) => ({
      paymentId: `P-${index}`,
      tax: "PRB" as const,
      period: period as Period,
      paidOn: plainDate(paidOn),
      amount,
    })),
  });
  const short = (...payments: readonly Paid[]) =>
    decide(paid(...payments)).claims.map(({ finding }) => finding);

  it("H-12: by each day as much must be paid as the parts come to, 6 720.00 each", () => {
    expect(short(["2026-03-23", 672_000], ["2026-06-22", 672_000], ["2026-09-21", 1_344_000])).toEqual([]);
    // The second part came on 30.06: 13 440.00 due by 22.06, 6 720.00 paid.
    const [finding, ...rest] = short(
      ["2026-03-20", 672_000],
      ["2026-06-30", 672_000, "2026-Q2"],
      ["2026-09-21", 1_344_000, "2026-09"],
    );
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      check: "H-12",
      kind: "formal",
      difference: 0,
      explanation: { params: { days: "1", due: "2026-06-22", unpaid: "6720.00" } },
      evidence: [
        { file: "returns.csv", id: "R-PRB" },
        { file: "payments.csv", id: "P-1" },
        { file: "payments.csv", id: "P-2" },
      ],
    });
    expect(finding?.derivation.map(({ result }) => result.value)).toEqual(["2026-06-22", "6720.00"]);
    for (const { label, operands } of finding?.derivation ?? []) {
      expect(hasText(label.key), label.key).toBe(true);
      for (const { name } of operands) expect(hasText(`operand.${name}`), name).toBe(true);
    }
  });

  it("H-12: counts every day that was short; the payment of another year or nothing at all says nothing", () => {
    const all = short(["2026-12-30", 2_688_000])[0];
    expect(all?.explanation.params).toMatchObject({ days: "4", due: "2026-03-23", unpaid: "6720.00" });
    expect(short()).toEqual([]);
    expect(short(["2026-12-30", 2_688_000, "2025"])).toEqual([]);
    // A som short is rounding.
    expect(short(["2026-03-23", 671_900], ["2026-06-01", 2_016_100])).toEqual([]);
    expect(short(["2026-03-23", 671_899], ["2026-06-01", 2_016_101])).toHaveLength(1);
  });

  it("H-12: a day that has not come yet is not short", () => {
    const today = "2026-06-22";
    const early = decide(paid(["2026-03-20", 672_000], ["2026-06-30", 672_000]), today);
    expect(early.claims).toEqual([]);
    expect(decide(paid(["2026-03-20", 672_000], ["2026-06-30", 672_000]), "2026-06-30").claims).toHaveLength(
      1,
    );
  });
});

describe("art. 392, 409(1)(1): the free area", () => {
  it.each([
    ["of one dwelling", { a: flat }, []],
    ["of two", { a: flat, b: flat }, [["H-07", "PRB", "risk", 0]]],
    [
      "of one sold the year before and another",
      { a: { ...flat, ownedTo: plainDate("2025-12-31") }, b: flat },
      [],
    ],
  ])("%s", (_, objects, expected) => {
    expect(found(facts(objects, []))).toEqual(expected);
  });
});

describe("the list of property checks", () => {
  it("names each with texts, readings that exist and a row in the document", () => {
    const document = readFileSync("docs/property-checks.md", "utf8");
    for (const check of PROPERTY_CHECKS) {
      expect(hasText(check.title), check.id).toBe(true);
      expect(hasText(`check.${check.id}.explanation`), check.id).toBe(true);
      expect(check.readings.filter((reading) => findReading(reading) === undefined)).toEqual([]);
      expect(document).toContain(`| ${check.id} |`);
    }
  });
});
