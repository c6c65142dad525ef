/** What goes wrong with the centre, as values: what to try again, and what to tell people. */
import type { Refusal } from "#shared/contract/procedure.ts";
import { err, type Result } from "#shared/kernel/result.ts";
import type { Message, TextParams } from "#shared/kernel/text.ts";

/** `true`: the same call may succeed later without anybody doing anything. */
const CENTRE_ERRORS = {
  offline: true,
  timeout: true,
  cancelled: true,
  busy: true,
  "server-error": true,
  "bad-answer": true,
  "not-trusted": false,
  "insecure-address": false,
  redirected: false,
  unauthorized: false,
  revoked: false,
  "update-needed": false,
  "too-large": false,
  /** An entry of the feed is not what its device signed, or does not follow the one before. */
  "feed-not-believed": false,
  /** The centre knows less than it told before: it was restored from an old copy. */
  "centre-behind": false,
  /** The centre holds other events of this device than are here. */
  forked: false,
  refused: false,
} as const;
export type CentreErrorCode = keyof typeof CENTRE_ERRORS;

export interface CentreError {
  readonly code: CentreErrorCode;
  readonly retriable: boolean;
  /** Seconds the centre asks to wait. */
  readonly retryAfter: number | null;
  /** What the centre itself says, where it says something for people. */
  readonly refusal: Refusal | null;
  readonly params: TextParams;
}

interface Details {
  readonly retryAfter?: number | null;
  readonly refusal?: Refusal | null;
  readonly params?: TextParams;
}

export const centreError = (
  code: CentreErrorCode,
  { retryAfter = null, refusal = null, params = {} }: Details = {},
): Result<never, CentreError> => err({ code, retriable: CENTRE_ERRORS[code], retryAfter, refusal, params });

/** Why the centre does not know the device, where people can do something about it. */
const KNOWN_WHYS = new Set(["device-pending", "certificate-ended", "clock"]);

/** The error for people. */
export const centreMessage = ({ code, refusal, params }: CentreError): Message => {
  if (refusal !== null)
    return { key: refusal.messageKey, ...(refusal.params === undefined ? {} : { params: refusal.params }) };
  const why = String(params["why"] ?? "");
  return { key: `sync.centre.${code === "unauthorized" && KNOWN_WHYS.has(why) ? why : code}`, params };
};
