import { describe, expect, it } from "vitest";
import { tyiyn } from "#shared/kernel/money.ts";
import {
  formatCount,
  formatDate,
  formatInstant,
  formatMoney,
  formatParams,
  formatPeriod,
  keepUnits,
  parseTypedDate,
  parseTypedMoney,
} from "./format.ts";

const NBSP = "\u00a0";

describe("how values are written", () => {
  it.each([
    [0, "0,00"],
    [5, "0,05"],
    [99_99, "99,99"],
    [1_000_00, `1${NBSP}000,00`],
    [123_456_789_01, `123${NBSP}456${NBSP}789,01`],
    // A true minus, not a hyphen: it does not break from its number.
    [-12_345_60, `\u221212${NBSP}345,60`],
  ])("%i tyiyn", (amount, text) => {
    expect(formatMoney(tyiyn(amount))).toBe(text);
  });

  it("counts are grouped, dates turned round", () => {
    expect(formatCount(1_234_567)).toBe(`1${NBSP}234${NBSP}567`);
    expect(formatDate("2026-11-22")).toBe("22.11.2026");
  });

  it("an instant stands by the clock of Bishkek, six hours before Greenwich's: the next day after 18:00 UTC", () => {
    expect(formatInstant("2026-11-22T02:39:52.000Z")).toBe("22.11.2026 08:39");
    expect(formatInstant("2026-12-31T18:05:00.000Z")).toBe("01.01.2027 00:05");
  });

  it.each([
    ["2026-09", "сентябрь 2026", "2026-ж. сентябры"],
    ["2026-Q3", "3 квартал 2026", "2026-ж. 3-чейрек"],
    ["2026", "2026", "2026"],
  ])("period %s", (period, ru, ky) => {
    expect(formatPeriod(period, "ru")).toBe(ru);
    expect(formatPeriod(period, "ky").toLowerCase()).toBe(ky);
  });

  it("dates and amounts in messages, and nothing else", () => {
    expect(formatParams({ on: "2026-11-22", sum: "-1250.00", count: 3, name: "К-2026-11" }, "ru")).toEqual({
      on: "22.11.2026",
      sum: `\u22121${NBSP}250,00`,
      count: 3,
      name: "К-2026-11",
    });
    const periods = { month: "2026-09", quarter: "2026-Q2", year: "2026", code: "2026-Q9" };
    expect(formatParams(periods, "ru")).toEqual({ ...periods, month: "09.2026", quarter: "II кв. 2026" });
    expect(formatParams(periods, "ky")).toEqual({ ...periods, month: "09.2026", quarter: "2026, II чейрек" });
    expect(formatParams({ share: "13.0435", article: "125.4", basis: "118.5.1" }, "ru")).toEqual({
      share: "13,0435",
      article: "125.4",
      basis: "118.5.1",
    });
  });
});

describe("what a person types", () => {
  it.each([
    ["31.12.2026", "2026-12-31"],
    ["1/2/2026", "2026-02-01"],
    [" 2026-02-28 ", "2026-02-28"],
    ["29.02.2028", "2028-02-29"],
  ])("date %s", (text, date) => {
    expect(parseTypedDate(text)).toBe(date);
  });

  it.each(["", "31.11.2026", "29.02.2026", "31.12.26", "вчера"])("«%s» is no date", (text) => {
    expect(parseTypedDate(text)).toBeUndefined();
  });

  it.each([
    ["125000", 125_000_00],
    ["125 000,5", 125_000_50],
    [`1${NBSP}000,05`, 1_000_05],
    ["-7.10", -7_10],
  ])("amount %s", (text, amount) => {
    expect(parseTypedMoney(text)).toBe(amount);
  });

  it.each(["", "12,345", "1e5", "сто"])("«%s» is no amount", (text) => {
    expect(parseTypedMoney(text)).toBeUndefined();
  });

  it("keeps a number and its unit on one line", () => {
    expect(keepUnits("доля 5 %, 1 200 сом и сомнений 3")).toBe("доля 5\u00a0%, 1 200\u00a0сом и сомнений 3");
    expect(keepUnits("3 сомона")).toBe("3 сомона");
  });
});
