/** One file of a dataset: its good rows in the order of their units, the others reported and left out. */
import type { CellValue } from "#shared/contract/exchange/column.ts";
import { csvReader } from "#shared/contract/exchange/csv.ts";
import { csvRow } from "#shared/contract/exchange/csv-text.ts";
import { type JudgeRow, judgeOf } from "#shared/contract/exchange/judge-row.ts";
import type { ReportBuilder } from "#shared/contract/exchange/report.ts";
import { type ReportCell, type RowReader, readHeader } from "#shared/contract/exchange/row-reader.ts";
import { type PagedFile, pageCell, unitKey } from "#shared/sync/registers/paged-file.ts";
import type { Seen } from "./seen.ts";
import { type RowSorter, rowSorter } from "./sort-rows.ts";
import type { Spill } from "./spill.ts";
import { decodeUtf8 } from "./utf8.ts";

export interface ReadFile {
  readonly file: PagedFile;
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly spill: Spill;
  readonly seen: Seen;
  readonly report: ReportBuilder;
  /** After each piece of the file; throws to stop. */
  readonly pace: (bytes: number) => Promise<void>;
}

/** An invoice that says it corrects another: judged when all are known. */
interface Correction {
  readonly line: number;
  readonly corrected: string;
}

/** Rows of a file as they were found, before units are made of them. */
export interface FoundRows {
  readonly sorter: RowSorter;
  readonly corrections: readonly Correction[];
}

const text = (value: CellValue | undefined): string => (typeof value === "string" ? value : "");

/** What is remembered of a row for those that refer to it; false leaves it out. */
type Note = (cells: readonly string[], values: readonly CellValue[] | null) => boolean;

const noteOf = ({ file, seen, report }: ReadFile, reader: RowReader, line: () => number): Note => {
  if (file.name === "taxpayers.csv")
    return (cells) => {
      const inn = reader.valueOf(cells, "inn");
      if (inn !== undefined) seen.sawTaxpayer(inn);
      return true;
    };
  if (file.name === "returns.csv")
    return (cells, values) => {
      const id = reader.valueOf(cells, "return_id");
      if (typeof id !== "string") return true;
      if (values === null) {
        seen.sawFaultyReturn(id);
        return true;
      }
      const version = ["inn", "form", "period", "version"].map((name) => values[reader.at(name)]).join("|");
      if (seen.sawReturn(id, text(values[reader.at("form")]), version)) return true;
      report.add(file.name, line(), "version", "duplicate-version");
      return false;
    };
  if (file.name === "invoices.csv")
    return (cells, values) => {
      const id = values === null ? reader.valueOf(cells, "invoice_id") : undefined;
      if (typeof id === "string") seen.sawFaultyInvoice(id);
      return true;
    };
  return () => true;
};

/** Reads the file through. */
export const readFile = async (job: ReadFile): Promise<FoundRows> => {
  const { file, seen, report, pace } = job;
  const spec = file.dataset;
  const count = report.count(file.name);
  const sorter = rowSorter(job.spill);
  const placeOf = (name: string): number => spec.columns.findIndex((column) => column.name === name);
  const unit = file.unit.map(placeOf);
  const correctsAt = placeOf("corrects");
  const corrections: Correction[] = [];
  let headerSeen = false;
  let reader: RowReader | null = null;
  let judge: JudgeRow = () => true;
  let note: Note = () => true;
  let at = 0;
  const reportCell: ReportCell = (column, code, params) => report.add(file.name, at, column, code, params);

  const take = (rowReader: RowReader, cells: readonly string[]): boolean => {
    const values = rowReader.read(cells, reportCell);
    const sound = values !== null && judge(values, reportCell);
    if (!note(cells, sound ? values : null) || !sound) return false;
    const texts = rowReader.textsOf(cells);
    const written = spec.columns.map((column, i) => pageCell(column, texts[i] ?? "", values[i] ?? null));
    sorter.add([unitKey(unit.map((i) => written[i] ?? "")), csvRow(written), at]);
    if (correctsAt >= 0 && typeof values[correctsAt] === "string")
      corrections.push({ line: at, corrected: text(values[correctsAt]) });
    return true;
  };

  const csv = csvReader(
    {
      record: (line, cells) => {
        at = line;
        if (!headerSeen) {
          headerSeen = true;
          reader = readHeader(spec, cells, reportCell).reader;
          if (reader === null) return;
          judge = judgeOf(spec, reader, seen);
          note = noteOf(job, reader, () => at);
          return;
        }
        count.rows += 1;
        if (reader === null || !take(reader, cells)) count.rejected += 1;
      },
      fault: (line, fault) => {
        // A header that cannot be read leaves no way to read the rows.
        if (headerSeen) {
          count.rows += 1;
          count.rejected += 1;
        }
        headerSeen = true;
        report.add(file.name, line, null, fault);
      },
    },
    decodeUtf8,
  );
  for await (const piece of job.pieces) {
    csv.push(piece);
    await pace(piece.length);
  }
  csv.end();
  if (!headerSeen) report.add(file.name, 1, null, "empty-file");
  if (file.name === "taxpayers.csv" && reader === null) seen.doNotJudgeTaxpayers();
  return { sorter, corrections };
};
