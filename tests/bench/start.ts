/** From the start of the process to a window a person can type into, against a bare Electron window of the same runtime. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import { ROOT } from "../../build/setup/root.mjs";
import { aDemoOffice } from "../e2e/demo-office.ts";
import { electronExecutable, sandboxArguments } from "../e2e/launch-app.ts";
import { percentile, printFigure } from "./figure.ts";

const RUNS = 7;

/** Starts itself again under a virtual display where there is none. */
if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  const again = spawnSync("xvfb-run", ["-a", process.execPath, ...process.execArgv, import.meta.filename], {
    stdio: "inherit",
  });
  process.exit(again.status ?? 1);
}

const bareApp = (folder: string): string => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"name":"bare","version":"1.0.0","main":"main.cjs"}');
  writeFileSync(join(folder, "page.html"), "<!doctype html><title>bare</title><input id='ready'>");
  writeFileSync(
    join(folder, "main.cjs"),
    `const { app, BrowserWindow } = require("electron");
     app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile(require("path").join(__dirname, "page.html")));
     app.on("window-all-closed", () => app.quit());`,
  );
  return folder;
};

/** Milliseconds from launching to the element being there. */
const timeStart = async (app: string, env: Record<string, string>, ready: string): Promise<number> => {
  const profile = mkdtempSync(join(tmpdir(), "inspector-start-"));
  const started = performance.now();
  const running = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...sandboxArguments(), `--user-data-dir=${profile}`, app],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  const page = await running.firstWindow();
  await page.waitForSelector(ready);
  const took = performance.now() - started;
  await running.close();
  rmSync(profile, { recursive: true, force: true });
  return took;
};

const folder = mkdtempSync(join(tmpdir(), "inspector-start-bench-"));
const office = aDemoOffice(join(folder, "office"));
const bare = bareApp(join(folder, "bare"));
const own: number[] = [];
const base: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  base.push(await timeStart(bare, {}, "#ready"));
  own.push(
    await timeStart(ROOT, { INSPECTOR_OFFICE: office, INSPECTOR_LANGUAGE: "ru" }, "input[type=password]"),
  );
}
printFigure({
  bench: "start",
  figure: `to the password field, median of ${RUNS}`,
  value: percentile(own, 0.5),
  unit: "ms",
  baseline: { name: "a bare Electron window", value: percentile(base, 0.5) },
  aim: "≤ 2 × bare",
});
rmSync(folder, { recursive: true, force: true });
