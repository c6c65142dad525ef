/** Two kinds of access to the office's database. A function that takes a `ReadHandle` cannot change anything. */
import type Database from "better-sqlite3";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Result } from "#shared/kernel/result.ts";
import * as exchangeSchema from "./schema/exchange.ts";
import * as journalSchema from "./schema/journal.ts";
import * as registerSyncSchema from "./schema/register-sync.ts";
import * as registerSchema from "./schema/registers.ts";
import * as registrationSchema from "./schema/registration.ts";
import * as syncSchema from "./schema/sync.ts";
import { withGateClosed } from "./write-gate.ts";

export const schema = {
  ...journalSchema,
  ...registerSchema,
  ...registrationSchema,
  ...exchangeSchema,
  ...syncSchema,
  ...registerSyncSchema,
};
type Orm = BetterSQLite3Database<typeof schema>;

/** What a statement may be given. */
export type Bindable = string | number | bigint | Buffer | null | Readonly<Record<string, unknown>>;

interface Query<Row> {
  get(...params: readonly Bindable[]): Row | undefined;
  all(...params: readonly Bindable[]): Row[];
}

interface Statement {
  run(...params: readonly Bindable[]): {
    readonly changes: number;
    readonly lastInsertRowid: number | bigint;
  };
}

/** Reading: a connection that SQLite itself opened read-only, or a writer lent to a reading function. */
export interface ReadHandle {
  readonly orm: Pick<Orm, "select" | "selectDistinct" | "$count" | "query" | "with">;
  /** A prepared statement that answers rows; kept for the next call with the same text. */
  query<Row>(sql: string): Query<Row>;
  /** Rows one by one, for results too large to hold. */
  iterate<Row>(sql: string, ...params: readonly Bindable[]): IterableIterator<Row>;
  /** Statements over the TEMP schema only (a reading connection cannot touch any other). */
  temporary(sql: string): void;
}

/** Writing. Made once per open database and passed only to what may change it. */
export interface WriteHandle extends ReadHandle {
  readonly orm: Orm;
  /** A prepared statement that changes rows; kept for the next call with the same text. */
  statement(sql: string): Statement;
  exec(sql: string): void;
  /** The connection itself, for bulk loads, backups and migrations. */
  readonly connection: Database.Database;
}

const reading = (connection: Database.Database): Omit<ReadHandle, "orm"> => {
  const kept = new Map<string, Database.Statement>();
  return {
    query<Row>(sql: string): Query<Row> {
      let statement = kept.get(sql);
      if (statement === undefined) {
        statement = connection.prepare(sql);
        kept.set(sql, statement);
      }
      // better-sqlite3 types rows as unknown: the caller names what its own text selects.
      return statement as unknown as Query<Row>;
    },
    // A kept statement would be busy for other callers while it is walked.
    iterate: <Row>(sql: string, ...params: readonly Bindable[]) =>
      connection.prepare(sql).iterate(...params) as IterableIterator<Row>,
    temporary: (sql) => {
      connection.exec(sql);
    },
  };
};

export const readHandle = (connection: Database.Database): ReadHandle => ({
  ...reading(connection),
  orm: drizzle(connection, { schema }),
});

export const writeHandle = (connection: Database.Database): WriteHandle => {
  const base = reading(connection);
  return {
    ...base,
    orm: drizzle(connection, { schema }),
    // One kept statement serves both: what it may do depends on its text, not on its type.
    statement: (sql) => base.query(sql) as unknown as Statement,
    exec: (sql) => {
      connection.exec(sql);
    },
    connection,
  };
};

/** Runs `work` in one immediate transaction; an exception undoes everything. Not nested. */
export const inTransaction = <T>(write: WriteHandle, work: () => T): T =>
  withGateClosed(write.connection, () => write.connection.transaction(work).immediate());

class Undo<E> extends Error {
  readonly refusal: E;
  constructor(refusal: E) {
    super("refused");
    this.refusal = refusal;
  }
}

/** As `inTransaction`, but a refusal undoes everything too and is answered. */
export const inTransactionOrRefuse = <T, E>(write: WriteHandle, work: () => Result<T, E>): Result<T, E> => {
  try {
    return inTransaction(write, () => {
      const result = work();
      if (!result.ok) throw new Undo(result.error);
      return result;
    });
  } catch (thrown) {
    if (thrown instanceof Undo) return { ok: false, error: thrown.refusal as E };
    throw thrown;
  }
};
