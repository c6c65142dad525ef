/** One import under way: starts the worker, keeps its progress and how the last one ended. */
import { Worker } from "node:worker_threads";
import type { DatasetReport } from "#shared/contract/exchange/report.ts";
import type { Message } from "#shared/kernel/text.ts";
import type { Core, OpenOffice } from "../core.ts";
import { warmSearch } from "../taxpayers/warm-search.ts";
import type { FromImportWorker, ImportWorkerData } from "./import-messages.ts";

type ImportStatus = "running" | "finished" | "cancelled" | "refused" | "failed";

export interface ImportJob {
  readonly importId: string;
  readonly path: string;
  readonly startedAt: string;
  readonly status: ImportStatus;
  readonly finishedAt: string | null;
  /** 0…1 */
  readonly progress: number;
  readonly currentFile: string | null;
  readonly report: DatasetReport | null;
  readonly refusal: Message | null;
  /** Resolves when the worker has ended. */
  readonly finished: Promise<void>;
  readonly cancel: () => void;
}

type Changing = { -readonly [Key in keyof ImportJob]: ImportJob[Key] };

/** The running import, else the last of this program's run; one at a time, for it holds the office's write lock. */
const last = new WeakMap<OpenOffice, ImportJob>();

export const lastImport = (office: OpenOffice): ImportJob | null => last.get(office) ?? null;

export const runningImport = (office: OpenOffice): ImportJob | null => {
  const job = lastImport(office);
  return job?.status === "running" ? job : null;
};

const note = (job: Changing, message: FromImportWorker): void => {
  switch (message.kind) {
    case "progress": {
      const { bytes, totalBytes, file } = message.progress;
      job.progress = totalBytes === 0 ? 0 : Math.min(1, bytes / totalBytes);
      job.currentFile = file;
      return;
    }
    case "done":
      job.status = "finished";
      job.progress = 1;
      job.report = message.report;
      return;
    case "cancelled":
      job.status = "cancelled";
      job.refusal = { key: "exchange.import.cancelled" };
      return;
    case "refused":
      job.status = "refused";
      job.refusal = message.message;
      job.report = message.report;
  }
};

/** Starts the worker. Locking the office ends it, and nothing of the import is kept. */
export const startImportJob = (
  core: Core,
  office: OpenOffice,
  start: { readonly importId: string; readonly path: string; readonly startedAt: string },
): ImportJob => {
  const cancel = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const data: ImportWorkerData = {
    file: office.database.file,
    key: Uint8Array.from(office.key),
    path: start.path,
    importId: start.importId,
    importedAt: start.startedAt,
    cancel,
  };
  const worker = new Worker(new URL("../workers/import-worker.ts", import.meta.url), { workerData: data });
  data.key.fill(0);
  let outcome: FromImportWorker | null = null;
  const job: Changing = {
    ...start,
    status: "running",
    finishedAt: null,
    progress: 0,
    currentFile: null,
    report: null,
    refusal: null,
    finished: Promise.resolve(),
    cancel: () => void Atomics.store(new Int32Array(cancel), 0, 1),
  };
  job.finished = new Promise<void>((resolve) => {
    const stop = (): void => void worker.terminate();
    core.beforeLock.add(stop);
    worker.on("message", (message: FromImportWorker) => {
      // The end is told when the worker has let go of the write lock.
      if (message.kind === "progress") note(job, message);
      else outcome = message;
    });
    worker.on("error", (err) => core.log.error({ err }, "import.failed"));
    worker.once("exit", () => {
      core.beforeLock.delete(stop);
      if (outcome === null) {
        job.status = "failed";
        job.refusal = { key: "exchange.import.failed" };
      } else note(job, outcome);
      job.currentFile = null;
      job.finishedAt = core.clock();
      // The register may have grown from nothing.
      warmSearch(core);
      resolve();
    });
  });
  last.set(office, job);
  core.jobs.add(job.finished);
  void job.finished.finally(() => core.jobs.delete(job.finished));
  return job;
};
