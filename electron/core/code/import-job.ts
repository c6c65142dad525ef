/** One loading of the Code's text under way: starts the worker, keeps its progress and how the last one ended. */
import { Worker } from "node:worker_threads";
import type { Message } from "#shared/kernel/text.ts";
import type { Core, OpenOffice } from "../core.ts";
import type { CodeImportData, CodeImportResult, FromCodeImport } from "./import-messages.ts";
import { codeFileOf } from "./office-code.ts";

export interface CodeImportJob {
  readonly importId: string;
  readonly path: string;
  readonly startedAt: string;
  readonly status: "running" | "finished" | "refused" | "failed";
  readonly finishedAt: string | null;
  /** 0…1 */
  readonly progress: number;
  readonly refusal: Message | null;
  /** Day of the text kept that this one differs from. */
  readonly differsFrom: string | null;
  readonly result: CodeImportResult | null;
}

interface Start {
  readonly importId: string;
  readonly path: string;
  readonly replace: boolean;
  readonly by: string;
  readonly startedAt: string;
}

type Changing = { -readonly [Key in keyof CodeImportJob]: CodeImportJob[Key] };

const last = new WeakMap<OpenOffice, CodeImportJob>();

export const lastCodeImport = (office: OpenOffice): CodeImportJob | null => last.get(office) ?? null;

export const runningCodeImport = (office: OpenOffice): CodeImportJob | null => {
  const job = lastCodeImport(office);
  return job?.status === "running" ? job : null;
};

const end = (job: Changing, outcome: Exclude<FromCodeImport, { kind: "progress" }> | null): void => {
  if (outcome === null) {
    job.status = "failed";
    job.refusal = { key: "code.import.failed" };
  } else if (outcome.kind === "done") {
    job.status = "finished";
    job.progress = 1;
    job.result = outcome.result;
  } else {
    job.status = "refused";
    job.refusal = outcome.message;
    job.differsFrom = outcome.differsFrom;
  }
};

/** Starts the worker. Locking the office ends it, and nothing of the text is kept. */
export const startCodeImport = (core: Core, office: OpenOffice, start: Start): void => {
  const data: CodeImportData = {
    file: codeFileOf(office.database.file),
    key: Uint8Array.from(office.key),
    path: start.path,
    replace: start.replace,
    by: start.by,
    at: start.startedAt,
  };
  const worker = new Worker(new URL("../workers/code-import-worker.ts", import.meta.url), {
    workerData: data,
  });
  data.key.fill(0);
  const { importId, path, startedAt } = start;
  const job: Changing = {
    importId,
    path,
    startedAt,
    status: "running",
    finishedAt: null,
    progress: 0,
    refusal: null,
    differsFrom: null,
    result: null,
  };
  const finished = new Promise<void>((resolve) => {
    let outcome: Exclude<FromCodeImport, { kind: "progress" }> | null = null;
    const stop = (): void => void worker.terminate();
    core.beforeLock.add(stop);
    worker.on("message", (message: FromCodeImport) => {
      if (message.kind === "progress") job.progress = message.progress;
      else outcome = message;
    });
    worker.on("error", (err) => core.log.error({ err }, "code-import.failed"));
    worker.once("exit", () => {
      core.beforeLock.delete(stop);
      end(job, outcome);
      job.finishedAt = core.clock();
      resolve();
    });
  });
  last.set(office, job);
  core.jobs.add(finished);
  void finished.finally(() => core.jobs.delete(finished));
};
