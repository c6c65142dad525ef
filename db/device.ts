/** The device's Ed25519 key, kept inside the encrypted file. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import type { DeviceId, IdSource } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { ReadHandle, WriteHandle } from "./handle.ts";

/** Signs what this device writes into the journal. */
export interface Device {
  readonly deviceId: DeviceId;
  readonly sign: (hash: Buffer) => Buffer;
}

// DER around the 32 bytes of an Ed25519 key (RFC 8410).
const PRIVATE_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

export const privateKeyOf = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: "der", type: "pkcs8" });

/** Keys parsed: a page of the feed has a thousand signatures of a few devices. */
const parsed = new Map<string, KeyObject>();
/** More than the devices and people of an office. */
const MOST_PARSED = 2_000;

export const publicKeyOf = (raw: Buffer): KeyObject => {
  const name = raw.toString("base64");
  const known = parsed.get(name);
  if (known !== undefined) return known;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), format: "der", type: "spki" });
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(name, key);
  return key;
};

/** The public half of a private key, 32 bytes. */
export const publicHalf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: "der", type: "spki" }).subarray(PUBLIC_PREFIX.length);

/** A new pair, both halves 32 raw bytes. */
export const newKeyPair = (): { readonly seed: Buffer; readonly publicKey: Buffer } => {
  const pair = generateKeyPairSync("ed25519");
  return {
    seed: pair.privateKey.export({ format: "der", type: "pkcs8" }).subarray(PRIVATE_PREFIX.length),
    publicKey: pair.publicKey.export({ format: "der", type: "spki" }).subarray(PUBLIC_PREFIX.length),
  };
};

export const signWith = (key: KeyObject, hash: Buffer): Buffer => sign(null, hash, key);
export const verifyWith = (key: KeyObject, hash: Buffer, signature: Buffer): boolean =>
  signature.length === 64 && verify(null, hash, key, signature);

/** The device of this database, made at its first opening. */
export const thisDevice = (write: WriteHandle, ids: IdSource, name: string, at: Instant): Device => {
  const known = write
    .query<{ deviceId: string; seed: Buffer }>(
      "SELECT device_id AS deviceId, private_key AS seed FROM devices WHERE this_device = 1",
    )
    .get();
  if (known !== undefined) {
    const key = privateKeyOf(known.seed);
    return { deviceId: known.deviceId as DeviceId, sign: (hash) => signWith(key, hash) };
  }
  const deviceId = ids<"Device">();
  const { seed, publicKey } = newKeyPair();
  write
    .statement(
      `INSERT INTO devices (device_id, name, public_key, private_key, created_at, this_device)
       VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(deviceId, name, publicKey, seed, at);
  const key = privateKeyOf(seed);
  return { deviceId, sign: (hash) => signWith(key, hash) };
};

/** Enters this device as it was made before its database: at joining an office. */
export const enterDevice = (
  write: WriteHandle,
  device: { readonly deviceId: string; readonly name: string; readonly seed: Buffer },
  at: Instant,
): void => {
  write
    .statement(
      `INSERT INTO devices (device_id, name, public_key, private_key, created_at, this_device)
       VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(device.deviceId, device.name, publicHalf(privateKeyOf(device.seed)), device.seed, at);
};

/** Remembers whose key it is that another author of the feed writes by; a known one keeps the key it has. */
export const knowAuthor = (
  write: WriteHandle,
  author: { readonly deviceId: string; readonly name: string; readonly publicKey: string },
  at: Instant,
): void => {
  write
    .statement(
      `INSERT INTO devices (device_id, name, public_key, created_at, this_device) VALUES (?, ?, ?, ?, 0)
       ON CONFLICT (device_id) DO NOTHING`,
    )
    .run(author.deviceId, author.name, Buffer.from(author.publicKey, "base64"), at);
};

/** This device's public key, 32 bytes. */
export const ownPublicKey = (read: ReadHandle): Buffer => {
  const row = read
    .query<{ publicKey: Buffer }>("SELECT public_key AS publicKey FROM devices WHERE this_device = 1")
    .get();
  if (row === undefined) throw new Error("an open database has its device");
  return row.publicKey;
};

export const devicePublicKeys = (read: ReadHandle): ReadonlyMap<string, KeyObject> =>
  new Map(
    read
      .query<{ deviceId: string; publicKey: Buffer }>(
        "SELECT device_id AS deviceId, public_key AS publicKey FROM devices",
      )
      .all()
      .filter((row) => row.publicKey.length === 32)
      .map((row) => [row.deviceId, publicKeyOf(row.publicKey)]),
  );
