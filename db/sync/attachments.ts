/** Files on their way: pieces of the office's own for the centre, pieces that come from it, and what may be let go of again. */
import type { ReadHandle, WriteHandle } from "../handle.ts";
import { inTransaction } from "../handle.ts";

export interface OwnFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
}

/** The files that are here, the smallest first: over a slow line most of them arrive soon. */
export const ownFiles = (read: ReadHandle, hashes: readonly string[]): readonly OwnFile[] =>
  read
    .query<OwnFile>(
      `SELECT sha256, min(media_type) AS mediaType, length(bytes) AS size FROM attachments
       WHERE sha256 IN (SELECT value FROM json_each(?)) GROUP BY sha256 ORDER BY size, sha256`,
    )
    .all(JSON.stringify(hashes));

export const readStretch = (read: ReadHandle, sha256: string, from: number, length: number): Buffer | null =>
  read
    .query<{ piece: Buffer }>("SELECT substr(bytes, ?, ?) AS piece FROM attachments WHERE sha256 = ? LIMIT 1")
    .get(from + 1, length, sha256)?.piece ?? null;

/** Papers of requests that are not decided yet and are not on this device. */
export const missingPapers = (
  read: ReadHandle,
  limit: number,
): readonly { readonly sha256: string; readonly ownerId: string }[] =>
  read
    .query<{ sha256: string; ownerId: string }>(
      `SELECT d.value ->> '$.sha256' AS sha256, c.request_id AS ownerId
       FROM registration_cases c, json_each(c.state, '$.documents') d
       WHERE c.decided_at IS NULL AND d.value ->> '$.sha256' IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.sha256 = d.value ->> '$.sha256')
       ORDER BY c.submitted_at DESC LIMIT ?`,
    )
    .all(limit);

/** Numbers of the pieces of a file that have come. */
export const piecesHere = (read: ReadHandle, sha256: string): ReadonlySet<number> =>
  new Set(
    read
      .query<{ no: number }>("SELECT no FROM attachment_pieces WHERE sha256 = ?")
      .all(sha256)
      .map(({ no }) => no),
  );

export const savePiece = (write: WriteHandle, sha256: string, no: number, bytes: Buffer): void => {
  write
    .statement("INSERT INTO attachment_pieces (sha256, no, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
    .run(sha256, no, bytes);
};

export const dropPieces = (write: WriteHandle, sha256: string): void => {
  write.statement("DELETE FROM attachment_pieces WHERE sha256 = ?").run(sha256);
};

/** The pieces one after another. */
export const joinedPieces = (read: ReadHandle, sha256: string): Buffer =>
  Buffer.concat(
    read
      .query<{ bytes: Buffer }>("SELECT bytes FROM attachment_pieces WHERE sha256 = ? ORDER BY no")
      .all(sha256)
      .map(({ bytes }) => bytes),
  );

export interface FetchedFile extends Omit<OwnFile, "size"> {
  readonly ownerId: string;
  readonly bytes: Buffer;
}

/** What came takes its place among the files; it may be let go of again, for the centre has it. */
export const keepFetched = (write: WriteHandle, file: FetchedFile, at: string): void =>
  inTransaction(write, () => {
    write
      .statement(
        `INSERT INTO attachments (sha256, owner_id, media_type, bytes, saved_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
      )
      .run(file.sha256, file.ownerId, file.mediaType, file.bytes, at);
    write
      .statement(
        `INSERT INTO attachment_cache (sha256, bytes, last_used_at) VALUES (?, ?, ?)
         ON CONFLICT (sha256) DO UPDATE SET last_used_at = excluded.last_used_at`,
      )
      .run(file.sha256, file.bytes.length, at);
    dropPieces(write, file.sha256);
  });

/** Somebody looked at it: it stays longer than the others. */
export const touchFetched = (write: WriteHandle, sha256: string, at: string): void => {
  write.statement("UPDATE attachment_cache SET last_used_at = ? WHERE sha256 = ?").run(at, sha256);
};

/** Lets go of fetched files, those not looked at for longest first, until they take no more than `most` bytes. */
export const trimFetched = (write: WriteHandle, most: number): number =>
  inTransaction(write, () => {
    const cached = write
      .query<{ sha256: string; bytes: number }>(
        "SELECT sha256, bytes FROM attachment_cache ORDER BY last_used_at DESC, sha256",
      )
      .all();
    let kept = 0;
    const gone = cached.filter(({ bytes }) => {
      kept += bytes;
      return kept > most;
    });
    for (const { sha256 } of gone) {
      write.statement("DELETE FROM attachments WHERE sha256 = ?").run(sha256);
      write.statement("DELETE FROM attachment_cache WHERE sha256 = ?").run(sha256);
    }
    return gone.length;
  });
