/** Второй фактор: a secret for the phone, confirmed by its first code; recovery codes are shown once. */
import { writeKeyRing } from "#db/key-ring/file.ts";
import type { KeyRing } from "#db/key-ring/format.ts";
import { forget, setUserSlot, slotOf, type Unlocked, withSlot } from "#db/key-ring/key-ring.ts";
import {
  newRecoveryCodes,
  newTotpSecret,
  passSecondFactor,
  recoveryHash,
} from "#db/key-ring/second-factor.ts";
import { withStanding } from "#db/key-ring/standing.ts";
import { acceptedStep, secondFactorSecret } from "#shared/sync/second-factor.ts";
import type { SessionContext } from "../context.ts";
import type { Session } from "../core.ts";
import { orRefuse, refuse } from "../refusal.ts";
import { enrolmentRefusal } from "../sync/enrol-ask.ts";
import { queueVault } from "../sync/people-vaults.ts";
import { officeSettings } from "./office-settings.ts";
import { factorRefusal } from "./open-by-ring.ts";
import { openUserBox, ringOrRefusal } from "./unlock.ts";

/** Secrets shown and not confirmed yet: gone with the session. */
const offered = new WeakMap<Session, Buffer>();

const sessionOf = ({ connection }: SessionContext): Session => {
  if (connection.session === null) throw new Error("a session's procedure runs in a session");
  return connection.session;
};

/** Runs `work` with what the password opens, and leaves the vault of what it made of it. */
const withPassword = <T>(
  context: SessionContext,
  password: string,
  work: (unlocked: Unlocked, ring: KeyRing) => Promise<{ readonly totp: Buffer | null; readonly answer: T }>,
): Promise<T> => {
  const { core, office, user } = context;
  return core.inTurn(async () => {
    const unlocked = orRefuse(await openUserBox(core, user.login, password));
    try {
      const { totp, answer } = await work(unlocked, orRefuse(ringOrRefusal(core)));
      await queueVault(core, office, user, { password, signingSeed: unlocked.signingSeed, totp });
      return answer;
    } finally {
      forget(unlocked);
    }
  });
};

/** The secret to be put into the phone. Nothing changes before it is confirmed. */
export const beginSecondFactor = async (
  context: SessionContext,
  password: string,
): Promise<{ readonly secret: string; readonly uri: string }> => {
  const { core, user } = context;
  forget(orRefuse(await core.inTurn(() => openUserBox(core, user.login, password))));
  const secret = newTotpSecret();
  offered.set(sessionOf(context), secret);
  return secondFactorSecret(secret, `${officeSettings(context.read).code} ${user.login}`);
};

/** The phone shows the right code: from now on it is asked for. An earlier secret and its recovery codes are gone. */
export const confirmSecondFactor = (
  context: SessionContext,
  input: { readonly password: string; readonly code: string },
): Promise<{ readonly recoveryCodes: readonly string[] }> => {
  const { core, connection, user, now } = context;
  const session = sessionOf(context);
  const totp = offered.get(session) ?? refuse(enrolmentRefusal("second-factor-none"));
  return withPassword(context, input.password, async (unlocked, ring) => {
    const step = acceptedStep(totp, input.code, now, 0);
    if (step === null) return refuse(enrolmentRefusal("second-factor-not-shown"));
    const slot = slotOf(ring, user.userId);
    if (slot === undefined) throw new Error(`no slot of user ${user.userId}`);
    const secrets = { password: input.password, key: unlocked.key, signingSeed: unlocked.signingSeed, totp };
    const placed = await setUserSlot(ring, slot, secrets, core.cost);
    const codes = newRecoveryCodes();
    const made = slotOf(placed, user.userId) ?? slot;
    const held = withSlot(placed, { ...made, recovery: codes.map(recoveryHash) });
    writeKeyRing(core.file, withStanding(held, user.userId, unlocked.key, { secondFactorStep: step }));
    offered.delete(session);
    connection.session = { ...session, secondFactor: true };
    return { totp, answer: { recoveryCodes: codes } };
  });
};

/** Takes it off again, by a code of it. Not while a role of the user asks for one. */
export const removeSecondFactor = (
  context: SessionContext,
  input: { readonly password: string; readonly code: string },
): Promise<{ readonly removed: true }> => {
  const { core, connection, user, now } = context;
  const { secondFactorRoles } = officeSettings(context.read).signIn;
  if (user.roles.some((role) => secondFactorRoles.includes(role)))
    refuse(enrolmentRefusal("second-factor-must-stay"));
  return withPassword(context, input.password, async (unlocked, ring) => {
    const passed = passSecondFactor(ring, unlocked, input.code, now);
    writeKeyRing(core.file, passed.ring);
    if (!passed.result.ok) return refuse(factorRefusal(passed.result.error, now));
    const slot = slotOf(passed.ring, user.userId);
    if (slot === undefined) throw new Error(`no slot of user ${user.userId}`);
    const secrets = { ...unlocked, password: input.password, totp: null };
    writeKeyRing(core.file, await setUserSlot(passed.ring, slot, secrets, core.cost));
    connection.session = { ...sessionOf(context), secondFactor: false };
    return { totp: null, answer: { removed: true } };
  });
};
