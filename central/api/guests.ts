/** People named for the cases of an office that is not their own, as their own office knows them. */
import { and, inArray, isNull } from "drizzle-orm";
import type { PushedCommand } from "#shared/sync/wire.ts";
import { knownPerson } from "../push/people.ts";
import type { KnownPerson } from "../push/visit.ts";
import { assignments } from "../schema/identity.ts";
import type { Central } from "./context.ts";

export type Guests = (userId: string, office: string) => Promise<KnownPerson | null>;

const keyOf = (userId: string, office: string): string => `${office} ${userId}`;

/**
 * Who of the people acting in these commands is a guest where they act. Looked up before any office's transaction is
 * open: inside one, another office is not to be asked.
 */
export const guestsOf = async (
  central: Pick<Central, "identity" | "store">,
  commands: readonly PushedCommand[],
): Promise<Guests> => {
  const offices = [...new Set(commands.map(({ office }) => office))];
  const actors = [...new Set(commands.map(({ actor }) => actor))];
  const named = await central.identity.db
    .select({ userId: assignments.userId, home: assignments.homeOffice, office: assignments.office })
    .from(assignments)
    .where(
      and(
        inArray(assignments.office, offices),
        inArray(assignments.userId, actors),
        isNull(assignments.endedAt),
      ),
    );
  const guests = new Map<string, KnownPerson>();
  for (const { userId, home, office } of named) {
    const person = await central.store.inOffice(home, (tx) => knownPerson(tx, userId));
    if (person !== null) guests.set(keyOf(userId, office), person);
  }
  return async (userId, office) => guests.get(keyOf(userId, office)) ?? null;
};
