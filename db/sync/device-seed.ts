/** The seed of this device's key, for what a signature is not enough for: opening what was closed for it. */
import type { ReadHandle } from "../handle.ts";

/** @returns a copy of its own, which the caller zeroes */
export const deviceSeed = (read: ReadHandle): Buffer => {
  const row = read
    .query<{ seed: Buffer }>("SELECT private_key AS seed FROM devices WHERE this_device = 1")
    .get();
  if (row === undefined) throw new Error("no device of its own");
  return Buffer.from(row.seed);
};
