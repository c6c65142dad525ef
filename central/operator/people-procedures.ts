/** `operator.*` about people: invitations, roles, service, work in another office. */
import type { Id } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { operators } from "../api/procedure.ts";
import { orRefuse } from "../api/refusal.ts";
import { assign, assignmentsOf, endAssignment } from "../people/assignments.ts";
import { setActive, setRoles } from "../people/change-person.ts";
import { invite, resetPerson } from "../people/invitations.ts";
import { acting, authorOf, DONE } from "./acting.ts";
import { listPeople } from "./list-people.ts";
import { mayActIn } from "./scope.ts";

const people = {
  people: operators.operator.people.handler(async ({ context: { central, operator }, input }) => {
    orRefuse(mayActIn(operator, input.office));
    return listPeople(central.identity, input.office);
  }),
  invite: operators.operator.invite.handler(async ({ context, input }) => {
    const { identity } = context.central;
    const issued = await acting(context, input.office, { action: "people.invite" }, () =>
      invite(identity, input, context.operator.operatorId),
    );
    return { ...issued, userId: issued.userId as Id<"User"> };
  }),
  resetPerson: operators.operator.resetPerson.handler(async ({ context, input: { office, userId } }) => {
    const { identity } = context.central;
    const issued = await acting(context, office, { action: "people.reset", subject: userId }, () =>
      resetPerson(identity, office, userId, context.operator.operatorId),
    );
    return { ...issued, userId };
  }),
  setRoles: operators.operator.setRoles.handler(async ({ context, input }) => {
    const action = { action: "people.roles", subject: input.userId, reason: input.roles.join(" ") };
    await acting(context, input.office, action, () =>
      setRoles(context.central.identity, input, input.roles, authorOf(context, "operator.setRoles")),
    );
    return DONE;
  }),
  setActive: operators.operator.setActive.handler(async ({ context, input }) => {
    const action = { action: input.active ? "people.activate" : "people.deactivate", subject: input.userId };
    await acting(context, input.office, action, () =>
      setActive(context.central.identity, input, input.active, authorOf(context, "operator.setActive")),
    );
    return DONE;
  }),
};

const assigning = {
  assignments: operators.operator.assignments.handler(async ({ context: { central, operator }, input }) => {
    orRefuse(mayActIn(operator, input.office));
    return (await assignmentsOf(central.identity, input.office)).map(({ namedBy: _, ...row }) => ({
      ...row,
      assignmentId: row.assignmentId as Id<"Assignment">,
      userId: row.userId as Id<"User">,
      memberId: row.memberId as Id<"User"> | null,
      namedAt: row.namedAt as Instant,
      endedAt: row.endedAt as Instant | null,
    }));
  }),
  // Two offices are concerned: it takes an operator of the republic.
  assign: operators.operator.assign.handler(async ({ context, input }) => {
    const action = { action: "assignments.assign", subject: input.userId, reason: input.reason };
    const { assignmentId, userId, ...issued } = await acting(
      context,
      null,
      { ...action, office: input.office },
      () => assign(context.central.identity, input, authorOf(context, "operator.assign")),
    );
    return { ...issued, userId: userId as Id<"User">, assignmentId: assignmentId as Id<"Assignment"> };
  }),
  endAssignment: operators.operator.endAssignment.handler(async ({ context, input: { assignmentId } }) => {
    await acting(context, null, { action: "assignments.end", subject: assignmentId }, () =>
      endAssignment(context.central.identity, assignmentId, authorOf(context, "operator.endAssignment")),
    );
    return DONE;
  }),
};

export const peopleOfOffices = { ...people, ...assigning };
