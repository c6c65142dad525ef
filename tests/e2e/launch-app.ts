import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import type { WindowLanguage } from "#shared/contract/bridge.ts";
import { installedElectron } from "../../build/setup/electron.mjs";
import { ROOT } from "../../build/setup/root.mjs";

export interface LaunchOptions {
  /** File of the office's database; by default one in the temporary profile, which does not exist yet. */
  readonly office?: string;
  /** Language the window opens in; Russian unless told. */
  readonly language?: WindowLanguage;
  /** Whether the program may make a demo office (`INSPECTOR_DEMO`). */
  readonly demo?: boolean;
  /** File that says what time it is for the core; the real day without it. */
  readonly clock?: string;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The temporary profile: logs, window state and, unless named, the office. */
  readonly profile: string;
  /** Errors and warnings the page printed since the start. */
  readonly complaints: readonly string[];
  /** Saves what the window shows to artifacts/screenshots. */
  screenshot(name: string): Promise<string>;
  /** Lines of the main process's log, oldest first. */
  log(): readonly Readonly<Record<string, unknown>>[];
  close(): Promise<void>;
}

/** Lines of a log file of the program; none when it is not there yet. */
export function readLog(file: string): Readonly<Record<string, unknown>>[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return [];
  }
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** The runtime the tests use; `npm test` has fetched it. */
export function electronExecutable(): string {
  const electron = installedElectron();
  if (electron === undefined)
    throw new Error("No Electron runtime here: run `npm test` once, it fetches one.");
  return electron.executable;
}

/** Chromium's sandbox does not work for root, as which CI runs. */
export const sandboxArguments = (): string[] => (process.getuid?.() === 0 ? ["--no-sandbox"] : []);

const ATTEMPTS = 3;
const PAGE_WITHIN_MS = 15_000;

/**
 * Starts the program and waits for its page. About one start in thirty hangs before the page's first request when
 * Playwright attaches to this old runtime on a busy machine (the same program started without it did not in seventy
 * starts); such a start is ended and made again.
 */
async function startWithPage(
  start: () => Promise<ElectronApplication>,
  watch: (page: Page) => void,
): Promise<{ app: ElectronApplication; page: Page }> {
  for (let attempt = 1; ; attempt += 1) {
    const app = await start();
    try {
      const page = await app.firstWindow({ timeout: PAGE_WITHIN_MS });
      watch(page);
      await page.locator("#root").waitFor({ state: "attached", timeout: PAGE_WITHIN_MS });
      return { app, page };
    } catch (error) {
      const ended = new Promise((resolve) => app.process().once("exit", resolve));
      app.process().kill("SIGKILL");
      await ended;
      if (attempt === ATTEMPTS) throw error;
      console.error(`start ${attempt} hung before its page; starting again`);
    }
  }
}

/** Starts the program built in dist/app with a profile of its own. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const profile = mkdtempSync(join(tmpdir(), "inspector-e2e-"));
  const language = options.language ?? "ru";
  const complaints: string[] = [];
  const start = (): Promise<ElectronApplication> => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    mkdirSync(profile);
    return _electron.launch({
      executablePath: electronExecutable(),
      args: [...sandboxArguments(), `--user-data-dir=${profile}`, ROOT],
      env: {
        ...process.env,
        INSPECTOR_OFFICE: options.office ?? join(profile, "office.db"),
        INSPECTOR_LANGUAGE: language,
        INSPECTOR_DEMO: options.demo ? "1" : "",
        INSPECTOR_CLOCK: options.clock ?? "",
      },
    });
  };
  const { app, page } = await startWithPage(start, (opened) => {
    complaints.length = 0;
    opened.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) {
        complaints.push(`${message.type()}: ${message.text()}`);
      }
    });
    opened.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  });
  return {
    app,
    page,
    profile,
    complaints,
    screenshot: async (name) => {
      const folder = join(ROOT, "artifacts", "screenshots");
      mkdirSync(folder, { recursive: true });
      const path = join(folder, `${name}-${language}.png`);
      await page.screenshot({ path });
      return path;
    },
    log: () => readLog(join(profile, "logs", "main.log")),
    close: async () => {
      await app.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
