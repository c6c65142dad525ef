import { inArray } from "drizzle-orm";
import type { z } from "zod";
import type { operatorContract } from "#shared/contract/central/operator.ts";
import type { UserId } from "#shared/kernel/id.ts";
import type { Identity } from "../enrolment/identity.ts";
import { invitationsOf } from "../people/invitations.ts";
import { vaults } from "../schema/identity.ts";
import type { CentralUser } from "../store/office-store.ts";

type PeopleOut = NonNullable<(typeof operatorContract.people)["~orpc"]["outputSchema"]>;
export type PersonView = z.output<PeopleOut>[number];

const usersOf = async (identity: Identity, office: string): Promise<readonly CentralUser[]> => {
  const ids = await identity.database.transaction({ office }, (sql) =>
    sql.query<{ userId: string }>('SELECT user_id AS "userId" FROM users'),
  );
  return identity.offices.inOffice(office, async (tx) => {
    const users: CentralUser[] = [];
    for (const { userId } of ids) {
      const user = await tx.user(userId);
      if (user !== null) users.push(user);
    }
    return users;
  });
};

/** People of an office: those who are, and those who are invited. */
export const listPeople = async (identity: Identity, office: string): Promise<PersonView[]> => {
  const users = await usersOf(identity, office);
  const invited = (await invitationsOf(identity, office)).filter(
    ({ userId }) => !users.some((user) => user.userId === userId),
  );
  const ids = users.map(({ userId }) => userId);
  const left =
    ids.length === 0 ? [] : await identity.db.select().from(vaults).where(inArray(vaults.userId, ids));
  const vaultOf = new Map(left.map((row) => [row.userId, row]));
  const people = [
    ...users.map((user) => ({
      ...user,
      standing: user.active ? ("active" as const) : ("inactive" as const),
    })),
    ...invited.map((person) => ({ ...person, standing: "invited" as const })),
  ];
  return people
    .map(({ userId, login, fullName, position, roles, standing }) => ({
      userId: userId as UserId,
      login,
      fullName,
      position,
      roles: [...roles],
      standing,
      vault: vaultOf.has(userId),
      secondFactor: (vaultOf.get(userId)?.totp ?? null) !== null,
    }))
    .sort((a, b) => a.login.localeCompare(b.login));
};
