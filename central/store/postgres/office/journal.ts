/** The office's feed, the heads of its streams, the answers given, what was set aside. */
import type { Verdict } from "#shared/sync/wire.ts";
import type { AcceptedEvent, OfficeTransaction, StreamHead } from "../../office-store.ts";
import { bulk } from "../bulk.ts";
import { packEvent } from "../event-body.ts";
import { type Part, remembering, type Unit } from "./unit.ts";

type JournalMethods = Pick<
  OfficeTransaction,
  "append" | "head" | "knownEvents" | "lastPosition" | "saveVerdict" | "setAside" | "verdictOf"
>;

interface Given {
  readonly commandId: string;
  readonly deviceId: string;
  readonly lastHash: string;
  readonly verdict: Verdict;
}
interface Appended extends AcceptedEvent {
  readonly position: number;
  readonly at: string;
}
interface NewHead extends StreamHead {
  readonly stream: string;
}

const HEAD = {
  name: "head",
  text: 'SELECT version, event_id AS "eventId" FROM stream_heads WHERE office = $1 AND stream_key = $2',
};
const HEADS = {
  name: "heads",
  text: `SELECT stream_key AS key, version, event_id AS "eventId" FROM stream_heads
    WHERE office = $1 AND stream_key = ANY($2::uuid[])`,
};
const VERDICTS = {
  name: "verdicts",
  text: `SELECT command_id AS "commandId", device_id AS "deviceId", last_hash AS "lastHash", body FROM verdicts
    WHERE office = $1 AND command_id = ANY($2::uuid[])`,
};
const KNOWN = {
  name: "known-events",
  text: 'SELECT event_id AS "eventId" FROM events WHERE office = $1 AND event_id = ANY($2::uuid[])',
};
const MOVE_FEED = {
  name: "move-feed",
  text: "UPDATE office_feeds SET last_position = $2 WHERE office = $1",
};
const SET_ASIDE = {
  name: "set-aside",
  text: "INSERT INTO set_aside (office, command_id, device_id, at, body) VALUES ($1, $2, $3, $4, $5)",
};

const APPEND = bulk("events", {
  position: "bigint",
  event_id: "uuid",
  stream_key: "uuid",
  version: "integer",
  schema: "integer",
  accepted_at: "text",
  body: "bytea",
});
const SAVE_HEADS = bulk(
  "stream_heads",
  { stream_key: "uuid", version: "integer", event_id: "uuid" },
  `ON CONFLICT (office, stream_key) DO UPDATE SET version = excluded.version, event_id = excluded.event_id`,
);
const SAVE_VERDICTS = bulk("verdicts", {
  command_id: "uuid",
  device_id: "uuid",
  last_hash: "bytea",
  body: "bytea",
});

export const eventContext = (position: number): string => `event ${position}`;
const verdictContext = (commandId: string): string => `verdict ${commandId}`;
const setAsideContext = (commandId: string): string => `set-aside ${commandId}`;

/** A UUID as PostgreSQL writes it: in any other writing it is the same id. */
const canonicalId = (id: string): string => id.toLowerCase();

/** What a push will ask about, so that it is read at once. */
interface Foreseen {
  readonly commandIds: readonly string[];
  readonly eventIds: readonly string[];
  readonly streams: readonly string[];
}

export interface JournalPart extends Part<JournalMethods> {
  readonly foresee: (coming: Foreseen) => Promise<void>;
}

export const journalPart = ({ sql, office, seal }: Unit, lastPosition: number): JournalPart => {
  const keyOf = (stream: string): string => seal.key("stream", stream);
  const heads = remembering<NewHead>(async (stream) => {
    const [row] = await sql.query<StreamHead>(HEAD, [office, keyOf(stream)]);
    return row === undefined ? null : { ...row, stream };
  });

  const readVerdicts = async (commandIds: readonly string[]): Promise<readonly Given[]> => {
    const rows = await sql.query<
      Omit<Given, "lastHash" | "verdict"> & Record<"lastHash" | "body", Uint8Array>
    >(VERDICTS, [office, commandIds]);
    return rows.map(({ commandId, deviceId, lastHash, body }) => ({
      commandId,
      deviceId,
      lastHash: Buffer.from(lastHash).toString("hex"),
      verdict: seal.openJson(verdictContext(commandId), body) as Verdict,
    }));
  };
  const verdicts = remembering<Given>(async (commandId) => (await readVerdicts([commandId]))[0] ?? null);

  /** Ids looked up before, and whether the feed holds them. */
  const looked = new Map<string, boolean>();
  const lookUp = async (eventIds: readonly string[]): Promise<void> => {
    const unknown = eventIds.map(canonicalId).filter((id) => !looked.has(id));
    if (unknown.length === 0) return;
    for (const id of unknown) looked.set(id, false);
    for (const { eventId } of await sql.query<{ eventId: string }>(KNOWN, [office, unknown]))
      looked.set(eventId, true);
  };

  let end = lastPosition;
  let written = lastPosition;
  const appended: Appended[] = [];

  const writeEvents = (): Promise<void> =>
    APPEND.write(
      sql,
      office,
      appended.splice(0).map(({ event, schema, position, at }) => ({
        position,
        event_id: event.eventId,
        stream_key: keyOf(event.stream),
        version: event.version,
        schema,
        accepted_at: at,
        body: seal.close(eventContext(position), packEvent(event)),
      })),
    );
  const writeHeads = (): Promise<void> =>
    SAVE_HEADS.write(
      sql,
      office,
      heads.takeChanged().map(({ stream, version, eventId }) => ({
        stream_key: keyOf(stream),
        version,
        event_id: eventId,
      })),
    );
  const writeVerdicts = (): Promise<void> =>
    SAVE_VERDICTS.write(
      sql,
      office,
      verdicts.takeChanged().map(({ commandId, deviceId, lastHash, verdict }) => ({
        command_id: commandId,
        device_id: deviceId,
        last_hash: Buffer.from(lastHash, "hex"),
        body: seal.closeJson(verdictContext(commandId), verdict),
      })),
    );
  const moveFeed = async (): Promise<void> => {
    if (end > written) await sql.query(MOVE_FEED, [office, end]);
    written = end;
  };
  const flush = async (): Promise<void> => {
    await Promise.all([writeEvents(), writeHeads(), writeVerdicts(), moveFeed()]);
  };

  const foreseeVerdicts = async (commandIds: readonly string[]): Promise<void> => {
    const given = new Map((await readVerdicts(commandIds)).map((row) => [row.commandId, row]));
    for (const id of commandIds.map(canonicalId)) verdicts.learn(id, given.get(id) ?? null);
  };
  const foreseeHeads = async (streams: readonly string[]): Promise<void> => {
    const byKey = new Map(streams.map((stream) => [keyOf(stream), stream]));
    const rows = await sql.query<StreamHead & { key: string }>(HEADS, [office, [...byKey.keys()]]);
    for (const { key, version, eventId } of rows) {
      const stream = byKey.get(key) ?? "";
      heads.learn(stream, { stream, version, eventId });
    }
    for (const stream of streams) heads.learn(stream, null);
  };

  return {
    flush,
    foresee: async ({ commandIds, eventIds, streams }) => {
      await Promise.all([foreseeVerdicts(commandIds), lookUp(eventIds), foreseeHeads(streams)]);
    },
    methods: {
      head: async (stream) => {
        const head = await heads.get(stream);
        return head === null ? null : { version: head.version, eventId: head.eventId };
      },
      verdictOf: async (commandId) => {
        const given = await verdicts.get(canonicalId(commandId));
        return given === null ? null : { verdict: given.verdict, lastHash: given.lastHash };
      },
      saveVerdict: async (commandId, deviceId, lastHash, verdict) =>
        verdicts.put(canonicalId(commandId), {
          commandId: canonicalId(commandId),
          deviceId,
          lastHash,
          verdict,
        }),
      setAside: async ({ commandId, deviceId, at, command, verdict }) => {
        const body = seal.closeJson(setAsideContext(commandId), { command, verdict });
        await sql.query(SET_ASIDE, [office, commandId, deviceId, at, body]);
      },
      knownEvents: async (eventIds) => {
        await lookUp(eventIds);
        return eventIds.filter((id) => looked.get(canonicalId(id)) === true);
      },
      lastPosition: async () => end,
      append: async (events, at) =>
        events.map(({ event, schema }) => {
          end += 1;
          appended.push({ event, schema, position: end, at });
          looked.set(canonicalId(event.eventId), true);
          heads.put(event.stream, { stream: event.stream, version: event.version, eventId: event.eventId });
          return end;
        }),
    },
  };
};
