/** Rows that wait on disk while a file is sorted, under a key nobody keeps; gone when the work ends. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";

/** A row: its unit's key, its text as a line of CSV, its line in the file it came from. */
export type SortedRow = readonly [key: string, text: string, line: number];

/** Rows of a run that are written and read as one. */
interface Batch {
  readonly at: number;
  readonly length: number;
}

export interface Spill {
  /** Keeps a run of sorted rows. @returns the run, to be read in pieces */
  readonly write: (rows: readonly SortedRow[]) => Iterable<readonly SortedRow[]>;
  readonly dispose: () => void;
}

const ROWS = 500;

export const openSpill = (): Spill => {
  const folder = mkdtempSync(join(tmpdir(), "central-sort-"));
  const file = openSync(join(folder, "rows"), "wx+", 0o600);
  const key = randomBytes(32);
  let end = 0;
  const nonceAt = (at: number): Buffer => {
    const nonce = Buffer.alloc(16);
    // Counts blocks: no two batches share any.
    nonce.writeBigUInt64BE(BigInt(at / 16), 8);
    return nonce;
  };
  const keep = (rows: readonly SortedRow[]): Batch => {
    const plain = serialize(rows);
    const at = Math.ceil(end / 16) * 16;
    const sealed = createCipheriv("aes-256-ctr", key, nonceAt(at)).update(plain);
    writeSync(file, sealed, 0, sealed.length, at);
    end = at + sealed.length;
    return { at, length: sealed.length };
  };
  const read = ({ at, length }: Batch): readonly SortedRow[] => {
    const sealed = Buffer.alloc(length);
    readSync(file, sealed, 0, length, at);
    return deserialize(createDecipheriv("aes-256-ctr", key, nonceAt(at)).update(sealed)) as SortedRow[];
  };
  return {
    write: (rows) => {
      const batches: Batch[] = [];
      for (let at = 0; at < rows.length; at += ROWS) batches.push(keep(rows.slice(at, at + ROWS)));
      return {
        *[Symbol.iterator]() {
          for (const batch of batches) yield read(batch);
        },
      };
    },
    dispose: () => {
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
