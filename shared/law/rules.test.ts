import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { hasText } from "../locales/catalogue.ts";
import { shippedCalendar } from "./calendar/calendar-sources.ts";
import { shippedParameters } from "./parameters.ts";
import { CODE_PARAMETERS } from "./parameters-of-the-code.ts";
import { findReading, readingChoices } from "./readings.ts";
import { ruleRegistry } from "./registry.ts";
import { RULES } from "./rules.ts";

const context = { parameters: shippedParameters(), calendar: shippedCalendar(), readings: readingChoices() };
const evaluate = (id: string, input: unknown) => {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(id);
  return rule.evaluate(input, context);
};

describe("the rules of the general part", () => {
  it("are accepted by the registry: tests, titles, parameters and readings exist", () => {
    const registry = ruleRegistry(RULES, {
      hasTest: existsSync,
      hasText,
      hasParameter: (name) => CODE_PARAMETERS.some((parameter) => parameter.name === name),
      hasReading: (id) => findReading(id) !== undefined,
    });
    expect(registry.ok ? [] : registry.error).toEqual([]);
  });
  it("cite an article and are found on the Code's first day", () => {
    for (const rule of RULES) expect(rule.effectiveFrom).toBe(plainDate("2022-01-01"));
  });
  it.each([
    // Thu 9, Fri 10, Mon 13, Tue 14, Wed 15 October 2025
    ["tc.018", { from: "2025-10-08", length: 5, unit: "working-day" }, { due: "2025-10-15" }],
    ["tc.068", { start: "payment-due", on: "2022-04-25", patent: false }, { lastDay: "2028-04-25" }],
    // 100 000 × 0.0009 × 30
    [
      "tc.082",
      { arrears: 10_000_000, due: "2026-03-25", asOf: "2026-04-24", payments: [], suspended: [] },
      { penalty: 270_000 },
    ],
    ["tc.163", { kind: "no-return", assessed: 100 }, { sanction: 100 }],
    ["tc.due-dates", { form: "VAT", period: "2026-02", what: "payment" }, { due: "2026-03-25" }],
    // Thu 4, Fri 5, Mon 8 June 2026
    ["tc.registration.terms", { term: "T-058", trigger: "2026-06-03" }, { dueOn: "2026-06-08" }],
    [
      "tc.111.place",
      { payer: "individual", places: { residence: "001", passportAddress: "002" } },
      { taxpayerChooses: true },
    ],
    [
      "tc.255",
      { ground: "new-taxpayer", since: "2026-06-03", appliedOn: null },
      { effectiveFrom: "2026-07-01" },
    ],
    [
      "tc.256",
      { ground: "other-regime", since: "2026-06-03", appliedOn: "2026-06-03" },
      { effectiveFrom: "2026-07-01" },
    ],
    [
      "tc.420",
      {
        from: "general",
        to: "single-tax",
        appliedOn: "2026-11-30",
        taxRegisteredOn: null,
        conditionsLostOn: null,
      },
      { from: "2027-01-01" },
    ],
  ])("%s answers through the registry", (id, input, value) => {
    expect(evaluate(id, input)).toMatchObject({ ok: true, value: { outcome: "finding", value } });
  });
  it("say what is missing and what does not apply", () => {
    expect(evaluate("tc.163", { kind: "not-filed", payer: "individual", on: "2021-01-01" })).toMatchObject({
      ok: true,
      value: { outcome: "incomplete" },
    });
    expect(evaluate("tc.due-dates", { form: "PRB", period: "2026", what: "filing" })).toMatchObject({
      ok: true,
      value: { outcome: "not-applicable", why: { key: "law.refused.no-term" } },
    });
    expect(evaluate("tc.111.place", { payer: "organization", places: {} })).toMatchObject({
      ok: true,
      value: { outcome: "incomplete", missing: [{ what: "input", name: "stateRegistration" }] },
    });
    expect(evaluate("tc.registration.terms", { term: "T-058", trigger: "2021-12-31" })).toMatchObject({
      ok: true,
      value: { outcome: "not-applicable" },
    });
    expect(evaluate("tc.018", { from: "2025-10-08", length: 0, unit: "month" })).toMatchObject({
      ok: true,
      value: { outcome: "not-applicable", why: { key: "law.refused.length-not-positive" } },
    });
  });
});
