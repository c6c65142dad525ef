/** What the first load is measured against: the same rows copied out of PostgreSQL and inserted into SQLite, and nothing else. */
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { inTransaction, type WriteHandle } from "#db/handle.ts";
import { withoutIndexes } from "#db/import/bulk.ts";
import { storedColumns, targetOf } from "#db/import/targets.ts";
import { datasetFile } from "#shared/contract/exchange/files.ts";
import type { PostgresServer } from "#tests/fixtures/postgres-server.ts";
import { timed } from "../figure.ts";

const psql = (server: PostgresServer, database: string, args: readonly string[]): readonly string[] => [
  "--no-psqlrc",
  "--quiet",
  "--dbname",
  server.url(database),
  ...args,
];

const columnsOf = (file: string): readonly string[] => {
  const spec = datasetFile(file);
  if (spec === undefined) throw new RangeError(file);
  return spec.columns.map(({ name }) => name);
};

/** The dataset's files as plain tables of a server. */
export const fillServer = (
  server: PostgresServer,
  database: string,
  folder: string,
  files: readonly string[],
): void => {
  for (const file of files) {
    const table = `raw_${file.replace(".csv", "")}`;
    const columns = columnsOf(file)
      .map((name) => `"${name}" text`)
      .join(", ");
    const load = `CREATE TABLE ${table} (${columns}); COPY ${table} FROM STDIN WITH (FORMAT csv, HEADER)`;
    const run = spawnSync(join(server.bin, "psql"), psql(server, database, ["-c", load]), {
      input: readFileSync(join(folder, file)),
      maxBuffer: 1 << 30,
    });
    if (run.status !== 0) throw new Error(String(run.stderr));
  }
};

/** Milliseconds of copying the tables out, every byte received here. */
export const copyOut = (
  server: PostgresServer,
  database: string,
  files: readonly string[],
): Promise<number> =>
  timed(async () => {
    for (const file of files) {
      const copy = `COPY raw_${file.replace(".csv", "")} TO STDOUT`;
      const child = spawn(join(server.bin, "psql"), psql(server, database, ["-c", copy]));
      let bytes = 0;
      for await (const piece of child.stdout) bytes += (piece as Buffer).length;
      if (bytes === 0) throw new Error(`${file}: nothing copied`);
    }
  });

type Take = (table: string, columns: readonly string[]) => (row: unknown[]) => void;

const walk = (from: WriteHandle, files: readonly string[], each: Take): void => {
  for (const file of files) {
    const spec = datasetFile(file);
    if (spec === undefined) throw new RangeError(file);
    const target = targetOf(spec);
    const columns = storedColumns(target);
    const take = each(target.table, columns);
    const names = columns.map((name) => `"${name}"`).join(", ");
    const rows = from.connection.prepare(`SELECT ${names} FROM "${target.table}"`).raw(true).iterate();
    for (const row of rows as IterableIterator<unknown[]>) take(row);
  }
};

const inserter = (
  into: Database.Database,
  table: string,
  columns: readonly string[],
): ((row: unknown[]) => void) => {
  const names = columns.map((name) => `"${name}"`).join(", ");
  const insert = into.prepare(
    `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => "?").join(", ")})`,
  );
  return (row) => void insert.run(row);
};

/** Milliseconds of reading the rows to be inserted: taken off every insertion. */
export const reading = (from: WriteHandle, files: readonly string[]): Promise<number> =>
  timed(() => walk(from, files, () => () => undefined));

/** Into the program's own encrypted tables with their search, in one transaction, secondary indexes made afterwards. */
export const insertIndexesAfter = (
  from: WriteHandle,
  files: readonly string[],
  into: WriteHandle,
): Promise<number> =>
  timed(() =>
    inTransaction(into, () => {
      const builds: (() => void)[] = [];
      walk(from, files, (table, columns) => {
        builds.push(withoutIndexes(into, table));
        return inserter(into.connection, table, columns);
      });
      for (const build of builds) build();
    }),
  );

/** The same with the indexes in place, as a program writes that does not know it is the first load. */
export const insertIndexesBefore = (
  from: WriteHandle,
  files: readonly string[],
  into: WriteHandle,
): Promise<number> =>
  timed(() =>
    inTransaction(into, () =>
      walk(from, files, (table, columns) => inserter(into.connection, table, columns)),
    ),
  );

/** Into an unencrypted file with nothing but the tables: no index, no search. Nothing could be found in it. */
export const insertBare = (from: WriteHandle, files: readonly string[], file: string): Promise<number> => {
  const bare = new Database(file);
  bare.pragma("journal_mode = WAL");
  return timed(() => {
    bare.exec("BEGIN");
    walk(from, files, (table, columns) => {
      bare.exec(`CREATE TABLE "${table}" (${columns.map((name) => `"${name}"`).join(", ")})`);
      return inserter(bare, table, columns);
    });
    bare.exec("COMMIT");
    bare.close();
  });
};
