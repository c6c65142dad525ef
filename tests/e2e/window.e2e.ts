import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { WINDOW_TEXTS } from "#renderer/locales/texts.ts";
import { expectAccessible, openAddress } from "./accessibility.ts";
import { aDemoOffice, signIn } from "./demo-office.ts";
import { type LaunchedApp, launchApp } from "./launch-app.ts";

for (const language of ["ru", "ky"] as const) {
  const say = (key: keyof typeof WINDOW_TEXTS): string => WINDOW_TEXTS[key][language];

  test.describe(`the window, ${language}`, () => {
    let folder: string;
    let app: LaunchedApp;
    test.beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "inspector-window-"));
      app = await launchApp({ office: aDemoOffice(folder), language });
    });
    test.afterAll(async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    });
    test.describe.configure({ mode: "serial" });

    const heading = (name: string) => app.page.getByRole("heading", { level: 1, name });
    const look = async (name: string) => {
      await expectAccessible(app.page);
      await app.screenshot(name);
    };
    const lock = async () => {
      await app.page.keyboard.press("Control+l");
      await expect(heading(say("session.sign-in"))).toBeVisible();
    };

    test("sign-in names the people, refuses a wrong password and warns of a Cyrillic one", async () => {
      const { page } = app;
      await expect(heading(say("session.sign-in"))).toBeVisible();
      await look("sign-in");
      const password = page.locator("form input[type=password]");
      await password.fill("пароль");
      await expect(page.getByText(say("session.sign-in.layout"))).toBeVisible();
      await password.fill("wrong password");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("alert")).toBeVisible();
      await expect(password).toHaveValue("");
      await expect(password).toBeFocused();
      await look("sign-in-refused");
    });

    test("an inspector's day, and the lock that leaves nothing readable", async () => {
      const { page } = app;
      await signIn(page, "inspector");
      await expect(heading(say("shell.area.my-day"))).toBeVisible();
      await expect(page.getByRole("grid")).toBeVisible();
      await look("my-day");
      await lock();
      await expect(page.getByText(say("session.locked.manual"))).toBeVisible();
      await expect(page.getByRole("grid")).toHaveCount(0);
      await expect(page.getByRole("navigation")).toHaveCount(0);
    });

    test("a supervisor sees the load of the team and what falls due", async () => {
      const { page } = app;
      await signIn(page, "supervisor");
      await page.getByRole("button", { name: say("my-day.team"), exact: true }).click();
      await expect(page.getByRole("grid", { name: say("my-day.load") })).toBeVisible();
      await expect(page.locator("svg.recharts-surface")).toBeVisible();
      await look("my-day-team");
    });

    test("a taxpayer is found by the keyboard alone, and a reason is asked before anything secret", async () => {
      const { page } = app;
      await page.keyboard.press("F3");
      await expect(heading(say("shell.area.taxpayers"))).toBeVisible();
      await expect(page.getByRole("textbox", { name: say("tp.search") })).toBeFocused();
      await page.keyboard.type("маркет");
      const rows = page.locator('[role=row][aria-rowindex="2"]');
      await expect(rows).toContainText("Маркет");
      await look("taxpayers");
      await page.keyboard.press("ArrowDown");
      await expect(page.getByRole("grid")).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page.getByText(say("ui.reason.text"))).toBeVisible();
      await expect(page.getByText(say("tc.facts"))).toHaveCount(0);
      await look("taxpayer-reason");
      await page.keyboard.press("Space");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: say("tc.facts") })).toBeVisible();
      await look("taxpayer-overview");
      await page.getByRole("button", { name: say("tp.tab.registration"), exact: true }).click();
      await expect(page.getByRole("heading", { name: say("tp.general") })).toBeVisible();
      await look("taxpayer-registration");
    });

    test("the card: returns with their lines, invoices, cases, and who looked", async () => {
      const { page } = app;
      const tab = (name: "returns" | "invoices" | "cases" | "access") =>
        page.getByRole("button", { name: say(`tp.tab.${name}`), exact: true }).click();
      await tab("returns");
      await page.locator('[role=row][aria-rowindex="2"]').first().click();
      await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
      await look("taxpayer-returns");
      await tab("invoices");
      await expect(page.getByRole("grid", { name: say("tp.invoices.issued") })).toBeVisible();
      await look("taxpayer-invoices");
      await tab("cases");
      await expect(page.getByText(say("tp.cases.empty"))).toBeVisible();
      await look("taxpayer-cases");
      await tab("access");
      await expect(page.locator('[role=row][aria-rowindex="2"]')).toContainText(say("tp.gate.desk-audit"));
      await look("taxpayer-access");
      await page.goBack();
      await expect(page.getByText(say("tp.cases.empty"))).toBeVisible();
    });

    test("Ctrl+K finds a taxpayer and opens the card", async () => {
      const { page } = app;
      await page.keyboard.press("Control+k");
      await page.getByRole("textbox", { name: say("shell.search") }).fill("логистик");
      const hit = page
        .getByRole("dialog")
        .getByRole("button", { name: /Логистик/ })
        .first();
      await expect(hit).toBeVisible();
      await look("palette");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Логистик");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    });

    test("the language is switched at once and kept for the person", async () => {
      const { page } = app;
      const other = language === "ru" ? "ky" : "ru";
      const switchTo = (name: "ru" | "ky") =>
        page
          .getByRole("radiogroup", { name: /./ })
          .getByText(name === "ru" ? "Рус" : "Кыр", { exact: true })
          .click();
      await page.keyboard.press("F1");
      await switchTo(other);
      await expect(heading(WINDOW_TEXTS["shell.area.my-day"][other])).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", other);
      await switchTo(language);
      await expect(heading(say("shell.area.my-day"))).toBeVisible();
    });

    test("the readings the law is applied by", async () => {
      const { page } = app;
      await openAddress(page, "/law/readings");
      await expect(page.getByText("A-01")).toBeVisible();
      await look("law-readings");
    });

    test("a closed area says so to whoever comes by a link", async () => {
      const { page } = app;
      await openAddress(page, "/admin/users");
      await expect(page.getByText(say("shell.forbidden.title"))).toBeVisible();
      await look("forbidden");
      await lock();
    });

    test("the administrator's sections", async () => {
      const { page } = app;
      await signIn(page, "admin");
      await openAddress(page, "/admin/users");
      await page.getByRole("button", { name: say("admin.user.add") }).click();
      await expect(page.getByRole("dialog", { name: say("admin.user.add") })).toBeVisible();
      await page.getByRole("button", { name: say("admin.user.create"), exact: true }).click();
      await expect(page.getByText(say("admin.user.roles-needed"))).toBeVisible();
      await look("admin-user-new");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await look("admin-users");
      for (const section of ["calendar", "import", "backup", "parameters"] as const) {
        await openAddress(page, `/admin/${section}`);
        await expect(
          page.getByRole("button", { name: say(`admin.${section}`), exact: true }),
        ).toHaveAttribute("aria-current", "page");
        await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
        await look(`admin-${section}`);
      }
    });

    test("a user is added and the journal that tells it is whole", async () => {
      const { page } = app;
      await openAddress(page, "/admin/users");
      await page.getByRole("button", { name: say("admin.user.add") }).click();
      const fill = (key: keyof typeof WINDOW_TEXTS, value: string) =>
        page.getByRole("dialog").getByLabel(say(key), { exact: true }).fill(value);
      await fill("admin.user.name-ru", "Садыкова Бермет");
      await fill("admin.user.name-ky", "Садыкова Бермет");
      await fill("admin.user.position-ru", "Инспектор");
      await fill("admin.user.position-ky", "Инспектор");
      await fill("admin.user.login", "sadykova");
      await fill("admin.user.password", "Tian-Shan-7439");
      await page.getByRole("dialog").getByLabel(say("shell.role.inspector"), { exact: true }).check();
      await page.getByRole("button", { name: say("admin.user.create"), exact: true }).click();
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect(page.getByRole("grid")).toContainText("sadykova");
      await openAddress(page, "/admin/journal");
      await page.getByRole("button", { name: say("admin.journal.verify") }).click();
      await expect(
        page.getByRole("status").filter({ hasText: say("admin.journal.ok").split(":")[0] ?? "" }),
      ).toBeVisible();
      await look("admin-journal");
      expect(app.complaints).toEqual([]);
    });
  });
}

test("dark and high-contrast themes keep every contrast", async () => {
  const folder = mkdtempSync(join(tmpdir(), "inspector-themes-"));
  const app = await launchApp({ office: aDemoOffice(folder) });
  await signIn(app.page, "supervisor");
  for (const theme of ["dark", "contrast"] as const) {
    await app.page.getByRole("button", { name: WINDOW_TEXTS["shell.theme"].ru }).click();
    await app.page.getByRole("menuitemradio", { name: WINDOW_TEXTS[`shell.theme.${theme}`].ru }).click();
    await expect(app.page.locator("html")).toHaveAttribute("data-theme", theme);
    for (const [address, name] of [
      ["/my-day?scope=team", "my-day"],
      ["/taxpayers", "taxpayers"],
      ["/law/calculator?rule=tc.018", "law"],
      ["/law/calendar", "calendar"],
    ] as const) {
      await openAddress(app.page, address);
      await app.page.waitForFunction(
        () => document.querySelector("main [role=grid], main form, main ol") !== null,
      );
      await expectAccessible(app.page);
      await app.screenshot(`theme-${theme}-${name}`);
    }
  }
  await app.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});
