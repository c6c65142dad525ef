import { addDays, type PlainDate, weekday, yearOf } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Bilingual } from "../../kernel/text.ts";

/**
 * A day that differs from the plain week: a day off on a weekday, or a working day on a weekend (moved by an act);
 * `plain-day` takes an earlier layer's entry away, so that the weekday alone decides. The Code does not define a non-working day; this data does, each day with its act.
 */
export interface CalendarEntry {
  readonly date: PlainDate;
  readonly kind: "day-off" | "working-day" | "plain-day";
  readonly name: Bilingual;
  /** The act behind the day; for shipped days what is known of it. */
  readonly basis: string;
  /** False while no act was named: terms beside such a day are shown with a warning. */
  readonly confirmed: boolean;
}

/** What one day is, and why. */
interface DayInfo {
  readonly date: PlainDate;
  readonly working: boolean;
  readonly reason: "plain-working-day" | "weekend" | "day-off" | "moved-working-day";
  readonly entry: CalendarEntry | null;
}

export interface WorkingCalendar {
  readonly dayInfo: (date: PlainDate) => DayInfo;
  readonly isWorkingDay: (date: PlainDate) => boolean;
  /** The date itself when it is a working day, else the next one (art. 18(6), (6¹)). */
  readonly workingDayFrom: (date: PlainDate) => PlainDate;
  /** The first working day after the date. */
  readonly nextWorkingDay: (date: PlainDate) => PlainDate;
  /** The working day that is the `count`-th from `first`, `first` being the first when it is a working day. */
  readonly addWorkingDays: (first: PlainDate, count: number) => PlainDate;
  /** Unconfirmed entries within `margin` days of the date: the answer may change when the office confirms them. */
  readonly unconfirmedNear: (date: PlainDate, margin?: number) => readonly CalendarEntry[];
  /** Unconfirmed entries from one date to another, both included. */
  readonly unconfirmedBetween: (from: PlainDate, to: PlainDate) => readonly CalendarEntry[];
  /** False outside the years whose days off are known: only Saturdays and Sundays count there. */
  readonly knows: (date: PlainDate) => boolean;
}

/** The years, both included, whose days off the entries hold; null for every year. */
export type CalendarYears = { readonly first: number; readonly last: number } | null;

/** A run of days off longer than any real one: reaching it means broken data, not a long holiday. */
const LONGEST_BREAK = 366;
const SATURDAY = 6;
const NEARBY_DAYS = 3;

/** Builds the calendar from entries; a later entry for a date replaces an earlier one. */
export const workingCalendar = (entries: readonly CalendarEntry[], years: CalendarYears): WorkingCalendar => {
  const byDate = new Map<PlainDate, CalendarEntry>(entries.map((entry) => [entry.date, entry]));
  const unconfirmed = [...byDate.values()].filter((entry) => !entry.confirmed);

  const dayInfo = (date: PlainDate): DayInfo => {
    const entry = byDate.get(date) ?? null;
    if (entry?.kind === "day-off") return { date, working: false, reason: "day-off", entry };
    const weekend = weekday(date) >= SATURDAY;
    if (entry?.kind === "working-day" && weekend)
      return { date, working: true, reason: "moved-working-day", entry };
    return { date, working: !weekend, reason: weekend ? "weekend" : "plain-working-day", entry };
  };
  const isWorkingDay = (date: PlainDate): boolean => dayInfo(date).working;
  const workingDayFrom = (date: PlainDate): PlainDate => {
    let day = date;
    for (let tried = 0; tried < LONGEST_BREAK; tried += 1) {
      if (isWorkingDay(day)) return day;
      day = addDays(day, 1);
    }
    throw new RangeError(`no working day within a year after ${date}`);
  };
  const nextWorkingDay = (date: PlainDate): PlainDate => workingDayFrom(addDays(date, 1));
  const addWorkingDays = (first: PlainDate, count: number): PlainDate => {
    let day = workingDayFrom(first);
    for (let reached = 1; reached < count; reached += 1) day = nextWorkingDay(day);
    return day;
  };
  const unconfirmedBetween = (from: PlainDate, to: PlainDate): readonly CalendarEntry[] =>
    unconfirmed.filter((entry) => entry.date >= from && entry.date <= to);
  return {
    dayInfo,
    isWorkingDay,
    workingDayFrom,
    nextWorkingDay,
    addWorkingDays,
    unconfirmedNear: (date, margin = NEARBY_DAYS) =>
      unconfirmedBetween(addDays(date, -margin), addDays(date, margin)),
    unconfirmedBetween,
    knows: (date) => years === null || (yearOf(date) >= years.first && yearOf(date) <= years.last),
  };
};

/**
 * The shipped days with the office's over them: the office confirms a day, adds one, moves one.
 * @returns `two-entries-for-a-day` when one layer names a date twice.
 */
export const composeCalendar = (
  years: CalendarYears,
  ...layers: readonly (readonly CalendarEntry[])[]
): Result<WorkingCalendar, { readonly code: "two-entries-for-a-day"; readonly date: PlainDate }> => {
  for (const layer of layers) {
    const seen = new Set<PlainDate>();
    for (const entry of layer) {
      if (seen.has(entry.date)) return err({ code: "two-entries-for-a-day", date: entry.date });
      seen.add(entry.date);
    }
  }
  return ok(workingCalendar(layers.flat(), years));
};
