import type { User } from "#db/queries/users.ts";
import { userById } from "#db/queries/users.ts";
import type { SessionView, UserView } from "#shared/contract/session.ts";
import { permissionsOf } from "#shared/domain/access/permissions.ts";
import { rolesInForce } from "#shared/domain/access/sign-in-policy.ts";
import { dateInBishkek } from "#shared/kernel/plain-date.ts";
import type { Core, Session } from "../core.ts";
import { type OfficeSettings, officeSettings } from "./office-settings.ts";

const userView = (user: User): UserView => ({
  userId: user.userId,
  login: user.login,
  fullName: user.fullName,
  position: user.position,
  roles: [...user.roles],
  active: user.active,
  lastSignInAt: user.lastSignInAt,
});

const secondFactorOf = (
  { roles }: User,
  { signIn }: OfficeSettings,
  session: Session,
): SessionView["secondFactor"] => {
  if (session.secondFactor) return "on";
  return roles.some((role) => signIn.secondFactorRoles.includes(role)) ? "required" : "off";
};

/** What the window knows of its session; null when the user is gone. */
export const sessionView = (core: Core, session: Session): SessionView | null => {
  const { read } = session.office.database;
  const user = userById(read, session.userId);
  if (user === null || !user.active) return null;
  const settings = officeSettings(read);
  return {
    user: userView(user),
    permissions: [...permissionsOf(rolesInForce(user.roles, settings.signIn, session.secondFactor))],
    office: { code: settings.code, name: settings.name },
    today: dateInBishkek(core.clock()),
    idleLockMinutes: settings.idleLockMinutes,
    demo: settings.demo,
    secondFactor: secondFactorOf(user, settings, session),
  };
};
