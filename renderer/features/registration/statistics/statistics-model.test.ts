import { expect, it } from "vitest";
import { datesOfMonth, durationOf, shareOf, sumOf } from "./statistics-model.ts";

it.each([
  ["2026-02", "2026-02-01", "2026-02-28"],
  ["2028-02", "2028-02-01", "2028-02-29"],
  ["2026-12", "2026-12-01", "2026-12-31"],
])("the dates of %s", (month, from, to) => expect(datesOfMonth(month)).toEqual({ from, to }));

it("hours as days and hours", () => {
  expect(durationOf(23)).toEqual({ days: 0, hours: 23 });
  expect(durationOf(50)).toEqual({ days: 2, hours: 2 });
});

it("a share of the greatest is seen unless it is none", () => {
  expect([shareOf(50, 200), shareOf(1, 1000), shareOf(0, 10)]).toEqual([25, 1, 0]);
});

it("figures add up", () => {
  expect(sumOf([{ open: 2 }, { open: 3 }], "open")).toBe(5);
});
