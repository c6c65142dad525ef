/** Expected refusals on their way to the caller. */
import { ORPCError } from "@orpc/server";
import type { JournalRefusal } from "#db/journal.ts";
import type { Refusal } from "#shared/contract/procedure.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { Result } from "#shared/kernel/result.ts";

/** Carries a refusal out of a handler; the boundary turns it into the contract's error. */
export class Refused extends Error {
  readonly refusal: DomainRefusal;
  constructor(refusal: DomainRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const isJournalRefusal = (refusal: DomainRefusal | JournalRefusal): refusal is JournalRefusal =>
  !("messageKey" in refusal);

export const asDomainRefusal = (refusal: DomainRefusal | JournalRefusal): DomainRefusal => {
  if (!isJournalRefusal(refusal)) return refusal;
  return refusal.code === "version-conflict"
    ? {
        code: refusal.code,
        messageKey: "access.version-conflict",
        params: { expected: refusal.expected, found: refusal.found },
      }
    : { code: refusal.code, messageKey: "access.command-reused" };
};

/** The value, or the end of the handler with the refusal. */
export const orRefuse = <T>(result: Result<T, DomainRefusal | JournalRefusal>): T => {
  if (result.ok) return result.value;
  throw new Refused(asDomainRefusal(result.error));
};

export const refuse = (refusal: DomainRefusal): never => {
  throw new Refused(refusal);
};

/** Codes with an error of their own in the contract; every other is REFUSED. */
const CONTRACT_CODES: Readonly<Record<string, { code: string; status: number }>> = {
  "no-permission": { code: "FORBIDDEN", status: 403 },
  "second-factor-required": { code: "FORBIDDEN", status: 403 },
  "conflict-of-interest": { code: "FORBIDDEN", status: 403 },
  "not-found": { code: "NOT_FOUND", status: 404 },
  "version-conflict": { code: "CONFLICT", status: 409 },
  "command-reused": { code: "CONFLICT", status: 409 },
};

export const contractError = (refusal: DomainRefusal): ORPCError<string, Refusal> => {
  const { code, status } = CONTRACT_CODES[refusal.code] ?? { code: "REFUSED", status: 422 };
  return new ORPCError(code, { status, message: refusal.code, data: refusal as Refusal });
};
