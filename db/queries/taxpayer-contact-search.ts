/**
 * Search by telephone, address or representative. All are tax secret (art. 64): only for a procedure whose reason is in
 * the access log, and it answers open data alone; the contact itself is on the card, under its own guard.
 */
import { foldName, hasLatin, searchWords } from "#shared/domain/taxpayers/fold-name.ts";
import { onCyrillicLayout } from "#shared/domain/taxpayers/keyboard-layout.ts";
import { phoneEnding } from "#shared/domain/taxpayers/phone-ending.ts";
import type { ContactMatch } from "#shared/domain/taxpayers/search-match.ts";
import { toCyrillic } from "#shared/domain/taxpayers/to-cyrillic.ts";
import { basesOf } from "#shared/domain/taxpayers/word-forms.ts";
import type { ReadHandle } from "../handle.ts";
import { innDigits } from "./taxpayer-inn-search.ts";
import { type FoundTaxpayer, type TaxpayerSearch, taxpayersByInn } from "./taxpayer-search.ts";

const CEILING = 1001;
/** The index keeps so many last digits; the rest is compared in the candidates. */
const INDEXED_DIGITS = 1_000_000;
/** The expression of the index `taxpayers_phone`, letter for letter. */
const LAST_DIGITS =
  "CAST(replace(replace(replace(replace(replace(phone, ' ', ''), '-', ''), '(', ''), ')', ''), '.', '') AS INTEGER) % 1000000";

/** Words every address has: a question made of more than them leaves them out. */
const KINDS_OF_PLACE = new Set(
  `ул улица көчөсү көчө көч г город шаары ш д дом үй кв квартира батир пр проспект проспектиси пер переулок
   мкр микрорайон кичирайон район району р с село айылы оф офис`
    .split(/\s+/)
    .map(foldName),
);
/** The addresses' index has no beginnings of words: shorter ones would walk half of it. */
const SHORTEST_BEGINNING = 3;

const innsByPhone = (read: ReadHandle, ending: string): readonly number[] =>
  read
    .query<{ inn: number; phone: string }>(
      `SELECT inn, phone FROM taxpayers WHERE phone IS NOT NULL AND ${LAST_DIGITS} = ? ORDER BY inn LIMIT 10000`,
    )
    .all(Number(ending) % INDEXED_DIGITS)
    .filter((row) => row.phone.replace(/\D/g, "").endsWith(ending))
    .map((row) => row.inn);

/** For whom the person acts on the day, by any role; a person's own entry is found by the search of open data. */
const innsRepresented = (read: ReadHandle, personInn: number, today: string): readonly number[] =>
  read
    .query<{ inn: number }>(
      `SELECT DISTINCT inn FROM representatives WHERE person_inn = ? AND inn <> person_inn
       AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY inn LIMIT ?`,
    )
    .all(personInn, today, today, CEILING)
    .map((row) => row.inn);

const INN_DIGITS = 14;

/** A whole ИНН; null for a telephone written with 00996, which is as long. */
const personOf = (question: string): number | null => {
  const digits = innDigits(question.trim());
  return digits?.length === INN_DIGITS && !digits.startsWith("00996") ? Number(digits) : null;
};

const beginningOf = (word: string): string =>
  word.length >= SHORTEST_BEGINNING && /\p{L}/u.test(word) ? `"${word}"*` : `"${word}"`;

type Terms = readonly (readonly string[])[];

/** Each group of terms has one at least in the address. */
const innsByTerms = (read: ReadHandle, groups: Terms): readonly number[] =>
  groups.length === 0
    ? []
    : read
        .query<{ inn: number }>(
          "SELECT rowid AS inn FROM taxpayer_addresses WHERE taxpayer_addresses MATCH ? ORDER BY rowid LIMIT ?",
        )
        .all(groups.map((terms) => `(${terms.join(" OR ")})`).join(" AND "), CEILING)
        .map((row) => row.inn);

const tellingPlaces = (question: string): readonly string[] => {
  const words = searchWords(question);
  const telling = words.filter((word) => !KINDS_OF_PLACE.has(word));
  return telling.length > 0 ? telling : words;
};

/** Whole words; then beginnings; then other endings; then Latin letters read as ours, by sound or by key. */
const innsByAddress = (read: ReadHandle, question: string): readonly number[] => {
  const words = tellingPlaces(question);
  const forms = (asked: readonly string[]): Terms => asked.map((word) => [...basesOf(word)].map(beginningOf));
  const steps: readonly (() => Terms)[] = [
    () => words.map((word) => [`"${word}"`]),
    // The beginning of the last word alone: the others were typed to their end.
    () => words.map((word, i) => [i === words.length - 1 ? beginningOf(word) : `"${word}"`]),
    () => words.map((word) => [beginningOf(word)]),
    () => forms(words),
    ...(hasLatin(question)
      ? [() => forms(words.map(toCyrillic)), () => forms(tellingPlaces(onCyrillicLayout(question)))]
      : []),
  ];
  for (const step of steps) {
    const inns = innsByTerms(read, step());
    if (inns.length > 0) return inns;
  }
  return [];
};

interface ContactsFound {
  readonly items: readonly (FoundTaxpayer & { readonly match: ContactMatch })[];
  readonly total: number;
}

/** Whose telephone ends so (six digits or more, in any notation), for whom a person acts, or whose address has the words. */
const foundBy = (
  read: ReadHandle,
  { question, today }: TaxpayerSearch,
): { readonly match: ContactMatch; readonly inns: readonly number[] } => {
  const person = personOf(question);
  if (person !== null) return { match: "representative", inns: innsRepresented(read, person, today) };
  const ending = phoneEnding(question);
  if (ending !== null) return { match: "phone", inns: innsByPhone(read, ending) };
  return { match: "address", inns: innsByAddress(read, question) };
};

export const searchContacts = (read: ReadHandle, search: TaxpayerSearch): ContactsFound => {
  const { today, limit, offset } = search;
  const { match, inns: all } = foundBy(read, search);
  const rows = taxpayersByInn(read, all.slice(offset, offset + limit), today);
  return { items: rows.map((row) => ({ ...row, match })), total: all.length };
};
