import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "headless-"));
let output = "";
let status: number | null = null;

beforeAll(() => {
  const run = spawnSync(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      "electron/cli/headless-demo.ts",
      "--into",
      join(folder, "demo"),
    ],
    { encoding: "utf8" },
  );
  output = run.stdout + run.stderr;
  status = run.status;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const papers = (number: string): readonly string[] => readdirSync(join(folder, "demo", number)).sort();

describe("the main job without a window", () => {
  it("takes a case to a served decision and says so", () => {
    expect(status, output).toBe(0);
    expect(output).toContain("решение принято двумя лицами, подписано и вручено");
    expect(output).toContain("санкция не применяется");
    expect(output).toContain("цепочка и подписи целы");
  });

  it("leaves every paper in both languages as PDF", () => {
    expect(papers("026-КП-000002")).toEqual([
      "desk-audit-decision.ky.pdf",
      "desk-audit-decision.ru.pdf",
      "desk-audit-report.ky.pdf",
      "desk-audit-report.ru.pdf",
      "discrepancy-notice.ky.pdf",
      "discrepancy-notice.ru.pdf",
    ]);
    expect(papers("026-КП-000001")).toContain("acceptance-notice.ky.pdf");
    const pdf = readFileSync(join(folder, "demo", "026-КП-000002", "desk-audit-decision.ru.pdf"));
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("leaves the office encrypted", () => {
    const file = join(folder, "demo", "office.db");
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file).subarray(0, 15).toString()).not.toBe("SQLite format 3");
  });
});
