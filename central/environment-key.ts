/** The one secret that is not in the database: from the environment, or a file only its owner reads. */
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Config, ConfigRefusal } from "./config.ts";

const KEY = /^[0-9a-f]{64}$/;

const read = (file: string): string | null => {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
};

const openToOthers = (file: string): boolean =>
  process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0;

/** Makes the file at the first start of all; another process may be first. */
const make = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
    chmodSync(file, 0o600);
  } catch (error) {
    if (read(file) === null) throw error;
  }
};

export const environmentKey = (
  config: Pick<Config, "key" | "keyFile" | "databaseUrl">,
): Result<Buffer, ConfigRefusal> => {
  if (config.key !== null)
    return KEY.test(config.key) ? ok(Buffer.from(config.key, "hex")) : err("CENTRAL_KEY is 64 hex digits.");
  if (read(config.keyFile) === null) {
    // Several machines on one database must have the same key: none may make up its own.
    if (config.databaseUrl !== null)
      return err(
        `A service on PostgreSQL is given its key: CENTRAL_KEY, or a file named by CENTRAL_KEY_FILE. A new one: openssl rand -hex 32`,
      );
    make(config.keyFile);
  }
  const text = read(config.keyFile) ?? "";
  if (!KEY.test(text)) return err(`${config.keyFile} holds no key of 64 hex digits.`);
  if (openToOthers(config.keyFile)) return err(`${config.keyFile} can be read by others: chmod 600 it.`);
  return ok(Buffer.from(text, "hex"));
};
