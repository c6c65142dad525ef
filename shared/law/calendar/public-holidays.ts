import { type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import type { Bilingual } from "../../kernel/text.ts";
import type { CalendarEntry } from "./working-calendar.ts";

/** The years the shipped days cover; outside them only Saturdays and Sundays are known. */
export const CALENDAR_YEARS = { first: 2022, last: 2027 } as const;

interface YearlyHoliday {
  readonly monthDay: string;
  readonly name: Bilingual;
}

/** What is known of the act: the day is set by labour law, the text of which the program does not hold. */
const YEARLY_BASIS = "Трудовой кодекс КР, нерабочие праздничные дни";
const LUNAR_BASIS = "Трудовой кодекс КР; дата определяется ежегодно";

/** Holidays on the same date each year. */
const YEARLY: readonly YearlyHoliday[] = [
  { monthDay: "01-01", name: { ru: "Новый год", ky: "Жаңы жыл" } },
  { monthDay: "01-07", name: { ru: "Рождество Христово", ky: "Рождество майрамы" } },
  { monthDay: "02-23", name: { ru: "День защитника Отечества", ky: "Ата Мекенди коргоочунун күнү" } },
  { monthDay: "03-08", name: { ru: "Международный женский день", ky: "Эл аралык аялдар күнү" } },
  { monthDay: "03-21", name: { ru: "Нооруз", ky: "Нооруз майрамы" } },
  {
    monthDay: "04-07",
    name: { ru: "День народной Апрельской революции", ky: "Элдик Апрель революциясынын күнү" },
  },
  { monthDay: "05-01", name: { ru: "Праздник труда", ky: "Эмгек майрамы" } },
  { monthDay: "05-05", name: { ru: "День Конституции", ky: "Конституция күнү" } },
  { monthDay: "05-09", name: { ru: "День Победы", ky: "Жеңиш күнү" } },
  { monthDay: "08-31", name: { ru: "День независимости", ky: "Эгемендүүлүк күнү" } },
  {
    monthDay: "11-07",
    name: { ru: "Дни истории и памяти предков", ky: "Тарых жана ата-бабаларды эскерүү күндөрү" },
  },
  {
    monthDay: "11-08",
    name: { ru: "Дни истории и памяти предков", ky: "Тарых жана ата-бабаларды эскерүү күндөрү" },
  },
];

const OROZO_AIT: Bilingual = { ru: "Орозо айт", ky: "Орозо айт" };
const KURMAN_AIT: Bilingual = { ru: "Курман айт", ky: "Курман айт" };

/** Holidays of the lunar calendar, by date. */
const LUNAR: readonly (readonly [date: string, name: Bilingual])[] = [
  ["2022-05-02", OROZO_AIT],
  ["2022-07-09", KURMAN_AIT],
  ["2023-04-21", OROZO_AIT],
  ["2023-06-28", KURMAN_AIT],
  ["2024-04-10", OROZO_AIT],
  ["2024-06-16", KURMAN_AIT],
  ["2025-03-30", OROZO_AIT],
  ["2025-06-06", KURMAN_AIT],
  ["2026-03-20", OROZO_AIT],
  ["2026-05-27", KURMAN_AIT],
  ["2027-03-09", OROZO_AIT],
  ["2027-05-16", KURMAN_AIT],
];

const dayOff = (date: PlainDate, name: Bilingual, basis: string): CalendarEntry => ({
  date,
  kind: "day-off",
  name,
  basis,
  confirmed: false,
});

const years = Array.from(
  { length: CALENDAR_YEARS.last - CALENDAR_YEARS.first + 1 },
  (_, index) => CALENDAR_YEARS.first + index,
);

/**
 * The public holidays of 2022–2027. None is confirmed by an act the program holds; moved days are not known and a
 * holiday on a weekend is not moved by the program: both are the office's entries.
 */
export const PUBLIC_HOLIDAYS: readonly CalendarEntry[] = [
  ...years.flatMap((year) =>
    YEARLY.map(({ monthDay, name }) => dayOff(plainDate(`${year}-${monthDay}`), name, YEARLY_BASIS)),
  ),
  ...LUNAR.map(([date, name]) => dayOff(plainDate(date), name, LUNAR_BASIS)),
].sort((a, b) => (a.date < b.date ? -1 : 1));
