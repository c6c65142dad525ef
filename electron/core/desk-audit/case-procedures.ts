/** Procedures of cases: every one asks the law, records, and answers the case as it now stands. */

import { conflictOf } from "#db/queries/access.ts";
import { sweepFinding } from "#db/queries/case-facts.ts";
import { caseById, listCases, openCases } from "#db/queries/desk-audits.ts";
import { evidenceRows } from "#db/queries/evidence.ts";
import { allUsers, userNames } from "#db/queries/users.ts";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import { findingSchema } from "#shared/contract/finding.ts";
import { permissionsOf } from "#shared/domain/access/permissions.ts";
import type { DeskAuditCommand } from "#shared/domain/desk-audit/commands.ts";
import type { CaseFinding } from "#shared/domain/desk-audit/types.ts";
import type { CommandId, DeskAuditId, FindingId, UserId } from "#shared/kernel/id.ts";
import { type Inn, innToInteger } from "#shared/kernel/inn.ts";
import { runCommand, runPreparedCommand } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { pageFrom, pageOf } from "../paging.ts";
import { procedures } from "../procedure.ts";
import { orRefuse, refuse } from "../refusal.ts";
import { confirmByPassword, type Signer } from "../session/confirm.ts";
import { caseView } from "./case-view.ts";
import { domainContext } from "./domain-context.ts";
import { actingUser, type CaseReceipt, changeCase, NO_SUCH_CASE, openCase } from "./run-case-command.ts";
import { caseSummary, nameOf, sightOf } from "./summaries.ts";

const viewOf = (context: SessionContext, caseId: DeskAuditId): DeskAuditView => {
  const row = caseById(context.read, caseId) ?? refuse(NO_SUCH_CASE);
  const gathered = orRefuse(
    domainContext(context.read, {
      now: context.now,
      ids: context.ids,
      actor: actingUser(context),
      inn: row.state.inn,
    }),
  );
  return caseView(context.read, row, gathered);
};

interface CaseInput {
  readonly commandId: CommandId;
  readonly caseId: DeskAuditId;
  readonly expectedVersion: number;
}

const answer = (context: SessionContext, receipt: CaseReceipt): { case: DeskAuditView } => ({
  case: viewOf(context, receipt.caseId),
});

const change = (
  context: SessionContext,
  input: CaseInput,
  command: DeskAuditCommand,
  assignee?: UserId,
): { case: DeskAuditView } =>
  answer(
    context,
    runCommand(context, input, (unit) =>
      changeCase(unit, input.caseId, input.expectedVersion, command, {
        actor: actingUser(context),
        assignee,
      }),
    ),
  );

/** As `change`, for steps that are signed: the password opens the signer's own key first. */
const changeSigned = async (
  context: SessionContext,
  input: CaseInput & { readonly password: string },
  command: DeskAuditCommand,
): Promise<{ case: DeskAuditView }> =>
  answer(
    context,
    await runPreparedCommand<Signer, CaseReceipt>(
      context,
      input,
      () => confirmByPassword(context, input.password),
      (unit, signer) =>
        changeCase(unit, input.caseId, input.expectedVersion, command, {
          actor: actingUser(context),
          signer,
        }),
    ),
  );

/** The sweep's findings become the case's own: a later sweep does not change them. */
const takenFindings = (
  context: SessionContext,
  inn: Inn,
  findingIds: readonly FindingId[],
): readonly CaseFinding[] =>
  [...new Set(findingIds)].map((findingId) => {
    const stored = sweepFinding(context.read, findingId);
    const parsed = stored === null ? null : findingSchema.safeParse(JSON.parse(stored.body));
    if (stored === null || parsed === null || !parsed.success || stored.inn !== innToInteger(inn))
      return refuse({
        code: "not-found",
        messageKey: "desk-audit.refusal.no-such-finding",
        params: { findingId },
      });
    return { ...parsed.data, verdict: "open", verdictReason: null, outcome: null, outcomeReason: null };
  });

export const caseProcedures = {
  list: procedures.deskAudit.list.handler(({ input, context }) => {
    const page = pageFrom(input);
    const found = listCases(
      context.read,
      {
        status: input.status,
        inspectorId: input.mine ? context.user.userId : undefined,
        inn: input.inn,
        search: input.search,
        seenBy: context.user.userId,
      },
      page,
    );
    const sight = sightOf(context.read, context.today);
    return pageOf(
      found.items.map((row) => caseSummary(row, sight)),
      found.total,
      page,
    );
  }),
  get: procedures.deskAudit.get.handler(({ input, context }) => viewOf(context, input.caseId)),
  evidence: procedures.deskAudit.evidence.handler(({ input, context }) => {
    const row = caseById(context.read, input.caseId) ?? refuse(NO_SUCH_CASE);
    const finding = row.state.findings.find((f) => f.findingId === input.findingId);
    if (finding === undefined)
      return refuse({ code: "not-found", messageKey: "desk-audit.refusal.no-such-finding" });
    return finding.evidence.flatMap((item) => [
      ...evidenceRows(context.read, innToInteger(row.state.inn), item),
    ]);
  }),

  inspectors: procedures.deskAudit.inspectors.handler(({ input, context }) => {
    const { read } = context;
    const { state } = caseById(read, input.caseId) ?? refuse(NO_SUCH_CASE);
    const names = userNames(read);
    const load = Map.groupBy(openCases(read), (row) => row.state.inspectorId);
    return allUsers(read)
      .filter((user) => user.active && permissionsOf(user.roles).includes("desk-audit.prepare"))
      .map(({ userId }) => ({
        userId,
        fullName: nameOf(names, userId),
        openCases: load.get(userId)?.length ?? 0,
        current: userId === state.inspectorId,
        conflict: conflictOf(read, userId, state.inn) !== null,
      }));
  }),

  open: procedures.deskAudit.open.handler(({ input, context }) => {
    const { inn, periodFrom, periodTo, findingIds } = input;
    const findings = takenFindings(context, inn, findingIds);
    return answer(
      context,
      runCommand(context, input, (unit) =>
        openCase(
          unit,
          { type: "open", input: { inn, periodFrom, periodTo, findings } },
          { actor: actingUser(context) },
        ),
      ),
    );
  }),
  decideFinding: procedures.deskAudit.decideFinding.handler(({ input, context }) => {
    const { findingId, verdict, reason } = input;
    return change(context, input, { type: "decideFinding", input: { findingId, verdict, reason } });
  }),
  closeClean: procedures.deskAudit.closeClean.handler(({ input, context }) =>
    change(context, input, { type: "closeClean", input: { reason: input.reason } }),
  ),
  reassign: procedures.deskAudit.reassign.handler(({ input, context }) => {
    const { inspectorId, reason } = input;
    return change(context, input, { type: "reassign", input: { inspectorId, reason } }, inspectorId);
  }),
  drawUpReport: procedures.deskAudit.drawUpReport.handler(({ input, context }) =>
    changeSigned(context, input, { type: "drawUpReport", input: {} }),
  ),
  recordCorrection: procedures.deskAudit.recordCorrection.handler(({ input, context }) => {
    const { filedOn, returnId, correctedFindingIds, partly, remark } = input;
    return change(context, input, {
      type: "recordCorrection",
      input: { filedOn, returnId: returnId ?? null, correctedFindingIds, partly, remark },
    });
  }),
  recordObjection: procedures.deskAudit.recordObjection.handler(({ input, context }) => {
    const { receivedOn, text, documents } = input;
    return change(context, input, { type: "recordObjection", input: { receivedOn, text, documents } });
  }),
  recordSilence: procedures.deskAudit.recordSilence.handler(({ input, context }) =>
    change(context, input, { type: "recordSilence", input: {} }),
  ),
  considerObjection: procedures.deskAudit.considerObjection.handler(({ input, context }) =>
    change(context, input, { type: "considerObjection", input: { outcomes: input.outcomes } }),
  ),
  drawUpAcceptanceNotice: procedures.deskAudit.drawUpAcceptanceNotice.handler(({ input, context }) =>
    changeSigned(context, input, { type: "drawUpAcceptanceNotice", input: {} }),
  ),
  closeCorrected: procedures.deskAudit.closeCorrected.handler(({ input, context }) =>
    change(context, input, { type: "closeCorrected", input: { reason: input.reason } }),
  ),
  draftDecision: procedures.deskAudit.draftDecision.handler(({ input, context }) => {
    const { decisionOn, reasoning } = input;
    return change(context, input, { type: "draftDecision", input: { decisionOn, reasoning } });
  }),
  submitDecision: procedures.deskAudit.submitDecision.handler(({ input, context }) =>
    change(context, input, { type: "submitDecision", input: {} }),
  ),
  sendBackDecision: procedures.deskAudit.sendBackDecision.handler(({ input, context }) =>
    change(context, input, { type: "sendBackDecision", input: { remarks: input.remarks } }),
  ),
  approveDecision: procedures.deskAudit.approveDecision.handler(({ input, context }) =>
    change(context, input, { type: "approveDecision", input: {} }),
  ),
  signDecision: procedures.deskAudit.signDecision.handler(({ input, context }) =>
    changeSigned(context, input, { type: "signDecision", input: {} }),
  ),
  dispatchActs: procedures.deskAudit.dispatchActs.handler(({ input, context }) => {
    const { actIds, method, dispatchedOn, proof } = input;
    return change(context, input, { type: "dispatchActs", input: { actIds, method, dispatchedOn, proof } });
  }),
  recordService: procedures.deskAudit.recordService.handler(({ input, context }) => {
    const { actIds, outcome, on, proof } = input;
    return change(context, input, { type: "recordService", input: { actIds, outcome, on, proof } });
  }),
  recordPerformance: procedures.deskAudit.recordPerformance.handler(({ input, context }) => {
    const { performedOn, remark } = input;
    return change(context, input, { type: "recordPerformance", input: { performedOn, remark } });
  }),
  recordAppeal: procedures.deskAudit.recordAppeal.handler(({ input, context }) => {
    const { filedOn, remark } = input;
    return change(context, input, { type: "recordAppeal", input: { filedOn, remark } });
  }),
};
