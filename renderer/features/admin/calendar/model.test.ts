import { describe, expect, it } from "vitest";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { monthCells, type SpecialDay } from "./model.ts";

const special = (...days: SpecialDay[]) => new Map(days.map((day) => [day.date as string, day]));

describe("the year's grid", () => {
  it("1 November 2026 is a Sunday: six empty places before it, thirty days after", () => {
    const cells = monthCells(2026, 11, special());
    expect(cells.findIndex((cell) => cell !== null)).toBe(6);
    expect(cells.length).toBe(36);
  });

  it("February 2028 has 29 days", () => {
    expect(monthCells(2028, 2, special()).filter((cell) => cell !== null)).toHaveLength(29);
  });

  it("a weekend is off, a moved weekend works, an expected holiday is unconfirmed", () => {
    const cells = monthCells(
      2026,
      3,
      special(
        { date: plainDate("2026-03-07"), working: true, confirmed: true },
        { date: plainDate("2026-03-20"), working: false, confirmed: false },
      ),
    );
    const day = (n: number) => cells.find((cell) => cell?.day === n);
    expect(day(1)).toMatchObject({ off: true, moved: false });
    expect(day(7)).toMatchObject({ off: false, moved: true });
    expect(day(20)).toMatchObject({ off: true, unconfirmed: true });
    expect(day(19)).toMatchObject({ off: false, moved: false, unconfirmed: false });
  });
});
