import type { Tone } from "./status-mark.tsx";

/** Working days left at which a term becomes amber. */
const SOON = 2;

/** The tone of a term by the working days left to it; negative: missed; null: no term. */
export function deadlineTone(workingDaysLeft: number | null, met = false): Tone {
  if (met) return "done";
  if (workingDaysLeft === null) return "neutral";
  if (workingDaysLeft < 0) return "missed";
  return workingDaysLeft <= SOON ? "soon" : "neutral";
}
