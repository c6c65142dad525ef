/** What goes wrong with the centre, as values: what to try again, and what to tell people. */
import type { Refusal } from "#shared/contract/procedure.ts";
import { err, type Result } from "#shared/kernel/result.ts";
import type { Message, TextParams } from "#shared/kernel/text.ts";

/** `true`: the same call may succeed later without anybody doing anything. */
export const CENTRE_ERRORS = {
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

/** The error for people. */
export const centreMessage = ({ code, refusal, params }: CentreError): Message =>
  refusal === null
    ? { key: `sync.centre.${code}`, params }
    : { key: refusal.messageKey, ...(refusal.params === undefined ? {} : { params: refusal.params }) };
