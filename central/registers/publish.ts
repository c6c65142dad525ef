/**
 * Publishes a dataset as the next version of an office's registers. A file of the dataset is the whole of that register; a
 * file that is absent stays as it was. Only good rows are published; the report says what was left out. Pages are stored as
 * they are made and count for nothing until the version is recorded at the end.
 */
import type { Manifest } from "#shared/contract/exchange/manifest.ts";
import { type DatasetReport, type ReportBuilder, reportBuilder } from "#shared/contract/exchange/report.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import {
  bytesOf,
  type FilePages,
  pagesOfDelta,
  pagesOfManifest,
  type RegisterDelta,
  type RegisterManifest,
} from "#shared/sync/registers/manifest.ts";
import type { Unit } from "#shared/sync/registers/merge-units.ts";
import { PAGED_FILES, type PagedFile, pagedFileOf } from "#shared/sync/registers/paged-file.ts";
import { state } from "../enrolment/ed25519.ts";
import { breather } from "./breathe.ts";
import type { RegisterCentre } from "./centre.ts";
import { type DatasetFolder, openFolder } from "./dataset-folder.ts";
import { currentPageKey, newPageKey, type PageKey, pageKeysOf } from "./page-keys.ts";
import { databasePages, type PageStore } from "./page-store.ts";
import { type PublishedFile, publishFile } from "./publish-file.ts";
import { readFile } from "./read-file.ts";
import { openPage } from "./seal-page.ts";
import { type Seen, seen } from "./seen.ts";
import { openSpill } from "./spill.ts";
import { recordsOfPage, unitsOfPages, unitsOfRows } from "./units.ts";
import { latestVersion, recordVersion } from "./versions.ts";

export interface Publication {
  readonly office: string;
  /** Folder of `office-dataset/1`. */
  readonly folder: string;
  /** Position of the office's feed up to which these registers hold its decisions. */
  readonly holdsUpTo: number;
  /** Operator, or whoever ran the command. */
  readonly by: string;
  /** Seals this and later versions under a new key: one that knew the old one is out. */
  readonly newKey?: boolean;
  readonly signal?: AbortSignal;
  readonly progress?: (file: string, bytes: number, totalBytes: number) => void;
}

export type PublishRefusal =
  | { readonly code: "not-a-folder" | "cancelled" | "published-meanwhile" | "unchanged" }
  | { readonly code: "wrong-office"; readonly found: string }
  | { readonly code: "older-than-published"; readonly held: string }
  | { readonly code: "manifest-unusable" | "taxpayers-missing"; readonly report: DatasetReport };

export interface Published {
  readonly version: number;
  readonly report: DatasetReport;
  readonly manifest: RegisterManifest;
  readonly delta: RegisterDelta | null;
}

class Cancelled extends Error {}

/** The version being made. */
interface Making {
  readonly centre: RegisterCentre;
  readonly publication: Publication;
  readonly folder: DatasetFolder;
  readonly before: RegisterManifest | null;
  readonly keys: ReadonlyMap<string, PageKey>;
  readonly key: PageKey;
  readonly store: PageStore;
  readonly report: ReportBuilder;
  readonly seen: Seen;
  readonly at: string;
  readonly breathe: () => Promise<void>;
}

async function* textsOf(making: Making, file: FilePages | undefined): AsyncGenerator<Uint8Array> {
  if (file === undefined) return;
  const key = making.keys.get(file.keyId);
  if (key === undefined) throw new Error(`no page key ${file.keyId}`);
  for (const { sha256 } of file.pages) {
    const body = await making.store.get(making.publication.office, sha256);
    if (body === null) throw new Error(`page ${sha256} is gone`);
    yield await openPage(key.key, body);
    await making.breathe();
  }
}

const filesBefore = ({ before }: Making, name: string): FilePages | undefined =>
  before?.files.find((file) => file.name === name);

async function* none(): AsyncGenerator<readonly Unit[]> {}

/** Reads a file of the dataset and lays it beside the version before. */
const publishOne = async (
  making: Making,
  file: PagedFile,
  done: { bytes: number },
): Promise<PublishedFile> => {
  const { publication, folder, report, breathe } = making;
  const spill = openSpill();
  try {
    const found = await readFile({
      file,
      pieces: folder.read(file.name),
      spill,
      seen: making.seen,
      report,
      pace: async (bytes) => {
        done.bytes += bytes;
        publication.progress?.(file.name, done.bytes, folder.bytes);
        if (publication.signal?.aborted === true) throw new Cancelled();
        await breathe();
      },
    });
    const held = filesBefore(making, file.name);
    const numbers = { next: held?.nextRow ?? 1 };
    const made = await publishFile(
      file,
      held === undefined ? none() : unitsOfPages(file, textsOf(making, held)),
      unitsOfRows(file, found, making),
      { office: publication.office, key: making.key, store: making.store, at: making.at },
      numbers,
    );
    return file.numbered ? { ...made, pages: { ...made.pages, nextRow: numbers.next } } : made;
  } finally {
    spill.dispose();
  }
};

/** Lines of returns refer to returns; where these stay as they were, they are read from their pages. */
const recallReturns = async (making: Making): Promise<void> => {
  const file = pagedFileOf("returns.csv");
  if (file === undefined || making.folder.files.has(file.name)) return;
  const place = (name: string): number => file.page.columns.findIndex((column) => column.name === name);
  const [id, form] = [place("return_id"), place("form")];
  for await (const page of textsOf(making, filesBefore(making, file.name)))
    for (const cells of recordsOfPage(page))
      making.seen.sawReturn(cells[id] ?? "", cells[form] ?? "", cells[id] ?? "");
};

const publishFiles = async (making: Making) => {
  const files: FilePages[] = [];
  const changed: RegisterDelta["files"][number][] = [];
  const done = { bytes: 0 };
  await recallReturns(making);
  for (const file of PAGED_FILES) {
    const held = filesBefore(making, file.name);
    if (!making.folder.files.has(file.name)) {
      if (held !== undefined) files.push(held);
      continue;
    }
    const { pages, delta } = await publishOne(making, file, done);
    files.push(pages);
    if (delta.gone.rows + delta.rows.rows > 0) changed.push(delta);
  }
  return { files, changed };
};

const refuseManifest = (
  folder: DatasetFolder,
  publication: Publication,
  before: RegisterManifest | null,
  report: ReportBuilder,
): Result<Manifest, PublishRefusal> => {
  const { manifest } = folder;
  if (manifest === null) return err({ code: "manifest-unusable", report: report.finish() });
  if (!folder.files.has("taxpayers.csv")) return err({ code: "taxpayers-missing", report: report.finish() });
  if (manifest.office !== publication.office) return err({ code: "wrong-office", found: manifest.office });
  if (before !== null && manifest.createdAt < before.dataset.createdAt)
    return err({ code: "older-than-published", held: before.dataset.createdAt });
  return ok(manifest);
};

const make = async (making: Making, dataset: Manifest): Promise<Result<Published, PublishRefusal>> => {
  const { centre, publication, before, at } = making;
  const { office, holdsUpTo } = publication;
  const { files, changed } = await publishFiles(making);
  const version = (before?.version ?? 0) + 1;
  if (before !== null && changed.length === 0 && holdsUpTo === before.holdsUpTo)
    return err({ code: "unchanged" });
  const about = { office, createdAt: at as RegisterManifest["createdAt"] };
  const manifest: RegisterManifest = {
    statement: "registers/1",
    ...about,
    version,
    dataset,
    holdsUpTo,
    files,
  };
  const delta: RegisterDelta | null =
    before === null
      ? null
      : { statement: "register-delta/1", ...about, from: before.version, to: version, files: changed };
  const recorded = await centre.database.transaction({ office }, (sql) =>
    recordVersion(sql, {
      office,
      version,
      at,
      by: publication.by,
      manifest: state(centre.centre, manifest),
      manifestBytes: bytesOf(pagesOfManifest(manifest)),
      delta: delta === null ? null : state(centre.centre, delta),
      deltaBytes: delta === null ? 0 : bytesOf(pagesOfDelta(delta)),
    }),
  );
  if (!recorded) return err({ code: "published-meanwhile" });
  return ok({ version, report: making.report.finish(), manifest, delta });
};

export const publishRegisters = async (
  centre: RegisterCentre,
  publication: Publication,
): Promise<Result<Published, PublishRefusal>> => {
  const { office } = publication;
  const report = reportBuilder();
  const folder = openFolder(publication.folder, report);
  if (folder === null) return err({ code: "not-a-folder" });
  const before =
    (await centre.database.transaction({ office }, (sql) => latestVersion(sql, office)))?.content ?? null;
  const dataset = refuseManifest(folder, publication, before, report);
  if (!dataset.ok) return dataset;
  const { key, keys } = await centre.database.transaction({ office }, async (sql) => ({
    key:
      publication.newKey === true
        ? await newPageKey(centre, sql, office)
        : await currentPageKey(centre, sql, office),
    keys: await pageKeysOf(centre, sql, office),
  }));
  const making: Making = {
    centre,
    publication,
    folder,
    before,
    key,
    keys,
    store: databasePages(centre.database),
    report,
    seen: seen(),
    at: centre.clock(),
    breathe: breather(),
  };
  try {
    return await make(making, dataset.value);
  } catch (error) {
    if (error instanceof Cancelled) return err({ code: "cancelled" });
    throw error;
  }
};
