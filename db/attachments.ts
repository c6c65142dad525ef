/** Files that came with requests, by their hash; what the journal cites is kept here as it came. */
import type { ReadHandle, WriteHandle } from "./handle.ts";

export interface Attachment {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Saved once however often it comes. */
export const saveAttachment = (write: WriteHandle, ownerId: string, file: Attachment, at: string): void => {
  write
    .statement(
      `INSERT INTO attachments (sha256, owner_id, media_type, bytes, saved_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (sha256, owner_id) DO NOTHING`,
    )
    .run(file.sha256, ownerId, file.mediaType, file.bytes, at);
};

export const readAttachment = (read: ReadHandle, ownerId: string, sha256: string): Attachment | null =>
  read
    .query<Attachment>(
      "SELECT sha256, media_type AS mediaType, bytes FROM attachments WHERE owner_id = ? AND sha256 = ?",
    )
    .get(ownerId, sha256) ?? null;

/** The file whosever it is: what is sent to the centre is known by its hash alone. */
export const attachmentByHash = (read: ReadHandle, sha256: string): Attachment | null =>
  read
    .query<Attachment>(
      "SELECT sha256, media_type AS mediaType, bytes FROM attachments WHERE sha256 = ? LIMIT 1",
    )
    .get(sha256) ?? null;

/** Which of these files are here, each once. */
export const heldAttachments = (read: ReadHandle, hashes: readonly string[]): readonly string[] =>
  [...new Set(hashes)].filter(
    (sha256) => read.query<object>("SELECT 1 FROM attachments WHERE sha256 = ?").get(sha256) !== undefined,
  );

/** Takes the bytes out of the file: their pages are overwritten, not only let go of. */
export const eraseAttachment = (write: WriteHandle, ownerId: string, sha256: string): void => {
  write.connection.pragma("secure_delete = ON");
  write.statement("DELETE FROM attachments WHERE owner_id = ? AND sha256 = ?").run(ownerId, sha256);
  write.connection.pragma("secure_delete = OFF");
};
