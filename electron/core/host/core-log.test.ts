import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCoreLog } from "./core-log.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inspector-core-log-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const text = () => readFileSync(join(folder, "core.log"), "utf8");

describe("the core's log", () => {
  it("hides personal data and keys wherever they stand", () => {
    openCoreLog(folder).info(
      { inn: "01234567890123", user: { login: "asanov", password: "secret1" }, rows: 3 },
      "x",
    );
    expect(text()).toContain('"rows":3');
    for (const hidden of ["01234567890123", "asanov", "secret1"]) expect(text()).not.toContain(hidden);
  });

  it("keeps an error's class and frames, never its message", () => {
    openCoreLog(folder).error({ err: new RangeError("saldo of 01234567890123") }, "core.fault");
    expect(text()).toContain('"type":"RangeError"');
    expect(text()).toContain("core-log.test.ts");
    expect(text()).not.toContain("01234567890123");
  });

  it("begins a new file at the next start when the old one is past its size", () => {
    writeFileSync(join(folder, "core.log"), "x".repeat(5_000_001));
    openCoreLog(folder).info("core.ready");
    expect(statSync(join(folder, "core.1.log")).size).toBe(5_000_001);
    expect(text().split("\n")).toHaveLength(2);
  });
});
