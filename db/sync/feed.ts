/**
 * The office's feed taken in: what the centre accepted, in its order. Each page is one transaction; a page that comes twice
 * changes nothing.
 */
import type { RegisterChange } from "#shared/domain/registration/register-changes.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { type FeedEntry, JOURNAL_SCHEMA, type PullAnswer, type WireEvent } from "#shared/sync/wire.ts";
import { publicKeyOf, verifyWith } from "../device.ts";
import { hashOf } from "../event-hash.ts";
import { inTransaction, type ReadHandle, type WriteHandle } from "../handle.ts";
import { streamVersion } from "../journal-read.ts";
import { NUMBER_BLOCK } from "../projections/number-blocks.ts";
import { type Projection, streamIdOf, streamKindOf } from "../projections/projection.ts";
import { projections } from "../projections/registry.ts";
import { applyRegisterChange, registersHold } from "../register/apply-change.ts";
import { layInOrder, liesUnderOwn, type OwnAhead, ownAhead } from "./laid-order.ts";
import { type Noting, setAsideCommand } from "./set-aside.ts";
import { hashedEventOf } from "./wire-event.ts";

export interface TakenFeed {
  /** Events of others written into the journal. */
  readonly applied: number;
  /** Entries a newer program must read. */
  readonly held: number;
  /** Own commands set aside by what came. */
  readonly setAside: number;
}

/** The feed cannot be believed or does not fit: nothing of the page was taken in. */
export class FeedFault extends Error {
  readonly code: "unknown-device" | "hash-differs" | "signature-wrong" | "gap" | "stream-gap";
  readonly position: number;
  constructor(code: FeedFault["code"], position: number) {
    super(`feed entry ${position}: ${code}`);
    this.code = code;
    this.position = position;
  }
}

export const cursorOf = (
  read: ReadHandle,
  office: string,
): { readonly position: number; readonly upTo: number } =>
  read
    .query<{ position: number; upTo: number }>(
      "SELECT position, up_to AS upTo FROM feed_cursors WHERE office = ?",
    )
    .get(office) ?? { position: 0, upTo: 0 };

const verify = (write: WriteHandle, { event, position }: FeedEntry): void => {
  const key = write
    .query<{ publicKey: Buffer }>("SELECT public_key AS publicKey FROM devices WHERE device_id = ?")
    .get(event.deviceId)?.publicKey;
  if (key === undefined) throw new FeedFault("unknown-device", position);
  const hash = Buffer.from(event.hash, "hex");
  if (!hashOf(hashedEventOf(event)).equals(hash)) throw new FeedFault("hash-differs", position);
  if (!verifyWith(publicKeyOf(key), hash, Buffer.from(event.signature, "base64")))
    throw new FeedFault("signature-wrong", position);
};

/** Own commands whose events stand where the centre put another's. */
const displaced = (write: WriteHandle, event: WireEvent): readonly string[] =>
  write
    .query<{ commandId: string }>(
      `SELECT DISTINCT command_id AS commandId FROM events
       WHERE stream = ? AND version >= ? AND set_aside = 0 ORDER BY device_sequence`,
    )
    .all(event.stream, event.version)
    .map(({ commandId }) => commandId);

const insert = (write: WriteHandle, event: WireEvent): number =>
  Number(
    write
      .statement(
        `INSERT INTO events (event_id, stream, version, type, payload, actor, role, device_id, device_sequence,
           recorded_at, command_id, previous_hash, hash, signature)
         VALUES (@eventId, @stream, @version, @type, @payload, @actor, @role, @deviceId, @deviceSequence, @recordedAt,
           @commandId, @previousHash, @hash, @signature)`,
      )
      .run({
        ...event,
        previousHash: Buffer.from(event.previousHash, "hex"),
        hash: Buffer.from(event.hash, "hex"),
        signature: Buffer.from(event.signature, "base64"),
      }).lastInsertRowid,
  );

/** What taking in an event is given. */
interface Taking extends Noting {
  readonly registry: readonly Projection[];
  readonly ahead: OwnAhead;
}

const takingBy = (write: WriteHandle, { registry = projections, ...noting }: FeedOptions): Taking => ({
  ...noting,
  registry,
  ahead: ownAhead(write),
});

/** @returns whether it lies above what should lie above it */
const project = (
  write: WriteHandle,
  entry: FeedEntry,
  position: number,
  { registry, ahead }: Taking,
): boolean => {
  const { event } = entry;
  const kind = streamKindOf(event.stream);
  const payload = JSON.parse(event.payload) as unknown;
  const recordedAt = event.recordedAt as Instant;
  for (const projection of registry)
    if (projection.streamKind === kind) projection.apply(write, { ...event, position, payload, recordedAt });
  if (kind !== "taxpayer") return false;
  const inn = streamIdOf(event.stream) as Inn;
  const change = { type: event.type, payload } as RegisterChange;
  if (!registersHold(write, entry.office, entry.position)) applyRegisterChange(write, inn, change);
  return liesUnderOwn(ahead, inn, change);
};

interface TakenEvent {
  /** Own commands it displaced. */
  readonly setAside: number;
  /** Changes of the register are to be laid anew. */
  readonly disordered: boolean;
}

/** Takes one accepted event in; null when it was known already. */
const takeEvent = (write: WriteHandle, entry: FeedEntry, taking: Taking): TakenEvent | null => {
  const { event } = entry;
  const known = write.query<object>("SELECT 1 FROM events WHERE event_id = ?").get(event.eventId);
  if (known !== undefined) return null;
  verify(write, entry);
  let setAside = 0;
  // Only its device writes such a stream, and of numbers given in vain the centre never hears.
  if (streamKindOf(event.stream) !== NUMBER_BLOCK) {
    for (const commandId of displaced(write, event))
      setAside += setAsideCommand(write, commandId, "conflict", null, taking);
    if (streamVersion(write, event.stream) !== event.version - 1)
      throw new FeedFault("stream-gap", entry.position);
  }
  const disordered = project(write, entry, insert(write, event), taking);
  return { setAside, disordered };
};

const savePosition = (write: WriteHandle, { office, position, event }: FeedEntry): void => {
  write
    .statement("INSERT INTO event_positions (office, position, event_id) VALUES (?, ?, ?)")
    .run(office, position, event.eventId);
};

const mustWait = (write: WriteHandle, entry: FeedEntry, schema: number): boolean =>
  entry.schema > schema ||
  write.query<object>("SELECT 1 FROM held_entries WHERE stream = ?").get(entry.event.stream) !== undefined;

const hold = (write: WriteHandle, entry: FeedEntry): void => {
  write
    .statement("INSERT INTO held_entries (office, position, stream, schema, entry) VALUES (?, ?, ?, ?, ?)")
    .run(entry.office, entry.position, entry.event.stream, entry.schema, JSON.stringify(entry));
};

/** What the program reads, and what it makes of it. */
export interface FeedOptions extends Noting {
  /** The newest schema this program reads; a parameter so that tests can stand for an older one. */
  readonly schema?: number;
  readonly registry?: readonly Projection[];
}

const moveCursor = (write: WriteHandle, { office, upTo }: PullAnswer, position: number): void => {
  write
    .statement(
      `INSERT INTO feed_cursors (office, position, up_to) VALUES (?, ?, ?)
       ON CONFLICT (office) DO UPDATE SET position = max(position, excluded.position), up_to = max(up_to, excluded.up_to)`,
    )
    .run(office, position, Math.max(position, upTo));
};

/** @throws FeedFault when the page does not fit what is here or is not what its devices signed */
export const applyFeed = (write: WriteHandle, answer: PullAnswer, options: FeedOptions): TakenFeed =>
  inTransaction(write, () => {
    const { schema = JOURNAL_SCHEMA } = options;
    const taking = takingBy(write, options);
    const taken = { applied: 0, held: 0, setAside: 0 };
    let { position } = cursorOf(write, answer.office);
    let disordered = false;
    for (const entry of answer.entries) {
      if (entry.position <= position) continue;
      if (entry.position !== position + 1) throw new FeedFault("gap", entry.position);
      position = entry.position;
      if (mustWait(write, entry, schema)) {
        hold(write, entry);
        taken.held += 1;
        continue;
      }
      const event = takeEvent(write, entry, taking);
      savePosition(write, entry);
      if (event === null) continue;
      taken.applied += 1;
      taken.setAside += event.setAside;
      disordered ||= event.disordered;
    }
    if (disordered) layInOrder(write);
    moveCursor(write, answer, position);
    return taken;
  });

/** Takes in what waited for this program, after an update. @returns how many entries */
export const applyHeld = (write: WriteHandle, options: FeedOptions): number =>
  inTransaction(write, () => {
    const { schema = JOURNAL_SCHEMA } = options;
    const taking = takingBy(write, options);
    const held = write
      .query<{ stream: string; schema: number; entry: string }>(
        "SELECT stream, schema, entry FROM held_entries ORDER BY office, position",
      )
      .all();
    const waiting = new Set<string>();
    let applied = 0;
    let disordered = false;
    for (const { stream, schema: needed, entry: text } of held) {
      if (needed > schema || waiting.has(stream)) {
        waiting.add(stream);
        continue;
      }
      const entry = JSON.parse(text) as FeedEntry;
      takeEvent(write, entry, taking);
      savePosition(write, entry);
      // What came after it in other streams was taken in before it.
      disordered ||= streamKindOf(stream) === "taxpayer";
      write
        .statement("DELETE FROM held_entries WHERE office = ? AND position = ?")
        .run(entry.office, entry.position);
      applied += 1;
    }
    if (disordered) layInOrder(write);
    return applied;
  });
