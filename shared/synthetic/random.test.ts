import { describe, expect, it } from "vitest";
import { randomOf } from "./random.ts";

const first = (seed: number, label: string): number[] => {
  const random = randomOf(seed, label);
  return Array.from({ length: 5 }, () => random.whole(0, 1_000_000));
};

describe("seeded chance", () => {
  it("repeats with the seed and label, and differs with either", () => {
    expect(first(1, "trade")).toEqual(first(1, "trade"));
    expect(first(1, "trade")).not.toEqual(first(2, "trade"));
    expect(first(1, "trade")).not.toEqual(first(1, "names"));
  });

  it("reaches both bounds and nothing beyond", () => {
    const random = randomOf(7, "bounds");
    const seen = new Set(Array.from({ length: 1_000 }, () => random.whole(3, 6)));
    expect([...seen].sort()).toEqual([3, 4, 5, 6]);
  });

  it("is even: of 100,000 throws each tenth gets 10,000 give or take 3 %", () => {
    const random = randomOf(7, "even");
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i += 1) {
      const tenth = Math.floor(random.next() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(300);
  });
});
