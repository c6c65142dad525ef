/** Two entries side by side, computed for the eye. */
import type { EntryComparison } from "#shared/contract/register-view.ts";
import type { Tone } from "../../../ui/status-mark.tsx";

type Field = EntryComparison["fields"][number];

const TONES: Readonly<Record<Field["verdict"], Tone>> = {
  same: "done",
  alike: "active",
  differs: "missed",
  unknown: "neutral",
};
export const comparedTone = (verdict: Field["verdict"]): Tone => TONES[verdict];

/** A run of letters of one side; `other` where the two part. */
export interface Run {
  readonly text: string;
  readonly other: boolean;
}

/** One side's value cut where two names that are alike part; of two different names every letter would be marked. */
export const runsOf = (field: Field, side: "one" | "other"): readonly Run[] => {
  const own = side === "one" ? "claimed" : "registered";
  if (field.verdict === "alike" && field.segments.length > 0)
    return field.segments
      .filter((segment) => segment[own] !== "")
      .map((segment) => ({ text: segment[own], other: segment.kind !== "same" }));
  const value = field[side];
  return value === null || value === "" ? [] : [{ text: value, other: false }];
};

/** Which list of words a field's value is a code of. */
export const wordsOf = (field: Field["field"]): "kind" | "activity" | null =>
  field === "kind" || field === "activity" ? field : null;

export const isDate = (field: Field["field"]): boolean => field === "registered-on" || field === "closed-on";
