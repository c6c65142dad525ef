/** One file of a new version: its pages, and what it changes of the version before. */
import { csvRow } from "#shared/contract/exchange/csv-text.ts";
import type { FilePages, Pages, RegisterDelta } from "#shared/sync/registers/manifest.ts";
import { type Merged, mergeUnits, type Unit } from "#shared/sync/registers/merge-units.ts";
import { cellsOfUnitKey, type PagedFile } from "#shared/sync/registers/paged-file.ts";
import { type PageShelf, pageWriter } from "./write-pages.ts";

type Batches = AsyncIterable<readonly Unit[]>;
type DeltaFile = RegisterDelta["files"][number];

export interface PublishedFile {
  readonly pages: FilePages;
  readonly delta: DeltaFile;
}

/** Numbers for rows without a key; they go on where an earlier version stopped, so that none is given twice. */
export interface RowNumbers {
  next: number;
}

const numbered = (unit: Unit, numbers: RowNumbers): Unit => ({
  ...unit,
  numbers: unit.rows.map(() => {
    numbers.next += 1;
    return numbers.next - 1;
  }),
});

const linesOf = (file: PagedFile, { rows, numbers }: Unit): readonly string[] =>
  file.numbered ? rows.map((row, i) => `${numbers[i]},${row}`) : rows;

export const publishFile = async (
  file: PagedFile,
  before: Batches,
  now: Batches,
  shelf: PageShelf,
  numbers: RowNumbers,
): Promise<PublishedFile> => {
  const whole = pageWriter(file.page, shelf);
  const gone = pageWriter(file.gone, shelf);
  const rows = pageWriter(file.page, shelf);
  const take = async ({ change, unit: found }: Merged): Promise<void> => {
    if (change === "gone") return gone.add(found.key, [csvRow(cellsOfUnitKey(found.key))]);
    const unit = file.numbered && change !== "same" ? numbered(found, numbers) : found;
    const lines = linesOf(file, unit);
    await whole.add(unit.key, lines);
    if (change !== "same") await rows.add(unit.key, lines);
  };
  for await (const merged of mergeUnits(before, now)) for (const one of merged) await take(one);
  const about = { name: file.name, keyId: shelf.key.keyId };
  const [wholePages, gonePages, rowPages]: readonly Pages[] = [
    await whole.end(),
    await gone.end(),
    await rows.end(),
  ];
  return {
    pages: { ...about, ...(wholePages as Pages) },
    delta: { ...about, gone: gonePages as Pages, rows: rowPages as Pages },
  };
};
