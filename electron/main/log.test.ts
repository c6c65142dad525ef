import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLog } from "./log.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inspector-log-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const clock = () => new Date("2026-11-22T08:30:00Z");

describe("the main process's log", () => {
  it("has a line on disk when write returns", () => {
    const log = openLog(folder, clock);
    log.write("core.ended", { code: 70 });
    expect(readFileSync(log.file, "utf8")).toBe(
      '{"at":"2026-11-22T08:30:00.000Z","event":"core.ended","code":70}\n',
    );
  });

  it("keeps an error's class and frames, never its message", () => {
    const log = openLog(folder, clock);
    log.fault("main.fault", new TypeError("no taxpayer 01234567890123\nIvanov"));
    const text = readFileSync(log.file, "utf8");
    expect(text).toContain('"error":"TypeError"');
    expect(text).toContain("log.test.ts");
    expect(text).not.toContain("01234567890123");
    expect(text).not.toContain("Ivanov");
  });

  it("starts a new file past a megabyte and keeps one older", () => {
    const log = openLog(folder, clock);
    writeFileSync(log.file, "x".repeat(1_000_001));
    log.write("program.started");
    expect(statSync(join(folder, "main.1.log")).size).toBe(1_000_001);
    expect(readFileSync(log.file, "utf8").split("\n")).toHaveLength(2);
  });

  it("does not stop the program when it cannot be written", () => {
    const log = openLog(folder, clock);
    rmSync(folder, { recursive: true });
    expect(() => log.write("program.started")).not.toThrow();
  });
});
