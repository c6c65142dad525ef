/** Checks the whole journal: chain, signatures, sequences of devices and of streams. */
import { devicePublicKeys, verifyWith } from "./device.ts";
import { GENESIS, type HashedEvent, hashOf } from "./event-hash.ts";
import type { ReadHandle } from "./handle.ts";

type BadEventReason =
  | "unknown-device"
  | "device-sequence-gap"
  | "chain-broken"
  | "hash-differs"
  | "signature-wrong"
  | "stream-gap"
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
}

const SELECT = `SELECT position, event_id AS eventId, stream, version, type, payload, actor, role,
  device_id AS deviceId, device_sequence AS deviceSequence, recorded_at AS recordedAt, command_id AS commandId,
  previous_hash AS previousHash, hash, signature FROM events ORDER BY position`;

/** Reads every event once; stops at nothing and names the first that is not as it was recorded. */
export const verifyJournal = (read: ReadHandle): JournalCheck => {
  const keys = devicePublicKeys(read);
  const chains = new Map<string, { sequence: number; hash: Buffer }>();
  const streams = new Map<string, number>();
  let events = 0;
  let lastPosition = 0;
  let firstBad: JournalCheck["firstBad"];

  const faultOf = (row: Row): BadEventReason | null => {
    const key = keys.get(row.deviceId);
    if (key === undefined) return "unknown-device";
    const before = chains.get(row.deviceId) ?? { sequence: 0, hash: GENESIS };
    if (row.deviceSequence !== before.sequence + 1) return "device-sequence-gap";
    if (!row.previousHash.equals(before.hash)) return "chain-broken";
    if (!hashOf(row).equals(row.hash)) return "hash-differs";
    if (!verifyWith(key, row.hash, row.signature)) return "signature-wrong";
    if (row.version !== (streams.get(row.stream) ?? 0) + 1) return "stream-gap";
    return null;
  };

  for (const row of read.iterate<Row>(SELECT)) {
    events += 1;
    lastPosition = row.position;
    if (firstBad === undefined) {
      const reason = faultOf(row);
      if (reason !== null) firstBad = { position: row.position, reason };
    }
    chains.set(row.deviceId, { sequence: row.deviceSequence, hash: row.hash });
    streams.set(row.stream, row.version);
  }

  // Positions are never reused, so the counter remembers events cut off the end.
  const counted =
    read.query<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'events'").get()?.seq ?? 0;
  if (firstBad === undefined && counted !== lastPosition)
    firstBad = { position: lastPosition + 1, reason: "last-events-missing" };
  return {
    events,
    devices: chains.size,
    ok: firstBad === undefined,
    ...(firstBad === undefined ? {} : { firstBad }),
  };
};
