import { daysBetween, type PlainDate } from "#shared/kernel/plain-date.ts";

/** Days before its end from which a certificate's end is spoken of: contacts renew it long before. */
const SOON = 14;

/** How near the last day of a certificate is: past, days left of the last two weeks, or nothing to say. */
export function certificateEnd(lastDay: PlainDate, today: PlainDate): "past" | number | null {
  const left = daysBetween(today, lastDay);
  if (left < 0) return "past";
  return left <= SOON ? left : null;
}
