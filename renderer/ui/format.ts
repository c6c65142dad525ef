import type { Language } from "#shared/kernel/legal-basis.ts";
import type { Tyiyn } from "#shared/kernel/money.ts";
import { formatSom, parseSomLenient, tyiyn } from "#shared/kernel/money.ts";
import { type Instant, type PlainDate, parsePlainDate } from "#shared/kernel/plain-date.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { dayOrPeriod } from "#shared/locales/derivation.ts";

const NBSP = "\u00a0";
const MINUS = "\u2212";

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, NBSP);

/** `"-125000.00"` → `−125 000,00`. */
export function formatSomText(text: string): string {
  const negative = text.startsWith("-");
  const [whole = "0", fraction] = text.replace("-", "").split(".");
  return `${negative ? MINUS : ""}${grouped(whole)}${fraction === undefined ? "" : `,${fraction}`}`;
}

/** Whole tyiyn → `125 000,00`: grouped by no-break spaces, a comma, a true minus. */
export const formatMoney = (amount: Tyiyn): string => formatSomText(formatSom(amount));

/** `1234567` → `1 234 567`. */
export const formatCount = (count: number): string => formatSomText(String(count));

/** `2026-11-22` → `22.11.2026`. */
export const formatDate = (date: PlainDate | string): string => date.split("-").reverse().join(".");

const BISHKEK = new Intl.DateTimeFormat("ru-RU", {
  timeZone: "Asia/Bishkek",
  dateStyle: "short",
  timeStyle: "short",
});

const part = (instant: Instant | string, type: string): string =>
  BISHKEK.formatToParts(new Date(instant)).find((p) => p.type === type)?.value ?? "";

/** An instant as the clock in Bishkek shows it: `22.11.2026 08:39`. */
export const formatInstant = (instant: Instant | string): string =>
  `${part(instant, "day")}.${part(instant, "month")}.${part(instant, "year")} ${formatTime(instant)}`;

/** Hours and minutes of an instant in Bishkek. */
export const formatTime = (instant: Instant | string): string =>
  `${part(instant, "hour")}:${part(instant, "minute")}`;

const QUARTER: Readonly<Record<Language, (year: string, quarter: string) => string>> = {
  ru: (year, quarter) => `${quarter} квартал ${year}`,
  ky: (year, quarter) => `${year}-ж. ${quarter}-чейрек`,
};

/** The name of a month beside its year, 1…12, from the catalogue: older Chromium knows no Kyrgyz months. */
const monthName = (month: number, language: Language): string =>
  resolveText({ key: `document.month-name.${String(month).padStart(2, "0")}` }, language);

/** A tax period in words: `сентябрь 2026`, `3 квартал 2026`, `2026`. */
export function formatPeriod(period: string, language: Language): string {
  const [year = "", rest] = period.split("-");
  if (rest === undefined) return year;
  if (rest.startsWith("Q")) return QUARTER[language](year, rest.slice(1));
  const name = monthName(Number(rest), language);
  return language === "ru" ? `${name} ${year}` : `${year}-ж. ${name}`;
}

/** Dates, periods and amounts among a message's values as people read them; the rest unchanged. */
export const formatParams = (
  params: Readonly<Record<string, string | number>>,
  language: Language,
): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, formatParam(name, value, language)]),
  );

/** Places of the Code look like decimals; these parameters hold them. */
const PLACES = new Set(["article", "basis", "norm"]);

function formatParam(name: string, value: string | number, language: Language): string | number {
  if (typeof value === "number" || PLACES.has(name)) return value;
  if (/^\d{4}-/.test(value)) return dayOrPeriod(value, language);
  if (/^-?\d+\.\d{2}$/.test(value)) return formatSomText(value);
  return /^-?\d+\.\d+$/.test(value) ? value.replace(".", ",") : value;
}

/** A number and its unit never part at the end of a line. */
export const keepUnits = (text: string): string => text.replaceAll(/(?<=\d) (?=%|сом(?!\p{L}))/gu, "\u00a0");

/** `31.12.2026` or `2026-12-31` as typed by a person; undefined when it is no date. */
export function parseTypedDate(text: string): PlainDate | undefined {
  const typed = /^(\d{1,2})[.,/ -](\d{1,2})[.,/ -](\d{4})$/.exec(text.trim());
  const iso = typed
    ? `${typed[3]}-${(typed[2] ?? "").padStart(2, "0")}-${(typed[1] ?? "").padStart(2, "0")}`
    : text.trim();
  const parsed = parsePlainDate(iso);
  return parsed.ok ? parsed.value : undefined;
}

/** `125 000,5` as typed by a person → tyiyn; undefined when it is no amount. */
export function parseTypedMoney(text: string): Tyiyn | undefined {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(MINUS, "-")
    .replace(",", ".");
  const parsed = parseSomLenient(plain);
  return parsed.ok ? tyiyn(parsed.value) : undefined;
}
