/** Справочники: what the centre publishes for every office, by version and day of effect. Nothing of it is secret. */
import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytes } from "./journal.ts";

export const directoryVersions = pgTable(
  "directory_versions",
  {
    name: text().notNull(),
    version: integer().notNull(),
    effectiveFrom: text("effective_from").notNull(),
    /** SHA-256 of the entries' canonical JSON, hex. */
    sha256: text().notNull(),
    publishedAt: text("published_at").notNull(),
    publishedBy: text("published_by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.name, t.version] })],
);

/** Entries by their hash: canonical JSON. */
export const directoryContents = pgTable("directory_contents", {
  sha256: text().primaryKey(),
  body: bytes().notNull(),
});
