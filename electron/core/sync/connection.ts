/** How the exchange with the centre stands; remembered over restarts. */
import type { ReadHandle, WriteHandle } from "#db/handle.ts";
import { saveSyncSetting, syncSetting } from "#db/sync/settings.ts";
import type { SyncState } from "#shared/contract/sync.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Message } from "#shared/kernel/text.ts";
import type { CentreError } from "./centre-error.ts";

export type Connection = SyncState["connection"];

/** What an exchange found out. */
export interface Standing {
  readonly connection: Extract<
    Connection,
    "online" | "offline" | "update-needed" | "revoked" | "forked" | "no-space"
  >;
  readonly since: Instant;
  readonly fault: Message | null;
}

export const standingOf = (read: ReadHandle): Standing | null => {
  const text = syncSetting(read, "connection");
  return text === null ? null : (JSON.parse(text) as Standing);
};

/** `since` is kept while it stays the same. */
export const standingAfter = (before: Standing | null, found: Standing): Standing =>
  before?.connection === found.connection ? { ...found, since: before.since } : found;

export const saveStanding = (write: WriteHandle, standing: Standing): void =>
  saveSyncSetting(write, "connection", JSON.stringify(standing));

/** Faults the centre answers with are no absence of it, but nothing is exchanged either. */
export const connectionAfter = ({ code }: CentreError): Standing["connection"] =>
  code === "revoked" || code === "update-needed" || code === "forked" ? code : "offline";

export const isPaused = (read: ReadHandle): boolean => syncSetting(read, "paused") === "yes";

/** Whether there is a centre to talk to, and it let this device in. */
export const isEnrolled = (read: ReadHandle): boolean =>
  syncSetting(read, "centre-url") !== null && syncSetting(read, "certificate") !== null;

/** @param standing as far as it is known */
export const connectionOf = (read: ReadHandle, standing: Standing | null): Connection => {
  if (syncSetting(read, "centre-url") === null) return "standalone";
  if (!isEnrolled(read)) return "not-enrolled";
  return isPaused(read) ? "paused" : (standing?.connection ?? "offline");
};
