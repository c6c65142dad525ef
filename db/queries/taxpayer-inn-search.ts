/** ИНН by its beginning; with one digit wrong, missing or too many, or two neighbours exchanged, when none begins so. */
import type { ReadHandle } from "../handle.ts";

const INN_DIGITS = 14;
/** Fewer digits are one edit away from nearly any beginning. */
const SHORTEST_MISTYPED = 8;

interface Range {
  readonly first: number;
  readonly last: number;
}

const rangeOf = (digits: string): Range => {
  const unit = 10 ** (INN_DIGITS - digits.length);
  const first = Number(digits) * unit;
  return { first, last: first + unit - 1 };
};

/** Digits of an ИНН or its beginning, however they are grouped; null when the question is no number. */
export const innDigits = (question: string): string | null => {
  const digits = question.replace(/^(?:инн|исн|inn)\s*:?\s*(?=\d)/iu, "").replace(/(?<=\d)[\s-]+(?=\d)/g, "");
  return /^\d{3,15}$/.test(digits) ? digits : null;
};

export const innsBeginning = (read: ReadHandle, digits: string, limit: number): readonly number[] => {
  if (digits.length > INN_DIGITS) return [];
  const { first, last } = rangeOf(digits);
  return read
    .query<{ inn: number }>("SELECT inn FROM taxpayers WHERE inn BETWEEN ? AND ? ORDER BY inn LIMIT ?")
    .all(first, last, limit)
    .map((row) => row.inn);
};

const mistypings = (digits: string): ReadonlySet<string> => {
  const others = new Set<string>();
  for (let i = 0; i < digits.length; i += 1) {
    const [head, tail] = [digits.slice(0, i), digits.slice(i + 1)];
    for (let digit = 0; digit <= 9; digit += 1) {
      others.add(`${head}${digit}${tail}`);
      others.add(`${head}${digit}${digits.slice(i)}`);
    }
    if (digits.length > INN_DIGITS) others.add(head + tail);
    if (tail !== "") others.add(`${head}${tail[0]}${digits[i]}${tail.slice(1)}`);
  }
  return others;
};

export const innsMistyped = (read: ReadHandle, digits: string, limit: number): readonly number[] => {
  if (digits.length < SHORTEST_MISTYPED) return [];
  const ranges = [...mistypings(digits)].filter((other) => other.length <= INN_DIGITS).map(rangeOf);
  return read
    .query<{ inn: number }>(
      `SELECT DISTINCT t.inn FROM json_each(?) r
       JOIN taxpayers t ON t.inn BETWEEN r.value ->> 'first' AND r.value ->> 'last' ORDER BY t.inn LIMIT ?`,
    )
    .all(JSON.stringify(ranges), limit)
    .map((row) => row.inn);
};
