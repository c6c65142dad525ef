/**
 * A folder two programs exchange files by: `inbox/` is read, `done/` keeps what was taken, `rejected/` what could not be
 * read with the reason beside it, `outbox/` is written. A file changes its place by one rename and is never deleted.
 */
import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "#db/make-folder.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { type ProviderError, providerError } from "./error.ts";

/** A name that cannot lead out of its folder and is not a file still being written. */
const PLAIN_NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,150}$/;
const LARGEST_FILE = 64 * 1024 * 1024;

export type InboxFile =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Buffer }
  | { readonly kind: "too-large" | "not-a-file"; readonly name: string };

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error && typeof error.code === "string";

/** Runs steps on files; what the system refuses is «no access to the folder», any other error is a bug. */
export const inFolder = <T>(root: string, steps: () => T): Result<T, ProviderError> => {
  try {
    return ok(steps());
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return providerError("folder-unavailable", { path: root });
  }
};

/** Names waiting in the inbox with this ending, in order. Others are not ours to touch. */
export const inboxNames = (root: string, ending: string): readonly string[] => {
  makeFolder(join(root, "inbox"));
  return readdirSync(join(root, "inbox"))
    .filter((name) => PLAIN_NAME.test(name) && name.endsWith(ending))
    .sort();
};

export const readInbox = (root: string, name: string): InboxFile => {
  const path = join(root, "inbox", name);
  const stats = lstatSync(path);
  // A link might lead to any file this program may read.
  if (!stats.isFile()) return { kind: "not-a-file", name };
  return stats.size > LARGEST_FILE
    ? { kind: "too-large", name }
    : { kind: "file", name, bytes: readFileSync(path) };
};

export const isInInbox = (root: string, name: string): boolean =>
  PLAIN_NAME.test(name) && existsSync(join(root, "inbox", name));
export const isDone = (root: string, name: string): boolean =>
  PLAIN_NAME.test(name) && existsSync(join(root, "done", name));

/** A free name in `folder`: what lies there already is never overwritten. */
const freeName = (folder: string, name: string): string => {
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${copy}-${name}`;
    if (!existsSync(join(folder, candidate))) return candidate;
  }
};

const writeWhole = (folder: string, name: string, text: string): void => {
  makeFolder(folder);
  const part = join(folder, `.${name}.part`);
  writeFileSync(part, text, { flush: true });
  renameSync(part, join(folder, name));
};

/** Moves a file out of the inbox; one that is not there was moved before. */
export const moveToDone = (root: string, name: string): void => {
  const done = join(root, "done");
  makeFolder(done);
  if (isInInbox(root, name)) renameSync(join(root, "inbox", name), join(done, freeName(done, name)));
};

/** Sets a damaged file aside; the reason is there before the file is, so that no file lies there without one. */
export const setAside = (root: string, name: string, reason: unknown): void => {
  const rejected = join(root, "rejected");
  makeFolder(rejected);
  const kept = freeName(rejected, name);
  writeWhole(rejected, `${kept}.reason.json`, `${JSON.stringify(reason, null, 2)}\n`);
  renameSync(join(root, "inbox", name), join(rejected, kept));
};

/** Says beside nothing but the reason what was wrong with a file whose good rows were taken. */
export const noteRemarks = (root: string, name: string, remarks: unknown): void =>
  writeWhole(join(root, "rejected"), `${name}.remarks.json`, `${JSON.stringify(remarks, null, 2)}\n`);

/**
 * Puts a file into the outbox once. False: another content has this name already. One office writes here, and a stick's
 * file system knows no other way than to look first.
 */
export const putIntoOutbox = (root: string, name: string, text: string): boolean => {
  const outbox = join(root, "outbox");
  if (existsSync(join(outbox, name))) return readFileSync(join(outbox, name), "utf8") === text;
  writeWhole(outbox, name, text);
  return true;
};
