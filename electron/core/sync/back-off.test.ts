import { describe, expect, it } from "vitest";
import { waitMs } from "./back-off.ts";

describe("waiting for the next exchange", () => {
  // 2, 4, 8, 16, 32, 64, 128, 256, then 300 seconds; the middle of the jitter is the time itself.
  it.each([
    [0, 30_000],
    [1, 2_000],
    [2, 4_000],
    [3, 8_000],
    [8, 256_000],
    [9, 300_000],
    [500, 300_000],
  ])("after %i failures in a row: %i ms", (failures, ms) => {
    expect(waitMs(failures, null, 0.5)).toBe(ms);
  });

  it("devices spread from half to one and a half of it", () => {
    expect([waitMs(3, null, 0), waitMs(3, null, 1)]).toEqual([4_000, 12_000]);
  });

  it("never sooner than the centre asks, and not all at that moment", () => {
    expect([waitMs(1, 60, 0), waitMs(1, 60, 1)]).toEqual([60_000, 90_000]);
    expect(waitMs(9, 1, 0.5)).toBe(300_000);
  });
});
