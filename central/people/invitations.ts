/**
 * Приглашения: whom the centre adds to an office, and whose keys it resets. The person makes the keys on a workstation with
 * the one-time code of the invitation: the centre never has them.
 */
import { and, eq } from "drizzle-orm";
import { normalizeLogin } from "#shared/domain/access/login.ts";
import type { Role } from "#shared/domain/access/permission.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok } from "#shared/kernel/result.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { CODE_BYTES, oneTimeCode } from "#shared/sync/one-time-code.ts";
import { type Answer, DAY, type Identity, later, refusal } from "../enrolment/identity.ts";
import { invitations } from "../schema/identity.ts";
import { forgetVault } from "./vaults.ts";

const DAYS = 7;
const PURPOSE = "invitation";

export interface InvitedPerson {
  readonly office: string;
  readonly login: string;
  readonly fullName: Bilingual;
  readonly position: Bilingual;
  readonly inn: string | null;
  readonly roles: readonly Role[];
}

export interface Invitation extends InvitedPerson {
  readonly userId: string;
  readonly kind: "new" | "reset";
  readonly codeHash: string;
  readonly issuedBy: string;
  readonly expiresAt: Instant;
}

export interface IssuedInvitation {
  readonly userId: string;
  /** Shown once. */
  readonly code: string;
  readonly expiresAt: Instant;
}

type Row = typeof invitations.$inferSelect;

export const invitationHash = ({ secrets }: Identity, userId: string, code: string): string =>
  secrets.mark(PURPOSE, `${userId} ${code}`);

const loginKey = ({ secrets }: Identity, office: string, login: string): string =>
  secrets.mark("invited-login", `${office}/${normalizeLogin(login)}`);

/** Null when the row was not closed by this service's key. */
const invitationOf = ({ secrets }: Identity, row: Row): Invitation | null => {
  const opened = secrets.unseal(PURPOSE, row.userId, row.person);
  if (opened === null) return null;
  const person = JSON.parse(opened.toString()) as InvitedPerson;
  const { userId, codeHash, issuedBy } = row;
  return {
    ...person,
    userId,
    codeHash,
    issuedBy,
    kind: row.kind === "reset" ? "reset" : "new",
    expiresAt: row.expiresAt as Instant,
  };
};

const issue = async (
  identity: Identity,
  { office, login, fullName, position, inn, roles }: InvitedPerson,
  what: { readonly userId: string; readonly kind: "new" | "reset" },
  issuedBy: string,
): Promise<IssuedInvitation> => {
  const code = oneTimeCode(identity.random(CODE_BYTES));
  const at = identity.clock();
  const person = { office, login: normalizeLogin(login), fullName, position, inn, roles };
  const row = {
    ...what,
    office,
    loginKey: loginKey(identity, office, login),
    person: identity.secrets.seal(PURPOSE, what.userId, Buffer.from(JSON.stringify(person))),
    codeHash: invitationHash(identity, what.userId, code),
    issuedBy,
    issuedAt: at,
    expiresAt: later(at, DAYS * DAY),
  };
  await identity.db
    .insert(invitations)
    .values(row)
    .onConflictDoUpdate({ target: invitations.userId, set: row });
  return { userId: what.userId, code, expiresAt: row.expiresAt };
};

export const invitationFor = async (
  identity: Identity,
  office: string,
  login: string,
): Promise<Invitation | null> => {
  const [row] = await identity.db
    .select()
    .from(invitations)
    .where(and(eq(invitations.office, office), eq(invitations.loginKey, loginKey(identity, office, login))));
  return row === undefined ? null : invitationOf(identity, row);
};

/** A login asked for again is the same invitation with a new code. */
export const invite = async (
  identity: Identity,
  person: InvitedPerson,
  issuedBy: string,
): Answer<IssuedInvitation> => {
  const login = normalizeLogin(person.login);
  const taken = await identity.offices.inOffice(person.office, (tx) => tx.userByLogin(login));
  if (taken !== null) return err(refusal("login-taken", { login }));
  const before = await invitationFor(identity, person.office, login);
  const userId = before?.userId ?? identity.ids<"User">();
  return ok(await issue(identity, person, { userId, kind: "new" }, issuedBy));
};

/** For who lost the password or the phone: what is kept of them is forgotten, and a code lets them make new keys. */
export const resetPerson = async (
  identity: Identity,
  office: string,
  userId: string,
  issuedBy: string,
): Answer<IssuedInvitation> => {
  const user = await identity.offices.inOffice(office, (tx) => tx.user(userId));
  if (user === null) return err(refusal("person-unknown"));
  if (!user.active) return err(refusal("person-inactive"));
  await forgetVault(identity.db, userId);
  return ok(await issue(identity, { ...user, office }, { userId, kind: "reset" }, issuedBy));
};

export const forgetInvitation = async (db: Identity["db"], userId: string): Promise<void> => {
  await db.delete(invitations).where(eq(invitations.userId, userId));
};

export const invitationsOf = async (identity: Identity, office: string): Promise<readonly Invitation[]> => {
  const rows = await identity.db.select().from(invitations).where(eq(invitations.office, office));
  return rows.map((row) => invitationOf(identity, row)).filter((one) => one !== null);
};
