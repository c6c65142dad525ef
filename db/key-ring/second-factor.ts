/** The second factor at a user's slot: a code of the phone, or one of the recovery codes. */
import { createHash, randomBytes } from "node:crypto";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { CODE_BYTES, oneTimeCode, parseOneTimeCode } from "#shared/sync/one-time-code.ts";
import { acceptedStep, RECOVERY_CODES, TOTP_SECRET_BYTES } from "#shared/sync/second-factor.ts";
import type { KeyRing, UserSlot } from "./format.ts";
import { failed, slotOf, type Unlocked, type UnlockRefusal, withSlot } from "./key-ring.ts";
import { standingOf, withStanding } from "./standing.ts";

export type SecondFactorRefusal = UnlockRefusal | { readonly code: "second-factor-needed" };

interface Passing {
  readonly ring: KeyRing;
  readonly result: Result<null, SecondFactorRefusal>;
}

export const newTotpSecret = (): Buffer => randomBytes(TOTP_SECRET_BYTES);

/** 80 bits of chance need no slow hash. The centre hashes them alike. */
export const recoveryHash = (code: string): string =>
  createHash("sha256").update(`inspector-recovery/1 ${code}`).digest("hex");

export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: RECOVERY_CODES }, () => oneTimeCode(randomBytes(CODE_BYTES)));

const byRecoveryCode = (ring: KeyRing, slot: UserSlot, typed: string): KeyRing | null => {
  const code = parseOneTimeCode(typed);
  const hash = code === null ? null : recoveryHash(code);
  if (hash === null || !slot.recovery.includes(hash)) return null;
  return withSlot(ring, { ...slot, recovery: slot.recovery.filter((other) => other !== hash) });
};

/**
 * Lets pass whoever has no second factor, or shows it. The answered ring holds the used code or the counted failure and
 * must be saved.
 */
export const passSecondFactor = (
  ring: KeyRing,
  unlocked: Unlocked,
  typed: string | undefined,
  at: Instant,
): Passing => {
  const slot = slotOf(ring, unlocked.userId);
  if (unlocked.totp === null || slot === undefined) return { ring, result: ok(null) };
  if (typed === undefined || typed.trim() === "")
    return { ring, result: err({ code: "second-factor-needed" }) };
  const { secondFactorStep } = standingOf(slot, unlocked.key);
  const step = acceptedStep(unlocked.totp, typed, at, secondFactorStep);
  const passed =
    step === null
      ? byRecoveryCode(ring, slot, typed)
      : withStanding(ring, slot.userId, unlocked.key, { secondFactorStep: step });
  if (passed !== null) return { ring: passed, result: ok(null) };
  const after = failed(ring, slot, at);
  return { ring: after.ring, result: err(after.refusal) };
};
