/** One sweep of the office under way: starts the worker, keeps its progress, stores what it finds. */
import { Worker } from "node:worker_threads";
import { inTransaction } from "#db/handle.ts";
import { endSweep, insertSweepFindings, insertSweepRisks, type SweepStatus } from "#db/queries/sweeps.ts";
import type { Month } from "#shared/kernel/period.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Core, OpenOffice } from "../core.ts";
import type { SweepProgress } from "./sweep.ts";
import type { FromSweepWorker, SweepWorkerData } from "./sweep-messages.ts";

export interface SweepJob {
  readonly sweepId: string;
  readonly progress: SweepProgress;
  readonly cancel: () => void;
}

/** At most one sweep runs in a core: it reads the whole office. */
const running = new WeakMap<Core, SweepJob>();

export const runningSweep = (core: Core): SweepJob | null => running.get(core) ?? null;

interface Start {
  readonly sweepId: string;
  readonly months: readonly Month[];
  readonly today: PlainDate;
}

/** A batch of taxpayers takes a tenth of it; without a bound the heap grows until the machine is full. */
const WORKER_HEAP_MB = 256;

const START: SweepProgress = { stage: "matching", progress: 0, taxpayers: 0, findings: 0 };

/**
 * Starts the worker. Findings are stored as they come; the sweep's row says at the end how it went. A locked office
 * ends the sweep and keeps nothing of it.
 */
export const startSweepJob = (core: Core, office: OpenOffice, start: Start): void => {
  const { write } = office.database;
  const cancel = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const job: { sweepId: string; progress: SweepProgress; cancel: () => void } = {
    sweepId: start.sweepId,
    progress: START,
    cancel: () => void Atomics.store(new Int32Array(cancel), 0, 1),
  };
  const data: SweepWorkerData = {
    file: office.database.file,
    key: Uint8Array.from(office.key),
    months: start.months,
    today: start.today,
    cancel,
  };
  const worker = new Worker(new URL("../workers/sweep-worker.ts", import.meta.url), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB },
  });
  data.key.fill(0);
  running.set(core, job);

  let outcome: SweepStatus = "failed";
  const isOpen = (): boolean => core.office === office;
  const onMessage = (message: FromSweepWorker): void => {
    if (!isOpen()) return;
    switch (message.kind) {
      case "progress":
        job.progress = message.progress;
        return;
      case "findings":
        inTransaction(write, () =>
          insertSweepFindings(
            write,
            start.sweepId,
            message.findings.map((finding) => ({ ...finding, findingId: core.ids() })),
          ),
        );
        return;
      case "risks":
        inTransaction(write, () => insertSweepRisks(write, start.sweepId, message.risks));
        return;
      case "done":
        outcome = message.result.outcome;
        job.progress = {
          ...job.progress,
          taxpayers: message.result.taxpayers,
          findings: message.result.findings,
        };
        return;
      case "refused":
        core.log.warn({ key: message.message.key }, "sweep.refused");
    }
  };
  const finished = new Promise<void>((resolve) => {
    const stop = (): void => void worker.terminate();
    core.beforeLock.add(stop);
    worker.on("message", onMessage);
    worker.on("error", (err) => core.log.error({ err }, "sweep.failed"));
    worker.once("exit", () => {
      core.beforeLock.delete(stop);
      running.delete(core);
      if (isOpen()) {
        const { taxpayers, findings } = job.progress;
        const end = { status: outcome, finishedAt: core.clock(), taxpayers, findings };
        inTransaction(write, () => endSweep(write, start.sweepId, end));
      }
      resolve();
    });
  });
  core.jobs.add(finished);
  void finished.finally(() => core.jobs.delete(finished));
};
