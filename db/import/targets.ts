/** Where each file of a dataset lands: its table, its columns there, and the statement that stores a row. */
import type { CellValue, FileSpec } from "#shared/contract/exchange/column.ts";

export interface Target {
  readonly table: string;
  readonly columns: readonly string[];
  /** Key columns in the table; empty when the file has no key. */
  readonly key: readonly string[];
  /** Columns that hold empty text where the file has nothing: parts of keys. */
  readonly emptyText: ReadonlySet<string>;
  /** Values of the table's own columns from a row by the file's column names and its line. */
  readonly derived: readonly {
    readonly column: string;
    readonly of: (value: (column: string) => CellValue, line: number) => CellValue;
  }[];
}

const RENAMED: Readonly<Record<string, string>> = { from: "valid_from", to: "valid_to" };
const columnInTable = (column: string): string => RENAMED[column] ?? column;

/** `2026-09-17` or `2026-09` → 202609. */
const monthNumber = (value: CellValue): number =>
  typeof value === "string" ? Number(value.slice(0, 4)) * 100 + Number(value.slice(5, 7)) : 0;

const monthOf = (column: string, from: string): Target["derived"][number] => ({
  column,
  of: (value) => monthNumber(value(from)),
});

const DERIVED: Readonly<Record<string, Target["derived"]>> = {
  "invoices.csv": [monthOf("supply_month", "supply_on")],
  "purchase_register.csv": [
    { column: "source_line", of: (_value, line) => line },
    monthOf("period_month", "period"),
  ],
  "receipts.csv": [monthOf("month", "date")],
  "imports_eaeu.csv": [monthOf("imported_month", "imported_on")],
  "imports_customs.csv": [monthOf("released_month", "released_on")],
};

const EMPTY_TEXT: Readonly<Record<string, readonly string[]>> = {
  "return_lines.csv": ["row"],
  "parameters.csv": ["scope"],
};

export const targetOf = (spec: FileSpec): Target => ({
  table: spec.name === "parameters.csv" ? "office_parameters" : spec.name.replace(/\.csv$/, ""),
  columns: spec.columns.map((column) => columnInTable(column.name)),
  key: spec.key.map(columnInTable),
  emptyText: new Set(EMPTY_TEXT[spec.name] ?? []),
  derived: DERIVED[spec.name] ?? [],
});

/** Every column of a stored row, in the order of the statement's places. */
export const storedColumns = (target: Target): readonly string[] => [
  ...target.columns,
  ...target.derived.map((one) => one.column),
  "import_no",
];

/**
 * Stores a row. One already stored by an earlier import is replaced; one stored by this import stays, and the
 * statement then changes nothing: that is how a duplicate key shows.
 */
export const storeSql = (target: Target): string => {
  const columns = storedColumns(target);
  const names = columns.map((name) => `"${name}"`).join(", ");
  const places = columns.map(() => "?").join(", ");
  const insert = `INSERT INTO "${target.table}" (${names}) VALUES (${places})`;
  if (target.key.length === 0) return insert;
  const key = target.key.map((name) => `"${name}"`).join(", ");
  const changed = columns
    .filter((name) => !target.key.includes(name))
    .map((name) => `"${name}" = excluded."${name}"`)
    .join(", ");
  return `${insert} ON CONFLICT (${key}) DO UPDATE SET ${changed} WHERE "${target.table}".import_no <> excluded.import_no`;
};
