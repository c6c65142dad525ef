/**
 * A device's write handle that breaks when told to: at the n-th write, just before or just after a commit, or at every write
 * while the disk is full. What SQLite itself does then (the transaction is undone) is left to SQLite.
 */
import Database from "better-sqlite3";
import { type Bindable, type WriteHandle, writeHandle } from "#db/handle.ts";

/** The device's process ended here. */
export class Crash extends Error {}

export interface Faults {
  /** Ends the process at the n-th write from now; null for never. */
  crashIn: number | null;
  diskFull: boolean;
}

const diskFull = (): Error => new Database.SqliteError("database or disk is full", "SQLITE_FULL");

/** Whether an error is one of those made here. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code === "SQLITE_FULL";

type Run = (...params: readonly Bindable[]) => { changes: number; lastInsertRowid: number | bigint };

export const faultyHandle = (connection: Database.Database): { write: WriteHandle; faults: Faults } => {
  const base = writeHandle(connection);
  const faults: Faults = { crashIn: null, diskFull: false };
  const crashPoint = (): void => {
    if (faults.crashIn === null) return;
    faults.crashIn -= 1;
    if (faults.crashIn > 0) return;
    faults.crashIn = null;
    throw new Crash("the process ended");
  };
  const beforeWrite = (): void => {
    crashPoint();
    if (faults.diskFull) throw diskFull();
  };
  const kept = new Map<string, { run: Run }>();
  const statement = (sql: string): { run: Run } => {
    let known = kept.get(sql);
    if (known === undefined) {
      const inner = base.statement(sql);
      known = {
        run: (...params) => {
          beforeWrite();
          return inner.run(...params);
        },
      };
      kept.set(sql, known);
    }
    return known;
  };
  const inTransaction = <T>(work: () => T): T => {
    const result = connection
      .transaction(() => {
        const done = work();
        crashPoint();
        return done;
      })
      .immediate();
    // Committed, and nobody was told.
    crashPoint();
    return result;
  };
  // Of the connection only what the journal and the exchange use.
  const faultyConnection = {
    transaction: <T>(work: () => T) => ({ immediate: () => inTransaction(work) }),
    pragma: (text: string) => connection.pragma(text) as unknown,
  };
  return {
    faults,
    write: {
      ...base,
      statement,
      exec: (sql) => {
        beforeWrite();
        base.exec(sql);
      },
      connection: faultyConnection as unknown as Database.Database,
    },
  };
};
