import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import { SHOP as shop } from "#tests/fixtures/property.ts";
import { aContext, som } from "#tests/fixtures/taxpayer-facts.ts";
import { inn } from "../../../kernel/inn.ts";
import { monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Missing } from "../../missing.ts";
import type { PropertyObject } from "../../property-tax/property-object.ts";
import type { PaymentFact, ReturnLines } from "../vat/facts.ts";
import { propertyClaims } from "./decide-property.ts";
import type { PropertyFacts, PropertyReturnFact } from "./facts.ts";

/** 220 m² under trade in Bishkek: 3,828.00 a year. */
const land: PropertyObject = {
  ...shop,
  kind: "settlement-land",
  area: "220.00",
  zoneCoefficient: "1.0",
  inflationCoefficient: "1.0",
  functionTitle: "404.1",
};
const flat: PropertyObject = {
  ...shop,
  kind: "residential",
  area: "80.00",
  functionTitle: null,
  taxFreeAs: "flat",
};
/** Lines in hundredths, as return_lines.csv has them. */
const right: ReturnLines = { "032": 80, "050": 2_688_000, "060": 100, "080": 672_000 };
const rightLand: ReturnLines = { "050": 382_800, "060": 100 };

const filed = (
  rows: Readonly<Record<string, ReturnLines>>,
  form: "PRB" | "PRL" = "PRB",
  on = "2026-03-20",
  parts: Partial<PropertyReturnFact> = {},
): PropertyReturnFact => ({
  returnId: `R-${form}`,
  form,
  period: "2026" as Period,
  version: 0,
  filedOn: plainDate(on),
  firstFiledOn: plainDate(on),
  lines: {},
  rows: new Map(Object.entries(rows)),
  ...parts,
});
const paid = (
  paymentId: string,
  on: string,
  amount: number,
  parts: Partial<PaymentFact> = {},
): PaymentFact => ({
  paymentId,
  tax: "PRB",
  period: "2026" as Period,
  paidOn: plainDate(on),
  amount: som(amount),
  ...parts,
});
const claims = (
  objects: Readonly<Record<string, PropertyObject>>,
  returns: readonly PropertyReturnFact[],
  over: Partial<PropertyFacts> = {},
  today = "2027-01-10",
) => {
  const missing: Missing[] = [];
  const facts = {
    inn: inn("01212199610011"),
    kind: "organization",
    properties: Object.entries(objects).map(([objectId, object]) => ({ objectId, object })),
    returns,
    payments: [],
    ...over,
  };
  return claimLines(propertyClaims(facts, aContext(plainDate(today), monthsOf("2026" as Period)), missing));
};

describe("objects of the year written out", () => {
  it("one left out and one too low, under the check of the larger", () => {
    const small = { ...shop, area: "100.00" };
    expect(
      claims({ "O-1": shop, "O-2": small, "O-3": shop }, [
        filed({ "O-1": { ...right, "050": 2_588_000 }, "O-3": right }),
      ]),
    ).toEqual([
      "H-01 2026 PRB assessment: 25880.00 → 37632.00, 11752.00",
      "explanation: objects 2, object O-2, amount 10752.00",
      "by 375, 384.1",
      "see properties O-1, properties O-2, returns R-PRB",
      "law.step.property.area | area × share | area 250.00 number, share 1 number | 250 number | 377.1",
      "law.step.property.unit-value | base-value × regional-coefficient × zone-coefficient × function-coefficient | base-value 14000 number, regional-coefficient 1.0 number, zone-coefficient 1.2 number, function-coefficient 0.8 number | 13440.00 | 394 S-36",
      "law.step.property.year | base × unit-value × rate | base 250 number, unit-value 13440.00, rate 0.8 percent | 26880.00 | 379.1.2",
      "law.step.property.months | tax × months / 12 | tax 26880.00, months 12 number | 26880.00 | 383",
      "law.step.property.instalment |  | due 2026-03-23 date | 6720.00 | 396",
      "law.step.property.instalment |  | due 2026-06-22 date | 6720.00 | 396",
      "law.step.property.instalment |  | due 2026-09-21 date | 6720.00 | 396",
      "law.step.property.instalment |  | due 2026-12-21 date | 6720.00 | 396",
      "property.object | computed − declared | object O-1 text, computed 26880.00, declared 25880.00 | 1000.00 | 380.1",
      "law.step.property.area | area × share | area 100.00 number, share 1 number | 100 number | 377.1",
      "law.step.property.unit-value | base-value × regional-coefficient × zone-coefficient × function-coefficient | base-value 14000 number, regional-coefficient 1.0 number, zone-coefficient 1.2 number, function-coefficient 0.8 number | 13440.00 | 394 S-36",
      "law.step.property.year | base × unit-value × rate | base 100 number, unit-value 13440.00, rate 0.8 percent | 10752.00 | 379.1.2",
      "law.step.property.months | tax × months / 12 | tax 10752.00, months 12 number | 10752.00 | 383",
      "law.step.property.instalment |  | due 2026-03-23 date | 2688.00 | 396",
      "law.step.property.instalment |  | due 2026-06-22 date | 2688.00 | 396",
      "law.step.property.instalment |  | due 2026-09-21 date | 2688.00 | 396",
      "law.step.property.instalment |  | due 2026-12-21 date | 2688.00 | 396",
      "property.object | computed − declared | object O-2 text, computed 10752.00, declared 0.00 | 10752.00 | 375",
      "due 2026-03-23 2938.00",
      "due 2026-06-22 2938.00",
      "due 2026-09-21 2938.00",
      "due 2026-12-21 2938.00",
      "takes property:PRB:2026:O-1, property:PRB:2026:O-2",
    ]);
  });
  it("a reduction is named by the object most overstated, and its parts carry the odd tyiyn last", () => {
    // 3,120.01 too much of one, 1,000.00 too little of another: −2,120.01, in four −530.00 and the last −530.01.
    const rows = { "O-1": { ...right, "050": 3_000_001 }, "O-2": { ...right, "050": 2_588_000 } };
    expect(
      claims({ "O-1": shop, "O-2": shop }, [filed(rows)]).filter((line) => !line.includes("law.step")),
    ).toEqual([
      "H-02 2026 PRB reduction: 55880.01 → 53760.00, -2120.01",
      "explanation: objects 2, object O-1, amount -3120.01",
      "by 380.1, 394, S-36, S-37",
      "see properties O-1, properties O-2, returns R-PRB",
      "property.object | computed − declared | object O-1 text, computed 26880.00, declared 30000.01 | -3120.01 | 380.1",
      "property.object | computed − declared | object O-2 text, computed 26880.00, declared 25880.00 | 1000.00 | 380.1",
      "due 2026-03-23 -530.00",
      "due 2026-06-22 -530.00",
      "due 2026-09-21 -530.00",
      "due 2026-12-21 -530.01",
      "takes property:PRB:2026:O-1, property:PRB:2026:O-2",
    ]);
  });
  it("differences that meet in one sum are none", () => {
    const rows = { "O-1": { ...right, "050": 2_788_000 }, "O-2": { ...right, "050": 2_588_000 } };
    expect(claims({ "O-1": shop, "O-2": shop }, [filed(rows)])).toEqual([]);
  });
  it("parts by their days, of objects with days of their own; what meets in nothing falls out", () => {
    const bought = { ...shop, ownedFrom: plainDate("2026-06-25") };
    const parts = (ofBought: number, ofWhole: number) =>
      claims({ "O-2": bought, "O-1": shop }, [
        filed({
          "O-2": { ...right, "050": 2_688_000 + ofBought * 200, "060": 50 },
          "O-1": { ...right, "050": 2_688_000 + ofWhole * 100 },
        }),
      ]).filter((line) => /^(H|due)/.test(line));
    // 500 too high of the whole year is −125 a day, 1,000 too low of July to December 500 on each of its two days.
    expect(parts(-1_000, 500)).toEqual([
      "H-02 2026 PRB assessment: 39820.00 → 40320.00, 500.00",
      "due 2026-03-23 -125.00",
      "due 2026-06-22 -125.00",
      "due 2026-09-21 375.00",
      "due 2026-12-21 375.00",
    ]);
    // −250 a day, and 250 on each of the last two: nothing on those.
    expect(parts(-500, 1_000)).toEqual([
      "H-02 2026 PRB reduction: 40820.00 → 40320.00, -500.00",
      "due 2026-03-23 -250.00",
      "due 2026-06-22 -250.00",
    ]);
  });
  it("each form of the year beside its own objects", () => {
    const other = filed({}, "PRB", "2025-03-20", { period: "2025" as Period });
    const returns = [other, filed({ "L-1": rightLand }, "PRL"), filed({ "O-1": right })];
    expect(claims({ "O-1": shop, "L-1": land }, returns)).toEqual([]);
  });
  it("an object the return names is compared though it was bought later", () => {
    const bought = { ...shop, ownedFrom: plainDate("2026-04-01") };
    // Eight months from May: 17,920.00; eleven stated, 24,640.00.
    expect(claims({ "O-1": bought }, [filed({ "O-1": { ...right, "060": 92 } })])[0]).toEqual(
      "H-08 2026 PRB reduction: 24640.00 → 17920.00, -6720.00",
    );
  });
});

describe("H-03, the purpose of land and buildings (art. 377(7))", () => {
  const first = (object: PropertyObject, lines: ReturnLines, form: "PRB" | "PRL" = "PRB") =>
    claims({ "O-1": object }, [filed({ "O-1": lines }, form)])[0];
  it("is the cause only where the record states a coefficient below the larger one", () => {
    const exchange = { ...shop, functionUse: "389.1" };
    expect(first(exchange, right)).toEqual("H-03 2026 PRB assessment: 26880.00 → 53760.00, 26880.00");
    // Without a stated coefficient, or with the right one, the values are the cause.
    expect(first(exchange, { "050": 2_688_000, "060": 100 })).toEqual(
      "H-02 2026 PRB assessment: 26880.00 → 53760.00, 26880.00",
    );
    expect(first(exchange, { ...right, "032": 159 })).toEqual(
      "H-02 2026 PRB assessment: 26880.00 → 53760.00, 26880.00",
    );
    expect(first(exchange, { ...right, "032": 158 })).toEqual(
      "H-03 2026 PRB assessment: 26880.00 → 53760.00, 26880.00",
    );
    // No second purpose: whatever the coefficient, the values are the cause.
    expect(first(shop, { ...right, "032": 10, "050": 1_000_000 })).toEqual(
      "H-02 2026 PRB assessment: 10000.00 → 26880.00, 16880.00",
    );
  });
});

describe("H-07 written out: the free area of two dwellings", () => {
  it("owned on the last day of the year and on the first", () => {
    const dwellings = {
      a: { ...flat, ownedFrom: plainDate("2026-12-31") },
      b: { ...flat, area: "60.00", ownedTo: plainDate("2026-01-01") },
      c: { ...flat, ownedFrom: plainDate("2027-01-01") },
      d: { ...flat, ownedTo: plainDate("2025-12-31") },
      e: { ...flat, taxFreeAs: null },
    };
    expect(claims(dwellings, [])).toEqual([
      "H-07 2026 PRB risk: — → —, 0.00",
      "explanation: objects 2",
      "by 392.1, 409.1.1",
      "see properties a, properties b",
      "property.free-area |  | object a text | 80.00 number | 409.1.1",
      "property.free-area |  | object b text | 60.00 number | 409.1.1",
      "takes property:free-area:2026",
    ]);
  });
});

describe("G-10 of the property returns written out", () => {
  const late = (object: PropertyObject, on: string, kind = "organization") =>
    claims(
      { "O-0": land, "O-1": object },
      [filed({ "O-1": right }, "PRB", on), filed({ "O-0": rightLand }, "PRL")],
      { kind },
    ).filter((line) => line.startsWith("G-10"));
  it("is late the day after the term of one's kind", () => {
    expect(claims({ "O-1": shop }, [filed({ "O-1": right }, "PRB", "2026-04-02")])).toEqual([
      "G-10 2026 PRB formal: — → —, 0.00",
      "late: due 2026-04-01, filed 2026-04-02",
      "by 384.1.1, 103.1, 18.6, A-53",
      "see returns R-PRB",
      "law.due-date.filing [period 2026] |  |  | 2026-04-01 date | 384.1.1 A-05",
      "filed-on |  |  | 2026-04-02 date | 103.1",
      "takes filing:PRB:2026",
    ]);
    expect(late(shop, "2026-03-31")).toEqual([]);
    expect(late(shop, "2026-04-02", "individual")).toEqual([]);
    expect(late(shop, "2026-04-02", "sole-trader")).toEqual([]);
    expect(late(shop, "2026-05-05", "individual")).toHaveLength(1);
  });
  it("is nothing to somebody whose obligation arose after the term: of April, in May", () => {
    expect(late({ ...shop, ownedFrom: plainDate("2026-04-10") }, "2026-06-01")).toEqual([]);
    expect(late({ ...shop, ownedFrom: plainDate("2026-03-10") }, "2026-06-01")).toHaveLength(1);
  });
});

describe("H-12 written out: parts paid late", () => {
  const h12 = (
    payments: readonly PaymentFact[],
    today = "2027-01-10",
    objects: Readonly<Record<string, PropertyObject>> = { "O-1": shop },
    rows: Readonly<Record<string, ReturnLines>> = { "O-1": right },
  ) => {
    const lines = claims(objects, [filed(rows)], { payments }, today);
    const from = lines.findIndex((line) => line.startsWith("H-12"));
    return from < 0 ? [] : lines.slice(from, lines.findIndex((line) => line.startsWith("takes payment")) + 1);
  };
  it("counts what was paid by each day against the parts that had come due", () => {
    // Parts of 6,720 on 23.03, 22.06, 21.09 and 21.12: 6,000 and 7,440 keep the first short and the second whole; the third comes a day late.
    const payments = [
      paid("p-1", "2026-03-23", 6_000),
      paid("p-2", "2026-06-22", 7_440),
      paid("p-3", "2026-09-22", 6_720),
      paid("p-4", "2026-12-21", 6_720),
      paid("p-5", "2026-03-20", 90_000, { tax: "PRL" }),
      paid("p-6", "2026-03-20", 90_000, { period: "2025" as Period }),
    ];
    expect(h12(payments)).toEqual([
      "H-12 2026 PRB formal: — → —, 0.00",
      "explanation: days 2, due 2026-03-23, unpaid 720.00",
      "by 396, 82.3, 18.6, A-23",
      "see returns R-PRB, payments p-2, payments p-3, payments p-4",
      "property.instalment-day |  |  | 2026-03-23 date | 396",
      "unpaid-at-term | owed − paid | owed 6720.00, paid 6000.00 | 720.00 | 82.3",
      "property.instalment-day |  |  | 2026-09-21 date | 396",
      "unpaid-at-term | owed − paid | owed 20160.00, paid 13440.00 | 6720.00 | 82.3",
      "takes payment:PRB:2026",
    ]);
  });
  it("is nothing without a later payment, within a som, or before the day has passed", () => {
    expect(h12([paid("p-1", "2026-03-23", 6_720)])).toEqual([]);
    const rounding = [paid("p-1", "2026-03-23", 6_719), paid("p-2", "2026-06-22", 20_161)];
    expect(h12(rounding)).toEqual([]);
    const early = [paid("p-1", "2026-03-24", 26_880)];
    expect(h12(early, "2026-03-23")).toEqual([]);
    expect(h12(early, "2026-03-24")).toHaveLength(7);
  });
  it("adds the parts of all objects of the return, each from the day it was owned", () => {
    // The second from July: 13,440 in parts of 6,720 on 21.09 and 21.12. One the register does not know: 100 a day.
    const bought = { ...shop, ownedFrom: plainDate("2026-06-25") };
    const rows = { "O-2": { ...right, "060": 50 }, "O-1": right, "O-9": { "050": 40_000 } };
    const payments = [
      paid("p-1", "2026-03-23", 6_820),
      paid("p-2", "2026-06-22", 6_820),
      paid("p-3", "2026-09-21", 6_820),
      paid("p-4", "2026-12-21", 20_260),
    ];
    expect(h12(payments, "2027-01-10", { "O-2": bought, "O-1": shop }, rows)).toEqual([
      "H-12 2026 PRB formal: — → —, 0.00",
      "explanation: days 1, due 2026-09-21, unpaid 6720.00",
      "by 396, 82.3, 18.6, A-23",
      "see returns R-PRB, payments p-4",
      "property.instalment-day |  |  | 2026-09-21 date | 396",
      "unpaid-at-term | owed − paid | owed 27180.00, paid 20460.00 | 6720.00 | 82.3",
      "takes payment:PRB:2026",
    ]);
  });
  it("a seller pays what is left by the day of transfer (art. 383(7))", () => {
    // January to May: 11,200 in four parts; three of them on 10 May.
    const sold = { "O-1": { ...shop, ownedTo: plainDate("2026-05-10") } };
    const payments = [paid("p-1", "2026-03-23", 2_800), paid("p-2", "2026-05-11", 8_400)];
    expect(h12(payments, "2027-01-10", sold, { "O-1": { ...right, "060": 42 } })).toEqual([
      "H-12 2026 PRB formal: — → —, 0.00",
      "explanation: days 1, due 2026-05-10, unpaid 8400.00",
      "by 396, 82.3, 18.6, A-23",
      "see returns R-PRB, payments p-2",
      "property.instalment-day |  |  | 2026-05-10 date | 396",
      "unpaid-at-term | owed − paid | owed 11200.00, paid 2800.00 | 8400.00 | 82.3",
      "takes payment:PRB:2026",
    ]);
  });
});
