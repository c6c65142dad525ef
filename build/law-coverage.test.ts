import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COVERAGE_FILE, lawCoverage } from "./law-coverage.ts";

describe("docs/law-coverage.md", () => {
  const page = lawCoverage();
  it("is current: run `npm run docs:law` after a change of rules, checks, terms, values or their tests", () => {
    expect(readFileSync(COVERAGE_FILE, "utf8") === page).toBe(true);
  });
  it("has a test behind every row", () => {
    expect(page.split("\n").filter((line) => line.includes("**none**"))).toEqual([]);
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
