/** A PostgreSQL server behind a pool of connections. */
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { type Database, type Drizzle, declare, GREETING, type Sql, type Statement } from "./database.ts";

export interface ServerOptions {
  /** `postgres://…` of a role that is, or may take, the service's role. */
  readonly url: string;
  /** Connections of this process. */
  readonly connections: number;
  /** Longest a transaction may stand idle or a statement run, in milliseconds. */
  readonly timeout?: number;
}

/** Longest wait for an office's turn, in milliseconds: then the caller is told to come again. */
const LOCK_TIMEOUT = 10_000;

const INT8 = 20;
const asNumber = (text: string): number => Number(text);
const parsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === INT8 && format !== "binary" ? asNumber : pg.types.getTypeParser(oid, format)) as never,
};

/**
 * The client for one transaction. When that is over nothing more goes through: a part of `work` that outlives its failure
 * must not speak in the transaction of the next one.
 */
const leased = (client: pg.PoolClient): { readonly client: pg.PoolClient; readonly end: () => void } => {
  let over = false;
  const query = (...args: Parameters<pg.PoolClient["query"]>): unknown => {
    if (over) return Promise.reject(new Error("the transaction is over"));
    return Reflect.apply(client.query, client, args);
  };
  return {
    client: { query } as unknown as pg.PoolClient,
    end: () => {
      over = true;
    },
  };
};

const sqlOn = (client: pg.PoolClient): Sql => {
  let made: Drizzle | undefined;
  return {
    query: async <Row>(statement: Statement | string, values: readonly unknown[] = []) => {
      const named = typeof statement === "string" ? { text: statement } : statement;
      return (await client.query({ ...named, values: [...values] })).rows as Row[];
    },
    get drizzle() {
      made ??= drizzle(client) as unknown as Drizzle;
      return made;
    },
  };
};

export const openServer = (options: ServerOptions, onIdleError: (error: Error) => void): Database => {
  const timeout = options.timeout ?? 30_000;
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    application_name: "inspector-central",
    types: parsers,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: timeout,
    statement_timeout: timeout,
    lock_timeout: LOCK_TIMEOUT,
    keepAlive: true,
    // Statements that do not need each other's answers go out together.
    pipeline: true,
    onConnect: async (client) => {
      await client.query(GREETING);
    },
  });
  // A connection lost at rest is replaced by the next call; unheard, it would end the process.
  pool.on("error", onIdleError);
  return {
    kind: "server",
    service: drizzle(pool) as unknown as Drizzle,
    transaction: async (scope, work) => {
      const client = await pool.connect();
      const lease = leased(client);
      let broken: Error | boolean = false;
      try {
        // Nobody waits for the answer: what follows goes out behind it, and fails where it failed.
        const begun = client.query(`BEGIN; ${declare(scope)}`).then(
          () => null,
          (error: unknown) => ({ error }),
        );
        const result = await work(sqlOn(lease.client));
        lease.end();
        const failed = await begun;
        if (failed !== null) throw failed.error;
        const end = await client.query("COMMIT");
        // PostgreSQL answers so when a statement failed and `work` went on all the same.
        if (end.command === "ROLLBACK") throw new Error("rolled back instead of committed");
        return result;
      } catch (error) {
        lease.end();
        await client.query("ROLLBACK").catch((lost: unknown) => {
          broken = lost instanceof Error ? lost : true;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    figures: () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: () => pool.end(),
  };
};
