/** The office's folder of trust: `anchors/`, `intermediates/`, `crls/`. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readTrust, type Trust, type TrustFile } from "./trust.ts";

const LARGEST_FILE = 64 * 1024 * 1024;

interface FolderFiles {
  readonly files: readonly TrustFile[];
  readonly unreadable: readonly string[];
}

const filesOf = (root: string, folder: string): FolderFiles => {
  let names: readonly string[];
  try {
    names = readdirSync(join(root, folder)).sort();
  } catch {
    // A folder that is not there holds nothing.
    return { files: [], unreadable: [] };
  }
  const files: TrustFile[] = [];
  const unreadable: string[] = [];
  for (const base of names.filter((name) => !name.startsWith("."))) {
    const name = `${folder}/${base}`;
    try {
      const path = join(root, folder, base);
      if (statSync(path).size > LARGEST_FILE) unreadable.push(name);
      else files.push({ name, bytes: readFileSync(path) });
    } catch {
      unreadable.push(name);
    }
  }
  return { files, unreadable };
};

/** Reads the folder anew; `damaged` names files that give nothing, so that the screen can say it. */
export const readTrustFolder = (
  root: string,
): { readonly trust: Trust; readonly damaged: readonly string[] } => {
  const anchors = filesOf(root, "anchors");
  const intermediates = filesOf(root, "intermediates");
  const lists = filesOf(root, "crls");
  const read = readTrust({
    anchors: anchors.files,
    intermediates: intermediates.files,
    lists: lists.files,
  });
  return {
    trust: read.trust,
    damaged: [
      ...anchors.unreadable,
      ...intermediates.unreadable,
      ...lists.unreadable,
      ...read.damaged,
    ].sort(),
  };
};
