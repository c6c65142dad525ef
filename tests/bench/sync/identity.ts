/** Devices of the benchmark: their keys, and their databases as if they had joined the office long ago. */
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { newKeyPair, privateKeyOf, signWith, thisDevice } from "#db/device.ts";
import type { WriteHandle } from "#db/handle.ts";
import { idSource } from "#db/ids.ts";
import type { Journal } from "#db/journal.ts";
import { createDatabase, type OpenDatabase, openDatabase } from "#db/open.ts";
import { applyFeed } from "#db/sync/feed.ts";
import { saveSyncSetting } from "#db/sync/settings.ts";
import type { DeviceId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { PullAnswer } from "#shared/sync/wire.ts";

/** All JSON: it is handed to processes. */
export interface Identity {
  readonly deviceId: DeviceId;
  /** Ed25519, 32 bytes, base64. */
  readonly seed: string;
  readonly publicKey: string;
}

export const newIdentities = (count: number): readonly Identity[] => {
  const ids = idSource();
  return Array.from({ length: count }, () => {
    const { seed, publicKey } = newKeyPair();
    return {
      deviceId: ids<"Device">(),
      seed: seed.toString("base64"),
      publicKey: publicKey.toString("base64"),
    };
  });
};

export const signs = ({ seed }: Identity): ((bytes: Uint8Array) => Buffer) => {
  const key = privateKeyOf(Buffer.from(seed, "base64"));
  return (bytes) => signWith(key, Buffer.from(bytes));
};

const KEY = Buffer.alloc(32, 7);
const FILE = "office.db";

const must = <T>(opened: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!opened.ok) throw new Error("a database of the benchmark does not open");
  return opened.value;
};

const know = (
  write: WriteHandle,
  { deviceId, seed, publicKey }: Identity,
  own: boolean,
  at: Instant,
): void => {
  write
    .statement(
      `INSERT INTO devices (device_id, name, public_key, private_key, created_at, this_device) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (device_id) DO UPDATE SET private_key = excluded.private_key, this_device = excluded.this_device`,
    )
    .run(
      deviceId,
      "bench",
      Buffer.from(publicKey, "base64"),
      own ? Buffer.from(seed, "base64") : null,
      at,
      own ? 1 : 0,
    );
};

/** The first device of the office: nothing but its own key. */
export const firstDevice = (folder: string, identity: Identity, at: Instant): Opened => {
  mkdirSync(folder, { recursive: true });
  const database = must(createDatabase(join(folder, FILE), { key: KEY }));
  know(database.write, identity, true, at);
  return withJournal(database);
};

/** A device that has taken in the office's beginning and written nothing itself; it has no key of its own yet. */
export const joinedDevice = (
  folder: string,
  known: readonly Identity[],
  office: string,
  beginning: readonly PullAnswer[],
  at: Instant,
): void => {
  mkdirSync(folder, { recursive: true });
  const { write, close } = must(createDatabase(join(folder, FILE), { key: KEY, durability: "relaxed" }));
  for (const identity of known) know(write, identity, false, at);
  saveSyncSetting(write, "office", office);
  saveSyncSetting(write, "enrolment", "joined");
  for (const page of beginning) applyFeed(write, page, { at, ids: idSource() });
  close();
};

/** A device of its own, made of the one that joined. */
export const becomes = (joined: string, folder: string, identity: Identity, at: Instant): void => {
  copyDevice(joined, folder);
  const { write, close } = must(openDatabase(join(folder, FILE), { key: KEY, durability: "relaxed" }));
  know(write, identity, true, at);
  close();
};

/** Copies a device whose database is closed. */
export const copyDevice = (from: string, to: string): void => cpSync(from, to, { recursive: true });

export interface Opened extends OpenDatabase {
  readonly journal: Journal;
}

const withJournal = (database: OpenDatabase): Opened => {
  const ids = idSource();
  const device = thisDevice(database.write, ids, "bench", "2026-01-01T00:00:00.000Z" as Instant);
  return { ...database, journal: { write: database.write, device, ids } };
};

/** @param durability as the program itself opens it, unless it only prepares */
export const openDevice = (folder: string, durability: "full" | "relaxed" = "full"): Opened =>
  withJournal(must(openDatabase(join(folder, FILE), { key: KEY, durability })));
