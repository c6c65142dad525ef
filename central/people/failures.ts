/** Failures at a door, counted before the password is looked at: guesses made at once are counted too. */
import { and, eq, sql } from "drizzle-orm";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { type IdentityDatabase, later, MINUTE } from "../enrolment/identity.ts";
import { doorFailures } from "../schema/identity.ts";

const LIMIT = 5;
const LOCKED_MINUTES = 15;

/** Which door, and a keyed hash of who knocks: unknown logins are counted like known ones. */
export interface Door {
  readonly door: string;
  readonly who: string;
}

export type Knock =
  | { readonly open: true; readonly attemptsLeft: number; readonly lockedUntil: Instant | null }
  | { readonly open: false; readonly until: Instant };

const here = ({ door, who }: Door) => and(eq(doorFailures.door, door), eq(doorFailures.who, who));

/** Counts an attempt as failed; `welcome` takes it back. The attempt that uses up the last one closes the door behind it. */
export const knock = (db: IdentityDatabase, at: Door, now: Instant): Promise<Knock> =>
  db.transaction(async (tx) => {
    await tx
      .insert(doorFailures)
      .values({ ...at, failures: 0 })
      .onConflictDoNothing();
    const [row] = await tx.select().from(doorFailures).where(here(at)).for("update");
    const until = (row?.lockedUntil ?? null) as Instant | null;
    if (until !== null && now < until) return { open: false, until };
    const failures = (until === null ? (row?.failures ?? 0) : 0) + 1;
    const lockedUntil = failures >= LIMIT ? later(now, LOCKED_MINUTES * MINUTE) : null;
    await tx.update(doorFailures).set({ failures, lockedUntil }).where(here(at));
    return { open: true, attemptsLeft: LIMIT - failures, lockedUntil };
  });

/** The attempt was right: nothing is held against the next one. */
export const welcome = async (db: IdentityDatabase, at: Door): Promise<void> => {
  await db.delete(doorFailures).where(here(at));
};

/** The attempt was neither right nor wrong (a second factor was not shown yet): it is not counted. */
export const takeBack = async (db: IdentityDatabase, at: Door): Promise<void> => {
  await db
    .update(doorFailures)
    .set({ failures: sql`greatest(${doorFailures.failures} - 1, 0)`, lockedUntil: null })
    .where(here(at));
};
