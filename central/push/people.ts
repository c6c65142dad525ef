/** People of an office as their accepted events say. */
import { readPlainEvent } from "#shared/contract/events/plain-event.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Standing } from "#shared/sync/admission/standing.ts";
import { idOfStream } from "#shared/sync/streams.ts";
import type { CentralUser, OfficeTransaction } from "../store/office-store.ts";
import type { KnownPerson, ReadEvent } from "./visit.ts";

const streamOf = (userId: string): string => `user/${userId}`;

export const knownPerson = async (tx: OfficeTransaction, userId: string): Promise<KnownPerson | null> => {
  const user = await tx.user(userId);
  if (user === null) return null;
  const kept = await tx.aggregate(streamOf(userId));
  return { user, history: (kept?.state ?? []) as readonly Standing[] };
};

/** The ИНН an officer may do nothing about: declared ones and the officer's own (63). */
export const inConflict = (user: CentralUser, inn: string): boolean =>
  user.inn === inn || user.recusals.includes(inn);

type Change = (person: KnownPerson, at: Instant) => KnownPerson;

const stand = (person: KnownPerson, change: Partial<Omit<Standing, "from">>, at: Instant): KnownPerson => {
  const user = { ...person.user, ...change };
  return { user, history: [...person.history, { from: at, roles: user.roles, active: user.active }] };
};

/** What the event changes in a person known before; null for what says nothing of the person's standing. */
const changeOf = ({ event, payload }: ReadEvent): Change | null => {
  const plain = readPlainEvent(event.type, payload);
  switch (plain?.type) {
    case "RolesChanged":
      return (person, at) => stand(person, { roles: plain.payload.roles }, at);
    case "UserActivated":
      return (person, at) => stand(person, { active: true }, at);
    case "UserDeactivated":
      return (person, at) => stand(person, { active: false }, at);
    case "PasswordReset":
      return ({ user, history }) => ({
        user: { ...user, signingKeys: [...user.signingKeys, plain.payload.signingPublicKey] },
        history,
      });
    case "ConflictDeclared":
      return ({ user, history }) => ({
        user: { ...user, recusals: [...new Set([...user.recusals, plain.payload.inn])] },
        history,
      });
    default:
      return null;
  }
};

const created = ({ event, payload }: ReadEvent): KnownPerson | null => {
  const plain = readPlainEvent(event.type, payload);
  if (plain?.type !== "UserCreated") return null;
  const { userId, login, fullName, position, inn, roles, signingPublicKey } = plain.payload;
  return {
    user: {
      userId,
      login,
      fullName,
      position,
      inn,
      roles,
      active: true,
      signingKeys: [signingPublicKey],
      recusals: [],
    },
    history: [{ from: event.recordedAt, roles, active: true }],
  };
};

const after = (person: KnownPerson | null, read: ReadEvent): KnownPerson | null =>
  person === null ? created(read) : (changeOf(read)?.(person, read.event.recordedAt) ?? person);

/** Takes the accepted events of one person's stream in. */
export const projectPerson = async (
  tx: OfficeTransaction,
  stream: string,
  events: readonly ReadEvent[],
): Promise<void> => {
  const before = await knownPerson(tx, idOfStream(stream));
  const person = events.reduce(after, before);
  if (person === null) return;
  await tx.saveUser(person.user);
  const version = events.at(-1)?.event.version ?? 0;
  await tx.saveAggregate({ stream, version, inn: null, state: person.history });
};
