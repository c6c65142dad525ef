import { describe, expect, it } from "vitest";
import { percentOf, secondsLeft, type Transfer, withSample } from "./transfer-model.ts";

const transfer = (part: Partial<Transfer>): Transfer => ({
  what: { key: "k" },
  done: 0,
  total: 100,
  unit: "rows",
  bytesPerSecond: null,
  ...part,
});

describe("time left of a transfer", () => {
  it("of bytes by the speed that is told: 600 at 100 a second", () => {
    expect(secondsLeft([], transfer({ unit: "bytes", done: 400, total: 1_000, bytesPerSecond: 100 }))).toBe(
      6,
    );
  });

  it("of rows by the pace seen: 40 in 4 s, 60 left", () => {
    const samples = [
      { at: 0, done: 0 },
      { at: 4_000, done: 40 },
    ];
    expect(secondsLeft(samples, transfer({ done: 40 }))).toBe(6);
  });

  it("is not guessed from less than three seconds, nor while nothing moves", () => {
    expect(secondsLeft([{ at: 0, done: 0 }], transfer({}))).toBeNull();
    const soon = [
      { at: 0, done: 0 },
      { at: 2_999, done: 40 },
    ];
    expect(secondsLeft(soon, transfer({ done: 40 }))).toBeNull();
    const still = [
      { at: 0, done: 40 },
      { at: 9_000, done: 40 },
    ];
    expect(secondsLeft(still, transfer({ done: 40 }))).toBeNull();
    expect(secondsLeft([], transfer({ unit: "bytes", bytesPerSecond: 0 }))).toBeNull();
  });

  it("forgets what is older than half a minute, and another transfer's samples", () => {
    const samples = [
      { at: 0, done: 1 },
      { at: 20_000, done: 2 },
    ];
    expect(withSample(samples, { at: 31_000, done: 3 })).toEqual([
      { at: 20_000, done: 2 },
      { at: 31_000, done: 3 },
    ]);
    expect(withSample(samples, { at: 21_000, done: 0 })).toEqual([{ at: 21_000, done: 0 }]);
  });
});

it("percent are whole, rounded down, and a transfer of nothing is done", () => {
  expect(percentOf({ done: 999, total: 1_000 })).toBe(99);
  expect(percentOf({ done: 0, total: 0 })).toBe(100);
});
