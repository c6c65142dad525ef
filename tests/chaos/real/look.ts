/** What stands in the files and at the centre when everything has been exchanged: the same invariants as in the simulation. */
import { copyFileSync } from "node:fs";
import type { Central } from "#central/api/context.ts";
import { type OpenDatabase, openDatabase } from "#db/open.ts";
import { OFFICE } from "../sim/base-image.ts";
import { type Copy, checkConverged, checkEvidence, checkWhole, type Observed } from "../sim/checks.ts";
import type { Device } from "../sim/device.ts";
import { newFeedModel, takeEntry } from "../sim/feed-model.ts";
import { lookAt, newLedger } from "../sim/ledger.ts";
import { must, Violation } from "../sim/violation.ts";
import type { Station } from "./office.ts";
import type { StationHost } from "./station-host.ts";

const openStation = ({ file, key }: Station): OpenDatabase => {
  const opened = openDatabase(file, { key: Buffer.from(key, "hex"), keyIsProven: true });
  if (!opened.ok) throw new Violation("files-open", `${file}: ${opened.error.code}`);
  return opened.value;
};

const deviceOf = ({ index, deviceId }: Station, { write }: OpenDatabase): Device =>
  ({ index, deviceId, write, connection: write.connection, standing: "good", seen: 0 }) as Device;

const copyOnDisk =
  (stations: readonly Station[]) =>
  ({ index, write }: Device): Copy => {
    const station = stations[index];
    if (station === undefined) throw new Error("a device has a station");
    write.connection.pragma("wal_checkpoint(TRUNCATE)");
    const file = `${station.file}.copy`;
    copyFileSync(station.file, file);
    return openStation({ ...station, file });
  };

const PAGE = 500;

/** The whole feed, entry by entry. */
const readFeed = async ({ store }: Central, model: Observed["model"]): Promise<void> => {
  for (;;) {
    const page = await store.feed(OFFICE, model.last, PAGE);
    for (const entry of page) takeEntry(model, entry);
    if (page.length < PAGE) return;
  }
};

const keptBy = async ({ database }: Central): Promise<ReadonlySet<string>> => {
  const rows = await database.transaction({ office: OFFICE }, (sql) =>
    sql.query<{ id: string }>("SELECT command_id AS id FROM set_aside WHERE office = $1", [OFFICE]),
  );
  return new Set(rows.map(({ id }) => id));
};

/** Every command somebody was told is done is in the file, with its answer. */
const checkAcknowledged = ({ station, acknowledged }: StationHost, { write }: Device): void => {
  for (const commandId of acknowledged) {
    const there = write.query<object>("SELECT 1 FROM command_results WHERE command_id = ?").get(commandId);
    must(there !== undefined, "nothing-lost", () => `station ${station.index} forgot ${commandId}`);
  }
};

const integrity = ({ index, write }: Device): void => {
  const said = write.query<{ integrity_check: string }>("PRAGMA integrity_check").all();
  must(
    said[0]?.integrity_check === "ok",
    "files-sound",
    () => `station ${index}: ${JSON.stringify(said[0])}`,
  );
};

/** @returns how many commands were ever written; what does not hold is thrown */
export const lookAtEverything = async (central: Central, hosts: readonly StationHost[]): Promise<number> => {
  const stations = hosts.map(({ station }) => station);
  const databases = stations.map(openStation);
  const devices = stations.map((station, i) => deviceOf(station, databases[i] as OpenDatabase));
  const model = newFeedModel();
  const ledger = newLedger();
  try {
    await readFeed(central, model);
    for (const device of devices) lookAt(ledger, device);
    const observed: Observed = {
      devices,
      ledger,
      model,
      centre: { evidence: () => keptBy(central) } as Observed["centre"],
    };
    for (const [i, device] of devices.entries()) {
      integrity(device);
      checkAcknowledged(hosts[i] as StationHost, device);
      checkWhole(observed, device, copyOnDisk(stations));
    }
    checkConverged(observed);
    await checkEvidence(observed);
    return ledger.commands.size;
  } finally {
    for (const database of databases) database.close();
  }
};
