/** Brings a database to the program's schema; a copy is kept before anything changes. */
import { closeSync, copyFileSync, fsyncSync, openSync, statSync } from "node:fs";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { inTransaction, type WriteHandle } from "./handle.ts";
import { migrations } from "./migrations.generated.ts";

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** The file was written by a newer program. */
export interface NewerSchema {
  readonly file: number;
  readonly program: number;
}

export interface Migrated {
  readonly from: number;
  readonly to: number;
  /** The copy made before migrating; null when there was nothing to lose. */
  readonly backup: string | null;
}

export const schemaVersion = (write: WriteHandle): number =>
  Number(write.connection.pragma("user_version", { simple: true }));

const flush = (file: string): void => {
  const descriptor = openSync(file, "r+");
  fsyncSync(descriptor);
  closeSync(descriptor);
};

/**
 * Copies the database file as it is (encrypted pages) at one committed state: the write lock is held while the
 * log is empty, so the file alone holds everything. Throws SQLITE_BUSY when another process keeps the lock.
 */
export const copyDatabaseFile = (write: WriteHandle, file: string, to: string): void => {
  for (let attempt = 0; ; attempt += 1) {
    write.connection.pragma("wal_checkpoint(TRUNCATE)");
    const copied = inTransaction(write, () => {
      const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
      if (log !== undefined && log.size > 0 && attempt < 50) return false;
      if (log !== undefined && log.size > 0) throw new Error("the log cannot be emptied: a reader holds it");
      copyFileSync(file, to);
      flush(to);
      return true;
    });
    if (copied) return;
  }
};

/**
 * Applies what the file lacks, each migration in its own transaction.
 * @param known the program's migrations in order; a parameter so that tests can stand for a later program
 */
export const migrate = (
  write: WriteHandle,
  file: string,
  known: readonly Migration[] = migrations,
): Result<Migrated, NewerSchema> => {
  const from = schemaVersion(write);
  const to = known.at(-1)?.version ?? 0;
  if (from > to) return err({ file: from, program: to });
  if (from === to) return ok({ from, to, backup: null });
  const backup = from > 0 ? `${file}.before-${to}.bak` : null;
  if (backup !== null) copyDatabaseFile(write, file, backup);
  for (const migration of known) {
    if (migration.version <= from) continue;
    inTransaction(write, () => {
      // Another process may have been first.
      if (schemaVersion(write) >= migration.version) return;
      write.exec(migration.sql);
      write.exec(`PRAGMA user_version = ${migration.version}`);
    });
  }
  return ok({ from, to, backup });
};
