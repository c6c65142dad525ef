/** Expected refusals on their way to the caller. */
import { ORPCError } from "@orpc/server";
import type { Refusal } from "#shared/contract/procedure.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { Result } from "#shared/kernel/result.ts";

/** Carries a refusal out of a handler; the boundary turns it into the contract's error. */
export class Refused extends Error {
  readonly refusal: DomainRefusal | Refusal;
  constructor(refusal: DomainRefusal | Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export const refuse = (refusal: DomainRefusal | Refusal): never => {
  throw new Refused(refusal);
};

/** The value, or the end of the handler with the refusal. */
export const orRefuse = <T>(result: Result<T, DomainRefusal>): T =>
  result.ok ? result.value : refuse(result.error);

/** Codes with an error of their own in the contract; every other is REFUSED. */
const CONTRACT_CODES: Readonly<Record<string, { readonly code: string; readonly status: number }>> = {
  "no-permission": { code: "FORBIDDEN", status: 403 },
  "foreign-office": { code: "FORBIDDEN", status: 403 },
  "foreign-device": { code: "FORBIDDEN", status: 403 },
  "not-found": { code: "NOT_FOUND", status: 404 },
  "version-conflict": { code: "CONFLICT", status: 409 },
  "command-reused": { code: "CONFLICT", status: 409 },
  "too-large": { code: "TOO_LARGE", status: 413 },
};

export const contractError = (refusal: DomainRefusal | Refusal): ORPCError<string, Refusal> => {
  const { code, status } = CONTRACT_CODES[refusal.code] ?? { code: "REFUSED", status: 422 };
  return new ORPCError(code, { status, message: refusal.code, data: refusal as Refusal });
};

/** The caller is not believed. `now` lets a device whose clock is wrong sign again by the service's. */
export const unauthorized = (why: string, now: string): ORPCError<"UNAUTHORIZED", unknown> =>
  new ORPCError("UNAUTHORIZED", { status: 401, message: why, data: { why, now } });

export const busy = (seconds: number): ORPCError<"BUSY", unknown> =>
  new ORPCError("BUSY", { status: 503, message: "busy", data: { retryAfterSeconds: seconds } });
