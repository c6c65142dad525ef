/**
 * Makes the file of a version: from all its pages, or from the file of the version before and the changes since. The file
 * counts for nothing until it is put in force: it is written without a journal, and thrown away when that is interrupted.
 */
import { closeSync, constants, copyFileSync, fsyncSync, openSync, rmSync } from "node:fs";
import type Database from "better-sqlite3";
import type { CellValue } from "#shared/contract/exchange/column.ts";
import type { ReportBuilder } from "#shared/contract/exchange/report.ts";
import type { PageRef, RegisterDelta, RegisterManifest } from "#shared/sync/registers/manifest.ts";
import { openEncrypted } from "../../registers-file.ts";
import { openPage } from "./page.ts";
import {
  indexSql,
  REGISTER_TABLES,
  type RegisterTable,
  registerTableOf,
  tableSql,
} from "./register-tables.ts";
import { type RowStore, rowStore } from "./row-store.ts";

export interface BuildJob {
  /** A connection of the office's file: what the tables look like. */
  readonly office: Database.Database;
  readonly officeKey: Uint8Array;
  /** File to make; what lies there is overwritten. */
  readonly file: string;
  readonly importNo: number;
  readonly report: ReportBuilder;
  /** Sealed bytes of a page that was fetched. */
  readonly fetched: (ref: PageRef) => Buffer;
  readonly pageKeys: ReadonlyMap<string, Buffer>;
  /** After each page, with the bytes of its text; throws to stop. */
  readonly pace: (file: string, bytes: number) => void;
}

/** The file does not have the rows the centre's manifest says: everything must be loaded anew. */
export class DamagedVersion extends Error {}

/** Table with the keys of what changed in a table of the office's file. */
export const changedTable = (table: RegisterTable): string => `changed_${table.table}`;

const CACHE_KIB = 65_536;

const openForBuilding = (job: BuildJob): Database.Database => {
  const connection = openEncrypted(job.file, job.officeKey);
  connection.pragma("journal_mode = OFF");
  connection.pragma("synchronous = OFF");
  connection.pragma(`cache_size = -${CACHE_KIB}`);
  return connection;
};

const remove = (file: string): void => {
  for (const suffix of ["", "-journal", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
};

const flush = (file: string): void => {
  const descriptor = openSync(file, "r+");
  fsyncSync(descriptor);
  closeSync(descriptor);
};

const textOf = (job: BuildJob, keyId: string, ref: PageRef): Buffer => {
  const key = job.pageKeys.get(keyId);
  if (key === undefined) throw new DamagedVersion(`no page key ${keyId}`);
  return openPage(key, job.fetched(ref), ref);
};

const eachPage = (
  job: BuildJob,
  file: { readonly name: string; readonly keyId: string },
  pages: readonly PageRef[],
  take: (text: Buffer) => void,
): void => {
  for (const ref of pages) {
    take(textOf(job, file.keyId, ref));
    job.pace(file.name, ref.textBytes);
  }
};

const countOf = (connection: Database.Database, table: string): number =>
  Number(connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());

const checkCounts = (
  connection: Database.Database,
  manifest: RegisterManifest,
  report: ReportBuilder,
): void => {
  const expected = new Map(manifest.files.map((file) => [file.name, file.rows]));
  for (const { file, table } of REGISTER_TABLES) {
    const found = countOf(connection, table) + report.count(file.name).rejected;
    if (found !== (expected.get(file.name) ?? 0)) throw new DamagedVersion(`${file.name} has ${found} rows`);
  }
};

/** Runs the work on the file in one transaction; closes and flushes it, or removes it. */
const building = (job: BuildJob, work: (connection: Database.Database) => void): void => {
  const connection = openForBuilding(job);
  try {
    connection.exec("BEGIN");
    work(connection);
    connection.exec("COMMIT");
    connection.close();
    flush(job.file);
  } catch (error) {
    connection.close();
    remove(job.file);
    throw error;
  }
};

const createTables = (job: BuildJob, connection: Database.Database): void => {
  for (const { table, isBulk } of REGISTER_TABLES) {
    connection.exec(tableSql(job.office, table));
    if (isBulk) for (const sql of indexSql(job.office, table).unique) connection.exec(sql);
  }
  const schema = Number(job.office.pragma("main.user_version", { simple: true }));
  connection.pragma(`user_version = ${schema}`);
};

export const buildWhole = (job: BuildJob, manifest: RegisterManifest): void => {
  remove(job.file);
  building(job, (connection) => {
    createTables(job, connection);
    for (const file of manifest.files) {
      const table = registerTableOf(file.name);
      // A register this program does not know yet is for a later one.
      if (table === undefined) continue;
      const store = rowStore(connection, table, job.importNo, job.report);
      eachPage(job, file, file.pages, store.insert);
      if (table.isBulk)
        for (const sql of indexSql(job.office, table.table).plain) {
          connection.exec(sql);
          job.pace(file.name, 0);
        }
    }
    checkCounts(connection, manifest, job.report);
  });
};

const keysTable = (
  connection: Database.Database,
  table: RegisterTable,
): ((key: readonly CellValue[]) => void) => {
  const name = changedTable(table);
  const columns = table.unit.map((column) => `"${column}"`).join(", ");
  connection.exec(`DROP TABLE IF EXISTS "${name}"`);
  connection.exec(`CREATE TABLE "${name}" (${columns}, PRIMARY KEY (${columns})) WITHOUT ROWID`);
  const places = table.unit.map(() => "?").join(", ");
  const insertion = connection.prepare(`INSERT OR IGNORE INTO "${name}" VALUES (${places})`);
  return (key) => void insertion.run(...key);
};

const layDelta = (job: BuildJob, delta: RegisterDelta, stores: ReadonlyMap<string, RowStore>): void => {
  for (const file of delta.files) {
    const store = stores.get(file.name);
    const table = registerTableOf(file.name);
    if (store === undefined || table === undefined) continue;
    // First all that goes, then all that comes: a new row may take a place an old one had.
    eachPage(job, file, file.gone.pages, (text) => store.remove(text, table.file.gone));
    eachPage(job, file, file.rows.pages, (text) => store.remove(text, table.file.page));
    eachPage(job, file, file.rows.pages, store.insert);
  }
};

/**
 * @param before file of the version the first change starts from
 * @returns how many rows of the office's own tables changed
 */
export const buildChanged = (
  job: BuildJob,
  before: string,
  deltas: readonly RegisterDelta[],
  manifest: RegisterManifest,
): number => {
  remove(job.file);
  copyFileSync(before, job.file, constants.COPYFILE_FICLONE);
  let live = 0;
  building(job, (connection) => {
    const stores = new Map(
      REGISTER_TABLES.map((table) => {
        const note = table.isBulk ? undefined : keysTable(connection, table);
        return [table.file.name, rowStore(connection, table, job.importNo, job.report, note)];
      }),
    );
    for (const delta of deltas) layDelta(job, delta, stores);
    checkCounts(connection, manifest, job.report);
    live = REGISTER_TABLES.filter((table) => !table.isBulk).reduce(
      (sum, table) => sum + countOf(connection, changedTable(table)),
      0,
    );
  });
  return live;
};
