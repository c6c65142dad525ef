/** Search of taxpayers by ИНН or parts of the name: answers in milliseconds on a million of them. */
import { searchWords } from "#shared/domain/taxpayers/fold-name.ts";
import type { Bindable, ReadHandle } from "../handle.ts";

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
const INN_DIGITS = 14;

/** Forms of organisations: nearly every name has one, so a question made of more than them leaves them out. */
const LEGAL_FORMS = new Set(["осоо", "оао", "зао", "ип", "жчк", "аак", "ооо", "кх", "гп"]);

interface Condition {
  /** Answers the column `inn` in its order. */
  readonly sql: string;
  readonly params: readonly Bindable[];
}

const conditionOf = (question: string): Condition | null => {
  const trimmed = question.trim();
  if (trimmed === "") return { sql: "SELECT inn FROM taxpayers ORDER BY inn", params: [] };
  if (/^\d{3,14}$/.test(trimmed)) {
    const unit = 10 ** (INN_DIGITS - trimmed.length);
    const first = Number(trimmed) * unit;
    const sql = "SELECT inn FROM taxpayers WHERE inn BETWEEN ? AND ? ORDER BY inn";
    return { sql, params: [first, first + unit - 1] };
  }
  const words = searchWords(trimmed);
  if (words.length === 0) return null;
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  const match = (telling.length > 0 ? telling : words).map((word) => `"${word}"*`).join(" AND ");
  const sql = "SELECT rowid AS inn FROM taxpayer_search WHERE taxpayer_search MATCH ? ORDER BY rowid";
  return { sql, params: [match] };
};

const COLUMNS = `t.inn, t.name_ru AS nameRu, t.name_ky AS nameKy, t.kind, t.registered_on AS registeredOn,
  t.closed_on AS closedOn, t.activity_group AS activityGroup, t.territory,
  (SELECT r.regime FROM regimes r WHERE r.inn = t.inn AND r.valid_from <= ? AND (r.valid_to IS NULL OR r.valid_to >= ?)
    ORDER BY r.valid_from DESC LIMIT 1) AS regime,
  EXISTS (SELECT 1 FROM vat_registrations v WHERE v.inn = t.inn AND v.valid_from <= ?
    AND (v.valid_to IS NULL OR v.valid_to >= ?)) AS vatPayer`;

/** A page of hits in the order of the ИНН, and how many there are, counted up to {@link COUNT_CEILING}. */
export const searchTaxpayers = (
  read: ReadHandle,
  search: TaxpayerSearch,
): { readonly items: readonly FoundTaxpayer[]; readonly total: number } => {
  const condition = conditionOf(search.question);
  if (condition === null) return { items: [], total: 0 };
  const { today, limit, offset } = search;
  // One walk of the index gives both the count and the page; only the page's rows are looked up.
  const ceiling = Math.max(COUNT_CEILING + 1, offset + limit);
  const hits = read.query<{ inn: number }>(`${condition.sql} LIMIT ?`).all(...condition.params, ceiling);
  const page = hits.slice(offset, offset + limit).map((hit) => hit.inn);
  const items = read
    .query<FoundTaxpayer>(
      `SELECT ${COLUMNS} FROM json_each(?) hit JOIN taxpayers t ON t.inn = hit.value ORDER BY t.inn`,
    )
    .all(today, today, today, today, JSON.stringify(page));
  return { items, total: hits.length };
};

/** One taxpayer as the search shows it. */
export const taxpayerByInn = (read: ReadHandle, inn: number, today: string): FoundTaxpayer | undefined =>
  read
    .query<FoundTaxpayer>(`SELECT ${COLUMNS} FROM taxpayers t WHERE t.inn = ?`)
    .get(today, today, today, today, inn);
