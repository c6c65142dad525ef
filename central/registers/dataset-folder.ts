/** A folder of `office-dataset/1` on the service's disk. */
import { createReadStream, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  DATASET_FILES,
  datasetFile,
  MANIFEST_FILE,
  PLANTED_FILE,
  PLANTED_REQUESTS_FILE,
} from "#shared/contract/exchange/files.ts";
import { type Manifest, readManifest } from "#shared/contract/exchange/manifest.ts";
import type { ReportBuilder } from "#shared/contract/exchange/report.ts";

const PIECE = 1024 * 1024;
const LONGEST_MANIFEST = 1024 * 1024;

export interface DatasetFolder {
  /** Names of the format's files that are there. */
  readonly files: ReadonlySet<string>;
  /** Bytes of those files. */
  readonly bytes: number;
  /** Null when it is missing or unusable: the report says why. */
  readonly manifest: Manifest | null;
  readonly read: (file: string) => AsyncIterable<Uint8Array>;
}

const NO_PROBLEM = new Set([MANIFEST_FILE, PLANTED_FILE, PLANTED_REQUESTS_FILE]);

const manifestIn = (folder: string, names: ReadonlySet<string>, report: ReportBuilder): Manifest | null => {
  if (!names.has(MANIFEST_FILE)) {
    report.add(MANIFEST_FILE, null, null, "missing-file");
    return null;
  }
  const path = join(folder, MANIFEST_FILE);
  if (statSync(path).size > LONGEST_MANIFEST) {
    report.add(MANIFEST_FILE, 1, null, "too-long", { expected: LONGEST_MANIFEST });
    return null;
  }
  const read = readManifest(readFileSync(path, "utf8"));
  report.addAll(read.problems);
  return read.manifest;
};

/** @returns null when the path is no folder */
export const openFolder = (folder: string, report: ReportBuilder): DatasetFolder | null => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  const entries = readdirSync(folder, { withFileTypes: true });
  const names = new Set(entries.filter((entry) => entry.isFile()).map((entry) => entry.name));
  for (const entry of entries)
    if (!entry.isFile() || (datasetFile(entry.name) === undefined && !NO_PROBLEM.has(entry.name)))
      report.add(entry.name, null, null, "unknown-file");
  const files = new Set(DATASET_FILES.map((spec) => spec.name).filter((name) => names.has(name)));
  for (const spec of DATASET_FILES)
    if (spec.mustBePresent && !files.has(spec.name)) report.add(spec.name, null, null, "missing-file");
  return {
    files,
    bytes: [...files].reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    manifest: manifestIn(folder, names, report),
    read: (file) => createReadStream(join(folder, file), { highWaterMark: PIECE }),
  };
};
