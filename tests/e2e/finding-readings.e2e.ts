/** A finding whose tax depends on how a doubtful norm is read: both sums on the screen, the choice named. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { openForReading } from "#db/open.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { dayOf } from "./day.ts";
import { aDemoOffice, DEMO_KEY } from "./demo-office.ts";
import { launchApp } from "./launch-app.ts";

/** A payer of the demo office whose finding tells another sum under the other reading. */
function payerOfDoubt(office: string): string {
  const opened = openForReading(office, { key: Buffer.from(DEMO_KEY, "hex") });
  if (!opened.ok) throw new Error(opened.error.code);
  const row = opened.value.read
    .query<{ inn: number }>(
      "SELECT inn FROM sweep_findings WHERE check_id = 'U-04' AND body LIKE '%single-tax.otherwise%' LIMIT 1",
    )
    .get();
  opened.value.close();
  if (row === undefined) throw new Error("no finding of the demo office depends on a reading");
  return String(row.inn).padStart(14, "0");
}

for (const language of ["ru", "ky"] as const)
  test(`a finding with readings, ${language}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "inspector-readings-"));
    const office = aDemoOffice(folder);
    const inn = payerOfDoubt(office);
    const app = await launchApp({ office, language });
    try {
      const { page } = app;
      const day = dayOf(app, language, `readings-${language}`);
      await day.signIn("inspector");
      await day.area("shell.area.desk-audit");
      await page.getByRole("textbox", { name: day.t("da.candidates.search") }).fill(inn);
      await day.row("da.candidates", inn).click();
      await day.giveReason();
      await day.row("da.choice.title", "U-04").getByRole("checkbox").check();
      await page.locator("main footer").getByRole("button").last().click();
      await page.getByRole("option").filter({ hasText: "U-04" }).click();

      const steps = page.getByRole("article").getByRole("listitem");
      const told = steps.filter({
        hasText: resolveText(
          { key: "check.step.single-tax.otherwise", params: { reading: "S-25" } },
          language,
        ),
      });
      await expect(told).toContainText(/\d,\d\d/);
      const total = steps.filter({ hasText: resolveText({ key: "law.step.single-tax.sum" }, language) });
      const sums = await Promise.all([told, total].map((step) => step.locator("span").last().textContent()));
      expect(sums[0]).not.toBe(sums[1]);
      await expect(
        page.getByText(resolveText({ key: "law.reading.S-25.trade-rates-for-trade" }, language)),
      ).toBeVisible();
      await told.scrollIntoViewIfNeeded();
      await day.look("finding");
      expect(app.complaints).toEqual([]);
    } finally {
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  });
