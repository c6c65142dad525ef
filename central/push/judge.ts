/** Whether a believed command is lawful on the central state, and stands where the centre stands. */
import { dateInBishkek } from "#shared/kernel/plain-date.ts";
import { isAdministration } from "#shared/sync/admission/administration.ts";
import { clockOf } from "#shared/sync/admission/clocks.ts";
import { reasonOf } from "#shared/sync/admission/reasons.ts";
import { type Written, writtenStreams } from "#shared/sync/admission/written-streams.ts";
import type { PushedCommand, Reason } from "#shared/sync/wire.ts";
import type { OfficeTransaction } from "../store/office-store.ts";
import { actorOf } from "./actor.ts";
import { judgeAdministration } from "./administration/judge-administration.ts";
import { judgeWork, type Unlawful } from "./judge-work.ts";
import type { GivenNumbers } from "./numbers.ts";
import type { Objection, ReadCommand, Visit } from "./visit.ts";

const refused = (unlawful: Unlawful): Objection => {
  if (typeof unlawful === "string") return { verdict: "refused", reason: reasonOf(unlawful) };
  const { code, article, messageKey, params } = unlawful;
  const reason: Reason = {
    code,
    messageKey,
    ...(article === undefined ? {} : { article }),
    ...(params === undefined ? {} : { params: { ...params } }),
  };
  return { verdict: "refused", reason };
};

/** Ids of events are nobody's yet, on no device. */
const takenId = async (tx: OfficeTransaction, { events }: PushedCommand): Promise<boolean> => {
  const ids = events.map(({ eventId }) => eventId);
  return new Set(ids).size !== ids.length || (await tx.knownEvents(ids)).length > 0;
};

type Standings = Extract<Objection, { verdict: "conflict" }>["streams"];

/** Streams that stand elsewhere than the device believed. */
const movedOn = async (tx: OfficeTransaction, { bases }: Written): Promise<Standings> => {
  const streams: Standings[number][] = [];
  for (const { stream, version, eventId } of bases) {
    const head = await tx.head(stream);
    const found = head?.version ?? 0;
    if (found !== version || (head?.eventId ?? null) !== eventId)
      streams.push({ stream, expected: version, found });
  }
  return streams;
};

/** Null when the command may be taken over. */
export const judge = async (
  visit: Visit,
  read: ReadCommand,
  numbers: GivenNumbers,
): Promise<Objection | null> => {
  const { command } = read;
  if (command.office !== visit.tx.office) return refused("foreign-office");
  if (clockOf(command.at, visit.now) === "wrong") return refused("clock-ahead");
  const actor = await actorOf(visit, command);
  if (!actor.ok) return refused(actor.error);
  const written = writtenStreams(command);
  if (!written.ok) return refused(written.error);
  if (numbers.code !== null) return refused(numbers.code);
  if (await takenId(visit.tx, command)) return refused("id-taken");
  const streams = await movedOn(visit.tx, written.value);
  if (streams.length > 0) return { verdict: "conflict", streams };
  const { given } = numbers;
  const unlawful = isAdministration(command.procedure)
    ? await judgeAdministration({
        visit,
        read,
        actor: actor.value,
        today: dateInBishkek(command.at),
        given,
      })
    : await judgeWork(visit, read, written.value, actor.value, given);
  return unlawful === null ? null : refused(unlawful);
};
