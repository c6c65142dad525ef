/** What an office goes through besides the daily work: its making, damage, locked doors, loading, copies, paper. */
import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { writeSyntheticDataset } from "#core/data/write-synthetic.ts";
import { openDatabase } from "#db/open.ts";
import { WINDOW_TEXTS } from "#renderer/locales/texts.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { ROOT } from "../../build/setup/root.mjs";
import { expectAccessible, openAddress } from "./accessibility.ts";
import { chooses } from "./choose-path.ts";
import { aDemoOffice, DEMO_KEY, DEMO_PASSWORD, signIn } from "./demo-office.ts";
import { type LaunchedApp, launchApp } from "./launch-app.ts";

type Key = keyof typeof WINDOW_TEXTS;
type Language = "ru" | "ky";

/** The window in one language, and how it is read and pressed. */
function windowOf(app: LaunchedApp, language: Language = "ru") {
  const { page } = app;
  const t = (key: Key): string => WINDOW_TEXTS[key][language];
  return {
    t,
    heading: (key: Key) => page.getByRole("heading", { level: 1, name: t(key), exact: true }),
    button: (key: Key) => page.getByRole("button", { name: t(key), exact: true }),
    field: (key: Key) => page.getByLabel(t(key), { exact: true }),
    /** The beginning of a message that ends in figures. */
    start: (key: Key): string => t(key).split("{")[0] ?? "",
    look: async (name: string) => {
      await expectAccessible(page);
      await app.screenshot(name);
    },
  };
}

let folder: string;
let app: LaunchedApp;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inspector-care-"));
});
test.afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

test("first run: an empty office, its recovery key, and its data loaded, refused and stopped", async () => {
  app = await launchApp();
  const { page } = app;
  const { t, heading, button, field, look } = windowOf(app);
  await expect(heading("session.first-run.title")).toBeVisible();
  await look("first-run");

  await button("session.first-run.office-action").click();
  await expect(heading("session.first-run.office")).toBeVisible();
  await button("session.first-run.office-action").click();
  await expect(page.getByText(t("ui.required"))).toHaveCount(8);
  const right: readonly (readonly [Key, string])[] = [
    ["session.first-run.code", "012"],
    ["session.first-run.name-ru", "УГНС по Ленинскому району"],
    ["session.first-run.name-ky", "Ленин району боюнча МСКБ"],
    ["session.first-run.full-name-ru", "Иманалиев Б. К."],
    ["session.first-run.full-name-ky", "Иманалиев Б. К."],
    ["session.sign-in.login", "imanaliev"],
    ["session.first-run.password", "imanaliev-1"],
    ["session.first-run.password-again", "imanaliev-2"],
  ];
  for (const [key, value] of right) await field(key).fill(value);
  await button("session.first-run.office-action").click();
  await expect(page.getByText(t("session.first-run.passwords-differ"))).toBeVisible();
  await look("first-run-wrong");
  await field("session.first-run.password-again").fill("imanaliev-1");
  await button("session.first-run.office-action").click();
  // The core refuses a password with the login in it.
  const weak = resolveText({ key: "access.weak-password" }, "ru");
  await expect(page.getByRole("alert").filter({ hasText: weak })).toBeVisible();
  await look("first-run-refused");
  await field("session.first-run.password").fill("Burana-1050");
  await field("session.first-run.password-again").fill("Burana-1050");
  await button("session.first-run.office-action").click();

  await expect(heading("session.recovery.title")).toBeVisible();
  const recoveryKey = (await page.locator("output").textContent()) ?? "";
  expect(recoveryKey).toMatch(/^[0-9A-Z]+(-[0-9A-Z]+)+$/);
  await expect(button("ui.continue")).toBeDisabled();
  await look("recovery-key");
  await page.getByLabel(t("session.recovery.written")).check();
  await button("ui.continue").click();
  await expect(heading("session.sign-in")).toBeVisible();
  await expect(page.getByText(recoveryKey)).toHaveCount(0);
  await page.locator("input[type=radio][value=imanaliev]").check();
  await page.locator("form input[type=password]").fill("Burana-1050");
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").first().waitFor();

  const data = join(folder, "data");
  const written = writeSyntheticDataset(data, { seed: 1, taxpayers: 400, months: 6 });
  expect(written.ok).toBe(true);
  await openAddress(page, "/admin/import");
  await expect(page.getByText(t("admin.import.never"))).toBeVisible();

  await chooses(app, data);
  await button("admin.import.folder").click();
  await expect(page.getByRole("progressbar", { name: t("admin.import.progress") })).toBeAttached();
  await button("admin.import.cancel").click();
  await expect(page.getByText(t("admin.import.status.cancelled"), { exact: true })).toBeVisible();
  await look("import-cancelled");
  await expect(page.getByRole("grid", { name: t("admin.import.history") })).toHaveCount(0);

  const broken = join(folder, "broken");
  expect(writeSyntheticDataset(broken, { seed: 2, taxpayers: 10, months: 1 }).ok).toBe(true);
  const lines = readFileSync(join(broken, "payments.csv"), "utf8").trimEnd().split("\n").length;
  appendFileSync(join(broken, "payments.csv"), "PAY-X,00211199990001,VAT,2026-13,tax,2026-08-13,12.345\n");
  await chooses(app, broken);
  await button("admin.import.folder").click();
  const problem = page.getByRole("row").filter({ hasText: "payments.csv" }).filter({ hasText: "period" });
  await expect(problem).toContainText(String(lines + 1));
  await look("import-problems");

  await chooses(app, data);
  await button("admin.import.folder").click();
  await expect(page.getByRole("grid", { name: t("admin.import.history") })).toContainText("seed 1");
  await expect(page.getByText(t("admin.import.status.finished"), { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("grid", { name: t("admin.import.files") })).toContainText("taxpayers.csv");
  await look("import-finished");
  expect(app.complaints).toEqual([]);
});

test("first run: the demo office", async () => {
  app = await launchApp({ demo: true });
  const { page } = app;
  const { t, heading, button } = windowOf(app);
  await button("session.first-run.demo-action").click();
  await expect(page.getByText(t("session.first-run.demo-wait"))).toBeVisible();
  await expect(heading("session.sign-in")).toBeVisible({ timeout: 60_000 });
  await signIn(page, "inspector");
  await expect(heading("shell.area.my-day")).toBeVisible();
  expect(app.complaints).toEqual([]);
});

for (const language of ["ru", "ky"] as const)
  test(`a damaged file, a newer one and the restored one, ${language}`, async () => {
    const office = aDemoOffice(folder);
    const whole = join(folder, "whole");
    copyFileSync(office, whole);
    const bytes = readFileSync(whole);
    writeFileSync(office, Buffer.from(bytes).fill(0xff, 100, 200));
    app = await launchApp({ office, language });
    const { page } = app;
    const { t, heading, button, look } = windowOf(app, language);
    const tryToSignIn = async () => {
      await page.locator("input[type=radio][value=head]").check();
      await page.locator("form input[type=password]").fill(DEMO_PASSWORD);
      await page.locator("form button[type=submit]").click();
    };
    await tryToSignIn();
    await expect(heading("session.damaged.title")).toBeVisible();
    await expect(page.getByText(t("session.damaged.text"))).toBeVisible();
    await look("damaged");
    await button("session.check-again").click();
    await expect(heading("session.damaged.title")).toBeVisible();

    const newer = join(folder, "newer");
    copyFileSync(whole, newer);
    const opened = openDatabase(newer, { key: Buffer.from(DEMO_KEY, "hex") });
    if (!opened.ok) throw new Error(opened.error.code);
    opened.value.write.exec("PRAGMA user_version = 99");
    opened.value.close();
    copyFileSync(newer, office);
    await button("session.check-again").click();
    await tryToSignIn();
    await expect(heading("session.newer.title")).toBeVisible();
    await expect(page.getByText(/99/)).toBeVisible();
    await look("newer-schema");

    copyFileSync(whole, office);
    await button("session.check-again").click();
    await signIn(page, "head");
    expect(app.complaints).toEqual([]);
  });

test("wrong passwords close the door for a quarter of an hour, and idleness closes it at once", async () => {
  const clock = join(folder, "clock");
  writeFileSync(clock, "2026-11-20T03:00:00.000Z");
  app = await launchApp({ office: aDemoOffice(folder), clock });
  const { page } = app;
  const { t, heading, look } = windowOf(app);
  const password = page.locator("form input[type=password]");
  await page.locator("input[type=radio][value=inspector]").check();
  for (const attemptsLeft of [4, 3, 2, 1]) {
    await password.fill("Issyk-Kul-1606");
    await page.keyboard.press("Enter");
    const said = resolveText({ key: "access.wrong-password", params: { attemptsLeft } }, "ru");
    await expect(page.getByRole("alert")).toContainText(said);
  }
  await password.fill("Issyk-Kul-1606");
  await page.keyboard.press("Enter");
  const lockedOut = resolveText({ key: "access.locked-out", params: { minutes: 15 } }, "ru");
  await expect(page.getByRole("alert")).toContainText(lockedOut);
  await look("locked-out");
  await password.fill(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText(lockedOut);
  writeFileSync(clock, "2026-11-20T03:16:30.000Z");

  await page.clock.install();
  await signIn(page, "inspector");
  await expect(heading("shell.area.my-day")).toBeVisible();
  // The demo office locks after ten minutes.
  await page.clock.runFor(9 * 60_000);
  await expect(heading("shell.area.my-day")).toBeVisible();
  await page.clock.runFor(2 * 60_000);
  await expect(heading("session.sign-in")).toBeVisible();
  await expect(page.getByText(t("session.locked.idle"))).toBeVisible();
  await look("locked-idle");
  expect(app.complaints).toEqual([]);
});

test("a copy of the office is whole, and a list goes to paper and says when it is a part", async () => {
  app = await launchApp({ office: aDemoOffice(folder) });
  const { page } = app;
  const { t, button, start, look } = windowOf(app);
  await signIn(page, "admin");
  await openAddress(page, "/admin/backup");
  const copy = join(folder, "copy.db");
  await chooses(app, copy);
  await button("admin.backup.make").click();
  await expect(page.getByRole("status").filter({ hasText: start("admin.backup.made") })).toBeVisible();
  await look("backup-made");
  const verified = spawnSync(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      join(ROOT, "electron", "cli", "main.ts"),
      "journal",
      "verify",
      "--db",
      copy,
    ],
    { cwd: ROOT, encoding: "utf8", env: { ...process.env, INSPECTOR_DB_KEY: DEMO_KEY } },
  );
  expect(verified.stderr).toBe("");
  expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true });
  // The same place again: a copy is never overwritten.
  await button("admin.backup.make").click();
  await expect(page.getByRole("alert")).toBeVisible();
  await look("backup-refused");

  await page.keyboard.press("Control+l");
  await signIn(page, "supervisor");
  await openAddress(page, "/taxpayers");
  const list = page.getByRole("grid");
  await expect(list).toBeVisible();
  await expect.poll(async () => Number(await list.getAttribute("aria-rowcount"))).toBeGreaterThan(100);
  // Instead of the system's dialog, which nobody is there to answer: what it would be given.
  await page.evaluate(() => {
    window.print = () => {
      const rows = document.querySelectorAll("table tbody tr").length;
      document.title = `${rows}; ${document.querySelector("table caption")?.textContent}`;
    };
  });
  await button("ui.table.actions").click();
  await page.getByRole("menuitem", { name: t("ui.table.print") }).click();
  // A page of the register is here, over three hundred are in it, and the paper says so.
  await expect(page).toHaveTitle(/^200; .*200.*3\d\d$/);
  await expect(page.locator("html")).not.toHaveAttribute("data-printing");
  expect(app.complaints).toEqual([]);
});
