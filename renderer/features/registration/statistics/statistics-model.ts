/** The month's figures for the eye. Pure. */
import { type PlainDate, parsePlainDate } from "#shared/kernel/plain-date.ts";

const LONGEST = 31;

/** First and last day of `2026-02`. */
export function datesOfMonth(month: string): { readonly from: PlainDate; readonly to: PlainDate } {
  const dayOf = (day: number) => parsePlainDate(`${month}-${String(day).padStart(2, "0")}`);
  const first = dayOf(1);
  for (let day = LONGEST; first.ok && day > 1; day -= 1) {
    const last = dayOf(day);
    if (last.ok) return { from: first.value, to: last.value };
  }
  throw new RangeError(`not a month: ${month}`);
}

/** Whole hours as days and hours. */
export const durationOf = (hours: number): { readonly days: number; readonly hours: number } => ({
  days: Math.floor(hours / 24),
  hours: Math.round(hours % 24),
});

/** Percent of the greatest, at least one so that a bar is seen. */
export const shareOf = (count: number, most: number): number =>
  count === 0 ? 0 : Math.max(1, Math.round((count / most) * 100));

export const sumOf = <Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number =>
  rows.reduce((sum, row) => sum + row[key], 0);
