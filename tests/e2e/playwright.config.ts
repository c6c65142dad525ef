import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const artifacts = join(import.meta.dirname, "..", "..", "artifacts");

/** The real program in a real window; one at a time, each with a profile of its own. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: "**/*.e2e.ts",
  outputDir: join(artifacts, "e2e"),
  workers: 1,
  fullyParallel: false,
  // Playwright sometimes loses an Electron 25 that starts under load: one more try in CI, told as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: join(artifacts, "results", "e2e.json") }]],
});
