/** A database thrown away afterwards: encrypted under a key nobody keeps, in a folder of its own. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WriteHandle } from "#db/handle.ts";
import { createDatabase } from "#db/open.ts";

const KEY_BYTES = 32;

export const withScratchDatabase = async <T>(work: (write: WriteHandle) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), "inspector-scratch-"));
  try {
    const created = createDatabase(join(folder, "scratch.db"), {
      key: randomBytes(KEY_BYTES),
      durability: "relaxed",
    });
    if (!created.ok) throw new Error(`a new database in ${folder}: ${created.error.code}`);
    try {
      return await work(created.value.write);
    } finally {
      created.value.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
