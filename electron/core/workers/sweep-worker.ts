/** Sweeps the office off the core's event loop: its own reading connection, findings sent in batches. */
import { parentPort, workerData } from "node:worker_threads";
import { openForReading } from "#db/open.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import { sweepOffice } from "../desk-audit/sweep.ts";
import type { FromSweepWorker, SweepWorkerData } from "../desk-audit/sweep-messages.ts";

const send = (message: FromSweepWorker): void => parentPort?.postMessage(message);

const run = (): void => {
  const { file, key, months, today, cancel } = workerData as SweepWorkerData;
  const bytes = Buffer.from(key);
  const opened = openForReading(file, { key: bytes, keyIsProven: true });
  bytes.fill(0);
  key.fill(0);
  if (!opened.ok) {
    send({ kind: "refused", message: opened.error.message });
    return;
  }
  try {
    const law = lawInForce(opened.value.read);
    if (!law.ok) {
      const { messageKey, params } = law.error;
      send({ kind: "refused", message: { key: messageKey, ...(params ? { params } : {}) } });
      return;
    }
    const flag = new Int32Array(cancel);
    const result = sweepOffice(opened.value.read, {
      months,
      today,
      law: law.value,
      isCancelled: () => Atomics.load(flag, 0) !== 0,
      onProgress: (progress) => send({ kind: "progress", progress }),
      onFindings: (findings) => send({ kind: "findings", findings }),
      onRisks: (risks) => send({ kind: "risks", risks }),
    });
    send({ kind: "done", result });
  } finally {
    opened.value.close();
  }
};

run();
