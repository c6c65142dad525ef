/** Takes in the office's feed, page by page; the next page travels while one is taken in. */
import { applyFeed, cursorOf, FeedFault, type TakenFeed } from "#db/sync/feed.ts";
import { lastOwnSequence, ownOffice } from "#db/sync/outgoing.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { PULL_EVENTS, type PullAnswer } from "#shared/sync/wire.ts";
import { type CentreError, centreError } from "./centre-error.ts";
import type { Exchanging, OnDevice } from "./exchanging.ts";

export interface Pulled extends TakenFeed {
  /** The last event of this device the centre holds; 0 before the first. */
  readonly centreHolds: number;
}

/** Entries of one transaction: short enough for the window not to notice. */
const SLICE = 100;

/** A page in short pieces; each is a page of its own. */
function* slicesOf(answer: PullAnswer): Generator<PullAnswer> {
  for (let i = 0; i === 0 || i < answer.entries.length; i += SLICE) {
    const entries = answer.entries.slice(i, i + SLICE);
    yield { ...answer, entries, next: entries.at(-1)?.position ?? answer.next };
  }
}

/** Takes one page in, by short transactions. */
export const takeIn = async (
  exchanging: OnDevice,
  answer: PullAnswer,
  before: Pulled,
): Promise<Result<Pulled, CentreError>> => {
  const { journal, clock, signal, note, pause } = exchanging;
  let pulled = { ...before, centreHolds: answer.lastSequence };
  for (const slice of slicesOf(answer)) {
    if (signal.aborted) return centreError("cancelled");
    const taken = applyFeed(journal.write, slice, { at: clock(), ids: journal.ids });
    pulled = {
      ...pulled,
      applied: pulled.applied + taken.applied,
      held: pulled.held + taken.held,
      setAside: pulled.setAside + taken.setAside,
    };
    note({ received: pulled.applied, toReceive: Math.max(0, answer.upTo - slice.next) });
    await pause();
  }
  return ok(pulled);
};

const NOTHING: Pulled = { applied: 0, held: 0, setAside: 0, centreHolds: 0 };

const pullPages = async (exchanging: Exchanging, office: string): Promise<Result<Pulled, CentreError>> => {
  const { journal, centre, signal } = exchanging;
  const { deviceId } = journal.device;
  let limit = PULL_EVENTS;
  const ask = (after: number) => centre.pull({ deviceId, office, after, limit }, signal);
  const { position } = cursorOf(journal.write, office);
  let pulled = NOTHING;
  let asked = ask(position);
  for (;;) {
    const answer = await asked;
    if (!answer.ok && answer.error.code === "too-large" && limit > 1) {
      limit = Math.ceil(limit / 8);
      asked = ask(cursorOf(journal.write, office).position);
      continue;
    }
    if (!answer.ok) return answer;
    const { upTo, next, entries } = answer.value;
    if (upTo < position) return centreError("centre-behind", { params: { known: position, found: upTo } });
    const more = entries.length > 0 && next < upTo;
    if (more) asked = ask(next);
    const taken = await takeIn(exchanging, answer.value, pulled);
    if (!taken.ok || !more) {
      // What travels already is let go of: it would only be asked for again.
      if (more) await asked;
      return taken;
    }
    pulled = taken.value;
  }
};

/** @returns what came, or why no more came: what was taken in before stays */
export const pullFeed = async (exchanging: Exchanging): Promise<Result<Pulled, CentreError>> => {
  const office = ownOffice(exchanging.journal.write);
  try {
    return await pullPages(exchanging, office);
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    const { code, position } = error;
    return centreError("feed-not-believed", { params: { why: code, position, office } });
  }
};

/** The centre holds events of this device that are not here: a copy of it is at work, or its file went back in time. */
export const isForked = ({ journal }: Exchanging, centreHolds: number): boolean =>
  centreHolds > lastOwnSequence(journal.write, journal.device);
