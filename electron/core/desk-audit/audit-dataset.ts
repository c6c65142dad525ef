/** Audits a dataset without an office: a throw-away encrypted database, import, sweep, nothing left behind. */
import { idSource } from "#db/ids.ts";
import { type LoadRefusal, loadDataset } from "#db/import/load-dataset.ts";
import { openSource, type SourceRefusal } from "#db/import/source.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import type { DatasetReport } from "#shared/contract/exchange/report.ts";
import { monthsOf, type Period } from "#shared/kernel/period.ts";
import { dateInBishkek, type Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { shippedCalendar } from "#shared/law/calendar/calendar-sources.ts";
import type { Finding } from "#shared/law/finding.ts";
import { shippedParameters } from "#shared/law/parameters.ts";
import { readingChoices } from "#shared/law/readings.ts";
import { withScratchDatabase } from "../data/scratch.ts";
import { type SweepResult, sweepOffice } from "./sweep.ts";

export interface DatasetAudit {
  readonly report: DatasetReport;
  readonly sweep: SweepResult;
  /** False: the dataset's own parameters or days contradict each other and were left out. */
  readonly ownLaw: boolean;
}

export interface AuditOptions {
  /** A folder or a zip. */
  readonly path: string;
  readonly period: Period;
  readonly importedAt: Instant;
  readonly onFindings: (findings: readonly Finding[]) => void;
}

export type AuditRefusal =
  | { readonly code: "source"; readonly reason: SourceRefusal }
  | { readonly code: "load"; readonly refusal: LoadRefusal };

/**
 * Imports the dataset and sweeps the months of the period; today is the manifest's `createdAt` in Bishkek. Findings
 * come in order of ИНН, then of period, tax and check.
 */
export const auditDataset = async (options: AuditOptions): Promise<Result<DatasetAudit, AuditRefusal>> => {
  const source = await openSource(options.path);
  if (!source.ok) return err({ code: "source", reason: source.error });
  try {
    return await withScratchDatabase(async ({ read, write }) => {
      const loaded = await loadDataset(write, source.value, {
        importId: idSource()(),
        importedAt: options.importedAt,
      });
      if (!loaded.ok) return err({ code: "load", refusal: loaded.error });
      const { manifest, report } = loaded.value;
      const law = lawInForce(read);
      const sweep = sweepOffice(read, {
        months: monthsOf(options.period),
        today: dateInBishkek(manifest.createdAt as Instant),
        law: law.ok
          ? law.value
          : { parameters: shippedParameters(), calendar: shippedCalendar(), readings: readingChoices() },
        onFindings: options.onFindings,
      });
      return ok({ report, sweep, ownLaw: law.ok });
    });
  } finally {
    source.value.close();
  }
};
