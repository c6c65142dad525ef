/**
 * Loads a dataset into the office's tables: streaming, in one transaction, good rows only. A row of the same key held
 * from an earlier import is replaced; a file that is absent leaves its table as it is. Loading the same dataset again
 * changes nothing.
 */
import {
  DATASET_FILES,
  datasetFile,
  MANIFEST_FILE,
  PLANTED_FILE,
  PLANTED_REQUESTS_FILE,
} from "#shared/contract/exchange/files.ts";
import { type Manifest, readManifest } from "#shared/contract/exchange/manifest.ts";
import { type DatasetReport, type ReportBuilder, reportBuilder } from "#shared/contract/exchange/report.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { WriteHandle } from "../handle.ts";
import { reapplyRegisterChanges } from "../register/apply-change.ts";
import { restoreBases } from "../register/base.ts";
import { withoutIndexes } from "./bulk.ts";
import { loadFile } from "./load-file.ts";
import { nextImportNo, recordImport } from "./record-import.ts";
import { type References, referencesOf } from "./references.ts";
import type { DatasetSource } from "./source.ts";
import { targetOf } from "./targets.ts";

export interface LoadProgress {
  readonly file: string;
  /** Rows of the file read so far. */
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface LoadOptions {
  readonly importId: string;
  /** Instant of the import, UTC. */
  readonly importedAt: string;
  readonly signal?: AbortSignal;
  readonly progress?: (progress: LoadProgress) => void;
  /**
   * Undoes everything at the end and answers the report all the same: a check. Then a manifest that is missing or
   * wrong is a problem like another, and the age of the data is no matter.
   */
  readonly checkOnly?: boolean;
}

/** Why a dataset was not loaded; nothing of it is held. */
export type LoadRefusal =
  | { readonly code: "cancelled" }
  | { readonly code: "manifest-unusable"; readonly report: DatasetReport }
  | { readonly code: "taxpayers-missing"; readonly report: DatasetReport }
  | { readonly code: "older-than-held"; readonly held: string }
  | { readonly code: "damaged-source"; readonly file: string };

export interface LoadedDataset {
  readonly manifest: Manifest;
  readonly report: DatasetReport;
}

class Cancelled extends Error {}
class Damaged extends Error {
  readonly file: string;
  constructor(file: string, cause: unknown) {
    super("damaged source", { cause });
    this.file = file;
  }
}

const LONGEST_MANIFEST = 1024 * 1024;

const manifestOf = async (source: DatasetSource, report: ReportBuilder): Promise<Manifest | null> => {
  const file = source.files.find((one) => one.name === MANIFEST_FILE);
  if (file === undefined) {
    report.add(MANIFEST_FILE, null, null, "missing-file");
    return null;
  }
  if (file.bytes > LONGEST_MANIFEST) {
    report.add(MANIFEST_FILE, 1, null, "too-long", { expected: LONGEST_MANIFEST });
    return null;
  }
  const pieces: Buffer[] = [];
  for await (const piece of await file.open()) pieces.push(piece);
  const read = readManifest(Buffer.concat(pieces).toString("utf8"));
  report.addAll(read.problems);
  return read.manifest;
};

const reportFiles = (source: DatasetSource, report: ReportBuilder): void => {
  const names = new Set(source.files.map((file) => file.name));
  for (const spec of DATASET_FILES)
    if (spec.mustBePresent && !names.has(spec.name)) report.add(spec.name, null, null, "missing-file");
  const expected = (name: string): boolean =>
    [MANIFEST_FILE, PLANTED_FILE, PLANTED_REQUESTS_FILE].includes(name) || datasetFile(name) !== undefined;
  for (const name of [...names, ...source.others].sort())
    if (!expected(name)) report.add(name, null, null, "unknown-file");
};

/** The newest data held from the same office and source. */
const heldSince = (write: WriteHandle, manifest: Manifest): string | null =>
  write
    .query<{ held: string | null }>(
      "SELECT max(created_at) AS held FROM dataset_imports WHERE office = ? AND source = ?",
    )
    .get(manifest.office, manifest.source)?.held ?? null;

/** What an import brings whole replaces what was held whole: lines of its returns, registers of its periods. */
const dropReplaced = (write: WriteHandle, names: ReadonlySet<string>, importNo: number): void => {
  if (names.has("return_lines.csv"))
    write
      .statement(
        `DELETE FROM return_lines WHERE import_no <> ? AND return_id IN
           (SELECT return_id FROM returns WHERE import_no = ?)`,
      )
      .run(importNo, importNo);
  if (names.has("purchase_register.csv"))
    write
      .statement(
        `DELETE FROM purchase_register AS held WHERE import_no <> ? AND EXISTS
           (SELECT 1 FROM purchase_register AS brought
             WHERE brought.inn = held.inn AND brought.period_month = held.period_month AND brought.import_no = ?)`,
      )
      .run(importNo, importNo);
};

const dropBrokenCorrections = (write: WriteHandle, references: References, report: ReportBuilder): void => {
  const drop = write.statement("DELETE FROM invoices WHERE invoice_id = ?");
  for (const { line, invoiceId } of references.brokenCorrections()) {
    drop.run(invoiceId);
    report.count("invoices.csv").rejected += 1;
    report.add("invoices.csv", line, "corrects", "broken-reference", { target: "invoices.csv" });
  }
};

const loadFiles = async (
  write: WriteHandle,
  source: DatasetSource,
  importNo: number,
  report: ReportBuilder,
  options: LoadOptions,
): Promise<void> => {
  const references = referencesOf(write);
  const present = DATASET_FILES.flatMap((spec) => {
    const file = source.files.find((one) => one.name === spec.name);
    return file === undefined ? [] : [{ spec, file }];
  });
  if (!present.some(({ spec }) => spec.name === "taxpayers.csv")) references.doNotJudgeTaxpayers();
  const totalBytes = present.reduce((sum, { file }) => sum + file.bytes, 0);
  let bytes = 0;
  for (const { spec, file } of present) {
    const pace = (rows: number, more: number): void => {
      bytes += more;
      options.progress?.({ file: spec.name, rows, bytes, totalBytes });
      if (options.signal?.aborted) throw new Cancelled();
    };
    const buildIndexes = withoutIndexes(write, targetOf(spec).table);
    try {
      await loadFile(spec, file, { write, importNo, references, report, pace });
    } catch (error) {
      if (error instanceof Cancelled || !isSourceFault(error)) throw error;
      throw new Damaged(spec.name, error);
    }
    if (spec.name === "invoices.csv") dropBrokenCorrections(write, references, report);
    buildIndexes();
    pace(report.count(spec.name).rows, 0);
  }
  dropReplaced(write, new Set(present.map(({ spec }) => spec.name)), importNo);
};

/** A file that vanished, a disk or an archive that cannot be read; anything else is a bug. */
const isSourceFault = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && typeof error.code === "string" && /^(E[A-Z]+|Z_[A-Z_]+)$/.test(error.code)) ||
    /invalid|corrupt|too (many|few) bytes|crc|zlib|size mismatch/i.test(error.message));

/** Reads everything inside a transaction the caller opened. */
const loadInside = async (
  write: WriteHandle,
  source: DatasetSource,
  options: LoadOptions,
): Promise<Result<{ readonly manifest: Manifest | null; readonly report: DatasetReport }, LoadRefusal>> => {
  const report = reportBuilder();
  const manifest = await manifestOf(source, report);
  reportFiles(source, report);
  if (options.checkOnly !== true) {
    if (manifest === null) return err({ code: "manifest-unusable", report: report.finish() });
    if (!source.files.some((file) => file.name === "taxpayers.csv"))
      return err({ code: "taxpayers-missing", report: report.finish() });
    const held = heldSince(write, manifest);
    if (held !== null && manifest.createdAt < held) return err({ code: "older-than-held", held });
  }
  const importNo = nextImportNo(write);
  // What is loaded goes over what was loaded before, not over what was decided since.
  restoreBases(write);
  await loadFiles(write, source, importNo, report, options);
  reapplyRegisterChanges(write);
  const finished = report.finish();
  if (manifest !== null && options.checkOnly !== true)
    recordImport(write, manifest, importNo, finished, options);
  return ok({ manifest, report: finished });
};

const inLongTransaction = async <T>(
  write: WriteHandle,
  work: () => Promise<Result<T, LoadRefusal>>,
  keep: boolean,
): Promise<Result<T, LoadRefusal>> => {
  write.exec("BEGIN IMMEDIATE");
  try {
    const result = await work();
    write.exec(result.ok && keep ? "COMMIT" : "ROLLBACK");
    return result;
  } catch (error) {
    if (write.connection.inTransaction) write.exec("ROLLBACK");
    if (error instanceof Cancelled) return err({ code: "cancelled" });
    if (error instanceof Damaged) return err({ code: "damaged-source", file: error.file });
    throw error;
  }
};

/**
 * Loads the dataset. The handle must be the caller's alone: the transaction stays open while files are read.
 */
export const loadDataset = async (
  write: WriteHandle,
  source: DatasetSource,
  options: LoadOptions,
): Promise<Result<LoadedDataset, LoadRefusal>> => {
  const loaded = await inLongTransaction(write, () => loadInside(write, source, options), true);
  if (!loaded.ok) return loaded;
  const { manifest, report } = loaded.value;
  return manifest === null ? err({ code: "manifest-unusable", report }) : ok({ manifest, report });
};

/** Reads the dataset into a database thrown away afterwards; answers what is wrong with it. */
export const checkDataset = async (
  scratch: WriteHandle,
  source: DatasetSource,
  options: Pick<LoadOptions, "signal" | "progress"> = {},
): Promise<Result<DatasetReport, LoadRefusal>> => {
  const identity = { importId: "", importedAt: "", checkOnly: true } as const;
  const checked = await inLongTransaction(
    scratch,
    () => loadInside(scratch, source, { ...identity, ...options }),
    false,
  );
  return checked.ok ? ok(checked.value.report) : checked;
};
