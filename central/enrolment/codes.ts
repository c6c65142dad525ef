/** One-time codes by which devices enrol: printed on a slip, kept as keyed hashes, good once and for some days. */
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { CODE_BYTES, oneTimeCode } from "#shared/sync/one-time-code.ts";
import { enrolmentCodes, offices } from "../schema/identity.ts";
import { type Answer, DAY, type Identity, later, refusal } from "./identity.ts";

export type EnrolmentCode = typeof enrolmentCodes.$inferSelect;

export interface IssuedCode {
  readonly codeId: string;
  /** Shown once, on the slip. */
  readonly code: string;
  readonly expiresAt: Instant;
}

const PURPOSE = "enrolment-code";

export const issueCode = async (
  { db, secrets, clock, ids, random }: Identity,
  input: { readonly office: string; readonly preapproved: boolean; readonly days: number },
  issuedBy: string,
): Answer<IssuedCode> => {
  const [office] = await db.select().from(offices).where(eq(offices.code, input.office));
  if (office === undefined) return err(refusal("office-unknown", { office: input.office }));
  const code = oneTimeCode(random(CODE_BYTES));
  const at = clock();
  const row = {
    codeId: ids<"EnrolmentCode">(),
    codeHash: secrets.mark(PURPOSE, code),
    office: input.office,
    preapproved: input.preapproved,
    issuedBy,
    issuedAt: at,
    expiresAt: later(at, input.days * DAY),
  };
  await db.insert(enrolmentCodes).values(row);
  return ok({ codeId: row.codeId, code, expiresAt: row.expiresAt });
};

/** @param code as `parseOneTimeCode` answers it */
export const findCode = async ({ db, secrets }: Identity, code: string): Promise<EnrolmentCode | null> => {
  const [row] = await db
    .select()
    .from(enrolmentCodes)
    .where(eq(enrolmentCodes.codeHash, secrets.mark(PURPOSE, code)));
  return row ?? null;
};

/** Uses a code up for a device. @returns false when another was faster */
export const takeCode = async (
  db: Identity["db"],
  codeId: string,
  deviceId: string,
  at: Instant,
): Promise<boolean> => {
  const taken = await db
    .update(enrolmentCodes)
    .set({ usedBy: deviceId, usedAt: at })
    .where(
      and(eq(enrolmentCodes.codeId, codeId), isNull(enrolmentCodes.usedBy), isNull(enrolmentCodes.revokedAt)),
    )
    .returning({ codeId: enrolmentCodes.codeId });
  return taken.length === 1;
};

export const revokeCode = async ({ db, clock }: Identity, codeId: string): Answer<null> => {
  const revoked = await db
    .update(enrolmentCodes)
    .set({ revokedAt: clock() })
    .where(
      and(eq(enrolmentCodes.codeId, codeId), isNull(enrolmentCodes.usedBy), isNull(enrolmentCodes.revokedAt)),
    )
    .returning({ codeId: enrolmentCodes.codeId });
  return revoked.length === 1 ? ok(null) : err(refusal("code-unknown"));
};

export const officeOfCode = async ({ db }: Identity, codeId: string): Answer<string> => {
  const [row] = await db.select().from(enrolmentCodes).where(eq(enrolmentCodes.codeId, codeId));
  return row === undefined ? err(refusal("code-unknown")) : ok(row.office);
};

export const codesOf = ({ db }: Identity, office: string): Promise<readonly EnrolmentCode[]> =>
  db
    .select()
    .from(enrolmentCodes)
    .where(eq(enrolmentCodes.office, office))
    .orderBy(desc(enrolmentCodes.issuedAt));
