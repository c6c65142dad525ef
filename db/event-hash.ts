/** The bytes of an event that are hashed and signed: RFC 8785 canonical JSON, the same on both sides of a sync. */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

export interface HashedEvent {
  readonly eventId: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  /** Canonical JSON text. */
  readonly payload: string;
  readonly actor: string;
  readonly role: string;
  readonly deviceId: string;
  readonly deviceSequence: number;
  readonly recordedAt: string;
  readonly commandId: string;
  readonly previousHash: Buffer;
}

/** What the first event of a device follows. */
export const GENESIS = Buffer.alloc(32);

export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
};

/**
 * The canonical envelope. Written out with its keys in canonical order around the payload's own text, so that
 * verifying hashes the stored bytes themselves and never a reading of them.
 */
export const envelopeOf = (event: HashedEvent): string => {
  const text = JSON.stringify;
  return (
    `{"actor":${text(event.actor)},"commandId":${text(event.commandId)},"deviceId":${text(event.deviceId)},` +
    `"deviceSequence":${event.deviceSequence},"eventId":${text(event.eventId)},"payload":${event.payload},` +
    `"previousHash":"${event.previousHash.toString("hex")}","recordedAt":${text(event.recordedAt)},` +
    `"role":${text(event.role)},"stream":${text(event.stream)},"type":${text(event.type)},` +
    `"version":${event.version}}`
  );
};

export const hashOf = (event: HashedEvent): Buffer => createHash("sha256").update(envelopeOf(event)).digest();
