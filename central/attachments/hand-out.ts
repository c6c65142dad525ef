/** Hands files out, piece by piece, and says which are not here whole. */
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Sql } from "../store/postgres/database.ts";
import type { MissingAttachments } from "../store/postgres/postgres-store.ts";
import type { AttachmentCentre } from "./centre.ts";
import { officeFiles } from "./office-key.ts";
import { attachmentRefusal } from "./refusals.ts";

export interface AboutFile {
  readonly size: number;
  readonly mediaType: string;
  readonly thumbnail: boolean;
}

type Answer<T> = Promise<Result<T, DomainRefusal>>;

const named = async (
  centre: AttachmentCentre,
  sql: Sql,
  office: string,
  sha256: string,
): Promise<{ readonly name: Buffer; readonly open: (part: string, body: Uint8Array) => Buffer }> => {
  const files = await officeFiles(centre, sql, office);
  const name = files.nameOf(sha256);
  return { name, open: (part, body) => files.open(name, part, body) };
};

export const aboutFile = (centre: AttachmentCentre, office: string, sha256: string): Answer<AboutFile> =>
  centre.database.transaction({ office }, async (sql) => {
    const { name } = await named(centre, sql, office, sha256);
    const [row] = await sql.query<AboutFile>(
      `SELECT size, media_type AS "mediaType", thumbnail IS NOT NULL AS thumbnail FROM attachments
       WHERE office = $1 AND name = $2 AND state = 'whole'`,
      [office, name],
    );
    return row === undefined ? err(attachmentRefusal("not-found")) : ok(row);
  });

export const readPiece = (
  centre: AttachmentCentre,
  office: string,
  sha256: string,
  no: number,
): Answer<Buffer> =>
  centre.database.transaction({ office }, async (sql) => {
    const { name, open } = await named(centre, sql, office, sha256);
    const [row] = await sql.query<{ body: Uint8Array }>(
      `SELECT p.body FROM attachment_pieces p JOIN attachments a ON a.office = p.office AND a.name = p.name
       WHERE p.office = $1 AND p.name = $2 AND p.no = $3 AND a.state = 'whole'`,
      [office, name, no],
    );
    return row === undefined ? err(attachmentRefusal("not-found")) : ok(open(`piece ${no}`, row.body));
  });

export const readThumbnail = (centre: AttachmentCentre, office: string, sha256: string): Answer<Buffer> =>
  centre.database.transaction({ office }, async (sql) => {
    const { name, open } = await named(centre, sql, office, sha256);
    const [row] = await sql.query<{ body: Uint8Array }>(
      "SELECT thumbnail AS body FROM attachments WHERE office = $1 AND name = $2 AND thumbnail IS NOT NULL",
      [office, name],
    );
    return row === undefined ? err(attachmentRefusal("not-found")) : ok(open("thumbnail", row.body));
  });

/** For the judge of a push: what it cites must be here whole, or be known to be lost. */
export const missingFiles =
  (centre: Pick<AttachmentCentre, "secrets" | "clock" | "random">): MissingAttachments =>
  async ({ sql, office }, hashes) => {
    if (hashes.length === 0) return [];
    const files = await officeFiles(centre, sql, office);
    const names = new Map(hashes.map((sha256) => [files.nameOf(sha256).toString("hex"), sha256]));
    const here = await sql.query<{ name: string }>(
      `SELECT encode(name, 'hex') AS name FROM attachments
       WHERE office = $1 AND state <> 'coming' AND name = ANY(SELECT decode(unnest($2::text[]), 'hex'))`,
      [office, [...names.keys()]],
    );
    for (const { name } of here) names.delete(name);
    return [...names.values()];
  };
