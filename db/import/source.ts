/** A dataset as it lies: a folder, or the same folder in a zip. Nothing is unpacked to disk. */
import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import yauzl from "yauzl";
import { err, ok, type Result } from "#shared/kernel/result.ts";

export interface SourceFile {
  readonly name: string;
  readonly bytes: number;
  readonly open: () => Promise<Readable>;
}

export interface DatasetSource {
  readonly path: string;
  /** Files of the dataset's own folder; names are unique. */
  readonly files: readonly SourceFile[];
  /** What lies there besides: folders and what is in them. */
  readonly others: readonly string[];
  close(): void;
}

/** Why nothing can be read from the path at all. */
export type SourceRefusal =
  | "not-found"
  | "not-a-dataset"
  | "unreadable"
  | "unsafe-archive"
  | "archive-too-large"
  | "archive-encrypted";

const PIECE = 1024 * 1024;
const MOST_ENTRIES = 1_000;
/** Uncompressed, all together: many times the largest office. */
const LARGEST_ARCHIVE = 64 * 1024 ** 3;
/** CSV shrinks ten- to fortyfold; what shrinks more than this and is not small was made to fill the memory. */
const DENSEST = 250;
const SMALL = 16 * 1024 * 1024;

const openFolder = (path: string): DatasetSource => {
  const files: SourceFile[] = [];
  const others: string[] = [];
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const full = join(path, entry.name);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (!stat?.isFile()) {
      others.push(`${entry.name}${stat?.isDirectory() ? "/" : ""}`);
      continue;
    }
    files.push({
      name: entry.name,
      bytes: stat.size,
      open: async () => createReadStream(full, { highWaterMark: PIECE }),
    });
  }
  return { path, files, others, close: () => undefined };
};

const listEntries = (zip: yauzl.ZipFile): Promise<readonly yauzl.Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    zip.on("entry", (entry: yauzl.Entry) => {
      entries.push(entry);
      if (entries.length > MOST_ENTRIES) reject(new TooLarge());
      else zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", reject);
    zip.readEntry();
  });

class TooLarge extends Error {}

const openEntry = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });

/** The one folder everything lies in, `2026-09/`, or nothing. */
const commonFolder = (names: readonly string[]): string => {
  const first = names[0] ?? "";
  const folder = first.slice(0, first.indexOf("/") + 1);
  return folder !== "" && names.every((name) => name.startsWith(folder)) ? folder : "";
};

const fromEntries = (
  path: string,
  zip: yauzl.ZipFile,
  entries: readonly yauzl.Entry[],
): Result<DatasetSource, SourceRefusal> => {
  let total = 0;
  for (const entry of entries) {
    total += entry.uncompressedSize;
    const dense = entry.uncompressedSize > SMALL && entry.uncompressedSize > entry.compressedSize * DENSEST;
    if (dense || total > LARGEST_ARCHIVE) return err("archive-too-large");
    if ((entry.generalPurposeBitFlag & 1) === 1) return err("archive-encrypted");
  }
  const regular = entries.filter((entry) => !entry.fileName.endsWith("/"));
  const folder = commonFolder(regular.map((entry) => entry.fileName));
  const files = new Map<string, SourceFile>();
  const others: string[] = [];
  for (const entry of regular) {
    const name = entry.fileName.slice(folder.length);
    if (name.includes("/")) others.push(name);
    // Two files of one name: which of them is the office's data nobody can tell.
    else if (files.has(name)) return err("unsafe-archive");
    else files.set(name, { name, bytes: entry.uncompressedSize, open: () => openEntry(zip, entry) });
  }
  return ok({ path, files: [...files.values()], others, close: () => zip.close() });
};

const openArchive = async (path: string): Promise<Result<DatasetSource, SourceRefusal>> => {
  let zip: yauzl.ZipFile;
  try {
    zip = await new Promise((resolve, reject) => {
      const options = {
        lazyEntries: true,
        autoClose: false,
        strictFileNames: true,
        validateEntrySizes: true,
      };
      yauzl.open(path, options, (error, opened) => (error ? reject(error) : resolve(opened)));
    });
  } catch {
    return err("not-a-dataset");
  }
  try {
    const source = fromEntries(path, zip, await listEntries(zip));
    if (!source.ok) zip.close();
    return source;
  } catch (error) {
    zip.close();
    // yauzl refuses names that lead out of the folder (`../`, absolute, backslashes).
    return err(error instanceof TooLarge ? "archive-too-large" : "unsafe-archive");
  }
};

/** Opens a folder or a zip. What it is decided by what lies there, not by the name. */
export const openSource = async (path: string): Promise<Result<DatasetSource, SourceRefusal>> => {
  if (!existsSync(path)) return err("not-found");
  try {
    return statSync(path).isDirectory() ? ok(openFolder(path)) : await openArchive(path);
  } catch {
    return err("unreadable");
  }
};
