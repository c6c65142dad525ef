import type { SyncLogEntry } from "#shared/contract/sync.ts";

const SECOND = 1_000;
/** Fewer bytes than a packet tell nothing of a network. */
const TELLING = 1_500;

/** Seconds with one digit after the comma, as a person reads them. */
export const secondsOf = ({ milliseconds }: Pick<SyncLogEntry, "milliseconds">): string =>
  (milliseconds / SECOND).toFixed(1).replace(".", ",");

/** How fast an exchange went; null where too little was carried to tell. */
export const bytesPerSecond = (entry: Pick<SyncLogEntry, "bytes" | "milliseconds">): number | null =>
  entry.bytes < TELLING || entry.milliseconds <= 0
    ? null
    : Math.round((entry.bytes * SECOND) / entry.milliseconds);
