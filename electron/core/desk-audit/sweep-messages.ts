/** What the core and the sweep's worker tell each other. */
import type { Month } from "#shared/kernel/period.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Message } from "#shared/kernel/text.ts";
import type { Finding } from "#shared/law/finding.ts";
import type { RiskAssessment } from "#shared/law/risk/assess.ts";
import type { SweepProgress, SweepResult } from "./sweep.ts";

export interface SweepWorkerData {
  readonly file: string;
  /** A copy of the office's key; the worker zeroes it once its connection is open. */
  readonly key: Uint8Array;
  readonly months: readonly Month[];
  readonly today: PlainDate;
  /** One shared integer: not zero means stop. The worker computes without listening, so a message would wait. */
  readonly cancel: SharedArrayBuffer;
}

export type FromSweepWorker =
  | { readonly kind: "progress"; readonly progress: SweepProgress }
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | { readonly kind: "risks"; readonly risks: readonly RiskAssessment[] }
  | { readonly kind: "done"; readonly result: SweepResult }
  | { readonly kind: "refused"; readonly message: Message };
