/**
 * One exchange: who we are, what we have done, what others did, and once more what had to be decided again on it. Everything it
 * knows is in the database: it may end after any step, and the next one goes on.
 */
import { pendingSummary } from "#db/sync/outgoing.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { Reason } from "#shared/sync/wire.ts";
import { type CentreError, centreError } from "./centre-error.ts";
import type { Exchanging } from "./exchanging.ts";
import { isForked, type Pulled, pullFeed } from "./pull-feed.ts";
import { type Pushed, pushPending, type SendAttachments } from "./push-pending.ts";
import { type Replays, rebaseWaiting } from "./rebase.ts";

/** What the exchange asks of the rest of the program. */
export interface ExchangeParts {
  /** Shows the device's certificate and takes the centre's orders. */
  readonly contact: (exchanging: Exchanging) => Promise<Result<null, CentreError>>;
  readonly sendAttachments: SendAttachments;
  /** Leases numbers where few are left. */
  readonly refillNumbers: (exchanging: Exchanging) => Promise<Result<null, CentreError>>;
}

/** Of an office that exchanges without them: the founding device, a test. */
export const PLAIN_PARTS: ExchangeParts = {
  contact: async () => ok(null),
  sendAttachments: async () => ok(null),
  refillNumbers: async () => ok(null),
};

export interface Exchanged {
  readonly pushed: Omit<Pushed, "disbelief">;
  readonly pulled: Omit<Pulled, "centreHolds">;
  readonly replayed: number;
  /** New tasks for a person. */
  readonly tasks: number;
}

/** A command decided again may meet the next change on its way: after so many rounds the rest waits for the next exchange. */
const ROUNDS = 4;

const EMPTY: Exchanged = {
  pushed: { sent: 0, accepted: 0, refused: 0, conflicts: 0, postponed: 0, unreadable: null },
  pulled: { applied: 0, held: 0, setAside: 0 },
  replayed: 0,
  tasks: 0,
};

const added = (before: Exchanged, pushed: Pushed, pulled: Pulled, again: Replays): Exchanged => ({
  pushed: {
    sent: before.pushed.sent + pushed.sent,
    accepted: before.pushed.accepted + pushed.accepted,
    refused: before.pushed.refused + pushed.refused,
    conflicts: before.pushed.conflicts + pushed.conflicts,
    postponed: pushed.postponed,
    unreadable: pushed.unreadable,
  },
  pulled: {
    applied: before.pulled.applied + pulled.applied,
    held: before.pulled.held + pulled.held,
    setAside: before.pulled.setAside + pulled.setAside,
  },
  replayed: before.replayed + again.replayed,
  tasks: before.tasks + again.tasks,
});

/** Codes by which the centre says that the device is no longer what it was. */
const disbelieved = (reason: Reason): Result<never, CentreError> => {
  if (reason.code === "forked-chain") return centreError("forked", { refusal: reason });
  const final = reason.code === "device-revoked" || reason.code === "device-wiped";
  return centreError(final ? "revoked" : "refused", { refusal: reason });
};

const round = async (
  exchanging: Exchanging,
  parts: ExchangeParts,
  before: Exchanged,
): Promise<Result<Exchanged, CentreError>> => {
  const { journal, clock, signal, note } = exchanging;
  note({ step: "push" });
  const pushed = await pushPending(exchanging, parts.sendAttachments);
  if (!pushed.ok) return pushed;
  note({ step: "pull" });
  const pulled = await pullFeed(exchanging);
  if (!pulled.ok) return pulled;
  if (pushed.value.disbelief !== null) return disbelieved(pushed.value.disbelief);
  if (isForked(exchanging, pulled.value.centreHolds)) return centreError("forked");
  if (signal.aborted) return centreError("cancelled");
  note({ step: "rebase" });
  return ok(added(before, pushed.value, pulled.value, rebaseWaiting(journal, clock())));
};

export const exchange = async (
  exchanging: Exchanging,
  parts: ExchangeParts,
): Promise<Result<Exchanged, CentreError>> => {
  const { note, read } = exchanging;
  note({ step: "contact", sent: 0, received: 0, toSend: pendingSummary(read).commands, toReceive: null });
  const contact = await parts.contact(exchanging);
  if (!contact.ok) return contact;
  note({ step: "numbers" });
  // What is leased comes with the feed.
  const numbers = await parts.refillNumbers(exchanging);
  let done = EMPTY;
  for (let i = 0; i < ROUNDS; i += 1) {
    const next = await round(exchanging, parts, done);
    if (!next.ok) return next;
    const settled = next.value.replayed === done.replayed;
    done = next.value;
    if (settled) break;
  }
  return numbers.ok ? ok(done) : numbers;
};
