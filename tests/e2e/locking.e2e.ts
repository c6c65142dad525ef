import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { aDemoOffice, signIn } from "./demo-office.ts";
import { type LaunchedApp, launchApp } from "./launch-app.ts";

test.describe("an office does not stay open without its officer", () => {
  let folder: string;
  let app: LaunchedApp;
  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "inspector-locking-"));
    app = await launchApp({ office: aDemoOffice(folder) });
    await signIn(app.page, "inspector");
  });
  test.afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  const passwordField = () => app.page.locator("form input[type=password]");

  test("it locks with the computer", async () => {
    await app.app.evaluate(({ powerMonitor }) => void powerMonitor.emit("lock-screen"));
    await expect(passwordField()).toBeVisible();
    await app.screenshot("locked");
    await signIn(app.page, "inspector");
  });

  test("it locks when the window is loaded anew", async () => {
    await app.page.reload();
    await expect(passwordField()).toBeVisible();
    await signIn(app.page, "supervisor");
  });

  test("it locks when its core dies", async () => {
    const pid = Number(app.log().findLast((line) => line.event === "core.started")?.pid);
    process.kill(pid, "SIGKILL");
    await expect(passwordField()).toBeVisible();
    await signIn(app.page, "inspector");
    expect(app.complaints).toEqual([]);
  });
});
