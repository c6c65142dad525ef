/** One file of a dataset into its table: rows as they come, bad ones reported and left out. */
import type { CellValue, FileSpec } from "#shared/contract/exchange/column.ts";
import { csvReader } from "#shared/contract/exchange/csv.ts";
import { type JudgeRow, judgeOf } from "#shared/contract/exchange/judge-row.ts";
import type { ReportBuilder } from "#shared/contract/exchange/report.ts";
import { type ReportCell, type RowReader, readHeader } from "#shared/contract/exchange/row-reader.ts";
import type { WriteHandle } from "../handle.ts";
import type { References } from "./references.ts";
import type { SourceFile } from "./source.ts";
import { storedColumns, storeSql, targetOf } from "./targets.ts";
import { decodeUtf8 } from "./utf8.ts";

export interface LoadFile {
  readonly write: WriteHandle;
  readonly importNo: number;
  readonly references: References;
  readonly report: ReportBuilder;
  /** After each piece of the file; throws to stop. */
  readonly pace: (rows: number, bytes: number) => void;
}

const text = (value: CellValue | undefined): string => (typeof value === "string" ? value : "");

/** Tells the references what was seen, before a row at fault is forgotten. */
const noteRow = (spec: FileSpec, references: References) => {
  if (spec.name === "taxpayers.csv")
    return (reader: RowReader, cells: readonly string[], _sound: boolean): void => {
      const inn = reader.valueOf(cells, "inn");
      if (inn !== undefined) references.sawTaxpayer(inn);
    };
  const faulty =
    spec.name === "returns.csv"
      ? references.sawFaultyReturn
      : spec.name === "invoices.csv"
        ? references.sawFaultyInvoice
        : null;
  const key = spec.key[0];
  if (faulty === null || key === undefined) return null;
  return (reader: RowReader, cells: readonly string[], sound: boolean): void => {
    const id = sound ? undefined : reader.valueOf(cells, key);
    if (typeof id === "string") faulty(id);
  };
};

/** Stores values; false: a row with the key came before in this import. */
const storeOf = (spec: FileSpec, write: WriteHandle, importNo: number, reader: RowReader) => {
  const target = targetOf(spec);
  const statement = write.statement(storeSql(target));
  const width = spec.columns.length;
  const row: CellValue[] = storedColumns(target).map(() => null);
  const emptyAt = target.columns.map((column) => target.emptyText.has(column));
  return (values: readonly CellValue[], line: number): boolean => {
    const value = (column: string): CellValue => values[reader.at(column)] ?? null;
    for (let i = 0; i < width; i += 1) row[i] = values[i] ?? (emptyAt[i] ? "" : null);
    target.derived.forEach((derived, i) => {
      row[width + i] = derived.of(value, line);
    });
    row[row.length - 1] = importNo;
    return statement.run(...row).changes > 0;
  };
};

/** Another return of the same form, period and version: kept when this import brought it, else replaced. */
const isUniqueConflict = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "SQLITE_CONSTRAINT_UNIQUE";

const replaceOlderVersion = (
  write: WriteHandle,
  reader: RowReader,
  values: readonly CellValue[],
  importNo: number,
): boolean =>
  write
    .statement(
      "DELETE FROM returns WHERE inn = ? AND form = ? AND period = ? AND version = ? AND import_no <> ?",
    )
    .run(...["inn", "form", "period", "version"].map((column) => values[reader.at(column)] ?? null), importNo)
    .changes > 0;

export const loadFile = async (spec: FileSpec, file: SourceFile, job: LoadFile): Promise<void> => {
  const { write, importNo, references, report } = job;
  const count = report.count(spec.name);
  let headerSeen = false;
  let reader: RowReader | null = null;
  let judge: JudgeRow = () => true;
  let store: ReturnType<typeof storeOf> = () => true;
  const note = noteRow(spec, references);
  let at = 0;
  const reportCell: ReportCell = (column, code, params) => report.add(spec.name, at, column, code, params);

  const storeRow = (rowReader: RowReader, values: readonly CellValue[]): boolean => {
    const duplicate = (): boolean => {
      report.add(spec.name, at, spec.key[0] ?? null, "duplicate-key", { key: spec.key.join(", ") });
      return false;
    };
    try {
      return store(values, at) || duplicate();
    } catch (error) {
      if (!isUniqueConflict(error)) throw error;
      if (replaceOlderVersion(write, rowReader, values, importNo)) return store(values, at) || duplicate();
      report.add(spec.name, at, "version", "duplicate-version");
      return false;
    }
  };

  const csv = csvReader(
    {
      record: (line, cells) => {
        at = line;
        if (!headerSeen) {
          headerSeen = true;
          reader = readHeader(spec, cells, reportCell).reader;
          if (reader === null) return;
          judge = judgeOf(spec, reader, references);
          store = storeOf(spec, write, importNo, reader);
          return;
        }
        count.rows += 1;
        if (reader === null) {
          count.rejected += 1;
          return;
        }
        const values = reader.read(cells, reportCell);
        const sound = values !== null && judge(values, reportCell) && storeRow(reader, values);
        note?.(reader, cells, sound);
        if (!sound) {
          count.rejected += 1;
          return;
        }
        if (spec.name === "invoices.csv") {
          const corrected = values[reader.at("corrects")];
          if (typeof corrected === "string")
            references.corrects(line, text(values[reader.at("invoice_id")]), corrected);
        }
      },
      fault: (line, fault) => {
        // A header that cannot be read leaves no way to read the rows.
        if (headerSeen) {
          count.rows += 1;
          count.rejected += 1;
        }
        headerSeen = true;
        report.add(spec.name, line, null, fault);
      },
    },
    decodeUtf8,
  );
  for await (const piece of await file.open()) {
    const bytes: Buffer = piece;
    csv.push(bytes);
    job.pace(count.rows, bytes.length);
  }
  csv.end();
  if (!headerSeen) report.add(spec.name, 1, null, "empty-file");
  if (spec.name === "taxpayers.csv" && reader === null) references.doNotJudgeTaxpayers();
};
