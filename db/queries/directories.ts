/** Directories of the centre: their versions, what one says on a day, and the law they make. */
import type { Instant, PlainDate } from "#shared/kernel/plain-date.ts";
import { type DirectoryEntry, type DirectoryName, versionOn } from "#shared/sync/directories/entries.ts";
import { choicesOf, daysOf, parametersOf } from "#shared/sync/directories/lay-law.ts";
import type { WitnessedLaw } from "#shared/sync/work.ts";
import type { ReadHandle, WriteHandle } from "../handle.ts";

export interface DirectoryVersion {
  readonly name: DirectoryName;
  readonly version: number;
  readonly effectiveFrom: PlainDate;
  readonly sha256: string;
  readonly bytes: number;
  readonly publishedAt: Instant;
  /** Its entries are here. */
  readonly whole: boolean;
}

interface Row extends Omit<DirectoryVersion, "whole"> {
  readonly whole: 0 | 1;
}

const VERSIONS = `SELECT v.name, v.version, v.effective_from AS effectiveFrom, v.sha256, v.bytes,
    v.published_at AS publishedAt,
    v.entries IS NOT NULL OR EXISTS (SELECT 1 FROM directory_contents c WHERE c.sha256 = v.sha256) AS whole
  FROM directory_versions v`;

const versionOf = (row: Row): DirectoryVersion => ({ ...row, whole: row.whole === 1 });

/** By name, oldest first. */
export const directoryVersions = (read: ReadHandle): readonly DirectoryVersion[] =>
  read.query<Row>(`${VERSIONS} ORDER BY v.name, v.version`).all().map(versionOf);

const versionsOf = (read: ReadHandle, name: DirectoryName): readonly DirectoryVersion[] =>
  read
    .query<Row>(`${VERSIONS} WHERE v.name = ? ORDER BY v.version`)
    .all(name)
    .map(versionOf)
    .filter(({ whole }) => whole);

/** Entries read once: the same are asked for with every decision. */
const known = new Map<string, readonly unknown[]>();
const MOST_KNOWN = 16;

const entriesOf = (read: ReadHandle, { name, version, sha256 }: DirectoryVersion): readonly unknown[] => {
  const held = known.get(sha256);
  if (held !== undefined) return held;
  const text = read
    .query<{ entries: string }>(
      `SELECT coalesce(v.entries, c.entries) AS entries FROM directory_versions v
         LEFT JOIN directory_contents c ON c.sha256 = v.sha256
       WHERE v.name = ? AND v.version = ?`,
    )
    .get(name, version)?.entries;
  const entries = JSON.parse(text ?? "[]") as readonly unknown[];
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(sha256, entries);
  return entries;
};

/** What a directory says on a day; nothing before its first version applies. */
export const directoryEntries = <Name extends DirectoryName>(
  read: ReadHandle,
  name: Name,
  on: PlainDate,
): readonly DirectoryEntry<Name>[] => {
  const version = versionOn(versionsOf(read, name), on);
  return version === null ? [] : (entriesOf(read, version) as readonly DirectoryEntry<Name>[]);
};

/** The version told of last: entries that make law have days of their own, or hold from their publication. */
const lastTold = <Name extends DirectoryName>(read: ReadHandle, name: Name) => {
  const version = versionsOf(read, name).at(-1);
  return version === undefined
    ? null
    : { version, entries: entriesOf(read, version) as readonly DirectoryEntry<Name>[] };
};

/** Law the centre published for every office. */
export const publishedLaw = (read: ReadHandle): WitnessedLaw => {
  const readings = lastTold(read, "readings");
  return {
    parameters: parametersOf(lastTold(read, "parameters")?.entries ?? []),
    calendar: daysOf(lastTold(read, "calendar")?.entries ?? []),
    readings: readings === null ? [] : choicesOf(readings.entries, readings.version.publishedAt),
  };
};

export const publishedTemplates = (read: ReadHandle): readonly DirectoryEntry<"reason-templates">[] =>
  lastTold(read, "reason-templates")?.entries ?? [];

/** Hashes of entries that are to be fetched. */
export const missingContents = (read: ReadHandle): readonly string[] =>
  read
    .query<{ sha256: string }>(
      `SELECT DISTINCT sha256 FROM directory_versions v WHERE entries IS NULL
         AND NOT EXISTS (SELECT 1 FROM directory_contents c WHERE c.sha256 = v.sha256)`,
    )
    .all()
    .map(({ sha256 }) => sha256);

/** The hash was compared before. */
export const saveContent = (write: WriteHandle, sha256: string, entries: string): void => {
  write
    .statement("INSERT INTO directory_contents (sha256, entries) VALUES (?, ?) ON CONFLICT DO NOTHING")
    .run(sha256, entries);
};
