import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { environmentKey } from "./environment-key.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "central-key-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, "deep", "key");
const asked = (change: { key?: string; databaseUrl?: string } = {}) =>
  environmentKey({ key: null, keyFile: file(), databaseUrl: null, ...change });

describe("the key of the environment", () => {
  it("is made at the first start, for its owner's eyes, and found again", () => {
    const made = asked();
    expect(made.ok && made.value.length).toBe(32);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(asked()).toEqual(made);
    expect(readFileSync(file(), "utf8").trim()).toBe(made.ok ? made.value.toString("hex") : "");
  });

  it("is never made up for a database others share", () => {
    expect(asked({ databaseUrl: "postgres://central" })).toMatchObject({ ok: false });
    expect(asked({ databaseUrl: "postgres://central", key: "ab".repeat(32) }).ok).toBe(true);
  });

  it.each(["", "ab", "AB".repeat(32), "zz".repeat(32)])("%j is no key", (key) => {
    expect(asked({ key }).ok).toBe(false);
  });

  it("in a file others may read is not used", () => {
    asked();
    chmodSync(file(), 0o640);
    expect(asked()).toMatchObject({ ok: false, error: expect.stringContaining("chmod 600") });
    writeFileSync(file(), "nothing");
    expect(asked().ok).toBe(false);
  });
});
