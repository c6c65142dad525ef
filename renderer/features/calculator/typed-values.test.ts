import { describe, expect, it } from "vitest";
import { parseTypedDecimal, parseTypedPeriod, quarterOf } from "./typed-values.ts";

describe("a period as typed", () => {
  it.each([
    ["2026", "2026"],
    [" 2026-Q3 ", "2026-Q3"],
    ["2026 q1", "2026-Q1"],
    ["3 кв. 2026", "2026-Q3"],
    ["3кв 2026", "2026-Q3"],
    ["2 квартал 2026", "2026-Q2"],
    ["4-чейрек 2026", "2026-Q4"],
    ["Q1 2026", "2026-Q1"],
    ["09.2026", "2026-09"],
    ["9/2026", "2026-09"],
    ["2026-12", "2026-12"],
    ["5 кв. 2026", undefined],
    ["13.2026", undefined],
    ["26", undefined],
    ["", undefined],
  ])("%s is %s", (typed, period) => expect(parseTypedPeriod(typed)).toBe(period));
  it("knows a quarter from a month and a year", () => {
    expect(quarterOf("2026-Q3")).toEqual({ year: "2026", quarter: "3" });
    expect([quarterOf("2026-03"), quarterOf("2026")]).toEqual([undefined, undefined]);
  });
});

describe("a decimal as typed", () => {
  it.each([
    ["0,1", "0.1"],
    ["1 250.5", "1250.5"],
    ["10 %", "0.1"],
    ["0,5%", "0.005"],
    ["12.75%", "0.1275"],
    ["100%", "1"],
    ["0%", "0"],
    ["-1", undefined],
    ["1,2,3", undefined],
    ["десять", undefined],
    ["%", undefined],
  ])("%s is %s", (typed, decimal) => expect(parseTypedDecimal(typed)).toBe(decimal));
});
