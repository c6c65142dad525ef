import { describe, expect, it } from "vitest";
import { alternativesOf, MOST_RERUNS, rerunsOf, withReading } from "./alternatives.ts";
import { shippedCalendar } from "./calendar/calendar-sources.ts";
import { shippedParameters } from "./parameters.ts";
import { findReading, readingChoices } from "./readings.ts";
import { READINGS } from "./readings-of-the-code.ts";
import { RULES } from "./rules.ts";

const readings = readingChoices();
const context = { parameters: shippedParameters(), calendar: shippedCalendar(), readings };
const ruleOf = (id: string) => {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(id);
  return rule;
};
const otherwise = (id: string, input: unknown) =>
  alternativesOf(ruleOf(id), input, context).map(({ reading, alternative, outcome }) => ({
    reading,
    alternative,
    value: outcome.outcome === "finding" ? outcome.value : outcome.outcome,
  }));

describe("the answer under the other readings", () => {
  it("A-23: the day of payment free of penalty", () => {
    // 100 000 × 0.09 % × 29
    const input = {
      arrears: 10_000_000,
      due: "2026-03-25",
      asOf: "2026-04-24",
      payments: [{ date: "2026-04-24", amount: 10_000_000 }],
      suspended: [],
    };
    expect(otherwise("tc.082", input)).toMatchObject([
      { reading: "A-23", alternative: "payment-day-free", value: { penalty: 261_000 } },
    ]);
  });
  it("A-51: interest of a deferral by the days of a leap year", () => {
    const rerun = rerunsOf(ruleOf("tc.091").readings, readings);
    expect(rerun).toEqual([{ reading: "A-51", alternative: "actual-year" }]);
  });
  it("A-68 and S-53: each is changed by itself", () => {
    // 20 % is not above the bound; two ways of 15 % are not above it either, but their sum of 30 % is
    const exactly = { on: "2026-01-01", paths: [["0.2"]], grounds: [] };
    expect(otherwise("tc.035", exactly)).toMatchObject([
      { reading: "A-68", alternative: "twenty-too", value: { related: true } },
      { reading: "S-53", alternative: "sum-of-paths", value: { related: false } },
    ]);
    const two = {
      on: "2026-01-01",
      paths: [
        ["0.5", "0.3"],
        ["0.3", "0.5"],
      ],
      grounds: [],
    };
    expect(otherwise("tc.035", two)).toMatchObject([
      { reading: "A-68", value: { related: false } },
      { reading: "S-53", value: { related: true } },
    ]);
  });
  it("of the register only the readings of the term asked for are tried", () => {
    expect(ruleOf("tc.terms").readingsOf({ term: "T-010", trigger: "2026-01-01" })).toEqual(["S-10"]);
    expect(
      otherwise("tc.terms", { term: "T-010", trigger: "2026-01-01" }).map(({ reading }) => reading),
    ).toEqual(["S-10"]);
  });
  it("an input that does not fit has none", () => {
    expect(alternativesOf(ruleOf("tc.082"), {}, context)).toEqual([]);
  });
  it("a reading the rules know one alternative of is not run again, and what the office chose is not an alternative", () => {
    expect(rerunsOf(["S-09"], readings)).toEqual([]);
    expect(rerunsOf(["A-23"], withReading(readings, "A-23", "payment-day-free"))).toEqual([
      { reading: "A-23", alternative: "payment-day-counted" },
    ]);
  });
  it("a question with two ids is changed under both of them", () => {
    const twins = READINGS.flatMap((reading) => ("sameAs" in reading ? [reading] : []));
    expect(twins.length).toBeGreaterThan(0);
    for (const { id, sameAs } of twins) {
      const first = findReading(sameAs)?.id;
      const changed = withReading(readings, id, "otherwise");
      expect([changed.of(id), first && changed.of(first)]).toEqual(["otherwise", "otherwise"]);
    }
  });
  it("no input needs more than the most reruns", () => {
    const inputs = (id: string): readonly unknown[] =>
      id === "tc.terms" ? ["T-010", "T-012"].map((term) => ({ term, trigger: "2026-01-01" })) : [{}];
    for (const rule of RULES)
      for (const input of inputs(rule.id))
        expect(rerunsOf(rule.readingsOf(input), readings).length).toBeLessThan(MOST_RERUNS);
  });
});
