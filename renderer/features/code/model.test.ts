import { describe, expect, it } from "vitest";
import {
  addressOfPlace,
  basisOf,
  blocksOf,
  chapterOf,
  citedLines,
  contentsRows,
  foldedRows,
  placeOf,
  stepsOf,
} from "./model.ts";

describe("the address of a place", () => {
  it.each([
    ["125", { article: "125", part: undefined }, "/code/125"],
    ["125.4", { article: "125", part: "4" }, "/code/125?part=4"],
    ["85¹", { article: "85¹", part: undefined }, "/code/85%C2%B9"],
    // Unquoted, 4.10 would be read as a number and become 4.1.
    ["125.4.10", { article: "125", part: "4.10" }, "/code/125?part=%224.10%22"],
    ["206..6.а", { article: "206", part: ".6.а" }, "/code/206?part=%22.6.%D0%B0%22"],
  ])("%s", (basis, place, address) => {
    expect(placeOf(basis)).toEqual(place);
    expect(addressOfPlace(basis)).toBe(address);
  });
  it("of what was asked in words", () => {
    expect([basisOf("125", "4"), basisOf("85¹", null)]).toEqual(["125.4", "85¹"]);
  });
});

const line = (place: string, kind: "part" | "item" | "note" | "text" = "text") => ({ kind, place });

describe("lines a citation means", () => {
  const lines = [
    line("9", "text"),
    line("9.1"),
    line("9.1.1"),
    line("9.1.10"),
    line("9.10"),
    line("9.1", "note"),
  ];
  const cited = (part: string | undefined) => [...citedLines(lines, "9", part)];
  it.each([
    ["the part with its items, never those of part 10", "1", [1, 2, 3]],
    ["an item, never the tenth for the first", "1.1", [2]],
    ["the part where the item is not known", "1.7", [1, 2, 3]],
    ["nothing where the part is not known", "7", []],
    ["nothing for the whole article", undefined, []],
  ])("%s", (_, part, places) => {
    expect(cited(part)).toEqual(places);
  });
  it("items of an article without parts are found however they are cited", () => {
    const items = [line("206"), line("206..6"), line("206..6.а")];
    expect([...citedLines(items, "206", ".6.а")]).toEqual([2]);
    expect([...citedLines(items, "206", "6")]).toEqual([1, 2]);
  });
});

describe("steps of a line to the right", () => {
  const run = (text: string) => [{ text, strong: false, place: null }];
  it.each([
    ["a part", { kind: "part", depth: 0, place: "9.1", runs: run("А") }, 0],
    ["an item", { kind: "item", depth: 1, place: "9.1.1", runs: run("А") }, 1],
    ["a paragraph under a part", { kind: "text", depth: 0, place: "9.1", runs: run("А") }, 1],
    ["a paragraph under an item", { kind: "text", depth: 1, place: "9.1.1", runs: run("А") }, 2],
    ["a dashed line under a part", { kind: "text", depth: 1, place: "9.1", runs: run("– А") }, 1],
    ["what stands before the first part", { kind: "text", depth: 0, place: "9", runs: run("А") }, 0],
  ] as const)("%s", (_, given, steps) => {
    expect(stepsOf(given, "9")).toBe(steps);
  });
});

describe("blocks of lines", () => {
  it("rows of one table stand together", () => {
    const kinds = ["text", "row", "row", "text", "row"] as const;
    const blocks = blocksOf(kinds.map((kind) => ({ kind })));
    expect(blocks.map(({ from, lines }) => [from, lines.length])).toEqual([
      [0, 1],
      [1, 2],
      [3, 1],
      [4, 1],
    ]);
  });
});

const HEADINGS = [
  { kind: "section", number: "I" },
  { kind: "chapter", number: "1" },
  { kind: "article", number: "1" },
  { kind: "article", number: "2" },
  { kind: "chapter", number: "2" },
  { kind: "chapter", number: "3" },
  { kind: "article", number: "5" },
] as const;

describe("the contents", () => {
  const rows = (open: readonly string[]) =>
    contentsRows(HEADINGS, new Set(open)).map(
      ({ key, level, expanded, parent }) => `${level} ${key} ${expanded} < ${parent}`,
    );
  it("show chapters, and the articles of open ones", () => {
    expect(rows(["chapter 1"])).toEqual([
      "1 section I null < null",
      "2 chapter 1 true < section I",
      "3 article 1 null < chapter 1",
      "3 article 2 null < chapter 1",
      "2 chapter 2 null < section I",
      "2 chapter 3 false < section I",
    ]);
  });
  it("without chapters are a plain list", () => {
    const known = [{ kind: "article", number: "4" } as const, { kind: "article", number: "15" } as const];
    expect(contentsRows(known, new Set()).map(({ key, level }) => [key, level])).toEqual([
      ["article 4", 1],
      ["article 15", 1],
    ]);
  });
  it("know the chapter of an article", () => {
    expect([chapterOf(HEADINGS, "2"), chapterOf(HEADINGS, "5"), chapterOf(HEADINGS, "9")]).toEqual([
      "chapter 1",
      "chapter 3",
      null,
    ]);
  });
});

describe("a comparison", () => {
  const same = { kind: "same", before: "а", after: "а" } as const;
  const added = { kind: "added", before: null, after: "б" } as const;
  it("folds what did not change to its count", () => {
    expect(foldedRows([same, same, added, same], false)).toEqual([
      { kind: "folded", count: 2 },
      added,
      { kind: "folded", count: 1 },
    ]);
    expect(foldedRows([same, added], true)).toEqual([same, added]);
  });
});
