/** The folder of trust, read once and again when a file of it changes: a long revocation list takes a second to read. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readTrustFolder } from "./trust-folder.ts";

type TrustRead = ReturnType<typeof readTrustFolder>;

const lineOf = (root: string, name: string): string => {
  try {
    const { size, mtimeMs, ino } = statSync(join(root, name));
    return `${name} ${size} ${mtimeMs} ${ino}`;
  } catch {
    return `${name} gone`;
  }
};

const namesIn = (root: string, folder: string): readonly string[] => {
  try {
    return readdirSync(join(root, folder)).map((name) => join(folder, name));
  } catch {
    // A folder that is not there holds nothing.
    return [];
  }
};

/** Names, sizes and times of everything in it. */
const stampOf = (root: string): string =>
  ["anchors", "intermediates", "crls"]
    .flatMap((folder) => namesIn(root, folder))
    .sort()
    .map((name) => lineOf(root, name))
    .join("\n");

const kept = new Map<string, { readonly stamp: string; readonly read: TrustRead }>();

/** As `readTrustFolder`. */
export const trustOf = (root: string): TrustRead => {
  // Taken before reading: a file that changes meanwhile is read once more the next time.
  const stamp = stampOf(root);
  const known = kept.get(root);
  if (known?.stamp === stamp) return known.read;
  const read = readTrustFolder(root);
  kept.set(root, { stamp, read });
  return read;
};
