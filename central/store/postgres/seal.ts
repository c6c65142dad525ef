/**
 * What is kept of an office is closed under the office's own key: a stolen disk or dump of the database gives nothing
 * readable, and the key of one office opens nothing of another.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from "node:crypto";
import { constants, deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * Closes and opens bytes of one office. `context` names the row: bytes moved to another row do not open.
 */
export interface Seal {
  readonly close: (context: string, content: Uint8Array) => Buffer;
  /** Throws when the bytes are not what was closed here for this context. */
  readonly open: (context: string, sealed: Uint8Array) => Buffer;
  readonly closeJson: (context: string, value: unknown) => Buffer;
  readonly openJson: (context: string, sealed: Uint8Array) => unknown;
  /** A keyed hash as a UUID: equal texts are found again, none can be tried without the key. */
  readonly key: (kind: string, text: string) => string;
}

const NONCE = 12;
const TAG = 16;
/** First byte: how the content is written inside. */
const PLAIN = 1;
const PACKED = 2;
/** Shorter contents are hashes and ids for the most part: packing them wins a tenth and costs more than closing them. */
const PACK_FROM = 700;

const asUuid = (hash: Buffer): string => {
  const hex = hash.toString("hex", 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** As an object of the library: given as bytes, a key costs more at every use than what it is used for. */
const derived = (key: Uint8Array, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync("sha256", key, "inspector-central/office/1", purpose, 32)));

/** For bodies of a few kilobytes quicker than zstd both ways, and hardly longer. */
const pack = (content: Uint8Array): Buffer => deflateRawSync(content, { level: constants.Z_BEST_SPEED });

/** Chance for many nonces at once: asking for twelve bytes each time costs more than closing. */
const nonces = (): (() => Buffer) => {
  const pool = Buffer.alloc(NONCE * 512);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    const nonce = Buffer.from(pool.subarray(used, used + NONCE));
    used += NONCE;
    return nonce;
  };
};

/** @param dataKey the office's 32 bytes */
export const sealOf = (dataKey: Uint8Array): Seal => {
  const closing = derived(dataKey, "close");
  const hashing = derived(dataKey, "key");
  const nonce = nonces();

  const close = (context: string, content: Uint8Array): Buffer => {
    const packed = content.length >= PACK_FROM;
    const iv = nonce();
    const cipher = createCipheriv("aes-256-gcm", closing, iv);
    cipher.setAAD(Buffer.from(context));
    const inside = cipher.update(packed ? pack(content) : content);
    cipher.final();
    return Buffer.concat([Buffer.of(packed ? PACKED : PLAIN), iv, inside, cipher.getAuthTag()]);
  };

  const open = (context: string, sealed: Uint8Array): Buffer => {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    const decipher = createDecipheriv("aes-256-gcm", closing, bytes.subarray(1, 1 + NONCE), {
      authTagLength: TAG,
    });
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(-TAG));
    const inside = decipher.update(bytes.subarray(1 + NONCE, -TAG));
    decipher.final();
    return bytes[0] === PACKED ? inflateRawSync(inside) : inside;
  };

  return {
    close,
    open,
    closeJson: (context, value) => close(context, Buffer.from(JSON.stringify(value ?? null))),
    openJson: (context, sealed) => JSON.parse(open(context, sealed).toString()) as unknown,
    key: (kind, text) => asUuid(createHmac("sha256", hashing).update(`${kind}\n${text}`).digest()),
  };
};
