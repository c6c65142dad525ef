import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { WorkingCalendar } from "#shared/law/calendar/working-calendar.ts";

/** Working days from today to the due day, today not counted; negative the same way back. */
export const workingDaysLeft = (today: PlainDate, due: PlainDate, calendar: WorkingCalendar): number => {
  const [from, to, sign] = due >= today ? [today, due, 1] : [due, today, -1];
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (calendar.isWorkingDay(day)) days += 1;
  // A term that passed on days off is missed all the same.
  return days === 0 ? (due < today ? -1 : 0) : sign * days;
};
