/** What tables and indexes take on the disk. */
import type pg from "pg";

export interface TableSize {
  readonly name: string;
  readonly rows: number;
  /** Bytes of rows, of what is kept out of line, of indexes. */
  readonly heap: number;
  readonly toast: number;
  readonly indexes: number;
}

const TABLES = `SELECT regexp_replace(relname, '_[0-9]+$', '') AS name, sum(reltuples)::float8 AS rows,
    sum(pg_relation_size(oid))::float8 AS heap, sum(pg_table_size(oid) - pg_relation_size(oid))::float8 AS toast,
    sum(pg_indexes_size(oid))::float8 AS indexes
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND reltuples > 0
  GROUP BY 1 ORDER BY sum(pg_total_relation_size(oid)) DESC LIMIT 6`;
const INDEXES = `SELECT regexp_replace(indexrelid::regclass::text, 'events_[0-9]+_', '') AS name, sum(pg_relation_size(indexrelid))::float8 AS bytes
  FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE relname ~ '^events_[0-9]+$' GROUP BY 1 ORDER BY 2 DESC`;

export const tableSizes = async (client: pg.Client): Promise<readonly TableSize[]> =>
  (await client.query<TableSize>(TABLES)).rows;

/** Of the journal's partitions together. */
export const journalIndexes = async (
  client: pg.Client,
): Promise<readonly { readonly name: string; readonly bytes: number }[]> =>
  (await client.query<{ name: string; bytes: number }>(INDEXES)).rows;

export const total = async (
  client: pg.Client,
): Promise<{ readonly database: number; readonly wal: number }> => {
  const { rows } = await client.query<{ database: number; wal: number }>(
    "SELECT pg_database_size(current_database())::float8 AS database, (SELECT wal_bytes::float8 FROM pg_stat_wal) AS wal",
  );
  return rows[0] ?? { database: 0, wal: 0 };
};
