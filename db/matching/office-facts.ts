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
  /** The purchase registers hold only a part of what buyers credit: an invoice they lack shows nothing. */
  readonly partialRegisters: boolean;
}

/** So many unreflected invoices, and more than half as many as there are rows, are no sign but missing data. */
const MANY_UNREFLECTED = 50;

/** What matching found says of the registers; called after it. */
const arePartial = (read: ReadHandle): boolean => {
  const count = (table: string): number =>
    read.query<{ readonly count: number }>(`SELECT count(*) AS count FROM ${table}`).get()?.count ?? 0;
  const unreflected = count("temp.unreflected");
  return unreflected > MANY_UNREFLECTED && unreflected * 2 > count("purchase_register");
};

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

/** The months the imports brought; of an office without imports the months asked for. */
const spanOf = (
  read: ReadHandle,
  months: readonly Month[],
): { readonly first: Month; readonly last: Month } => {
  const span = read
    .query<{ readonly first: Month | null; readonly last: Month | null }>(
      'SELECT min(period_from) AS "first", max(period_to) AS "last" FROM dataset_imports',
    )
    .get();
  return {
    first: span?.first ?? months[0] ?? ("0000-01" as Month),
    last: span?.last ?? months[months.length - 1] ?? ("9999-12" as Month),
  };
};

/** `matchingSteps` must have run on the same handle. */
export const readOfficeFacts = (read: ReadHandle, months: readonly Month[]): OfficeFacts => ({
  partialRegisters: arePartial(read),
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
    singleTaxReturns: exists(read, "SELECT 1 FROM returns WHERE form = 'UNI'"),
    periodFrom: spanOf(read, months).first,
    periodTo: spanOf(read, months).last,
  },
});
