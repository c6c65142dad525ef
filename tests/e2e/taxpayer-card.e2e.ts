/** The card of a taxpayer in both languages: every tab, a link ended, extracts of both sorts, two entries side by side. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, test } from "@playwright/test";
import { WINDOW_TEXTS } from "#renderer/locales/texts.ts";
import { expectAccessible, openAddress } from "./accessibility.ts";
import { aDemoOffice, DEMO_PASSWORD, signIn } from "./demo-office.ts";
import { type LaunchedApp, launchApp } from "./launch-app.ts";

/** Organizations of the demo office: one whose head was given a login, and another. */
const FIRM = "01102201790264";
const OTHER = "01305201290002";

type Key = keyof typeof WINDOW_TEXTS;

for (const language of ["ru", "ky"] as const) {
  const say = (key: Key): string => WINDOW_TEXTS[key][language];

  test.describe(`the card of a taxpayer, ${language}`, () => {
    let folder: string;
    let app: LaunchedApp;
    test.beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "inspector-card-"));
      app = await launchApp({ office: aDemoOffice(folder), language });
      await signIn(app.page, "registrar");
    });
    test.afterAll(async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    });
    test.describe.configure({ mode: "serial" });

    const look = async (name: string) => {
      await expectAccessible(app.page);
      await app.screenshot(`card-${name}`);
    };
    const tab = (name: string) =>
      app.page.getByRole("button", { name: say(`tp.tab.${name}` as Key), exact: true }).click();
    const button = (key: Key) => app.page.getByRole("button", { name: say(key), exact: true });
    const dialog = (): Locator => app.page.getByRole("dialog");
    const section = (key: Key) => app.page.getByRole("heading", { name: say(key), exact: true });
    const giveReason = async () => {
      await app.page.getByLabel(say("tp.gate.request")).check();
      await button("ui.reason.open").click();
    };

    test("overview: key facts, requests and everything that happened", async () => {
      await openAddress(app.page, `/taxpayers/${FIRM}`);
      await giveReason();
      await expect(section("tc.timeline")).toBeVisible();
      await look("overview");
      await button("tc.twins.find").click();
      await expect(app.page.getByText(say("tc.twins.none"))).toBeVisible();
    });

    test("people: a power is ended on the card", async () => {
      await tab("people");
      await look("people");
      await expect(button("tc.end").first()).toBeVisible();
      const powers = await button("tc.end").count();
      await button("tc.end").first().click();
      await dialog().getByRole("textbox").last().fill("приказ № 4 об увольнении");
      await look("end-link");
      await dialog()
        .getByRole("button", { name: say("tc.end"), exact: true })
        .click();
      await expect(dialog()).toHaveCount(0);
      await expect(button("tc.end")).toHaveCount(powers - 1);
    });

    test("objects, contacts and consent", async () => {
      await tab("objects");
      await expect(section("tc.properties")).toBeVisible();
      await look("objects");
      await tab("contacts");
      await expect(section("tc.consent")).toBeVisible();
      await look("contacts");
      await button("tc.contacts.change").click();
      await dialog().getByLabel(say("tp.phone")).fill("0555");
      await dialog()
        .getByRole("button", { name: say("tc.contacts.save") })
        .click();
      await expect(dialog().getByRole("alert")).toBeVisible();
      await look("contacts-refused");
      await app.page.keyboard.press("Escape");
    });

    test("extracts: open data, and the secret on a ground only", async () => {
      await tab("extracts");
      await expect(app.page.getByText(say("tc.extracts.empty"), { exact: true })).toBeVisible();
      await look("extracts-empty");
      await button("tc.extract.open").click();
      await dialog().getByLabel(say("tc.release.recipient")).fill("ОАО «Банк»");
      await dialog().locator("input[type=password]").fill(DEMO_PASSWORD);
      await look("extract-open");
      await dialog()
        .getByRole("button", { name: say("tc.release.do"), exact: true })
        .click();
      await expect(dialog()).toHaveCount(0);
      await expect(app.page.locator("iframe")).toBeVisible();
      await button("tc.extract.secret").click();
      await dialog().locator("input[type=password]").fill(DEMO_PASSWORD);
      await dialog()
        .getByRole("button", { name: say("tc.release.do"), exact: true })
        .click();
      await expect(dialog().getByText(say("ui.required")).first()).toBeVisible();
      await look("release-asks");
      await dialog().getByLabel(say("tc.release.recipient")).fill("Административный суд г. Бишкек");
      await dialog().getByPlaceholder(say("tc.release.item.choose")).click();
      await app.page.getByRole("option").nth(2).click();
      await dialog().getByLabel(say("tc.release.act-number")).fill("АД-14/26");
      await dialog().getByLabel(/№$/).last().fill("ГД-1204/26");
      await look("release-filled");
      await dialog()
        .getByRole("button", { name: say("tc.release.do"), exact: true })
        .click();
      await expect(dialog()).toHaveCount(0);
      await look("extracts");
    });

    test("papers of registration", async () => {
      await tab("papers");
      await expect(app.page.locator("iframe")).toBeVisible();
      await look("papers");
      await tab("registration");
      await expect(section("tp.general")).toBeVisible();
    });

    test("two entries side by side, and the decision about them started", async () => {
      await openAddress(app.page, `/taxpayers/${FIRM}/compare/${OTHER}`);
      await app.page.getByLabel(say("tc.compare.reason")).check();
      await button("ui.reason.open").click();
      await expect(section("tc.merge")).toBeVisible();
      await look("compare");
      await app.page.getByRole("button", { name: say("tc.merge.start").replace("{inn}", FIRM) }).click();
      await look("merge");
      await dialog()
        .getByRole("button", { name: say("tc.merge.do") })
        .click();
      await expect(dialog()).toHaveCount(0);
      await expect(app.page.getByRole("heading", { level: 1 })).toBeVisible();
    });
  });
}
