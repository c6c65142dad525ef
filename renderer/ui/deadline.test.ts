import { describe, expect, it } from "vitest";
import { deadlineTone } from "./deadline.ts";

describe("tone of a term", () => {
  it.each([
    [-1, "missed"],
    [0, "soon"],
    [2, "soon"],
    [3, "neutral"],
    [null, "neutral"],
  ])("%s working days left", (left, tone) => {
    expect(deadlineTone(left)).toBe(tone);
  });

  it("a term that was met is done, however late it is now", () => {
    expect(deadlineTone(-5, true)).toBe("done");
  });
});
