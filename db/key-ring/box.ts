/** Wrapping by a password: argon2id makes the key, AES-256-GCM closes the box. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { Box, Kdf } from "#shared/sync/box.ts";

/** How dear a guess of the password is. */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly passes: number;
}

/** OWASP's second argon2id choice trebled: some tenths of a second on an office's machine. */
export const OFFICE_COST: KdfCost = { memoryKiB: 65_536, passes: 3 };

const ARGON2ID = 2;

export const newKdf = (cost: KdfCost): Kdf => ({
  algorithm: "argon2id",
  memoryKiB: cost.memoryKiB,
  passes: cost.passes,
  salt: randomBytes(16).toString("base64"),
});

/** 32 bytes of a password; the caller zeroes them. */
export const derive = (secret: string, kdf: Kdf): Promise<Buffer> =>
  hashRaw(secret.normalize("NFC"), {
    algorithm: ARGON2ID,
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.passes,
    parallelism: 1,
    outputLen: 32,
    salt: Buffer.from(kdf.salt, "base64"),
  });

// Whose box it is and how its key was made cannot be exchanged without the box failing to open.
const belonging = (owner: string, kdf: Kdf | null): Buffer =>
  Buffer.from(canonicalJson({ format: "inspector-keys/1", owner, kdf }));

const close = (key: Buffer, belongs: Buffer, content: Buffer): Box => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(belongs);
  const data = Buffer.concat([cipher.update(content), cipher.final()]);
  return {
    nonce: nonce.toString("base64"),
    data: data.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
  };
};

const open = (key: Buffer, belongs: Buffer, box: Box): Buffer | null => {
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(box.nonce, "base64"), {
    authTagLength: 16,
  });
  decipher.setAAD(belongs);
  decipher.setAuthTag(Buffer.from(box.tag, "base64"));
  try {
    return Buffer.concat([decipher.update(Buffer.from(box.data, "base64")), decipher.final()]);
  } catch {
    return null;
  }
};

export const closeBox = async (secret: string, kdf: Kdf, owner: string, content: Buffer): Promise<Box> => {
  const key = await derive(secret, kdf);
  try {
    return close(key, belonging(owner, kdf), content);
  } finally {
    key.fill(0);
  }
};

/** The content, or null when the secret is wrong or anything about the box was changed. */
export const openBox = async (secret: string, kdf: Kdf, owner: string, box: Box): Promise<Buffer | null> => {
  const key = await derive(secret, kdf);
  try {
    return open(key, belonging(owner, kdf), box);
  } finally {
    key.fill(0);
  }
};

/** A box under a key instead of a password. @param key 32 bytes of chance */
export const closeUnderKey = (key: Buffer, owner: string, content: Buffer): Box =>
  close(key, belonging(owner, null), content);

export const openUnderKey = (key: Buffer, owner: string, box: Box): Buffer | null =>
  open(key, belonging(owner, null), box);
