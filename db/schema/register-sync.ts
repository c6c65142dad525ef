/** Registers, files and directories that come from the centre: what the device keeps of their exchange. None of it is an event. */
import { sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Версии реестров, loaded one after another; the one in force names the file its bulk tables lie in. */
export const registerVersions = sqliteTable(
  "register_versions",
  {
    importId: text("import_id").primaryKey(),
    office: text().notNull(),
    version: integer().notNull(),
    /** full, changes. */
    how: text().notNull(),
    loadedAt: text("loaded_at").notNull(),
    milliseconds: integer().notNull(),
    /** Decisions up to this position of the office's feed are in the registers as loaded. */
    holdsUpTo: integer("holds_up_to").notNull(),
    rows: integer().notNull(),
    /** Rows this program could not read: while there are any, changes alone do not do. */
    rejected: integer().notNull(),
    /** Name of the file beside the office's; the bulk tables of a version no longer in force are gone. */
    file: text().notNull(),
    inForce: integer("in_force").notNull(),
    /** The centre's manifest as it was signed. */
    manifest: text().notNull(),
    signature: text().notNull(),
  },
  (t) => [index("register_versions_in_force").on(t.inForce).where(sql`in_force = 1`)],
);

/** The load under way, at most one; what it must put right when it was interrupted. */
export const registerLoad = sqliteTable("register_load", {
  one: integer().primaryKey(),
  /** staging: nothing of it counts; finishing: the version is in force, its traces are not all gone. */
  state: text().notNull(),
  /** JSON: statements that make the indexes again the load took from the tables. */
  indexes: text().notNull(),
});

/** Taxpayers whose words the search must read again. */
export const registerSearchQueue = sqliteTable("register_search_queue", {
  inn: integer().primaryKey(),
});

/** Pieces of files that are being fetched. */
export const attachmentPieces = sqliteTable(
  "attachment_pieces",
  {
    sha256: text().notNull(),
    /** From 0. */
    no: integer().notNull(),
    bytes: blob({ mode: "buffer" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.sha256, t.no] })],
);

/** Files that came from the centre: they may be let go of, and fetched again. */
export const attachmentCache = sqliteTable("attachment_cache", {
  sha256: text().primaryKey(),
  bytes: integer().notNull(),
  lastUsedAt: text("last_used_at").notNull(),
});

/** Справочники by version: projection of the streams `directory/<name>`. */
export const directoryVersions = sqliteTable(
  "directory_versions",
  {
    name: text().notNull(),
    version: integer().notNull(),
    effectiveFrom: text("effective_from").notNull(),
    /** SHA-256 of the entries' canonical JSON. */
    sha256: text().notNull(),
    bytes: integer().notNull(),
    /** Canonical JSON; null of entries too long for an event: they are fetched by their hash. */
    entries: text(),
    publishedAt: text("published_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.name, t.version] })],
);

/** Entries too long for an event, by their hash. */
export const directoryContents = sqliteTable("directory_contents", {
  sha256: text().primaryKey(),
  entries: text().notNull(),
});
