/** Роли: what a person may be in the office; one person may hold several. */
export const ROLES = [
  "inspector",
  "supervisor",
  "head",
  "registrar",
  "field-auditor",
  "office-admin",
  "observer",
] as const;
export type Role = (typeof ROLES)[number];

/** What a procedure asks for. The table role → permissions is `permissions.ts`. */
export const PERMISSIONS = [
  "my-day.read",
  "my-day.team",
  "taxpayer.search",
  "taxpayer.read",
  "registration.read",
  "registration.prepare",
  "registration.approve",
  "register.release",
  "desk-audit.sweep",
  "desk-audit.read",
  "desk-audit.prepare",
  "decision.read",
  "decision.approve",
  "decision.sign",
  "delivery.record",
  "law.read",
  "law.calendar",
  "law.readings",
  "data.import",
  "admin.users",
  "admin.journal",
  "admin.backup",
  "access-log.read",
  "sync.read",
  "sync.manage",
  "sync.resolve",
] as const;
export type Permission = (typeof PERMISSIONS)[number];
