/** Reading and replacing the key ring's file. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { type KeyRing, keyRingSchema } from "./format.ts";

export const keyRingPath = (databaseFile: string): string => `${databaseFile}.keys.json`;

export type KeyRingFault = "key-ring-missing" | "key-ring-damaged";

export const readKeyRing = (databaseFile: string): Result<KeyRing, KeyRingFault> => {
  const path = keyRingPath(databaseFile);
  if (!existsSync(path)) return err("key-ring-missing");
  try {
    const parsed = keyRingSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return parsed.success ? ok(parsed.data) : err("key-ring-damaged");
  } catch (error) {
    if (error instanceof SyntaxError) return err("key-ring-damaged");
    throw error;
  }
};

const flushFolder = (folder: string): void => {
  // Windows cannot open a folder; its rename is durable by itself.
  if (process.platform === "win32") return;
  const descriptor = openSync(folder, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
};

/** Replaces the file whole: after a crash there is the old ring or the new one, never a part. */
export const writeKeyRing = (databaseFile: string, ring: KeyRing): void => {
  const path = keyRingPath(databaseFile);
  const next = `${path}.next`;
  const descriptor = openSync(next, "w", 0o600);
  writeSync(descriptor, `${JSON.stringify(ring, null, 2)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(next, path);
  flushFolder(dirname(path));
};
