/** Steps of a case as people take them in the window, for whoever leads one through several hands. */
import { expect, type Page } from "@playwright/test";
import type { Day } from "./day.ts";

/** Opens a draft in «Решения» by what its row says: the taxpayer or the case's number. */
export async function openDraft(
  day: Day,
  row: string,
  list: "dec.tab.to-approve" | "dec.tab.to-sign",
): Promise<void> {
  await day.area("shell.area.decisions");
  await day.tab(list);
  await day.row(list, row).click();
}

/** The draft on today's date, its reasoning begun from the ready wording, handed over for approval. */
export async function draftAndSubmit(page: Page, day: Day): Promise<void> {
  await day.step("da.cmd.draftDecision", "da.do.draftDecision", async (dialog) => {
    const ready = dialog.getByRole("button", { name: day.t("da.template.insert") });
    if (await ready.isVisible()) await ready.click();
    else await dialog.getByRole("textbox", { name: day.t("da.form.reasoning") }).press("End");
  });
  await expect(page.locator("iframe")).toBeVisible();
  await day.step("da.cmd.submitDecision", "da.do.submitDecision");
}

/** Every finding of an objection stands, each with a reason. */
export async function upholdAll(day: Day, why: string, look?: string): Promise<void> {
  await day.step("da.cmd.considerObjection", "da.do.considerObjection", async (dialog) => {
    for (const finding of await dialog.getByRole("group").all()) {
      await finding.getByText(day.t("da.form.outcome.uphold")).click();
      await finding.getByRole("textbox").fill(why);
    }
    if (look !== undefined) await day.look(look);
  });
}

/** Another person reads, approves and signs; the number is given. */
export async function approveAndSign(page: Page, day: Day, row: string): Promise<void> {
  await expect(page.getByRole("list", { name: day.t("dec.checklist") })).toBeVisible();
  await day.look("checklist");
  await day.tab("dec.paper.tab");
  await expect(page.locator("iframe")).toBeVisible();
  await day.step("da.cmd.approveDecision", "da.do.approveDecision");
  await openDraft(day, row, "dec.tab.to-sign");
  await day.step("da.cmd.signDecision", "da.do.signDecision", async (dialog) => {
    await day.look("sign-dialog");
    await day.typePassword(dialog);
  });
  await day.tab("dec.tab.register");
  await day.row("dec.tab.register", row).click();
  await expect(page.locator("main").getByText(/№ 026-РКП-\d{6}/)).toBeVisible();
  await day.look("register");
}
