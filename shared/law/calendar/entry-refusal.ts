import { type PlainDate, weekday } from "../../kernel/plain-date.ts";
import { PUBLIC_HOLIDAYS } from "./public-holidays.ts";

/** What an office may say of a day. */
export const CALENDAR_ENTRY_KINDS = [
  "holiday",
  "working-day",
  "confirmed-holiday",
  "removed-holiday",
] as const;
export type CalendarEntryKind = (typeof CALENDAR_ENTRY_KINDS)[number];

const SATURDAY = 6;
const shipped: ReadonlySet<PlainDate> = new Set(PUBLIC_HOLIDAYS.map(({ date }) => date));

/** Why an entry would change nothing or could not mean what it says; null when it may be recorded. */
export const entryRefusal = (
  date: PlainDate,
  kind: CalendarEntryKind,
): { readonly code: string; readonly messageKey: string } | null => {
  if ((kind === "confirmed-holiday" || kind === "removed-holiday") && !shipped.has(date))
    return { code: "not-a-holiday", messageKey: "law.calendar.not-a-holiday" };
  if (kind === "working-day" && weekday(date) < SATURDAY && !shipped.has(date))
    return { code: "works-anyway", messageKey: "law.calendar.works-anyway" };
  return null;
};
