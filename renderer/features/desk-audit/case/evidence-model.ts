/** Rows of the registers as tables of evidence: which fields are shown, in what order, and what each holds. Pure. */
export type EvidenceValue = string | number | null;

export interface EvidenceRow {
  readonly file: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, EvidenceValue>>;
}

/** What a field holds, so that it is written as people read it. */
export type FieldKind =
  | "text"
  | "money"
  | "date"
  | "instant"
  | "inn"
  | "period"
  | "month-number"
  | "code"
  | "count";

/** Every field worth showing, in the order it is read; the rest are the store's own. */
const FIELDS = {
  form: "text",
  return_id: "text",
  line: "text",
  row: "text",
  invoice_id: "text",
  number: "text",
  application_id: "text",
  declaration_id: "text",
  payment_id: "text",
  decision_id: "text",
  register_id: "text",
  period: "period",
  month: "month-number",
  date: "date",
  issued_on: "date",
  supply_on: "date",
  imported_on: "date",
  released_on: "date",
  filed_at: "instant",
  seller_inn: "inn",
  buyer_inn: "inn",
  supply: "code",
  net: "money",
  vat: "money",
  amount: "money",
  gross_cash: "money",
  gross_cashless: "money",
  contract_value: "money",
  excise: "money",
  exempt_value: "money",
  customs_base: "money",
  invoice_base: "money",
  cashless: "money",
  qr_pos: "money",
  cash_deposited: "money",
  explained: "money",
  tax_amount: "money",
  penalty_amount: "money",
  receipts: "count",
  version: "count",
  payment: "code",
  cash_part: "money",
  status: "code",
  status_on: "date",
  corrects: "text",
  missing: "text",
  paid_on: "date",
  paid: "money",
  vat_group: "code",
  goods_code: "text",
  served_on: "date",
  registered_on: "date",
  closed_on: "date",
} as const satisfies Readonly<Record<string, FieldKind>>;

export type EvidenceField = keyof typeof FIELDS;
const ORDER = Object.keys(FIELDS) as readonly EvidenceField[];

export const fieldKind = (field: EvidenceField): FieldKind => FIELDS[field];

export interface EvidenceTable {
  readonly file: string;
  readonly fields: readonly EvidenceField[];
  readonly rows: readonly EvidenceRow[];
}

const isSaid = (value: EvidenceValue | undefined): boolean =>
  value !== undefined && value !== null && value !== "";

/** One table a register, in the order the evidence names them; a field no row holds is left out. */
export function evidenceTables(rows: readonly EvidenceRow[]): readonly EvidenceTable[] {
  return [...new Set(rows.map((row) => row.file))].map((file) => {
    const ofFile = rows.filter((row) => row.file === file);
    return {
      file,
      fields: ORDER.filter((field) => ofFile.some((row) => isSaid(row.fields[field]))),
      rows: ofFile,
    };
  });
}

/** `202609` → `2026-09`. */
export const monthOfNumber = (value: EvidenceValue): string =>
  String(value ?? "").replace(/^(\d{4})(\d{2})$/, "$1-$2");
