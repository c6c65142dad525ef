/** What the exchange with the central service keeps on the device. None of it is an event. */

import { sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** One row a journalled command: what it was decided on, and what the centre made of it. */
export const syncCommands = sqliteTable(
  "sync_commands",
  {
    commandId: text("command_id").primaryKey(),
    /** `JOURNAL_SCHEMA` of the program that wrote it. */
    schema: integer().notNull(),
    procedure: text().notNull(),
    actor: text().notNull(),
    role: text().notNull(),
    at: text().notNull(),
    /** JSON of `Work`; null of what only administers. */
    work: text(),
    /** JSON of `StreamBase[]`. */
    bases: text().notNull(),
    /** JSON of the hashes of the files its events cite. */
    attachments: text().notNull(),
    firstSequence: integer("first_sequence").notNull().unique(),
    lastSequence: integer("last_sequence").notNull().unique(),
    /** pending, accepted, refused, conflict. */
    state: text().notNull(),
    /** JSON of the `Verdict`; null while pending. */
    verdict: text(),
    answeredAt: text("answered_at"),
    /** The command set aside that this one does again on the centre's state. */
    rebaseOf: text("rebase_of"),
  },
  (t) => [
    index("sync_commands_state").on(t.state, t.firstSequence),
    index("sync_commands_rebase").on(t.rebaseOf).where(sql`rebase_of IS NOT NULL`),
  ],
);

/** Where each known event of the centre stands in its office's feed. */
export const eventPositions = sqliteTable(
  "event_positions",
  {
    office: text().notNull(),
    position: integer().notNull(),
    eventId: text("event_id").notNull().unique(),
  },
  (t) => [primaryKey({ columns: [t.office, t.position] })],
);

/** How far each office's feed has been taken in. */
export const feedCursors = sqliteTable("feed_cursors", {
  office: text().primaryKey(),
  position: integer().notNull(),
  /** Last position the centre named. */
  upTo: integer("up_to").notNull(),
});

/** Entries this program cannot read yet, and what follows them in their streams. */
export const heldEntries = sqliteTable(
  "held_entries",
  {
    office: text().notNull(),
    position: integer().notNull(),
    stream: text().notNull(),
    schema: integer().notNull(),
    /** JSON of the `FeedEntry`. */
    entry: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.office, t.position] }), index("held_entries_stream").on(t.stream)],
);

/** Own commands that did not become the centre's truth: what a person is shown, and what became of it. */
export const syncConflicts = sqliteTable(
  "sync_conflicts",
  {
    conflictId: text("conflict_id").primaryKey(),
    commandId: text("command_id").notNull().unique(),
    /** The case's stream, or the first the command wrote. */
    stream: text().notNull(),
    /** refused, conflict, dependant (of a command set aside before it). */
    cause: text().notNull(),
    /** JSON of the centre's reason; null of a conflict. */
    reason: text(),
    /** Last version both sides agree on. */
    baseVersion: integer("base_version").notNull(),
    /** waiting (for the centre's events), replayed, task (for a person), settled. */
    state: text().notNull(),
    /** JSON of the refusal of `decide` when it was tried again. */
    replayRefusal: text("replay_refusal"),
    /** Whose served act binds: mine, theirs; null when none is served. */
    binding: text(),
    replayedAs: text("replayed_as"),
    openedAt: text("opened_at").notNull(),
    settledAt: text("settled_at"),
    settledBy: text("settled_by"),
    note: text(),
  },
  (t) => [index("sync_conflicts_state").on(t.state), index("sync_conflicts_stream").on(t.stream)],
);

/** Talks with the centre, newest kept: for the screen and for support. */
export const syncLog = sqliteTable("sync_log", {
  logId: integer("log_id").primaryKey({ autoIncrement: true }),
  at: text().notNull(),
  /** push, pull, registers, attachments, stick, contact. */
  kind: text().notNull(),
  sent: integer().notNull(),
  received: integer().notNull(),
  bytes: integer().notNull(),
  milliseconds: integer().notNull(),
  /** Code of what went wrong; null when it went well. */
  fault: text(),
});

/** Address, office, certificate, state of the connection: text by name. */
export const syncSettings = sqliteTable("sync_settings", {
  name: text().primaryKey(),
  value: text().notNull(),
});

/** Rows of the registers about one taxpayer as loaded, before any decided change was laid over them. */
export const registerBase = sqliteTable("register_base", {
  inn: integer().primaryKey(),
  /** JSON: table → rows. */
  rows: blob({ mode: "buffer" }).notNull(),
});
