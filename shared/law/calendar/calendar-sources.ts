import { type PlainDate, parsePlainDate } from "../../kernel/plain-date.ts";
import type { Result } from "../../kernel/result.ts";
import type { ParameterEdition } from "../parameter.ts";
import { normalizeParameterName } from "../parameters.ts";
import { CALENDAR_YEARS, PUBLIC_HOLIDAYS } from "./public-holidays.ts";
import {
  type CalendarEntry,
  composeCalendar,
  type WorkingCalendar,
  workingCalendar,
} from "./working-calendar.ts";

/**
 * The office's calendar: the shipped days with the office's entries over them. A `day-off` entry for a shipped day
 * confirms it, a `plain-day` entry takes it away, a `working-day` entry makes even a weekend a working day.
 */
export const officeCalendar = (
  entries: readonly CalendarEntry[] = [],
): Result<WorkingCalendar, { readonly code: "two-entries-for-a-day"; readonly date: PlainDate }> =>
  composeCalendar(CALENDAR_YEARS, PUBLIC_HOLIDAYS, entries);

/** The shipped calendar alone. */
export const shippedCalendar = (): WorkingCalendar => workingCalendar(PUBLIC_HOLIDAYS, CALENDAR_YEARS);

const UNNAMED = { ru: "", ky: "" };

/**
 * A calendar given whole with a request: Saturday, Sunday and `holidays` are days off unless in `workdays`. What is
 * given is taken as confirmed, and every year as known.
 */
export const givenCalendar = (
  holidays: readonly PlainDate[],
  workdays: readonly PlainDate[],
): WorkingCalendar => {
  const entry = (kind: CalendarEntry["kind"]) => (date: PlainDate) =>
    ({ date, kind, name: UNNAMED, basis: "", confirmed: true }) satisfies CalendarEntry;
  return workingCalendar([...holidays.map(entry("day-off")), ...workdays.map(entry("working-day"))], null);
};

/** Names by which `parameters.csv` brings days off and working days. */
const DAY_OFF_NAMES = new Set(["holiday", "holidays", "day-off", "days-off"]);
const MOVED_NAMES = new Set(["moved-day", "moved-days"]);
const WORKING_NAMES = new Set(["working-day", "working-days", "workday", "workdays"]);

/**
 * The days an office dataset brings among its parameters: `holiday` is a day off and `workday` a working day on its
 * `from` date, the value being the name; `moved-day` makes its `from` a working day and the date in its value a day
 * off. Other parameters give nothing.
 */
export const calendarEntriesOf = (parameters: readonly ParameterEdition[]): readonly CalendarEntry[] =>
  parameters.flatMap((parameter) => {
    const name = normalizeParameterName(parameter.name);
    const basis = parameter.source.kind === "office" ? parameter.source.act : "";
    const entry = (date: PlainDate, kind: CalendarEntry["kind"], text: string): CalendarEntry => ({
      date,
      kind,
      name: { ru: text, ky: text },
      basis,
      confirmed: basis !== "",
    });
    if (DAY_OFF_NAMES.has(name)) return [entry(parameter.from, "day-off", parameter.value)];
    if (WORKING_NAMES.has(name)) return [entry(parameter.from, "working-day", parameter.value)];
    if (!MOVED_NAMES.has(name)) return [];
    const to = parsePlainDate(parameter.value);
    const moved = entry(parameter.from, "working-day", "");
    return to.ok ? [moved, entry(to.value, "day-off", "")] : [];
  });
