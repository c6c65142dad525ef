/** What a person types into a field of a computation, and how it is written back. */
import { parseTypedMonth } from "../../ui/month-field.tsx";

const YEAR = /^\d{4}$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
/** `3 кв. 2026`, `3 чейрек 2026`, `Q3 2026`. */
const QUARTER_FIRST = /^(?:q\s*([1-4])|([1-4])\s*-?\s*(?:кв|чейрек|ч)\p{L}*\.?)\s*(\d{4})$/iu;
const YEAR_FIRST = /^(\d{4})\s*-?\s*q\s*([1-4])$/i;

/** A tax period as typed: a year, a quarter or a month; undefined when it is none. */
export function parseTypedPeriod(text: string): string | undefined {
  const plain = text.trim();
  if (YEAR.test(plain)) return plain;
  const [, latin, word, inYear] = QUARTER_FIRST.exec(plain) ?? [];
  if (inYear !== undefined) return `${inYear}-Q${latin ?? word}`;
  const [, year, quarter] = YEAR_FIRST.exec(plain) ?? [];
  return year === undefined ? parseTypedMonth(plain) : `${year}-Q${quarter}`;
}

/** The year and quarter of a period that is one. */
export function quarterOf(period: string): { readonly year: string; readonly quarter: string } | undefined {
  const [, year, quarter] = QUARTER.exec(period) ?? [];
  return year === undefined || quarter === undefined ? undefined : { year, quarter };
}

const DECIMAL = /^\d+(\.\d+)?$/;
const HUNDRED = 2;

/** Moves the point two places to the left without going through a float: `12.5` → `0.125`. */
function hundredth(decimal: string): string {
  const [whole = "0", fraction = ""] = decimal.split(".");
  const digits = whole.padStart(HUNDRED + 1, "0");
  const moved = `${digits.slice(0, -HUNDRED)}.${digits.slice(-HUNDRED)}${fraction}`;
  return moved.replace(/0+$/, "").replace(/\.$/, "");
}

/** A plain decimal as typed: `0,1`, `1 250.5`, `10 %` as a share of one; undefined when it is none. */
export function parseTypedDecimal(text: string): string | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  const percent = plain.endsWith("%");
  const number = percent ? plain.slice(0, -1) : plain;
  if (!DECIMAL.test(number)) return undefined;
  return percent ? hundredth(number) : number;
}
