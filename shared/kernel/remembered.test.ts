import { describe, expect, it } from "vitest";
import { remembered } from "./remembered.ts";

describe("remembered", () => {
  it("computes once for a text, and anew once too many others came between", () => {
    const asked: string[] = [];
    const length = remembered((text) => {
      asked.push(text);
      return text.length;
    }, 2);
    expect([length("a"), length("a"), length("bb"), length("a")]).toEqual([1, 1, 2, 1]);
    expect(asked).toEqual(["a", "bb"]);
    expect([length("ccc"), length("a")]).toEqual([3, 1]);
    expect(asked).toEqual(["a", "bb", "ccc", "a"]);
  });

  it("keeps no failure", () => {
    let calls = 0;
    const failing = remembered(() => {
      calls += 1;
      throw new RangeError("no");
    });
    expect(() => failing("a")).toThrow("no");
    expect(() => failing("a")).toThrow("no");
    expect(calls).toBe(2);
  });
});
