/** Versions of an office's registers as they are recorded. */

import {
  type RegisterDelta,
  type RegisterManifest,
  registerDeltaSchema,
  registerManifestSchema,
} from "#shared/sync/registers/manifest.ts";
import type { Statement } from "#shared/sync/statement.ts";
import type { Sql } from "../store/postgres/database.ts";

export interface Recorded<Content> {
  readonly content: Content;
  readonly statement: Statement;
  /** Sealed pages together. */
  readonly bytes: number;
}

interface Row {
  readonly content: string;
  readonly signature: string;
  readonly bytes: number;
}

const recorded = <Content>(row: Row, read: (value: unknown) => Content): Recorded<Content> => ({
  content: read(JSON.parse(row.content)),
  statement: { content: row.content, signature: row.signature },
  bytes: row.bytes,
});

export const latestVersion = async (sql: Sql, office: string): Promise<Recorded<RegisterManifest> | null> => {
  const [row] = await sql.query<Row>(
    `SELECT manifest AS content, signature, bytes FROM register_versions WHERE office = $1
     ORDER BY version DESC LIMIT 1`,
    [office],
  );
  return row === undefined ? null : recorded(row, (value) => registerManifestSchema.parse(value));
};

/** Changes after a version, in order. */
export const deltasAfter = async (
  sql: Sql,
  office: string,
  version: number,
): Promise<readonly Recorded<RegisterDelta>[]> => {
  const rows = await sql.query<Row>(
    `SELECT delta AS content, signature, bytes FROM register_deltas WHERE office = $1 AND version > $2
     ORDER BY version`,
    [office, version],
  );
  return rows.map((row) => recorded(row, (value) => registerDeltaSchema.parse(value)));
};

export interface NewVersion {
  readonly office: string;
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly manifest: Statement;
  readonly manifestBytes: number;
  readonly delta: Statement | null;
  readonly deltaBytes: number;
}

/** @returns false when another publication was first */
export const recordVersion = async (sql: Sql, made: NewVersion): Promise<boolean> => {
  const { office, version } = made;
  const added = await sql.query(
    `INSERT INTO register_versions (office, version, published_at, published_by, manifest, signature, bytes)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING version`,
    [office, version, made.at, made.by, made.manifest.content, made.manifest.signature, made.manifestBytes],
  );
  if (added.length === 0) return false;
  if (made.delta !== null)
    await sql.query(
      "INSERT INTO register_deltas (office, version, delta, signature, bytes) VALUES ($1, $2, $3, $4, $5)",
      [office, version, made.delta.content, made.delta.signature, made.deltaBytes],
    );
  return true;
};

export interface ListedVersion {
  readonly version: number;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly bytes: number;
  readonly deltaBytes: number | null;
}

/** Newest first. */
export const versionsOf = (sql: Sql, office: string): Promise<readonly ListedVersion[]> =>
  sql.query<ListedVersion>(
    `SELECT v.version, v.published_at AS "publishedAt", v.published_by AS "publishedBy", v.bytes, d.bytes AS "deltaBytes"
     FROM register_versions v LEFT JOIN register_deltas d ON d.office = v.office AND d.version = v.version
     WHERE v.office = $1 ORDER BY v.version DESC`,
    [office],
  );
