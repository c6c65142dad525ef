import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const PROGRAM = join(ROOT, "node_modules", "dependency-cruiser", "bin", "dependency-cruiser.mjs");

/** Each file breaks exactly the rule it is listed under, most of them by importing a type alone. */
const BREACHES: readonly [rule: string, file: string, source: string][] = [
  ["shared-imports-nothing-of-ours", "shared/a.ts", 'import type { X } from "#db/x.ts"; export type A = X;'],
  ["db-imports-shared-only", "db/a.ts", 'import type { X } from "#core/x.ts"; export type A = X;'],
  ["renderer-imports-shared-only", "renderer/a.tsx", 'import type { X } from "#db/x.ts"; export type A = X;'],
  [
    "core-imports-shared-and-db",
    "electron/core/a.ts",
    'import { app } from "electron"; export const a = app;',
  ],
  [
    "main-imports-contract-only",
    "electron/main/a.ts",
    'import type { X } from "#shared/law/x.ts"; export type A = X;',
  ],
  [
    "cli-has-no-logic",
    "electron/cli/a.ts",
    'import type { X } from "#electron/main/x.ts"; export type A = X;',
  ],
  ["no-orphan-tests-import", "build/b.ts", 'import type { X } from "#tests/x.ts"; export type A = X;'],
  ["no-cycles", "db/c.ts", 'import type { D } from "./d.ts"; export type C = D;'],
  [
    "shared-has-no-io",
    "shared/b.ts",
    'import { readFileSync } from "node:fs"; export const a = readFileSync;',
  ],
  ["not-to-dev-dep", "electron/core/b.ts", 'import fc from "fast-check"; export const a = fc;'],
];
const SOUND = {
  "db/x.ts": "export type X = 1;",
  "db/d.ts": 'import type { C } from "./c.ts"; export type D = C;',
  "electron/core/x.ts": 'import type { X as Y } from "#db/x.ts"; export type X = Y;',
  "electron/main/x.ts": "export type X = 1;",
  "shared/law/x.ts": "export type X = 1;",
  "tests/x.ts": "export type X = 1;",
  "node_modules/electron/index.js": "",
  "node_modules/fast-check/index.js": "",
};

let tree: string;
let output: string;
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), "inspector-rules-"));
  const files = [...Object.entries(SOUND), ...BREACHES.map(([, file, source]) => [file, source] as const)];
  for (const [file, source] of files) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), source);
  }
  for (const file of ["package.json", ".dependency-cruiser.cjs"]) cpSync(join(ROOT, file), join(tree, file));
  const rooms = ["electron", "renderer", "shared", "db", "build", "tests"];
  const run = spawnSync(process.execPath, [PROGRAM, ...rooms, "--config", ".dependency-cruiser.cjs"], {
    cwd: tree,
    encoding: "utf8",
  });
  output = run.stdout;
}, 60_000);
afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe("the import rules see TypeScript, its types and the rooms' aliases", () => {
  it.each(BREACHES)("%s is broken by %s", (rule, file) => {
    expect(output).toContain(`error ${rule}: ${file} →`);
  });

  it("and by nothing else", () => {
    const broken = [...output.matchAll(/error (\S+): (\S+)/g)].map((match) => `${match[1]} ${match[2]}`);
    expect(broken.toSorted()).toEqual(BREACHES.map(([rule, file]) => `${rule} ${file}`).toSorted());
  });
});
