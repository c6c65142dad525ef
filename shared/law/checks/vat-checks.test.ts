import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasText } from "../../locales/catalogue.ts";
import { findReading } from "../readings.ts";
import { PRECEDENCE } from "./precedence.ts";
import { VAT_CHECKS } from "./vat-checks.ts";

const ids = VAT_CHECKS.map((check) => check.id);
const ranked = Object.values(PRECEDENCE).flat();

describe("the list of checks", () => {
  it("names each once, with a title, readings that exist and a place in the order of G-08", () => {
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
    for (const check of VAT_CHECKS) {
      expect([check.id, hasText(check.title)]).toEqual([check.id, true]);
      expect(check.readings.filter((reading) => findReading(reading) === undefined)).toEqual([]);
      expect(check.kinds.length).toBeGreaterThan(0);
    }
    expect(ranked.toSorted()).toEqual(ids.toSorted());
  });
  it("is what the document describes", () => {
    const document = readFileSync("docs/vat-checks.md", "utf8");
    expect(ids.filter((id) => !document.includes(`| ${id} |`))).toEqual([]);
  });
  it("holds every check of the issue the dataset can decide", () => {
    const decided = [
      "V-01",
      "V-02",
      "V-03",
      "V-04",
      "V-05",
      "V-06",
      "V-07",
      "V-08",
      "V-09",
      "V-10",
      "V-11",
    ].concat([
      "V-12",
      "V-13",
      "V-14",
      "V-16",
      "V-17",
      "V-18",
      "V-19",
      "V-20",
      "V-21",
      "V-22",
      "V-23",
      "V-25",
      "V-26",
    ]);
    expect(decided.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
