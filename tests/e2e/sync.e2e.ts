/** «Синхронизация» of a workstation that has been without network: what waits, two versions of a case, a refusal. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { resolveText } from "#shared/locales/catalogue.ts";
import { layApart, type SyncOffice } from "#tests/fixtures/sync-office.ts";
import { openAddress } from "./accessibility.ts";
import { type Day, dayOf } from "./day.ts";
import { aDemoOffice, DEMO_KEY, DEMO_PASSWORD, signIn } from "./demo-office.ts";
import { type LaunchedApp, launchApp } from "./launch-app.ts";

let folder: string;
let app: LaunchedApp;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inspector-sync-"));
});
test.afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

const foot = (page: Page, day: Day) => page.getByRole("navigation", { name: day.t("sync.foot.label") });

/** Opens the window on an office that was apart. */
async function begin(language: "ru" | "ky"): Promise<{ page: Page; day: Day; office: SyncOffice }> {
  const file = aDemoOffice(join(folder, "office"));
  const office = await layApart(file, DEMO_KEY, language);
  app = await launchApp({ office: file, language });
  await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  const day = dayOf(app, language, "sync");
  await day.signIn("inspector");
  return { page: app.page, day, office };
}

for (const language of ["ru", "ky"] as const)
  test(`a workstation back from the village, ${language}`, async () => {
    const { page, day, office } = await begin(language);
    // The foot says it in words, and leads there.
    await expect(foot(page, day)).toContainText(
      day.t("sync.foot.queue").replace("{count}", String(office.waiting)),
    );
    await expect(foot(page, day).getByRole("link")).toHaveCount(3);
    await foot(page, day).getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1, name: day.t("shell.area.sync") })).toBeVisible();
    await expect(page.getByText(day.t("sync.connection.offline.text"))).toBeVisible();
    await day.look("state");

    await day.tab("sync.tab.queue");
    const queue = page.getByRole("grid", { name: day.t("sync.queue.show.pending") });
    await expect(queue).toHaveAttribute("aria-rowcount", String(office.waiting + 1));
    await expect(page.getByText(day.t("sync.queue.waits.offline"))).toBeVisible();
    await day.look("queue");
    await page.getByText(day.t("sync.queue.show.accepted"), { exact: true }).click();
    await expect(page.getByRole("grid", { name: day.t("sync.queue.show.accepted") })).toBeVisible();

    // Both versions of the case, by the keyboard; what was served in the centre binds.
    await day.tab("sync.tab.conflicts");
    const conflicts = page.getByRole("grid", { name: day.t("sync.tab.conflicts") });
    await expect(day.row("sync.tab.conflicts")).toBeVisible();
    await conflicts.focus();
    await page.keyboard.press("Enter");
    const pane = page.getByRole("article");
    await expect(pane).toContainText(office.conflictNumber);
    await expect(pane.getByText(day.t("sync.conflict.binding"), { exact: true })).toBeVisible();
    await expect(pane.getByRole("table")).toContainText(day.t("sync.conflict.theirs"));
    await day.look("conflict");
    const theme = language === "ru" ? "dark" : "contrast";
    await page.getByRole("button", { name: day.t("shell.theme") }).click();
    await page.getByRole("menuitemradio", { name: day.t(`shell.theme.${theme}`) }).click();
    await day.look(`conflict-${theme}`);
    // J goes to what was set aside with it, K back.
    await page.keyboard.press("j");
    await expect(pane.getByRole("heading", { level: 2 }).first()).not.toHaveText(
      office.conflictWhat[language],
    );
    await page.keyboard.press("k");
    await expect(pane.getByRole("heading", { level: 2 }).first()).toHaveText(office.conflictWhat[language]);

    // A note outlives the window's lock; the outcome is chosen, not suggested.
    await pane.getByRole("radio").first().check();
    const note = pane.getByRole("textbox");
    await note.fill("Начальник отдела согласен.");
    await expect(
      pane.getByText(new RegExp(day.t("ui.draft.saved").replace("{time}", "\\d\\d:\\d\\d"))),
    ).toBeVisible();
    const address = new URL(page.url()).pathname;
    await day.lock();
    await day.signIn("inspector");
    await openAddress(page, address);
    await expect(note).toHaveValue("Начальник отдела согласен.");
    await pane.getByRole("radio").first().check();
    await expect(note).toHaveAccessibleName(day.t("sync.settle.note.why"));
    await page.keyboard.press("Control+Enter");
    await expect(pane.getByRole("button", { name: day.t("sync.settle.accept-theirs") })).toHaveCount(0);
    await page.getByText(day.t("sync.aside.view.settled"), { exact: true }).click();
    await expect(conflicts).toContainText(day.t("sync.aside.state.settled"));

    await day.tab("sync.tab.refusals");
    await day.row("sync.tab.refusals").click();
    await expect(pane.getByText(day.t("sync.settle.acknowledge"), { exact: true }).first()).toBeVisible();
    await day.look("refusal");
    await day.tab("sync.tab.history");
    await expect(page.getByRole("grid", { name: day.t("sync.tab.history") })).toContainText(
      day.t("sync.kind.registers"),
    );
    await day.look("history");
    expect(app.complaints).toEqual([]);
  });

test("the second factor: set up by who needs it, asked for at the next sign-in, opened by a recovery code", async () => {
  app = await launchApp({ office: aDemoOffice(join(folder, "office")) });
  const { page } = app;
  const day = dayOf(app, "ru", "factor");
  await day.signIn("admin");
  await openAddress(page, "/admin/users");
  await day.button("admin.policy").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(day.t("shell.role.supervisor"), { exact: true }).check();
  await day.look("policy");
  await dialog.getByRole("button", { name: day.t("ui.save") }).click();
  await expect(dialog).toBeHidden();
  await day.lock();

  await signIn(page, "supervisor");
  // Nothing of a supervisor's is open yet, and the way to it is said.
  await expect(page.getByText(day.t("session.factor.required"))).toBeVisible();
  await day.button("session.factor.set-up").click();
  await day.typePassword(dialog);
  await page.keyboard.press("Enter");
  const secret = ((await dialog.locator("output").textContent()) ?? "").replaceAll(" ", "");
  await day.look("secret");
  // As a phone program does with the key typed in.
  await dialog.getByRole("textbox").fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await page.keyboard.press("Enter");
  const recovery = (await dialog.getByRole("listitem").first().textContent()) ?? "";
  await dialog.getByRole("checkbox").check();
  await day.button("ui.continue").click();
  await expect(
    page.getByRole("navigation").getByRole("link", { name: day.t("shell.area.decisions") }),
  ).toBeVisible();

  await day.lock();
  await page.locator("input[type=radio][value=supervisor]").check();
  await page.locator("form input[type=password]").fill(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  const factor = page.getByLabel(day.t("session.factor.code"));
  await expect(factor).toBeFocused();
  await day.look("sign-in-code");
  await factor.fill("000000");
  await page.keyboard.press("Enter");
  const wrong = resolveText({ key: "enrolment.second-factor-wrong", params: { attemptsLeft: 4 } }, "ru");
  await expect(page.getByRole("alert").filter({ hasText: wrong })).toBeVisible();
  await expect(factor).toHaveValue("");
  await factor.fill(recovery);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: day.t("shell.area.my-day") })).toBeVisible();
  expect(app.complaints).toEqual([]);
});
