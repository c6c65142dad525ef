/** Turns the cells of a file's rows into values, by its header; every cell at fault is reported. */
import { type CellValue, type FileSpec, isFault } from "./column.ts";
import type { ProblemCode } from "./problem.ts";

export type ReportCell = (
  column: string | null,
  code: ProblemCode,
  params?: Readonly<Record<string, string | number>>,
) => void;

export interface RowReader {
  /**
   * The row's values in the order of the file's columns; null when some cell is at fault. The array is used again
   * for the next row.
   */
  read(cells: readonly string[], report: ReportCell): CellValue[] | null;
  /** The value of one column alone, when it can be read. */
  valueOf(cells: readonly string[], column: string): CellValue | undefined;
  /** The row's cells in the order of the file's columns; what the file leaves out is empty. */
  textsOf(cells: readonly string[]): readonly string[];
  /** Place of a column in the values. */
  at(column: string): number;
}

export interface ReadHeader {
  /** Null when a required column is missing: no row of the file can be read. */
  readonly reader: RowReader | null;
}

/** Reads a header: unknown, missing and repeated columns are reported; columns come in any order. */
export const readHeader = (spec: FileSpec, header: readonly string[], report: ReportCell): ReadHeader => {
  const places = new Map<string, number>();
  const known = new Set(spec.columns.map((column) => column.name));
  header.forEach((name, place) => {
    if (!known.has(name)) report(name, "unknown-column");
    else if (places.has(name)) report(name, "duplicate-column");
    else places.set(name, place);
  });
  let complete = true;
  // A column that may be empty may be absent: empty means absent.
  for (const column of spec.columns)
    if (column.required && !places.has(column.name)) {
      report(column.name, "missing-column");
      complete = false;
    }
  return { reader: complete ? rowReader(spec, places, header.length) : null };
};

const rowReader = (spec: FileSpec, places: ReadonlyMap<string, number>, width: number): RowReader => {
  const columns = spec.columns.map((column) => ({ ...column, place: places.get(column.name) ?? -1 }));
  const index = new Map(columns.map((column, at) => [column.name, at]));
  const at = (name: string): number => {
    const found = index.get(name);
    if (found === undefined) throw new RangeError(`${spec.name} has no column ${name}`);
    return found;
  };
  const ranges = spec.ranges.map(([from, to]) => ({ from: at(from), to: at(to), name: to }));
  const values: CellValue[] = columns.map(() => null);
  return {
    at,
    valueOf: (cells, name) => {
      const column = columns[at(name)];
      const text = column === undefined ? undefined : cells[column.place];
      if (column === undefined || text === undefined || text === "") return undefined;
      const value = column.read(text);
      return isFault(value) ? undefined : value;
    },
    textsOf: (cells) => columns.map(({ place }) => (place < 0 ? "" : (cells[place] ?? ""))),
    read: (cells, report) => {
      if (cells.length !== width) {
        report(null, "field-count", { expected: width, found: cells.length });
        return null;
      }
      let sound = true;
      for (let i = 0; i < columns.length; i += 1) {
        const column = columns[i];
        if (column === undefined) continue;
        const text = column.place < 0 ? "" : (cells[column.place] ?? "");
        if (text === "") {
          values[i] = null;
          if (column.required) {
            report(column.name, "required");
            sound = false;
          }
          continue;
        }
        const value = column.read(text);
        if (isFault(value)) {
          report(column.name, value.code, { expected: value.expected });
          sound = false;
        } else values[i] = value;
      }
      for (const range of sound ? ranges : []) {
        const from = values[range.from];
        const to = values[range.to];
        if (typeof from === "string" && typeof to === "string" && from > to) {
          report(range.name, "range-reversed");
          sound = false;
        }
      }
      return sound ? values : null;
    },
  };
};
