import { describe, expect, it } from "vitest";
import { nextActive } from "./active-row.ts";
import { compareCells, foldText, matchesFilter, type TableColumn } from "./column.ts";
import { csvCell, toCsv } from "./csv.ts";
import { nextSort } from "./use-list.ts";

describe("order of a list", () => {
  const ky = new Intl.Collator("ky", { numeric: true });

  it("numbers by size, nothing last, the Kyrgyz ө after о", () => {
    expect(compareCells(9, 10, ky)).toBeLessThan(0);
    expect(compareCells(null, -5, ky)).toBeGreaterThan(0);
    expect(compareCells(null, null, ky)).toBe(0);
    expect(compareCells("Осмонов", "Өмүров", ky)).toBeLessThan(0);
    expect(compareCells("К-9", "К-10", ky)).toBeLessThan(0);
  });

  it("a head pressed three times comes back to the first order", () => {
    const up = nextSort(undefined, "name");
    const down = nextSort(up, "name");
    expect([up, down, nextSort(down, "name")]).toEqual([
      { id: "name", desc: false },
      { id: "name", desc: true },
      undefined,
    ]);
    expect(nextSort(down, "inn")).toEqual({ id: "inn", desc: false });
  });
});

describe("filter of a list", () => {
  it("every word somewhere, without case, ё as е", () => {
    expect(matchesFilter("ОсОО «Семёнов и Ко»", "ко семен")).toBe(true);
    expect(matchesFilter("ОсОО «Семёнов и Ко»", "семен банк")).toBe(false);
    expect(matchesFilter("anything", "")).toBe(true);
  });

  it("an amount is found as it is typed, with plain spaces", () => {
    expect(foldText("125\u00a0000,00")).toBe("125 000,00");
    expect(matchesFilter("125\u00a0000,00", "125 000")).toBe(true);
  });
});

describe("keys in a list", () => {
  it.each([
    ["ArrowDown", -1, 0],
    ["ArrowDown", 4, 4],
    ["ArrowUp", 0, 0],
    ["PageDown", 1, 4],
    ["PageUp", 4, 1],
    ["Home", 3, 0],
    ["End", 0, 4],
  ])("%s from %i goes to %i of five rows", (key, active, expected) => {
    expect(nextActive(key, active, 5, 3)).toBe(expected);
  });

  it("other keys and an empty list move nothing", () => {
    expect(nextActive("a", 0, 5, 3)).toBeUndefined();
    expect(nextActive("ArrowDown", -1, 0, 3)).toBeUndefined();
  });
});

describe("export of a list", () => {
  it.each([
    ["plain", "plain"],
    ["a;b", '"a;b"'],
    ['say "no"', '"say ""no"""'],
    // What a spreadsheet would run is text; a negative amount stays a number.
    ["=1+1", "'=1+1"],
    ["@cmd", "'@cmd"],
    ["-2+3|cmd", "'-2+3|cmd"],
    ["\u2212125,00", "\u2212125,00"],
    ["-125,00", "-125,00"],
  ])("%s", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it("has a byte-order mark, semicolons, and amounts without their grouping", () => {
    const columns: TableColumn<{ n: string; sum: string }>[] = [
      { id: "n", title: "Имя", width: 1, value: (row) => row.n },
      { id: "sum", title: "Сумма", width: 1, value: (row) => row.sum },
    ];
    expect(toCsv(columns, [{ n: "А; Б", sum: "1\u00a0000,00" }])).toBe(
      '\ufeffИмя;Сумма\r\n"А; Б";1000,00\r\n',
    );
  });
});
