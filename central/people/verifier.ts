/** The slow hash by which the centre knows a password's verifier again, and knows nothing from it. */
import { createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto";

const COST = { N: 16_384, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;
const BYTES = 32;

const slow = (secret: Uint8Array, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret, salt, BYTES, COST, (error, key) => (error === null ? resolve(key) : reject(error)));
  });

/** As the device makes it of the auth key (`verifierOf` of its vault). */
export const verifierOf = (authKey: Uint8Array): Buffer =>
  createHash("sha256").update("inspector-auth/1 verifier").update(authKey).digest();

/** `salt:hash`, base64. */
export const slowHash = async (verifier: Uint8Array): Promise<string> => {
  const salt = randomBytes(16);
  return `${salt.toString("base64")}:${(await slow(verifier, salt)).toString("base64")}`;
};

const NOBODY = `${Buffer.alloc(16).toString("base64")}:${Buffer.alloc(BYTES).toString("base64")}`;

/** @param kept null where nobody is known: the work is the same, the answer no */
export const isVerified = async (kept: string | null, verifier: Uint8Array): Promise<boolean> => {
  const [salt = "", hash = ""] = (kept ?? NOBODY).split(":");
  const made = await slow(verifier, Buffer.from(salt, "base64"));
  const expected = Buffer.from(hash, "base64");
  const same = expected.length === made.length && timingSafeEqual(expected, made);
  return kept !== null && same;
};
