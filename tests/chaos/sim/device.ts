/** One simulated workstation: the real database, journal and exchange behind a clock and a disk of its own. */
import type Database from "better-sqlite3";
import { privateKeyOf, signWith } from "#db/device.ts";
import type { WriteHandle } from "#db/handle.ts";
import type { Journal } from "#db/journal.ts";
import { saveSyncSetting } from "#db/sync/settings.ts";
import type { DeviceId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { uuid7Source } from "#shared/kernel/uuid7.ts";
import { OFFICE, openBase, openImage } from "./base-image.ts";
import { type Faults, faultyHandle } from "./faulty-handle.ts";
import { publicHalf, seedOf } from "./keys.ts";
import type { Random } from "./random.ts";

/** `restored`: from a backup, its chain may have forked. Neither it nor a revoked one is asked to converge. */
type Standing = "good" | "revoked" | "restored";

export interface Device {
  readonly index: number;
  readonly deviceId: DeviceId;
  readonly publicKey: string;
  connection: Database.Database;
  write: WriteHandle;
  journal: Journal;
  faults: Faults;
  standing: Standing;
  /** Milliseconds its clock is ahead. */
  skew: number;
  /** Until when (true time) each kind of request may still be answered; 0 when none is out. */
  readonly waiting: { push: number; pull: number };
  /** The newest schema its program reads. */
  schema: number;
  /** Bytes of its file, kept at some moment. */
  backup: Buffer | null;
  /** Position of its journal up to which its own events were looked at. */
  seen: number;
}

export interface World {
  readonly random: Random;
  /** True time, milliseconds since 1970. */
  now: number;
}

export const clockOf = (world: World, device: Pick<Device, "skew">): Instant =>
  new Date(world.now + device.skew).toISOString() as Instant;

const idsOf = (world: World, skew: () => number) =>
  uuid7Source(
    () => world.now + skew(),
    (buffer) => world.random.fill(buffer),
  );

interface Key {
  readonly deviceId: DeviceId;
  readonly seed: Buffer;
  readonly publicKey: string;
}

const keys = new Map<number, Key>();

/** The centre among the devices. */
export const CENTRE = -1;

export const deviceKey = (index: number): Key => {
  const known = keys.get(index);
  if (known !== undefined) return known;
  const seed = seedOf(`device ${index}`);
  const number = index < 0 ? "ffffffffffff" : String(index).padStart(12, "0");
  const key = {
    deviceId: `00000000-0000-7000-9000-${number}` as DeviceId,
    seed,
    publicKey: publicHalf(privateKeyOf(seed)),
  };
  keys.set(index, key);
  return key;
};

const introduce = (write: WriteHandle, at: Instant, key: Key, own: boolean): void => {
  write
    .statement(
      `INSERT INTO devices (device_id, name, public_key, private_key, created_at, this_device) VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(key.deviceId, "sim", Buffer.from(key.publicKey, "base64"), own ? key.seed : null, at, own ? 1 : 0);
};

/** Connects to a file: at the start, after a crash, and after a restore. */
const start = (world: World, device: Device, connection: Database.Database): void => {
  const { write, faults } = faultyHandle(connection);
  const key = privateKeyOf(deviceKey(device.index).seed);
  device.connection = connection;
  device.write = write;
  device.faults = faults;
  device.journal = {
    write,
    device: { deviceId: device.deviceId, sign: (hash) => signWith(key, hash) },
    ids: idsOf(world, () => device.skew),
  };
  device.waiting.push = 0;
  device.waiting.pull = 0;
};

/** The process begins anew: what it had in memory is gone. A full disk stays full. */
export const restart = (world: World, device: Device): void => {
  const { diskFull } = device.faults;
  start(world, device, device.connection);
  device.faults.diskFull = diskFull;
};

export const restore = (world: World, device: Device, backup: Buffer): void => {
  device.connection.close();
  start(world, device, openImage(backup));
};

/** As it was let in: it knows its own key and the centre's. The first is the one the office began on. */
export const newDevice = (world: World, index: number): Device => {
  const key = deviceKey(index);
  const connection = openBase();
  const device = {
    index,
    deviceId: key.deviceId,
    publicKey: key.publicKey,
    standing: "good",
    skew: 0,
    waiting: { push: 0, pull: 0 },
    schema: 1,
    backup: null,
    seen: 0,
  } as unknown as Device;
  start(world, device, connection);
  const at = clockOf(world, device);
  introduce(device.write, at, key, true);
  introduce(device.write, at, deviceKey(CENTRE), false);
  saveSyncSetting(device.write, "office", OFFICE);
  saveSyncSetting(device.write, "enrolment", index === 0 ? "founder" : "joined");
  return device;
};
