/** «Мой день»: what the law expects of me, and of my team. */
import { openCases } from "#db/queries/desk-audits.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import { allUsers, userNames } from "#db/queries/users.ts";
import { openDeadlines } from "#shared/domain/desk-audit/state-queries.ts";
import type { UserId } from "#shared/kernel/id.ts";
import { addDays } from "#shared/kernel/plain-date.ts";
import { actingUser } from "../desk-audit/run-case-command.ts";
import { nameOf } from "../desk-audit/summaries.ts";
import { procedures } from "../procedure.ts";
import { orRefuse, refuse } from "../refusal.ts";
import { tasksOf } from "./tasks.ts";

const DAYS_AHEAD = 14;

export const myDayProcedures = {
  tasks: procedures.myDay.tasks.handler(({ input, context }) => {
    if (input.scope === "team" && !context.permissions.includes("my-day.team"))
      refuse({
        code: "no-permission",
        messageKey: "access.no-permission",
        params: { permission: "my-day.team" },
      });
    const { calendar } = orRefuse(lawInForce(context.read));
    return tasksOf(context.read, actingUser(context), input.scope, context.today, calendar);
  }),
  team: procedures.myDay.team.handler(({ context }) => {
    const { read, today } = context;
    const last = addDays(today, DAYS_AHEAD);
    const names = userNames(read);
    const load = new Map<UserId, { openCases: number; overdue: number; dueIn14Days: number }>();
    for (const user of allUsers(read))
      if (user.active && user.roles.includes("inspector"))
        load.set(user.userId, { openCases: 0, overdue: 0, dueIn14Days: 0 });
    const due = new Map<string, number>();
    for (const { state } of openCases(read)) {
      const of = load.get(state.inspectorId) ?? { openCases: 0, overdue: 0, dueIn14Days: 0 };
      of.openCases += 1;
      for (const { bound, dueOn } of openDeadlines(state)) {
        if (bound !== "office") continue;
        if (dueOn < today) of.overdue += 1;
        else if (dueOn <= last) {
          of.dueIn14Days += 1;
          due.set(dueOn, (due.get(dueOn) ?? 0) + 1);
        }
      }
      load.set(state.inspectorId, of);
    }
    return {
      inspectors: [...load.entries()].map(([userId, of]) => ({
        userId,
        fullName: nameOf(names, userId),
        ...of,
      })),
      days: Array.from({ length: DAYS_AHEAD + 1 }, (_, i) => addDays(today, i)).map((date) => ({
        date,
        due: due.get(date) ?? 0,
      })),
    };
  }),
};
