/** Checks the whole journal: chain, signatures, sequences of devices and of streams. */
import { devicePublicKeys, verifyWith } from "./device.ts";
import { GENESIS, type HashedEvent, hashOf } from "./event-hash.ts";
import type { ReadHandle } from "./handle.ts";
import { NUMBER_BLOCK } from "./projections/number-blocks.ts";
import { streamKindOf } from "./projections/projection.ts";

type BadEventReason =
  | "unknown-device"
  | "device-sequence-gap"
  | "chain-broken"
  | "hash-differs"
  | "signature-wrong"
  | "stream-gap"
  | "set-aside-unexplained"
  | "last-events-missing";

export interface JournalCheck {
  readonly events: number;
  readonly devices: number;
  readonly ok: boolean;
  readonly firstBad?: { readonly position: number; readonly reason: BadEventReason };
}

interface Row extends HashedEvent {
  readonly position: number;
  readonly hash: Buffer;
  readonly signature: Buffer;
  readonly setAside: number;
  /** Whether a conflict explains why it is set aside. */
  readonly explained: number;
  /**
   * Hash of the same device's event before, where it is here: of another device the office is sent what was accepted, and
   * what waited for an update comes late.
   */
  readonly hashBefore: Buffer | null;
}

const PAGE = 2_000;
const SELECT = `SELECT position, event_id AS eventId, stream, version, type, payload, actor, role,
  device_id AS deviceId, device_sequence AS deviceSequence, recorded_at AS recordedAt, command_id AS commandId,
  previous_hash AS previousHash, hash, signature, set_aside AS setAside,
  EXISTS (SELECT 1 FROM sync_conflicts c WHERE c.command_id = events.command_id) AS explained,
  (SELECT p.hash FROM events p WHERE p.device_id = events.device_id
    AND p.device_sequence = events.device_sequence - 1) AS hashBefore FROM events WHERE position > ? ORDER BY position LIMIT ${PAGE}`;

/** Checks page by page; whoever drives it may do other work between pages. */
function* pages(read: ReadHandle): Generator<undefined, JournalCheck> {
  // Positions are never reused, so the counter remembers events cut off the end. Read first: later ones may come.
  const counted =
    read.query<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'events'").get()?.seq ?? 0;
  const keys = devicePublicKeys(read);
  const own = read
    .query<{ deviceId: string }>("SELECT device_id AS deviceId FROM devices WHERE this_device = 1")
    .get()?.deviceId;
  const chains = new Map<string, { sequence: number; hash: Buffer }>();
  const streams = new Map<string, number>();
  let events = 0;
  let lastPosition = 0;
  let firstBad: JournalCheck["firstBad"];

  const faultOf = (row: Row): BadEventReason | null => {
    const key = keys.get(row.deviceId);
    if (key === undefined) return "unknown-device";
    if (row.deviceId === own) {
      const before = chains.get(row.deviceId) ?? { sequence: 0, hash: GENESIS };
      if (row.deviceSequence !== before.sequence + 1) return "device-sequence-gap";
      if (!row.previousHash.equals(before.hash)) return "chain-broken";
    } else if (row.hashBefore !== null && !row.previousHash.equals(row.hashBefore)) return "chain-broken";
    if (!hashOf(row).equals(row.hash)) return "hash-differs";
    if (!verifyWith(key, row.hash, row.signature)) return "signature-wrong";
    if (row.setAside !== 0) return row.explained === 1 ? null : "set-aside-unexplained";
    const expected = (streams.get(row.stream) ?? 0) + 1;
    // Of numbers another device gave in vain the office never hears.
    const foreignNumbers = row.deviceId !== own && streamKindOf(row.stream) === NUMBER_BLOCK;
    if (foreignNumbers ? row.version < expected : row.version !== expected) return "stream-gap";
    return null;
  };

  for (;;) {
    const page = read.query<Row>(SELECT).all(lastPosition);
    for (const row of page) {
      events += 1;
      lastPosition = row.position;
      if (firstBad === undefined) {
        const reason = faultOf(row);
        if (reason !== null) firstBad = { position: row.position, reason };
      }
      chains.set(row.deviceId, { sequence: row.deviceSequence, hash: row.hash });
      if (row.setAside === 0) streams.set(row.stream, row.version);
    }
    if (page.length < PAGE) break;
    yield;
  }

  if (firstBad === undefined && lastPosition < counted)
    firstBad = { position: lastPosition + 1, reason: "last-events-missing" };
  return {
    events,
    devices: chains.size,
    ok: firstBad === undefined,
    ...(firstBad === undefined ? {} : { firstBad }),
  };
}

/** Reads every event once; stops at nothing and names the first that is not as it was recorded. */
export const verifyJournal = (read: ReadHandle): JournalCheck => {
  const checking = pages(read);
  for (let step = checking.next(); ; step = checking.next()) if (step.done) return step.value;
};

/** As `verifyJournal`, giving way to other work every 2,000 events. */
export const verifyJournalPatiently = async (read: ReadHandle): Promise<JournalCheck> => {
  const checking = pages(read);
  for (let step = checking.next(); ; step = checking.next()) {
    if (step.done) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
};
