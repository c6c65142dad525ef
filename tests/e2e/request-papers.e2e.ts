/** Scans of a request in the real window: attached, seen small, opened, made small later, and still to come. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, test } from "@playwright/test";
import { openDatabase } from "#db/open.ts";
import { saveSyncSetting } from "#db/sync/settings.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { pagePicture } from "#tests/fixtures/page-picture.ts";
import { openAddress } from "./accessibility.ts";
import { type Day, dayOf } from "./day.ts";
import { aDemoOffice, DEMO_KEY } from "./demo-office.ts";
import { type LaunchedApp, launchApp } from "./launch-app.ts";

const PASSPORT = { ru: "Паспорт", ky: "Паспорт" };
const AGAIN = { ru: "Новый скан", ky: "Жаңы скан" };
const POWER = { ru: "Доверенность", ky: "Ишеним кат" };

for (const language of ["ru", "ky"] as const)
  test.describe(`papers of a request, ${language}`, () => {
    let folder: string;
    let office: string;
    let app: LaunchedApp;
    let day: Day;
    const start = async () => {
      app = await launchApp({ office, language });
      day = dayOf(app, language, "papers");
      await day.signIn("registrar");
    };
    test.beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "inspector-papers-"));
      office = aDemoOffice(folder);
      await start();
    });
    test.afterAll(async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    });
    test.describe.configure({ mode: "serial" });

    const [passport, power] = [PASSPORT[language], POWER[language]];
    const papers = () => app.page.getByRole("list", { name: day.t("reg.documents"), exact: true });
    const paper = (title: string) => papers().getByRole("listitem").filter({ hasText: title });
    const sizeOf = (picture: Locator) =>
      picture.evaluate((image) => {
        const { naturalWidth, naturalHeight } = image as HTMLImageElement;
        return [naturalWidth, naturalHeight];
      });
    let address: string;

    test("scans attached at the counter are seen small before and after the request is made", async () => {
      const { page } = app;
      const passportFile = join(folder, `${passport}.png`);
      const powerFile = join(folder, `${power}.png`);
      writeFileSync(passportFile, pagePicture(1240, 1754, 44));
      writeFileSync(powerFile, pagePicture(1754, 1240, 60));
      const wrong = join(folder, "notes.txt");
      writeFileSync(wrong, "no scan");

      await openAddress(page, "/registration");
      await day.button("reg.create").click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel(day.t("reg.create.inn"), { exact: true }).fill("20503198000017");
      await dialog.getByLabel(day.t("reg.create.name"), { exact: true }).fill("Асанова Гүлнара Эркиновна");
      await dialog.locator("input[type=file]").setInputFiles([passportFile, wrong, powerFile]);
      const chosen = dialog.getByRole("list", { name: day.t("reg.create.files") });
      await expect(chosen.getByRole("listitem")).toHaveCount(2);
      await expect(dialog.getByText(/notes\.txt/)).toBeVisible();
      // 256 / 1754 · 1240 = 180.98.
      expect(await sizeOf(chosen.locator("img").first())).toEqual([181, 256]);
      await day.look("attached");
      await dialog.getByRole("button", { name: day.t("reg.create.do") }).click();
      await expect(dialog).toBeHidden();

      await expect(papers().locator("img")).toHaveCount(2);
      expect(await sizeOf(paper(passport).locator("img"))).toEqual([181, 256]);
      expect(await sizeOf(paper(power).locator("img"))).toEqual([256, 181]);
      // A page higher than it is wide stays inside its place.
      const [place, drawn] = await Promise.all([
        paper(passport).getByRole("button").boundingBox(),
        paper(passport).locator("img").boundingBox(),
      ]);
      expect(drawn?.height).toBeLessThanOrEqual(place?.height ?? 0);
      await papers().scrollIntoViewIfNeeded();
      await day.look("small");
      address = await page.evaluate(() => location.pathname + location.search);
    });

    test("a click opens the whole page", async () => {
      await paper(passport).getByRole("button").click();
      const whole = app.page.getByRole("dialog", { name: passport });
      await expect(whole.locator("img")).toBeVisible();
      expect(await sizeOf(whole.locator("img"))).toEqual([1240, 1754]);
      await day.look("whole");
      await app.page.keyboard.press("Escape");
      await expect(whole).toBeHidden();
    });

    test("a correction brings another scan, seen small at once", async () => {
      await day.button("reg.cmd.claim").click();
      await day.step("reg.cmd.returnForCorrection", "reg.do.returnForCorrection", async (box) => {
        await box.getByRole("textbox").first().fill(day.t("reg.documents.not-drawn"));
        await day.typePassword(box);
      });
      const again = join(folder, `${AGAIN[language]}.png`);
      writeFileSync(again, pagePicture(800, 800, 32));
      await day.step("reg.cmd.recordCorrection", "reg.do.recordCorrection", async (box) => {
        await box.locator("input[type=file]").setInputFiles(again);
        await expect(box.getByRole("list", { name: day.t("reg.create.files") }).locator("img")).toBeVisible();
        await box.getByLabel(day.t("reg.form.correction")).fill(AGAIN[language]);
        await day.look("correction");
      });
      await day.tab("reg.tab.review");
      await expect(paper(AGAIN[language]).locator("img")).toBeVisible();
      expect(await sizeOf(paper(AGAIN[language]).locator("img"))).toEqual([256, 256]);
    });

    test("a scan without its picture gets one when it is looked at; one that is still to come says so", async () => {
      await app.close();
      const opened = openDatabase(office, { key: Buffer.from(DEMO_KEY, "hex") });
      if (!opened.ok) throw new Error(opened.error.code);
      const { write } = opened.value;
      const titled = `SELECT d.value ->> '$.sha256' FROM registration_cases c, json_each(c.state, '$.documents') d
                      WHERE d.value ->> '$.title' = ?`;
      write.statement(`DELETE FROM attachment_thumbnails WHERE sha256 IN (${titled})`).run(passport);
      write.statement(`DELETE FROM attachments WHERE sha256 IN (${titled})`).run(power);
      // Let in at a centre that does not answer.
      saveSyncSetting(write, "centre-url", "http://127.0.0.1:9");
      saveSyncSetting(write, "certificate", "let in");
      opened.value.close();

      await start();
      await openAddress(app.page, address);
      await expect(paper(passport).locator("img")).toBeVisible();
      expect(await sizeOf(paper(passport).locator("img"))).toEqual([181, 256]);
      await expect(paper(power).locator("img")).toBeVisible();
      await expect(paper(power)).toContainText(day.t("reg.documents.awaited"));
      await expect(paper(passport)).not.toContainText(day.t("reg.documents.awaited"));
      await papers().scrollIntoViewIfNeeded();
      await day.look("awaited");
      await paper(power).getByRole("button").click();
      await expect(app.page.getByRole("dialog", { name: power }).getByRole("alert")).toContainText(
        resolveText({ key: "registration.refusal.paper-awaited" }, language),
      );
      await day.look("no-line");
      await app.page.keyboard.press("Escape");
      expect(app.complaints).toEqual([]);
    });
  });
