import type { Derivation } from "#shared/kernel/derivation.ts";
import type { Language, LegalBasis } from "#shared/kernel/legal-basis.ts";
import type { Tyiyn } from "#shared/kernel/money.ts";
import type { Month, Period } from "#shared/kernel/period.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Bilingual, Message, TextParams } from "#shared/kernel/text.ts";
import { amountInWords } from "#shared/law/amount-in-words/amount-in-words.ts";
import type { Line, WorkingStep } from "../paper.ts";
import { printDate, printMonths, printPeriod, printShortDate, printShortPeriod } from "../print/dates.ts";
import { printWorking } from "../print/derivation.ts";
import { capital, printMessage } from "../print/message.ts";
import { printSom } from "../print/numbers.ts";
import { documentText, printBases, printBasis } from "../print/texts.ts";

/** Everything a form needs to speak one language. */
export interface Wording {
  readonly language: Language;
  /** A text of the forms, `document.<key>`. */
  readonly text: (key: string, params?: TextParams) => string;
  readonly message: (message: Message) => string;
  /** A message that begins a line or a cell. */
  readonly title: (message: Message) => string;
  readonly own: (text: Bilingual) => string;
  readonly date: (date: PlainDate) => string;
  readonly shortDate: (date: PlainDate) => string;
  readonly period: (period: Period) => string;
  readonly shortPeriod: (period: Period) => string;
  readonly months: (from: Month, to: Month) => string;
  readonly som: (amount: Tyiyn) => string;
  readonly inWords: (amount: Tyiyn) => string;
  readonly basis: (basis: LegalBasis) => string;
  readonly bases: (bases: readonly LegalBasis[]) => string;
  readonly working: (derivation: Derivation) => readonly WorkingStep[];
}

export const wordingOf = (language: Language): Wording => ({
  language,
  text: (key, params) => documentText(key, language, params),
  message: (message) => printMessage(message, language),
  title: (message) => capital(printMessage(message, language)),
  // A name the registers hold in Russian only is still the taxpayer's name.
  own: (text) => (text[language].trim() === "" ? text.ru : text[language]),
  date: (date) => printDate(date, language),
  shortDate: (date) => printShortDate(date),
  period: (period) => printPeriod(period, language),
  shortPeriod: (period) => printShortPeriod(period, language),
  months: (from, to) => printMonths(from, to, language),
  som: (amount) => printSom(amount),
  inWords: (amount) => amountInWords(amount, language),
  basis: (basis) => printBasis(basis, language),
  bases: (bases) => printBases(bases, language),
  working: (derivation) => printWorking(derivation, language),
});

export const plain = (text: string): Line => [{ text }];
export const paragraph = (text: string) => ({ kind: "paragraph", text: plain(text) }) as const;

/** Text a person typed: each of its lines is a paragraph of its own. */
export const paragraphs = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(paragraph);
