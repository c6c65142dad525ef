/**
 * A person at a device that does not know them, or not any more: shows what proves the password, and the second factor.
 * Nothing tells whether the login exists: every refusal takes the same work and says the same.
 */
import type { OpenAnswer, OpenRequest } from "#shared/contract/central/people.ts";
import { normalizeLogin } from "#shared/domain/access/login.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { UserId } from "#shared/kernel/id.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { confirm, escrowOf } from "../enrolment/contact.ts";
import { activeAtTheDoor, type DeviceAtTheDoor } from "../enrolment/door.ts";
import { type Answer, type Identity, MINUTE, refusal } from "../enrolment/identity.ts";
import type { CentralUser } from "../store/office-store.ts";
import { type Door, type Knock, knock, takeBack, welcome } from "./failures.ts";
import { type KeptVault, passSecondFactor, sealedOf, vaultOf } from "./vaults.ts";
import { isVerified, verifierOf } from "./verifier.ts";

export const doorOf = ({ secrets }: Identity, office: string, login: string): Door => ({
  door: `office ${office}`,
  who: secrets.mark("door", `${office}/${normalizeLogin(login)}`),
});

const minutesUntil = (until: string, now: string): number =>
  Math.ceil((Date.parse(until) - Date.parse(now)) / MINUTE);

export const closedDoor = (until: string, now: string): DomainRefusal =>
  refusal("locked-out", { minutes: minutesUntil(until, now) });

/** What a failed attempt is told: how many are left, or that it was the last. */
export const failedAttempt = (
  code: string,
  counted: Extract<Knock, { open: true }>,
  now: string,
): DomainRefusal =>
  counted.lockedUntil === null
    ? refusal(code, { attemptsLeft: counted.attemptsLeft })
    : closedDoor(counted.lockedUntil, now);

/** All a device needs to let the person in. */
export const openedFor = async (
  identity: Identity,
  { details, device }: DeviceAtTheDoor,
  user: CentralUser,
  vault: KeptVault,
  nonce: string,
): Promise<OpenAnswer> => ({
  person: {
    userId: user.userId as UserId,
    login: user.login,
    fullName: user.fullName,
    position: user.position,
    roles: [...user.roles],
  },
  escrowKey: await escrowOf(identity, device.deviceId),
  vault: sealedOf(vault),
  confirmation: await confirm(identity, details, nonce, [user.userId]),
});

export const openPerson = async (identity: Identity, request: OpenRequest): Answer<OpenAnswer> => {
  const at = await activeAtTheDoor(identity, "open/1", { ...request });
  if (!at.ok) return at;
  const { office } = at.value.device;
  const door = doorOf(identity, office, request.login);
  const counted = await knock(identity.db, door, identity.clock());
  if (!counted.open) return err(closedDoor(counted.until, identity.clock()));

  const login = normalizeLogin(request.login);
  const user = await identity.offices.inOffice(office, (tx) => tx.userByLogin(login));
  const vault = user === null ? null : await vaultOf(identity.db, user.userId);
  const verifier = verifierOf(Buffer.from(request.authKey, "base64"));
  const right = await isVerified(vault?.verifier ?? null, verifier);
  if (!right || user === null || vault === null)
    return err(failedAttempt("wrong-password", counted, identity.clock()));
  if (!user.active) return err(refusal("person-inactive"));

  if (vault.totp !== null && request.secondFactor === undefined) {
    await takeBack(identity.db, door);
    return err(refusal("second-factor-needed"));
  }
  if (vault.totp !== null && !(await passSecondFactor(identity, vault, request.secondFactor ?? "")))
    return err(failedAttempt("second-factor-wrong", counted, identity.clock()));
  await welcome(identity.db, door);
  const current = (await vaultOf(identity.db, user.userId)) ?? vault;
  return ok(await openedFor(identity, at.value, user, current, request.nonce));
};
