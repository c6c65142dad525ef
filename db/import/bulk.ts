/** Secondary indexes of a table that is filled for the first time are built once, after its rows. */
import type { WriteHandle } from "../handle.ts";

interface IndexRow {
  readonly name: string;
  readonly sql: string;
}

/**
 * Drops the plain indexes of an empty table; answers what makes them again. Unique ones stay: they judge rows. All of
 * it is part of the caller's transaction.
 */
export const withoutIndexes = (write: WriteHandle, table: string): (() => void) => {
  const filled = write.query<{ one: number }>(`SELECT 1 AS one FROM "${table}" LIMIT 1`).get();
  if (filled !== undefined) return () => undefined;
  const indexes = write
    .query<IndexRow>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
    )
    .all(table)
    .filter((index) => !/^CREATE UNIQUE/i.test(index.sql));
  for (const index of indexes) write.exec(`DROP INDEX "${index.name}"`);
  return () => {
    for (const index of indexes) write.exec(index.sql);
  };
};
