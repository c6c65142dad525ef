/**
 * Readers of cells, one a type of the format. Written by character codes: a million invoices have eighteen cells each,
 * and a regular expression a cell would cost more than the database.
 */
import { parsePeriod } from "../../kernel/period.ts";
import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import type { CellFault, ReadCell } from "./column.ts";
import type { ProblemCode } from "./problem.ts";

const fault = (code: ProblemCode, expected: string): CellFault => ({ code, expected });

const ZERO_CODE = 48;
const isDigit = (code: number): boolean => code >= ZERO_CODE && code <= ZERO_CODE + 9;
const digitsAt = (text: string, from: number, count: number): number => {
  let value = 0;
  for (let i = from; i < from + count; i += 1) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return Number.NaN;
    value = value * 10 + code - ZERO_CODE;
  }
  return value;
};

const NOT_AN_INN = fault("not-an-inn", "14");
/** ИНН as a whole number; leading zeros are those of 14 digits. */
export const innCell: ReadCell = (text) => {
  if (text.length !== 14) return NOT_AN_INN;
  const value = digitsAt(text, 0, 14);
  return Number.isNaN(value) ? NOT_AN_INN : value;
};

const LONGEST_TEXT = 4_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const NO_CONTROL = fault("control-character", "");
export const textCell =
  (longest = LONGEST_TEXT): ReadCell =>
  (text) => {
    if (text.length > longest) return fault("too-long", String(longest));
    return CONTROL.test(text) ? NO_CONTROL : text;
  };

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const dayExists = (year: number, month: number, day: number): boolean => {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0));
};
const NOT_A_DATE = fault("not-a-date", "YYYY-MM-DD");
const isDate = (text: string): boolean => {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return false;
  const year = digitsAt(text, 0, 4);
  return year >= 1 && dayExists(year, digitsAt(text, 5, 2), digitsAt(text, 8, 2));
};
export const dateCell: ReadCell = (text) => (isDate(text) ? text : NOT_A_DATE);

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):?([0-5]\d))$/;
const MINUTES_A_DAY = 1_440;
const NOT_AN_INSTANT = fault("not-an-instant", "YYYY-MM-DDThh:mm:ss+06:00");
/** An instant with offset, kept in UTC with milliseconds. */
export const instantCell: ReadCell = (text) => {
  const match = INSTANT.exec(text);
  if (match === null || !isDate(match[1] ?? "")) return NOT_AN_INSTANT;
  const [
    ,
    date = "",
    hour,
    minute,
    second = "00",
    fraction = "",
    sign,
    offsetHour = "0",
    offsetMinute = "0",
  ] = match;
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === "-" ? -1 : 1);
  const minutes = Number(hour) * 60 + Number(minute) - offset;
  const days = Math.floor(minutes / MINUTES_A_DAY);
  const rest = minutes - days * MINUTES_A_DAY;
  const day = days === 0 ? date : addDays(date as PlainDate, days);
  const pair = (value: number): string => String(value).padStart(2, "0");
  return `${day}T${pair(Math.floor(rest / 60))}:${pair(rest % 60)}:${second}.${fraction.slice(0, 3).padEnd(3, "0")}Z`;
};

const NOT_A_MONTH = fault("not-a-month", "YYYY-MM");
export const monthCell: ReadCell = (text) => {
  if (text.length !== 7 || text[4] !== "-" || Number.isNaN(digitsAt(text, 0, 4))) return NOT_A_MONTH;
  const month = digitsAt(text, 5, 2);
  return month >= 1 && month <= 12 ? text : NOT_A_MONTH;
};

const NOT_A_PERIOD = fault("not-a-period", "YYYY-MM, YYYY-Qn, YYYY");
export const periodCell: ReadCell = (text) => (parsePeriod(text).ok ? text : NOT_A_PERIOD);

const NOT_AN_AMOUNT = fault("not-an-amount", "0.00");
const readHundredths = (text: string): number => {
  const negative = text.charCodeAt(0) === 45;
  const start = negative ? 1 : 0;
  const whole = text.length - start - 3;
  // Fifteen digits with the tyiyn stay a safe integer.
  if (whole < 1 || whole > 13 || text.charCodeAt(text.length - 3) !== 46) return Number.NaN;
  const value = digitsAt(text, start, whole) * 100 + digitsAt(text, text.length - 2, 2);
  return negative && value !== 0 ? -value : value;
};
/** Money, two places exactly, in tyiyn. */
export const amountCell: ReadCell = (text) => {
  const value = readHundredths(text);
  return Number.isNaN(value) ? NOT_AN_AMOUNT : value;
};
/**
 * An amount of a return line. Not all are money: a share of the year (PRB.060) has as many places as it takes, and is
 * handed on as text for the reader of the row to judge.
 */
export const lineAmountCell: ReadCell = (text) => {
  const value = readHundredths(text);
  if (!Number.isNaN(value)) return value;
  return SHARE_OF_YEAR.test(text) ? text : NOT_AN_AMOUNT;
};
const SHARE_OF_YEAR = /^(0(\.\d{1,10})?|1(\.0{1,10})?)$/;

/** Money that cannot be negative. */
export const positiveAmountCell: ReadCell = (text) => {
  const value = readHundredths(text);
  if (Number.isNaN(value)) return NOT_AN_AMOUNT;
  return value < 0 ? fault("out-of-range", "≥ 0.00") : value;
};

const DECIMAL = /^-?\d{1,12}(\.\d{1,6})?$/;
/** A decimal kept as text: it enters exact computations only. Bounds are inclusive unless `above` is given. */
export const decimalCell =
  (bounds: { readonly above?: number; readonly max?: number } = {}): ReadCell =>
  (text) => {
    if (!DECIMAL.test(text)) return fault("not-a-number", "0.0");
    const value = Number(text);
    const { above = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = bounds;
    return value > above && value <= max ? text : fault("out-of-range", `${above} < x ≤ ${max}`);
  };

const DAYS_TEXT = /^\d{1,3}(\.\d{1,2})?$/;
/** Days, half days allowed, in hundredths of a day. */
export const daysCell: ReadCell = (text) => {
  if (!DAYS_TEXT.test(text)) return fault("not-a-number", "0.0");
  const [whole = "0", fraction = ""] = text.split(".");
  const value = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return value <= 36_600 ? value : fault("out-of-range", "0…366");
};

export const integerCell =
  (min: number, max: number): ReadCell =>
  (text) => {
    const value = text.length > 0 && text.length <= 12 ? digitsAt(text, 0, text.length) : Number.NaN;
    if (Number.isNaN(value)) return fault("not-a-number", `${min}…${max}`);
    return value >= min && value <= max ? value : fault("out-of-range", `${min}…${max}`);
  };

const NOT_A_FLAG = fault("not-a-flag", "0, 1");
export const flagCell: ReadCell = (text) => (text === "0" ? 0 : text === "1" ? 1 : NOT_A_FLAG);

export const choiceCell = (values: readonly string[]): ReadCell => {
  const known = new Set(values);
  const unknown = fault("not-in-list", values.join(", "));
  return (text) => (known.has(text) ? text : unknown);
};

/** With the rest of its row it stays under the megabyte a row may have: about 650 KiB of scans in base64. */
const LONGEST_PAYLOAD = 900_000;
/** A text that is JSON. */
export const jsonCell: ReadCell = (text) => {
  if (text.length > LONGEST_PAYLOAD) return fault("payload-too-large", String(LONGEST_PAYLOAD));
  try {
    JSON.parse(text);
    return text;
  } catch {
    return fault("invalid-json", "JSON");
  }
};
