import { describe, expect, it } from "vitest";
import type { TaskView } from "#shared/contract/my-day.ts";
import { byTerm, urgencyOf } from "./model.ts";

const task = (workingDaysLeft: number | null, dueOn: string | null = null, taskId = "t"): TaskView =>
  ({ taskId, workingDaysLeft, dueOn }) as TaskView;

describe("Мой день", () => {
  it("counts a term missed from the first working day past it", () => {
    expect(urgencyOf([task(-1), task(0), task(2), task(3), task(null)])).toEqual({ overdue: 1, soon: 2 });
  });

  it("puts the overdue first and tasks without a term last", () => {
    const order = byTerm([task(null, null, "c"), task(5, "2026-12-01", "b"), task(-3, "2026-11-18", "a")]);
    expect(order.map((t) => t.taskId)).toEqual(["a", "b", "c"]);
  });

  it("an empty day has nothing urgent", () => {
    expect(urgencyOf([])).toEqual({ overdue: 0, soon: 0 });
  });
});
