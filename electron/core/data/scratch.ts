/** A database thrown away afterwards: encrypted under a key nobody keeps, in a folder of its own. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase, type OpenDatabase } from "#db/open.ts";

const KEY_BYTES = 32;
/** Ways a process is told to stop; none of them runs a `finally`. */
const STOPS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The folder is gone when the work ends, fails, or the process is told to stop. */
export const withScratchDatabase = async <T>(work: (database: OpenDatabase) => Promise<T>): Promise<T> => {
  let folder: string | null = null;
  let database: OpenDatabase | null = null;
  const discard = (): void => {
    for (const signal of STOPS) process.off(signal, stop);
    try {
      database?.close();
    } finally {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    }
  };
  const stop = (signal: NodeJS.Signals): void => {
    try {
      discard();
    } catch {
      // A statement still runs, or the system keeps an open file: the key is lost with the process all the same.
    }
    process.kill(process.pid, signal);
  };
  for (const signal of STOPS) process.once(signal, stop);
  try {
    folder = mkdtempSync(join(tmpdir(), "inspector-scratch-"));
    const created = createDatabase(join(folder, "scratch.db"), {
      key: randomBytes(KEY_BYTES),
      durability: "relaxed",
    });
    if (!created.ok) throw new Error(`a new database in ${folder}: ${created.error.code}`);
    database = created.value;
    return await work(database);
  } finally {
    discard();
  }
};
