/**
 * The centre as an author: enrolment, leases, people and directories are events of its own key, in the same feed as those of
 * the devices. Its chain is one of the office's: an author of one id writes in one office only.
 */
import { hash } from "node:crypto";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { CommandId, DeviceId, EventId, IdSource, UserId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { envelopeOf } from "#shared/sync/envelope.ts";
import { JOURNAL_SCHEMA, type WireEvent } from "#shared/sync/wire.ts";
import type { DeviceRecord, OfficeTransaction } from "../store/office-store.ts";
import { project } from "./project.ts";
import type { ReadEvent } from "./visit.ts";

export interface Author {
  readonly deviceId: string;
  /** Ed25519, 32 bytes, base64. */
  readonly publicKey: string;
  readonly sign: (content: Uint8Array) => Buffer;
}

export interface NewEvent {
  /** Given where the same event may be asked for twice; else drawn. */
  readonly eventId?: string;
  readonly type: string;
  readonly payload: unknown;
}

/** Whose act it is, and when. */
export interface Authorship {
  readonly actor: string;
  readonly role: string;
  readonly at: Instant;
  readonly ids: IdSource;
}

const GENESIS = "0".repeat(64);

/** Makes the centre's key known to the office as that of its author; a second time changes nothing. */
export const admitAuthor = async (
  tx: OfficeTransaction,
  author: Author,
  validUntil: Instant,
): Promise<void> => {
  if ((await tx.device(author.deviceId)) !== null) return;
  const { deviceId, publicKey } = author;
  await tx.saveDevice({
    deviceId,
    office: tx.office,
    publicKey,
    status: "active",
    validUntil,
    lastSequence: 0,
    lastHash: GENESIS,
  });
};

const signedEvent = (
  author: Author,
  end: Pick<DeviceRecord, "lastSequence" | "lastHash">,
  header: Omit<WireEvent, "deviceSequence" | "previousHash" | "hash" | "signature">,
): WireEvent => {
  const event = { ...header, deviceSequence: end.lastSequence + 1 };
  const digest = hash("sha256", envelopeOf(event, end.lastHash), "hex");
  return {
    ...event,
    previousHash: end.lastHash,
    hash: digest,
    signature: author.sign(Buffer.from(digest, "hex")).toString("base64"),
  };
};

/**
 * Writes events of the centre at the end of one stream, in the caller's transaction of the office.
 * @returns their positions in the office's feed
 */
export const authorEvents = async (
  tx: OfficeTransaction,
  author: Author,
  stream: string,
  events: readonly NewEvent[],
  { actor, role, at, ids }: Authorship,
): Promise<readonly number[]> => {
  const known = await tx.device(author.deviceId);
  if (known === null) throw new Error(`${author.deviceId} is no author of office ${tx.office}`);
  const commandId = ids<"Command">() as CommandId;
  const from = (await tx.head(stream))?.version ?? 0;
  let end: Pick<DeviceRecord, "lastSequence" | "lastHash"> = known;
  const written = events.map(({ eventId, type, payload }, i): ReadEvent => {
    const text = canonicalJson(payload);
    const event = signedEvent(author, end, {
      eventId: (eventId ?? ids<"Event">()) as EventId,
      stream,
      version: from + i + 1,
      type,
      payload: text,
      actor: actor as UserId,
      role,
      deviceId: author.deviceId as DeviceId,
      recordedAt: at,
      commandId,
    });
    end = { lastSequence: event.deviceSequence, lastHash: event.hash };
    return { event, payload: JSON.parse(text) as unknown };
  });
  const positions = await tx.append(
    written.map(({ event }) => ({ event, schema: JOURNAL_SCHEMA })),
    at,
  );
  await project(tx, written);
  await tx.moveDevice(author.deviceId, end.lastSequence, end.lastHash);
  return positions;
};
