import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Page, pageCutter } from "./page-cutter.ts";

const HEADER = "key,text\r\n";
type Units = readonly (readonly [key: string, rows: readonly string[]])[];

const cut = (units: Units): readonly Page[] => {
  const cutter = pageCutter(HEADER);
  const pages = units.flatMap(([key, rows]) => cutter.add(key, rows));
  const last = cutter.end();
  return last === null ? pages : [...pages, last];
};

const rowOf = (key: string, characters: number): string => `${key},${"x".repeat(characters)}\r\n`;
/** Keys in order, each with one row of the given length. */
const keyed = (count: number, characters: number, skip = -1): Units =>
  Array.from({ length: count }, (_, i) => [`k${String(i).padStart(8, "0")}`] as const)
    .filter((_, i) => i !== skip)
    .map(([key]) => [key, [rowOf(key, characters)]]);

describe("pages of a file", () => {
  it("no row, no page", () => {
    expect(cut([])).toEqual([]);
  });

  it("few rows are one page with a header", () => {
    expect(
      cut([
        ["a", ["a,1\r\n"]],
        ["b", ["b,2\r\n", "b,3\r\n"]],
      ]),
    ).toEqual([{ text: `${HEADER}a,1\r\nb,2\r\nb,3\r\n`, rows: 3 }]);
  });

  it("a page is between one and six million characters, but for the last", () => {
    const pages = cut(keyed(40_000, 400));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages.slice(0, -1)) {
      expect(page.text.length).toBeGreaterThan(1_048_576);
      expect(page.text.length).toBeLessThan(6_300_000);
    }
    expect(pages.reduce((sum, page) => sum + page.rows, 0)).toBe(40_000);
  });

  it("the rows of one key may burst a page", () => {
    const rows = Array.from({ length: 20 }, (_, i) => rowOf(`r${i}`, 1_000_000));
    const pages = cut([["one", rows]]);
    expect(pages.map((page) => page.rows)).toEqual([7, 7, 6]);
  });

  it("a row less changes the pages around it only", () => {
    const whole = new Set(cut(keyed(60_000, 400)).map((page) => page.text));
    const less = cut(keyed(60_000, 400, 20_000));
    const changed = less.filter((page) => !whole.has(page.text));
    expect(whole.size).toBeGreaterThan(8);
    expect(changed.length).toBeLessThanOrEqual(3);
  });

  it("what is put together again is what was cut", () => {
    const unit = fc.tuple(
      fc.string({ maxLength: 6 }),
      fc.array(fc.string({ maxLength: 30 }), { maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const text = cut(units)
          .map((page) => page.text.slice(HEADER.length))
          .join("");
        expect(text).toBe(units.flatMap(([, rows]) => rows).join(""));
      }),
      { seed: 20_261_128 },
    );
  });
});
