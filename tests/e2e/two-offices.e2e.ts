/** One computer, two offices: whoever is named for another works in both, and neither shows anything of the other. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { WINDOW_TEXTS } from "#renderer/locales/texts.ts";
import { expectAccessible } from "./accessibility.ts";
import { aDemoOffice, signIn } from "./demo-office.ts";
import { type LaunchedApp, launchApp } from "./launch-app.ts";

type Key = keyof typeof WINDOW_TEXTS;

let folder: string;
let app: LaunchedApp;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inspector-two-offices-"));
});
test.afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

for (const language of ["ru", "ky"] as const)
  test(`an office is added beside the first and each is come back to, ${language}`, async () => {
    app = await launchApp({ office: aDemoOffice(folder), language });
    const { page } = app;
    const t = (key: Key): string => WINDOW_TEXTS[key][language];
    const menu = page.getByRole("button", { name: t("session.office.choose").split("{")[0] ?? "" });
    const item = (name: string) => page.getByRole("menuitem", { name, exact: true });

    // Nobody has signed in yet: the list would be of one nameless office.
    await expect(page.locator("form input[type=password]")).toBeVisible();
    await expect(menu).toHaveCount(0);
    await signIn(page, "inspector");
    await page.reload();
    await expect(menu).toBeVisible();
    const first = ((await menu.textContent()) ?? "").replace("▾", "").trim();
    await menu.click();
    await expect(item(first)).toHaveAttribute("aria-current", "true");
    await app.screenshot("office-switch");
    await item(t("session.office.add")).click();

    await expect(page.getByRole("heading", { name: t("session.first-run.title"), level: 1 })).toBeVisible();
    await expect(menu).toContainText(t("session.office.unnamed"));
    await page.getByRole("button", { name: t("session.first-run.office-action"), exact: true }).click();
    for (const [key, value] of [
      ["session.first-run.code", "012"],
      ["session.first-run.name-ru", "УГНС по Ленинскому району"],
      ["session.first-run.name-ky", "Ленин району боюнча МСКБ"],
      ["session.first-run.full-name-ru", "Иманалиев Б. К."],
      ["session.first-run.full-name-ky", "Иманалиев Б. К."],
      ["session.sign-in.login", "imanaliev"],
      ["session.first-run.password", "Burana-1050"],
      ["session.first-run.password-again", "Burana-1050"],
    ] as const)
      await page.getByLabel(t(key), { exact: true }).fill(value);
    await page.getByRole("button", { name: t("session.first-run.office-action"), exact: true }).click();
    await page.getByLabel(t("session.recovery.written")).check();
    await page.getByRole("button", { name: t("ui.continue"), exact: true }).click();
    await page.locator("input[type=radio][value=imanaliev]").check();
    await page.locator("form input[type=password]").fill("Burana-1050");
    await page.keyboard.press("Enter");
    await page.getByRole("navigation").first().waitFor();

    await page.reload();
    const second = language === "ru" ? "УГНС по Ленинскому району" : "Ленин району боюнча МСКБ";
    await expect(menu).toContainText(second);
    await expectAccessible(page);
    await menu.click();
    await expect(item(first)).toHaveAttribute("aria-current", "false");
    await app.screenshot("office-switch-two");
    await item(first).click();

    // The first office is as it was left, and knows nobody of the second.
    await expect(page.locator("input[type=radio][value=inspector]")).toBeVisible();
    await expect(page.locator("input[type=radio][value=imanaliev]")).toHaveCount(0);
    await expect(menu).toContainText(first);
    await signIn(page, "inspector");
    expect(app.complaints).toEqual([]);
  });
