import type { LoadRefusal } from "#db/import/load-dataset.ts";
import type { SourceRefusal } from "#db/import/source.ts";
import type { DatasetReport } from "#shared/contract/exchange/report.ts";
import type { Message } from "#shared/kernel/text.ts";

/** Why a path cannot be read as a dataset, for people. */
export const sourceMessage = (refusal: SourceRefusal, path: string): Message => ({
  key: `exchange.source.${refusal}`,
  params: { path },
});

/** Why a dataset was not loaded, for people. */
export const loadMessage = (refusal: LoadRefusal): Message => ({
  key: `exchange.import.${refusal.code}`,
  params: {
    ...(refusal.code === "older-than-held" ? { held: refusal.held.slice(0, 10) } : {}),
    ...(refusal.code === "damaged-source" ? { file: refusal.file } : {}),
  },
});

export const reportOfRefusal = (refusal: LoadRefusal): DatasetReport | null =>
  "report" in refusal ? refusal.report : null;
