/** What operators did, which only grows; no secrets and no personal data in it. */
import { desc, lt } from "drizzle-orm";
import type { Identity } from "../enrolment/identity.ts";
import { operatorLog } from "../schema/identity.ts";

export interface OperatorAction {
  /** Name of the procedure, or of the command of the command line. */
  readonly action: string;
  readonly office?: string | null;
  /** Id of what it was done to: a device, a user, a code. */
  readonly subject?: string | null;
  readonly reason?: string | null;
}

export type LoggedAction = typeof operatorLog.$inferSelect;

export const logAction = async (
  { db, clock }: Identity,
  operator: string,
  { action, office = null, subject = null, reason = null }: OperatorAction,
): Promise<void> => {
  await db.insert(operatorLog).values({ at: clock(), operator, action, office, subject, reason });
};

export const loggedActions = (
  { db }: Identity,
  before: number | undefined,
  limit: number,
): Promise<readonly LoggedAction[]> =>
  db
    .select()
    .from(operatorLog)
    .where(before === undefined ? undefined : lt(operatorLog.position, before))
    .orderBy(desc(operatorLog.position))
    .limit(limit);
