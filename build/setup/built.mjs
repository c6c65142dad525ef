/** Knows whether dist/app is newer than its sources. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NODE } from "./dependencies.mjs";
import { run, SetupError } from "./progress.mjs";
import { ROOT } from "./root.mjs";

const SOURCES = [
  "electron",
  "renderer",
  "shared",
  "db",
  "vite.config.ts",
  "package-lock.json",
  "build/bundle.mjs",
];
const STAMP = join(ROOT, "dist", "app", "sources.sha256");

function* files(path) {
  if (!existsSync(path)) return;
  const stat = statSync(path);
  if (!stat.isDirectory()) yield `${path} ${stat.size} ${stat.mtimeMs}`;
  else for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const source of SOURCES) for (const line of files(join(ROOT, source))) hash.update(`${line}\n`);
  return hash.digest("hex");
}

/** Notes which sources dist/app is being built from; call the answer when the build is done. */
export function noteSources() {
  const sources = fingerprint();
  return () => writeFileSync(STAMP, sources);
}

/** Builds dist/app when a source changed since the last build. */
export async function ensureBuilt() {
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint()) return;
  const { code } = await run(NODE, [join(ROOT, "build", "bundle.mjs")], { cwd: ROOT, inherit: true });
  if (code !== 0) throw new SetupError("The program could not be built; the reason stands above.");
}
