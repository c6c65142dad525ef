/**
 * PostgreSQL, on a server or embedded (PGlite), behind one door: transactions of a declared scope. Row-level security
 * shows a transaction the rows of its scope and no others; without a scope it sees nothing.
 */
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** A statement the server prepares once for each connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export type Drizzle = PgDatabase<PgQueryResultHKT, Record<string, never>>;

export interface Sql {
  /** Whole numbers come as `number`, bytes as `Uint8Array`, `jsonb` read. */
  query<Row>(statement: Statement | string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** The same transaction through drizzle. */
  readonly drizzle: Drizzle;
}

/** What a transaction may see: the rows of one office, the service's own tables, or both. */
export interface Scope {
  readonly office?: string;
  readonly service?: true;
}

export interface Database {
  readonly kind: "server" | "embedded";
  /** The service's own tables, statement by statement or in `service.transaction`. Never inside `transaction`. */
  readonly service: Drizzle;
  /** Commits when `work` resolves, rolls back when it throws. Never nested: an embedded database has one connection. */
  transaction<T>(scope: Scope, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Connections: in use, at rest, calls that wait for one. */
  figures(): { readonly busy: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
}

/**
 * What a new connection is told: the role that owns nothing, and the service's own scope for single statements. A
 * transaction of a scope declares its own.
 */
export const GREETING = "SET ROLE inspector_app; SET app.service = 'on'";

/** A text as an SQL literal, for the few statements that take no parameters. */
const literal = (text: string): string => {
  const quoted = text.replaceAll("'", "''");
  return quoted.includes("\\") ? `E'${quoted.replaceAll("\\", "\\\\")}'` : `'${quoted}'`;
};

/**
 * Declares the scope for the transaction that has just begun. By commands, which a cluster (Citus) hands on to the machines
 * that hold the office; a call of `set_config` stays where it was made.
 */
export const declare = ({ office, service }: Scope): string =>
  `SET LOCAL app.office = ${literal(office ?? "")}; SET LOCAL app.service = '${service === true ? "on" : ""}'`;
