import type { Language, LegalBasis } from "#shared/kernel/legal-basis.ts";
import { parsePeriod } from "#shared/kernel/period.ts";
import type { Message } from "#shared/kernel/text.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { printShortDate, printShortPeriod } from "./dates.ts";
import { printDecimal } from "./numbers.ts";
import { printBasis } from "./texts.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DECIMAL = /^-?\d+\.\d+$/;
/** Places of the Code look like decimals; these parameters always hold them. */
const PLACES = new Set(["article", "basis", "norm"]);
/** A year alone is a number too; these parameters hold periods. */
const PERIODS = new Set(["period", "from", "to"]);

/** Names, numbers of papers and words a person typed: never a date, a period or an amount, whatever they look like. */
const VERBATIM = new Set([
  "number",
  "request",
  "login",
  "title",
  "name",
  "note",
  "claimed",
  "found",
  "registered",
]);

const printParameter = (name: string, value: string | number, language: Language): string | number => {
  if (typeof value === "number" || VERBATIM.has(name)) return value;
  if (PLACES.has(name)) return printBasis(value as LegalBasis, language);
  // A numeric date fits any case the words around it ask for, in both languages.
  if (DATE.test(value)) return printShortDate(value);
  const period = parsePeriod(value);
  if (period.ok && (PERIODS.has(name) || value.includes("-")))
    return printShortPeriod(period.value, language);
  return DECIMAL.test(value) ? printDecimal(value) : value;
};

/** Quotes within quotes are of another shape: «ОсОО „Көк“». A text whose quotes do not pair stays as it is. */
const nestQuotes = (text: string): string => {
  let depth = 0;
  const nested = text.replaceAll(/[«»]/g, (quote) => {
    const outer = quote === "«" ? depth++ : --depth;
    return outer === 0 ? quote : quote === "«" ? "„" : "“";
  });
  return depth === 0 ? nested : text;
};

/** A message of the content in a language, its amounts, dates and periods as a paper writes them. */
export const printMessage = (message: Message, language: Language): string => {
  const params = Object.entries(message.params ?? {}).map(([name, value]) => [
    name,
    printParameter(name, value, language),
  ]);
  return nestQuotes(resolveText({ key: message.key, params: Object.fromEntries(params) }, language));
};

/** The same as the beginning of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
