import { describe, expect, it } from "vitest";
import type { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { type CalendarState, officeLawAt, type ReadingsState, withDay, withReading } from "./office-law.ts";

const at = (day: number): Instant => `2026-11-${String(day).padStart(2, "0")}T06:00:00.000Z` as Instant;
const day = (kind: "holiday" | "removed-holiday", date = "2026-12-30") => ({
  type: "CalendarDaySet" as const,
  payload: { date: date as PlainDate, kind, name: { ru: "Выходной", ky: "Дем алыш" }, basis: "распоряжение" },
});
const reading = (alternative: string) => ({
  type: "ReadingChosen" as const,
  payload: { id: "A-23", alternative },
});
const NOTHING = { parameters: [], calendar: [], readings: [] };

describe("the office's own law at a moment", () => {
  const calendar: CalendarState = withDay(
    withDay([], day("holiday"), at(10)),
    day("removed-holiday"),
    at(20),
  );
  const readings: ReadingsState = withReading([], reading("payment-day-free"), "u", at(15));

  it("holds what was settled by then, the latest of a day", () => {
    expect(officeLawAt(NOTHING, calendar, readings, at(9))).toEqual({ law: NOTHING, changed: false });
    const then = officeLawAt(NOTHING, calendar, readings, at(10));
    expect([then.changed, then.law.calendar.map(({ kind }) => kind), then.law.readings]).toEqual([
      true,
      ["day-off"],
      [],
    ]);
    const later = officeLawAt(NOTHING, calendar, readings, at(20));
    expect(later.law.calendar.map(({ kind }) => kind)).toEqual(["plain-day"]);
    expect(later.law.readings).toEqual([
      { reading: "A-23", alternative: "payment-day-free", chosenBy: "u", chosenAt: at(15), reason: "" },
    ]);
  });

  it("changes nothing where the device knew it", () => {
    const known = officeLawAt(NOTHING, calendar, readings, at(20)).law;
    expect(officeLawAt(known, calendar, readings, at(20))).toEqual({ law: known, changed: false });
  });

  it("leaves the device's other days as it says: the office's dataset brings them", () => {
    const own = {
      date: "2026-12-31" as PlainDate,
      kind: "day-off" as const,
      name: { ru: "", ky: "" },
      basis: "набор данных",
      confirmed: true,
    };
    const { law } = officeLawAt({ ...NOTHING, calendar: [own] }, calendar, [], at(10));
    expect(law.calendar.map(({ date }) => date)).toEqual(["2026-12-31", "2026-12-30"]);
  });
});
