/** Who may open the database, and how. Pure over the ring: saving it is the caller's. */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { normalizeLogin } from "#shared/domain/access/login.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { TOTP_SECRET_BYTES } from "#shared/sync/second-factor.ts";
import { closeBox, type KdfCost, newKdf, openBox } from "./box.ts";
import type { KeyRing, KeySlot, UserSlot } from "./format.ts";
import { newRecoveryKey, parseRecoveryKey } from "./recovery.ts";

const KEY_BYTES = 32;

export interface NewUserSlot {
  readonly userId: string;
  readonly login: string;
  readonly fullName: Bilingual;
  readonly position: Bilingual;
}

export type UnlockRefusal =
  | { readonly code: "wrong-password"; readonly attemptsLeft: number }
  | { readonly code: "locked-out"; readonly until: Instant };

/** What a password opens. The caller zeroes all. */
export interface Unlocked {
  readonly userId: string;
  readonly key: Buffer;
  /** Seed of the user's Ed25519 signing key. */
  readonly signingSeed: Buffer;
  /** Secret of the second factor; null without one. */
  readonly totp: Buffer | null;
}

/** What is closed by a user's password. */
export interface UserSecrets {
  readonly password: string;
  readonly key: Buffer;
  readonly signingSeed: Buffer;
  readonly totp?: Buffer | null;
}

const keyCheckOf = (key: Buffer): Buffer =>
  createHmac("sha256", key).update("inspector-keys/1 check").digest();

export const newDatabaseKey = (): Buffer => randomBytes(KEY_BYTES);

export const isRightKey = (ring: KeyRing, key: Buffer): boolean =>
  timingSafeEqual(keyCheckOf(key), Buffer.from(ring.keyCheck, "base64"));

const closeKeySlot = async (
  kind: KeySlot["kind"],
  secret: string,
  key: Buffer,
  cost: KdfCost,
): Promise<KeySlot> => {
  const kdf = newKdf(cost);
  return { kind, kdf, box: await closeBox(secret, kdf, kind, key) };
};

/** A ring without users, and the recovery key to be shown once. */
export const newKeyRing = async (
  key: Buffer,
  options: { readonly cost: KdfCost; readonly lockOut: KeyRing["lockOut"]; readonly demoPassword?: string },
): Promise<{ readonly ring: KeyRing; readonly recoveryKey: string }> => {
  const recoveryKey = newRecoveryKey();
  const ring: KeyRing = {
    format: "inspector-keys/1",
    keyCheck: keyCheckOf(key).toString("base64"),
    lockOut: options.lockOut,
    demoPassword: options.demoPassword ?? null,
    users: [],
    keys: [await closeKeySlot("recovery", recoveryKey, key, options.cost)],
    enrolment: null,
    seen: null,
  };
  return { ring, recoveryKey };
};

const closeUserBox = (slot: Pick<UserSlot, "userId" | "kdf">, secrets: UserSecrets) => {
  const content = Buffer.concat([secrets.key, secrets.signingSeed, secrets.totp ?? Buffer.alloc(0)]);
  return closeBox(secrets.password, slot.kdf, `user ${slot.userId}`, content).finally(() => content.fill(0));
};

/**
 * Adds a user, or gives an existing one a new password and signing key; a lock-out ends. A second factor not given again
 * is gone.
 */
export const setUserSlot = async (
  ring: KeyRing,
  user: NewUserSlot,
  secrets: UserSecrets,
  cost: KdfCost,
): Promise<KeyRing> => {
  const kdf = newKdf(cost);
  const before = ring.users.find((slot) => slot.userId === user.userId);
  const slot: UserSlot = {
    kind: "user",
    userId: user.userId,
    login: normalizeLogin(user.login),
    fullName: user.fullName,
    position: user.position,
    lastSignInAt: before?.lastSignInAt ?? null,
    failures: 0,
    lockedUntil: null,
    kdf,
    box: await closeUserBox({ userId: user.userId, kdf }, secrets),
    standing: before?.standing ?? null,
    vaultAt: null,
    recovery: secrets.totp == null ? [] : (before?.recovery ?? []),
  };
  return { ...ring, users: [...ring.users.filter((other) => other.userId !== user.userId), slot] };
};

export const removeUserSlot = (ring: KeyRing, userId: string): KeyRing => ({
  ...ring,
  users: ring.users.filter((slot) => slot.userId !== userId),
});

export const slotOf = (ring: KeyRing, userId: string): UserSlot | undefined =>
  ring.users.find((slot) => slot.userId === userId);

export const withSlot = (ring: KeyRing, changed: UserSlot): KeyRing => ({
  ...ring,
  users: ring.users.map((slot) => (slot.userId === changed.userId ? changed : slot)),
});

/** Marks a sign-in: failures are forgotten. */
export const signedIn = (ring: KeyRing, userId: string, at: Instant): KeyRing => ({
  ...ring,
  users: ring.users.map((slot) =>
    slot.userId === userId ? { ...slot, failures: 0, lockedUntil: null, lastSignInAt: at } : slot,
  ),
});

/** Counts a failure at a user's slot, and closes the door after too many. */
export const failed = (
  ring: KeyRing,
  slot: UserSlot,
  at: Instant,
): { readonly ring: KeyRing; readonly refusal: UnlockRefusal } => {
  const failures = slot.failures + 1;
  if (failures < ring.lockOut.failures)
    return {
      ring: withSlot(ring, { ...slot, failures }),
      refusal: { code: "wrong-password", attemptsLeft: ring.lockOut.failures - failures },
    };
  const until = new Date(Date.parse(at) + ring.lockOut.minutes * 60_000).toISOString() as Instant;
  return {
    ring: withSlot(ring, { ...slot, failures: 0, lockedUntil: until }),
    refusal: { code: "locked-out", until },
  };
};

const unlockedOf = (userId: string, content: Buffer): Unlocked | null => {
  const [short, long] = [2 * KEY_BYTES, 2 * KEY_BYTES + TOTP_SECRET_BYTES];
  if (content.length !== short && content.length !== long) return null;
  return {
    userId,
    key: Buffer.from(content.subarray(0, KEY_BYTES)),
    signingSeed: Buffer.from(content.subarray(KEY_BYTES, short)),
    totp: content.length === long ? Buffer.from(content.subarray(short)) : null,
  };
};

/** Zeroes what a password opened. */
export const forget = (unlocked: Unlocked): void => {
  unlocked.key.fill(0);
  unlocked.signingSeed.fill(0);
  unlocked.totp?.fill(0);
};

/**
 * Opens a user's slot. The answered ring holds the counted failure and must be saved.
 * An unknown login costs the same work and answers the same refusal as a wrong password.
 */
export const unlockByPassword = async (
  ring: KeyRing,
  login: string,
  password: string,
  at: Instant,
): Promise<{ readonly ring: KeyRing; readonly result: Result<Unlocked, UnlockRefusal> }> => {
  const known = ring.users.find((slot) => slot.login === normalizeLogin(login));
  const slot = known ?? ring.users[0];
  const wrong = { code: "wrong-password", attemptsLeft: ring.lockOut.failures - 1 } as const;
  if (slot === undefined) return { ring, result: err(wrong) };
  if (known?.lockedUntil != null && at < known.lockedUntil)
    return { ring, result: err({ code: "locked-out", until: known.lockedUntil as Instant }) };
  const content = await openBox(password, slot.kdf, `user ${slot.userId}`, slot.box);
  if (known === undefined) {
    content?.fill(0);
    return { ring, result: err(wrong) };
  }
  const unlocked = content === null ? null : unlockedOf(known.userId, content);
  content?.fill(0);
  if (unlocked === null) {
    const after = failed(ring, known, at);
    return { ring: after.ring, result: err(after.refusal) };
  }
  // With a second factor the failures are forgotten by whoever passes that too: its codes are short.
  const forgotten =
    unlocked.totp === null ? withSlot(ring, { ...known, failures: 0, lockedUntil: null }) : ring;
  return { ring: forgotten, result: ok(unlocked) };
};

/** A new password for one who knows the old one's box: same signing key and second factor, new salt. */
export const changePassword = (
  ring: KeyRing,
  unlocked: Unlocked,
  next: string,
  cost: KdfCost,
): Promise<KeyRing> => {
  const slot = slotOf(ring, unlocked.userId);
  if (slot === undefined) throw new Error(`no slot of user ${unlocked.userId}`);
  return setUserSlot(ring, slot, { ...unlocked, password: next }, cost);
};

/** Sets the passphrase by which the command line opens the database. */
export const setCommandLineSlot = async (
  ring: KeyRing,
  passphrase: string,
  key: Buffer,
  cost: KdfCost,
): Promise<KeyRing> => ({
  ...ring,
  keys: [
    ...ring.keys.filter((slot) => slot.kind !== "command-line"),
    await closeKeySlot("command-line", passphrase, key, cost),
  ],
});

const openKeySlot = async (ring: KeyRing, kind: KeySlot["kind"], secret: string): Promise<Buffer | null> => {
  const slot = ring.keys.find((other) => other.kind === kind);
  return slot === undefined ? null : openBox(secret, slot.kdf, kind, slot.box);
};

export const unlockByRecoveryKey = async (ring: KeyRing, typed: string): Promise<Buffer | null> => {
  const recoveryKey = parseRecoveryKey(typed);
  return recoveryKey === null ? null : openKeySlot(ring, "recovery", recoveryKey);
};

const RAW_KEY = /^[0-9a-f]{64}$/i;

/** Whether the text is a raw key (64 hex digits); any other is a passphrase. */
export const rawKeyOf = (text: string): Buffer | null =>
  RAW_KEY.test(text) ? Buffer.from(text, "hex") : null;

/**
 * The key from `INSPECTOR_DB_KEY`: 64 hex digits are the key itself, a recovery key opens its slot, any other
 * text is the command line's passphrase. Null when it opens nothing.
 */
export const unlockByEnvironment = async (ring: KeyRing, text: string): Promise<Buffer | null> => {
  const raw = rawKeyOf(text);
  if (raw !== null) return isRightKey(ring, raw) ? raw : null;
  return (await openKeySlot(ring, "command-line", text)) ?? (await unlockByRecoveryKey(ring, text));
};
