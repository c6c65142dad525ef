/** What the card of a taxpayer shows: rows of the registers, in pages. Every reading here is of a tax secret. */
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { ReadHandle } from "../handle.ts";

export interface CardRow {
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly edocConsent: 0 | 1;
  readonly activityCode: string | null;
}

export const cardOf = (read: ReadHandle, inn: number): CardRow | undefined =>
  read
    .query<CardRow>(
      "SELECT address, phone, email, edoc_consent AS edocConsent, activity_code AS activityCode FROM taxpayers WHERE inn = ?",
    )
    .get(inn);

export interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

export const regimesOf = (read: ReadHandle, inn: number) =>
  read
    .query<Span & { regime: string; detail: string | null }>(
      'SELECT regime, valid_from AS "from", valid_to AS "to", detail FROM regimes WHERE inn = ? ORDER BY valid_from DESC',
    )
    .all(inn);

export const vatRegistrationsOf = (read: ReadHandle, inn: number) =>
  read
    .query<Span>(
      'SELECT valid_from AS "from", valid_to AS "to" FROM vat_registrations WHERE inn = ? ORDER BY valid_from DESC',
    )
    .all(inn);

export const representativesOf = (read: ReadHandle, inn: number) =>
  read
    .query<Span & { personInn: number; name: string; role: string }>(
      `SELECT person_inn AS personInn, name, role, valid_from AS "from", valid_to AS "to"
       FROM representatives WHERE inn = ? ORDER BY valid_from DESC, person_inn`,
    )
    .all(inn);

export const fieldAuditsOf = (read: ReadHandle, inn: number) =>
  read
    .query<{ tax: string; periodFrom: string; periodTo: string; kind: string; endedOn: string }>(
      `SELECT tax, period_from AS periodFrom, period_to AS periodTo, kind, ended_on AS endedOn
       FROM field_audits WHERE inn = ? ORDER BY ended_on DESC`,
    )
    .all(inn);

export interface PageOfRows<Row> {
  readonly items: readonly Row[];
  readonly total: number;
}

export interface Paging {
  readonly limit: number;
  readonly offset: number;
}

const countOf = (read: ReadHandle, sql: string, ...params: readonly (string | number)[]): number =>
  read.query<{ n: number }>(sql).get(...params)?.n ?? 0;

export interface ReturnRow {
  readonly returnId: string;
  readonly form: string;
  readonly period: string;
  readonly version: number;
  readonly filedAt: string;
  /** Line of the amount payable by the return, tyiyn; null when the form has none here. */
  readonly payable: number | null;
}

/** The line in which a form states what is payable. */
const PAYABLE_LINES = "('VAT', '150'), ('IND', '060')";

export const returnsOf = (
  read: ReadHandle,
  inn: number,
  form: string | undefined,
  page: Paging,
): PageOfRows<ReturnRow> => {
  const where = form === undefined ? "r.inn = ?" : "r.inn = ? AND r.form = ?";
  const params = form === undefined ? [inn] : [inn, form];
  return {
    items: read
      .query<ReturnRow>(
        `WITH payable_line(form, line) AS (VALUES ${PAYABLE_LINES})
         SELECT r.return_id AS returnId, r.form, r.period, r.version, r.filed_at AS filedAt,
           (SELECT l.amount FROM payable_line p JOIN return_lines l
             ON l.return_id = r.return_id AND l.line = p.line AND l.row = '' WHERE p.form = r.form) AS payable
         FROM returns r WHERE ${where} ORDER BY r.period DESC, r.form, r.version DESC LIMIT ? OFFSET ?`,
      )
      .all(...params, page.limit, page.offset),
    total: countOf(read, `SELECT count(*) AS n FROM returns r WHERE ${where}`, ...params),
  };
};

/** Lines of a return of this taxpayer; none when the return is another's. */
export const returnLinesOf = (read: ReadHandle, inn: number, returnId: string) =>
  read
    .query<{ line: string; row: string; amount: number }>(
      `SELECT l.line, l.row, l.amount FROM return_lines l JOIN returns r ON r.return_id = l.return_id
       WHERE r.inn = ? AND l.return_id = ? ORDER BY l.line, l.row`,
    )
    .all(inn, returnId);

export interface InvoiceRow {
  readonly invoiceId: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly supplyOn: string;
  readonly otherInn: number | null;
  readonly otherNameRu: string | null;
  readonly otherNameKy: string | null;
  readonly supply: string;
  readonly net: number;
  readonly vat: number;
  readonly payment: string;
  readonly status: string;
}

/** Invoices the taxpayer issued or received, newest first; `month` is `YYYYMM` of the supply. */
export const invoicesOf = (
  read: ReadHandle,
  inn: number,
  side: "issued" | "received",
  month: number | undefined,
  page: Paging,
): PageOfRows<InvoiceRow> => {
  const [own, other] = side === "issued" ? ["seller_inn", "buyer_inn"] : ["buyer_inn", "seller_inn"];
  const where = month === undefined ? `i.${own} = ?` : `i.${own} = ? AND i.supply_month = ?`;
  const params = month === undefined ? [inn] : [inn, month];
  return {
    items: read
      .query<InvoiceRow>(
        `SELECT i.invoice_id AS invoiceId, i.number, i.issued_on AS issuedOn, i.supply_on AS supplyOn,
           i.${other} AS otherInn, t.name_ru AS otherNameRu, t.name_ky AS otherNameKy, i.supply, i.net, i.vat,
           i.payment, i.status
         FROM invoices i LEFT JOIN taxpayers t ON t.inn = i.${other}
         WHERE ${where} ORDER BY i.supply_month DESC, i.supply_on DESC, i.number LIMIT ? OFFSET ?`,
      )
      .all(...params, page.limit, page.offset),
    total: countOf(read, `SELECT count(*) AS n FROM invoices i WHERE ${where}`, ...params),
  };
};

export interface AccessRow {
  readonly at: string;
  readonly nameRu: string | null;
  readonly nameKy: string | null;
  readonly login: string;
  readonly procedure: string;
  readonly reason: string;
}

/** Who read this taxpayer's secrets, when and why (art. 64), newest first. */
export const accessHistoryOf = (read: ReadHandle, inn: number, page: Paging): PageOfRows<AccessRow> => ({
  items: read
    .query<AccessRow>(
      `SELECT a.at, u.full_name_ru AS nameRu, u.full_name_ky AS nameKy, coalesce(u.login, a.user_id) AS login,
         a.procedure, a.reason
       FROM access_log a LEFT JOIN users u ON u.user_id = a.user_id
       WHERE a.inn = ? ORDER BY a.at DESC, a.access_id DESC LIMIT ? OFFSET ?`,
    )
    .all(inn, page.limit, page.offset),
  total: countOf(read, "SELECT count(*) AS n FROM access_log WHERE inn = ?", inn),
});
