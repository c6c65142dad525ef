/** What the device remembers of its centre, by name. */
import type { ReadHandle, WriteHandle } from "../handle.ts";

export type SyncSetting =
  /** Address of the central service. */
  | "centre-url"
  /** Office whose feed is the device's own. */
  | "office"
  /** JSON of the certificate the centre signed. */
  | "certificate"
  /** Ed25519 key of the centre, base64, taken at enrolment. */
  | "centre-key"
  /** `founder`: the office began on this device; `joined`: on another. */
  | "enrolment"
  /** `yes` while a person keeps the device off the network. */
  | "paused"
  /** Seed of the key the device speaks with while locked, base64: kept from the first request on. */
  | "door-seed"
  /** SHA-256 of the key left at the centre that closes the database's key here, hex. */
  | "escrow-check"
  /** JSON of the vaults that wait to be left at the centre, by user. */
  | "vaults"
  /** Seconds the centre's clock is ahead of this computer's. */
  | "clock-offset"
  | "last-contact"
  /** JSON: how the exchange stands, since when, and what is in the way. */
  | "connection"
  /** JSON of the offices whose feeds are taken in. */
  | "offices"
  /** JSON: the last file made for the centre, and the last answer taken in. */
  | "stick";

export const syncSetting = (read: ReadHandle, name: SyncSetting): string | null =>
  read.query<{ value: string }>("SELECT value FROM sync_settings WHERE name = ?").get(name)?.value ?? null;

export const saveSyncSetting = (write: WriteHandle, name: SyncSetting, value: string | null): void => {
  if (value === null) {
    write.statement("DELETE FROM sync_settings WHERE name = ?").run(name);
    return;
  }
  write
    .statement(
      "INSERT INTO sync_settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )
    .run(name, value);
};

/** A device that joined an office takes its numbers from the centre only. */
export const leasesNumbers = (read: ReadHandle): boolean => syncSetting(read, "enrolment") === "joined";
