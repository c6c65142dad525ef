/** The list of imports: what was loaded, when, from whom, and what was wrong with it. */
import type { Manifest } from "#shared/contract/exchange/manifest.ts";
import type { DatasetReport } from "#shared/contract/exchange/report.ts";
import type { ReadHandle, WriteHandle } from "../handle.ts";

/** Problems kept with the import for later reading. */
export const KEPT_PROBLEMS = 200;

export const nextImportNo = (read: ReadHandle): number =>
  (read.query<{ no: number }>("SELECT coalesce(max(import_no), 0) AS no FROM dataset_imports").get()?.no ??
    0) + 1;

export const recordImport = (
  write: WriteHandle,
  manifest: Manifest,
  importNo: number,
  report: DatasetReport,
  options: { readonly importId: string; readonly importedAt: string },
): void => {
  write
    .statement(
      `INSERT INTO dataset_imports (import_id, import_no, imported_at, office, office_name_ru, office_name_ky,
         created_at, period_from, period_to, source, counts, problem_count,
         problems)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      options.importId,
      importNo,
      options.importedAt,
      manifest.office,
      manifest.officeName.ru,
      manifest.officeName.ky,
      manifest.createdAt,
      manifest.periodFrom,
      manifest.periodTo,
      manifest.source,
      JSON.stringify(report.files),
      report.problemCount,
      JSON.stringify(report.problems.slice(0, KEPT_PROBLEMS)),
    );
};
