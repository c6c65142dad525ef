import { describe, expect, it } from "vitest";
import { tc } from "../../kernel/legal-basis.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { ParameterEdition } from "../parameter.ts";
import { calendarEntriesOf, givenCalendar, officeCalendar, shippedCalendar } from "./calendar-sources.ts";
import { PUBLIC_HOLIDAYS } from "./public-holidays.ts";
import type { CalendarEntry } from "./working-calendar.ts";

const entry = (date: string, kind: CalendarEntry["kind"], confirmed = true): CalendarEntry => ({
  date: plainDate(date),
  kind,
  name: { ru: "день", ky: "күн" },
  basis: "распоряжение № 1",
  confirmed,
});

const office = (...entries: CalendarEntry[]) => {
  const calendar = officeCalendar(entries);
  if (!calendar.ok) throw new Error(calendar.error.code);
  return calendar.value;
};

describe("shipped days off", () => {
  it("holds 12 yearly and 2 lunar holidays for each of six years, each once and none confirmed", () => {
    // (12 + 2) × 6 = 84
    expect(PUBLIC_HOLIDAYS).toHaveLength(84);
    expect(new Set(PUBLIC_HOLIDAYS.map(({ date }) => date)).size).toBe(84);
    expect(PUBLIC_HOLIDAYS.every(({ confirmed, basis }) => !confirmed && basis !== "")).toBe(true);
  });

  const calendar = shippedCalendar();
  it.each([
    // 2026: 05.01 Monday, 07.01 Wednesday (holiday), 03.01 Saturday, 20.03 Friday (Orozo Ait)
    ["a plain Monday", "2026-01-05", true, "plain-working-day"],
    ["a holiday on a Wednesday", "2026-01-07", false, "day-off"],
    ["a Saturday", "2026-01-03", false, "weekend"],
    ["a lunar holiday", "2026-03-20", false, "day-off"],
  ])("%s", (_, date, working, reason) => {
    expect(calendar.dayInfo(plainDate(date))).toMatchObject({ working, reason });
  });

  it("does not move a holiday that falls on a weekend: 21 March 2026 is a Saturday, Monday works", () => {
    expect(calendar.isWorkingDay(plainDate("2026-03-23"))).toBe(true);
  });

  it("knows 2022–2027 only", () => {
    expect(calendar.knows(plainDate("2021-12-31"))).toBe(false);
    expect(calendar.knows(plainDate("2022-01-01"))).toBe(true);
    expect(calendar.knows(plainDate("2027-12-31"))).toBe(true);
    expect(calendar.knows(plainDate("2028-01-01"))).toBe(false);
  });

  it("warns of unconfirmed days within three days, not four", () => {
    // 1 and 7 January are unconfirmed: 4 January lies 3 days from both, 3 January 4 days before the second
    expect(calendar.unconfirmedNear(plainDate("2026-01-04")).map(({ date }) => date)).toEqual([
      "2026-01-01",
      "2026-01-07",
    ]);
    expect(calendar.unconfirmedNear(plainDate("2026-01-03")).map(({ date }) => date)).toEqual(["2026-01-01"]);
    expect(calendar.unconfirmedNear(plainDate("2026-01-10")).map(({ date }) => date)).toEqual(["2026-01-07"]);
    expect(calendar.unconfirmedNear(plainDate("2026-01-11"))).toEqual([]);
  });
});

describe("office entries over the shipped days", () => {
  it("adds a day off", () => {
    expect(office(entry("2026-03-23", "day-off")).isWorkingDay(plainDate("2026-03-23"))).toBe(false);
  });
  it("makes a Saturday a working day", () => {
    const calendar = office(entry("2026-03-28", "working-day"));
    expect(calendar.dayInfo(plainDate("2026-03-28"))).toMatchObject({
      working: true,
      reason: "moved-working-day",
    });
  });
  it("takes a shipped holiday away", () => {
    expect(office(entry("2026-01-07", "working-day")).isWorkingDay(plainDate("2026-01-07"))).toBe(true);
  });
  it("takes a shipped holiday away without making a weekend work: 21.03.2026 is a Saturday", () => {
    const calendar = office(entry("2026-01-07", "plain-day"), entry("2026-03-21", "plain-day"));
    expect(calendar.dayInfo(plainDate("2026-01-07"))).toMatchObject({ working: true });
    expect(calendar.dayInfo(plainDate("2026-03-21"))).toMatchObject({ working: false, reason: "weekend" });
  });
  it("confirms a shipped holiday: no warning any more", () => {
    const calendar = office(entry("2026-01-07", "day-off"));
    expect(calendar.unconfirmedNear(plainDate("2026-01-09"))).toEqual([]);
    expect(calendar.isWorkingDay(plainDate("2026-01-07"))).toBe(false);
  });
  it("refuses two entries for one day", () => {
    expect(officeCalendar([entry("2026-01-07", "day-off"), entry("2026-01-07", "working-day")])).toEqual({
      ok: false,
      error: { code: "two-entries-for-a-day", date: "2026-01-07" },
    });
  });
});

describe("moving over days off", () => {
  const calendar = shippedCalendar();
  it("stays on a working day and leaves a long weekend", () => {
    expect(calendar.workingDayFrom(plainDate("2026-01-08"))).toBe("2026-01-08");
    // Thursday 1 January off, Friday 2 works; Friday 1 May 2026 off, then Saturday, Sunday → Monday 4 May
    expect(calendar.workingDayFrom(plainDate("2026-05-01"))).toBe("2026-05-04");
  });
  it("takes the day after even when the day itself works", () => {
    expect(calendar.nextWorkingDay(plainDate("2026-01-08"))).toBe("2026-01-09");
  });
  it("counts the first working day as one", () => {
    expect(calendar.addWorkingDays(plainDate("2026-01-05"), 1)).toBe("2026-01-05");
    // 5 Mon, 6 Tue, (7 off), 8 Thu
    expect(calendar.addWorkingDays(plainDate("2026-01-05"), 3)).toBe("2026-01-08");
  });
  it("refuses a calendar without a working day in a year", () => {
    const days = Array.from({ length: 400 }, (_, i) => {
      const date = new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);
      return plainDate(date);
    });
    expect(() => givenCalendar(days, []).workingDayFrom(plainDate("2026-01-01"))).toThrow(
      new RangeError("no working day within a year after 2026-01-01"),
    );
  });
});

describe("a calendar given with a request", () => {
  const calendar = givenCalendar(
    [plainDate("2026-06-01"), plainDate("2026-06-02")],
    [plainDate("2026-06-02"), plainDate("2026-06-06")],
  );
  it("has Saturday, Sunday and its holidays off unless in its workdays", () => {
    expect(calendar.isWorkingDay(plainDate("2026-06-01"))).toBe(false);
    expect(calendar.isWorkingDay(plainDate("2026-06-02"))).toBe(true);
    expect(calendar.isWorkingDay(plainDate("2026-06-06"))).toBe(true);
    expect(calendar.isWorkingDay(plainDate("2026-06-07"))).toBe(false);
  });
  it("holds what was given as confirmed, without a name or an act", () => {
    const given = { name: { ru: "", ky: "" }, basis: "", confirmed: true };
    expect(calendar.dayInfo(plainDate("2026-06-01")).entry).toEqual({
      date: "2026-06-01",
      kind: "day-off",
      ...given,
    });
    expect(calendar.dayInfo(plainDate("2026-06-06")).entry).toEqual({
      date: "2026-06-06",
      kind: "working-day",
      ...given,
    });
  });
  it("forgets the shipped holidays and warns of nothing", () => {
    expect(calendar.isWorkingDay(plainDate("2026-01-07"))).toBe(true);
    expect(calendar.unconfirmedNear(plainDate("2026-01-07"))).toEqual([]);
    expect(calendar.knows(plainDate("2040-01-01"))).toBe(true);
  });
});

describe("days among the parameters of an office", () => {
  const parameter = (name: string, from: string, value: string): ParameterEdition => ({
    name,
    scope: null,
    from: plainDate(from),
    to: null,
    value,
    source: { kind: "office", act: "распоряжение № 7" },
  });
  it("reads holidays, working days and moved days; other names give nothing", () => {
    const entries = calendarEntriesOf([
      parameter("Holiday", "2026-03-23", "Нооруз"),
      parameter("workday", "2026-03-28", "суббота"),
      parameter("moved_day", "2026-05-16", "2026-05-08"),
      parameter("calculation-index", "2026-01-01", "100.00"),
    ]);
    expect(entries.map(({ date, kind, confirmed }) => [date, kind, confirmed])).toEqual([
      ["2026-03-23", "day-off", true],
      ["2026-03-28", "working-day", true],
      ["2026-05-16", "working-day", true],
      ["2026-05-08", "day-off", true],
    ]);
  });
  it("takes the text as the name, the act as the basis and as the confirmation", () => {
    const named = { ru: "Нооруз", ky: "Нооруз" };
    const unnamed = { ru: "", ky: "" };
    const day = parameter("days_off", "2026-03-23", "Нооруз");
    const { source: act } = day;
    const basis = act.kind === "office" ? act.act : "";
    expect(calendarEntriesOf([day, parameter("moved-days", "2026-05-16", "2026-05-08")])).toEqual([
      { date: "2026-03-23", kind: "day-off", name: named, basis, confirmed: true },
      { date: "2026-05-16", kind: "working-day", name: unnamed, basis, confirmed: true },
      { date: "2026-05-08", kind: "day-off", name: unnamed, basis, confirmed: true },
    ]);
    const withoutAct = [
      { ...day, source: { kind: "office", act: "" } as const },
      { ...day, source: { kind: "code", basis: tc("18.6"), act: "code" } as const },
    ];
    expect(calendarEntriesOf(withoutAct).map((one) => [one.basis, one.confirmed])).toEqual([
      ["", false],
      ["", false],
    ]);
  });
  it("leaves out a moved day without a date to move to", () => {
    expect(calendarEntriesOf([parameter("moved-day", "2026-05-16", "понедельник")])).toEqual([]);
  });
});
