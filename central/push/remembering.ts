/** An office's transaction that reads nothing twice: commands of one device tell of the same people and cases again and again. */
import type { Aggregate, CentralUser, OfficeTransaction, StreamHead } from "../store/office-store.ts";

const remembered =
  <Value>(kept: Map<string, Value>, read: (key: string) => Promise<Value>) =>
  async (key: string): Promise<Value> => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = await read(key);
    kept.set(key, value);
    return value;
  };

/** Only for the length of the transaction, in which nobody else writes. */
export const remembering = (tx: OfficeTransaction): OfficeTransaction => {
  const users = new Map<string, CentralUser | null>();
  const aggregates = new Map<string, Aggregate | null>();
  const heads = new Map<string, StreamHead | null>();
  return {
    ...tx,
    user: remembered(users, (userId) => tx.user(userId)),
    aggregate: remembered(aggregates, (stream) => tx.aggregate(stream)),
    head: remembered(heads, (stream) => tx.head(stream)),
    saveUser: async (user) => {
      await tx.saveUser(user);
      users.set(user.userId, user);
    },
    saveAggregate: async (aggregate) => {
      await tx.saveAggregate(aggregate);
      aggregates.set(aggregate.stream, aggregate);
    },
    append: async (events, at) => {
      const positions = await tx.append(events, at);
      for (const { event } of events)
        heads.set(event.stream, { version: event.version, eventId: event.eventId });
      return positions;
    },
  };
};
