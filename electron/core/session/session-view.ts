import type { User } from "#db/queries/users.ts";
import { userById } from "#db/queries/users.ts";
import type { SessionView, UserView } from "#shared/contract/session.ts";
import { permissionsOf } from "#shared/domain/access/permissions.ts";
import { dateInBishkek } from "#shared/kernel/plain-date.ts";
import type { Core, Session } from "../core.ts";
import { officeSettings } from "./office-settings.ts";

const userView = (user: User): UserView => ({
  userId: user.userId,
  login: user.login,
  fullName: user.fullName,
  position: user.position,
  roles: [...user.roles],
  active: user.active,
  lastSignInAt: user.lastSignInAt,
});

/** What the window knows of its session; null when the user is gone. */
export const sessionView = (core: Core, session: Session): SessionView | null => {
  const { read } = session.office.database;
  const user = userById(read, session.userId);
  if (user === null || !user.active) return null;
  const settings = officeSettings(read);
  return {
    user: userView(user),
    permissions: [...permissionsOf(user.roles)],
    office: { code: settings.code, name: settings.name },
    today: dateInBishkek(core.clock()),
    idleLockMinutes: settings.idleLockMinutes,
    demo: settings.demo,
  };
};
