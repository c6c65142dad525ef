import { Temporal } from "temporal-polyfill";
import type { Language } from "#shared/kernel/legal-basis.ts";
import { type Month, monthsOf, type Period } from "#shared/kernel/period.ts";
import type { Instant, PlainDate } from "#shared/kernel/plain-date.ts";
import { documentText } from "./texts.ts";

const NO_BREAK = "\u00a0";
const QUARTERS = ["I", "II", "III", "IV"];
/** Bishkek is UTC+6 the year round; the zone's name is kept so that the rule is not ours. */
const ZONE = "Asia/Bishkek";

const monthName = (form: "of" | "name", month: string, language: Language): string =>
  documentText(`month-${form}.${month}`, language);

/** «22 ноября 2026 года», «2026-жылдын 22-ноябры». */
export const printDate = (date: PlainDate, language: Language): string =>
  documentText("date-in-words", language, {
    day: Number(date.slice(8)),
    month: monthName("of", date.slice(5, 7), language),
    year: date.slice(0, 4),
  });

/** `22.11.2026`, for tables and for places where the words around would bend the name of the month. */
export const printShortDate = (date: string): string => date.split("-").reverse().join(".");

/** «октябрь 2026 года» / «2026-жылдын октябры», «III квартал 2026 года», «2026 год». */
export const printPeriod = (period: Period, language: Language): string => {
  const year = period.slice(0, 4);
  if (period.includes("Q"))
    return documentText("quarter", language, { year, quarter: QUARTERS[Number(period.slice(6)) - 1] ?? "" });
  if (period.length === 4) return documentText("year", language, { year });
  return documentText("month-of-year", language, {
    year,
    month: monthName("name", period.slice(5, 7), language),
  });
};

/** `10.2026`, `III кв. 2026`, `2026`: for the narrow columns of tables. */
export const printShortPeriod = (period: Period, language: Language): string => {
  const year = period.slice(0, 4);
  if (period.length === 4) return year;
  if (!period.includes("Q")) return `${period.slice(5, 7)}.${year}`;
  const quarter = QUARTERS[Number(period.slice(6)) - 1] ?? "";
  return documentText("quarter-short", language, { year, quarter });
};

/** The months an audit covers, from the first to the last; the year once where it is one. */
export const printMonths = (from: Month, to: Month, language: Language): string => {
  if (from === to) return printPeriod(from, language);
  const count = countMonths(from, to);
  if (from.slice(0, 4) !== to.slice(0, 4))
    return documentText("months", language, {
      from: printPeriod(from, language),
      to: printPeriod(to, language),
      count,
    });
  return documentText("months-of-year", language, {
    from: monthName("name", from.slice(5), language),
    to: monthName("name", to.slice(5), language),
    year: from.slice(0, 4),
    count,
  });
};

const countMonths = (from: Month, to: Month): number => {
  const index = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return index(to) - index(from) + monthsOf(from).length;
};

/** A moment by the clock of Bishkek: «22.11.2026, 14:05:09 (UTC+6)». */
export const printInstant = (instant: Instant): string => {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);
  const two = (value: number): string => String(value).padStart(2, "0");
  const hours = local.offsetNanoseconds / 3_600_000_000_000;
  const day = printShortDate(local.toPlainDate().toString());
  return `${day},${NO_BREAK}${two(local.hour)}:${two(local.minute)}:${two(local.second)}${NO_BREAK}(UTC+${hours})`;
};
