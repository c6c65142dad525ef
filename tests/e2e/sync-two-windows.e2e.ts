/**
 * Two programs and a central service: an inspector without network and a supervisor with it take one case to a decision;
 * then both change it apart, and the inspector settles what parted; at the end a stick is carried instead of a network.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import type { Central } from "#central/api/context.ts";
import { issueCode } from "#central/enrolment/codes.ts";
import { fingerprintOf } from "#central/enrolment/ed25519.ts";
import { addOffice } from "#central/operator/offices.ts";
import { registerCentre } from "#central/registers/procedures.ts";
import { publishRegisters } from "#central/registers/publish.ts";
import { answerStick } from "#central/stick/answer-stick.ts";
import { writeSyntheticDataset } from "#core/data/write-synthetic.ts";
import { SYNTHETIC_SIZES } from "#shared/synthetic/dataset.ts";
import { startCentral } from "#tests/fixtures/central.ts";
import { must, OPERATOR } from "#tests/fixtures/identity.ts";
import { type Line, layLine } from "#tests/fixtures/line.ts";
import { openAddress } from "./accessibility.ts";
import { approveAndSign, draftAndSubmit, openDraft, upholdAll } from "./case-steps.ts";
import { chooses } from "./choose-path.ts";
import { type Day, dayOf } from "./day.ts";
import { aDemoOffice, DEMO_PASSWORD, signIn } from "./demo-office.ts";
import { type LaunchedApp, launchApp } from "./launch-app.ts";

test.describe.configure({ timeout: 420_000 });

const OFFICE = "026";
/** The data of the demo office, as the centre publishes them to its workstations. */
const DEMO_DATA = { seed: 2026, taxpayers: SYNTHETIC_SIZES.small, months: 12 };
/** The service's clock follows the one on the wall. */
const TICK = 1_000;
/** A whole office travels the first time. */
const FIRST_EXCHANGE = 90_000;

const ends: (() => Promise<unknown>)[] = [];
test.afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Centre {
  readonly central: Central;
  readonly url: string;
  readonly fingerprint: string;
  /** A one-time code for a workstation of the office. */
  readonly code: () => Promise<string>;
}

/** The service on its embedded database, with the office and its registers. */
async function openCentre(folder: string): Promise<Centre> {
  const now = (): string => new Date().toISOString();
  const central = await startCentral({ now: now() });
  const ticking = setInterval(() => central.setNow(now()), TICK);
  ends.push(central.stop, async () => clearInterval(ticking));
  const { identity } = central.service.central;
  await must(addOffice(identity, OFFICE, { ru: "УГНС 026", ky: "026 МСКБ" }));
  writeSyntheticDataset(folder, DEMO_DATA);
  const publication = { office: OFFICE, folder, holdsUpTo: 0, by: "test" };
  const published = await publishRegisters(registerCentre(central.service.central), publication);
  if (!published.ok) throw new Error(published.error.code);
  return {
    central: central.service.central,
    url: central.url,
    fingerprint: fingerprintOf(identity.centre.publicKey),
    code: async () =>
      (await must(issueCode(identity, { office: OFFICE, preapproved: true, days: 1 }, OPERATOR.actor))).code,
  };
}

interface Window {
  readonly app: LaunchedApp;
  readonly page: Page;
  readonly day: Day;
}

async function open(office: string, language: "ru" | "ky", name: string): Promise<Window> {
  const app = await launchApp({ office, language });
  ends.push(() => app.close());
  await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  return { app, page: app.page, day: dayOf(app, language, name) };
}

const foot = ({ page, day }: Window) => page.getByRole("navigation", { name: day.t("sync.foot.label") });

/** Exchanges by hand; answers when all is sent and the foot says that the centre answers. */
async function exchange(window: Window, timeout = 30_000): Promise<void> {
  const { page, day } = window;
  await day.area("shell.area.sync");
  await day.button("sync.now").click();
  await expect(day.button("sync.now")).toBeEnabled({ timeout });
  await expect(foot(window)).toContainText(day.t("sync.connection.online"), { timeout });
  await expect(page.getByRole("list", { name: day.t("sync.figures") })).toContainText(
    day.t("sync.figure.queue.none"),
    { timeout },
  );
}

/** The line is down: the next try finds it out. */
async function loseNetwork(window: Window, line: Line): Promise<void> {
  line.cut();
  await window.day.area("shell.area.sync");
  await window.day.button("sync.now").click();
  await expect(foot(window)).not.toContainText(window.day.t("sync.connection.online"));
}

/** The registers of the office are loaded behind the work. */
async function registersCome({ page, day }: Window): Promise<void> {
  await openAddress(page, "/taxpayers");
  await expect(day.row("tp.list")).toBeVisible({ timeout: FIRST_EXCHANGE });
}

async function openCase({ page, day }: Window, number: string): Promise<void> {
  await day.area("shell.area.desk-audit");
  await day.tab("da.tab.cases");
  await day.row("da.cases", number).click();
  const steps = page.getByRole("list", { name: day.t("da.case.steps") });
  const gate = page.getByRole("form", { name: day.t("ui.reason.title") });
  await expect(steps.or(gate).first()).toBeVisible();
  if (await gate.isVisible()) await day.giveReason();
  await expect(steps).toBeVisible();
}

/** The head of the office's computers lets this workstation in, by the operator's slip. */
async function enrol({ page, day }: Window, centre: string, code: string, print: string): Promise<void> {
  await openAddress(page, "/sync/enrolment");
  await page.getByLabel(day.t("sync.enrol.centre"), { exact: true }).fill(centre);
  await page.getByLabel(day.t("sync.enrol.code"), { exact: true }).fill(code);
  await page.getByLabel(day.t("sync.enrol.fingerprint"), { exact: true }).fill(print);
  await day.look("enrolment");
  await day.button("sync.enrol.action").click();
  await expect(page.getByText(print)).toBeVisible();
}

/** A computer without an office joins it, the supervisor first. */
async function joinOffice({ page, day }: Window, centre: string, code: string): Promise<void> {
  await day.button("session.join.choose").click();
  await page.getByLabel(day.t("sync.enrol.centre"), { exact: true }).fill(centre);
  await page.getByLabel(day.t("sync.enrol.code"), { exact: true }).fill(code);
  await page.getByLabel(day.t("session.sign-in.login"), { exact: true }).fill("supervisor");
  await page.locator("form input[type=password]").fill(DEMO_PASSWORD);
  await day.look("join");
  await page.keyboard.press("Enter");
  await page.getByLabel(day.t("session.recovery.written")).check({ timeout: FIRST_EXCHANGE });
  await day.button("ui.continue").click();
  await signIn(page, "supervisor");
}

/** The case goes to the first inspector who does not lead it. */
async function handOver({ page, day }: Window, why: string): Promise<void> {
  await day.step("da.cmd.reassign", "da.do.reassign", async (dialog) => {
    await dialog.getByRole("combobox", { name: day.t("da.form.inspector") }).click();
    // The names come from the core: a key pressed before they are there chooses nobody.
    await page.locator("[data-combobox-option]:not([data-combobox-disabled])").first().click();
    await dialog.getByRole("textbox", { name: day.t("da.form.reason") }).fill(why);
  });
}

/** The number of the case with an objection that waits for the inspector. */
async function objectedCase({ page, day }: Window): Promise<string> {
  await day.area("shell.area.desk-audit");
  await day.tab("da.tab.cases");
  const row = await day.row("da.cases", day.t("da.status.objected")).textContent();
  const number = /026-КП-\d{6}/.exec(row ?? "")?.[0];
  if (number === undefined) throw new Error(`no case is objected on ${page.url()}`);
  return number;
}

test("one case in two windows: to a decision, apart, and settled", async () => {
  const folder = mkdtempSync(join(tmpdir(), "inspector-two-"));
  ends.push(async () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  const centre = await openCentre(join(folder, "data"));
  const line = await layLine(Number(new URL(centre.url).port));
  ends.push(line.close);

  // The inspector's office is let in; whoever will sign in elsewhere leaves their keys by signing in once.
  const a = await open(aDemoOffice(join(folder, "a")), "ru", "two-inspector");
  await a.day.signIn("admin");
  await enrol(a, line.url, await centre.code(), centre.fingerprint);
  await exchange(a, FIRST_EXCHANGE);
  await a.day.lock();
  await a.day.signIn("supervisor");
  await exchange(a);
  await a.day.lock();
  await a.day.signIn("inspector");
  const number = await objectedCase(a);

  const b = await open(join(folder, "b", "office.db"), "ky", "two-supervisor");
  await joinOffice(b, centre.url, await centre.code());
  await exchange(b, FIRST_EXCHANGE);
  await registersCome(b);

  // Without network: the objection is considered, the decision drafted and handed over. It waits.
  await loseNetwork(a, line);
  await openCase(a, number);
  await upholdAll(a.day, "Довод не подтверждён реестрами.");
  await draftAndSubmit(a.page, a.day);
  await expect(foot(a)).toContainText(a.day.t("sync.foot.queue").replace("{count}", "3"));
  await a.day.look("offline");

  // Back in the office: it travels, and the supervisor signs it in another program.
  line.mend();
  await exchange(a);
  await exchange(b);
  await openDraft(b.day, number, "dec.tab.to-approve");
  await b.day.giveReason();
  await approveAndSign(b.page, b.day, number);
  await exchange(b);
  await exchange(a);
  await openCase(a, number);
  await a.day.step("da.cmd.dispatchActs", "da.do.dispatchActs");
  await a.day.step("da.cmd.recordService", "da.do.recordService", async (dialog) => {
    await dialog.getByRole("textbox", { name: a.day.t("da.form.proof.service") }).fill("7/26");
  });
  await exchange(a);
  await exchange(b);

  // Apart: the inspector closes the case as performed, the supervisor hands it to another inspector.
  await loseNetwork(a, line);
  await openCase(a, number);
  await a.day.step("da.cmd.recordPerformance", "da.do.recordPerformance", async (dialog) => {
    await dialog.getByRole("textbox").last().fill("Уплачено полностью, квитанция 118.");
  });
  await openCase(b, number);
  await handOver(b, "Инспектор айыл жеринде.");
  await exchange(b);

  // Both versions side by side; the inspector leaves the centre's and says why.
  line.mend();
  await a.day.area("shell.area.sync");
  await a.day.button("sync.now").click();
  await foot(a).getByRole("link").nth(1).click();
  await a.day.row("sync.tab.conflicts", number).click();
  const pane = a.page.getByRole("article");
  await expect(pane.getByRole("table")).toContainText(a.day.t("sync.conflict.theirs"));
  await a.day.look("conflict");
  await pane.getByRole("radio").first().check();
  await pane.getByRole("textbox").fill("Дело передано другому инспектору, исполнение отметит он.");
  await a.page.keyboard.press("Control+Enter");
  await expect(foot(a).getByRole("link")).toHaveCount(1);
  await exchange(a);
  await openCase(a, number);
  await expect(a.page.locator("main")).not.toContainText(a.day.t("da.status.closed"));

  // Kept off the network by hand, the supervisor's program exchanges by a stick, then comes back.
  await b.day.area("shell.area.sync");
  await b.day.button("sync.pause").click();
  await expect(foot(b)).toContainText(b.day.t("sync.connection.paused"));
  await openCase(b, number);
  await handOver(b, "Инспектор кайтып келди.");
  await openAddress(b.page, "/sync/stick");
  const stick = join(folder, "stick");
  mkdirSync(stick);
  await chooses(b.app, stick);
  await b.day.button("sync.stick.out.action").click();
  await expect(b.page.getByText(b.day.t("sync.stick.out.done"))).toBeVisible();
  const [brought = ""] = readdirSync(stick);
  const answer = join(folder, "answer");
  const answered = await answerStick(centre.central, join(stick, brought), answer);
  if (!answered.ok) throw new Error(answered.error);
  expect(answered.value).toMatchObject({ commands: 1, accepted: 1 });
  await chooses(b.app, answer);
  await b.day.button("sync.stick.in.action").click();
  await expect(b.page.getByText(b.day.t("sync.stick.in.done"))).toBeVisible();
  await b.day.look("stick");
  await b.day.area("shell.area.sync");
  await b.day.button("sync.resume").click();
  await expect(foot(b)).toContainText(b.day.t("sync.connection.online"));
  expect([...a.app.complaints, ...b.app.complaints]).toEqual([]);
});
