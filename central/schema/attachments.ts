/**
 * Files of the offices' cases. Their names are keyed hashes and their pieces are sealed, each under keys of the office: one
 * file is stored once in an office, and nothing tells that two offices hold the same.
 */
import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes } from "./journal.ts";

export const attachmentKeys = pgTable("attachment_keys", {
  office: text().primaryKey(),
  sealed: text().notNull(),
  madeAt: text("made_at").notNull(),
});

export const attachments = pgTable(
  "attachments",
  {
    office: text().notNull(),
    /** HMAC of the file's SHA-256 under a key of the office. */
    name: bytes().notNull(),
    size: bigint({ mode: "number" }).notNull(),
    pieces: integer().notNull(),
    mediaType: text("media_type").notNull(),
    /**
     * coming: pieces may be missing; whole: all are here and are what was said; lost: the device that cites it has it no more.
     */
    state: text().notNull(),
    /** The device that began it: its quota bears it. */
    deviceId: uuid("device_id").notNull(),
    begunAt: text("begun_at").notNull(),
    wholeAt: text("whole_at"),
    /** Small picture of an image, sealed; null of other files. */
    thumbnail: bytes(),
  },
  (t) => [
    primaryKey({ columns: [t.office, t.name] }),
    index("attachments_coming").on(t.office, t.begunAt).where(sql`state = 'coming'`),
  ],
);

export const attachmentPieces = pgTable(
  "attachment_pieces",
  {
    office: text().notNull(),
    name: bytes().notNull(),
    /** From 0. */
    no: integer().notNull(),
    body: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.office, t.name, t.no] })],
);

/** Bytes begun by each device: what quotas are measured by. */
export const attachmentUse = pgTable(
  "attachment_use",
  {
    office: text().notNull(),
    deviceId: uuid("device_id").notNull(),
    bytes: bigint({ mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.office, t.deviceId] })],
);
