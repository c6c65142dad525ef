/** Destroys an office's files on this computer: first what opens them, then they themselves. */
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { keyRingPath } from "./file.ts";

const CHUNK = 1_048_576;
/** The beginning of a database holds its salt: without it the pages are noise even to the key. */
const HEAD = 64 * 1_024;

const markerPath = (databaseFile: string): string => `${databaseFile}.wiped`;

/** Writes chance over the first bytes of a file, and makes the disk take it. */
const overwrite = (path: string, bytes: number): void => {
  const descriptor = openSync(path, "r+");
  try {
    for (let at = 0; at < bytes; at += CHUNK) {
      const length = Math.min(CHUNK, bytes - at);
      writeSync(descriptor, randomBytes(length), 0, length, at);
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

const destroy = (path: string, whole: boolean): void => {
  const { size } = statSync(path);
  overwrite(path, whole ? size : Math.min(size, HEAD));
  rmSync(path, { force: true });
};

/** The database, its companions and its copies: every file beside it that bears its name. */
const filesOf = (databaseFile: string): readonly string[] => {
  const folder = dirname(databaseFile);
  const name = basename(databaseFile);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith(name))
    .filter((entry) => entry.name === name || /^[.-]/.test(entry.name.slice(name.length)))
    .map((entry) => join(folder, entry.name))
    .filter((path) => path !== markerPath(databaseFile));
};

const isKeyRing = (path: string): boolean => path.includes(".keys.json") || path.endsWith(".joining.json");

/**
 * Destroys the office. Key rings go first and whole: what remains after a crash in between opens by nothing. The database
 * must be closed.
 * @returns how many files are gone
 */
export const wipeOffice = (databaseFile: string, at: Instant): number => {
  writeFileSync(markerPath(databaseFile), JSON.stringify({ at }), { mode: 0o600 });
  const files = filesOf(databaseFile);
  const rings = files.filter(isKeyRing);
  for (const path of rings) destroy(path, true);
  for (const path of files.filter((other) => !rings.includes(other))) destroy(path, false);
  return files.length;
};

const markerSchema = z.object({ at: z.string() });

/** When the office was wiped here; null when it was not, or another stands in its place. */
export const wipedAt = (databaseFile: string): Instant | null => {
  if (!existsSync(markerPath(databaseFile)) || existsSync(keyRingPath(databaseFile))) return null;
  try {
    return markerSchema.parse(JSON.parse(readFileSync(markerPath(databaseFile), "utf8"))).at as Instant;
  } catch {
    // A marker cut off while it was written: the wipe itself is certain, its time is not.
    return statSync(markerPath(databaseFile)).mtime.toISOString() as Instant;
  }
};

/** Finishes a wipe that was cut off. @returns whether there was anything left */
export const finishWipe = (databaseFile: string): boolean => {
  const at = wipedAt(databaseFile);
  return at !== null && filesOf(databaseFile).length > 0 && wipeOffice(databaseFile, at) > 0;
};
