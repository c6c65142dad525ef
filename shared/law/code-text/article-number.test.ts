import { describe, expect, it } from "vitest";
import { articleNumber, numberOrder } from "./article-number.ts";

describe("numbers of articles", () => {
  it("are ordered by the whole, then by all signs above it", () => {
    expect(["85", "85¹", "85¹⁰", "9²"].map(numberOrder)).toEqual([
      { whole: 85, index: 0 },
      { whole: 85, index: 1 },
      { whole: 85, index: 10 },
      { whole: 9, index: 2 },
    ]);
  });

  it.each([
    ["85", "85"],
    [" 85¹ ", "85¹"],
    ["85-1", "85¹"],
    ["85<sup>12</sup>", "85¹²"],
    ["85.1", null],
    ["", null],
  ])("%s is %s", (written, number) => {
    expect(articleNumber(written)).toBe(number);
  });
});
