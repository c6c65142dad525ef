/**
 * Registers of the offices: versions, and their pages. A page is stored as it is sent, sealed under a key of its office; its
 * name is the SHA-256 of the sealed bytes, so that versions share what did not change.
 */
import { bigint, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytes } from "./journal.ts";

/** Версии реестров. */
export const registerVersions = pgTable(
  "register_versions",
  {
    office: text().notNull(),
    version: integer().notNull(),
    publishedAt: text("published_at").notNull(),
    publishedBy: text("published_by").notNull(),
    /** The signed manifest: content and signature. */
    manifest: text().notNull(),
    signature: text().notNull(),
    /** Sealed pages together. */
    bytes: bigint({ mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.office, t.version] })],
);

/** What changed from the version before to this one. */
export const registerDeltas = pgTable(
  "register_deltas",
  {
    office: text().notNull(),
    version: integer().notNull(),
    delta: text().notNull(),
    signature: text().notNull(),
    bytes: bigint({ mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.office, t.version] })],
);

export const registerPages = pgTable(
  "register_pages",
  {
    office: text().notNull(),
    sha256: bytes().notNull(),
    storedAt: text("stored_at").notNull(),
    body: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.office, t.sha256] })],
);

/** Keys of an office's pages, sealed under a key of the service; the newest seals new pages. */
export const registerPageKeys = pgTable(
  "register_page_keys",
  {
    office: text().notNull(),
    keyId: text("key_id").notNull(),
    sealed: text().notNull(),
    madeAt: text("made_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.office, t.keyId] })],
);
