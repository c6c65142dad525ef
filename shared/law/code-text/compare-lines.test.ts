import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareLines } from "./compare-lines.ts";

const compared = (before: readonly string[], after: readonly string[]) =>
  compareLines(before, after).map(({ kind, before: a, after: b }) => `${kind}: ${a ?? ""} | ${b ?? ""}`);

describe("two editions of an article", () => {
  it.each([
    ["the same", ["1. А", "2. Б"], ["1. А", "2. Б"], ["same: 1. А | 1. А", "same: 2. Б | 2. Б"]],
    ["a part reworded", ["1. А", "2. Б"], ["1. А", "2. В"], ["same: 1. А | 1. А", "changed: 2. Б | 2. В"]],
    [
      "a part put in",
      ["1. А", "2. Б"],
      ["1. А", "1¹. В", "2. Б"],
      ["same: 1. А | 1. А", "added:  | 1¹. В", "same: 2. Б | 2. Б"],
    ],
    ["a part left out", ["1. А", "2. Б"], ["2. Б"], ["removed: 1. А | ", "same: 2. Б | 2. Б"]],
    [
      "a part reworded after a new one",
      ["2. Б"],
      ["1¹. В", "2. Г"],
      ["added:  | 1¹. В", "changed: 2. Б | 2. Г"],
    ],
    ["a line without a number reworded", ["Было."], ["Стало."], ["changed: Было. | Стало."]],
    [
      "other lines without numbers",
      ["Было."],
      ["Стало.", "И ещё."],
      ["removed: Было. | ", "added:  | Стало.", "added:  | И ещё."],
    ],
    ["an article that was not", [], ["1. А"], ["added:  | 1. А"]],
    ["an article that is no more", ["1. А"], [], ["removed: 1. А | "]],
    [
      "parts moved about: each meets its own number, what stands before it is new",
      ["1. А", "2. Б", "3. В"],
      ["3. Г", "1. Д"],
      ["added:  | 3. Г", "changed: 1. А | 1. Д", "removed: 2. Б | ", "removed: 3. В | "],
    ],
    [
      "as many lines without numbers as left",
      ["Было.", "И было."],
      ["Стало.", "И стало."],
      ["changed: Было. | Стало.", "changed: И было. | И стало."],
    ],
    [
      "items and subitems by their marks",
      ["1¹) А", "б) В"],
      ["1¹) Б", "б) Г"],
      ["changed: 1¹) А | 1¹) Б", "changed: б) В | б) Г"],
    ],
    ["a number alone is no mark", ["1 А"], ["1. А"], ["changed: 1 А | 1. А"]],
    [
      "the most lines stay",
      ["А", "Б", "В", "Г"],
      ["Б", "Г", "А"],
      ["removed: А | ", "same: Б | Б", "removed: В | ", "same: Г | Г", "added:  | А"],
    ],
    [
      "marks of two signs",
      ["12. А", "слово"],
      ["слово иное", "12. Б"],
      ["added:  | слово иное", "changed: 12. А | 12. Б", "removed: слово | "],
    ],
    [
      "a line put in before one that stays, with as many to stay",
      ["А", "Б"],
      ["Б", "А"],
      ["removed: А | ", "same: Б | Б", "added:  | А"],
    ],
    [
      "three lines that stay though the first is not among them",
      ["А", "Б", "В", "Г", "Д"],
      ["Г", "А", "Б", "В", "Е"],
      [
        "added:  | Г",
        "same: А | А",
        "same: Б | Б",
        "same: В | В",
        "removed: Г | ",
        "removed: Д | ",
        "added:  | Е",
      ],
    ],
  ])("%s", (_, before, after, rows) => {
    expect(compared(before, after)).toEqual(rows);
  });

  it("give both back, line by line, whatever they are", () => {
    const text = fc.array(fc.constantFrom("1. А", "1. Б", "2. В", "1) г", "слово", "другое"), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = compareLines(before, after);
        expect(rows.flatMap((row) => row.before ?? [])).toEqual(before);
        expect(rows.flatMap((row) => row.after ?? [])).toEqual(after);
        expect(rows.every(({ kind, before: a, after: b }) => kind !== "same" || a === b)).toBe(true);
      }),
      { seed: 85, numRuns: 300 },
    );
  });
});
