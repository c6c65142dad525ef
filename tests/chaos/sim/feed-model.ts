/**
 * The office's feed looked at from outside, entry by entry: its order, its numbers, who did what. It knows nothing of how the
 * centre decides; only what must be true of whatever it accepted.
 */
import { apply } from "#shared/domain/desk-audit/apply.ts";
import type { DeskAuditEvent } from "#shared/domain/desk-audit/events.ts";
import { preparersOf } from "#shared/domain/desk-audit/state-queries.ts";
import type { DeskAuditState } from "#shared/domain/desk-audit/types.ts";
import { applyRegistration } from "#shared/domain/registration/apply.ts";
import type { RegistrationEvent } from "#shared/domain/registration/events.ts";
import type { RegistrationState } from "#shared/domain/registration/types.ts";
import { idOfStream, kindOfStream } from "#shared/sync/streams.ts";
import type { FeedEntry, WireEvent } from "#shared/sync/wire.ts";
import { takeNumber } from "./ledger.ts";
import { must } from "./violation.ts";

/** What a person was, from some moment on. */
interface Standing {
  readonly from: string;
  readonly roles: readonly string[];
  readonly active: boolean;
}

export interface FeedModel {
  last: number;
  readonly eventIds: Set<string>;
  readonly heads: Map<string, { readonly version: number; readonly eventId: string }>;
  readonly sequences: Map<string, number>;
  readonly numbers: Map<string, string>;
  readonly people: Map<string, Standing[]>;
  readonly cases: Map<string, DeskAuditState>;
  readonly requests: Map<string, RegistrationState>;
  /** Command → ids of its accepted events, without those of numbers: what was given stays given, whatever becomes of it. */
  readonly accepted: Map<string, string[]>;
  /** Event id → hash, in the feed's order. */
  readonly hashes: Map<string, string>;
  /** Events that say what numbers were given. */
  readonly numberEvents: Set<string>;
}

export const newFeedModel = (): FeedModel => ({
  last: 0,
  eventIds: new Set(),
  heads: new Map(),
  sequences: new Map(),
  numbers: new Map(),
  people: new Map(),
  cases: new Map(),
  requests: new Map(),
  accepted: new Map(),
  hashes: new Map(),
  numberEvents: new Set(),
});

const checkOrder = (model: FeedModel, { position, event }: FeedEntry): void => {
  must(position === model.last + 1, "feed-gapless", () => `${position} follows ${model.last}`);
  model.last = position;
  must(!model.eventIds.has(event.eventId), "applied-once", () => `event ${event.eventId} twice in the feed`);
  model.eventIds.add(event.eventId);
  model.hashes.set(event.eventId, event.hash);
  const before = model.heads.get(event.stream)?.version ?? 0;
  const follows =
    kindOfStream(event.stream) === "number-block" ? event.version > before : event.version === before + 1;
  must(follows, "streams-whole", () => `${event.stream} ${event.version} follows ${before}`);
  model.heads.set(event.stream, { version: event.version, eventId: event.eventId });
  const sequence = model.sequences.get(event.deviceId) ?? 0;
  must(
    event.deviceSequence > sequence,
    "device-order",
    () => `${event.deviceId} ${event.deviceSequence} after ${sequence}`,
  );
  model.sequences.set(event.deviceId, event.deviceSequence);
  if (kindOfStream(event.stream) === "number-block") return;
  model.accepted.set(event.commandId, [...(model.accepted.get(event.commandId) ?? []), event.eventId]);
};

/**
 * A decision is approved and signed by people who had no hand in it. Whoever takes the case over after approving it did not
 * prepare what was approved.
 */
const checkDecision = (before: DeskAuditState | null, event: DeskAuditEvent, state: DeskAuditState): void => {
  for (const act of state.acts) {
    if (act.kind !== "desk-audit-decision") continue;
    const done = event.type === "ActApproved" || event.type === "ActSigned" ? event.payload.actId : null;
    const doer = event.type === "ActSigned" ? act.signedBy : act.approvedBy;
    const preparers: readonly (string | null)[] = before === null ? [] : preparersOf(before);
    const holds =
      (done !== act.actId || !preparers.includes(doer)) &&
      (act.approvedBy === null || !act.preparedBy.includes(act.approvedBy)) &&
      (act.signedBy === null || (!act.preparedBy.includes(act.signedBy) && act.approvedBy !== null));
    must(holds, "four-eyes", () => `decision ${act.actId} of case ${state.number}`);
  }
};

/** Looked at as it is signed: whoever takes the request over later had no hand in it. */
const checkRegistration = (state: RegistrationState, signed: string | undefined): void => {
  for (const act of state.acts) {
    if (act.actId !== signed) continue;
    const alone = act.kind === "registration-refusal" || act.kind === "return-notice";
    const two = (act.kind === "annulment-decision" || state.basis === "detected") && !alone;
    const holds = act.signedBy === null || !two || !state.inspectors.includes(act.signedBy);
    must(holds, "four-eyes", () => `${act.kind} of request ${state.number}`);
  }
};

const CLOCK_ROLE = "clock";

/** Clocks of two devices may lie so far apart that nobody can tell which came first. */
const CLOCKS_APART = 300_000;

/** The actor held the role, and might sign in, when it was done. */
const checkRole = (model: FeedModel, { actor, role, recordedAt, stream }: WireEvent): void => {
  if (role === CLOCK_ROLE) return;
  const at = Date.parse(recordedAt);
  const history = model.people.get(actor) ?? [];
  const held = history.some(({ from, roles, active }, i) => {
    const until = history[i + 1]?.from;
    const begun = i === 0 || Date.parse(from) <= at + CLOCKS_APART;
    const lasts = until === undefined || Date.parse(until) >= at - CLOCKS_APART;
    return begun && lasts && active && roles.includes(role);
  });
  must(
    held,
    "role-at-that-time",
    () => `${actor} as ${role} on ${stream} at ${recordedAt}: ${JSON.stringify(history)}`,
  );
};

const stand = (model: FeedModel, event: WireEvent, change: Partial<Standing>): void => {
  const userId = idOfStream(event.stream);
  const history = model.people.get(userId) ?? [];
  const before = history.at(-1) ?? { roles: [], active: true };
  model.people.set(userId, [...history, { ...before, ...change, from: event.recordedAt }]);
};

const takePerson = (model: FeedModel, event: WireEvent): void => {
  const payload = JSON.parse(event.payload) as { readonly roles?: readonly string[] };
  if (event.type === "UserCreated" || event.type === "RolesChanged")
    stand(model, event, { roles: payload.roles ?? [] });
  if (event.type === "UserActivated") stand(model, event, { active: true });
  if (event.type === "UserDeactivated") stand(model, event, { active: false });
};

/** Takes one more entry of the feed in. */
export const takeEntry = (model: FeedModel, entry: FeedEntry): void => {
  const { event } = entry;
  checkOrder(model, entry);
  switch (kindOfStream(event.stream)) {
    case "number-block":
      model.numberEvents.add(event.eventId);
      if (event.type === "NumberGiven") takeNumber(model.numbers, event.stream, JSON.parse(event.payload));
      return;
    case "user":
      takePerson(model, event);
      return;
    case "desk-audit": {
      checkRole(model, event);
      const read = { type: event.type, payload: JSON.parse(event.payload) } as DeskAuditEvent;
      const before = model.cases.get(event.stream) ?? null;
      const state = apply(before, read);
      model.cases.set(event.stream, state);
      checkDecision(before, read, state);
      return;
    }
    case "registration": {
      checkRole(model, event);
      const read = { type: event.type, payload: JSON.parse(event.payload) } as RegistrationEvent;
      const state = applyRegistration(model.requests.get(event.stream) ?? null, read);
      model.requests.set(event.stream, state);
      checkRegistration(state, read.type === "ActSigned" ? read.payload.actId : undefined);
      return;
    }
    default:
      return;
  }
};
