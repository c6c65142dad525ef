/** System libraries and programs: installs them as root on Debian, else says exactly which are missing. */
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, SetupError, say, step } from "./progress.mjs";

const WINDOW_PACKAGES = [
  "libgtk-3-0",
  "libnss3",
  "libasound2",
  "libgbm1",
  "libatk-bridge2.0-0",
  "libdrm2",
  "libxkbcommon0",
];
/** Programs the tests call, and the Debian packages that hold them. */
const TEST_PROGRAMS = { "xvfb-run": ["xvfb", "xauth"], xauth: ["xauth"], pdftotext: ["poppler-utils"] };

function onPath(program) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** Debian puts the server's programs beside the path, a folder for each version. */
function hasPostgres() {
  const root = "/usr/lib/postgresql";
  const installed =
    existsSync(root) && readdirSync(root).some((version) => existsSync(join(root, version, "bin", "initdb")));
  return installed || Boolean(process.env.PG_BIN);
}

/**
 * A real PostgreSQL for the central service's tests. Where it cannot be had everything else is tested all the same, and
 * its tests say aloud that they do not run.
 */
async function ensurePostgres() {
  if (hasPostgres()) return;
  const command = "apt-get install -y --no-install-recommends postgresql";
  if (!(process.getuid?.() === 0 && onPath("apt-get"))) {
    say(`!!! No PostgreSQL here: its tests will not run. On Debian or Ubuntu:\n  sudo ${command}`);
    return;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await step("installing PostgreSQL for the central service's tests", async () => {
    await run("apt-get", ["update"], { env });
    await run("apt-get", command.split(" ").slice(1), { env });
  });
  if (!hasPostgres()) say("!!! PostgreSQL could not be installed: its tests will not run.");
}

/** Shared libraries the runtime needs and the machine lacks. */
async function missingLibraries(executable) {
  const { output } = await run("ldd", [executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

async function whatIsMissing(executable, forTests) {
  const libraries = await missingLibraries(executable);
  const programs = forTests ? Object.keys(TEST_PROGRAMS).filter((program) => !onPath(program)) : [];
  const packages = new Set(programs.flatMap((program) => TEST_PROGRAMS[program]));
  if (libraries.length > 0) for (const name of WINDOW_PACKAGES) packages.add(name);
  return { names: [...libraries, ...programs], packages: [...packages] };
}

/**
 * Makes sure the runtime finds its libraries, and the tests their programs.
 * @param {string} executable Electron's executable
 * @param {{ forTests: boolean }} needs
 */
export async function ensureLibraries(executable, { forTests }) {
  if (process.platform !== "linux") return;
  if (forTests) await ensurePostgres();
  const missing = await whatIsMissing(executable, forTests);
  if (missing.names.length === 0) return;
  const command = `apt-get install -y ${missing.packages.join(" ")}`;
  const asRoot = process.getuid?.() === 0;
  if (!(asRoot && onPath("apt-get"))) {
    throw new SetupError(
      `Missing on this machine: ${missing.names.join(", ")}.\nOn Debian or Ubuntu run:\n  sudo ${command}\n` +
        "On another system install the packages that hold them, then run again.",
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = () =>
    run("apt-get", ["install", "-y", "--no-install-recommends", ...missing.packages], { env });
  const result = await step(`installing system packages: ${missing.packages.join(" ")}`, async () => {
    await run("apt-get", ["update"], { env });
    return install();
  });
  const still = await whatIsMissing(executable, forTests);
  if (still.names.length > 0) {
    say(result.output.trim().split("\n").slice(-8).join("\n"));
    throw new SetupError(`Still missing after apt-get: ${still.names.join(", ")}.`);
  }
}
