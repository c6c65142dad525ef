/** An event of the journal's table as it travels, and back. */
import type { WireEvent } from "#shared/sync/wire.ts";
import type { HashedEvent } from "../event-hash.ts";

export interface EventRow {
  readonly eventId: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly payload: string;
  readonly actor: string;
  readonly role: string;
  readonly deviceId: string;
  readonly deviceSequence: number;
  readonly recordedAt: string;
  readonly commandId: string;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
  readonly signature: Buffer;
}

export const EVENT_COLUMNS = `event_id AS eventId, stream, version, type, payload, actor, role, device_id AS deviceId,
  device_sequence AS deviceSequence, recorded_at AS recordedAt, command_id AS commandId,
  previous_hash AS previousHash, hash, signature`;

export const wireEventOf = (row: EventRow): WireEvent =>
  ({
    ...row,
    previousHash: row.previousHash.toString("hex"),
    hash: row.hash.toString("hex"),
    signature: row.signature.toString("base64"),
  }) as WireEvent;

export const hashedEventOf = (event: WireEvent): HashedEvent => ({
  ...event,
  previousHash: Buffer.from(event.previousHash, "hex"),
});
