/** The days that differ from the plain week, as the calendar's screen lists them. */
import type { ReadHandle } from "#db/handle.ts";
import { officeCalendarEntriesOf } from "#db/queries/law-in-force.ts";
import { type PlainDate, yearOf } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { PUBLIC_HOLIDAYS } from "#shared/law/calendar/public-holidays.ts";
import { type CalendarEntry, workingCalendar } from "#shared/law/calendar/working-calendar.ts";

export interface CalendarDay {
  readonly date: PlainDate;
  readonly working: boolean;
  readonly name: Bilingual | null;
  readonly basis: string | null;
  readonly confirmed: boolean;
  readonly source: "built-in" | "office";
}

const shipped = new Map<PlainDate, CalendarEntry>(PUBLIC_HOLIDAYS.map((entry) => [entry.date, entry]));

const named = (name: Bilingual): Bilingual | null => (name.ru === "" && name.ky === "" ? null : name);

/** Every shipped day and every entry of the office in a year, in order; the office's entry in place of a shipped one. */
export const calendarDaysOf = (read: ReadHandle, year: number): readonly CalendarDay[] => {
  const office = officeCalendarEntriesOf(read);
  const calendar = workingCalendar([...shipped.values(), ...office], null);
  const entered = new Set(office.map(({ date }) => date));
  const dates = [...new Set([...shipped.keys(), ...entered])].filter((date) => yearOf(date) === year).sort();
  return dates.map((date) => {
    const { working, entry } = calendar.dayInfo(date);
    return {
      date,
      working,
      name: entry ? named(entry.name) : null,
      basis: entry ? entry.basis : null,
      confirmed: entry?.confirmed ?? false,
      source: entered.has(date) ? ("office" as const) : ("built-in" as const),
    };
  });
};
