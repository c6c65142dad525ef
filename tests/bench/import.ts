/**
 * Import of a dataset against raw prepared inserts of the same rows: one statement a table, one transaction, the same
 * encrypted pages and indexes, rows already as values. Reading them is measured alone and taken off.
 */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeSyntheticDataset } from "#core/data/write-synthetic.ts";
import { inTransaction, type WriteHandle } from "#db/handle.ts";
import { loadDataset } from "#db/import/load-dataset.ts";
import { openSource } from "#db/import/source.ts";
import { storedColumns, targetOf } from "#db/import/targets.ts";
import { createDatabase } from "#db/open.ts";
import { DATASET_FILES } from "#shared/contract/exchange/files.ts";
import { peakMemory, printFigure, timed } from "./figure.ts";

/** 50,000 taxpayers make about 1,100,000 invoices and 10,000,000 rows. */
const TAXPAYERS = Number(process.env.BENCH_TAXPAYERS ?? 10_000);

const folder = mkdtempSync(join(tmpdir(), "bench-import-"));
const open = (name: string) => {
  const created = createDatabase(join(folder, name), { key: randomBytes(32) });
  if (!created.ok) throw new Error(created.error.code);
  return created.value;
};
const TABLES = DATASET_FILES.map((spec) => targetOf(spec)).map((target) => ({
  table: target.table,
  columns: storedColumns(target),
}));
const walk = (
  from: WriteHandle,
  each: (table: string, columns: readonly string[]) => (row: unknown[]) => void,
) => {
  for (const { table, columns } of TABLES) {
    const take = each(table, columns);
    const names = columns.map((name) => `"${name}"`).join(", ");
    const rows = from.connection.prepare(`SELECT ${names} FROM "${table}"`).raw(true).iterate();
    for (const row of rows as IterableIterator<unknown[]>) take(row);
  }
};

try {
  const dataset = join(folder, "dataset");
  const written = writeSyntheticDataset(dataset, { seed: 1, taxpayers: TAXPAYERS, months: 12 });
  if (!written.ok) throw new Error(written.error);
  const rows = Object.values(written.value.files).reduce((sum, count) => sum + count, 0);
  const source = await openSource(dataset);
  if (!source.ok) throw new Error(source.error);

  const imported = open("imported.db");
  const before = peakMemory();
  const importing = await timed(async () => {
    const loaded = await loadDataset(imported.write, source.value, {
      importId: "bench",
      importedAt: "2026-11-22T00:00:00.000Z",
    });
    if (!loaded.ok || loaded.value.report.problemCount > 0) throw new Error("the dataset has problems");
  });
  const memory = peakMemory();

  const raw = open("raw.db");
  const reading = await timed(() => walk(imported.write, () => () => undefined));
  const both = await timed(() =>
    inTransaction(raw.write, () =>
      walk(imported.write, (table, columns) => {
        const names = columns.map((name) => `"${name}"`).join(", ");
        const places = columns.map(() => "?").join(", ");
        const insert = raw.write.connection.prepare(`INSERT INTO "${table}" (${names}) VALUES (${places})`);
        return (row) => void insert.run(...row);
      }),
    ),
  );
  printFigure({ bench: "import", figure: "rows", value: rows, unit: "count" });
  printFigure({
    bench: "import",
    figure: "invoices",
    value: written.value.files["invoices.csv"] ?? 0,
    unit: "count",
  });
  printFigure({
    bench: "import",
    figure: "whole dataset",
    value: importing,
    unit: "ms",
    baseline: { name: "raw prepared inserts", value: both - reading },
    aim: "at most 3 times",
  });
  printFigure({ bench: "import", figure: "speed", value: (rows / importing) * 1_000, unit: "rows/s" });
  printFigure({
    bench: "import",
    figure: "peak memory",
    value: memory,
    unit: "MiB",
    baseline: { name: "before the import", value: before },
  });
  imported.close();
  raw.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
