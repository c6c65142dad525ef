import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROOT, revocationList } from "#tests/fixtures/test-pki.ts";
import { trustOf } from "./trust-cache.ts";

let root: string;
const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(root, name), bytes);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "trust-"));
  for (const folder of ["anchors", "crls"]) mkdirSync(join(root, folder));
  put("anchors/root.cer", ROOT.der);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the folder of trust", () => {
  it("is read once while nothing in it changes", () => {
    const first = trustOf(root);
    expect(first.trust.anchors).toHaveLength(1);
    expect(trustOf(root)).toBe(first);
  });

  it("is read again when a file comes, changes its time, or goes", () => {
    const first = trustOf(root);
    put("crls/root.crl", revocationList(ROOT));
    const second = trustOf(root);
    expect([first.trust.lists.length, second.trust.lists.length]).toEqual([0, 1]);
    utimesSync(join(root, "crls/root.crl"), 1_700_000_000, 1_700_000_000);
    const third = trustOf(root);
    expect(third).not.toBe(second);
    rmSync(join(root, "anchors/root.cer"));
    expect(trustOf(root).trust.anchors).toEqual([]);
  });

  it("is empty where there is none, and each office has its own", () => {
    expect(trustOf(join(root, "nowhere"))).toEqual({
      trust: { anchors: [], intermediates: [], lists: [] },
      damaged: [],
    });
    expect(trustOf(root).trust.anchors).toHaveLength(1);
  });
});
