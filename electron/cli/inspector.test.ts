import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const entry = join(dirname(fileURLToPath(import.meta.url)), "inspector.mjs");

/** The command as a person calls it, from a folder that is not the program's. */
const inspector = (args: readonly string[], input = "", environment: Record<string, string> = {}) => {
  const run = spawnSync(process.execPath, [entry, ...args], {
    input,
    encoding: "utf8",
    cwd: "/",
    env: { ...process.env, ...environment },
  });
  const answers = run.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  return { exit: run.status, answers, said: run.stderr };
};
const lines = (...requests: readonly object[]) =>
  requests.map((request) => `${JSON.stringify(request)}\n`).join("");

describe("inspector law term", () => {
  it("answers by art. 18 on the shipped calendar and on one given", () => {
    const { exit, answers, said } = inspector(
      ["law", "term"],
      lines(
        { from: "2025-09-05", length: 30, unit: "calendar-day" },
        // 5 May 2026 (Tuesday) is a shipped holiday: Mon 4, Wed 6
        { from: "2026-05-01", length: 2, unit: "working-day" },
        { from: "2026-05-01", length: 2, unit: "working-day", calendar: { holidays: [], workdays: [] } },
        // the Saturday works, the Monday does not: Sat 2, Tue 5
        {
          from: "2026-05-01",
          length: 2,
          unit: "working-day",
          calendar: { holidays: ["2026-05-04"], workdays: ["2026-05-02"] },
        },
        { from: "2024-01-31", length: 1, unit: "month" },
      ),
    );
    expect([exit, said]).toEqual([0, ""]);
    expect(answers.map(({ start, due }) => [start, due])).toEqual([
      ["2025-09-08", "2025-10-07"],
      ["2026-05-04", "2026-05-06"],
      ["2026-05-04", "2026-05-05"],
      ["2026-05-02", "2026-05-05"],
      ["2024-02-01", "2024-02-29"],
    ]);
    expect(Object.keys(answers[0])).toEqual(["start", "due", "derivation"]);
  });
  it("refuses impossible lengths, units and days", () => {
    const { exit, answers } = inspector(
      ["law", "term"],
      lines(
        { from: "2026-01-05", length: 0, unit: "month" },
        { from: "2026-01-05", length: 1.5, unit: "month" },
        { from: "2026-01-05", length: 1e9, unit: "month" },
        { from: "2026-01-05", length: "1", unit: "month" },
        { from: "2026-01-05", length: 1, unit: "week" },
        { from: "1821-01-05", length: 1, unit: "month" },
        { from: "2026-01-05", length: 1, unit: "month", calendar: { weekends: [] } },
      ),
    );
    expect(exit).toBe(1);
    expect(answers.map(({ error }) => [error.code, error.path])).toEqual([
      ["length-not-positive", "length"],
      ["length-not-positive", "length"],
      ["length-too-large", "length"],
      ["invalid-value", "length"],
      ["invalid-value", "unit"],
      ["date-out-of-range", "from"],
      ["unknown-field", "calendar.weekends"],
    ]);
  });
});

describe("inspector law penalty", () => {
  it("answers by art. 82", () => {
    const { exit, answers } = inspector(
      ["law", "penalty"],
      lines(
        { arrears: "100000.00", due: "2026-03-25", asOf: "2026-04-24" },
        {
          arrears: "200000.00",
          due: "2026-01-20",
          asOf: "2026-06-30",
          payments: [
            { date: "2026-02-19", amount: "80000.00" },
            { date: "2026-03-20", amount: "120000.00" },
          ],
        },
        // 1112 days after 10.05.2022 is 26.05.2025
        { arrears: "10000.00", due: "2022-05-10", asOf: "2025-05-26" },
        {
          arrears: "100000.00",
          due: "2026-03-25",
          asOf: "2026-04-24",
          suspended: [
            { from: "2026-04-01", to: "2026-04-10", reason: "force-majeure" },
            { from: "2026-04-05", to: "2026-04-06", reason: "по письму банка" },
          ],
        },
        // 60 000 of 100 000 deferred for ten days: 40 000 × 0.0009 × 10 + 100 000 × 0.0009 × 20
        {
          arrears: "100000.00",
          due: "2026-03-25",
          asOf: "2026-04-24",
          suspended: [{ from: "2026-04-01", to: "2026-04-10", reason: "deferral", amount: "60000.00" }],
        },
      ),
    );
    expect(exit).toBe(0);
    expect(answers.map(({ penalty, days, capped }) => [penalty, days, capped])).toEqual([
      ["2700.00", 30, false],
      ["8532.00", 59, false],
      ["10000.00", 1112, true],
      ["1800.00", 20, false],
      ["2160.00", 30, false],
    ]);
  });
  it("refuses wrong amounts and intervals with their place", () => {
    const { exit, answers } = inspector(
      ["law", "penalty"],
      lines(
        { arrears: "-1.00", due: "2026-03-25", asOf: "2026-04-24" },
        {
          arrears: "1.00",
          due: "2026-03-25",
          asOf: "2026-04-24",
          payments: [{ date: "2026-04-01", amount: "0.00" }],
        },
        {
          arrears: "1.00",
          due: "2026-03-25",
          asOf: "2026-04-24",
          suspended: [{ from: "2026-04-02", to: "2026-04-01", reason: "deferral" }],
        },
        { arrears: "1.00", due: "2026-03-25", asOf: "2026-04-24", rate: "0.1" },
        { arrears: "1.00", due: "2020-03-25", asOf: "2026-04-24" },
      ),
    );
    expect(exit).toBe(1);
    expect(answers.map(({ error }) => [error.code, error.path])).toEqual([
      ["negative-amount", "arrears"],
      ["payment-not-positive", "payments[0].amount"],
      ["reversed-interval", "suspended[0].to"],
      ["unknown-field", "rate"],
      ["incomplete", undefined],
    ]);
  });
});

describe("inspector law sanction", () => {
  it("answers by art. 163", () => {
    const { exit, answers } = inspector(
      ["law", "sanction"],
      lines(
        { kind: "understatement", declared: "900000.00", assessed: "1000000.00" },
        { kind: "understatement", declared: "500000.00", assessed: "1000000.00" },
        { kind: "not-filed", payer: "organization", on: "2026-04-26" },
        { kind: "invalid-invoice-credit", vat: "120.00" },
        { kind: "no-return", assessed: "55.55" },
      ),
    );
    expect(exit).toBe(0);
    expect(answers.map(({ sanction, rate, article }) => [sanction, rate, article])).toEqual([
      ["0.00", "0", "163.1.1"],
      ["250000.00", "0.5", "163.1.2"],
      ["7000.00", undefined, "163.1¹.3"],
      ["120.00", "1", "163.3"],
      ["55.55", "1", "163.2"],
    ]);
  });
  it("refuses unknown kinds and fields of another kind", () => {
    const { answers } = inspector(
      ["law", "sanction"],
      lines(
        { kind: "theft" },
        {},
        { kind: "no-return", vat: "1.00" },
        { kind: "no-return", assessed: "-1.00" },
      ),
    );
    expect(answers.map(({ error }) => [error.code, error.path])).toEqual([
      ["invalid-value", "kind"],
      ["invalid-value", "kind"],
      ["missing-field", "assessed"],
      ["negative-amount", "assessed"],
    ]);
  });
});

describe("what is not a request", () => {
  it("an article answers that no code is imported", () => {
    const { exit, answers } = inspector(["law", "article"], lines({ number: "125" }), {
      INSPECTOR_CODE: "/nowhere/code.sqlite",
    });
    expect([exit, answers[0].error.code]).toEqual([1, "no-code-imported"]);
  });
  it.each([
    ["no command", []],
    ["an unknown command", ["tax"]],
    ["a name of every object", ["constructor"]],
    ["no subcommand", ["law"]],
    ["an unknown subcommand", ["law", "toString"]],
    ["an argument too many", ["law", "term", "x"]],
  ])("%s exits with 2 and says so on standard error only", (_, args) => {
    const { exit, answers, said } = inspector(args);
    expect([exit, answers]).toEqual([2, []]);
    expect(said).not.toBe("");
    expect(said).not.toContain("    at ");
  });
  it("a reader that goes away early ends it quietly", () => {
    const request = JSON.stringify({ from: "2025-09-05", length: 30, unit: "calendar-day" });
    const script = `yes '${request}' | head -5000 | "${process.execPath}" "${entry}" law term | head -1`;
    const { stdout, stderr } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
    expect([stdout.split("\n").length, stderr]).toEqual([2, ""]);
  });
  it("speaks Kyrgyz when asked", () => {
    const { answers } = inspector(["law", "term"], "x\n", { INSPECTOR_LANGUAGE: "ky" });
    expect(answers[0].error.message).toBe("Сап JSON эмес");
  });
  it("help lists the commands", () => {
    const { exit, said } = inspector(["--help"]);
    expect(exit).toBe(0);
    expect(said).toContain("inspector law");
  });
});
