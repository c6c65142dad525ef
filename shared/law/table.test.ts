import { describe, expect, it } from "vitest";
import { tc } from "../kernel/legal-basis.ts";
import { type PlainDate, plainDate } from "../kernel/plain-date.ts";
import { resolveText } from "../locales/catalogue.ts";
import { findInTable, type LawTable, rowsAt, tableProblems } from "./table.ts";
import { LAW_TABLES } from "./tables.ts";

const FROM = plainDate("2022-01-01");
const CHANGE = plainDate("2025-07-31");

const anEdition = (to: PlainDate, from: PlainDate): LawTable<"goods"> => ({
  id: "excise.rate",
  title: "law.table.excise.rate",
  dimensions: ["goods"],
  unit: "som-per-unit",
  rows: rowsAt(["goods"], "code", FROM, [
    [["beer"], "25", tc("336.1"), { to }],
    [["beer"], "28", tc("336.1"), { from }],
    [["wine"], "10", tc("336.2")],
  ]),
});

const sound = anEdition(plainDate("2025-07-30"), CHANGE);

describe("a table of the Code", () => {
  it.each([
    ["the day before its first day", "beer", "2021-12-31", null],
    ["the first day", "beer", "2022-01-01", "25"],
    ["the last day of an edition", "beer", "2025-07-30", "25"],
    ["the first day of the next", "beer", "2025-07-31", "28"],
    ["a key that did not change", "wine", "2025-07-31", "10"],
    ["a key it does not have", "vodka", "2025-07-31", null],
  ])("%s", (_, goods, on, value) => {
    const found = findInTable(sound, { goods }, plainDate(on));
    expect(found.ok ? found.value.value : null).toBe(value);
    if (!found.ok) expect(found.error).toEqual({ what: "parameter", name: "excise.rate", scope: goods, on });
  });

  it.each([
    ["follows without a gap", sound, []],
    [
      "two values for a day",
      anEdition(CHANGE, CHANGE),
      [{ code: "overlap", table: "excise.rate", at: "beer", on: CHANGE }],
    ],
    [
      "a day without a value",
      anEdition(plainDate("2025-07-29"), CHANGE),
      [{ code: "gap", table: "excise.rate", at: "beer", on: "2025-07-30" }],
    ],
    [
      "a last day before the first",
      anEdition(plainDate("2021-12-31"), FROM),
      [{ code: "reversed", table: "excise.rate", at: "beer", on: FROM }],
    ],
  ])("%s", (_, table, problems) => {
    expect(tableProblems(table)).toEqual(problems);
  });

  it("a row without a key and a value that is no number are told", () => {
    const broken = { ...sound, rows: rowsAt(["goods"], "code", FROM, [[[], "a lot", tc("336")]]) };
    expect(tableProblems(broken).map(({ code }) => code)).toEqual(["empty-key", "not-a-decimal"]);
  });
});

describe("the shipped tables", () => {
  it("have no gap, no overlap and no row without a key or a number", () => {
    expect(LAW_TABLES.flatMap((table) => tableProblems(table))).toEqual([]);
  });

  it("have ids of their own and titles in both languages", () => {
    expect(new Set(LAW_TABLES.map(({ id }) => id)).size).toBe(LAW_TABLES.length);
    for (const { title } of LAW_TABLES)
      for (const language of ["ru", "ky"] as const)
        expect(resolveText({ key: title }, language)).not.toBe(title);
  });
});
