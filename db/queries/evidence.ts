/** The rows behind a finding, as the registers hold them now. */
import type { ReadHandle } from "../handle.ts";

export interface EvidenceRow {
  readonly file: string;
  readonly id: string;
  readonly fields: Record<string, string | number | null>;
}

interface Source {
  readonly sql: string;
  /** Parameters from the row's id; null where the id is not of this file's form. */
  readonly params: (id: string, inn: number) => readonly (string | number)[] | null;
}

const whole = (id: string) => [id] as const;

/** `<left>:<right>` */
const pair = (id: string): readonly [string, string] | null => {
  const colon = id.lastIndexOf(":");
  return colon < 0 ? null : [id.slice(0, colon), id.slice(colon + 1)];
};

/** `<inn>:<month>` → inn, month as YYYYMM. */
const innMonth = (id: string): readonly [number, number] | null => {
  const parts = pair(id);
  return parts === null ? null : [Number(parts[0]), Number(parts[1].replace("-", ""))];
};

const SOURCES: Readonly<Record<string, Source>> = {
  "taxpayers.csv": {
    sql: "SELECT inn, name_ru, name_ky, registered_on, closed_on FROM taxpayers WHERE inn = ?",
    params: (id) => [Number(id)],
  },
  "returns.csv": { sql: "SELECT * FROM returns WHERE return_id = ?", params: whole },
  "return_lines.csv": {
    sql: "SELECT * FROM return_lines WHERE return_id = ? AND line = ?",
    params: pair,
  },
  "invoices.csv": { sql: "SELECT * FROM invoices WHERE invoice_id = ?", params: whole },
  "purchase_register.csv": {
    sql: "SELECT * FROM purchase_register WHERE source_line = ? AND inn = ?",
    params: (id, inn) => [Number(id), inn],
  },
  "receipts.csv": { sql: "SELECT * FROM receipts WHERE inn = ? AND month = ?", params: innMonth },
  "imports_eaeu.csv": { sql: "SELECT * FROM imports_eaeu WHERE application_id = ?", params: whole },
  "imports_customs.csv": { sql: "SELECT * FROM imports_customs WHERE declaration_id = ?", params: whole },
  "bank_inflows.csv": {
    sql: "SELECT * FROM bank_inflows WHERE inn = ? AND period = ?",
    params: (id) => {
      const parts = pair(id);
      return parts === null ? null : [Number(parts[0]), parts[1]];
    },
  },
  "payments.csv": { sql: "SELECT * FROM payments WHERE payment_id = ?", params: whole },
  "decisions.csv": { sql: "SELECT * FROM decisions WHERE decision_id = ?", params: whole },
};

/** Rows of one piece of evidence; none when the register no longer holds it. Amounts in tyiyn. */
export const evidenceRows = (
  read: ReadHandle,
  inn: number,
  evidence: { readonly file: string; readonly id: string },
): readonly EvidenceRow[] => {
  const source = SOURCES[evidence.file];
  const params = source?.params(evidence.id, inn) ?? null;
  if (source === undefined || params === null) return [];
  return read
    .query<Record<string, string | number | null>>(source.sql)
    .all(...params)
    .map((fields) => ({ ...evidence, fields }));
};
