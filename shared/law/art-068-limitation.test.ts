import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { computeLimitation, isTimeBarred, type LimitationStart } from "./art-068-limitation.ts";
import { shippedParameters } from "./parameters.ts";
import { readingChoices } from "./readings.ts";

const context = { parameters: shippedParameters(), readings: readingChoices() };
const limitation = (on: string, start: LimitationStart = "payment-due", patent = false) => {
  const computed = computeLimitation({ start, on: plainDate(on), patent }, context);
  if (!computed.ok) throw new Error(computed.error.name);
  return computed.value;
};

describe("art. 68: limitation", () => {
  it.each([
    [
      "tax due 25.04.2022: six years",
      "2022-04-25",
      "payment-due",
      false,
      "2022-04-26",
      "2028-04-25",
      "68.1.1",
    ],
    ["deferral ended", "2023-01-31", "deferral-ended", false, "2023-02-01", "2029-01-31", "68.1.2"],
    ["decision served", "2026-11-20", "decision-served", false, "2026-11-21", "2032-11-20", "68.1.3"],
    ["overpayment", "2026-11-20", "overpayment-arose", false, "2026-11-21", "2032-11-20", "68.1.4"],
    ["patent: three years", "2023-06-30", "payment-due", true, "2023-07-01", "2026-06-30", "68.1.1"],
    // 2030 has no 29 February
    ["from 29 February", "2024-02-29", "payment-due", false, "2024-03-01", "2030-02-28", "68.1.1"],
  ] as const)("%s", (_, on, start, patent, firstDay, lastDay, basis) => {
    const result = limitation(on, start, patent);
    expect(result).toMatchObject({ firstDay, lastDay });
    expect(result.derivation[0]?.basis).toBe(basis);
    expect(result.derivation[1]).toMatchObject({ basis: patent ? "68.2" : "68.1", reading: "S-10" });
  });
  it.each([
    ["the day before the last", "2028-04-24", false],
    ["the last day", "2028-04-25", false],
    ["the day after", "2028-04-26", true],
  ])("%s", (_, today, barred) => {
    expect(isTimeBarred(limitation("2022-04-25"), plainDate(today))).toBe(barred);
  });
  it("is not moved from a Sunday: 25.04.2027 is one", () => {
    // six years before it lie outside the Code; three years of a patent end on it
    expect(limitation("2024-04-25", "payment-due", true).lastDay).toBe("2027-04-25");
  });
  it("by the later reading ends a day later", () => {
    const readings = readingChoices([
      {
        reading: "S-10",
        alternative: "day-later",
        chosenBy: "head",
        chosenAt: "2026-01-01T00:00:00.000Z" as never,
        reason: "письмо",
      },
    ]);
    const input = { start: "payment-due", on: plainDate("2022-04-25"), patent: false } as const;
    expect(computeLimitation(input, { ...context, readings })).toMatchObject({
      ok: true,
      value: { lastDay: "2028-04-26" },
    });
  });
  it("refuses an event before the Code", () => {
    const input = { start: "payment-due", on: plainDate("2021-12-31"), patent: false } as const;
    expect(computeLimitation(input, context)).toMatchObject({
      ok: false,
      error: { what: "parameter", name: "limitation.years" },
    });
  });
});
