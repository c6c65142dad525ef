/** What somebody is about to do on a device: a command of the contract, and the real use case behind it. */

import type { ActingUser } from "#core/desk-audit/domain-context.ts";
import type { Signer } from "#core/session/confirm.ts";
import type { Unit } from "#db/journal.ts";
import { userById } from "#db/queries/users.ts";
import { CLOCK_ROLE, CLOCK_USER } from "#shared/domain/access/clock.ts";
import type { Permission } from "#shared/domain/access/permission.ts";
import { actingRole, permissionsOf } from "#shared/domain/access/permissions.ts";
import type { UserId } from "#shared/kernel/id.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { Device } from "./device.ts";
import { PEOPLE, type Person } from "./people.ts";
import type { Random } from "./random.ts";

interface Doing {
  readonly actor: ActingUser;
  readonly signer?: Signer | undefined;
  readonly assignee?: UserId | undefined;
}

export interface Intent {
  readonly procedure: string;
  readonly actor: UserId;
  readonly role: string;
  readonly run: (unit: Unit) => Result<unknown, { readonly code: string }>;
}

/** Somebody signed in on the device, in the role in which they may do it. */
export interface Acting {
  readonly person: Person | null;
  readonly role: string;
  readonly doing: Doing;
}

export const THE_CLOCK: Acting = {
  person: null,
  role: CLOCK_ROLE,
  doing: { actor: { userId: CLOCK_USER, permissions: [] } },
};

/** The person as this device knows them; null when they may not sign in here, or not do this. */
const actingAs = (device: Device, person: Person, permission: Permission): Acting | null => {
  const user = userById(device.write, person.userId);
  if (user === null || !user.active) return null;
  const role = actingRole(user.roles, permission);
  if (role === undefined) return null;
  const actor = { userId: person.userId, permissions: permissionsOf(user.roles) };
  return { person, role, doing: { actor, signer: person.signer } };
};

/** Anybody who may do it here. */
export const anyoneWho = (device: Device, random: Random, permission: Permission): Acting | null => {
  const able = PEOPLE.flatMap((person) => actingAs(device, person, permission) ?? []);
  return random.any(able) ?? null;
};

/** Mostly the one whose step it is, sometimes anybody who holds the right. */
export const mostly = (
  device: Device,
  random: Random,
  userId: string | null,
  permission: Permission,
): Acting | null => {
  const person = PEOPLE.find((one) => one.userId === userId);
  if (person === undefined || random.chance(0.1)) return anyoneWho(device, random, permission);
  return actingAs(device, person, permission);
};
