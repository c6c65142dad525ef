import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { WINDOW_TEXTS } from "#renderer/locales/texts.ts";
import { expectAccessible, openAddress } from "./accessibility.ts";
import { aDemoOffice, DEMO_PASSWORD, signIn } from "./demo-office.ts";
import { type LaunchedApp, launchApp } from "./launch-app.ts";

for (const language of ["ru", "ky"] as const) {
  const say = (key: keyof typeof WINDOW_TEXTS): string => WINDOW_TEXTS[key][language];

  test.describe(`requests, ${language}`, () => {
    let folder: string;
    let app: LaunchedApp;
    test.beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "inspector-requests-"));
      app = await launchApp({ office: aDemoOffice(folder), language });
      await signIn(app.page, "registrar");
    });
    test.afterAll(async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    });
    test.describe.configure({ mode: "serial" });

    const heading = (name: string | RegExp) => app.page.getByRole("heading", { level: 1, name });
    const grid = () => app.page.locator("main").getByRole("grid");
    const look = async (name: string) => {
      await expectAccessible(app.page);
      await app.screenshot(`requests-${name}`);
    };
    const queue = async (search: string) => {
      await openAddress(app.page, `/registration?${search}`);
      await expect(app.page.locator('[role=row][aria-rowindex="2"]')).toBeVisible();
    };
    /** ИНН of the first request for access that shows no sign, of a person or for an organization. */
    const someoneFor = async (organization: boolean): Promise<string> => {
      await queue("view=new&kind=cabinet-access");
      for (const row of await app.page.locator("[role=rowgroup] [role=row]").all()) {
        const cells = await row.getByRole("gridcell").allInnerTexts();
        const [inn, named, signs] = [cells[4], cells[5], cells[8]];
        if (inn !== undefined && (named !== "") === organization && signs === "") return inn;
      }
      throw new Error("the demo queue has nobody to let in");
    };
    const inReception = async (inn: string, passport: string) => {
      const { page } = app;
      await openAddress(page, "/registration/reception");
      const field = page.getByRole("textbox", { name: say("reg.reception.field") });
      await expect(field).toBeFocused();
      await page.keyboard.type(inn);
      await expect(page.getByRole("list", { name: say("reg.reception.found") })).toContainText(inn);
      await page.keyboard.press("Enter");
      const series = page.getByLabel(say("reg.passport.series"));
      await expect(series).toBeFocused();
      await series.fill(`ID${passport}`);
      await expect(page.getByLabel(say("reg.passport.number"))).toHaveValue(passport);
      await page.getByLabel(say("reg.passport.valid-until")).fill("01.05.2035");
      await page.getByRole("radio", { name: say("reg.passport.same-person.yes") }).check();
    };
    /** Every point that waits for the inspector's own word gets a «yes». */
    const stateAll = async () => {
      await expect(app.page.getByRole("list", { name: say("reg.effects") })).toBeVisible();
      const open = app.page
        .getByRole("list", { name: say("reg.checks") })
        .getByRole("listitem")
        .filter({ hasText: say("reg.check.open") });
      while ((await open.count()) > 0) {
        const before = await open.count();
        await expect(open.first().getByRole("radio").first()).toBeFocused();
        await app.page.keyboard.press("Enter");
        await expect(open).not.toHaveCount(before);
      }
    };

    test("the queue opens by its key, keeps its filter in the address, and a request is one Enter away", async () => {
      const { page } = app;
      await page.keyboard.press("F2");
      await expect(heading(say("reg.title"))).toBeVisible();
      await expect(grid()).toBeFocused();
      await look("queue");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name: say("reg.cmd.claim") })).toBeFocused();
      await look("new");
      const first = (await heading(/.+/).textContent()) ?? "";
      await page.keyboard.press("j");
      await expect(heading(/.+/)).not.toHaveText(first);
      await page.keyboard.press("k");
      await expect(heading(first)).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(grid()).toBeFocused();
    });

    test("a person comes with a passport and leaves with a login, all by the keyboard", async () => {
      const { page } = app;
      await inReception(await someoneFor(false), "7654321");
      await look("passport");
      await page.keyboard.press("Enter");
      await stateAll();
      const password = page.locator("main input[type=password]");
      await expect(password).toBeFocused();
      await look("decide");
      await page.keyboard.type(DEMO_PASSWORD);
      await page.keyboard.press("Enter");
      await expect(page.getByText(say("reg.reception.password-note"))).toBeVisible();
      await expect(page.getByRole("button", { name: say("reg.reception.print-slip") })).toBeFocused();
      await app.screenshot("requests-login");
      await page.keyboard.press("F10");
      await expect(page.getByRole("textbox", { name: say("reg.reception.field") })).toHaveValue("");
    });

    test("an organization is let in by its head or accountant", async () => {
      const { page } = app;
      await inReception(await someoneFor(true), "7654322");
      await page.keyboard.press("Enter");
      await stateAll();
      await expect(page.locator("main input[type=password]")).toBeFocused();
      await page.keyboard.type(DEMO_PASSWORD);
      await page.keyboard.press("Enter");
      await expect(page.getByText(say("reg.reception.password-note"))).toBeVisible();
      await app.screenshot("requests-login-organization");
    });

    test("a stranger to the organization is refused on the grounds the signs point at", async () => {
      const { page } = app;
      await queue("view=new&sign=not-head-or-accountant");
      await grid().focus();
      await page.keyboard.press("Enter");
      const step = (name: "claim" | "refuse") => page.getByRole("button", { name: say(`reg.cmd.${name}`) });
      await expect(step("claim")).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(step("refuse")).toBeFocused();
      await look("blocked");
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByRole("checkbox", { checked: true }).first()).toBeVisible();
      await dialog.getByRole("button", { name: say("reg.template.by-signs") }).click();
      await dialog.locator("input[type=password]").fill(DEMO_PASSWORD);
      await look("refuse");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("list", { name: say("reg.tab.papers") })).toContainText(
        say("reg.paper.registration-refusal"),
      );
      await expect(page.locator("iframe")).toBeVisible();
      await app.screenshot("requests-refused");
    });

    test("several are taken at once; figures of the month follow", async () => {
      const { page } = app;
      await queue("view=new");
      await grid().focus();
      for (const key of ["Space", "ArrowDown", "Space"]) await page.keyboard.press(key);
      await page.getByRole("toolbar").getByRole("button", { name: /: 2$/ }).click();
      await page
        .getByRole("dialog")
        .getByRole("button", { name: say("reg.together.do.claim") })
        .click();
      await expect(page.getByRole("dialog", { name: say("reg.together.done") })).toBeVisible();
      await look("together");
      await page.keyboard.press("Enter");
      await openAddress(page, "/registration/statistics");
      await expect(page.getByRole("grid", { name: say("reg.stat.by-kind") })).toBeVisible();
      await look("statistics");
    });

    test("Ctrl+K finds a request by the number of its applicant", async () => {
      const { page } = app;
      await queue("view=mine");
      const inn = await page.locator('[role=row][aria-rowindex="2"] [role=gridcell]').nth(4).textContent();
      await page.keyboard.press("Control+k");
      await page.getByRole("textbox", { name: say("shell.search") }).fill(inn ?? "");
      const group = page.locator(".mantine-Spotlight-actionsGroup").filter({ hasText: /З-\d{6}/ });
      await group
        .getByRole("button", { name: /З-\d{6}/ })
        .first()
        .click();
      await expect(heading(/З-\d{6}/)).toBeVisible();
    });
  });
}
