import { boundsOf, monthOf, nextMonth } from "../../kernel/period.ts";
import { type PlainDate, plainDate, yearOf } from "../../kernel/plain-date.ts";

/** The days of a month the articles on registration count by. */
export const firstOfMonth = (day: PlainDate): PlainDate => plainDate(`${monthOf(day)}-01`);
export const firstOfNextMonth = (day: PlainDate): PlainDate => plainDate(`${nextMonth(monthOf(day))}-01`);
export const lastOfMonth = (day: PlainDate): PlainDate => boundsOf(monthOf(day)).last;
export const firstOfNextYear = (day: PlainDate): PlainDate => plainDate(`${yearOf(day) + 1}-01-01`);
