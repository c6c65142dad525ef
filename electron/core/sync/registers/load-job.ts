/** Runs the worker that loads a version, and puts the version in force when the moment is right. */
import { Worker } from "node:worker_threads";
import { attachFile } from "#db/registers-file.ts";
import type { ReadyVersion } from "#db/sync/registers/load-version.ts";
import { INCOMING, switchInPlace, switchStaged } from "#db/sync/registers/switch-version.ts";
import type { TrustedPlan } from "#db/sync/registers/verify-plan.ts";
import { gateOf } from "#db/write-gate.ts";
import type { Core, OpenOffice } from "../../core.ts";
import { runningImport } from "../../data/import-job.ts";
import { runningSweep } from "../../desk-audit/sweep-job.ts";
import { warmSearch } from "../../taxpayers/warm-search.ts";
import type { FromLoadWorker, LoadFault, LoadWorkerData } from "./load-messages.ts";

export type LoadEnd =
  | { readonly kind: "ready"; readonly ready: ReadyVersion }
  | { readonly kind: "finished" | "cancelled" }
  | { readonly kind: "failed"; readonly fault: LoadFault; readonly detail: string };

interface Start {
  readonly plan: TrustedPlan | null;
  readonly signal: AbortSignal;
  readonly progress: (message: Extract<FromLoadWorker, { kind: "progress" }>) => void;
}

const loadOf = ({ plan }: Start): LoadWorkerData["load"] => {
  if (plan === null) return null;
  const { keys, ...rest } = plan;
  return { plan: rest, keys: [...keys].map(([keyId, key]) => [keyId, Uint8Array.from(key)]) };
};

/** One run of the worker. Locking the office ends it; what it was doing is taken up again the next time. */
export const runLoadWorker = (core: Core, office: OpenOffice, start: Start): Promise<LoadEnd> => {
  const cancel = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const data: LoadWorkerData = {
    officeFile: office.database.file,
    key: Uint8Array.from(office.key),
    load: loadOf(start),
    gate: gateOf(office.database.write.connection),
    cancel,
  };
  const worker = new Worker(new URL("../../workers/register-load-worker.ts", import.meta.url), {
    workerData: data,
  });
  data.key.fill(0);
  const stop = (): void => void worker.terminate();
  const ask = (): void => void Atomics.store(new Int32Array(cancel), 0, 1);
  core.beforeLock.add(stop);
  start.signal.addEventListener("abort", ask);
  if (start.signal.aborted) ask();
  const ended = new Promise<LoadEnd>((resolve) => {
    let end: LoadEnd = { kind: "cancelled" };
    worker.on("message", (message: FromLoadWorker) => {
      if (message.kind === "progress") start.progress(message);
      else end = message;
    });
    worker.on("error", (error) => {
      end = { kind: "failed", fault: "store", detail: String(error) };
    });
    // The end is told when the worker has let go of the files.
    worker.once("exit", () => {
      core.beforeLock.delete(stop);
      start.signal.removeEventListener("abort", ask);
      resolve(end);
    });
  });
  core.jobs.add(ended);
  void ended.finally(() => core.jobs.delete(ended));
  return ended;
};

const BUSY_MS = 500;

/** A sweep reads both what is in the office's file and what is beside it: it is let end first. */
const quiet = async (core: Core, office: OpenOffice, signal: AbortSignal): Promise<boolean> => {
  while (!signal.aborted && (runningSweep(core) !== null || runningImport(office) !== null))
    await new Promise((resolve) => setTimeout(resolve, BUSY_MS));
  return !signal.aborted && core.office === office;
};

/** @returns false when the office was locked meanwhile: the version is loaded again the next time */
export const putInForce = async (
  core: Core,
  office: OpenOffice,
  plan: TrustedPlan,
  ready: ReadyVersion,
  signal: AbortSignal,
): Promise<boolean> => {
  if (!(await quiet(core, office, signal))) return false;
  const { database, key } = office;
  const { write } = database;
  attachFile(write.connection, database.file + ready.suffix, INCOMING, key);
  try {
    const { manifest, statement } = plan;
    const loaded = { ...ready, importId: core.ids<"Import">(), manifest, statement, at: core.clock() };
    (ready.staged ? switchStaged : switchInPlace)(write, loaded);
  } finally {
    write.exec(`DETACH ${INCOMING}`);
    // In the same turn: nobody reads the new rows beside the old ones.
    database.attachRegisters(key);
  }
  warmSearch(core);
  return true;
};
