import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHECKS } from "#shared/law/checks/all-checks.ts";
import { COVERAGE_FILE, isAbout, lawCoverage } from "./law-coverage.ts";
import { APPLIED_ELSEWHERE, WAITING } from "./waiting-checks.ts";

describe("docs/law-coverage.md", () => {
  const page = lawCoverage();
  it("is current: run `npm run docs:law` after a change of rules, checks, terms, values or their tests", () => {
    expect(readFileSync(COVERAGE_FILE, "utf8") === page).toBe(true);
  });
  it("has a test behind every row", () => {
    expect(page.split("\n").filter((line) => line.includes("**none**"))).toEqual([]);
  });
  it.each([
    ["a finding's field", "S-01", 'toMatchObject({ check: "S-01" })', true],
    ["a finding as a row", "S-01", '["S-01", "2026-04", "assessment", 1_01]', true],
    ["a row over several lines", "S-06", '[\n  "S-06",\n  "2026-Q1",\n  "formal",\n]', true],
    ["a finding written out", "S-02", '"S-02 2026-04 ST risk: 1.01 → 2.02, 1.01"', true],
    ["a reading at a step", "S-01", '"sales-tax.line | base × rate | 100.00 | 368.3 S-01"', false],
    ["a list of readings", "S-06", 'readings: ["S-06", "S-11"]', false],
    ["a reading in a name", "S-06", 'it("sewing until 2026 (S-06), a risk after")', false],
    ["another check's finding", "S-01", '["S-02", "2026-04", "risk", 1]', false],
    ["an id no reading has, in a name", "V-02", 'describe("V-02 written out")', true],
    ["a longer id", "V-02", 'check: "V-021"', false],
  ])("a test is about a check by its findings: %s", (_, id, source, is) => {
    expect(isAbout(source, id)).toBe(is);
  });

  it("no test of a reading alone stands behind a check of the same id", () => {
    const behind = (id: string) =>
      new Set(
        page
          .split("\n")
          .filter((line) => line.includes(`| ${id} |`))
          .flatMap((line) => [...line.matchAll(/\]\(\.\.\/([^)]*)\)/g)].map(([, path]) => path)),
      );
    const OWN = ["decide-sales-tax", "sales-tax-findings"].map(
      (name) => `shared/law/checks/sales-tax/${name}.test.ts`,
    );
    for (const [id, ofReading] of [
      ["S-01", "shared/law/sales-tax/rules.test.ts"],
      ["S-02", "shared/law/property-tax/editions.test.ts"],
      ["S-06", "shared/law/income-tax/art-201-agent.test.ts"],
    ] as const) {
      expect([...behind(id)]).toEqual(expect.arrayContaining(OWN));
      expect([...behind(id)]).not.toContain(ofReading);
    }
  });

  it("accounts for each of the 145 checks of the inventory once", () => {
    const numbers = { V: 45, N: 18, G: 15, U: 15, I: 13, H: 13, X: 12, S: 7, P: 7 };
    const inventory = Object.entries(numbers).flatMap(([letter, last]) =>
      Array.from({ length: last }, (_, i) => `${letter}-${String(i + 1).padStart(2, "0")}`),
    );
    const accounted = [
      ...CHECKS.map(({ id }) => id),
      ...Object.keys(APPLIED_ELSEWHERE),
      ...Object.keys(WAITING),
    ];
    expect(accounted.toSorted()).toEqual(inventory.toSorted());
  });
  it("orders articles as the Code does, a superscript after its number", () => {
    const articles = page
      .split("\n")
      .filter((line) => line.startsWith("| ст. "))
      .map((line) => Number(/^\| ст\. (\d+)/.exec(line)?.[1]))
      .slice(0, 40);
    expect(articles).toEqual(articles.toSorted((a, b) => a - b));
  });
});
