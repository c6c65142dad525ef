import type { TaskView } from "#shared/contract/my-day.ts";
import { deadlineTone } from "../../../ui/deadline.ts";

/** How many tasks are overdue, and how many fall due within two working days. */
export function urgencyOf(tasks: readonly Pick<TaskView, "workingDaysLeft">[]): {
  readonly overdue: number;
  readonly soon: number;
} {
  const tones = tasks.map((task) => deadlineTone(task.workingDaysLeft));
  return {
    overdue: tones.filter((tone) => tone === "missed").length,
    soon: tones.filter((tone) => tone === "soon").length,
  };
}

/** Overdue first, then by the term; tasks without a term last, in the order they came. */
export function byTerm(tasks: readonly TaskView[]): readonly TaskView[] {
  return [...tasks].sort((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"));
}
