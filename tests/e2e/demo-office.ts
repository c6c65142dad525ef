import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ROOT } from "../../build/setup/root.mjs";

/** Every officer of a demo office has this password; the sign-in screen shows it too. */
export const DEMO_PASSWORD = "ala-too-2026";

/** Key of the demo office's database, hex. */
export const DEMO_KEY = "b2".repeat(32);

const INSPECTOR = join(ROOT, "electron", "cli", "main.ts");
let template: string | undefined;

/** The demo office the others are copied from, made once in a run. */
function templateFolder(): string {
  if (template !== undefined) return template;
  const folder = mkdtempSync(join(tmpdir(), "inspector-template-"));
  const made = spawnSync(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      INSPECTOR,
      "office",
      "create",
      "--db",
      join(folder, "office.db"),
      "--demo",
    ],
    { cwd: ROOT, encoding: "utf8", env: { ...process.env, INSPECTOR_DB_KEY: DEMO_KEY } },
  );
  if (made.status !== 0) throw new Error(`the demo office could not be made: ${made.stderr}`);
  process.once("exit", () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  );
  template = folder;
  return folder;
}

/** A fresh copy of the demo office in `folder`; its file. */
export function aDemoOffice(folder: string): string {
  const source = templateFolder();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(source)) copyFileSync(join(source, name), join(folder, name));
  const office = join(folder, "office.db");
  if (!existsSync(office)) throw new Error("the demo office has no file");
  return office;
}

/** Signs in on the sign-in screen, whichever its language. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.locator(`input[type=radio][value=${login}]`).check();
  await page.locator("form input[type=password]").fill(DEMO_PASSWORD);
  await page.locator("form button[type=submit]").click();
  await page.getByRole("navigation").first().waitFor();
}
