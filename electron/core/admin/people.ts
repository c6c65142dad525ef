/** Use cases on the office's people. The journal comes first; the key ring follows what was recorded. */
import { newKeyPair } from "#db/device.ts";
import type { WriteHandle } from "#db/handle.ts";
import type { JournalRefusal, Unit } from "#db/journal.ts";
import { readKeyRing, writeKeyRing } from "#db/key-ring/file.ts";
import { type NewUserSlot, removeUserSlot, setUserSlot } from "#db/key-ring/key-ring.ts";
import { withStanding } from "#db/key-ring/standing.ts";
import type { UserEvent } from "#db/projections/users.ts";
import { activeHolders, type User, userById, userByLogin } from "#db/queries/users.ts";
import { normalizeLogin } from "#shared/domain/access/login.ts";
import type { Role } from "#shared/domain/access/permission.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { UserId } from "#shared/kernel/id.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Core, OpenOffice } from "../core.ts";
import type { NewPerson } from "../session/create-office.ts";
import { queueVault } from "../sync/people-vaults.ts";

export interface UserReceipt {
  readonly userId: UserId;
}

type UseCase<Receipt> = Result<Receipt, DomainRefusal | JournalRefusal>;

export const NOT_FOUND: DomainRefusal = { code: "not-found", messageKey: "access.not-found" };
const LAST_ADMINISTRATOR: DomainRefusal = {
  code: "last-administrator",
  messageKey: "access.last-administrator",
};

const record = (
  unit: Unit,
  user: { userId: string; version: number },
  event: UserEvent,
): UseCase<UserReceipt> => {
  const appended = unit.append(`user/${user.userId}`, user.version, [event]);
  return appended.ok ? ok({ userId: user.userId as UserId }) : appended;
};

/** A signing key made for a user; the seed is zeroed once it is in the ring. */
export interface NewSigningKey {
  readonly userId: UserId;
  readonly signingSeed: Buffer;
  readonly publicKey: string;
}

export const newSigningKey = (userId: UserId): NewSigningKey => {
  const { seed, publicKey } = newKeyPair();
  return { userId, signingSeed: seed, publicKey: publicKey.toString("base64") };
};

export const createUser = (unit: Unit, person: NewPerson, key: NewSigningKey): UseCase<UserReceipt> => {
  const login = normalizeLogin(person.login);
  if (userByLogin(unit.write, login) !== null)
    return err({ code: "login-taken", messageKey: "access.login-taken", params: { login } });
  return record(
    unit,
    { userId: key.userId, version: 0 },
    {
      type: "UserCreated",
      payload: {
        userId: key.userId,
        login,
        fullName: person.fullName,
        position: person.position,
        inn: person.inn,
        roles: [...new Set(person.roles)],
        signingPublicKey: key.publicKey,
      },
    },
  );
};

const isLastAdministrator = (write: WriteHandle, user: User): boolean =>
  user.active && user.roles.includes("office-admin") && activeHolders(write, "office-admin") === 1;

export const setRoles = (unit: Unit, userId: UserId, roles: readonly Role[]): UseCase<UserReceipt> => {
  const user = userById(unit.write, userId);
  if (user === null) return err(NOT_FOUND);
  if (!roles.includes("office-admin") && isLastAdministrator(unit.write, user))
    return err(LAST_ADMINISTRATOR);
  if (userId === unit.command.actor && roles.some((role) => !user.roles.includes(role)))
    return err({ code: "own-roles", messageKey: "access.own-roles" });
  return record(unit, user, { type: "RolesChanged", payload: { roles: [...new Set(roles)] } });
};

export const setActive = (unit: Unit, userId: UserId, active: boolean): UseCase<UserReceipt> => {
  const user = userById(unit.write, userId);
  if (user === null) return err(NOT_FOUND);
  if (user.active === active) return ok({ userId });
  if (!active && userId === unit.command.actor)
    return err({ code: "own-account", messageKey: "access.own-account" });
  if (!active && isLastAdministrator(unit.write, user)) return err(LAST_ADMINISTRATOR);
  return record(unit, user, { type: active ? "UserActivated" : "UserDeactivated", payload: {} });
};

export const resetPassword = (unit: Unit, key: NewSigningKey): UseCase<UserReceipt> => {
  const user = userById(unit.write, key.userId);
  if (user === null) return err(NOT_FOUND);
  return record(unit, user, { type: "PasswordReset", payload: { signingPublicKey: key.publicKey } });
};

/** Gives the user's slot its new password and signing key. */
export const putIntoRing = async (
  core: Core,
  office: OpenOffice,
  user: NewUserSlot & { readonly userId: UserId },
  password: string,
  key: NewSigningKey,
): Promise<void> => {
  const ring = readKeyRing(core.file);
  if (!ring.ok) throw new Error(ring.error);
  const secrets = { password, key: office.key, signingSeed: key.signingSeed };
  const placed = await setUserSlot(ring.value, user, secrets, core.cost);
  // The administrator vouches for the person, as the centre does later.
  const confirmed = withStanding(placed, user.userId, office.key, { confirmedAt: core.clock() });
  writeKeyRing(core.file, confirmed);
  await queueVault(core, office, user, { password, signingSeed: key.signingSeed, totp: null });
};

/** Whoever may no longer sign in loses the box with the database's key too. */
export const takeFromRing = (core: Core, userId: UserId): void => {
  const ring = readKeyRing(core.file);
  if (ring.ok) writeKeyRing(core.file, removeUserSlot(ring.value, userId));
};
