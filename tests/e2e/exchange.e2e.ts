/** «Обмен и доверие»: an administrator sets a provider and the rule on passports, and sees whom the office believes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { WINDOW_TEXTS } from "#renderer/locales/texts.ts";
import { layTrust } from "#tests/fixtures/synthetic-signatures.ts";
import { expectAccessible, openAddress } from "./accessibility.ts";
import { aDemoOffice, signIn } from "./demo-office.ts";
import { type LaunchedApp, launchApp } from "./launch-app.ts";

type Key = keyof typeof WINDOW_TEXTS;

let folder: string;
let app: LaunchedApp;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inspector-exchange-"));
});
test.afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

for (const language of ["ru", "ky"] as const)
  test(`a provider, the page of a passport, the folder of trust: ${language}`, async () => {
    const office = aDemoOffice(join(folder, "office"));
    layTrust(join(folder, "office"));
    mkdirSync(join(folder, "office", "trust", "crls"), { recursive: true });
    writeFileSync(join(folder, "office", "trust", "crls", "old.crl"), "nothing");
    app = await launchApp({ office, language });
    const { page } = app;
    const t = (key: Key): string => WINDOW_TEXTS[key][language];
    const field = (key: Key) => page.getByLabel(t(key), { exact: true });
    const button = (key: Key) => page.getByRole("button", { name: t(key), exact: true });
    await signIn(page, "admin");
    await openAddress(page, "/admin/exchange");
    await expect(page.getByText(t("admin.exchange.none"))).toBeVisible();
    await expect(page.getByText("Учебный корневой УЦ").first()).toBeVisible();
    await expect(page.getByText(t("admin.exchange.damaged-file").split("{")[0] ?? "")).toBeVisible();

    await button("admin.exchange.add").click();
    await button("admin.exchange.save").click();
    await expect(page.getByText(t("admin.exchange.id-wrong"))).toBeVisible();
    await field("admin.exchange.title").fill("Кабинет налогоплательщика");
    await field("admin.exchange.id").fill("cabinet");
    await field("admin.exchange.folder").fill(join(folder, "stick"));
    await expectAccessible(page);
    await app.screenshot("exchange-dialog");
    await button("admin.exchange.save").click();
    await expect(page.getByText(t("admin.exchange.never"))).toBeVisible();

    await page.getByLabel(t("admin.exchange.passport.encrypted"), { exact: true }).check();
    await expect(page.getByLabel(t("admin.exchange.passport.encrypted"), { exact: true })).toBeChecked();
    await expectAccessible(page);
    await app.screenshot("exchange");
    expect(app.complaints).toEqual([]);
  });
