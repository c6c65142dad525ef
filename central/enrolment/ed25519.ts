/** Ed25519 with raw 32-byte keys, as devices and the centre exchange them. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { fingerprint } from "#shared/sync/one-time-code.ts";
import type { Statement } from "#shared/sync/statement.ts";

// DER around the 32 bytes of an Ed25519 key (RFC 8410).
const PRIVATE_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

// The same of X25519.
const X25519_PRIVATE_PREFIX = Buffer.from("302e020100300506032b656e04220420", "hex");
const X25519_PUBLIC_PREFIX = Buffer.from("302a300506032b656e032100", "hex");

const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: "der", type: "pkcs8" });

/** Public half of a seed, base64. */
const publicHalf = (key: KeyObject): string =>
  createPublicKey(key)
    .export({ format: "der", type: "spki" })
    .subarray(PUBLIC_PREFIX.length)
    .toString("base64");

/** @param publicKey 32 bytes, base64. A key or a signature that is none is simply not right. */
export const isSigned = (publicKey: string, text: string | Uint8Array, signature: string): boolean => {
  const [raw, made] = [Buffer.from(publicKey, "base64"), Buffer.from(signature, "base64")];
  if (raw.length !== 32 || made.length !== 64) return false;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), format: "der", type: "spki" });
  return verify(null, typeof text === "string" ? Buffer.from(text) : text, key, made);
};

/** The centre's hand: one key for all it states and writes. */
export interface CentreKey {
  /** Ed25519, 32 bytes, base64. */
  readonly publicKey: string;
  readonly sign: (content: Uint8Array) => Buffer;
  /** X25519 of the same key with another's: opens what was closed for the centre. Null: the other's is no good key. */
  readonly agree: (theirs: Uint8Array) => Buffer | null;
}

/** @param raw 32 bytes */
export const publicX25519 = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([X25519_PUBLIC_PREFIX, raw]), format: "der", type: "spki" });

/** The X25519 key of the holder of an Ed25519 seed (RFC 8032, 5.1.5): the clamping is the key's own. */
const privateX25519 = (seed: Uint8Array): KeyObject => {
  const scalar = createHash("sha512").update(seed).digest().subarray(0, 32);
  const key = Buffer.concat([X25519_PRIVATE_PREFIX, scalar]);
  return createPrivateKey({ key, format: "der", type: "pkcs8" });
};

export const centreKeyOf = (seed: Uint8Array): CentreKey => {
  const key = privateKeyOf(seed);
  const agreement = privateX25519(seed);
  return {
    publicKey: publicHalf(key),
    sign: (content) => sign(null, content, key),
    agree: (theirs) => {
      try {
        return diffieHellman({ privateKey: agreement, publicKey: publicX25519(theirs) });
      } catch {
        // Of small order: the secret would be everybody's.
        return null;
      }
    },
  };
};

/** @param content a value of one of the statement schemas, which names its kind */
export const state = (centre: CentreKey, content: Readonly<Record<string, unknown>>): Statement => {
  const text = canonicalJson(content);
  return { content: text, signature: centre.sign(Buffer.from(text)).toString("base64") };
};

/** What a person compares on the slip and on the screen. */
export const fingerprintOf = (publicKey: string): string =>
  fingerprint(createHash("sha256").update(Buffer.from(publicKey, "base64")).digest());
