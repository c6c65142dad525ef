import { PERMISSIONS, type Permission, type Role } from "./permission.ts";

/**
 * What each role may do. Tax secrets (art. 64) are open only to those whose duty needs them: the administrator
 * of the office keeps users and backups and sees no taxpayer's data.
 */
const ROLE_PERMISSIONS = {
  inspector: [
    "my-day.read",
    "taxpayer.search",
    "taxpayer.read",
    "registration.read",
    "registration.prepare",
    "desk-audit.sweep",
    "desk-audit.read",
    "desk-audit.prepare",
    "decision.read",
    // In a district office the inspector hands the paper over: the date of the signature is the proof (art. 97(1)).
    "delivery.record",
    "law.read",
    "sync.read",
  ],
  supervisor: [
    "my-day.read",
    "my-day.team",
    "taxpayer.search",
    "taxpayer.read",
    "registration.read",
    "registration.approve",
    "register.release",
    "desk-audit.sweep",
    "desk-audit.read",
    "decision.read",
    "decision.approve",
    "decision.sign",
    "law.read",
    "access-log.read",
    "sync.read",
    "sync.manage",
    "sync.resolve",
  ],
  head: [
    "my-day.read",
    "my-day.team",
    "taxpayer.search",
    "taxpayer.read",
    "registration.read",
    "registration.approve",
    "register.release",
    "desk-audit.read",
    "decision.read",
    "decision.approve",
    "decision.sign",
    "law.read",
    "law.calendar",
    "law.readings",
    "access-log.read",
    "admin.journal",
    "sync.read",
    "sync.manage",
    "sync.resolve",
  ],
  registrar: [
    "my-day.read",
    "taxpayer.search",
    "taxpayer.read",
    "registration.read",
    "registration.prepare",
    "register.release",
    "desk-audit.read",
    "decision.read",
    "delivery.record",
    "law.read",
    "sync.read",
  ],
  "field-auditor": [
    "my-day.read",
    "taxpayer.search",
    "taxpayer.read",
    "desk-audit.read",
    "law.read",
    "sync.read",
  ],
  "office-admin": [
    "admin.users",
    "admin.journal",
    "admin.backup",
    "data.import",
    "law.read",
    "law.calendar",
    "sync.read",
    "sync.manage",
  ],
  observer: [
    "taxpayer.search",
    "desk-audit.read",
    "decision.read",
    "law.read",
    "access-log.read",
    "sync.read",
  ],
} as const satisfies Record<Role, readonly Permission[]>;

/** Everything the roles together allow, in the order of `PERMISSIONS`. */
export const permissionsOf = (roles: readonly Role[]): readonly Permission[] =>
  PERMISSIONS.filter((permission) => roles.some((role) => grants(role, permission)));

export const grants = (role: Role, permission: Permission): boolean =>
  (ROLE_PERMISSIONS[role] as readonly Permission[]).includes(permission);

/** The role in which a person with several acts: the first that allows it. */
export const actingRole = (roles: readonly Role[], permission: Permission): Role | undefined =>
  roles.find((role) => grants(role, permission));
