/**
 * How each file of `office-dataset/1` travels between the centre and the devices: cut into pages in the order of its key. A
 * unit is what changes as one: the row of a key, or all rows of a taxpayer and month where rows have no key.
 */
import { integerCell } from "../../contract/exchange/cell.ts";
import { type CellValue, type ColumnSpec, type FileSpec, required } from "../../contract/exchange/column.ts";
import { DATASET_FILES } from "../../contract/exchange/files.ts";
import { formatSom, type Tyiyn } from "../../kernel/money.ts";

export interface PagedFile {
  readonly name: string;
  /** The file as a dataset has it. */
  readonly dataset: FileSpec;
  /** The file as its pages have it: its columns, and the row's number where rows have no key. */
  readonly page: FileSpec;
  /** Units that are no more: the columns that name one. */
  readonly gone: FileSpec;
  /** Columns that name a unit. */
  readonly unit: readonly string[];
  /** Rows have no key of their own: the centre gives each a number that stays its name in evidence. */
  readonly numbered: boolean;
}

/** Column of a page with the row's number. */
export const ROW_NUMBER = "source_line";
const MOST_ROWS = 999_999_999_999;

/** Units of files without a key. */
const GROUPS: Readonly<Record<string, readonly string[]>> = { "purchase_register.csv": ["inn", "period"] };

const columnsOf = (spec: FileSpec, names: readonly string[]): readonly ColumnSpec[] =>
  names.map((name) => {
    const column = spec.columns.find((one) => one.name === name);
    if (column === undefined) throw new RangeError(`${spec.name} has no column ${name}`);
    return column;
  });

const pagedFile = (spec: FileSpec): PagedFile => {
  const unit = GROUPS[spec.name] ?? spec.key;
  const numbered = spec.key.length === 0;
  const columns = numbered
    ? [required(ROW_NUMBER, integerCell(1, MOST_ROWS)), ...spec.columns]
    : spec.columns;
  return {
    name: spec.name,
    dataset: spec,
    page: { ...spec, columns },
    gone: { ...spec, columns: columnsOf(spec, unit), ranges: [] },
    unit,
    numbered,
  };
};

export const PAGED_FILES: readonly PagedFile[] = DATASET_FILES.map(pagedFile);

const BY_NAME = new Map(PAGED_FILES.map((file) => [file.name, file]));
export const pagedFileOf = (name: string): PagedFile | undefined => BY_NAME.get(name);

/** Between the parts of a key: no cell can hold it. */
const BETWEEN = "\u0000";

/** The text by which units are ordered and told apart. */
export const unitKey = (cells: readonly string[]): string => cells.join(BETWEEN);
export const cellsOfUnitKey = (key: string): readonly string[] => key.split(BETWEEN);

/**
 * A cell as pages write it: one way to write each value, so that what did not change is the same text. An amount that is a
 * share of the year has become hundredths by then.
 */
export const pageCell = (column: ColumnSpec, text: string, value: CellValue): string => {
  if (value === null) return "";
  if (column.name === "filed_at" || column.name === "submitted_at") return String(value);
  if (column.name === "amount" && typeof value === "number" && !/\.\d\d$/.test(text))
    return formatSom(value as Tyiyn);
  return text;
};
