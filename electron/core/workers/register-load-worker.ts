/** Loads a version of the registers off the core's event loop, or tidies up after one. */
import { parentPort, workerData } from "node:worker_threads";
import { type OpenDatabase, openDatabase } from "#db/open.ts";
import { DamagedVersion } from "#db/sync/registers/build-file.ts";
import { finishVersion } from "#db/sync/registers/finish-version.ts";
import { unfinishedLoad } from "#db/sync/registers/in-force.ts";
import { type LoadStage, loadVersion } from "#db/sync/registers/load-version.ts";
import { DamagedPage } from "#db/sync/registers/page.ts";
import { abandonStaging } from "#db/sync/registers/staging.ts";
import type { FromLoadWorker, LoadFault, LoadWorkerData } from "../sync/registers/load-messages.ts";
import { pageFolder } from "../sync/registers/page-folder.ts";

const send = (message: FromLoadWorker): void => parentPort?.postMessage(message);

class Cancelled extends Error {}

/** Often enough for a bar, seldom enough for the port. */
const TELL_EVERY_MS = 200;

const data = workerData as LoadWorkerData;
const flag = new Int32Array(data.cancel);
let told = 0;
const pace = (stage: LoadStage, file: string, bytes: number): void => {
  if (Atomics.load(flag, 0) !== 0) throw new Cancelled();
  waiting += bytes;
  if (performance.now() - told < TELL_EVERY_MS) return;
  told = performance.now();
  send({ kind: "progress", stage, file, bytes: waiting });
  waiting = 0;
};
let waiting = 0;

const load = (database: OpenDatabase, key: Buffer): void => {
  const { write, file } = database;
  const { load: asked, gate } = data;
  if (asked === null) {
    abandonStaging(write);
    const work = { write, gate, pace: () => pace("staging", "", 0) };
    if (unfinishedLoad(write) === "finishing") finishVersion(work, file);
    send({ kind: "finished" });
    return;
  }
  const folder = pageFolder(file);
  const keys = new Map(asked.keys.map(([keyId, bytes]) => [keyId, Buffer.from(bytes)]));
  const plan = { ...asked.plan, keys };
  const ready = loadVersion({
    plan,
    write,
    officeFile: file,
    officeKey: key,
    gate,
    fetched: folder.read,
    pace,
  });
  send({ kind: "ready", ready });
};

const faultOf = (error: unknown): LoadFault => {
  if (error instanceof DamagedPage || error instanceof DamagedVersion) return "damaged";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code === "SQLITE_FULL" || code === "ENOSPC" ? "disk-full" : "store";
};

const run = (): void => {
  const key = Buffer.from(data.key);
  data.key.fill(0);
  const opened = openDatabase(data.officeFile, { key, keyIsProven: true });
  if (!opened.ok) {
    send({ kind: "failed", fault: "store", detail: opened.error.code });
    return;
  }
  try {
    // Staged rows may be lost with the power: they are staged again. What counts is written by the core.
    opened.value.write.connection.pragma("synchronous = NORMAL");
    load(opened.value, key);
  } catch (error) {
    if (error instanceof Cancelled) {
      abandonStaging(opened.value.write);
      send({ kind: "cancelled" });
    } else send({ kind: "failed", fault: faultOf(error), detail: String(error) });
  } finally {
    opened.value.close();
    key.fill(0);
  }
};

run();
