/**
 * The keys of a device that has asked to join an office and waits for approval: closed under the one-time code, which only
 * the person on the spot has. Gone once the office is here.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { boxSchema, kdfSchema } from "#shared/sync/box.ts";
import { closeBox, type KdfCost, newKdf, openBox } from "./box.ts";

const SEED_BYTES = 32;

/** Seeds of the device's journal key and of its door key. */
export interface JoiningKeys {
  readonly deviceId: string;
  readonly deviceSeed: Buffer;
  readonly doorSeed: Buffer;
}

const joiningSchema = z.strictObject({ deviceId: z.uuid(), kdf: kdfSchema, box: boxSchema });

const pathOf = (databaseFile: string): string => `${databaseFile}.joining.json`;

export const keepJoiningKeys = async (
  databaseFile: string,
  code: string,
  keys: JoiningKeys,
  cost: KdfCost,
): Promise<void> => {
  const kdf = newKdf(cost);
  const content = Buffer.concat([keys.deviceSeed, keys.doorSeed]);
  const box = await closeBox(code, kdf, `joining ${keys.deviceId}`, content);
  content.fill(0);
  writeFileSync(pathOf(databaseFile), JSON.stringify({ deviceId: keys.deviceId, kdf, box }), { mode: 0o600 });
};

/** The keys asked with before by the same code; null when there are none. */
export const joiningKeys = async (databaseFile: string, code: string): Promise<JoiningKeys | null> => {
  if (!existsSync(pathOf(databaseFile))) return null;
  const parsed = joiningSchema.safeParse(readJson(pathOf(databaseFile)));
  if (!parsed.success) return null;
  const { deviceId, kdf, box } = parsed.data;
  const content = await openBox(code, kdf, `joining ${deviceId}`, box);
  if (content === null || content.length !== 2 * SEED_BYTES) return null;
  const keys = {
    deviceId,
    deviceSeed: Buffer.from(content.subarray(0, SEED_BYTES)),
    doorSeed: Buffer.from(content.subarray(SEED_BYTES)),
  };
  content.fill(0);
  return keys;
};

export const forgetJoiningKeys = (databaseFile: string): void =>
  rmSync(pathOf(databaseFile), { force: true });

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
};
