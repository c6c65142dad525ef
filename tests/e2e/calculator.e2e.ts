import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { WINDOW_TEXTS } from "#renderer/locales/texts.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { expectAccessible, openAddress } from "./accessibility.ts";
import { aDemoOffice, signIn } from "./demo-office.ts";
import { type LaunchedApp, launchApp } from "./launch-app.ts";

for (const language of ["ru", "ky"] as const) {
  const say = (key: keyof typeof WINDOW_TEXTS): string => WINDOW_TEXTS[key][language];
  const field = (name: string): string => resolveText({ key: `law.field.${name}` }, language);
  const title = (rule: string): string => resolveText({ key: `law.rule.${rule}` }, language);

  test.describe(`the calculator, ${language}`, () => {
    let folder: string;
    let app: LaunchedApp;
    test.beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "inspector-calculator-"));
      app = await launchApp({ office: aDemoOffice(folder), language });
      await signIn(app.page, "inspector");
    });
    test.afterAll(async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    });
    test.describe.configure({ mode: "serial" });

    const answer = () => app.page.getByRole("region", { name: say("calc.result") });
    const form = () => app.page.getByRole("form", { name: say("calc.inputs") });
    const choose = async (rule: string) => {
      await openAddress(app.page, `/law/calculator?rule=${rule}`);
      await expect(app.page.getByRole("heading", { level: 2, name: title(rule) })).toBeVisible();
    };
    const look = async (name: string) => {
      await expectAccessible(app.page);
      await app.screenshot(`calculator-${name}`);
    };

    test("penalty by the keyboard: the search, the fields, the answer while typing", async () => {
      const { page } = app;
      await page.keyboard.press("F7");
      await expect(page.getByRole("heading", { level: 2, name: title("tc.082") })).toBeVisible();
      await look("first");
      await page.keyboard.press("/");
      await expect(page.getByRole("textbox", { name: say("calc.search") })).toBeFocused();
      await page.keyboard.type("82.6");
      await page.keyboard.press("Enter");
      const arrears = form().getByLabel(field("tc.082.arrears"), { exact: true });
      await expect(arrears).toBeFocused();
      await expect(answer()).toContainText(say("calc.still"));
      await expect(answer()).toContainText(field("tc.082.due"));
      await page.keyboard.type("100000");
      await page.keyboard.press("Enter");
      await page.keyboard.type("25.03.2026");
      await page.keyboard.press("Enter");
      await page.keyboard.type("24.04.2026");
      await page.keyboard.press("Tab");
      // 26.03–24.04 is 30 days: 100 000 × 0.09 % × 30
      await expect(answer()).toContainText("2\u00a0700,00");
      await expect(page.getByRole("list", { name: say("calc.working") })).toBeVisible();
      await look("penalty");
    });

    test("a payment on the last day: one day less where that day is free (A-23)", async () => {
      const { page } = app;
      const payments = field("tc.082.payments");
      await page.getByRole("button", { name: say("calc.add.to").replace("{label}", payments) }).click();
      const row = form().getByRole("listitem", { name: `${payments} 1` });
      await expect(row.getByRole("textbox").first()).toBeFocused();
      await page.keyboard.type("24.04.2026");
      await page.keyboard.press("Enter");
      await page.keyboard.type("100000");
      await page.keyboard.press("Tab");
      // × 29 = 2 610
      await expect(page.getByText("2\u00a0610,00").first()).toBeVisible();
      await expect(answer()).toContainText("2\u00a0700,00");
      await look("penalty-readings");
      await row.getByRole("textbox").first().focus();
      await page.keyboard.press("Alt+Delete");
      await expect(row).toHaveCount(0);
      await page.keyboard.press("Alt+Insert");
      await expect(row).toHaveCount(0);
    });

    test("a wrong field says so at the field", async () => {
      const { page } = app;
      const due = form().getByLabel(field("tc.082.due"), { exact: true });
      await due.fill("31.02.2026");
      await due.blur();
      await expect(page.getByText(say("ui.not-a-date"))).toBeVisible();
      await expect(answer()).toContainText(say("calc.still"));
      await due.fill("25.03.2026");
      await due.blur();
      await expect(answer()).toContainText("2\u00a0700,00");
    });

    test("the sheet is shown before it is printed, and the answer is copied", async () => {
      const { page } = app;
      await page.getByRole("button", { name: say("calc.copy") }).click();
      await expect(page.getByText(say("calc.copied"), { exact: true })).toBeVisible();
      const copied = await app.app.evaluate(({ clipboard }) => clipboard.readText());
      expect(copied).toContain("2 700,00");
      expect(copied).toContain(title("tc.082"));
      await page.getByRole("button", { name: say("calc.print") }).click();
      await expect(page.locator("iframe")).toBeVisible();
      await expect(page.getByRole("button", { name: say("calc.back") })).toBeFocused();
      await look("sheet");
      await page.keyboard.press("Escape");
      await expect(answer()).toContainText("2\u00a0700,00");
    });

    test("the draft is kept, and can be cleared", async () => {
      const { page } = app;
      await choose("tc.018");
      await expect(answer()).toContainText(say("calc.still"));
      await look("term");
      await choose("tc.082");
      await expect(form().getByLabel(field("tc.082.arrears"), { exact: true })).toHaveValue(
        "100\u00a0000,00",
      );
      await page.getByRole("button", { name: say("calc.clear") }).click();
      await expect(form().getByLabel(field("tc.082.arrears"), { exact: true })).toHaveValue("");
    });

    test("a value of the office that is missing is named, for what and for which day", async () => {
      await choose("tc.138");
      const fill = (name: string, value: string) =>
        form()
          .getByLabel(field(`tc.138.${name}`), { exact: true })
          .fill(value);
      await fill("on", "01.02.2026");
      await fill("district", "Айдаркен");
      await fill("found", "5");
      await fill("entered", "3");
      await fill("months", "6");
      await fill("rate", "10 %");
      await expect(answer()).toContainText(say("calc.missing"));
      await expect(answer()).toContainText(
        `${resolveText({ key: "law.parameter.average-wage" }, language)}, Айдаркен`,
      );
      await expect(answer()).toContainText("01.02.2026");
      await look("missing");
    });

    test("the computations asked about most can be looked at", async () => {
      for (const rule of ["tc.380", "tc.317", "tc.422", "tc.368", "tc.091", "tc.163", "tc.035"]) {
        await choose(rule);
        await look(rule.replace(".", "-"));
      }
      expect(app.complaints).toEqual([]);
    });

    test("a computation is found from anywhere by Ctrl+K", async () => {
      const { page } = app;
      await page.keyboard.press("F1");
      await expect(page.getByRole("heading", { level: 1, name: say("shell.area.my-day") })).toBeVisible();
      await page.keyboard.press("Control+k");
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("textbox").fill(title("tc.091"));
      await expect(dialog.getByRole("button", { name: new RegExp(`^${title("tc.091")}`) })).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 2, name: title("tc.091") })).toBeVisible();
    });
  });
}
