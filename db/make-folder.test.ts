import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolder } from "./make-folder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "make-folder-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("making a folder", () => {
  it("makes the folders above it, and again changes nothing", () => {
    const deep = join(folder, "папка", "с пробелом", "c");
    makeFolder(deep);
    makeFolder(deep);
    expect(statSync(deep).isDirectory()).toBe(true);
  });
  it("says that a file stands in the way", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => makeFolder(join(folder, "file", "below"))).toThrow("ENOTDIR");
    expect(() => makeFolder(join(folder, "file"))).toThrow("EEXIST");
  });
  it.runIf(existsSync("/proc"))("ends where the system lets nobody make a folder", () => {
    expect(() => makeFolder("/proc/nobody/may")).toThrow("ENOENT");
  });
});
