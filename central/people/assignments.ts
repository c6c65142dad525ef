/**
 * Назначения: people named for the cases of another office. Whoever is named becomes a member of that office, in its own feed
 * and with keys of their own there: offices know nothing of each other.
 */
import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Role } from "#shared/domain/access/permission.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { type Answer, type Author, type Identity, refusal } from "../enrolment/identity.ts";
import { assignments, offices } from "../schema/identity.ts";
import type { CentralUser } from "../store/office-store.ts";
import { setActive, setRoles } from "./change-person.ts";
import { forgetInvitation, type IssuedInvitation, invite, resetPerson } from "./invitations.ts";

export type Assignment = typeof assignments.$inferSelect;

export interface NewAssignment {
  readonly userId: string;
  readonly homeOffice: string;
  readonly office: string;
  /** Held in the other office. */
  readonly roles: readonly Role[];
  /** Login there; null for the same as at home. */
  readonly login: string | null;
  readonly reason: string;
}

/** What the person signs in with the first time in the other office. */
export interface IssuedAssignment extends IssuedInvitation {
  readonly assignmentId: string;
}

/** Who the person was in the office at an earlier assignment; null when never there. */
const formerMember = async (
  { db, offices: store }: Identity,
  { userId, office }: NewAssignment,
): Promise<string | null> => {
  const rows = await db
    .select({ memberId: assignments.memberId })
    .from(assignments)
    .where(
      and(
        eq(assignments.userId, userId),
        eq(assignments.office, office),
        isNotNull(assignments.endedAt),
        isNotNull(assignments.memberId),
      ),
    )
    .orderBy(desc(assignments.endedAt));
  for (const { memberId } of rows) {
    const member = memberId === null ? null : await store.inOffice(office, (tx) => tx.user(memberId));
    if (member !== null) return member.userId;
  }
  return null;
};

/** Whoever was there before is the same member again, with new keys. */
const takeBack = async (
  identity: Identity,
  memberId: string,
  { office, roles }: NewAssignment,
  author: Author,
): Answer<IssuedInvitation> => {
  const whose = { office, userId: memberId };
  const active = await setActive(identity, whose, true, author);
  if (!active.ok) return active;
  const held = await setRoles(identity, whose, roles, author);
  return held.ok ? resetPerson(identity, office, memberId, author.actor) : held;
};

const makeMember = async (
  identity: Identity,
  { fullName, position, inn, login: atHome }: CentralUser,
  input: NewAssignment,
  author: Author,
): Answer<IssuedInvitation> => {
  const before = await formerMember(identity, input);
  if (before !== null) return takeBack(identity, before, input, author);
  const { office, roles, login } = input;
  return invite(identity, { office, login: login ?? atHome, fullName, position, inn, roles }, author.actor);
};

const current = (userId: string, office: string) =>
  and(eq(assignments.userId, userId), eq(assignments.office, office), isNull(assignments.endedAt));

export const assign = async (
  identity: Identity,
  input: NewAssignment,
  author: Author,
): Answer<IssuedAssignment> => {
  const { userId, homeOffice, office, reason } = input;
  if (office === homeOffice) return err(refusal("same-office"));
  const [known] = await identity.db.select().from(offices).where(eq(offices.code, office));
  if (known === undefined) return err(refusal("office-unknown", { office }));
  const user = await identity.offices.inOffice(homeOffice, (tx) => tx.user(userId));
  if (user === null || !user.active) return err(refusal("person-unknown"));
  const held = await identity.db.select().from(assignments).where(current(userId, office));
  if (held.length > 0) return err(refusal("assigned-already"));
  const member = await makeMember(identity, user, input, author);
  if (!member.ok) return member;
  const assignmentId = identity.ids<"Assignment">();
  const named = await identity.db
    .insert(assignments)
    .values({
      assignmentId,
      userId,
      homeOffice,
      office,
      reason,
      memberId: member.value.userId,
      namedBy: author.actor,
      namedAt: identity.clock(),
    })
    .onConflictDoNothing()
    .returning({ assignmentId: assignments.assignmentId });
  return named.length === 1 ? ok({ ...member.value, assignmentId }) : err(refusal("assigned-already"));
};

/** Out of service in the other office, or no longer invited there; what they did stays theirs. */
const leave = async (identity: Identity, { office, memberId }: Assignment, author: Author): Answer<null> => {
  if (memberId === null) return ok(null);
  const known = await identity.offices.inOffice(office, (tx) => tx.user(memberId));
  if (known !== null) {
    const left = await setActive(identity, { office, userId: memberId }, false, author);
    if (!left.ok) return left;
  }
  await forgetInvitation(identity.db, memberId);
  return ok(null);
};

export const endAssignment = async (
  identity: Identity,
  assignmentId: string,
  author: Author,
): Answer<null> => {
  const { db, clock } = identity;
  const open = and(eq(assignments.assignmentId, assignmentId), isNull(assignments.endedAt));
  const [assignment] = await db.select().from(assignments).where(open);
  if (assignment === undefined) return err(refusal("assignment-unknown"));
  const left = await leave(identity, assignment, author);
  if (!left.ok) return left;
  await db.update(assignments).set({ endedAt: clock() }).where(open);
  return ok(null);
};

/** Whoever leaves the service at home leaves it wherever they were named for. A second time changes nothing. */
export const endAssignmentsOf = async (
  identity: Identity,
  homeOffice: string,
  userId: string,
  author: Author,
): Promise<void> => {
  const open = await identity.db
    .select({ assignmentId: assignments.assignmentId })
    .from(assignments)
    .where(
      and(
        eq(assignments.homeOffice, homeOffice),
        eq(assignments.userId, userId),
        isNull(assignments.endedAt),
      ),
    );
  for (const { assignmentId } of open) await endAssignment(identity, assignmentId, author);
};

export const assignmentsOf = ({ db }: Identity, office: string): Promise<readonly Assignment[]> =>
  db.select().from(assignments).where(eq(assignments.office, office)).orderBy(desc(assignments.namedAt));
