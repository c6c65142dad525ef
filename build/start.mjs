/**
 * `npm start`: from a fresh clone to the window on a demo office. Without a display the same job runs headless and
 * prints where it wrote its documents. Runs on any Node from 20 on, with nothing installed.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { installDependencies, NODE } from "./setup/dependencies.mjs";
import { main, run, SetupError, say } from "./setup/progress.mjs";
import { CACHE, ROOT } from "./setup/root.mjs";

/** As electron/core/session/demo-people.ts has it. */
const DEMO_OFFICE = { code: "026", name: { ru: "УГНС (демонстрация)", ky: "МСК (көргөзмө)" } };
const HEADLESS_JOB = join(ROOT, "electron", "cli", "headless-demo.ts");

function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function runHeadless() {
  say("No display here: doing the demo office's work without a window.");
  if (!existsSync(HEADLESS_JOB)) throw new SetupError("The headless job is not part of this version yet.");
  const { forgetDemoCentre, startDemoCentre } = await import("./setup/demo-centre.mjs");
  const folder = join(CACHE, "headless");
  forgetDemoCentre(folder);
  const centre = await startDemoCentre(folder);
  const codes = [await centre.codeFor(DEMO_OFFICE), await centre.codeFor(DEMO_OFFICE)];
  const { code } = await run(NODE, ["--disable-warning=ExperimentalWarning", HEADLESS_JOB], {
    cwd: ROOT,
    inherit: true,
    env: { ...process.env, INSPECTOR_DEMO_CENTRE: centre.url, INSPECTOR_DEMO_CODES: codes.join(",") },
  });
  await centre.stop();
  return code;
}

async function openWindow() {
  const { ensureElectron } = await import("./setup/electron.mjs");
  const { ensureLibraries } = await import("./setup/libraries.mjs");
  const { ensureDemoOffice } = await import("./setup/demo-office.mjs");
  const { ensureBuilt } = await import("./setup/built.mjs");
  const electron = await ensureElectron();
  await ensureLibraries(electron.executable, { forTests: false });
  await ensureBuilt();
  const folder = join(CACHE, "demo");
  const office = process.env.INSPECTOR_OFFICE ?? join(folder, "office.db");
  const centre = await demoCentre(folder, office);
  await ensureDemoOffice(office, centre);
  const args = [`--user-data-dir=${join(folder, "profile")}`, ROOT];
  if (process.getuid?.() === 0) {
    say(
      "Started as root: Chromium's own sandbox cannot work and is off. Use an ordinary account for real work.",
    );
    args.unshift("--no-sandbox");
  }
  say(`Opening the window on the demo office (Electron ${electron.version}) …`);
  const env = { INSPECTOR_DEMO: "1", ...process.env, INSPECTOR_OFFICE: office };
  const { code } = await run(electron.executable, args, { cwd: ROOT, inherit: true, env });
  await centre?.stop();
  return code;
}

/** The central service beside the demo's window; none for an office of another's, nor for one made without it. */
async function demoCentre(folder, office) {
  const own = process.env.INSPECTOR_OFFICE === undefined;
  if (!own || (existsSync(office) && !existsSync(join(folder, "centre.json")))) return null;
  const { forgetDemoCentre, startDemoCentre } = await import("./setup/demo-centre.mjs");
  if (!existsSync(office)) forgetDemoCentre(folder);
  return startDemoCentre(folder);
}

await main(async () => {
  await installDependencies();
  return hasDisplay() && !process.argv.includes("--headless") ? openWindow() : runHeadless();
});
