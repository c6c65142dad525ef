/** From a sweep to a signed and served decision, by three people, in the real window; the days go by a clock file. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { approveAndSign, draftAndSubmit, openDraft, upholdAll } from "./case-steps.ts";
import { type Day, dayOf } from "./day.ts";
import { type LaunchedApp, launchApp } from "./launch-app.ts";

const folder = mkdtempSync(join(tmpdir(), "whole-day-"));
const clock = join(folder, "clock");
/** Nine in the morning in Bishkek. */
const dayIs = (date: string): void => writeFileSync(clock, `${date}T03:00:00.000Z`);

test.describe.configure({ timeout: 300_000 });
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

/** Starts the program on Monday 05.10.2026 and lets it make its demo office, as at a first start. */
async function begin(language: "ru" | "ky"): Promise<{ app: LaunchedApp; page: Page; day: Day }> {
  dayIs("2026-10-05");
  const app = await launchApp({ office: join(folder, `${language}.db`), clock, language, demo: true });
  await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  const day = dayOf(app, language, "day");
  await day.look("first-run");
  await day.button("session.first-run.demo-action").click();
  return { app, page: app.page, day };
}

/** The sweep, the choice, the case, its findings, the report and the notice; answers whose case it is. */
async function openCase(page: Page, day: Day): Promise<string> {
  await day.signIn("inspector");
  await day.look("my-day");
  await day.area("shell.area.desk-audit");
  await day.button("da.sweep.start").click();
  await expect(day.button("da.sweep.cancel")).toBeVisible();
  await expect(day.button("da.sweep.start")).toBeVisible({ timeout: 90_000 });
  await day.look("selection");
  await page.getByRole("checkbox", { name: day.t("da.candidates.without-case") }).check();
  await day.row("da.candidates").click();
  await day.look("reason");
  await day.giveReason();
  await expect(day.row("da.choice.title")).toBeVisible();
  const taxpayer = (await page.locator("main h2").first().textContent()) ?? "";
  await day.look("findings-to-choose");
  await day.button("da.risk.protocol").click();
  await expect(page.getByRole("dialog").locator("iframe")).toBeVisible();
  await day.look("risk-protocol");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.locator("main footer").getByRole("button").last().click();
  await expect(page.getByRole("listbox")).toBeVisible();
  await day.look("case");

  const undecided = page.getByRole("option").filter({ hasText: day.t("da.verdict.open") });
  while ((await undecided.count()) > 0) {
    const before = await undecided.count();
    await page.getByRole("listbox").press("a");
    await expect(page.getByRole("textbox", { name: day.t("da.finding.reason") })).toBeFocused();
    await page.keyboard.press("Control+Enter");
    await expect(undecided).toHaveCount(before - 1);
  }
  await day.look("case-decided");
  await day.step("da.cmd.drawUpReport", "da.do.drawUpReport", async (dialog) => {
    await day.look("report-dialog");
    await day.typePassword(dialog);
  });
  await expect(page.locator("iframe")).toBeVisible();
  await day.look("papers");
  for (const tab of ["terms", "decision", "history"] as const) {
    await day.tab(`da.case.tab.${tab}`);
    await day.look(tab);
  }
  return taxpayer;
}

/** The registrar hands over whatever papers wait, under signature, the same day. */
async function serve(day: Day, taxpayer: string): Promise<void> {
  await day.lock();
  await day.signIn("registrar");
  await day.area("shell.area.delivery");
  await day.row("del.tab.to-dispatch", taxpayer).click();
  await day.giveReason();
  await day.step("da.cmd.dispatchActs", "da.do.dispatchActs", () => day.look("dispatch-dialog"));
  await day.tab("del.tab.under-way");
  await day.row("del.tab.under-way", taxpayer).click();
  await day.step("da.cmd.recordService", "da.do.recordService", async (dialog) => {
    await dialog.getByRole("textbox", { name: day.t("da.form.proof.service") }).fill("7/26");
  });
  await day.tab("del.tab.served");
  await expect(day.row("del.tab.served", taxpayer)).toBeVisible();
  await day.look("served");
}

/** The inspector finds the case again in the list. */
async function backToCase(page: Page, day: Day, taxpayer: string): Promise<void> {
  await day.lock();
  await day.signIn("inspector");
  await day.area("shell.area.desk-audit");
  await day.tab("da.tab.cases");
  await day.row("da.cases", taxpayer).click();
  await day.giveReason();
  await expect(page.getByRole("list", { name: day.t("da.case.steps") })).toBeVisible();
}

test("silence: the term passes, the decision is drafted, approved, signed and served", async () => {
  const { app, page, day } = await begin("ru");
  const taxpayer = await openCase(page, day);
  await serve(day, taxpayer);

  // Received 05.10: the answer's fifteenth day is 20.10; on 21.10 the silence may be recorded.
  dayIs("2026-10-21");
  await backToCase(page, day, taxpayer);
  await day.look("case-after-term");
  await day.step("da.cmd.recordSilence", "da.do.recordSilence");
  await draftAndSubmit(page, day);
  await day.look("submitted");

  await day.lock();
  await day.signIn("supervisor");
  await day.look("supervisor-day");
  await openDraft(day, taxpayer, "dec.tab.to-approve");
  await day.giveReason();
  await approveAndSign(page, day, taxpayer);

  await serve(day, taxpayer);
  await backToCase(page, day, taxpayer);
  await expect(page.locator('[aria-current="step"]')).toHaveText(new RegExp(day.t("da.step.performance")));
  await day.look("case-served");
  expect(app.complaints).toEqual([]);
  await app.close();
});

test("objection: considered and upheld; the draft is sent back, corrected and signed", async () => {
  const { app, page, day } = await begin("ky");
  const taxpayer = await openCase(page, day);
  await serve(day, taxpayer);

  dayIs("2026-10-12");
  await backToCase(page, day, taxpayer);
  await day.step("da.cmd.recordObjection", "da.do.recordObjection", async (dialog) => {
    const text = dialog.getByRole("textbox", { name: day.t("da.form.objection") });
    await text.fill("Арыз мөөнөтүндө берилген.");
    // What was typed outlives the dialog: closed and opened again, it is there.
    await dialog.getByRole("button", { name: day.t("ui.cancel"), exact: true }).click();
    await expect(dialog).toBeHidden();
    await day.button("da.cmd.recordObjection").click();
    await expect(text).toHaveValue("Арыз мөөнөтүндө берилген.");
    await day.look("objection-dialog");
  });
  await upholdAll(day, "Арыз реестрде жок.", "consider-dialog");
  await draftAndSubmit(page, day);

  await day.lock();
  await day.signIn("supervisor");
  await openDraft(day, taxpayer, "dec.tab.to-approve");
  await day.giveReason();
  await day.step("da.cmd.sendBackDecision", "da.do.sendBackDecision", async (dialog) => {
    await dialog.getByRole("textbox").fill("Негизин толуктаңыз.");
  });

  await backToCase(page, day, taxpayer);
  await day.step("da.cmd.draftDecision", "da.do.draftDecision", async (dialog) => {
    await expect(dialog.getByText("Негизин толуктаңыз.")).toBeVisible();
    await dialog
      .getByRole("textbox", { name: day.t("da.form.reasoning") })
      .fill("Каршы пикир каралды: арыз реестрде жок.");
    await day.look("redraft-dialog");
  });
  await expect(page.locator("iframe")).toBeVisible();
  await day.step("da.cmd.submitDecision", "da.do.submitDecision");

  await day.lock();
  await day.signIn("supervisor");
  await openDraft(day, taxpayer, "dec.tab.to-approve");
  await day.giveReason();
  await day.tab("dec.changes.tab");
  await expect(page.getByRole("table", { name: day.t("dec.changes") })).toBeVisible();
  await day.look("changes");
  await day.tab("dec.checklist.tab");
  await approveAndSign(page, day, taxpayer);
  expect(app.complaints).toEqual([]);
  await app.close();
});
