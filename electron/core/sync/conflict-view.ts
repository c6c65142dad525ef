/** Commands set aside, in words: what, whose, why; and both versions of the case side by side. */
import type { ReadHandle } from "#db/handle.ts";
import type { RecordedEvent } from "#db/projections/projection.ts";
import {
  type BothVersions,
  bothVersions,
  conflictsTogether,
  lastOfTheirs,
  type SyncConflict,
} from "#db/sync/conflicts.ts";
import type { ComparedValue, ConflictSummary, ConflictView, SETTLEMENTS } from "#shared/contract/sync.ts";
import { compareVersions, type VersionDifference } from "#shared/domain/compare-versions.ts";
import { replay } from "#shared/domain/desk-audit/apply.ts";
import { deskAuditSections } from "#shared/domain/desk-audit/version-fields.ts";
import { replayRegistration } from "#shared/domain/registration/apply.ts";
import { registrationSections } from "#shared/domain/registration/version-fields.ts";
import type { VersionValue } from "#shared/domain/version-fields.ts";
import type { UserId } from "#shared/kernel/id.ts";
import type { Message } from "#shared/kernel/text.ts";
import { kindOfStream } from "#shared/sync/streams.ts";
import type { Reason } from "#shared/sync/wire.ts";
import type { SessionContext } from "../context.ts";
import { eventMessage } from "../desk-audit/event-message.ts";
import { type Names, nameOf } from "../desk-audit/summaries.ts";
import { registrationEventMessage } from "../registration/event-message.ts";
import { BINDING } from "./rebase.ts";
import { actorName, didMessage, personView, type SyncSight, seesAll, subjectView } from "./subject.ts";

type Settlement = (typeof SETTLEMENTS)[number];

const reasonView = (reason: Reason | null): ConflictSummary["reason"] =>
  reason === null
    ? null
    : {
        message: {
          key: reason.messageKey,
          ...(reason.params === undefined ? {} : { params: reason.params }),
        },
        article: reason.article ?? null,
      };

const theirsView = (read: ReadHandle, conflict: SyncConflict, names: Names): ConflictSummary["theirs"] => {
  const last = lastOfTheirs(read, conflict);
  return last === null
    ? null
    : { actor: personView(names, last.actor as UserId, last.role), at: last.recordedAt };
};

export const conflictSummary = (conflict: SyncConflict, sight: SyncSight): ConflictSummary => ({
  conflictId: conflict.conflictId as ConflictSummary["conflictId"],
  commandId: conflict.commandId,
  cause: conflict.cause,
  state: conflict.state,
  what: didMessage(conflict.procedure),
  subject: subjectView(conflict.stream, sight),
  binding: conflict.binding,
  mine: { actor: personView(sight.names, conflict.actor, conflict.role), at: conflict.at },
  theirs: theirsView(sight.context.read, conflict, sight.names),
  reason: reasonView(conflict.reason),
  openedAt: conflict.openedAt,
  settledAt: conflict.settledAt,
});

/** The two versions as a kind of case reads them: differences, and events in words. */
interface Compared {
  readonly fields: readonly VersionDifference[];
  readonly say: (event: RecordedEvent, side: "mine" | "theirs") => Message;
}

const comparedWith = <State, Event>(
  { base, mine, theirs }: BothVersions,
  replayed: (events: readonly Event[], from: State | null) => State | null,
  fieldsOf: Parameters<typeof compareVersions<State>>[1],
  say: (event: RecordedEvent, state: State) => Message,
): Compared => {
  const eventsOf = (recorded: readonly RecordedEvent[]): readonly Event[] =>
    recorded.map(({ type, payload }) => ({ type, payload }) as Event);
  const after = (from: State | null, events: readonly RecordedEvent[]): State | null =>
    events.length === 0 ? from : replayed(eventsOf(events), from);
  const began = after(null, base);
  const states = { base: began, mine: after(began, mine), theirs: after(began, theirs) };
  return {
    fields: compareVersions(states, fieldsOf),
    say: (event, side) => {
      const state = states[side];
      return state === null ? { key: "sync.event.other" } : say(event, state);
    },
  };
};

/** Of what is no case: what kind of thing was changed. */
const EVENT_KINDS = new Set(["taxpayer", "user", "law", "office", "reason-template"]);

const compared = (versions: BothVersions, stream: string, names: Names): Compared => {
  const kind = kindOfStream(stream);
  if (kind === "desk-audit")
    return comparedWith(versions, replay, deskAuditSections, (event, state) =>
      eventMessage(event, state, names),
    );
  if (kind === "registration")
    return comparedWith(versions, replayRegistration, registrationSections, (event, state) =>
      registrationEventMessage(event, state, names),
    );
  const key = `sync.event.${EVENT_KINDS.has(kind) ? kind : "other"}`;
  return { fields: [], say: () => ({ key }) };
};

const valueView = (value: VersionValue, names: Names): ComparedValue =>
  value.kind === "person" ? { kind: "person", fullName: nameOf(names, value.userId) } : value;

const timelineOf = ({ mine, theirs }: BothVersions, say: Compared["say"], names: Names) => {
  const lines = (events: readonly RecordedEvent[], side: "mine" | "theirs") =>
    events.map((event) => ({
      side,
      event: say(event, side),
      actor: actorName(names, event.actor, event.role),
      at: event.recordedAt,
      binding: BINDING.has(event.type),
    }));
  return [...lines(theirs, "theirs"), ...lines(mine, "mine")].sort((a, b) => a.at.localeCompare(b.at));
};

const adviceOn = ({ state, cause, binding }: SyncConflict): Message => {
  if (state !== "task") return { key: `sync.advice.${state}` };
  if (binding !== null) return { key: `sync.advice.binding-${binding}` };
  return { key: `sync.advice.${cause}` };
};

/** Refusals that may not come again: the law of the office, a block of numbers, the clock are brought up by the exchange. */
const PASSING = new Set([
  "law-outdated",
  "events-differ",
  "number-taken",
  "number-not-leased",
  "numbers-differ",
  "clock-ahead",
]);

/** What this user may make of it now. */
export const settlementsFor = (conflict: SyncConflict, context: SessionContext): readonly Settlement[] => {
  const own = conflict.actor === context.user.userId;
  if (conflict.state !== "task" || !(own || seesAll(context))) return [];
  const again: readonly Settlement[] = own && conflict.work !== null ? ["do-again"] : [];
  if (conflict.cause !== "refused") return ["accept-theirs", ...again];
  return PASSING.has(conflict.reason?.code ?? "") ? ["acknowledge", ...again] : ["acknowledge"];
};

const settledView = (conflict: SyncConflict, names: Names): ConflictView["settled"] =>
  conflict.settledBy === null ? null : { by: nameOf(names, conflict.settledBy), note: conflict.note };

export const conflictView = (read: ReadHandle, conflict: SyncConflict, sight: SyncSight): ConflictView => {
  const { names, context } = sight;
  const versions = bothVersions(read, conflict);
  const { fields, say } = compared(versions, conflict.stream, names);
  return {
    ...conflictSummary(conflict, sight),
    fields: fields.map(({ label, base, mine, theirs }) => ({
      label,
      base: valueView(base, names),
      mine: valueView(mine, names),
      theirs: valueView(theirs, names),
    })),
    timeline: timelineOf(versions, say, names),
    replayRefusal: reasonView(conflict.replayRefusal),
    advice: adviceOn(conflict),
    together: conflictsTogether(read, conflict).map(({ conflictId, procedure }) => ({
      conflictId: conflictId as ConflictView["conflictId"],
      what: didMessage(procedure),
    })),
    settlements: [...settlementsFor(conflict, context)],
    settled: settledView(conflict, names),
  };
};
