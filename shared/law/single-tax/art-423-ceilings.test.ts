import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { month } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { parameterBook, shippedParameters } from "../parameters.ts";
import { decideLowerRate } from "./art-423-ceilings.ts";

const decide = (rate: "trade-lower" | "zero-rate", from: string, revenue: readonly number[]) =>
  decideLowerRate(
    { rate, from: month(from), revenue: revenue.map(tyiyn) },
    { parameters: shippedParameters() },
  );
const held = { exceededIn: null, lostFrom: null, backFrom: null };

describe("art. 423(11)–(12): losing a lower rate", () => {
  it.each([
    ["trade at the ceiling keeps it", "trade-lower", "2025-12", [5_000_000_000], held],
    [
      "one tyiyn over loses it from the next month, here of the next year",
      "trade-lower",
      "2025-12",
      [5_000_000_001],
      // the year of excess is 2025; 2026 and 2027 pass
      { exceededIn: "2025-12", lostFrom: "2026-01-01", backFrom: "2028-01-01" },
    ],
    ["zero rate at its ceiling", "zero-rate", "2026-01", [1_500_000_000], held],
    [
      "zero rate over its ceiling in the second month",
      "zero-rate",
      "2026-01",
      [1_500_000_000, 1],
      { exceededIn: "2026-02", lostFrom: "2026-03-01", backFrom: "2029-01-01" },
    ],
    [
      "the twelfth month is still counted",
      "zero-rate",
      "2025-01",
      [1_500_000_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      { exceededIn: "2025-12", lostFrom: "2026-01-01", backFrom: "2028-01-01" },
    ],
    [
      "the thirteenth is not",
      "zero-rate",
      "2025-01",
      [1_500_000_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      held,
    ],
    ["no month at all", "zero-rate", "2025-01", [], held],
  ] as const)("%s", (_, rate, from, revenue, verdict) => {
    expect(decide(rate, from, revenue)).toMatchObject({ ok: true, value: verdict });
  });

  it("refuses a negative month and a month before the Code", () => {
    expect(decide("zero-rate", "2026-01", [-1])).toMatchObject({
      ok: false,
      error: { code: "negative-amount", path: "revenue[0]" },
    });
    expect(decide("zero-rate", "2021-01", [1])).toMatchObject({ ok: false, error: { code: "incomplete" } });
  });

  it("says the ceiling is missing when its entry is no amount", () => {
    const book = parameterBook([
      {
        name: "single-tax.zero-rate.ceiling",
        scope: null,
        from: plainDate("2026-01-01"),
        to: null,
        value: "much",
        source: { kind: "office", act: "1" },
      },
    ]);
    if (!book.ok) throw new Error("book");
    expect(
      decideLowerRate(
        { rate: "zero-rate", from: month("2026-01"), revenue: [tyiyn(1)] },
        { parameters: book.value },
      ),
    ).toMatchObject({ ok: false, error: { code: "incomplete" } });
  });
});
