import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHECKS } from "#shared/law/checks/all-checks.ts";
import { COVERAGE_FILE, lawCoverage } from "./law-coverage.ts";
import { APPLIED_ELSEWHERE, WAITING } from "./waiting-checks.ts";

describe("docs/law-coverage.md", () => {
  const page = lawCoverage();
  it("is current: run `npm run docs:law` after a change of rules, checks, terms, values or their tests", () => {
    expect(readFileSync(COVERAGE_FILE, "utf8") === page).toBe(true);
  });
  it("has a test behind every row", () => {
    expect(page.split("\n").filter((line) => line.includes("**none**"))).toEqual([]);
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
