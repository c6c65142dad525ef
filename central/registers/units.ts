/** Units of a file: of the rows a dataset brings, and of the pages of an earlier version. */
import { csvReader } from "#shared/contract/exchange/csv.ts";
import { csvRow } from "#shared/contract/exchange/csv-text.ts";
import type { ReportBuilder } from "#shared/contract/exchange/report.ts";
import type { Unit } from "#shared/sync/registers/merge-units.ts";
import { type PagedFile, unitKey } from "#shared/sync/registers/paged-file.ts";
import type { FoundRows } from "./read-file.ts";
import type { Seen } from "./seen.ts";
import { decodeUtf8 } from "./utf8.ts";

type Batches = AsyncGenerator<readonly Unit[]>;

/** A unit whose rows are not all read yet. */
interface Gathering extends Unit {
  readonly rows: string[];
  readonly numbers: number[];
}

/** Lines of rows whose correction names an invoice that is not there. */
const brokenCorrections = async (
  { sorter, corrections }: FoundRows,
  seen: Seen,
  breathe: () => Promise<void>,
): Promise<ReadonlySet<number>> => {
  const open = new Set(corrections.map((one) => one.corrected).filter((id) => !seen.isFaultyInvoice(id)));
  if (open.size > 0)
    for (const rows of sorter.sorted()) {
      for (const [key] of rows) open.delete(key);
      await breathe();
    }
  return new Set(corrections.filter((one) => open.has(one.corrected)).map((one) => one.line));
};

/** The good rows as units in order; of two rows with one key the first of the file stays. */
export async function* unitsOfRows(
  file: PagedFile,
  found: FoundRows,
  { seen, report, breathe }: { seen: Seen; report: ReportBuilder; breathe: () => Promise<void> },
): Batches {
  const broken = await brokenCorrections(found, seen, breathe);
  const count = report.count(file.name);
  const refuse = (line: number, column: string | null, code: "broken-reference" | "duplicate-key"): void => {
    count.rejected += 1;
    const params = code === "duplicate-key" ? { key: file.unit.join(", ") } : { target: file.name };
    report.add(file.name, line, column, code, params);
  };
  let last = null as Gathering | null;
  for (const rows of found.sorter.sorted()) {
    const units: Unit[] = [];
    for (const [key, text, line] of rows) {
      if (broken.has(line)) {
        refuse(line, "corrects", "broken-reference");
        continue;
      }
      if (last?.key !== key) {
        if (last !== null) units.push(last);
        last = { key, rows: [text], numbers: [] };
      } else if (file.numbered) last.rows.push(text);
      else refuse(line, file.unit[0] ?? null, "duplicate-key");
    }
    yield units;
    await breathe();
  }
  if (last !== null) yield [last];
}

/** The records of a page without its header. */
export const recordsOfPage = (page: Uint8Array): readonly (readonly string[])[] => {
  const records: (readonly string[])[] = [];
  const csv = csvReader(
    {
      record: (_line, cells) => records.push(cells),
      fault: (line, fault) => {
        throw new Error(`a page, line ${line}: ${fault}`);
      },
    },
    decodeUtf8,
  );
  csv.push(page);
  csv.end();
  return records.slice(1);
};

/** Units of pages in their order; a unit's rows may lie in two pages. */
export async function* unitsOfPages(file: PagedFile, pages: AsyncIterable<Uint8Array>): Batches {
  const places = file.unit.map((name) => file.page.columns.findIndex((column) => column.name === name));
  let last = null as Gathering | null;
  for await (const page of pages) {
    const units: Unit[] = [];
    for (const cells of recordsOfPage(page)) {
      const key = unitKey(places.map((place) => cells[place] ?? ""));
      if (last?.key !== key) {
        if (last !== null) units.push(last);
        last = { key, rows: [], numbers: [] };
      }
      last.rows.push(csvRow(file.numbered ? cells.slice(1) : cells));
      if (file.numbered) last.numbers.push(Number(cells[0]));
    }
    yield units;
  }
  if (last !== null) yield [last];
}
