/** `npm run dist:dir` and `npm run dist`: the installed program out of dist/app and the runtime on this machine. */
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { build, Platform } from "electron-builder";
import { NATIVE_PACKAGES } from "./bundle.mjs";
import { ensureBuilt } from "./setup/built.mjs";
import { NODE } from "./setup/dependencies.mjs";
import { ensureElectron } from "./setup/electron.mjs";
import { main, SetupError, step } from "./setup/progress.mjs";
import { ROOT } from "./setup/root.mjs";

const CURRENT_ELECTRON = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).devDependencies
  .electron;
const STAGE = join(ROOT, "dist", "package");
const MODULES = join(ROOT, "node_modules");
/** Sources of native packages and binaries of other systems stay behind. */
const LEFT_BEHIND = /[\\/](deps|src|binding\.gyp)$/;

function shipped(source) {
  if (LEFT_BEHIND.test(source)) return false;
  return (
    !source.endsWith(".node") ||
    !source.includes("prebuilds") ||
    basename(source).startsWith(process.platform)
  );
}

/** A native package and, beside it, the packages with its binaries for this machine. */
function stagePackage(name) {
  const folder = dirname(join(MODULES, name));
  for (const entry of readdirSync(folder)) {
    if (entry !== basename(name) && !entry.startsWith(`${basename(name)}-${process.platform}`)) continue;
    const target = join(STAGE, "packages", dirname(name), entry);
    cpSync(join(folder, entry), target, { recursive: true, filter: shipped });
  }
}

function stage() {
  rmSync(STAGE, { recursive: true, force: true });
  mkdirSync(join(STAGE, "node"), { recursive: true });
  cpSync(join(ROOT, "dist", "app", "core"), join(STAGE, "core"), { recursive: true });
  for (const name of NATIVE_PACKAGES) stagePackage(name);
  // The command line, and the core on a runtime whose own Node is too old, run on this one.
  const node = join(STAGE, "node", process.platform === "win32" ? "node.exe" : "node");
  cpSync(NODE, node);
  chmodSync(node, 0o755);
  const licence = join(MODULES, "node", "LICENSE");
  if (existsSync(licence)) cpSync(licence, join(STAGE, "node", "LICENSE"));
}

await main(async () => {
  const electron = await ensureElectron();
  const dirOnly = process.argv.includes("--dir");
  if (!dirOnly && electron.version !== CURRENT_ELECTRON) {
    throw new SetupError(
      `Installers carry Electron ${CURRENT_ELECTRON}; this machine has only ${electron.version}, a copy for development.\n` +
        "Remove .cache/electron and run again where Electron's own download can be reached.",
    );
  }
  await ensureBuilt();
  await step(dirOnly ? "packing the program" : "packing the program and its installers", async () => {
    stage();
    await build({
      targets: dirOnly ? Platform.current().createTarget("dir") : Platform.current().createTarget(),
      projectDir: ROOT,
      publish: "never",
      config: { electronDist: electron.folder, electronVersion: electron.version },
    });
  });
});
