import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowedEdits, editsFrom } from "./edit-distance.ts";

/** The whole matrix, by the definition: what the bits must agree with. */
const byMatrix = (typed: string, word: string) => {
  const rows = Array.from({ length: typed.length + 1 }, (_, i) =>
    Array.from({ length: word.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= typed.length; i += 1)
    for (let j = 1; j <= word.length; j += 1) {
      const same = typed[i - 1] === word[j - 1];
      const exchanged = typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      (rows[i] as number[])[j] = Math.min(
        at(i - 1, j - 1) + (same ? 0 : 1),
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        exchanged ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  const last = rows[typed.length] as readonly number[];
  return { whole: last[word.length], beginning: Math.min(...last) };
};

describe("edits between words", () => {
  it.each([
    ["асанов", "асанов", 0, 0],
    ["осанов", "асанов", 1, 1],
    ["асаноов", "асанов", 1, 1],
    ["асано", "асанов", 1, 0],
    ["саанов", "асанов", 1, 1],
    ["токтагул", "токтогулова", 4, 1],
    ["кит", "дом", 3, 3],
    ["a", "", 1, 1],
  ])("«%s» to «%s»", (typed, word, whole, beginning) => {
    expect(editsFrom(typed)(word)).toEqual({ whole, beginning });
  });

  it("agrees with the matrix for any words of up to 31 letters", () => {
    const word = fc.string({ unit: fc.constantFrom(..."абвгс"), minLength: 0, maxLength: 31 });
    fc.assert(
      fc.property(word, word, (typed, other) => {
        fc.pre(typed !== "");
        expect(editsFrom(typed)(other)).toEqual(byMatrix(typed, other));
      }),
      { seed: 1965, numRuns: 2_000 },
    );
  });

  it("takes a word of 32 letters for far from anything", () => {
    expect(editsFrom("а".repeat(32))("а".repeat(32)).whole).toBe(255);
    expect(editsFrom("а".repeat(31))("а".repeat(31)).whole).toBe(0);
  });

  it("allows none below four letters, one below eight, then two", () => {
    expect([3, 4, 7, 8, 14].map(allowedEdits)).toEqual([0, 1, 1, 2, 2]);
  });
});
