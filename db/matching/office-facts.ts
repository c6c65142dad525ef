import type { Month } from "#shared/kernel/period.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { DataAtHand, RegimeSpan, Span } from "#shared/law/checks/vat/facts.ts";
import type { ReadHandle } from "../handle.ts";

/** What the whole sweep keeps in memory of every taxpayer: who it is as a seller, and when. */
export interface OfficeFacts {
  readonly registrations: ReadonlyMap<number, readonly Span[]>;
  readonly regimes: ReadonlyMap<number, readonly RegimeSpan[]>;
  /** Taxpayers that closed. */
  readonly closed: ReadonlyMap<number, { readonly on: PlainDate; readonly kind: string }>;
  readonly data: DataAtHand;
}

interface SpanRow {
  readonly inn: number;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

const grouped = <Row extends SpanRow, Value>(
  rows: Iterable<Row>,
  value: (row: Row) => Value,
): ReadonlyMap<number, readonly Value[]> => {
  const map = new Map<number, Value[]>();
  for (const row of rows) {
    const list = map.get(row.inn);
    if (list) list.push(value(row));
    else map.set(row.inn, [value(row)]);
  }
  return map;
};

const exists = (read: ReadHandle, sql: string): boolean =>
  read.query<{ readonly found: number }>(`SELECT EXISTS (${sql}) AS found`).get()?.found === 1;

export const readOfficeFacts = (read: ReadHandle, months: readonly Month[]): OfficeFacts => ({
  registrations: grouped(
    read.iterate<SpanRow>('SELECT inn, valid_from AS "from", valid_to AS "to" FROM vat_registrations'),
    ({ from, to }) => ({ from, to }),
  ),
  regimes: grouped(
    read.iterate<SpanRow & { readonly regime: string }>(
      'SELECT inn, regime, valid_from AS "from", valid_to AS "to" FROM regimes',
    ),
    ({ regime, from, to }) => ({ regime, from, to }),
  ),
  closed: new Map(
    read
      .query<{ readonly inn: number; readonly on: PlainDate; readonly kind: string }>(
        'SELECT inn, closed_on AS "on", kind FROM taxpayers WHERE closed_on IS NOT NULL',
      )
      .all()
      .map((row) => [row.inn, { on: row.on, kind: row.kind }]),
  ),
  data: {
    invoices: exists(read, "SELECT 1 FROM invoices"),
    vatRegistrations: exists(read, "SELECT 1 FROM vat_registrations"),
    purchaseRegister: exists(read, "SELECT 1 FROM purchase_register"),
    vatReturns: exists(read, "SELECT 1 FROM returns WHERE form = 'VAT'"),
    customsPayments: exists(read, "SELECT 1 FROM imports_customs WHERE paid_on IS NOT NULL"),
    eaeuPayments: exists(read, "SELECT 1 FROM imports_eaeu WHERE paid_on IS NOT NULL"),
    periodFrom: months[0] ?? ("0000-01" as Month),
    periodTo: months[months.length - 1] ?? ("9999-12" as Month),
  },
});
