/**
 * Where sealed pages lie. The database itself is one: backed up and restored with the versions that name the pages, the
 * same for every process of the service, locked by office. An object store can take its place behind the same port.
 */
import type { Database } from "../store/postgres/database.ts";

export interface PageStore {
  /** Stored once however often it comes. */
  put(office: string, sha256: string, body: Buffer, at: string): Promise<void>;
  get(office: string, sha256: string): Promise<Uint8Array | null>;
}

const nameOf = (sha256: string): Buffer => Buffer.from(sha256, "hex");

export const databasePages = (database: Database): PageStore => ({
  put: (office, sha256, body, at) =>
    database.transaction({ office }, async (sql) => {
      // Asked first: a page that is there already need not be sent to the database again.
      const [there] = await sql.query("SELECT 1 FROM register_pages WHERE office = $1 AND sha256 = $2", [
        office,
        nameOf(sha256),
      ]);
      if (there !== undefined) return;
      await sql.query(
        `INSERT INTO register_pages (office, sha256, stored_at, body) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [office, nameOf(sha256), at, body],
      );
    }),
  get: (office, sha256) =>
    database.transaction({ office }, async (sql) => {
      const [row] = await sql.query<{ body: Uint8Array }>(
        "SELECT body FROM register_pages WHERE office = $1 AND sha256 = $2",
        [office, nameOf(sha256)],
      );
      return row?.body ?? null;
    }),
});
