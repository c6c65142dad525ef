import { addDays, type PlainDate, plainDate } from "./plain-date.ts";
import { remembered } from "./remembered.ts";
import { err, ok, type Result } from "./result.ts";

/** A tax period: month `2026-09`, quarter `2026-Q3` or year `2026`. */
export type Period = string & { readonly __brand: "Period" };
/** A month `2026-09`; also a {@link Period}. */
export type Month = Period & { readonly __month: true };

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const QUARTER = /^\d{4}-Q[1-4]$/;
const YEAR = /^\d{4}$/;

export const parsePeriod = (text: string): Result<Period, "not-a-period"> =>
  MONTH.test(text) || QUARTER.test(text) || YEAR.test(text) ? ok(text as Period) : err("not-a-period");

export const parseMonth = (text: string): Result<Month, "not-a-month"> =>
  MONTH.test(text) ? ok(text as Month) : err("not-a-month");

export const month = (text: string): Month => {
  if (!MONTH.test(text)) throw new RangeError(`not a month: ${text}`);
  return text as Month;
};

export const monthOf = (date: PlainDate): Month => date.slice(0, 7) as Month;

const shift = (value: Month, by: number): Month => {
  const index = Number(value.slice(0, 4)) * 12 + Number(value.slice(5)) - 1 + by;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}` as Month;
};
export const nextMonth = (value: Month): Month => shift(value, 1);
export const previousMonth = (value: Month): Month => shift(value, -1);

/** The months of a period, in order. */
export const monthsOf: (period: Period) => readonly Month[] = remembered((period) => {
  if (MONTH.test(period)) return [period as Month];
  const year = period.slice(0, 4);
  const first = QUARTER.test(period) ? (Number(period.slice(6)) - 1) * 3 : 0;
  const count = QUARTER.test(period) ? 3 : 12;
  return Array.from(
    { length: count },
    (_, i) => `${year}-${String(first + i + 1).padStart(2, "0")}` as Month,
  );
});

/** The period of the same length as another that holds a month: months, quarters and years never mix. */
export const periodLike = (model: Period, value: Month): Period => {
  const year = value.slice(0, 4);
  if (MONTH.test(model)) return value;
  return (QUARTER.test(model) ? `${year}-Q${Math.ceil(Number(value.slice(5)) / 3)}` : year) as Period;
};

/** First and last day of a period. */
export const boundsOf: (period: Period) => { readonly first: PlainDate; readonly last: PlainDate } =
  remembered((period) => {
    const months = monthsOf(period as Period);
    const first = months[0] as Month;
    const last = months[months.length - 1] as Month;
    return { first: plainDate(`${first}-01`), last: addDays(plainDate(`${nextMonth(last)}-01`), -1) };
  });
