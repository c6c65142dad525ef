import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Exact, roundToTyiyn } from "../../../kernel/money.ts";
import { shareOf } from "./share.ts";

describe("a share of an amount", () => {
  it.each([
    // 12 % of 104.17 is 12.5004; of 4 tyiyn 0.48; half a tyiyn goes away from zero: 1 × 0.5.
    [10417, "0.12", 1250],
    [4, "0.12", 0],
    [5, "0.12", 1],
    [1, "0.5", 1],
    [-1, "0.5", -1],
    [-10417, "0.12", -1250],
    [0, "0.12", 0],
  ])("%i × %s = %i", (amount, rate, expected) => {
    expect(shareOf(amount, rate)).toBe(expected);
  });
  it("is the decimal result for every amount and rate", () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom("0.12", "0.01", "0.8", "0.05", "1", "0.0009", "0.123456"),
        (amount, rate) => {
          expect(shareOf(amount, rate)).toBe(roundToTyiyn(new Exact(amount).times(rate)));
        },
      ),
      { seed: 20261122, numRuns: 2_000 },
    );
  });
});
