import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, test } from "@playwright/test";
import { openAddress } from "./accessibility.ts";
import { type Day, dayOf } from "./day.ts";
import { aDemoOffice } from "./demo-office.ts";
import { type LaunchedApp, launchApp } from "./launch-app.ts";

/** Whom the demo office found in business without registration: his entry waits for a second signature. */
const FOUND_IN_BUSINESS = "21407198100077";

/** What is owed, in the words of the core. */
const DEBT = {
  ru: /Налоговая задолженность [\d\s]+[,.]\d{2}\sсом/,
  ky: /Салык карызы [\d\s]+[,.]\d{2}\sсом/,
};
for (const language of ["ru", "ky"] as const) {
  test.describe(`decisions on requests, ${language}`, () => {
    let folder: string;
    let app: LaunchedApp;
    let day: Day;
    test.beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "inspector-decisions-"));
      app = await launchApp({ office: aDemoOffice(folder), language });
      day = dayOf(app, language, "decisions");
    });
    test.afterAll(async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    });
    test.afterEach(() => day.lock());
    test.describe.configure({ mode: "serial" });

    type Step =
      | "approve"
      | "claim"
      | "confirmIdentity"
      | "dispatchActs"
      | "handOver"
      | "propose"
      | "sendBack";
    type Service = "recordService";
    const command = (step: Step | Service) => day.button(`reg.cmd.${step}`).first();
    const heading = () => app.page.getByRole("heading", { level: 1, name: /З-\d{6}/ });
    const note = () => app.page.locator("main");
    const dialog = () => app.page.getByRole("dialog");
    const open = async (search: string) => {
      await openAddress(app.page, `/registration?${search}`);
      await expect(app.page.locator('[role=row][aria-rowindex="2"]')).toBeVisible();
      await app.page.locator("main").getByRole("grid").focus();
      await app.page.keyboard.press("Enter");
      await expect(heading()).toBeVisible();
    };
    const menu = async () => {
      await day.button("reg.more").click();
      await expect(app.page.getByRole("menu")).toBeVisible();
    };
    const take = async (step: Step | Service, fill: (box: Locator) => Promise<unknown>) => {
      // The bar follows the step before: what it offers is waited for, not looked up.
      const inMenu = app.page.getByRole("menuitem", { name: day.t(`reg.cmd.${step}`) });
      if (step === "handOver") {
        await menu();
        await inMenu.click();
      } else await command(step).click();
      await expect(dialog()).toBeVisible();
      await fill(dialog());
      await dialog()
        .getByRole("button", { name: day.t(`reg.do.${step}`), exact: true })
        .click();
      await expect(dialog()).toBeHidden();
    };
    const checks = () => app.page.getByRole("list", { name: day.t("reg.checks") }).getByRole("listitem");

    test("a debt stands in the way of an annulment, and the step says so (115(5))", async () => {
      const { page } = app;
      await day.signIn("inspector");
      await open("view=new&kind=annulment&sort=submitted");
      await command("claim").click();
      await take("confirmIdentity", async (box) => {
        await box.getByLabel(day.t("reg.passport.series")).fill("ID7654323");
        await box.getByLabel(day.t("reg.passport.valid-until")).fill("01.05.2035");
        await box.getByRole("radio", { name: day.t("reg.passport.same-person.yes") }).check();
      });
      const waiting = checks()
        .filter({ hasText: day.t("reg.check.open") })
        .filter({ has: page.getByRole("radio") });
      while ((await waiting.count()) > 0) {
        const before = await waiting.count();
        await waiting.first().getByText(day.t("ui.yes"), { exact: true }).click();
        await expect(waiting).not.toHaveCount(before);
      }
      const debt = checks().filter({ hasText: DEBT[language] });
      await expect(debt).toContainText(day.t("reg.check.failed"));
      await expect(debt).toContainText("115");
      await debt.scrollIntoViewIfNeeded();
      await expect(day.button("reg.cmd.propose")).toBeHidden();
      await day.look("debt");
      await menu();
      const propose = page.getByRole("menuitem", { name: day.t("reg.cmd.propose") });
      await expect(propose).toHaveAttribute("aria-disabled", "true");
      await expect(propose).toContainText(/\d{2,3}/);
      await day.look("debt-why");
      await page.keyboard.press("Escape");
    });

    test("whoever proposed does not sign", async () => {
      await day.signIn("inspector2");
      await open(`view=to-sign&search=${FOUND_IN_BUSINESS}`);
      await expect(note()).toContainText(FOUND_IN_BUSINESS);
      await expect(command("approve")).toBeHidden();
      await day.look("own");
    });

    test("the second person sends the entry back with remarks, and signs what comes again", async () => {
      const { page } = app;
      await day.signIn("supervisor");
      await open(`view=to-sign&search=${FOUND_IN_BUSINESS}`);
      await expect(page.getByRole("list", { name: day.t("reg.effects") })).toBeVisible();
      await day.look("second-person");
      await take("sendBack", (box) => box.getByRole("textbox").fill("Приложите акт обследования"));
      await day.lock();
      await day.signIn("inspector2");
      await open(`view=mine&search=${FOUND_IN_BUSINESS}`);
      await take("propose", (box) => box.getByRole("textbox").fill("Акт обследования приложен"));
      await day.lock();
      await day.signIn("supervisor");
      await open(`view=to-sign&search=${FOUND_IN_BUSINESS}`);
      await take("approve", async (box) => {
        await day.typePassword(box);
        await day.look("approve");
      });
      const papers = page.getByRole("list", { name: day.t("reg.tab.papers") });
      await expect(papers).toContainText(day.t("reg.paper.registration-decision"));
      await expect(papers).toContainText(day.t("reg.paper.registration-card"));
      await expect(page.locator("iframe")).toBeVisible();
      await app.screenshot("decisions-papers");
    });

    test("the registrar hands the papers out, and the request closes", async () => {
      await day.signIn("registrar");
      await open("view=to-serve&kind=cabinet-access");
      await take("dispatchActs", () => day.look("dispatch"));
      await take("recordService", async (box) => {
        await box.getByLabel(day.t("da.form.proof.service")).fill("Расписка от 28.11");
        await day.look("service");
      });
      await expect(command("dispatchActs")).toBeHidden();
      await expect(command("recordService")).toBeHidden();
      await day.look("closed");
    });

    test("a request goes to another officer", async () => {
      const { page } = app;
      await day.signIn("inspector");
      await open("view=mine&kind=tax-registration");
      await take("handOver", async (box) => {
        await box.getByRole("combobox", { name: day.t("reg.form.officer") }).click();
        await page.getByRole("option").filter({ hasText: "Мамытов" }).click();
        await box.getByLabel(day.t("reg.form.reason")).fill("Отпуск");
        await day.look("hand-over");
      });
      await expect(note()).toContainText("Мамытов");
    });

    test("a request brought on paper is entered by hand", async () => {
      const { page } = app;
      await day.signIn("registrar");
      await openAddress(page, "/registration");
      await day.button("reg.create").click();
      const box = dialog();
      await box.getByRole("button", { name: day.t("reg.create.do") }).click();
      await expect(box.getByText(day.t("reg.create.not-an-inn"))).toBeVisible();
      await day.look("create-empty");
      await box.getByLabel(day.t("reg.create.inn")).fill("21212199200066");
      await box.getByLabel(day.t("reg.create.name")).fill("Жумабаева Айгерим Нурлановна");
      await box.getByLabel(day.t("reg.create.documents")).fill("Копия паспорта");
      await day.look("create");
      await box.getByRole("button", { name: day.t("reg.create.do") }).click();
      await expect(heading()).toBeVisible();
      await expect(note()).toContainText("21212199200066");
      await day.look("created");
    });
  });
}
