/** What the core and the worker that loads a text of the Code tell each other. */
import type { Message } from "#shared/kernel/text.ts";

export interface CodeImportData {
  /** The file of the office's texts. */
  readonly file: string;
  /** A copy of the office's key; the worker zeroes it once its connection is open. */
  readonly key: Uint8Array;
  readonly path: string;
  readonly replace: boolean;
  readonly by: string;
  readonly at: string;
}

export interface CodeImportResult {
  readonly edition: string;
  readonly articles: number;
  readonly chapters: number;
  readonly same: boolean;
  readonly problems: readonly Message[];
}

export type FromCodeImport =
  | { readonly kind: "progress"; readonly progress: number }
  | { readonly kind: "done"; readonly result: CodeImportResult }
  | { readonly kind: "refused"; readonly message: Message; readonly differsFrom: string | null };
