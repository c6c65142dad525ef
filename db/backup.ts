/** Backup and restore: the encrypted file as it is, with its key ring; both are checked before they are called good. */
import { copyFileSync, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { WriteHandle } from "./handle.ts";
import { verifyJournal } from "./journal-verify.ts";
import { keyRingPath, readKeyRing } from "./key-ring/file.ts";
import { isRightKey } from "./key-ring/key-ring.ts";
import { copyDatabaseFile } from "./migrate.ts";
import { openForReading } from "./open.ts";
import { registersSuffix } from "./registers-file.ts";
import { versionInForce } from "./sync/registers/in-force.ts";

export interface BackupReport {
  readonly bytes: number;
  readonly events: number;
  /** The copy opened and its journal is whole. */
  readonly ok: boolean;
}

export type BackupRefusal =
  | "backup-missing"
  | "backup-exists"
  | "key-ring-missing"
  | "key-ring-damaged"
  | "wrong-key"
  | "damaged-file"
  | "in-use"
  | "no-access";

const COMPANIONS = ["-wal", "-shm"] as const;

/** Changes wait beside the file: it is no backup but a database at work, and the file alone is not all of it. */
const isAtWork = (file: string): boolean => existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;

const checkCopy = (file: string, key: Buffer): Result<BackupReport, BackupRefusal> => {
  const opened = openForReading(file, { key, keyIsProven: true });
  if (!opened.ok) return err(opened.error.code === "no-access" ? "no-access" : "damaged-file");
  try {
    const { events, ok: whole } = verifyJournal(opened.value.read);
    return ok({ bytes: statSync(file).size, events, ok: whole });
  } finally {
    opened.value.close();
    // Opening a WAL database leaves its companions; a backup is one file and its ring.
    for (const suffix of COMPANIONS) rmSync(file + suffix, { force: true });
  }
};

/** Copies the open database and its ring to `to`, which must not exist, and reads the copy's journal back. */
export const createBackup = (
  write: WriteHandle,
  file: string,
  to: string,
  key: Buffer,
): Result<BackupReport, BackupRefusal> => {
  if (existsSync(to) || existsSync(keyRingPath(to))) return err("backup-exists");
  const ring = readKeyRing(file);
  if (!ring.ok) return err(ring.error);
  const part = `${to}.part`;
  try {
    copyDatabaseFile(write, file, part);
    copyRegisters(file, to, registersSuffix(write.connection));
    copyFileSync(keyRingPath(file), keyRingPath(to));
    renameSync(part, to);
  } catch (error) {
    rmSync(part, { force: true });
    if (error instanceof Error && "syscall" in error) return err("no-access");
    throw error;
  }
  return checkCopy(to, key);
};

/** The centre's registers lie in a file of their own; a backup without it is one all the same: they are fetched again. */
const copyRegisters = (from: string, to: string, suffix: string | null): void => {
  if (suffix !== null && existsSync(from + suffix)) copyFileSync(from + suffix, to + suffix);
};

/** What the backup names as its registers in force. */
const suffixIn = (file: string, key: Buffer): string | null => {
  const opened = openForReading(file, { key, keyIsProven: true });
  if (!opened.ok) return null;
  try {
    return versionInForce(opened.value.read)?.suffix ?? null;
  } finally {
    opened.value.close();
    for (const suffix of COMPANIONS) rmSync(file + suffix, { force: true });
  }
};

const setAside = (file: string): void => {
  if (existsSync(file)) renameSync(file, `${file}.before-restore`);
};

/**
 * Puts a backup in the place of `file`, which must be closed everywhere. The backup is checked first, what stood
 * there is kept beside it as `*.before-restore`.
 */
export const restoreBackup = (
  from: string,
  file: string,
  key: Buffer,
): Result<BackupReport, BackupRefusal> => {
  if (!existsSync(from)) return err("backup-missing");
  const ring = readKeyRing(from);
  if (!ring.ok) return err(ring.error);
  if (!isRightKey(ring.value, key)) return err("wrong-key");
  if (isAtWork(from)) return err("in-use");
  const checked = checkCopy(from, key);
  if (!checked.ok || !checked.value.ok) return checked;
  const part = `${file}.restoring`;
  try {
    copyFileSync(from, part);
    for (const old of [file, ...COMPANIONS.map((suffix) => file + suffix), keyRingPath(file)]) setAside(old);
    copyFileSync(keyRingPath(from), keyRingPath(file));
    copyRegisters(from, file, suffixIn(from, key));
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    if (error instanceof Error && "syscall" in error) return err("no-access");
    throw error;
  }
  return checkCopy(file, key);
};
