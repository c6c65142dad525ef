/** Takes files in: pieces in any order and as often as they come, the whole believed only when its hash is right. */
import { createHash } from "node:crypto";
import { PIECE_BYTES, piecesOf } from "#shared/contract/central/attachments.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { THUMBNAIL_BYTES, thumbnailDefect } from "#shared/sync/thumbnail.ts";
import type { Sql } from "../store/postgres/database.ts";
import type { AttachmentCentre } from "./centre.ts";
import { type OfficeFiles, officeFiles } from "./office-key.ts";
import { attachmentRefusal } from "./refusals.ts";

/** What a device says it will send. */
export interface Announced {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

export interface Begun {
  readonly sha256: string;
  readonly whole: boolean;
  readonly missing: readonly number[];
}

interface Held {
  readonly size: number;
  readonly pieces: number;
  readonly state: "coming" | "whole" | "lost";
  readonly deviceId: string;
}

type Answer<T> = Promise<Result<T, DomainRefusal>>;

/** A file nobody finished is let go after so long. */
const ABANDONED_MS = 7 * 86_400_000;
const MEGABYTE = 1024 * 1024;

const HELD = `SELECT size, pieces, state, device_id AS "deviceId" FROM attachments WHERE office = $1 AND name = $2`;

const heldOf = async (sql: Sql, office: string, name: Buffer): Promise<Held | null> =>
  (await sql.query<Held>(HELD, [office, name]))[0] ?? null;

const use = (sql: Sql, office: string, deviceId: string, bytes: number): Promise<unknown> =>
  sql.query(
    `INSERT INTO attachment_use (office, device_id, bytes) VALUES ($1, $2, $3)
     ON CONFLICT (office, device_id) DO UPDATE SET bytes = attachment_use.bytes + excluded.bytes`,
    [office, deviceId, bytes],
  );

const letGo = async (sql: Sql, office: string, name: Buffer, held: Held): Promise<void> => {
  await sql.query("DELETE FROM attachment_pieces WHERE office = $1 AND name = $2", [office, name]);
  await sql.query("DELETE FROM attachments WHERE office = $1 AND name = $2", [office, name]);
  if (held.state !== "lost") await use(sql, office, held.deviceId, -held.size);
};

/** What was begun and never came to an end counts for nobody's quota for ever. */
const letGoAbandoned = async ({ clock }: AttachmentCentre, sql: Sql, office: string): Promise<void> => {
  const before = new Date(Date.parse(clock()) - ABANDONED_MS).toISOString();
  const abandoned = await sql.query<Held & { readonly name: Uint8Array }>(
    `SELECT name, size, pieces, state, device_id AS "deviceId" FROM attachments
     WHERE office = $1 AND state = 'coming' AND begun_at < $2`,
    [office, before],
  );
  for (const held of abandoned) await letGo(sql, office, Buffer.from(held.name), held);
};

const refusedByQuota = async (
  { quotas }: AttachmentCentre,
  sql: Sql,
  office: string,
  deviceId: string,
  size: number,
): Promise<DomainRefusal | null> => {
  const [used] = await sql.query<{ all: number; mine: number }>(
    `SELECT coalesce(sum(bytes), 0)::bigint AS all, coalesce(sum(bytes) FILTER (WHERE device_id = $2), 0)::bigint AS mine
     FROM attachment_use WHERE office = $1`,
    [office, deviceId],
  );
  const { all = 0, mine = 0 } = used ?? {};
  if (mine + size > quotas.device)
    return attachmentRefusal("quota-of-device", { limit: Math.floor(quotas.device / MEGABYTE) });
  return all + size > quotas.office
    ? attachmentRefusal("quota-of-office", { limit: Math.floor(quotas.office / MEGABYTE) })
    : null;
};

const missingPieces = async (sql: Sql, office: string, name: Buffer, pieces: number): Promise<number[]> => {
  const here = new Set(
    (
      await sql.query<{ no: number }>("SELECT no FROM attachment_pieces WHERE office = $1 AND name = $2", [
        office,
        name,
      ])
    ).map(({ no }) => no),
  );
  return Array.from({ length: pieces }, (_, no) => no).filter((no) => !here.has(no));
};

const beginOne = async (
  centre: AttachmentCentre,
  sql: Sql,
  files: OfficeFiles,
  { office, deviceId }: { readonly office: string; readonly deviceId: string },
  { sha256, size, mediaType }: Announced,
): Answer<Begun> => {
  const name = files.nameOf(sha256);
  const held = await heldOf(sql, office, name);
  if (held?.state === "whole") return ok({ sha256, whole: true, missing: [] });
  const goesOn = held?.state === "coming" && held.size === size;
  if (!goesOn) {
    // One hash is one length: who said another was wrong, or the file that was lost has been found.
    if (held !== null) await letGo(sql, office, name, held);
    const refused = await refusedByQuota(centre, sql, office, deviceId, size);
    if (refused !== null) return err(refused);
    await sql.query(
      `INSERT INTO attachments (office, name, size, pieces, media_type, state, device_id, begun_at)
       VALUES ($1, $2, $3, $4, $5, 'coming', $6, $7)`,
      [office, name, size, piecesOf(size), mediaType, deviceId, centre.clock()],
    );
    await use(sql, office, deviceId, size);
  }
  return ok({ sha256, whole: false, missing: await missingPieces(sql, office, name, piecesOf(size)) });
};

export const beginFiles = (
  centre: AttachmentCentre,
  of: { readonly office: string; readonly deviceId: string },
  announced: readonly Announced[],
): Answer<readonly Begun[]> =>
  centre.database.transaction({ office: of.office }, async (sql) => {
    await letGoAbandoned(centre, sql, of.office);
    const files = await officeFiles(centre, sql, of.office);
    const begun: Begun[] = [];
    for (const file of announced) {
      const one = await beginOne(centre, sql, files, of, file);
      if (!one.ok) return one;
      begun.push(one.value);
    }
    return ok(begun);
  });

const lengthOf = ({ size, pieces }: Held, no: number): number =>
  no === pieces - 1 ? size - no * PIECE_BYTES : PIECE_BYTES;

export const takePiece = (
  centre: AttachmentCentre,
  office: string,
  sha256: string,
  no: number,
  bytes: Uint8Array,
): Answer<null> =>
  centre.database.transaction({ office }, async (sql) => {
    const files = await officeFiles(centre, sql, office);
    const name = files.nameOf(sha256);
    const held = await heldOf(sql, office, name);
    if (held === null || held.state === "lost") return err(attachmentRefusal("not-found"));
    if (held.state === "whole") return ok(null);
    if (no >= held.pieces || bytes.length !== lengthOf(held, no))
      return err(attachmentRefusal("piece-wrong"));
    await sql.query(
      "INSERT INTO attachment_pieces (office, name, no, body) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
      [office, name, no, files.seal(name, `piece ${no}`, bytes)],
    );
    return ok(null);
  });

/** The hash of the pieces as they lie; null when one is missing. */
const hashOfPieces = async (
  sql: Sql,
  files: OfficeFiles,
  office: string,
  name: Buffer,
  pieces: number,
): Promise<string | null> => {
  const hash = createHash("sha256");
  for (let no = 0; no < pieces; no += 1) {
    const [row] = await sql.query<{ body: Uint8Array }>(
      "SELECT body FROM attachment_pieces WHERE office = $1 AND name = $2 AND no = $3",
      [office, name, no],
    );
    if (row === undefined) return null;
    hash.update(files.open(name, `piece ${no}`, row.body));
  }
  return hash.digest("hex");
};

export const finishFile = (centre: AttachmentCentre, office: string, sha256: string): Answer<null> =>
  centre.database.transaction({ office }, async (sql) => {
    const files = await officeFiles(centre, sql, office);
    const name = files.nameOf(sha256);
    const held = await heldOf(sql, office, name);
    if (held === null || held.state === "lost") return err(attachmentRefusal("not-found"));
    if (held.state === "whole") return ok(null);
    const found = await hashOfPieces(sql, files, office, name, held.pieces);
    if (found === null) return err(attachmentRefusal("incomplete"));
    if (found !== sha256) {
      await letGo(sql, office, name, held);
      return err(attachmentRefusal("wrong-hash"));
    }
    await sql.query("UPDATE attachments SET state = 'whole', whole_at = $3 WHERE office = $1 AND name = $2", [
      office,
      name,
      centre.clock(),
    ]);
    return ok(null);
  });

/** Noted once, by the device that cites it; found again, it may still come. */
export const noteLost = (
  centre: AttachmentCentre,
  { office, deviceId }: { readonly office: string; readonly deviceId: string },
  sha256: string,
): Promise<void> =>
  centre.database.transaction({ office }, async (sql) => {
    const files = await officeFiles(centre, sql, office);
    const name = files.nameOf(sha256);
    const held = await heldOf(sql, office, name);
    if (held !== null && held.state !== "coming") return;
    if (held !== null) await letGo(sql, office, name, held);
    await sql.query(
      `INSERT INTO attachments (office, name, size, pieces, media_type, state, device_id, begun_at)
       VALUES ($1, $2, 0, 0, 'application/octet-stream', 'lost', $3, $4)`,
      [office, name, deviceId, centre.clock()],
    );
  });

export const takeThumbnail = (
  centre: AttachmentCentre,
  office: string,
  sha256: string,
  bytes: Uint8Array,
): Answer<null> =>
  centre.database.transaction({ office }, async (sql) => {
    const defect = thumbnailDefect(bytes);
    if (defect !== null) return err(attachmentRefusal(defect, { limit: THUMBNAIL_BYTES / 1024 }));
    const files = await officeFiles(centre, sql, office);
    const name = files.nameOf(sha256);
    const taken = await sql.query(
      `UPDATE attachments SET thumbnail = $3 WHERE office = $1 AND name = $2 AND thumbnail IS NULL AND state <> 'lost'
       RETURNING 1 AS one`,
      [office, name, files.seal(name, "thumbnail", bytes)],
    );
    const known = taken.length > 0 || (await heldOf(sql, office, name)) !== null;
    return known ? ok(null) : err(attachmentRefusal("not-found"));
  });
