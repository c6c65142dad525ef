import { addDays, type PlainDate, plainDate, weekday } from "#shared/kernel/plain-date.ts";

/** What the calendar's screen knows of a day that differs from the plain week. */
export interface SpecialDay {
  readonly date: PlainDate;
  readonly working: boolean;
  readonly confirmed: boolean;
}

/** A cell of a month: null before its first day. */
export interface DayCell {
  readonly date: PlainDate;
  readonly day: number;
  readonly off: boolean;
  /** Works although it is a weekend. */
  readonly moved: boolean;
  readonly unconfirmed: boolean;
}

const SATURDAY = 6;
const pad = (value: number): string => String(value).padStart(2, "0");

/** The days of a month, Monday first, with empty places before the first. */
export function monthCells(
  year: number,
  month: number,
  special: ReadonlyMap<string, SpecialDay>,
): readonly (DayCell | null)[] {
  const first = plainDate(`${year}-${pad(month)}-01`);
  const cells: (DayCell | null)[] = Array.from({ length: weekday(first) - 1 }, () => null);
  for (let date = first; date.slice(5, 7) === pad(month); date = addDays(date, 1)) {
    const known = special.get(date);
    const weekend = weekday(date) >= SATURDAY;
    const off = known === undefined ? weekend : !known.working;
    cells.push({
      date,
      day: Number(date.slice(8)),
      off,
      moved: weekend && !off,
      unconfirmed: known !== undefined && !known.confirmed,
    });
  }
  return cells;
}
