/** What the core and the import's worker tell each other. */
import type { LoadProgress } from "#db/import/load-dataset.ts";
import type { DatasetReport } from "#shared/contract/exchange/report.ts";
import type { Message } from "#shared/kernel/text.ts";

export interface ImportWorkerData {
  readonly file: string;
  /** A copy of the office's key; the worker zeroes it once its connection is open. */
  readonly key: Uint8Array;
  readonly path: string;
  readonly importId: string;
  readonly importedAt: string;
  /** One shared integer: not zero means stop. */
  readonly cancel: SharedArrayBuffer;
}

export type FromImportWorker =
  | { readonly kind: "progress"; readonly progress: LoadProgress }
  | { readonly kind: "done"; readonly report: DatasetReport }
  | { readonly kind: "cancelled" }
  | { readonly kind: "refused"; readonly message: Message; readonly report: DatasetReport | null };
