/**
 * Admits one command whose cryptography holds: placed in its device's chain, judged, and recorded as accepted or set aside.
 * A repeat is answered as it was answered before.
 */
import { clockOf } from "#shared/sync/admission/clocks.ts";
import { reasonOf } from "#shared/sync/admission/reasons.ts";
import { numbersIn } from "#shared/sync/admission/written-streams.ts";
import type { PushedCommand, Verdict, WireEvent } from "#shared/sync/wire.ts";
import { judge } from "./judge.ts";
import { type GivenNumbers, takeNumbers } from "./numbers.ts";
import { project } from "./project.ts";
import type { Objection, ReadCommand, ReadEvent, Visit } from "./visit.ts";

/** End of a device's chain as the centre holds it. */
export interface ChainEnd {
  readonly sequence: number;
  readonly hash: string;
}

export interface Admitted {
  readonly verdict: Verdict;
  readonly end: ChainEnd;
}

const forked = ({ commandId }: PushedCommand): Verdict => ({
  verdict: "refused",
  commandId,
  reason: reasonOf("forked-chain"),
  kept: false,
});

/** Why the command is not the next of its chain; null when it is. */
const placeOf = (command: PushedCommand, end: ChainEnd): Verdict | null => {
  const { commandId } = command;
  const [first] = command.events;
  if (first === undefined || first.deviceSequence <= end.sequence) return forked(command);
  if (first.deviceSequence > end.sequence + 1)
    return { verdict: "postponed", commandId, why: "out-of-order", expected: end.sequence + 1 };
  return first.previousHash === end.hash ? null : forked(command);
};

/** What must be waited for before the command can be looked at; null when nothing. */
const waitOf = async ({ tx, now }: Visit, command: PushedCommand): Promise<Verdict | null> => {
  const { commandId, attachments, at } = command;
  if (clockOf(at, now) === "wait") return { verdict: "postponed", commandId, why: "clock-ahead" };
  // What is not this office's is refused whatever it cites.
  const cited = command.office === tx.office ? attachments : [];
  const missing = cited.length === 0 ? [] : await tx.missingAttachments(cited);
  return missing.length === 0
    ? null
    : { verdict: "postponed", commandId, why: "attachment-missing", missing: [...missing] };
};

/** Payloads read; null where one is no JSON. */
const readEvents = (events: readonly WireEvent[]): readonly ReadEvent[] | null => {
  try {
    return events.map((event) => ({ event, payload: JSON.parse(event.payload) as unknown }));
  } catch {
    return null;
  }
};

const lastOf = ({ events }: PushedCommand): ChainEnd => {
  const last = events.at(-1);
  if (last === undefined) throw new Error("a command without events");
  return { sequence: last.deviceSequence, hash: last.hash };
};

const append = ({ tx, now }: Visit, { schema }: PushedCommand, events: readonly ReadEvent[]) =>
  tx.append(
    events.map(({ event }) => ({ event, schema })),
    now,
  );

const accept = async (visit: Visit, { command, events }: ReadCommand): Promise<Verdict> => {
  const positions = await append(visit, command, events);
  await project(visit.tx, events);
  return { verdict: "accepted", commandId: command.commandId, positions: [...positions] };
};

/** Without those whose ids are in the feed already. */
const freshOnly = async ({ tx }: Visit, told: readonly ReadEvent[]): Promise<readonly ReadEvent[]> => {
  const byId = new Map(told.map((read) => [read.event.eventId as string, read]));
  const known = new Set(told.length === 0 ? [] : await tx.knownEvents([...byId.keys()]));
  return [...byId].flatMap(([eventId, read]) => (known.has(eventId) ? [] : [read]));
};

const setAside = async (
  visit: Visit,
  command: PushedCommand,
  objection: Objection,
  told: readonly ReadEvent[],
): Promise<Verdict> => {
  const { tx, deviceId, now } = visit;
  const { commandId } = command;
  await append(visit, command, await freshOnly(visit, told));
  const verdict: Verdict =
    objection.verdict === "refused"
      ? { ...objection, commandId, kept: true }
      : { ...objection, commandId, until: await tx.lastPosition() };
  await tx.setAside({ commandId, deviceId, at: now, command, verdict });
  return verdict;
};

const NO_NUMBERS: GivenNumbers = { given: [], told: [], code: null };
const MALFORMED: Objection = { verdict: "refused", reason: reasonOf("malformed") };

const decide = async (visit: Visit, command: PushedCommand): Promise<Verdict> => {
  const events = readEvents(command.events);
  if (events === null) return setAside(visit, command, MALFORMED, []);
  const said = new Set(numbersIn(command));
  const ofNumbers = events.filter(({ event }) => said.has(event));
  const numbers = ofNumbers.length === 0 ? NO_NUMBERS : await takeNumbers(visit, ofNumbers);
  const read = { command, events };
  const objection = await judge(visit, read, numbers);
  if (objection === null) return accept(visit, read);
  return setAside(visit, command, objection, numbers.told);
};

/** @param end where the device's chain stands; the caller keeps where it stands after */
export const admit = async (visit: Visit, command: PushedCommand, end: ChainEnd): Promise<Admitted> => {
  const { tx, deviceId } = visit;
  const { commandId } = command;
  const last = lastOf(command);
  const answered = await tx.verdictOf(commandId);
  if (answered !== null && answered.lastHash !== last.hash) return { verdict: forked(command), end };
  // Recorded in another office than the device's own before its chain was moved there: it is moved now.
  if (answered !== null)
    return { verdict: answered.verdict, end: placeOf(command, end) === null ? last : end };
  const outOfPlace = placeOf(command, end) ?? (await waitOf(visit, command));
  if (outOfPlace !== null) return { verdict: outOfPlace, end };
  const verdict = await decide(visit, command);
  await tx.saveVerdict(commandId, deviceId, last.hash, verdict);
  return { verdict, end: last };
};
