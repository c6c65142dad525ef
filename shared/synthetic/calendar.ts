import { type Month, month, nextMonth, previousMonth } from "../kernel/period.ts";

/** The last month every synthetic office holds; months before it are counted back. */
const LAST_MONTH: Month = month("2026-09");
/** The day the data was handed over: every return of the last month is due by then. */
export const CREATED_AT = "2026-11-06T09:00:00+06:00";

export const monthsBack = (count: number): readonly Month[] => {
  const months: Month[] = [];
  for (let at = LAST_MONTH; months.length < count; at = previousMonth(at)) months.unshift(at);
  return months;
};

/** The calendar years the months are of. */
export const yearsOf = (months: readonly Month[]): readonly number[] => [
  ...new Set(months.map((at) => Number(at.slice(0, 4)))),
];

export const dayOf = (at: Month, day: number): string => `${at}-${String(day).padStart(2, "0")}`;
export const quarterOf = (at: Month): string => `${at.slice(0, 4)}-Q${Math.ceil(Number(at.slice(5)) / 3)}`;
export const endsQuarter = (at: Month): boolean => Number(at.slice(5)) % 3 === 0;
export const following = (at: Month, count: number): Month => {
  let result = at;
  for (let i = 0; i < count; i += 1) result = nextMonth(result);
  return result;
};

/** Turnover of a month against the year's mean, January first. */
const SEASONS: Readonly<Record<string, readonly number[]>> = {
  trade: [0.85, 0.85, 1, 0.95, 0.95, 0.95, 0.95, 1.1, 1.1, 1, 1, 1.3],
  services: [0.9, 0.95, 1, 1, 1, 1.05, 0.95, 0.95, 1.05, 1.05, 1, 1.1],
  catering: [0.8, 0.85, 0.95, 1, 1.1, 1.2, 1.25, 1.2, 1.05, 0.95, 0.8, 0.85],
  construction: [0.5, 0.55, 0.8, 1.05, 1.2, 1.3, 1.35, 1.35, 1.25, 1.1, 0.85, 0.7],
};
export const seasonOf = (group: string, at: Month): number =>
  SEASONS[group]?.[Number(at.slice(5)) - 1] ?? SEASONS.services?.[Number(at.slice(5)) - 1] ?? 1;
