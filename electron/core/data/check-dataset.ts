import { checkDataset, type LoadRefusal } from "#db/import/load-dataset.ts";
import { openSource, type SourceRefusal } from "#db/import/source.ts";
import type { DatasetReport } from "#shared/contract/exchange/report.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { withScratchDatabase } from "./scratch.ts";

export type CheckRefusal =
  | { readonly code: "source"; readonly reason: SourceRefusal }
  | { readonly code: "load"; readonly refusal: LoadRefusal };

/** Checks a folder or a zip exactly as an import would read it, and keeps nothing. */
export const checkDatasetAt = async (path: string): Promise<Result<DatasetReport, CheckRefusal>> => {
  const source = await openSource(path);
  if (!source.ok) return err({ code: "source", reason: source.error });
  try {
    const checked = await withScratchDatabase(({ write }) => checkDataset(write, source.value));
    return checked.ok ? ok(checked.value) : err({ code: "load", refusal: checked.error });
  } finally {
    source.value.close();
  }
};
