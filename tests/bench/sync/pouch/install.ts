/**
 * PouchDB and express-pouchdb, pinned, in a folder git ignores. They are old and their dependencies have known holes, so the
 * repository does not depend on them: they are installed when the benchmark first needs them.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "../../../../.cache/peers/pouchdb");
const PINNED = ["pouchdb@9.0.0", "express-pouchdb@4.2.0", "express@4.21.2"];
export const POUCHDB = "PouchDB 9.0.0 with express-pouchdb 4.2.0";

/** The node-fetch it names breaks off answers on kept connections under Node 20 and newer. */
const MANIFEST = { private: true, overrides: { "node-fetch": "2.7.0" } };

const manifest = join(FOLDER, "package.json");
const isThere = (): boolean =>
  PINNED.every((name) =>
    existsSync(join(FOLDER, "node_modules", name.slice(0, name.lastIndexOf("@")), "package.json")),
  );

/** @returns false when it is not there and the registry does not answer */
export const installPouch = (): boolean => {
  if (isThere()) return true;
  console.error(`bench sync: installing ${PINNED.join(", ")} into .cache/peers/pouchdb …`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(manifest, `${JSON.stringify(MANIFEST)}\n`);
  const npm = spawnSync("npm", ["install", "--prefix", FOLDER, "--no-audit", "--no-fund", ...PINNED], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (npm.status === 0 && isThere()) return true;
  console.error(
    "bench sync: THE BASELINE IS SKIPPED: PouchDB could not be installed; ratios to it are missing",
  );
  return false;
};

interface Replicated {
  readonly docs_written: number;
}
interface Options {
  readonly batch_size: number;
  readonly batches_limit: number;
}
export interface Live {
  on(event: "change", heard: (change: Replicated) => void): Live;
  cancel(): void;
}
/** What the benchmark calls. */
export interface Store {
  bulkDocs(docs: readonly object[]): Promise<readonly { readonly error?: unknown }[]>;
  info(): Promise<{ readonly doc_count: number }>;
  close(): Promise<void>;
  readonly replicate: {
    to(other: Store, options: Options): Promise<Replicated>;
    to(other: Store, options: Options & { readonly live: true }): Live;
    from(other: Store, options: Options): Promise<Replicated>;
  };
}
export interface Pouch {
  new (name: string, options?: { readonly fetch: unknown }): Store;
  readonly fetch: (url: string, options: object) => Promise<unknown>;
  defaults(options: { readonly prefix: string }): Pouch;
}
type Listener = Parameters<typeof import("node:http").createServer>[1];
export type Express = () => Listener & { use(path: string, listener: Listener): void };
export type ExpressPouch = (
  pouch: Pouch,
  options: { readonly mode: string; readonly inMemoryConfig: boolean; readonly logPath: string },
) => Listener;

/** CommonJS packages as they come; what they export is the packages' word. */
export const fromPeers = (): ((name: string) => unknown) => createRequire(manifest);
