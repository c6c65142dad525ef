/** What a command leaves behind when it is told to stop: nothing. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withScratchDatabase } from "#core/data/scratch.ts";
import { writeSyntheticDataset } from "#core/data/write-synthetic.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scratch-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ENTRY = fileURLToPath(new URL("../../electron/cli/inspector.mjs", import.meta.url));

/** A command that has made its database, with the folder it works in. */
const atWork = async (args: readonly string[]) => {
  const temporary = join(folder, "tmp");
  mkdirSync(temporary);
  const appeared = new Promise<void>((resolve) => {
    const watcher = watch(temporary, () => {
      watcher.close();
      resolve();
    });
  });
  const child = spawn(process.execPath, [ENTRY, ...args], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: "ignore",
  });
  const exited = once(child, "exit");
  await appeared;
  return { child, exited, temporary };
};

describe.skipIf(process.platform === "win32")("a throw-away database", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "is gone after %s in the middle of an import",
    async (signal) => {
      const dataset = join(folder, "dataset");
      const written = writeSyntheticDataset(
        dataset,
        { seed: 1, taxpayers: 200, months: 12 },
        () => undefined,
      );
      expect(written.ok).toBe(true);
      const { child, exited, temporary } = await atWork([
        "audit",
        "run",
        "--dataset",
        dataset,
        "--period",
        "2026",
      ]);
      expect(readdirSync(temporary)).toHaveLength(1);
      child.kill(signal);
      expect(await exited).toEqual([null, signal]);
      expect(readdirSync(temporary)).toEqual([]);
    },
  );
  it("is gone after work that fails, and leaves no listener behind", async () => {
    const before = process.listenerCount("SIGINT");
    let file = "";
    await expect(
      withScratchDatabase(async (database) => {
        file = database.file;
        expect(existsSync(file)).toBe(true);
        throw new Error("the work failed");
      }),
    ).rejects.toThrow("the work failed");
    expect(existsSync(file)).toBe(false);
    expect(process.listenerCount("SIGINT")).toBe(before);
  });
});
