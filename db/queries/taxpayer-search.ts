/** Search of taxpayers by ИНН or the name, however it was typed: answers in milliseconds on a million of them. */
import { closestWords } from "#shared/domain/taxpayers/closest-words.ts";
import type { OpenMatch } from "#shared/domain/taxpayers/search-match.ts";
import { innFromInteger } from "#shared/kernel/inn.ts";
import type { ReadHandle } from "../handle.ts";
import { innDigits, innsBeginning, innsMistyped } from "./taxpayer-inn-search.ts";
import { type FoundInn, taxpayersByName, tellingWords } from "./taxpayer-name-search.ts";

export interface FoundTaxpayer {
  readonly inn: number;
  readonly nameRu: string;
  readonly nameKy: string | null;
  readonly kind: string;
  readonly registeredOn: string;
  readonly closedOn: string | null;
  readonly activityGroup: string;
  readonly territory: string | null;
  readonly regime: string | null;
  readonly vatPayer: 0 | 1;
}

export interface TaxpayerSearch {
  readonly question: string;
  /** The date the regime and the VAT registration are asked for. */
  readonly today: string;
  readonly limit: number;
  readonly offset: number;
}

/** More hits than this are counted as «this many or more»: nobody pages through them. */
const COUNT_CEILING = 1000;
/** Digits of a question that may also be the number in an organisation's name. */
const LONGEST_NUMBER_IN_NAME = 6;

const hits = (inns: readonly number[], match: OpenMatch, corrected = false): readonly FoundInn[] =>
  inns.map((inn) => ({ inn, match, corrected }));

const everyone = (read: ReadHandle, ceiling: number): readonly FoundInn[] =>
  hits(
    read
      .query<{ inn: number }>("SELECT inn FROM taxpayers ORDER BY inn LIMIT ?")
      .all(ceiling)
      .map((row) => row.inn),
    "inn",
  );

const found = (read: ReadHandle, question: string, ceiling: number): readonly FoundInn[] => {
  if (question === "") return everyone(read, ceiling);
  const digits = innDigits(question);
  if (digits === null) return taxpayersByName(read, question, ceiling);
  const beginning = innsBeginning(read, digits, ceiling);
  if (beginning.length > 0) return hits(beginning, "inn");
  if (digits.length <= LONGEST_NUMBER_IN_NAME) return taxpayersByName(read, digits, ceiling);
  return hits(innsMistyped(read, digits, ceiling), "misspelling", true);
};

const COLUMNS = `t.inn, t.name_ru AS nameRu, t.name_ky AS nameKy, t.kind, t.registered_on AS registeredOn,
  t.closed_on AS closedOn, t.activity_group AS activityGroup, t.territory,
  (SELECT r.regime FROM regimes r WHERE r.inn = t.inn AND r.valid_from <= ? AND (r.valid_to IS NULL OR r.valid_to >= ?)
    ORDER BY r.valid_from DESC LIMIT 1) AS regime,
  EXISTS (SELECT 1 FROM vat_registrations v WHERE v.inn = t.inn AND v.valid_from <= ?
    AND (v.valid_to IS NULL OR v.valid_to >= ?)) AS vatPayer`;

/** The rows of these ИНН, in the order given. */
export const taxpayersByInn = (
  read: ReadHandle,
  inns: readonly number[],
  today: string,
): readonly FoundTaxpayer[] =>
  read
    .query<FoundTaxpayer>(
      `SELECT ${COLUMNS} FROM json_each(?) hit CROSS JOIN taxpayers t ON t.inn = hit.value ORDER BY hit.key`,
    )
    .all(today, today, today, today, JSON.stringify(inns));

/** What the first hit was found by when that is not what was asked: its words, or its ИНН when it is the only one. */
const correctionOf = (read: ReadHandle, question: string, all: readonly FoundInn[]): string | null => {
  const [first] = all;
  if (first === undefined || !first.corrected) return null;
  if (innDigits(question) !== null) return all.length === 1 ? innFromInteger(first.inn) : null;
  const names = read
    .query<{ ru: string; ky: string | null }>(
      "SELECT name_ru AS ru, name_ky AS ky FROM taxpayers WHERE inn = ?",
    )
    .get(first.inn);
  return names === undefined ? null : closestWords(tellingWords(question), `${names.ru} ${names.ky ?? ""}`);
};

interface TaxpayersFound {
  readonly items: readonly (FoundTaxpayer & { readonly match: OpenMatch })[];
  /** Counted up to {@link COUNT_CEILING}. */
  readonly total: number;
  /** The words the answer is shown by, when they are not those of the question. */
  readonly corrected: string | null;
}

/** A page of hits: as asked first, then as it may have been meant; those closed after the rest of their kind. */
export const searchTaxpayers = (read: ReadHandle, search: TaxpayerSearch): TaxpayersFound => {
  const { today, limit, offset } = search;
  const question = search.question.trim();
  const all = found(read, question, Math.max(COUNT_CEILING + 1, offset + limit));
  const page = all.slice(offset, offset + limit);
  const matches = new Map(page.map((hit) => [hit.inn, hit.match]));
  const rows = taxpayersByInn(
    read,
    page.map((hit) => hit.inn),
    today,
  );
  return {
    items: rows.map((row) => ({ ...row, match: matches.get(row.inn) ?? "name" })),
    total: all.length,
    corrected: correctionOf(read, question, all),
  };
};

/** One taxpayer as the search shows it. */
export const taxpayerByInn = (read: ReadHandle, inn: number, today: string): FoundTaxpayer | undefined =>
  read
    .query<FoundTaxpayer>(`SELECT ${COLUMNS} FROM taxpayers t WHERE t.inn = ?`)
    .get(today, today, today, today, inn);
