/** What the core and the worker that loads registers tell each other. */
import type { LoadStage, ReadyVersion } from "#db/sync/registers/load-version.ts";
import type { TrustedPlan } from "#db/sync/registers/verify-plan.ts";
import type { WriteGate } from "#db/write-gate.ts";

export interface LoadWorkerData {
  readonly officeFile: string;
  /** A copy of the office's key; the worker zeroes it at its end. */
  readonly key: Uint8Array;
  /** Folder with the pages fetched; null: only what an earlier load left is put right. */
  readonly load: {
    readonly plan: Omit<TrustedPlan, "keys">;
    readonly keys: readonly (readonly [keyId: string, key: Uint8Array])[];
  } | null;
  readonly gate: WriteGate;
  /** One shared integer: not zero means stop. */
  readonly cancel: SharedArrayBuffer;
}

export type LoadFault =
  /** Pages or rows are not what the centre stated: everything is fetched anew. */
  "damaged" | "disk-full" | "store";

export type FromLoadWorker =
  | { readonly kind: "progress"; readonly stage: LoadStage; readonly file: string; readonly bytes: number }
  | { readonly kind: "ready"; readonly ready: ReadyVersion }
  | { readonly kind: "finished" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly fault: LoadFault; readonly detail: string };
