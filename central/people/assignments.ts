/** Назначения: people named for the cases of another office beside their own. */
import { and, desc, eq, isNull } from "drizzle-orm";
import { err, ok } from "#shared/kernel/result.ts";
import { type Answer, type Identity, refusal } from "../enrolment/identity.ts";
import { assignments, offices } from "../schema/identity.ts";

export type Assignment = typeof assignments.$inferSelect;

export interface NewAssignment {
  readonly userId: string;
  readonly homeOffice: string;
  readonly office: string;
  readonly reason: string;
}

export const assign = async (
  identity: Identity,
  input: NewAssignment,
  namedBy: string,
): Answer<{ readonly assignmentId: string }> => {
  if (input.office === input.homeOffice) return err(refusal("same-office"));
  const [office] = await identity.db.select().from(offices).where(eq(offices.code, input.office));
  if (office === undefined) return err(refusal("office-unknown", { office: input.office }));
  const user = await identity.offices.inOffice(input.homeOffice, (tx) => tx.user(input.userId));
  if (user === null || !user.active) return err(refusal("person-unknown"));
  const assignmentId = identity.ids<"Assignment">();
  const named = await identity.db
    .insert(assignments)
    .values({ ...input, assignmentId, namedBy, namedAt: identity.clock() })
    .onConflictDoNothing()
    .returning({ assignmentId: assignments.assignmentId });
  return named.length === 1 ? ok({ assignmentId }) : err(refusal("assigned-already"));
};

export const endAssignment = async ({ db, clock }: Identity, assignmentId: string): Answer<null> => {
  const ended = await db
    .update(assignments)
    .set({ endedAt: clock() })
    .where(and(eq(assignments.assignmentId, assignmentId), isNull(assignments.endedAt)))
    .returning({ assignmentId: assignments.assignmentId });
  return ended.length === 1 ? ok(null) : err(refusal("assignment-unknown"));
};

export const assignmentsOf = ({ db }: Identity, office: string): Promise<readonly Assignment[]> =>
  db.select().from(assignments).where(eq(assignments.office, office)).orderBy(desc(assignments.namedAt));

/** Offices whose feed the devices of an office may pull: their own first. */
export const officesFor = async (
  { db }: Pick<Identity, "db">,
  homeOffice: string,
): Promise<readonly string[]> => {
  const rows = await db
    .selectDistinct({ office: assignments.office })
    .from(assignments)
    .where(and(eq(assignments.homeOffice, homeOffice), isNull(assignments.endedAt)))
    .orderBy(assignments.office);
  return [homeOffice, ...rows.map(({ office }) => office)];
};
