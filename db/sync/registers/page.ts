/** A page as it came from the centre, opened: AES-256-GCM under the office's page key, then zstd. */
import { createDecipheriv, createHash } from "node:crypto";
import { zstdDecompressSync } from "node:zlib";
import { PAGE_BYTES, type PageRef } from "#shared/sync/registers/manifest.ts";

const NONCE = 12;
const TAG = 16;

/** The page is not what the centre stated, or does not open under its key. */
export class DamagedPage extends Error {
  readonly sha256: string;
  constructor(sha256: string, cause?: unknown) {
    super(`page ${sha256}`, { cause });
    this.sha256 = sha256;
  }
}

const isPage = (body: Uint8Array, ref: PageRef): boolean =>
  body.length === ref.bytes && createHash("sha256").update(body).digest("hex") === ref.sha256;

/** @returns the text of the page, UTF-8. Throws `DamagedPage` */
export const openPage = (key: Buffer, body: Buffer, ref: PageRef): Buffer => {
  if (!isPage(body, ref)) throw new DamagedPage(ref.sha256);
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, body.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(body.subarray(-TAG));
    const packed = Buffer.concat([decipher.update(body.subarray(NONCE, -TAG)), decipher.final()]);
    const text = zstdDecompressSync(packed, { maxOutputLength: Math.min(ref.textBytes, PAGE_BYTES) });
    if (text.length !== ref.textBytes) throw new DamagedPage(ref.sha256);
    return text;
  } catch (error) {
    throw error instanceof DamagedPage ? error : new DamagedPage(ref.sha256, error);
  }
};
