import { Temporal } from "temporal-polyfill";
import { remembered } from "./remembered.ts";
import { err, ok, type Result } from "./result.ts";

/** A date of law, `YYYY-MM-DD`; text order is date order. */
export type PlainDate = string & { readonly __brand: "PlainDate" };
/** A moment, ISO 8601 in UTC with milliseconds (`2026-11-22T02:39:52.000Z`). */
export type Instant = string & { readonly __brand: "Instant" };

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Parses `YYYY-MM-DD`; refuses dates that do not exist. */
export const parsePlainDate = (text: string): Result<PlainDate, "not-a-date"> => {
  if (!ISO_DATE.test(text)) return err("not-a-date");
  try {
    return ok(from(of(text)));
  } catch {
    return err("not-a-date");
  }
};

/** Throws for a date that does not exist. */
const of = remembered((date) => Temporal.PlainDate.from(date, { overflow: "reject" }));
const from = (date: Temporal.PlainDate): PlainDate => date.toString() as PlainDate;

/** A date known to be right (a literal, a stored value). Throws otherwise. */
export const plainDate = (text: string): PlainDate => {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new RangeError(`not a date: ${text}`);
  return parsed.value;
};

export const addDays = (date: PlainDate, days: number): PlainDate => from(of(date).add({ days }));
/** Adds calendar months; a missing day becomes the month's last day (art. 18(5)). */
export const addMonths = (date: PlainDate, months: number): PlainDate => from(of(date).add({ months }));
export const addYears = (date: PlainDate, years: number): PlainDate => from(of(date).add({ years }));
/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: PlainDate, b: PlainDate): number =>
  of(a).until(of(b), { largestUnit: "day" }).days;
/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: PlainDate): number => of(date).dayOfWeek;
export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
export const laterDate = (a: PlainDate, b: PlainDate): PlainDate => (a >= b ? a : b);
export const earlierDate = (a: PlainDate, b: PlainDate): PlainDate => (a <= b ? a : b);

/** The civil date in Bishkek (UTC+6, no summer time) at an instant. */
export const dateInBishkek = (instant: Instant): PlainDate =>
  from(Temporal.Instant.from(instant).toZonedDateTimeISO("Asia/Bishkek").toPlainDate());

/** The first instant of a civil day in Bishkek. */
export const instantOfDay = (date: PlainDate): Instant =>
  of(date).toZonedDateTime("Asia/Bishkek").toInstant().toString() as Instant;
