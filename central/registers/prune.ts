/** Lets go of old versions, and of pages no kept version names. */
import type { RegisterCentre } from "./centre.ts";

/** Versions whose changes are kept: a device that was away longer loads everything. */
const KEPT = 30;
/** Pages younger than this may be of a version that is being made. */
const YOUNG_MS = 24 * 3_600_000;

const OLD_VERSIONS = "DELETE FROM register_versions WHERE office = $1 AND version <= $2";
const OLD_DELTAS = "DELETE FROM register_deltas WHERE office = $1 AND version <= $2";
/** The pages of every version but the last are of use to nobody: changes have pages of their own. */
const OLD_PAGES = `WITH named AS (
    SELECT page ->> 'sha256' AS sha256 FROM (
      SELECT manifest::jsonb AS content FROM register_versions WHERE office = $1 AND version = $2
    ) AS latest, jsonb_array_elements(content -> 'files') AS file, jsonb_array_elements(file -> 'pages') AS page
    UNION ALL
    SELECT page ->> 'sha256' FROM register_deltas, jsonb_array_elements(delta::jsonb -> 'files') AS file,
      jsonb_array_elements((file -> 'gone' -> 'pages') || (file -> 'rows' -> 'pages')) AS page
    WHERE office = $1
  )
  DELETE FROM register_pages WHERE office = $1 AND stored_at < $3
    AND encode(sha256, 'hex') NOT IN (SELECT sha256 FROM named) RETURNING 1 AS one`;

/** @returns pages removed */
export const pruneRegisters = (centre: RegisterCentre, office: string): Promise<number> =>
  centre.database.transaction({ office }, async (sql) => {
    const [row] = await sql.query<{ last: number | null }>(
      "SELECT max(version) AS last FROM register_versions WHERE office = $1",
      [office],
    );
    const last = row?.last ?? null;
    if (last === null) return 0;
    await sql.query(OLD_VERSIONS, [office, last - KEPT]);
    await sql.query(OLD_DELTAS, [office, last - KEPT]);
    const before = new Date(Date.parse(centre.clock()) - YOUNG_MS).toISOString();
    return (await sql.query(OLD_PAGES, [office, last, before])).length;
  });
