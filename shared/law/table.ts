import type { LegalBasis } from "../kernel/legal-basis.ts";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { ActId } from "./acts.ts";
import type { Missing } from "./missing.ts";
import type { ReadingId } from "./readings-of-the-code.ts";

/** What the values of a table are, so that a screen prints them and a computation cannot mistake them. */
type TableUnit =
  /** Of one: `0.12` is 12 %. */
  | "share"
  | "coefficient"
  | "som"
  /** Som for a unit the table's title names: a square metre, a hectare, a litre. */
  | "som-per-unit"
  | "calculation-indices"
  | "square-metres"
  | "months"
  | "years"
  | "days"
  | "text";

/** One value of a table between two dates, both included; `to` null while in force. */
export interface TableRow<Dimension extends string> {
  /** A key for each dimension; where the Code gives the rest of a kind one value, the key is `other`. */
  readonly at: Readonly<Record<Dimension, string>>;
  /** A plain decimal, or text where the table's unit is `text`. */
  readonly value: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly basis: LegalBasis;
  readonly act: ActId;
  /** A doubtful reading the row relies on. */
  readonly reading?: ReadingId;
}

/** A table of the Code as dated data. Its id shares the names of the dated parameters. */
export interface LawTable<Dimension extends string = string> {
  readonly id: string;
  /** Key of the title in the catalogue: `law.table.<id>`. */
  readonly title: string;
  readonly dimensions: readonly [Dimension, ...Dimension[]];
  readonly unit: TableUnit;
  readonly rows: readonly TableRow<Dimension>[];
}

export interface TableProblem {
  readonly code: "overlap" | "gap" | "reversed" | "empty-key" | "not-a-decimal";
  readonly table: string;
  readonly at: string;
  readonly on: PlainDate;
}

const keyOf = <Dimension extends string>(
  { dimensions }: Pick<LawTable<Dimension>, "dimensions">,
  at: Readonly<Record<Dimension, string>>,
): string => dimensions.map((dimension) => at[dimension]).join("|");

const seriesOf = <Dimension extends string>(
  table: LawTable<Dimension>,
): ReadonlyMap<string, readonly TableRow<Dimension>[]> => {
  const series = new Map<string, TableRow<Dimension>[]>();
  for (const row of table.rows) {
    const key = keyOf(table, row.at);
    const held = series.get(key);
    if (held) held.push(row);
    else series.set(key, [row]);
  }
  for (const rows of series.values()) rows.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return series;
};

const DECIMAL = /^-?\d+(\.\d+)?$/;

const problemsOfRow = <Dimension extends string>(
  table: LawTable<Dimension>,
  { at, value, from, to }: TableRow<Dimension>,
): readonly TableProblem[] => {
  const place = { table: table.id, at: keyOf(table, at), on: from };
  return [
    ...(to !== null && to < from ? [{ code: "reversed", ...place } as const] : []),
    ...(table.dimensions.some((dimension) => !at[dimension])
      ? [{ code: "empty-key", ...place } as const]
      : []),
    ...(table.unit !== "text" && !DECIMAL.test(value) ? [{ code: "not-a-decimal", ...place } as const] : []),
  ];
};

/**
 * What is wrong with a table: two values of one key for one day, days without a value between two editions of a key,
 * a last day before the first, an empty key, a value that is no number. A key may begin late and may end.
 */
export const tableProblems = <Dimension extends string>(
  table: LawTable<Dimension>,
): readonly TableProblem[] => [
  ...table.rows.flatMap((row) => problemsOfRow(table, row)),
  ...[...seriesOf(table)].flatMap(([at, rows]) =>
    rows.flatMap((row, index): readonly TableProblem[] => {
      const next = rows[index + 1];
      if (!next) return [];
      const place = { table: table.id, at };
      if (row.to === null || row.to >= next.from) return [{ code: "overlap", ...place, on: next.from }];
      const after = addDays(row.to, 1);
      return after < next.from ? [{ code: "gap", ...place, on: after }] : [];
    }),
  ),
];

/** The row of a key in force on a date, or what is missing: the table and the key it has no value for. */
export const findInTable = <Dimension extends string>(
  table: LawTable<Dimension>,
  at: Readonly<Record<Dimension, string>>,
  on: PlainDate,
): Result<TableRow<Dimension>, Missing> => {
  const key = keyOf(table, at);
  const row = table.rows.find(
    (candidate) =>
      keyOf(table, candidate.at) === key &&
      candidate.from <= on &&
      (candidate.to === null || on <= candidate.to),
  );
  return row ? ok(row) : err({ what: "parameter", name: table.id, scope: key, on });
};

/**
 * A table as rows of one line, the way they stand in its file: keys, value, place in the Code, and dates where they
 * are not the Code's own.
 */
export const rowsAt = <Dimension extends string>(
  dimensions: readonly [Dimension, ...Dimension[]],
  act: ActId,
  from: PlainDate,
  lines: readonly (readonly [
    keys: readonly string[],
    value: string,
    basis: LegalBasis,
    dates?: { readonly from?: PlainDate; readonly to?: PlainDate | null; readonly reading?: ReadingId },
  ])[],
): readonly TableRow<Dimension>[] =>
  lines.map(([keys, value, basis, dates = {}]) => ({
    at: Object.fromEntries(dimensions.map((dimension, index) => [dimension, keys[index] ?? ""])) as Record<
      Dimension,
      string
    >,
    value,
    from: dates.from ?? from,
    to: dates.to ?? null,
    basis,
    act,
    ...(dates.reading === undefined ? {} : { reading: dates.reading }),
  }));
