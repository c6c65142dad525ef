/**
 * What the centre keeps of an office's journal. What could be read of anyone is sealed under the office's key
 * (`store/postgres/seal.ts`): streams and ИНН stand as keyed hashes, 16 bytes in a `uuid`. The office comes first in
 * every key: it is what rows are distributed by. Times are instants in UTC as text.
 */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

export const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** The end of each office's feed. Its row is the lock that makes the office's order. */
export const officeFeeds = pgTable("office_feeds", {
  office: text().primaryKey(),
  lastPosition: bigint("last_position", { mode: "number" }).notNull(),
});

/** Each office's data key, wrapped by the key of the service's environment. */
export const officeKeys = pgTable("office_keys", {
  office: text().primaryKey(),
  wrapped: bytes().notNull(),
});

/** Журнал: accepted events in the order of their office. Partitioned by hash of the office; append-only. */
export const events = pgTable(
  "events",
  {
    office: text().notNull(),
    /** Without gaps from 1. */
    position: bigint({ mode: "number" }).notNull(),
    eventId: uuid("event_id").notNull(),
    streamKey: uuid("stream_key").notNull(),
    version: integer().notNull(),
    /** `JOURNAL_SCHEMA` of the program that wrote it. */
    schema: integer().notNull(),
    acceptedAt: text("accepted_at").notNull(),
    /** The event as it came, sealed. */
    body: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.office, t.position] }),
    uniqueIndex("events_event").on(t.office, t.eventId),
    uniqueIndex("events_stream").on(t.office, t.streamKey, t.version),
  ],
);

export const streamHeads = pgTable(
  "stream_heads",
  {
    office: text().notNull(),
    streamKey: uuid("stream_key").notNull(),
    version: integer().notNull(),
    eventId: uuid("event_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.office, t.streamKey] })],
);

/** Where the accepted events of a case have led it. */
export const aggregates = pgTable(
  "aggregates",
  {
    office: text().notNull(),
    streamKey: uuid("stream_key").notNull(),
    /** desk-audit, registration, … */
    kind: text().notNull(),
    innKey: uuid("inn_key"),
    version: integer().notNull(),
    /** Stream, ИНН and state, sealed. */
    body: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.office, t.streamKey] }),
    index("aggregates_inn").on(t.office, t.innKey, t.kind).where(sql`inn_key IS NOT NULL`),
  ],
);

/** Answers once given: a repeat gets the same. */
export const verdicts = pgTable(
  "verdicts",
  {
    office: text().notNull(),
    commandId: uuid("command_id").notNull(),
    deviceId: uuid("device_id").notNull(),
    /** Hash of the command's last event. */
    lastHash: bytes("last_hash").notNull(),
    body: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.office, t.commandId] })],
);

/** Отложенное: commands the centre did not accept, whole, as evidence; append-only. */
export const setAside = pgTable(
  "set_aside",
  {
    office: text().notNull(),
    commandId: uuid("command_id").notNull(),
    deviceId: uuid("device_id").notNull(),
    at: text().notNull(),
    body: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.office, t.commandId] }),
    index("set_aside_device").on(t.office, t.deviceId, t.at),
  ],
);

export const paperTexts = pgTable(
  "paper_texts",
  {
    office: text().notNull(),
    actId: text("act_id").notNull(),
    streamKey: uuid("stream_key").notNull(),
    body: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.office, t.actId] })],
);

/** Пользователи by the accepted events of the streams `user/<id>`. */
export const users = pgTable(
  "users",
  {
    office: text().notNull(),
    userId: text("user_id").notNull(),
    loginKey: uuid("login_key").notNull(),
    active: boolean().notNull(),
    roles: text().array().notNull(),
    body: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.office, t.userId] }), uniqueIndex("users_login").on(t.office, t.loginKey)],
);

/** Блоки номеров, leased to devices. */
export const leases = pgTable(
  "leases",
  {
    office: text().notNull(),
    kind: text().notNull(),
    first: bigint({ mode: "number" }).notNull(),
    last: bigint({ mode: "number" }).notNull(),
    deviceId: uuid("device_id").notNull(),
    prefix: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.office, t.kind, t.first] }),
    index("leases_device").on(t.office, t.deviceId, t.kind),
  ],
);

/** Given numbers: one number is one paper. */
export const numbers = pgTable(
  "numbers",
  {
    office: text().notNull(),
    kind: text().notNull(),
    number: text().notNull(),
    /** What bears it, sealed. */
    givenTo: bytes("given_to").notNull(),
  },
  (t) => [primaryKey({ columns: [t.office, t.kind, t.number] })],
);

/** A device's standing and the end of its chain. */
export const devices = pgTable(
  "devices",
  {
    office: text().notNull(),
    deviceId: uuid("device_id").notNull(),
    publicKey: text("public_key").notNull(),
    /** pending, active, revoked, wiped. */
    status: text().notNull(),
    validUntil: text("valid_until").notNull(),
    lastSequence: bigint("last_sequence", { mode: "number" }).notNull(),
    lastHash: text("last_hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.office, t.deviceId] })],
);

/** Whose a device is, before its office is known. */
export const deviceOffices = pgTable("device_offices", {
  deviceId: uuid("device_id").primaryKey(),
  office: text().notNull(),
});
