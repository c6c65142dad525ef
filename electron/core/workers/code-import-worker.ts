/** Loads a text of the Code off the core's event loop: most of the time goes into the stems of its words. */
import { rmSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { type CodeStore, openCodeStore } from "#db/code/store.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { Message } from "#shared/kernel/text.ts";
import type { CodeImportData, FromCodeImport } from "../code/import-messages.ts";
import { isUnreadable } from "../code/office-code.ts";
import { countsOf, problemMessage, readCodeFile } from "../code/read-code-file.ts";

const send = (message: FromCodeImport): void => parentPort?.postMessage(message);

/** Share of the work done when the text is read and understood. */
const PARSED = 0.2;
/** Articles between two words of progress. */
const EVERY = 20;

/** A file nobody can open gives way: the text can be loaded again, and is about to be. */
const openStore = (file: string, key: Buffer): Result<CodeStore, Message> => {
  const opened = openCodeStore(file, key);
  if (opened.ok || !isUnreadable(opened.error)) return opened;
  rmSync(file);
  return openCodeStore(file, key);
};

const run = async (): Promise<void> => {
  const data = workerData as CodeImportData;
  const read = await readCodeFile(data.path);
  if (!read.ok) {
    data.key.fill(0);
    send({ kind: "refused", message: read.error, differsFrom: null });
    return;
  }
  send({ kind: "progress", progress: PARSED });
  const key = Buffer.from(data.key);
  const store = openStore(data.file, key);
  key.fill(0);
  data.key.fill(0);
  if (!store.ok) {
    send({ kind: "refused", message: store.error, differsFrom: null });
    return;
  }
  try {
    const { edition, problems } = read.value;
    const kept = store.value.keep(read.value, {
      replace: data.replace,
      by: data.by,
      at: data.at,
      progress: (done, total) => {
        if (done % EVERY === 0) send({ kind: "progress", progress: PARSED + (1 - PARSED) * (done / total) });
      },
    });
    if (kept === "differs")
      send({
        kind: "refused",
        message: { key: "code.import.differs", params: { edition } },
        differsFrom: edition,
      });
    else
      send({
        kind: "done",
        result: {
          edition,
          ...countsOf(read.value),
          same: kept === "same",
          problems: problems.map(problemMessage),
        },
      });
  } finally {
    store.value.close();
  }
};

await run();
