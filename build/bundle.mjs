/**
 * Builds dist/app: the window (vite), main and preload (CommonJS: the oldest runtime has no ES modules there) and the
 * core host with its workers and the command line (ES modules for Node 24 and utility processes).
 *
 * The core's output mirrors the source tree under dist/app/core, and files beside the code (templates, migrations,
 * tables, fonts) are copied to the same place, so `new URL("./file", import.meta.url)` means the same before and after.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join, relative } from "node:path";
import { build } from "esbuild";
import { build as buildWindow } from "vite";
import { noteSources } from "./setup/built.mjs";
import { main, SetupError, step } from "./setup/progress.mjs";
import { ROOT } from "./setup/root.mjs";

const OUT = join(ROOT, "dist", "app");
const CORE_OUT = join(OUT, "core");
/** Rooms the core is made of; what in them is not code is an asset. */
const CORE_ROOMS = ["electron/core", "electron/cli", "db", "shared"];
const CODE = new Set([".ts", ".tsx", ".mjs", ".map"]);
/** Packages with native parts stay outside the bundle. */
export const NATIVE_PACKAGES = ["better-sqlite3", "@node-rs/argon2", "@myriaddreamin/typst-ts-node-compiler"];
/** The installed command: what inspector.mjs does under a Node that is known to be right. */
const COMMAND_LINE = "inspector-command";
const commandLine = {
  name: COMMAND_LINE,
  setup(bundler) {
    bundler.onResolve({ filter: /^inspector-command$/ }, ({ path }) => ({ path, namespace: COMMAND_LINE }));
    bundler.onLoad({ filter: /.*/, namespace: COMMAND_LINE }, () => ({
      contents: `import { runInspector } from "./electron/cli/main.ts";
process.exitCode = await runInspector(process.argv.slice(2));`,
      resolveDir: ROOT,
    }));
  },
};
/** Every entry lies three folders deep, so one prefix leads from any bundle to the core's root. */
const TO_CORE_ROOT = "../../../";

/** Makes `import.meta.url` of each source file its place in the mirrored tree, and points workers at their bundles. */
const mirroredUrls = {
  name: "mirrored-urls",
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      if (path.includes("node_modules") || !source.includes("import.meta.")) return undefined;
      const place = relative(ROOT, path).replaceAll("\\", "/");
      const urlOf = (name) => `new URL(${JSON.stringify(TO_CORE_ROOT + name)}, import.meta.url)`;
      const body = source
        .replaceAll(/(new URL\(\s*"[^"]+)\.ts"(\s*,\s*import\.meta\.url)/g, '$1.mjs"$2')
        .replaceAll("import.meta.dirname", "__mirroredFolder")
        .replaceAll("import.meta.url", `(${urlOf(place)}.href)`);
      // Declared in front, so that a folder's own path is worked out once.
      const folder = `import { fileURLToPath as __pathOf } from "node:url";
const __mirroredFolder = __pathOf(${urlOf(dirname(place))});\n`;
      const contents = body.includes("__mirroredFolder") ? folder + body : body;
      return { contents, loader: "ts" };
    });
  },
};

function coreEntries() {
  const entries = { "electron/core/host/main": join(ROOT, "electron/core/host/main.ts") };
  const workers = join(ROOT, "electron/core/workers");
  for (const name of existsSync(workers) ? readdirSync(workers) : []) {
    if (!/^[a-z-]+-worker\.ts$/.test(name)) continue;
    entries[`electron/core/workers/${basename(name, ".ts")}`] = join(workers, name);
  }
  entries["electron/cli/bundle/inspector"] = COMMAND_LINE;
  return entries;
}

function copyAssets(folder) {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) copyAssets(path);
    else if (!CODE.has(extname(entry.name)) && entry.name !== "tsconfig.json") {
      mkdirSync(dirname(join(CORE_OUT, path)), { recursive: true });
      cpSync(join(ROOT, path), join(CORE_OUT, path));
    }
  }
}

async function buildCore() {
  rmSync(CORE_OUT, { recursive: true, force: true });
  await build({
    entryPoints: coreEntries(),
    outdir: CORE_OUT,
    chunkNames: "electron/core/chunks/[name]-[hash]",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node22",
    external: NATIVE_PACKAGES,
    // Packages written as CommonJS ask for Node's own modules by require.
    banner: {
      js: 'import { createRequire as __cr } from "node:module"; const require = __cr(import.meta.url);',
    },
    plugins: [mirroredUrls, commandLine],
    logLevel: "warning",
    legalComments: "none",
  });
  for (const room of CORE_ROOMS) if (existsSync(join(ROOT, room))) copyAssets(room);
}

async function buildShell() {
  mkdirSync(OUT, { recursive: true });
  cpSync(join(ROOT, "build", "packaging", "icon.png"), join(OUT, "icon.png"));
  await build({
    entryPoints: {
      main: join(ROOT, "electron/main/main.ts"),
      preload: join(ROOT, "electron/preload/preload.ts"),
    },
    outdir: OUT,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node18",
    external: ["electron"],
    logLevel: "warning",
    legalComments: "none",
  });
}

async function bundle() {
  const built = noteSources();
  await step("building the program (window, main, core)", async () => {
    await Promise.all([
      buildWindow({ configFile: join(ROOT, "vite.config.ts"), logLevel: "warn" }),
      buildCore(),
      buildShell(),
    ]);
    built();
  });
}

if (process.argv[1] === import.meta.filename) {
  await main(() =>
    bundle().catch((error) => {
      // The builders' own message says which file and line; their stack is of no use.
      throw new SetupError(error.message);
    }),
  );
}
