/** `deskAudit.*`: the sweep, and the choice of taxpayers by what it found. */
import {
  failAbandonedSweeps,
  insertSweep,
  latestFinishedSweep,
  latestSweep,
  listCandidates,
  type SweepRow,
  sweepById,
  sweepFindingsOf,
} from "#db/queries/sweeps.ts";
import { searchTaxpayers } from "#db/queries/taxpayer-search.ts";
import { findingSchema } from "#shared/contract/finding.ts";
import type { DeskAuditId, Id } from "#shared/kernel/id.ts";
import { innFromInteger, innToInteger } from "#shared/kernel/inn.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { type Month, nextMonth } from "#shared/kernel/period.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { runCommand } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { procedures } from "../procedure.ts";
import { refuse } from "../refusal.ts";
import { runningSweep, startSweepJob } from "./sweep-job.ts";

type SweepId = Id<"Sweep">;

const UNKNOWN = { code: "not-found", messageKey: "desk-audit.sweep-unknown" };

const statusOf = (context: SessionContext, row: SweepRow) => {
  const job = runningSweep(context.core);
  const mine = job?.sweepId === row.sweepId ? job : null;
  // A row a stopped program left behind: nothing runs any more.
  const status = row.status === "running" && mine === null ? "failed" : row.status;
  const stage = status === "running" ? (mine?.progress.stage ?? "matching") : status;
  return {
    sweepId: row.sweepId as SweepId,
    status,
    periodFrom: row.periodFrom as Month,
    periodTo: row.periodTo as Month,
    startedAt: row.startedAt as Instant,
    finishedAt: row.finishedAt as Instant | null,
    progress: mine?.progress.progress ?? (status === "finished" ? 1 : 0),
    stage: { key: `desk-audit.sweep.${stage}` },
    taxpayers: mine?.progress.taxpayers ?? row.taxpayers,
    findings: mine?.progress.findings ?? row.findings,
  };
};

const statusById = (context: SessionContext, sweepId: string) =>
  statusOf(context, sweepById(context.write, sweepId) ?? refuse(UNKNOWN));

const monthsBetween = (from: Month, to: Month): readonly Month[] => {
  const months: Month[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month);
  return months;
};

/** ИНН a search finds; more than any page shows, so that the filter is whole. */
const MOST_FOUND = 100_000;
const innsFound = (context: SessionContext, question: string): readonly number[] =>
  searchTaxpayers(context.read, { question, today: context.today, limit: MOST_FOUND, offset: 0 }).items.map(
    (found) => found.inn,
  );

const listOf = (text: string): string[] => (text === "" ? [] : text.split(","));

export const sweepProcedures = {
  startSweep: procedures.deskAudit.startSweep.handler(({ input, context }) => {
    const { core, office } = context;
    const months = monthsBetween(input.periodFrom, input.periodTo);
    if (months.length === 0) refuse({ code: "wrong-period", messageKey: "desk-audit.sweep-period" });
    let fresh = false;
    const receipt = runCommand(context, input, (unit) => {
      if (runningSweep(core) !== null)
        return err({ code: "already-running", messageKey: "desk-audit.sweep-running" });
      failAbandonedSweeps(unit.write, context.now);
      const sweepId: SweepId = context.ids();
      insertSweep(unit.write, {
        sweepId,
        periodFrom: input.periodFrom,
        periodTo: input.periodTo,
        startedAt: context.now,
        startedBy: context.user.userId,
        status: "running",
      });
      fresh = true;
      return ok({ sweepId });
    });
    // A repeat of the command answers the sweep it started; it does not start another.
    if (fresh) startSweepJob(core, office, { sweepId: receipt.sweepId, months, today: context.today });
    return statusById(context, receipt.sweepId);
  }),

  sweepStatus: procedures.deskAudit.sweepStatus.handler(({ input, context }) => {
    const row =
      input.sweepId === undefined ? latestSweep(context.read) : sweepById(context.read, input.sweepId);
    return row === null ? null : statusOf(context, row);
  }),

  cancelSweep: procedures.deskAudit.cancelSweep.handler(({ input, context }) => {
    const known = sweepById(context.read, input.sweepId) ?? refuse(UNKNOWN);
    runCommand(context, input, () => ok({ sweepId: known.sweepId }));
    const job = runningSweep(context.core);
    if (job?.sweepId === known.sweepId) job.cancel();
    return statusById(context, known.sweepId);
  }),

  candidates: procedures.deskAudit.candidates.handler(({ input, context }) => {
    const sweep = latestFinishedSweep(context.read);
    if (sweep === null) return { items: [], total: 0 };
    const offset = Number(input.cursor ?? 0);
    if (!Number.isSafeInteger(offset) || offset < 0)
      refuse({ code: "bad-cursor", messageKey: "taxpayers.bad-cursor" });
    const search = input.search?.trim() ?? "";
    const found = listCandidates(
      context.read,
      {
        sweepId: sweep.sweepId,
        ...(search === "" ? {} : { inns: innsFound(context, search) }),
        ...(input.check === undefined ? {} : { check: input.check }),
        ...(input.kind === undefined ? {} : { kind: input.kind }),
        onlyWithoutCase: input.onlyWithoutCase,
        sort: input.sort,
      },
      { limit: input.limit, offset },
    );
    const items = found.items.map((row) => ({
      inn: innFromInteger(row.inn),
      name: { ru: row.nameRu ?? "", ky: row.nameKy ?? row.nameRu ?? "" },
      activityGroup: row.activityGroup ?? "",
      assessmentTotal: tyiyn(row.assessmentTotal),
      reductionTotal: tyiyn(row.reductionTotal),
      assessments: row.assessments,
      risks: row.risks,
      formals: row.formals,
      checks: listOf(row.checks).toSorted(),
      factors: listOf(row.factors),
      openCaseId: row.openCaseId as DeskAuditId | null,
    }));
    const end = offset + items.length;
    return { items, total: found.total, ...(end < found.total ? { nextCursor: String(end) } : {}) };
  }),

  candidateFindings: procedures.deskAudit.candidateFindings.handler(({ input, context }) => {
    const sweep = latestFinishedSweep(context.read);
    if (sweep === null) return [];
    return sweepFindingsOf(context.read, sweep.sweepId, innToInteger(input.inn)).map((body) =>
      findingSchema.parse(JSON.parse(body)),
    );
  }),
};
