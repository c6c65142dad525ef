/** The version of the registers the device has. */
import type { ReadHandle } from "../../handle.ts";

export interface VersionInForce {
  readonly office: string;
  readonly version: number;
  readonly loadedAt: string;
  readonly holdsUpTo: number;
  readonly rows: number;
  readonly rejected: number;
  /** Name of its file after the office file's own. */
  readonly suffix: string;
}

const COLUMNS = `office, version, loaded_at AS loadedAt, holds_up_to AS holdsUpTo, rows, rejected, file AS suffix`;

/** Null while no registers came from the centre. */
export const versionInForce = (read: ReadHandle): VersionInForce | null =>
  read.query<VersionInForce>(`SELECT ${COLUMNS} FROM register_versions WHERE in_force = 1`).get() ?? null;

export interface LoadedBefore extends VersionInForce {
  readonly how: "full" | "changes";
  readonly milliseconds: number;
  readonly inForce: 0 | 1;
}

/** Newest first. */
export const versionsLoaded = (read: ReadHandle, limit: number): readonly LoadedBefore[] =>
  read
    .query<LoadedBefore>(
      `SELECT ${COLUMNS}, how, milliseconds, in_force AS inForce FROM register_versions
       ORDER BY loaded_at DESC, version DESC LIMIT ?`,
    )
    .all(limit);

/** Whether something is left to be put right after a load that was interrupted or has just been put in force. */
export const unfinishedLoad = (read: ReadHandle): "staging" | "finishing" | null =>
  read.query<{ state: "staging" | "finishing" }>("SELECT state FROM register_load WHERE one = 1").get()
    ?.state ?? null;
