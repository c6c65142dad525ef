import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { shippedParameters } from "../parameters.ts";
import { carryLosses, type YearLoss } from "./art-232-losses.ts";

const context = { parameters: shippedParameters() };
const loss = (year: number, som: number, exemptYear = false): YearLoss => ({
  year,
  amount: tyiyn(som * 100),
  exemptYear,
});
const carry = (
  year: number,
  base: number,
  losses: readonly YearLoss[],
  of: "activity" | "securities" = "activity",
) => {
  const carried = carryLosses({ year, base: tyiyn(base * 100), losses, of }, context);
  if (!carried.ok) throw new Error(carried.error.name);
  return carried.value.byYear.map(({ year, used, left }) => [year, used / 100, left / 100]);
};

describe("art. 231–232: losses carried forward", () => {
  it("E45: the oldest first, five calendar years", () => {
    expect(carry(2027, 1_000_000, [loss(2024, 300_000), loss(2021, 500_000), loss(2022, 400_000)])).toEqual([
      [2021, 0, 0],
      [2022, 400_000, 0],
      [2024, 300_000, 0],
    ]);
  });
  it.each<[string, number, number, readonly YearLoss[], readonly (readonly number[])[]]>([
    ["the last year it may be used in", 2027, 100, [loss(2022, 300)], [[2022, 100, 0]]],
    ["the year before", 2026, 100, [loss(2022, 300)], [[2022, 100, 200]]],
    ["the year after", 2028, 100, [loss(2022, 300)], [[2022, 0, 0]]],
    ["a loss of its own year", 2026, 100, [loss(2026, 300)], [[2026, 0, 300]]],
    ["a year free of tax", 2026, 100, [loss(2024, 300, true)], [[2024, 0, 0]]],
    ["a year of loss", 2026, -5, [loss(2024, 300)], [[2024, 0, 300]]],
    [
      "more than the base",
      2026,
      350,
      [loss(2025, 200), loss(2024, 300)],
      [
        [2024, 300, 0],
        [2025, 50, 150],
      ],
    ],
  ])("%s", (_, year, base, losses, expected) => {
    expect(carry(year, base, losses)).toEqual(expected);
  });
  it("securities have their own norm", () => {
    const carried = carryLosses(
      { year: 2026, base: tyiyn(10), losses: [loss(2025, 1)], of: "securities" },
      context,
    );
    expect(carried).toMatchObject({ value: { used: 10, derivation: [{ basis: "231.3" }] } });
  });
  it("a year before the Code has no term", () => {
    expect(carryLosses({ year: 2021, base: tyiyn(1), losses: [], of: "activity" }, context).ok).toBe(false);
  });
  it("never uses more than the base or than a loss, and loses nothing in time", () => {
    const some = fc.record({
      year: fc.integer({ min: 2021, max: 2025 }),
      amount: fc.integer({ min: 0, max: 1_000_000 }).map(tyiyn),
      exemptYear: fc.boolean(),
    });
    const losses = fc.uniqueArray(some, { selector: ({ year }) => year });
    fc.assert(
      fc.property(losses, fc.integer({ min: 0, max: 3_000_000 }), (list, base) => {
        const carried = carryLosses({ year: 2025, base: tyiyn(base), losses: list, of: "activity" }, context);
        if (!carried.ok) throw new Error("refused");
        expect(carried.value.used).toBeLessThanOrEqual(base);
        for (const { year, used, left } of carried.value.byYear) {
          const own = list.find((entry) => entry.year === year);
          if (!own?.exemptYear) expect(used + left).toBe(own?.amount);
        }
      }),
      { seed: 232 },
    );
  });
});
