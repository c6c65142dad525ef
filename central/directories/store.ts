/** Versions of directories as the service keeps them, and their entries. */
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { DirectoryName } from "#shared/sync/directories/entries.ts";
import type { Database, Sql } from "../store/postgres/database.ts";

export interface PublishedVersion {
  readonly name: DirectoryName;
  readonly version: number;
  readonly effectiveFrom: PlainDate;
  readonly sha256: string;
  readonly bytes: number;
  readonly publishedAt: string;
  readonly publishedBy: string;
}

const VERSIONS = `SELECT v.name, v.version, v.effective_from AS "effectiveFrom", v.sha256, length(c.body) AS bytes,
    v.published_at AS "publishedAt", v.published_by AS "publishedBy"
  FROM directory_versions v JOIN directory_contents c ON c.sha256 = v.sha256 ORDER BY v.name, v.version`;

/** By name, oldest first. */
export const publishedVersions = (database: Database): Promise<readonly PublishedVersion[]> =>
  database.transaction({ service: true }, (sql) => sql.query<PublishedVersion>(VERSIONS));

/** Canonical JSON of the entries; null when there are none of that hash. */
export const contentOf = (database: Database, sha256: string): Promise<Buffer | null> =>
  database.transaction({ service: true }, async (sql) => {
    const [row] = await sql.query<{ body: Uint8Array }>(
      "SELECT body FROM directory_contents WHERE sha256 = $1",
      [sha256],
    );
    return row === undefined ? null : Buffer.from(row.body);
  });

const LATEST =
  "SELECT version, sha256, effective_from AS day FROM directory_versions WHERE name = $1 ORDER BY version DESC LIMIT 1";

export interface NewVersion extends Omit<PublishedVersion, "version" | "bytes"> {
  readonly content: Buffer;
}

const insert = async (sql: Sql, made: NewVersion, version: number): Promise<boolean> => {
  await sql.query("INSERT INTO directory_contents (sha256, body) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
    made.sha256,
    made.content,
  ]);
  const added = await sql.query(
    `INSERT INTO directory_versions (name, version, effective_from, sha256, published_at, published_by)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING 1 AS one`,
    [made.name, version, made.effectiveFrom, made.sha256, made.publishedAt, made.publishedBy],
  );
  return added.length === 1;
};

/** @returns its number; why there is none: nothing differs from the version before, or another came first */
export const recordVersion = (
  database: Database,
  made: NewVersion,
): Promise<number | "unchanged" | "published-meanwhile"> =>
  database.transaction({ service: true }, async (sql) => {
    const [latest] = await sql.query<{ version: number; sha256: string; day: string }>(LATEST, [made.name]);
    if (latest?.sha256 === made.sha256 && latest.day === made.effectiveFrom) return "unchanged";
    const version = (latest?.version ?? 0) + 1;
    return (await insert(sql, made, version)) ? version : "published-meanwhile";
  });
