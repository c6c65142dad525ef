import { describe, expect, it } from "vitest";
import { z } from "zod";
import { tc } from "../kernel/legal-basis.ts";
import { plainDate } from "../kernel/plain-date.ts";
import { shippedCalendar } from "./calendar/calendar-sources.ts";
import { shippedParameters } from "./parameters.ts";
import { readingChoices } from "./readings.ts";
import { defineRule, type RegistryFacts, ruleRegistry } from "./registry.ts";

const rule = (id: string, from: string, to: string | null, more: { parameters?: string[] } = {}) =>
  defineRule({
    id,
    basis: [tc("82.6")],
    title: "law.rule.tc.082",
    effectiveFrom: plainDate(from),
    effectiveTo: to === null ? null : plainDate(to),
    selectedBy: "tax-period",
    scope: { taxes: "all" },
    inputs: z.strictObject({ base: z.number() }),
    parameters: more.parameters ?? [],
    readings: [],
    test: "shared/law/registry.test.ts",
    compute: ({ base }) => ({ outcome: "finding", value: base * 2, derivation: [] }),
  });
const facts: RegistryFacts = {
  hasTest: () => true,
  hasText: () => true,
  hasParameter: () => true,
  hasReading: () => true,
};
const problems = (...rules: ReturnType<typeof rule>[]) => {
  const registry = ruleRegistry(rules, facts);
  return registry.ok ? [] : registry.error;
};

describe("the registry", () => {
  it("finds the edition of a day", () => {
    const registry = ruleRegistry(
      [rule("r", "2025-08-01", null), rule("r", "2022-01-01", "2025-07-31")],
      facts,
    );
    if (!registry.ok) throw new Error("refused");
    expect(registry.value.find("r", plainDate("2025-07-31"))?.effectiveFrom).toBe("2022-01-01");
    expect(registry.value.find("r", plainDate("2025-08-01"))?.effectiveFrom).toBe("2025-08-01");
    expect(registry.value.find("r", plainDate("2021-12-31"))).toBeUndefined();
    expect(registry.value.find("other", plainDate("2025-08-01"))).toBeUndefined();
  });
  it.each([
    [
      "an id twice",
      [rule("r", "2022-01-01", null), rule("r", "2022-01-01", null)],
      "duplicate",
      "2022-01-01",
    ],
    [
      "an overlap of a day",
      [rule("r", "2022-01-01", "2025-08-01"), rule("r", "2025-08-01", null)],
      "overlap",
      "2025-08-01",
    ],
    [
      "an edition that never ends before another",
      [rule("r", "2022-01-01", null), rule("r", "2025-08-01", null)],
      "overlap",
      "2025-08-01",
    ],
    [
      "a gap of a day",
      [rule("r", "2022-01-01", "2025-07-30"), rule("r", "2025-08-01", null)],
      "gap",
      "2025-07-31",
    ],
    ["an end before its start", [rule("r", "2025-08-01", "2025-07-31")], "reversed", "2025-08-01"],
  ])("refuses %s", (_, rules, code, on) => {
    expect(problems(...rules)).toEqual([{ code, id: "r", on }]);
  });
  it("takes editions that follow each other and rules of other ids", () => {
    expect(
      problems(
        rule("r", "2022-01-01", "2025-07-31"),
        rule("r", "2025-08-01", null),
        rule("s", "2024-01-01", null),
      ),
    ).toEqual([]);
  });
  it("refuses a rule without its test, text, parameter or reading", () => {
    const nothing: RegistryFacts = {
      hasTest: () => false,
      hasText: () => false,
      hasParameter: () => false,
      hasReading: () => false,
    };
    const registry = ruleRegistry([rule("r", "2022-01-01", null, { parameters: ["p"] })], nothing);
    expect(registry.ok ? [] : registry.error.map(({ code }) => code)).toEqual([
      "missing-test",
      "unknown-title",
      "unknown-parameter",
    ]);
  });
  it("checks the input before the rule sees it", () => {
    const context = {
      parameters: shippedParameters(),
      calendar: shippedCalendar(),
      readings: readingChoices(),
    };
    const doubled = rule("r", "2022-01-01", null);
    expect(doubled.evaluate({ base: 2 }, context)).toEqual({
      ok: true,
      value: { outcome: "finding", value: 4, derivation: [] },
    });
    expect(doubled.evaluate({ base: "2" }, context)).toEqual({
      ok: false,
      error: { code: "invalid-input", path: "base", paths: ["base"] },
    });
  });
});
