/** Small pictures of scanned papers by the hash of the paper; a picture may be here before its paper is, and stay after it. */
import type { ReadHandle, WriteHandle } from "../handle.ts";

export interface Thumbnail {
  /** Of the paper it shows. */
  readonly sha256: string;
  readonly bytes: Buffer;
}

const save = (write: WriteHandle, { sha256, bytes }: Thumbnail, at: string, toSend: 0 | 1): void => {
  write
    .statement(
      `INSERT INTO attachment_thumbnails (sha256, bytes, saved_at, to_send) VALUES (?, ?, ?, ?)
       ON CONFLICT (sha256) DO NOTHING`,
    )
    .run(sha256, bytes, at, toSend);
};

/** Made here: the first of a paper stays, and the centre is to have it. */
export const keepMadeThumbnail = (write: WriteHandle, thumbnail: Thumbnail, at: string): void =>
  save(write, thumbnail, at, 1);

export const keepFetchedThumbnail = (write: WriteHandle, thumbnail: Thumbnail, at: string): void =>
  save(write, thumbnail, at, 0);

export const readThumbnail = (read: ReadHandle, sha256: string): Buffer | null =>
  read.query<{ bytes: Buffer }>("SELECT bytes FROM attachment_thumbnails WHERE sha256 = ?").get(sha256)
    ?.bytes ?? null;

/** What the centre is still to have; null when there is nothing, or it has it. */
export const thumbnailToSend = (read: ReadHandle, sha256: string): Buffer | null =>
  read
    .query<{ bytes: Buffer }>("SELECT bytes FROM attachment_thumbnails WHERE sha256 = ? AND to_send = 1")
    .get(sha256)?.bytes ?? null;

export const noteThumbnailSent = (write: WriteHandle, sha256: string): void => {
  write.statement("UPDATE attachment_thumbnails SET to_send = 0 WHERE sha256 = ?").run(sha256);
};

/** Made after their papers had gone; those of papers that still wait to go travel with them. */
export const lateThumbnails = (read: ReadHandle, limit: number): readonly string[] =>
  read
    .query<{ sha256: string }>(
      `SELECT sha256 FROM attachment_thumbnails WHERE to_send = 1 AND sha256 NOT IN
         (SELECT cited.value FROM sync_commands c, json_each(c.attachments) cited WHERE c.state = 'pending')
       ORDER BY sha256 LIMIT ?`,
    )
    .all(limit)
    .map(({ sha256 }) => sha256);

/** Lets go of the oldest the centre has, until they take no more than `most` bytes. */
export const trimThumbnails = (write: WriteHandle, most: number): void => {
  write
    .statement(
      `DELETE FROM attachment_thumbnails WHERE to_send = 0 AND sha256 IN (
         SELECT sha256 FROM (SELECT sha256, sum(length(bytes)) OVER (ORDER BY saved_at DESC, sha256) AS kept
                             FROM attachment_thumbnails) WHERE kept > ?)`,
    )
    .run(most);
};
