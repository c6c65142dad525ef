import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { workingCalendar } from "../calendar/working-calendar.ts";
import { shippedParameters } from "../parameters.ts";
import { readingChoices } from "../readings.ts";
import { decideTolling, type TollingInput } from "./art-261-tolling.ts";

/** Saturdays and Sundays only. */
const context = {
  parameters: shippedParameters(),
  calendar: workingCalendar([], null),
  readings: readingChoices(),
};
const decide = (product: string | null, rest: Partial<TollingInput> = {}) =>
  decideTolling(
    {
      way: "taken-out",
      value: tyiyn(100_000),
      movedOn: plainDate("2024-02-29"),
      productOn: product === null ? null : plainDate(product),
      today: plainDate("2026-02-28"),
      ...rest,
    },
    context,
  );

describe("arts. 251(4), 261(7)–(8): raw material processed across a border", () => {
  // 29.02.2024 + 24 months = 28.02.2026, a Saturday: the term ends on Monday 02.03.2026 (18(5), 18(6)); 1 000.00 × 12 %
  it.each([
    ["back on the last day", decide("2026-03-02"), { taxed: false, vat: 0, lastDay: "2026-03-02" }],
    ["back the day after", decide("2026-03-03"), { taxed: true, vat: 12_000 }],
    [
      "not back yet, the last day",
      decide(null, { today: plainDate("2026-03-02") }),
      { taxed: false, vat: 0 },
    ],
    [
      "not back, the day after",
      decide(null, { today: plainDate("2026-03-03") }),
      { taxed: true, vat: 12_000 },
    ],
    // 03.04.2024 + 24 months = Friday 03.04.2026
    [
      "a working day is not moved",
      decide("2026-04-04", { movedOn: plainDate("2024-04-03") }),
      { taxed: true, lastDay: "2026-04-03" },
    ],
  ])("%s", (_, decided, value) => {
    expect(decided).toMatchObject({ ok: true, value });
  });
  it("each way by its part", () => {
    const placeOf = (way: TollingInput["way"]) => {
      const decided = decide(null, { way });
      return decided.ok ? decided.value.derivation.at(-1)?.basis : decided.error.code;
    };
    expect([placeOf("taken-out"), placeOf("brought-in")]).toEqual(["261.8", "261.7"]);
  });
  it.each([
    ["a negative value", decide(null, { value: tyiyn(-1) }), "negative-amount"],
    ["a product before its raw material", decide("2024-02-28"), "event-before-supply"],
    ["a day before the Code", decide(null, { movedOn: plainDate("2021-12-31") }), "incomplete"],
  ])("refuses %s", (_, decided, code) => {
    expect(decided).toMatchObject({ ok: false, error: { code } });
  });
});
