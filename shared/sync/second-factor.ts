/** Второй фактор: one-time codes by the clock (RFC 6238: SHA-1, six digits, thirty seconds), as phone programs make them. */
import { Secret, TOTP } from "otpauth";
import type { Instant } from "../kernel/plain-date.ts";

/** Bytes of a secret (RFC 4226, section 4). */
export const TOTP_SECRET_BYTES = 20;
/** Recovery codes made with a secret. */
export const RECOVERY_CODES = 8;

const STEP_SECONDS = 30;
/** A code of the step before or after is good too: clocks differ. */
const TOLERANCE = 1;
const SIX_DIGITS = /^\d{6}$/;

const totp = (secret: Uint8Array, label = ""): TOTP =>
  new TOTP({
    issuer: "Inspector",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: STEP_SECONDS,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  });

/**
 * The step a code belongs to; null when it is wrong, too old, too early, or of a step that was used: no code is good twice.
 * @param lastStep the last accepted one, 0 before any
 */
export const acceptedStep = (
  secret: Uint8Array,
  typed: string,
  at: Instant,
  lastStep: number,
): number | null => {
  const token = typed.replaceAll(/\s/g, "");
  if (!SIX_DIGITS.test(token)) return null;
  const timestamp = Date.parse(at);
  const delta = totp(secret).validate({ token, timestamp, window: TOLERANCE });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1_000 / STEP_SECONDS) + delta;
  return step > lastStep ? step : null;
};

/** What a phone program is given, and the same secret as text to type in. */
export const secondFactorSecret = (
  secret: Uint8Array,
  label: string,
): { readonly secret: string; readonly uri: string } => {
  const made = totp(secret, label);
  return { secret: made.secret.base32, uri: made.toString() };
};

/** The code of an instant: what the phone shows. */
export const codeAt = (secret: Uint8Array, at: Instant): string =>
  totp(secret).generate({ timestamp: Date.parse(at) });
