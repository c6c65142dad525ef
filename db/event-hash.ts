/** The hash of an event, as the journal keeps it. */
import { hash } from "node:crypto";
import { type EventHeader, envelopeOf } from "#shared/sync/envelope.ts";

export interface HashedEvent extends EventHeader {
  readonly previousHash: Buffer;
}

/** What the first event of a device follows. */
export const GENESIS = Buffer.alloc(32);

export const hashOf = (event: HashedEvent): Buffer =>
  hash("sha256", envelopeOf(event, event.previousHash.toString("hex")), "buffer");
