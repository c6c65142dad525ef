/** What a person was in the office at a moment, by the accepted events of the person's stream. */

import { type Permission, ROLES, type Role } from "../../domain/access/permission.ts";
import { grants } from "../../domain/access/permissions.ts";
import type { Instant } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { CLOCK_TOLERANCE_MS } from "./clocks.ts";

/** Roles from a moment on; a user without access holds none. */
export interface Standing {
  readonly from: Instant;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

/**
 * Standings in force at a moment, give or take the tolerance of clocks, the latest first. Before the first one nobody
 * could have acted in the person's name: an earlier moment is a slow clock.
 */
const inForce = (history: readonly Standing[], at: Instant): readonly Standing[] => {
  const moment = Date.parse(at);
  return history
    .filter((standing, i) => {
      const next = history[i + 1];
      const begun = i === 0 || Date.parse(standing.from) <= moment + CLOCK_TOLERANCE_MS;
      return begun && (next === undefined || Date.parse(next.from) >= moment - CLOCK_TOLERANCE_MS);
    })
    .toReversed();
};

const isRole = (role: string): role is Role => ROLES.some((known) => known === role);

/** What a person was at the moment in which the role was acted in. */
export const standingAt = (
  history: readonly Standing[],
  role: string,
  at: Instant,
): Result<Standing, "actor-inactive" | "role-not-held"> => {
  const active = inForce(history, at).filter((standing) => standing.active);
  if (active.length === 0) return err("actor-inactive");
  const held = active.find(({ roles }) => roles.some((known) => known === role));
  return held === undefined ? err("role-not-held") : ok(held);
};

/** Whether a person could do something at a moment, in whatever role. */
export const couldAt = (history: readonly Standing[], permission: Permission, at: Instant): boolean =>
  inForce(history, at).some(({ active, roles }) => active && roles.some((role) => grants(role, permission)));

export const roleGrants = (role: string, permission: Permission): boolean =>
  isRole(role) && grants(role, permission);
