/** «Кодекс» in the real window: without a text, loaded, read, searched, compared, and beside the work. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { formatBasis, tc } from "#shared/kernel/legal-basis.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { inventedCode } from "#tests/fixtures/code-text.ts";
import { openAddress } from "./accessibility.ts";
import { chooses } from "./choose-path.ts";
import { type Day, dayOf } from "./day.ts";
import { aDemoOffice } from "./demo-office.ts";
import { type LaunchedApp, launchApp } from "./launch-app.ts";

for (const language of ["ru", "ky"] as const)
  test.describe(`the Code, ${language}`, () => {
    test.describe.configure({ mode: "serial" });
    let folder: string;
    let app: LaunchedApp;
    let day: Day;
    test.beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "inspector-code-"));
      app = await launchApp({ office: aDemoOffice(folder), language });
      day = dayOf(app, language, `code-${language}`);
    });
    test.afterAll(async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    });

    const file = (name: string, text: string): string => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    };
    const tree = () => app.page.getByRole("tree", { name: day.t("code.contents") });
    const article = (number: string) => day.t("code.article").replace("{number}", number);
    const heading = (number: string) =>
      app.page.locator("main").getByRole("heading", { level: 2, name: article(number) });
    const cited = () => app.page.locator('[data-cited="true"]');
    const load = async (path: string): Promise<void> => {
      await chooses(app, path);
      await day.button("code.load").click();
    };
    const done = (date: string): string =>
      day.t("code.load.done").replace("{date}", date).replace("{articles}", "5").replace("{chapters}", "7");

    test("without a text everything opens by its number, and the empty state says who loads one", async () => {
      const { page } = app;
      await day.signIn("inspector");
      await day.area("shell.area.code");
      await expect(page.getByText(day.t("code.no-text.other"))).toBeVisible();
      await expect(day.button("code.load")).toHaveCount(0);
      await day.look("no-text");
      await tree().focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await expect(heading("15")).toBeVisible();
      const search = page.getByRole("textbox", { name: day.t("code.search") });
      await search.fill("ст. 43");
      await page.getByRole("button", { name: formatBasis(tc("43"), language) }).click();
      await expect(heading("43")).toBeVisible();
      await openAddress(page, "/code/125?part=4");
      await expect(heading("125")).toBeVisible();
      await expect(page.getByRole("heading", { name: day.t("code.uses.term") })).toBeVisible();
      await day.look("by-number");
      await openAddress(page, "/code/82");
      await page.getByRole("link", { name: resolveText({ key: "law.rule.tc.082" }, language) }).click();
      await expect(page.getByRole("heading", { level: 1, name: day.t("shell.area.law") })).toBeVisible();
      await day.lock();
    });

    test("the administrator loads a text; another of the same day asks first", async () => {
      const { page } = app;
      await day.signIn("admin");
      await day.area("shell.area.code");
      await expect(page.getByText(day.t("code.no-text.admin"))).toBeVisible();
      const dialog = page.getByRole("dialog", { name: day.t("code.load.title") });
      await load(file("letter.txt", "Письмо\n"));
      await expect(dialog.getByText(day.t("code.load.refused"))).toBeVisible();
      await day.look("refused");
      await page.keyboard.press("Escape");
      await load(file("old.txt", inventedCode({ day: "5 марта 2025" })));
      await expect(dialog.getByText(done("05.03.2025"))).toBeVisible();
      await dialog
        .getByRole("button", { name: day.t("ui.close") })
        .last()
        .click();
      await load(file("other.txt", inventedCode({ day: "5 марта 2025", answerDays: 11 })));
      await expect(dialog.getByRole("button", { name: day.t("code.load.replace") })).toBeVisible();
      await day.look("differs");
      await dialog.getByRole("button", { name: day.t("code.load.replace") }).click();
      await expect(dialog.getByText(done("05.03.2025"))).toBeVisible();
      await page.keyboard.press("Escape");
      await load(file("new.txt", inventedCode({ day: "6 июля 2025", answerDays: 14, withNewPart: true })));
      await expect(dialog.getByText(done("06.07.2025"))).toBeVisible();
      await day.look("loaded");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("grid", { name: day.t("code.editions") }).getByRole("row")).toHaveCount(3);
      await day.look("editions");
      await day.lock();
    });

    test("contents, article, references, neighbours, search and comparison", async () => {
      const { page } = app;
      await day.signIn("inspector");
      await day.area("shell.area.code");
      await tree().focus();
      // Section I, chapter 1, and its article.
      for (const key of ["Home", "ArrowDown", "ArrowRight", "ArrowRight", "Enter"])
        await page.keyboard.press(key);
      await expect(heading("1")).toBeVisible();
      await day.look("article");
      await page.getByRole("link", { name: "часть 2 статьи 125" }).click();
      await expect(heading("125")).toBeVisible();
      await expect(cited()).toHaveText(/При расхождении свитков/);
      await page.goBack();
      await expect(heading("1")).toBeVisible();
      await page.goForward();
      await page.getByRole("button", { name: day.t("code.previous").replace("{number}", "85¹") }).click();
      await expect(heading("85¹")).toBeVisible();
      await expect(
        page.locator("main").getByText(day.t("code.repealed"), { exact: true }).first(),
      ).toBeVisible();

      const search = page.getByRole("textbox", { name: day.t("code.search") });
      await search.fill("сверкой свитка");
      await expect(page.locator("mark").first()).toHaveText("Сверка");
      await day.look("search");
      await page.getByRole("link", { name: /Сверка свитков/ }).click();
      await expect(cited()).toHaveText(/Срок сверки свитков прежний/);
      await search.fill("");
      await expect(tree()).toBeVisible();

      await page.getByRole("combobox", { name: day.t("code.compare") }).click();
      await page.getByRole("option", { name: /05\.03\.2025/ }).click();
      await expect(page.locator("mark", { hasText: "11" })).toBeVisible();
      await expect(page.locator("mark", { hasText: "14" })).toBeVisible();
      await expect(page.getByText("5. Спор о свитке разбирает старший писарь.")).toBeVisible();
      await day.look("comparison");
    });

    test("an article beside the work: at its place, Esc gives the work back", async () => {
      const { page } = app;
      await day.area("shell.area.my-day");
      const place = formatBasis(tc("125.6"), language);
      const link = page.getByRole("grid").getByRole("link", { name: /125/ }).first();
      await link.click();
      const drawer = page.getByRole("dialog");
      await expect(drawer.getByRole("heading", { name: "Сверка свитков" })).toBeVisible();
      await day.look("beside");
      // The list behind is not blocked.
      await page.getByRole("grid").click({ position: { x: 40, y: 10 } });
      await expect(drawer).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(drawer).toHaveCount(0);
      await expect(link).toBeFocused();

      await page.keyboard.press("Enter");
      await drawer.getByRole("button", { name: place }).first().click();
      await expect(drawer.getByRole("heading", { name: place })).toBeFocused();
      await drawer.getByRole("button", { name: day.t("code.beside.back") }).click();
      await drawer.getByRole("link", { name: day.t("code.beside.open") }).click();
      await expect(drawer).toHaveCount(0);
      await expect(heading("125")).toBeVisible();

      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("textbox").fill("125(4)");
      await page
        .getByRole("dialog")
        .getByRole("button", { name: formatBasis(tc("125.4"), language) })
        .click();
      await expect(cited()).toHaveCount(3);
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("textbox").fill("хранение свитков");
      await page.getByText(day.t("code.search.in-code").replace("{query}", "хранение свитков")).click();
      await expect(page.locator("mark").first()).toBeVisible();
    });

    test("beside a finding and beside a binding step; Esc closes it before the dialog", async () => {
      const { page } = app;
      await openAddress(page, "/desk-audit/cases?status=deciding");
      await page.getByRole("grid").locator('[data-clickable="true"]').first().click();
      await day.giveReason();
      const drawer = page.getByRole("dialog").filter({ hasText: day.t("code.beside.open") });
      await page.getByRole("article").getByRole("link").first().click();
      await expect(drawer).toBeVisible();
      await day.look("beside-finding");
      await page.keyboard.press("Escape");
      await expect(drawer).toHaveCount(0);

      await day.button("da.cmd.recordObjection").click();
      const step = page.getByRole("dialog", { name: day.t("da.cmd.recordObjection") });
      await step.getByRole("link", { name: /125/ }).click();
      await expect(drawer.getByRole("heading", { name: "Сверка свитков" })).toBeVisible();
      await day.look("beside-dialog");
      await page.keyboard.press("Escape");
      await expect(drawer).toHaveCount(0);
      await expect(step).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(step).toHaveCount(0);
      expect(app.complaints).toEqual([]);
    });
  });
