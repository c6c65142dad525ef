/**
 * A page as it is stored and sent: zstd, then AES-256-GCM under the office's page key. The nonce follows from the content, so
 * that the same page is the same bytes and is stored once.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac } from "node:crypto";
import { promisify } from "node:util";
import { constants, zstdCompress, zstdDecompress } from "node:zlib";
import { PAGE_BYTES, type PageRef } from "#shared/sync/registers/manifest.ts";
import type { Page } from "#shared/sync/registers/page-cutter.ts";

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

const NONCE = 12;
const TAG = 16;
/** Published once, fetched by every device of the office. */
const LEVEL = 6;

const nonceOf = (key: Buffer, content: Buffer): Buffer =>
  createHmac("sha256", key).update("register-page-nonce/1").update(content).digest().subarray(0, NONCE);

export interface SealedPage {
  readonly ref: PageRef;
  readonly body: Buffer;
}

/** Throws when the page is larger than any device would take. */
export const sealPage = async (key: Buffer, page: Page): Promise<SealedPage> => {
  const text = Buffer.from(page.text);
  if (text.length > PAGE_BYTES) throw new RangeError(`a page of ${text.length} bytes`);
  const packed = await compress(text, { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } });
  const nonce = nonceOf(key, packed);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const body = Buffer.concat([nonce, cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
  const sha256 = createHash("sha256").update(body).digest("hex");
  return { ref: { sha256, bytes: body.length, textBytes: text.length, rows: page.rows }, body };
};

/** Throws when the bytes are not what was sealed under the key. */
export const openPage = async (key: Buffer, body: Uint8Array): Promise<Buffer> => {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAuthTag(bytes.subarray(-TAG));
  const packed = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
  return decompress(packed, { maxOutputLength: PAGE_BYTES });
};
