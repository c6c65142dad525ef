import { formatBasis, type Language, type LegalBasis } from "#shared/kernel/legal-basis.ts";
import type { Message, TextParams } from "#shared/kernel/text.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { printDecimal } from "./numbers.ts";

const NO_BREAK = "\u00a0";

/** A text of the forms (`document.…`). */
export const documentText = (key: string, language: Language, params: TextParams = {}): string =>
  resolveText({ key: `document.${key}`, params }, language);

/** A place of the Code, never broken at the end of a line. */
export const printBasis = (basis: LegalBasis, language: Language): string =>
  formatBasis(basis, language).replaceAll(" ", NO_BREAK);

/** Several places: «ст. 315 ч. 3; ст. 316 ч. 5». */
export const printBases = (bases: readonly LegalBasis[], language: Language): string =>
  bases.map((basis) => printBasis(basis, language)).join("; ");

const DATE_OR_MONTH = /^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/;
const DECIMAL = /^-?\d+\.\d+$/;
/** Places of the Code look like decimals; these parameters always hold them. */
const PLACES = new Set(["article", "basis", "norm"]);

const printParameter = (name: string, value: string | number, language: Language): string | number => {
  if (typeof value === "number") return value;
  if (PLACES.has(name)) return printBasis(value as LegalBasis, language);
  // A numeric date fits any case the words around it ask for, in both languages.
  if (DATE_OR_MONTH.test(value)) return value.split("-").reverse().join(".");
  return DECIMAL.test(value) ? printDecimal(value) : value;
};

/** A message of the content in a language, its amounts and dates as a paper writes them. */
export const printMessage = (message: Message, language: Language): string => {
  const params = Object.entries(message.params ?? {}).map(([name, value]) => [
    name,
    printParameter(name, value, language),
  ]);
  return resolveText({ key: message.key, params: Object.fromEntries(params) }, language);
};
