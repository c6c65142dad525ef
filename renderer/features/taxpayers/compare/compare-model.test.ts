import { describe, expect, it } from "vitest";
import type { EntryComparison } from "#shared/contract/register-view.ts";
import { comparedTone, isDate, runsOf, wordsOf } from "./compare-model.ts";

type Field = EntryComparison["fields"][number];
const field = (part: Partial<Field>): Field => ({
  field: "name-ru",
  one: "Асанов",
  other: "Асанав",
  verdict: "alike",
  segments: [],
  ...part,
});

describe("two entries side by side", () => {
  it("cuts each name where they part, the other's missing letters left out", () => {
    const segments: Field["segments"] = [
      { kind: "same", claimed: "Асан", registered: "Асан" },
      { kind: "changed", claimed: "о", registered: "а" },
      { kind: "same", claimed: "в", registered: "в" },
      { kind: "missing", claimed: "", registered: "а" },
    ];
    expect(runsOf(field({ segments }), "one")).toEqual([
      { text: "Асан", other: false },
      { text: "о", other: true },
      { text: "в", other: false },
    ]);
    expect(runsOf(field({ segments }), "other").at(-1)).toEqual({ text: "а", other: true });
  });

  it("two different names stay whole", () => {
    const segments: Field["segments"] = [{ kind: "changed", claimed: "Асанов", registered: "Асанав" }];
    expect(runsOf(field({ segments, verdict: "differs" }), "one")).toEqual([
      { text: "Асанов", other: false },
    ]);
  });

  it("a value without letters laid side by side stays whole, an absent one is none", () => {
    expect(runsOf(field({}), "one")).toEqual([{ text: "Асанов", other: false }]);
    expect(runsOf(field({ one: null }), "one")).toEqual([]);
  });

  it("knows what is a word, a date and a sign", () => {
    expect([wordsOf("kind"), wordsOf("activity"), wordsOf("phone")]).toEqual(["kind", "activity", null]);
    expect([isDate("registered-on"), isDate("address")]).toEqual([true, false]);
    expect((["same", "alike", "differs", "unknown"] as const).map(comparedTone)).toEqual([
      "done",
      "active",
      "missed",
      "neutral",
    ]);
  });
});
