/** Ed25519 signatures of devices and people, checked off the main thread; keys are parsed once. */
import { createPublicKey, type KeyObject, verify } from "node:crypto";

/**
 * @param publicKey 32 bytes, base64
 * @param signature 64 bytes, base64
 */
export type Verify = (publicKey: string, content: Uint8Array, signature: string) => Promise<boolean>;

// DER around the 32 bytes of an Ed25519 key (RFC 8410).
const PUBLIC_PREFIX = Buffer.from("302a300506032b6570032100", "hex");
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** Keys of devices and people at work at once; more are parsed again. */
const MOST_KEYS = 20_000;

const keys = new Map<string, KeyObject | null>();

/** The bytes; none where the text is another than theirs: one signature has one text. */
const bytesOf = (base64: string): Buffer => {
  const bytes = Buffer.from(base64, "base64");
  return bytes.toString("base64") === base64 ? bytes : Buffer.alloc(0);
};

const keyOf = (publicKey: string): KeyObject | null => {
  const known = keys.get(publicKey);
  if (known !== undefined) return known;
  const raw = bytesOf(publicKey);
  const key =
    raw.length === KEY_BYTES
      ? createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), format: "der", type: "spki" })
      : null;
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(publicKey, key);
  return key;
};

/** A key or a signature that is none is simply not right. */
export const verifyEd25519: Verify = (publicKey, content, signature) => {
  const key = keyOf(publicKey);
  const made = bytesOf(signature);
  if (key === null || made.length !== SIGNATURE_BYTES) return Promise.resolve(false);
  return new Promise((resolve, reject) => {
    verify(null, content, key, made, (error, right) => {
      if (error) reject(error);
      else resolve(right);
    });
  });
};
