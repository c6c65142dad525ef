/** «Мой день»: what the law expects of me, and of my team. */
import type { ReadHandle } from "#db/handle.ts";
import { openCases } from "#db/queries/desk-audits.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import { openRegistrations } from "#db/queries/registrations.ts";
import { allUsers, userNames } from "#db/queries/users.ts";
import { openDeadlines } from "#shared/domain/desk-audit/state-queries.ts";
import type { UserId } from "#shared/kernel/id.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import { actingUser } from "../desk-audit/run-case-command.ts";
import { nameOf } from "../desk-audit/summaries.ts";
import { procedures } from "../procedure.ts";
import { orRefuse, refuse } from "../refusal.ts";
import { tasksOf } from "./tasks.ts";

const DAYS_AHEAD = 14;

/** A case or a request in somebody's hands, and the days its office's terms end. */
interface Work {
  readonly ownerId: UserId;
  readonly terms: readonly PlainDate[];
}

const workOf = (read: ReadHandle): readonly Work[] => [
  ...openCases(read).map(({ state }) => ({
    ownerId: state.inspectorId,
    terms: openDeadlines(state).flatMap(({ bound, dueOn }) => (bound === "office" ? [dueOn] : [])),
  })),
  ...openRegistrations(read).flatMap(({ state: { inspectorId, deadlines } }) =>
    inspectorId === null
      ? []
      : [
          {
            ownerId: inspectorId,
            terms: deadlines.flatMap(({ bound, metOn, dueOn }) =>
              bound === "office" && metOn === null ? [dueOn] : [],
            ),
          },
        ],
  ),
];

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
    for (const { ownerId, terms } of workOf(read)) {
      const of = load.get(ownerId) ?? { openCases: 0, overdue: 0, dueIn14Days: 0 };
      of.openCases += 1;
      for (const dueOn of terms) {
        if (dueOn < today) of.overdue += 1;
        else if (dueOn <= last) {
          of.dueIn14Days += 1;
          due.set(dueOn, (due.get(dueOn) ?? 0) + 1);
        }
      }
      load.set(ownerId, of);
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
