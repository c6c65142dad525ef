/** Loads a dataset off the core's event loop, over a writing connection of its own. */
import { parentPort, workerData } from "node:worker_threads";
import { type LoadOptions, loadDataset } from "#db/import/load-dataset.ts";
import { openSource } from "#db/import/source.ts";
import { openDatabase } from "#db/open.ts";
import type { FromImportWorker, ImportWorkerData } from "../data/import-messages.ts";
import { loadMessage, reportOfRefusal, sourceMessage } from "../data/refusal-message.ts";

const send = (message: FromImportWorker): void => parentPort?.postMessage(message);

/** Often enough for a bar, seldom enough for the port. */
const PROGRESS_BYTES = 4 * 1024 * 1024;

const optionsOf = ({ importId, importedAt, cancel }: ImportWorkerData): LoadOptions => {
  const flag = new Int32Array(cancel);
  const stop = new AbortController();
  let told = { file: "", bytes: -PROGRESS_BYTES };
  return {
    importId,
    importedAt,
    signal: stop.signal,
    progress: (progress) => {
      if (Atomics.load(flag, 0) !== 0) stop.abort();
      if (progress.file === told.file && progress.bytes - told.bytes < PROGRESS_BYTES) return;
      told = progress;
      send({ kind: "progress", progress });
    },
  };
};

const run = async (): Promise<void> => {
  const data = workerData as ImportWorkerData;
  const key = Buffer.from(data.key);
  const opened = openDatabase(data.file, { key, keyIsProven: true });
  key.fill(0);
  data.key.fill(0);
  if (!opened.ok) {
    send({ kind: "refused", message: opened.error.message, report: null });
    return;
  }
  try {
    const source = await openSource(data.path);
    if (!source.ok) {
      send({ kind: "refused", message: sourceMessage(source.error, data.path), report: null });
      return;
    }
    try {
      const loaded = await loadDataset(opened.value.write, source.value, optionsOf(data));
      if (loaded.ok) send({ kind: "done", report: loaded.value.report });
      else if (loaded.error.code === "cancelled") send({ kind: "cancelled" });
      else
        send({ kind: "refused", message: loadMessage(loaded.error), report: reportOfRefusal(loaded.error) });
    } finally {
      source.value.close();
    }
  } finally {
    opened.value.close();
  }
};

await run();
