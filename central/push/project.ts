/** What accepted events make of the office: states of cases and requests, texts of papers, people, law, settings, leases. */
import { readPlainEvent } from "#shared/contract/events/plain-event.ts";
import { replay } from "#shared/domain/desk-audit/apply.ts";
import type { DeskAuditEvent } from "#shared/domain/desk-audit/events.ts";
import type { DeskAuditState } from "#shared/domain/desk-audit/types.ts";
import { replayRegistration } from "#shared/domain/registration/apply.ts";
import type { RegistrationEvent } from "#shared/domain/registration/events.ts";
import { type RegistrationState, subjectInn } from "#shared/domain/registration/types.ts";
import {
  type CalendarState,
  type ReadingsState,
  withDay,
  withReading,
} from "#shared/sync/admission/office-law.ts";
import { type DirectoryState, withVersion } from "#shared/sync/directories/published-law.ts";
import { kindOfStream, numbersOfStream } from "#shared/sync/streams.ts";
import type { OfficeTransaction } from "../store/office-store.ts";
import { type OfficeState, withSettings } from "./office-state.ts";
import { projectPerson } from "./people.ts";
import type { ReadEvent } from "./visit.ts";

type Project = (tx: OfficeTransaction, stream: string, events: readonly ReadEvent[]) => Promise<void>;

/** A paper's text as an event leaves it. */
interface Paper {
  readonly actId: string;
  readonly content: unknown;
}

const papersIn = (events: readonly ReadEvent[]): readonly Paper[] =>
  events.flatMap(({ payload }) => {
    const { actId, content } = payload as { readonly actId?: string; readonly content?: unknown };
    return actId === undefined || content === undefined ? [] : [{ actId, content }];
  });

/** A case or a request: its state, and the texts of its papers. */
const caseProjection =
  <State>(
    replayed: (events: readonly ReadEvent[], state: State | null) => State | null,
    innOf: (state: State) => string,
  ): Project =>
  async (tx, stream, events) => {
    const before = (await tx.aggregate(stream))?.state ?? null;
    const state = replayed(events, before as State | null);
    if (state === null) return;
    const version = events.at(-1)?.event.version ?? 0;
    await tx.saveAggregate({ stream, version, inn: innOf(state), state });
    const texts = new Map(papersIn(events).map(({ actId, content }) => [actId, content]));
    for (const [actId, content] of texts) await tx.savePaperText(actId, stream, content);
  };

const eventsOf = <Event>(events: readonly ReadEvent[]): readonly Event[] =>
  events.map(({ event, payload }) => ({ type: event.type, payload }) as Event);

/** Streams whose state is a fold of their events, one at a time. */
const folded =
  <State>(first: State, fold: (state: State, read: ReadEvent) => State): Project =>
  async (tx, stream, events) => {
    const before = await tx.aggregate(stream);
    const state = events.reduce(fold, (before?.state ?? first) as State);
    await tx.saveAggregate({ stream, version: events.at(-1)?.event.version ?? 0, inn: null, state });
  };

const settled = (
  state: CalendarState | ReadingsState,
  { event, payload }: ReadEvent,
): CalendarState | ReadingsState => {
  const plain = readPlainEvent(event.type, payload);
  const at = event.recordedAt;
  if (plain?.type === "CalendarDaySet") return withDay(state as CalendarState, plain, at);
  return plain?.type === "ReadingChosen"
    ? withReading(state as ReadingsState, plain, event.actor, at)
    : state;
};

const toldOf = (state: DirectoryState, { event, payload }: ReadEvent): DirectoryState => {
  const plain = readPlainEvent(event.type, payload);
  return plain?.type === "DirectoryPublished" ? withVersion(state, plain.payload, event.recordedAt) : state;
};

const projectLease: Project = async (tx, stream, events) => {
  const of = numbersOfStream(stream);
  for (const { event, payload } of events) {
    const plain = readPlainEvent(event.type, payload);
    if (of !== null && plain?.type === "BlockLeased") await tx.saveLease({ ...of, ...plain.payload });
  }
};

const PROJECTIONS: ReadonlyMap<string, Project> = new Map(
  Object.entries({
    "desk-audit": caseProjection<DeskAuditState>(
      (events, state) => replay(eventsOf<DeskAuditEvent>(events), state),
      ({ inn }) => inn,
    ),
    registration: caseProjection<RegistrationState>(
      (events, state) => replayRegistration(eventsOf<RegistrationEvent>(events), state),
      subjectInn,
    ),
    user: projectPerson,
    office: folded<OfficeState>({ settings: {}, foundedBy: null }, withSettings),
    law: folded<CalendarState | ReadingsState>([], settled),
    directory: folded<DirectoryState>([], toldOf),
    "number-lease": projectLease,
  } satisfies Readonly<Record<string, Project>>),
);

/** In the office's transaction that appends them. */
export const project = async (tx: OfficeTransaction, events: readonly ReadEvent[]): Promise<void> => {
  for (const [stream, all] of Map.groupBy(events, ({ event }) => event.stream))
    await PROJECTIONS.get(kindOfStream(stream))?.(tx, stream, all);
};
