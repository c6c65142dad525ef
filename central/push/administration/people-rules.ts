/** Who may change what about the office's people. */
import { normalizeLogin } from "#shared/domain/access/login.ts";
import { idOfStream } from "#shared/sync/streams.ts";
import type { CentralUser, OfficeTransaction } from "../../store/office-store.ts";
import type { ReadEvent } from "../visit.ts";
import { type Rule, unless } from "./rule.ts";

const userOf = (tx: OfficeTransaction, { event }: ReadEvent): Promise<CentralUser | null> =>
  tx.user(idOfStream(event.stream));

const isLastAdministrator = async (tx: OfficeTransaction, user: CentralUser): Promise<boolean> =>
  user.active && user.roles.includes("office-admin") && (await tx.activeHolders("office-admin")) === 1;

export const userCreated: Rule<"UserCreated"> = async ({ payload }, { event }, { visit }) => {
  if (event.stream !== `user/${payload.userId}`) return "wrong-streams";
  if (payload.login !== normalizeLogin(payload.login)) return "malformed";
  if (new Set(payload.roles).size !== payload.roles.length) return "malformed";
  return unless((await visit.tx.userByLogin(payload.login)) === null, "login-taken");
};

export const rolesChanged: Rule<"RolesChanged"> = async ({ payload }, read, { visit }) => {
  const user = await userOf(visit.tx, read);
  if (user === null) return "unknown-user";
  const { roles } = payload;
  if (!roles.includes("office-admin") && (await isLastAdministrator(visit.tx, user)))
    return "last-administrator";
  const widened = roles.some((role) => !user.roles.includes(role));
  return unless(user.userId !== read.event.actor || !widened, "own-roles");
};

export const userActivated: Rule<"UserActivated"> = async (_event, read, { visit }) =>
  unless((await userOf(visit.tx, read)) !== null, "unknown-user");

export const userDeactivated: Rule<"UserDeactivated"> = async (_event, read, { visit }) => {
  const user = await userOf(visit.tx, read);
  if (user === null) return "unknown-user";
  if (user.userId === read.event.actor) return "own-account";
  return unless(!(await isLastAdministrator(visit.tx, user)), "last-administrator");
};

export const passwordReset: Rule<"PasswordReset"> = async (_event, read, { visit }) =>
  unless((await userOf(visit.tx, read)) !== null, "unknown-user");

export const passwordChanged: Rule<"PasswordChanged"> = async (_event, { event }) =>
  unless(event.stream === `user/${event.actor}`, "another-person");

/** Самоотвод by the person, отвод by the head (63). */
export const conflictDeclared: Rule<"ConflictDeclared"> = async (_event, read, { visit, actor }) => {
  if ((await userOf(visit.tx, read)) === null) return "unknown-user";
  const own = read.event.stream === `user/${read.event.actor}`;
  return unless(own || actor.roles.includes("head"), "another-person");
};
