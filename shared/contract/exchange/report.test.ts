import { describe, expect, it } from "vitest";
import { hasText } from "../../locales/catalogue.ts";
import { PROBLEM_CODES } from "./problem.ts";
import { MOST_PROBLEMS, reportBuilder } from "./report.ts";

describe("the report of a dataset", () => {
  it("has a text for every code, in both languages", () => {
    expect(PROBLEM_CODES.filter((code) => !hasText(`exchange.${code}`))).toEqual([]);
  });

  it.each([
    ..."not-found not-a-dataset unreadable unsafe-archive archive-too-large archive-encrypted"
      .split(" ")
      .map((code) => `exchange.source.${code}`),
    ..."cancelled manifest-unusable taxpayers-missing older-than-held damaged-source failed"
      .split(" ")
      .map((code) => `exchange.import.${code}`),
    ..."not-empty no-access".split(" ").map((code) => `cli.dataset.${code}`),
  ])("%s has a text", (key) => expect(hasText(key)).toBe(true));

  it("keeps as many problems as it can hold and says how many it left out", () => {
    const report = reportBuilder();
    for (let line = 1; line <= MOST_PROBLEMS + 3; line += 1)
      report.add("payments.csv", line, "amount", "required");
    const { problems, problemCount } = report.finish();
    expect(problemCount).toBe(MOST_PROBLEMS + 3);
    expect(problems).toHaveLength(MOST_PROBLEMS + 1);
    expect(problems.at(-1)).toMatchObject({ code: "too-many-problems", message: { params: { count: 3 } } });
  });
});
