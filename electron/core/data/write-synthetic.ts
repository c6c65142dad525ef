/** Writes a generated office dataset into a folder. */
import { closeSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "#db/make-folder.ts";
import { csvRow } from "#shared/contract/exchange/csv-text.ts";
import {
  DATASET_FILES,
  MANIFEST_FILE,
  PLANTED_FILE,
  PLANTED_REQUESTS_FILE,
} from "#shared/contract/exchange/files.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { generateDataset, type SyntheticOptions } from "#shared/synthetic/dataset.ts";
import type { Planted } from "#shared/synthetic/emit.ts";
import type { PlantedRequest } from "#shared/synthetic/registration/draft.ts";
import type { RequestsSink } from "#shared/synthetic/registration/requests.ts";
import { attachPaper } from "./attach-paper.ts";

/** Rows wait here until there are enough for one write. */
const ENOUGH = 256 * 1024;

interface OpenFile {
  readonly descriptor: number;
  held: string;
  /** Physical line of the last row; the header is line 1. Generated cells hold no line breaks. */
  line: number;
}

export interface WrittenDataset {
  readonly files: Readonly<Record<string, number>>;
  readonly planted: number;
}

export type WriteRefusal = "not-empty" | "no-access";

const OWN_FILES = new Set([
  MANIFEST_FILE,
  PLANTED_FILE,
  PLANTED_REQUESTS_FILE,
  ...DATASET_FILES.map((spec) => spec.name),
]);

/** A folder of nothing but a dataset is written anew; anything else in it is somebody's. */
const mayWriteTo = (folder: string): boolean => {
  makeFolder(folder);
  const there = readdirSync(folder);
  if (!there.every((name) => OWN_FILES.has(name))) return false;
  for (const name of there) rmSync(join(folder, name));
  return true;
};

const asLines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

/**
 * @param folder a new or empty folder, or one that holds a dataset only
 * @param month called before each month is made
 * @param sign signs the requests that are to be signed; without it nobody signs
 */
export const writeSyntheticDataset = (
  folder: string,
  options: SyntheticOptions,
  month?: (done: number, of: number) => void,
  sign?: RequestsSink["sign"],
): Result<WrittenDataset, WriteRefusal> => {
  try {
    if (!mayWriteTo(folder)) return err("not-empty");
  } catch {
    return err("no-access");
  }
  const open = new Map<string, OpenFile>();
  const flush = (file: OpenFile): void => {
    writeSync(file.descriptor, file.held);
    file.held = "";
  };
  try {
    for (const spec of DATASET_FILES) {
      const held = csvRow(spec.columns.map((column) => column.name));
      open.set(spec.name, { descriptor: openSync(join(folder, spec.name), "wx"), held, line: 1 });
    }
    const planted: Planted[] = [];
    const plantedRequests: PlantedRequest[] = [];
    const manifest = generateDataset(options, {
      emit: (name, cells) => {
        const file = open.get(name);
        if (file === undefined) throw new RangeError(`no file ${name} in the format`);
        file.held += csvRow(cells);
        file.line += 1;
        if (file.held.length > ENOUGH) flush(file);
        return file.line;
      },
      planted: (plant) => planted.push(plant),
      requests: {
        planted: (plant) => plantedRequests.push(plant),
        attach: attachPaper,
        ...(sign === undefined ? {} : { sign }),
      },
      ...(month === undefined ? {} : { month }),
    });
    for (const file of open.values()) flush(file);
    writeFileSync(join(folder, PLANTED_FILE), asLines(planted));
    writeFileSync(join(folder, PLANTED_REQUESTS_FILE), asLines(plantedRequests));
    // Last, so that a folder with a manifest is a whole dataset.
    writeFileSync(join(folder, MANIFEST_FILE), `${manifest}\n`);
    const files = Object.fromEntries([...open].map(([name, file]) => [name, file.line - 1]));
    return ok({ files, planted: planted.length });
  } finally {
    for (const file of open.values()) closeSync(file.descriptor);
  }
};
