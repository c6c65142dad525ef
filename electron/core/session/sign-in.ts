/**
 * Sign-in: by the key ring, without a network, as long as the centre's last word on the person is young enough; by the
 * centre where the ring does not know the person, or may not let them in alone.
 */
import { openEscrow } from "#db/key-ring/escrow.ts";
import { readKeyRing, writeKeyRing } from "#db/key-ring/file.ts";
import type { KeyRing, RingEnrolment } from "#db/key-ring/format.ts";
import { forget, setUserSlot, signedIn, slotOf, type Unlocked, withSlot } from "#db/key-ring/key-ring.ts";
import { withSeen, withStanding } from "#db/key-ring/standing.ts";
import { recordSignIn, userById } from "#db/queries/users.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { type Connection, type Core, lockOffice, type OpenOffice, officeUnlocked } from "../core.ts";
import { enrolmentRefusal } from "../sync/enrol-ask.ts";
import { withTrueEnrolment } from "../sync/enrol-ring.ts";
import { activateThroughCentre, type FirstSignIn } from "../sync/people-activate.ts";
import { loadPerson } from "../sync/people-load.ts";
import { type Credentials, type LetIn, openThroughCentre } from "../sync/people-open.ts";
import { queueVault } from "../sync/people-vaults.ts";
import { officeSettings } from "./office-settings.ts";
import { staysOut } from "./offline-bound.ts";
import { openByRing, type RingRefusal } from "./open-by-ring.ts";
import { openWith } from "./unlock.ts";

const INACTIVE: DomainRefusal = { code: "inactive-user", messageKey: "access.inactive-user" };

/** Secrets that are at hand at this moment only. */
interface AtHand {
  readonly unlocked: Unlocked;
  readonly password: string;
}

const ringOf = (core: Core): KeyRing => {
  const ring = readKeyRing(core.file);
  if (!ring.ok) throw new Error(ring.error);
  return ring.value;
};

/** Puts what the centre gave into the ring: the person's place on this device, good from now on without the centre too. */
export const takeIn = async (
  core: Core,
  ring: KeyRing,
  { person, vault, signingSeed, totp, confirmation }: LetIn,
  password: string,
  key: Buffer,
): Promise<KeyRing> => {
  const placed = await setUserSlot(ring, person, { password, key, signingSeed, totp }, core.cost);
  const slot = slotOf(placed, person.userId);
  if (slot === undefined) throw new Error("a slot that was just set is there");
  const left = withSlot(placed, { ...slot, vaultAt: vault.at, recovery: vault.recovery });
  const confirmed = withStanding(left, person.userId, key, { confirmedAt: confirmation.now });
  return withSeen(confirmed, key, confirmation.now, "certain");
};

/** The ring may not decide alone: the centre must. @param why told when nobody answers */
const askCentre = async (
  core: Core,
  enrolment: RingEnrolment,
  credentials: Credentials,
  key: Buffer,
  why: DomainRefusal,
): Promise<Result<null, DomainRefusal>> => {
  const asked = await openThroughCentre(core, enrolment, credentials);
  if (!asked.ok) return err(asked.error.reached ? asked.error.refusal : why);
  writeKeyRing(core.file, await takeIn(core, ringOf(core), asked.value, credentials.password, key));
  forgetLetIn(asked.value);
  return ok(null);
};

export const forgetLetIn = ({ signingSeed, totp, escrowKey }: LetIn): void => {
  signingSeed.fill(0);
  totp?.fill(0);
  escrowKey?.fill(0);
};

/** The office is open: is this person in it, and in service? A device that has just joined learns it from the feed. */
const isInService = async (core: Core, office: OpenOffice, userId: string): Promise<boolean> => {
  const { read } = office.database;
  if (userById(read, userId) === null) await loadPerson(core, office, userId);
  return userById(read, userId)?.active === true;
};

const beginSession = async (
  core: Core,
  connection: Connection,
  office: OpenOffice,
  { unlocked, password }: AtHand,
): Promise<void> => {
  const user = userById(office.database.read, unlocked.userId);
  if (user === null) throw new Error("whose session begins was looked at before");
  const now = core.clock();
  recordSignIn(office.database.write, user.userId, now);
  const ring = signedIn(ringOf(core), user.userId, now);
  writeKeyRing(core.file, ring.enrolment === null ? ring : withSeen(ring, office.key, now));
  connection.session = { userId: user.userId, office, secondFactor: unlocked.totp !== null };
  if (ring.enrolment !== null && slotOf(ring, user.userId)?.vaultAt == null)
    await queueVault(core, office, user, { ...unlocked, password });
  officeUnlocked(core, office);
};

/** Opens the file and begins the session; a refusal leaves the office locked. */
const enter = async (
  core: Core,
  connection: Connection,
  credentials: Credentials,
  unlocked: Unlocked,
): Promise<Result<null, DomainRefusal>> => {
  connection.session = null;
  lockOffice(core);
  const opened = openWith(core, Buffer.from(unlocked.key));
  if (!opened.ok) return opened;
  const office = opened.value;
  core.office = office;
  const refuse = (refusal: DomainRefusal): Result<null, DomainRefusal> => {
    lockOffice(core);
    return err(refusal);
  };
  const ring = withTrueEnrolment(ringOf(core), office);
  if (JSON.stringify(ring) !== JSON.stringify(ringOf(core))) writeKeyRing(core.file, ring);
  if (ring.enrolment !== null) {
    const { offlineDays } = officeSettings(office.database.read).signIn;
    const why = staysOut(ring, unlocked.userId, office.key, offlineDays, core.clock());
    if (why !== null) {
      const asked = await askCentre(core, ring.enrolment, credentials, office.key, why);
      if (!asked.ok) return refuse(asked.error);
    }
  }
  if (!(await isInService(core, office, unlocked.userId))) return refuse(INACTIVE);
  await beginSession(core, connection, office, { unlocked, password: credentials.password });
  return ok(null);
};

/** The ring did not let the person in: the centre may know them, or a newer password of theirs. */
const comeByCentre = async (
  core: Core,
  credentials: Credentials,
  { refusal, known, final }: RingRefusal,
): Promise<Result<Unlocked, DomainRefusal>> => {
  const ring = readKeyRing(core.file);
  const enrolment = ring.ok ? ring.value.enrolment : null;
  if (!ring.ok || enrolment === null || final) return err(refusal);
  const asked = await openThroughCentre(core, enrolment, credentials);
  if (!asked.ok) {
    const { reached, refusal: theirs } = asked.error;
    if (reached) return err(known && theirs.code === "wrong-password" ? refusal : theirs);
    return err(known ? refusal : enrolmentRefusal("first-sign-in-online"));
  }
  return unlockedBy(core, asked.value, credentials.password);
};

/** What the centre gave lets in where the device's key was left with it. */
const unlockedBy = async (
  core: Core,
  letIn: LetIn,
  password: string,
): Promise<Result<Unlocked, DomainRefusal>> => {
  const ring = ringOf(core);
  const { person, signingSeed, totp, escrowKey } = letIn;
  const key = escrowKey === null ? null : openEscrow(ring, escrowKey);
  if (key === null) {
    forgetLetIn(letIn);
    return err(enrolmentRefusal("no-key-left"));
  }
  writeKeyRing(core.file, await takeIn(core, ring, letIn, password, key));
  escrowKey?.fill(0);
  return ok({ userId: person.userId, key, signingSeed, totp });
};

const enterAndForget = async (
  core: Core,
  connection: Connection,
  credentials: Credentials,
  unlocked: Unlocked,
): Promise<Result<null, DomainRefusal>> => {
  try {
    return await enter(core, connection, credentials, unlocked);
  } finally {
    forget(unlocked);
  }
};

/** The first sign-in of somebody invited, on a workstation of the office. */
export const activate = async (
  core: Core,
  connection: Connection,
  first: FirstSignIn,
): Promise<Result<null, DomainRefusal>> => {
  const ring = readKeyRing(core.file);
  const enrolment = ring.ok ? ring.value.enrolment : null;
  if (enrolment === null) return err(enrolmentRefusal("device-unknown"));
  const asked = await activateThroughCentre(core, enrolment, first);
  if (!asked.ok) return err(asked.error.refusal);
  const unlocked = await unlockedBy(core, asked.value, first.password);
  return unlocked.ok ? enterAndForget(core, connection, first, unlocked.value) : unlocked;
};

/** Signs a user in on a connection. Whoever was signed in before is signed out. */
export const signIn = async (
  core: Core,
  connection: Connection,
  credentials: Credentials,
): Promise<Result<null, DomainRefusal>> => {
  const byRing = await openByRing(core, credentials);
  const unlocked = byRing.ok ? byRing : await comeByCentre(core, credentials, byRing.error);
  return unlocked.ok ? enterAndForget(core, connection, credentials, unlocked.value) : unlocked;
};
