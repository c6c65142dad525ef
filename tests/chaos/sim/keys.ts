/** Ed25519 keys made from names, so that every run has the same. */
import { createHash, createPublicKey, type KeyObject } from "node:crypto";

export const seedOf = (name: string): Buffer => createHash("sha256").update(`simulation: ${name}`).digest();

/** The public half as it travels: 32 bytes, base64. */
export const publicHalf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32).toString("base64");
