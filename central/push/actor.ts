/** Who acts in a command, in which role, and whether that role may call the procedure. */
import { CLOCK_ROLE, CLOCK_USER } from "#shared/domain/access/clock.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { FOUNDING } from "#shared/sync/admission/administration.ts";
import type { UnlawfulCode } from "#shared/sync/admission/reasons.ts";
import { roleGrants, standingAt } from "#shared/sync/admission/standing.ts";
import { PASS_TIME, permissionOf } from "#shared/sync/admission/work-procedures.ts";
import type { PushedCommand } from "#shared/sync/wire.ts";
import { knownPerson } from "./people.ts";
import type { Actor, Visit } from "./visit.ts";

type Acting = Result<Actor, UnlawfulCode>;

/** Nobody yet: the office begins with this very command, whose rule looks at who makes it. */
const founder = ({ role }: PushedCommand): Acting =>
  role === "office-admin" ? ok({ user: null, roles: [] }) : err("role-not-held");

const clock = ({ actor, role, procedure }: PushedCommand): Acting =>
  actor === CLOCK_USER && role === CLOCK_ROLE && procedure === PASS_TIME
    ? ok({ user: null, roles: [] })
    : err("no-permission");

const person = async (visit: Visit, command: PushedCommand): Promise<Acting> => {
  const { actor, role, at, procedure } = command;
  const permission = permissionOf(procedure);
  if (permission === null || permission === "public") return err("unknown-procedure");
  const known = await knownPerson(visit.tx, actor);
  if (known === null) return err("unknown-actor");
  const standing = standingAt(known.history, role, at);
  if (!standing.ok) return standing;
  return permission === "signed-in" || roleGrants(role, permission)
    ? ok({ user: known.user, roles: standing.value.roles })
    : err("no-permission");
};

export const actorOf = async (visit: Visit, command: PushedCommand): Promise<Acting> => {
  if (command.procedure === FOUNDING) return founder(command);
  if (command.procedure === PASS_TIME || command.actor === CLOCK_USER) return clock(command);
  return person(visit, command);
};
