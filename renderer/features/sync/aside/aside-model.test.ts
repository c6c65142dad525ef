import { describe, expect, it } from "vitest";
import type { ConflictView } from "#shared/contract/sync.ts";
import { changedBy, hasBase, isIn, isSaid, partingFirst, subjectOf } from "./aside-model.ts";

type Field = ConflictView["fields"][number];
const text = (value: string): Field["mine"] => ({ kind: "text", text: value });
const nothing: Field["mine"] = { kind: "nothing" };
const field = (base: Field["base"], mine: Field["mine"], theirs: Field["theirs"]): Field => ({
  label: { key: "k" },
  base,
  mine,
  theirs,
});

describe("the two lists", () => {
  it.each([
    ["refused", "refusals"],
    ["conflict", "conflicts"],
    ["dependant", "conflicts"],
  ] as const)("%s is among the %s, and nowhere else", (cause, list) => {
    expect((["conflicts", "refusals"] as const).filter((one) => isIn(one, { cause }))).toEqual([list]);
  });
});

it("a reason is remembered for the case the link leads to, or for the conflict alone", () => {
  const conflictId = "c1" as ConflictView["conflictId"];
  const about = (link: string | null) =>
    subjectOf({ conflictId, subject: { kind: "other", number: null, taxpayerName: null, link } });
  expect(about("/desk-audit/cases/0190")).toBe("0190");
  expect(about("/desk-audit/cases/0190?tab=papers")).toBe("0190");
  expect(about(null)).toBe("c1");
});

it("a field is marked on the side that changed it, on both when both did", () => {
  expect(changedBy(field(text("a"), text("b"), text("a")))).toEqual({ mine: true, theirs: false });
  expect(changedBy(field(text("a"), text("b"), text("c")))).toEqual({ mine: true, theirs: true });
  expect(changedBy(field(nothing, nothing, text("c")))).toEqual({ mine: false, theirs: true });
});

it("what both came to by themselves is not marked, and stands last", () => {
  const agreed = field(text("a"), text("b"), text("b"));
  const parted = field(text("a"), text("a"), text("c"));
  expect(changedBy(agreed)).toEqual({ mine: false, theirs: false });
  expect(partingFirst([agreed, parted])).toEqual([parted, agreed]);
});

it("a note of three letters says something", () => {
  expect([isSaid(" да "), isSaid("так")]).toEqual([false, true]);
});

it("the column of what was before is shown when something was", () => {
  expect(hasBase([field(nothing, text("a"), text("b"))])).toBe(false);
  expect(hasBase([field(nothing, text("a"), text("b")), field(text("x"), text("x"), text("y"))])).toBe(true);
});
