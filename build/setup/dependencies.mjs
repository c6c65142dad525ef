/** Installs what package-lock.json names, and Node 24 out of the package `node`. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run, SetupError, step } from "./progress.mjs";
import { ROOT } from "./root.mjs";

/** The Node every script of the project runs on (the system's own may be older). */
export const NODE = join(
  ROOT,
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/** Packages of the lock file that are absent or of another version; optional ones may be absent. */
function missingPackages() {
  const installedList = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(installedList)) return ["node_modules"];
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedList, "utf8")).packages;
  return Object.entries(wanted)
    .filter(([path, entry]) => {
      if (path === "" || entry.link) return false;
      const found = installed[path];
      return found ? found.version !== entry.version : !(entry.optional || entry.devOptional);
    })
    .map(([path]) => path);
}

async function nodeRuns() {
  if (!existsSync(NODE)) return false;
  return (await run(NODE, ["--version"])).output.startsWith("v24.");
}

function lastLines(output) {
  return output.trim().split("\n").slice(-12).join("\n");
}

/** Brings node_modules to the lock file. Does nothing when it is there already. */
export async function installDependencies() {
  if (missingPackages().length > 0) {
    // Install scripts are off for every package; the one that is needed (Node 24) runs below by name.
    const quiet = ["--ignore-scripts", "--no-audit", "--no-fund"];
    const result = await step("installing dependencies (about 650 packages)", async () => {
      const exact = await run("npm", ["ci", ...quiet], { cwd: ROOT });
      // A lock file written where the registry lacks the optional binaries of other systems is refused by `npm ci`.
      return exact.output.includes("EUSAGE")
        ? run("npm", ["install", "--no-save", ...quiet], { cwd: ROOT })
        : exact;
    });
    if (result.code !== 0) {
      throw new SetupError(
        `npm could not install the dependencies. Is the npm registry reachable?\n${lastLines(result.output)}`,
      );
    }
  }
  if (await nodeRuns()) return;
  const result = await step("getting Node 24 (package `node`)", () =>
    run("npm", ["rebuild", "node", "--ignore-scripts=false"], { cwd: ROOT }),
  );
  if (!(await nodeRuns())) {
    throw new SetupError(
      `Node 24 could not be had from the registry for ${process.platform}-${process.arch}.\n${lastLines(result.output)}`,
    );
  }
}
