/**
 * Pages that were fetched, sealed as they came, in files beside the office's. The key that opens them is in nobody's file: it
 * comes with the plan. A page begun is gone on with where it ended, after any interruption.
 */
import { createHash } from "node:crypto";
import { appendFileSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { PageRef } from "#shared/sync/registers/manifest.ts";

export interface PageFolder {
  readonly has: (ref: PageRef) => boolean;
  /** Bytes of a page that are here already. */
  readonly begun: (ref: PageRef) => number;
  /** Adds bytes to a page. @returns false when the page is whole and is not what it should be: it is let go */
  readonly add: (ref: PageRef, bytes: Uint8Array) => boolean;
  readonly read: (ref: PageRef) => Buffer;
  /** Lets go of every page but these. */
  readonly keepOnly: (pages: readonly PageRef[]) => void;
  readonly dispose: () => void;
}

export const pageFolder = (officeFile: string): PageFolder => {
  const folder = dirname(officeFile);
  const prefix = `${basename(officeFile)}.page-`;
  const whole = ({ sha256 }: PageRef): string => join(folder, prefix + sha256);
  const part = (ref: PageRef): string => `${whole(ref)}.part`;
  const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const keepOnly = (pages: readonly PageRef[]): void => {
    const names = new Set(pages.flatMap(({ sha256 }) => [prefix + sha256, `${prefix}${sha256}.part`]));
    for (const name of readdirSync(folder))
      if (name.startsWith(prefix) && !names.has(name)) rmSync(join(folder, name), { force: true });
  };
  return {
    has: (ref) => sizeOf(whole(ref)) === ref.bytes,
    begun: (ref) => {
      const size = sizeOf(part(ref));
      if (size <= ref.bytes) return size;
      rmSync(part(ref), { force: true });
      return 0;
    },
    add: (ref, bytes) => {
      appendFileSync(part(ref), bytes, { mode: 0o600 });
      if (sizeOf(part(ref)) < ref.bytes) return true;
      const held = readFileSync(part(ref));
      const right =
        held.length === ref.bytes && createHash("sha256").update(held).digest("hex") === ref.sha256;
      if (right) renameSync(part(ref), whole(ref));
      else rmSync(part(ref), { force: true });
      return right;
    },
    read: (ref) => readFileSync(whole(ref)),
    keepOnly,
    dispose: () => keepOnly([]),
  };
};
