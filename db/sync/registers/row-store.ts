/** Rows of pages into the tables of a version's file. */
import type Database from "better-sqlite3";
import type { CellValue, FileSpec } from "#shared/contract/exchange/column.ts";
import { csvReader } from "#shared/contract/exchange/csv.ts";
import type { ReportBuilder } from "#shared/contract/exchange/report.ts";
import { type ReportCell, type RowReader, readHeader } from "#shared/contract/exchange/row-reader.ts";
import { ROW_NUMBER } from "#shared/sync/registers/paged-file.ts";
import { decodeUtf8 } from "../../import/utf8.ts";
import { columnsOf, type RegisterTable } from "./register-tables.ts";

/** Hands each readable row of a page to `take`; what this program cannot read is reported and left out. */
const readPage = (
  spec: FileSpec,
  text: Uint8Array,
  report: ReportBuilder,
  take: (values: readonly CellValue[], reader: RowReader, line: number) => boolean,
): void => {
  const count = report.count(spec.name);
  let reader: RowReader | null = null;
  let header = true;
  let at = 0;
  const reportCell: ReportCell = (column, code, params) => report.add(spec.name, at, column, code, params);
  const csv = csvReader(
    {
      record: (line, cells) => {
        at = line;
        if (header) {
          header = false;
          reader = readHeader(spec, cells, reportCell).reader;
          return;
        }
        count.rows += 1;
        const values = reader === null ? null : reader.read(cells, reportCell);
        if (values === null || reader === null || !take(values, reader, line)) count.rejected += 1;
      },
      fault: (line, fault) => {
        header = false;
        count.rows += 1;
        count.rejected += 1;
        report.add(spec.name, line, null, fault);
      },
    },
    decodeUtf8,
  );
  csv.push(text);
  csv.end();
};

const isConstraint = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_CONSTRAINT");

const names = (columns: readonly string[]): string => columns.map((name) => `"${name}"`).join(", ");

export interface RowStore {
  /** Stores every row of a page; its key must not be held. */
  readonly insert: (text: Uint8Array) => void;
  /** Removes the units a page names; it may have more columns than name them. */
  readonly remove: (text: Uint8Array, spec: FileSpec) => void;
}

/**
 * @param importNo number of the load: rows carry it
 * @param changed told the key of each unit removed
 */
export const rowStore = (
  connection: Database.Database,
  table: RegisterTable,
  importNo: number,
  report: ReportBuilder,
  changed: (key: readonly CellValue[]) => void = () => undefined,
): RowStore => {
  const columns = columnsOf(table);
  const { target, file, unit } = table;
  const insertion = connection.prepare(
    `INSERT INTO "${table.table}" (${names(columns)}) VALUES (${columns.map(() => "?").join(", ")})`,
  );
  const removal = connection.prepare(
    `DELETE FROM "${table.table}" WHERE ${unit.map((name) => `"${name}" IS ?`).join(" AND ")}`,
  );
  const width = target.columns.length;
  const emptyAt = target.columns.map((column) => target.emptyText.has(column));
  const offset = file.numbered ? 1 : 0;
  const row: CellValue[] = columns.map(() => null);
  row[row.length - 1] = importNo;
  const fill = (values: readonly CellValue[], reader: RowReader): void => {
    for (let i = 0; i < width; i += 1) row[i] = values[i + offset] ?? (emptyAt[i] ? "" : null);
    const line = file.numbered ? Number(values[reader.at(ROW_NUMBER)]) : 0;
    const value = (column: string): CellValue => values[reader.at(column)] ?? null;
    for (let i = 0; i < target.derived.length; i += 1)
      row[width + i] = target.derived[i]?.of(value, line) ?? null;
  };
  const keyOf = (values: readonly CellValue[], reader: RowReader): readonly CellValue[] =>
    file.unit.map((column, i) => {
      const value = values[reader.at(column)] ?? null;
      return value === null && target.emptyText.has(unit[i] ?? "") ? "" : value;
    });
  return {
    insert: (text) =>
      readPage(file.page, text, report, (values, reader, line) => {
        fill(values, reader);
        try {
          insertion.run(row);
          return true;
        } catch (error) {
          if (!isConstraint(error)) throw error;
          report.add(file.name, line, file.unit[0] ?? null, "duplicate-key", { key: file.unit.join(", ") });
          return false;
        }
      }),
    remove: (text, spec) => {
      let last = "";
      const quiet: ReportBuilder = {
        ...report,
        count: () => ({ rows: 0, rejected: 0 }),
        add: () => undefined,
      };
      readPage(spec, text, quiet, (values, reader) => {
        const key = keyOf(values, reader);
        // Rows of one unit follow each other.
        const name = key.join("\u0000");
        if (name !== last) {
          removal.run(...key);
          changed(key);
        }
        last = name;
        return true;
      });
    },
  };
};
