/** `data.*`: loading office datasets. */

import { KEPT_PROBLEMS } from "#db/import/record-import.ts";
import { type ImportRow, importById, latestImport, listImports } from "#db/queries/imports.ts";
import { versionInForce } from "#db/sync/registers/in-force.ts";
import type { DatasetProblem } from "#shared/contract/exchange/problem.ts";
import type { DatasetReport } from "#shared/contract/exchange/report.ts";
import type { Id } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { runCommand } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { runningSweep } from "../desk-audit/sweep-job.ts";
import { procedures } from "../procedure.ts";
import { refuse } from "../refusal.ts";
import { type ImportJob, lastImport, runningImport, startImportJob } from "./import-job.ts";

type ImportId = Id<"Import">;

const UNKNOWN = { code: "not-found", messageKey: "exchange.import.unknown" };
const RUNNING = { code: "already-running", messageKey: "exchange.import.running" };

/** A sweep reads what an import replaces, and stores its findings meanwhile. */
const SWEEPING = { code: "sweep-running", messageKey: "exchange.import.sweep-running" };

/** The centre's registers are the whole truth of them: rows of another hand would stand behind them unseen. */
const FROM_CENTRE = { code: "registers-from-centre", messageKey: "exchange.import.from-centre" };

const filesOf = (counts: DatasetReport["files"]) =>
  Object.entries(counts).map(([name, { rows, rejected }]) => ({ name, rows, rejected }));

const statusOfJob = (job: ImportJob) => ({
  importId: job.importId as ImportId,
  status: job.status,
  source: job.path,
  startedAt: job.startedAt as Instant,
  finishedAt: job.finishedAt as Instant | null,
  progress: job.progress,
  currentFile: job.currentFile,
  files: filesOf(job.report?.files ?? {}),
  problems: (job.report?.problems ?? []).slice(0, KEPT_PROBLEMS),
  problemCount: job.report?.problemCount ?? 0,
  refusal: job.refusal,
});

const statusOfRow = (row: ImportRow) => ({
  importId: row.importId as ImportId,
  status: "finished" as const,
  source: row.source,
  startedAt: row.importedAt as Instant,
  finishedAt: row.importedAt as Instant,
  progress: 1,
  currentFile: null,
  files: filesOf(JSON.parse(row.counts) as DatasetReport["files"]),
  problems: JSON.parse(row.problems) as readonly DatasetProblem[] as DatasetProblem[],
  problemCount: row.problemCount,
  refusal: null,
});

const statusOf = (context: SessionContext, importId: string | undefined) => {
  const job = lastImport(context.office);
  if (job !== null && (importId === undefined || job.importId === importId)) return statusOfJob(job);
  const row = importId === undefined ? latestImport(context.read) : importById(context.read, importId);
  return row === null ? null : statusOfRow(row);
};

const known = (context: SessionContext, importId: string) => statusOf(context, importId) ?? refuse(UNKNOWN);

const rowsOf = (counts: string): number =>
  Object.values(JSON.parse(counts) as DatasetReport["files"]).reduce(
    (sum, { rows, rejected }) => sum + rows - rejected,
    0,
  );

export const dataProcedures = {
  startImport: procedures.data.startImport.handler(({ input, context }) => {
    const { core, office } = context;
    // The import holds the write lock: asking the journal now would only wait for it.
    if (runningImport(office) !== null) refuse(RUNNING);
    if (runningSweep(core) !== null) refuse(SWEEPING);
    if (versionInForce(context.read) !== null) refuse(FROM_CENTRE);
    let fresh = false;
    const receipt = runCommand(context, input, () => {
      if (runningImport(office) !== null) return err(RUNNING);
      fresh = true;
      return ok({ importId: context.ids<"Import">() });
    });
    // A repeat of the command answers the import it started; it does not start another.
    if (fresh)
      startImportJob(core, office, { importId: receipt.importId, path: input.path, startedAt: context.now });
    return known(context, receipt.importId);
  }),

  importStatus: procedures.data.importStatus.handler(({ input, context }) =>
    statusOf(context, input.importId),
  ),

  cancelImport: procedures.data.cancelImport.handler(async ({ input, context }) => {
    const status = known(context, input.importId);
    const job = runningImport(context.office);
    if (job?.importId === status.importId) {
      job.cancel();
      // The journal can be written again once the worker has let go.
      await job.finished;
    }
    runCommand(context, input, () => ok({ importId: input.importId }));
    return known(context, input.importId);
  }),

  imports: procedures.data.imports.handler(({ context }) =>
    listImports(context.read).map((row) => ({
      importId: row.importId as ImportId,
      importedAt: row.importedAt as Instant,
      source: row.source,
      createdAt: row.createdAt as Instant,
      rows: rowsOf(row.counts),
    })),
  ),
};
