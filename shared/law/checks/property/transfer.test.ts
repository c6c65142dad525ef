import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import { SHOP as shop } from "#tests/fixtures/property.ts";
import { aContext } from "#tests/fixtures/taxpayer-facts.ts";
import { inn } from "../../../kernel/inn.ts";
import { tyiyn } from "../../../kernel/money.ts";
import { monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { PropertyObject } from "../../property-tax/property-object.ts";
import type { ReturnLines } from "../vat/facts.ts";
import { propertyClaims } from "./decide-property.ts";
import { openTransfer } from "./transfer.ts";

const stating = (months: number): ReturnLines => ({
  "032": 80,
  "050": 2_688_000,
  "060": Math.round((months * 100) / 12),
});
const year = "2026" as Period;
const claims = (
  objects: Readonly<Record<string, PropertyObject>>,
  rows: Readonly<Record<string, ReturnLines>>,
  filedOn = "2026-03-20",
) => {
  const on = plainDate(filedOn);
  const filed = {
    returnId: "R",
    form: "PRB",
    period: year,
    version: 0,
    filedOn: on,
    firstFiledOn: on,
  } as const;
  const facts = {
    inn: inn("01212199610011"),
    kind: "organization",
    properties: Object.entries(objects).map(([objectId, object]) => ({ objectId, object })),
    returns: [{ ...filed, lines: {}, rows: new Map(Object.entries(rows)) }],
    payments: [],
  };
  return claimLines(propertyClaims(facts, aContext(plainDate("2027-01-10"), monthsOf(year)), []));
};
const heads = (object: Partial<PropertyObject>, months: number | null, filedOn?: string) =>
  claims(
    { "O-1": { ...shop, ...object } },
    months === null ? {} : { "O-1": stating(months) },
    filedOn,
  ).filter((line) => /^H-/.test(line));
const sold = (on: string) => ({ ownedTo: plainDate(on) });
const bought = (on: string) => ({ ownedFrom: plainDate(on) });

describe("art. 383(7), (10): what a seller left unpaid", () => {
  it("passed to the new owner with the transfer, so it is not assessed on the seller", () => {
    // January to May: 11,200.00; three months stated, 6,720.00.
    expect(heads(sold("2026-05-10"), 3)).toEqual(["H-08 2026 PRB risk: — → —, 0.00"]);
    expect(heads(sold("2026-05-10"), 5)).toEqual([]);
    expect(heads(sold("2026-05-10"), null)).toEqual(["H-08 2026 PRB risk: — → —, 0.00"]);
  });
  it.each([
    ["2025-12-31", 0, []],
    ["2026-01-01", 0, ["H-08 2026 PRB risk: — → —, 0.00"]],
    ["2026-12-31", 11, ["H-08 2026 PRB risk: — → —, 0.00"]],
    // Sold in the year after: the year of the return is still the seller's own.
    ["2027-01-01", 11, ["H-08 2026 PRB assessment: 24640.00 → 26880.00, 2240.00"]],
  ])("transferred on %s, %d months stated", (on, months, expected) => {
    expect(heads(sold(on), months)).toEqual(expected);
  });
  it("stated beyond the months of ownership it is too much, unless it is the whole year (383(9))", () => {
    // Six months stated of five: 13,440.00 and 11,200.00.
    expect(heads(sold("2026-05-31"), 6)).toEqual(["H-08 2026 PRB reduction: 13440.00 → 11200.00, -2240.00"]);
    expect(heads(sold("2026-05-31"), 12)).toEqual(["H-08 2026 PRB risk: — → —, 0.00"]);
  });
});

describe("art. 383(8)–(10): a buyer", () => {
  it.each([
    // From the month after: the 1st, the 15th and the 31st of March alike, nine months, 20,160.00.
    ["2026-03-01", 9, []],
    ["2026-03-15", 9, []],
    ["2026-03-31", 9, []],
    ["2026-03-15", 8, ["H-08 2026 PRB assessment: 17920.00 → 20160.00, 2240.00"]],
    ["2026-03-15", 10, ["H-08 2026 PRB reduction: 22400.00 → 20160.00, -2240.00"]],
    ["2026-03-15", 12, ["H-08 2026 PRB risk: — → —, 0.00"]],
    // Bought in the last month of the year before: the whole year is his own.
    ["2025-12-31", 12, []],
  ])("of %s, %d months stated", (on, months, expected) => {
    expect(heads(bought(on), months, "2026-03-31")).toEqual(expected);
  });
  it("that states nothing is assessed for his own months", () => {
    expect(heads(bought("2026-03-15"), null, "2026-03-31")).toEqual([
      "H-01 2026 PRB assessment: 0.00 → 20160.00, 20160.00",
    ]);
  });
});

describe("H-08 of transfers written out", () => {
  it("stands beside what is certain and takes nothing of it", () => {
    const objects = { "O-1": shop, "O-2": { ...shop, ...sold("2026-05-10") } };
    const lines = claims(objects, { "O-1": stating(11), "O-2": stating(3) });
    expect(lines.filter((line) => !line.startsWith("law.step"))).toEqual([
      "H-08 2026 PRB assessment: 24640.00 → 26880.00, 2240.00",
      "explanation: objects 1, object O-1, amount 2240.00",
      "by 383.1.1, 383.7",
      "see properties O-1, returns R",
      "property.object | computed − declared | object O-1 text, computed 26880.00, declared 24640.00 | 2240.00 | 383.1.1",
      "due 2026-03-23 560.00",
      "due 2026-06-22 560.00",
      "due 2026-09-21 560.00",
      "due 2026-12-21 560.00",
      "takes property:PRB:2026:O-1",
      "H-08 2026 PRB risk: — → —, 0.00",
      "transfer: objects 1, object O-2, amount 4480.00",
      "by 383.7, 383.9, 383.10",
      "see properties O-2, returns R",
      "property.object | computed − declared | object O-2 text, computed 11200.00, declared 6720.00 | 4480.00 | 383.10",
      "takes property:PRB:2026:O-2",
    ]);
  });
  it("names the object with the largest difference of either sign", () => {
    // −15,680.00 of the whole year beside five months, 4,480.00 of the other.
    const objects = { "O-1": { ...shop, ...sold("2026-05-10") }, "O-2": { ...shop, ...sold("2026-05-10") } };
    const lines = claims(objects, { "O-1": stating(3), "O-2": stating(12) });
    expect(lines).toContain("transfer: objects 2, object O-2, amount -15680.00");
    expect(lines).toContain(
      "property.object | computed − declared | object O-2 text, computed 11200.00, declared 26880.00 | -15680.00 | 383.9",
    );
  });
  it("leaves open only what the year of the transfer can", () => {
    const of = (ownedFrom: string, ownedTo: string | null, difference: number, whole = true) =>
      openTransfer(
        { ownedFrom: plainDate(ownedFrom), ownedTo: ownedTo === null ? null : plainDate(ownedTo) },
        year,
        tyiyn(difference),
        whole,
      );
    expect(of("2025-12-31", null, -1)).toBe(null);
    expect(of("2026-01-01", null, -1)).toBe("383.9");
    expect(of("2026-12-31", null, -1)).toBe("383.9");
    expect(of("2027-01-01", null, -1)).toBe(null);
    expect(of("2026-01-01", null, 1)).toBe(null);
    expect(of("2026-01-01", null, -1, false)).toBe(null);
    expect(of("2020-01-01", "2026-01-01", 1, false)).toBe("383.10");
  });
});
