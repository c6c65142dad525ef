/** Steps of the check itself: opening, findings, the report with its notice, closing. */
import type { OfficialActId } from "../../kernel/id.ts";
import { tc } from "../../kernel/legal-basis.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { composeAcceptance, composeNotice, composeReport } from "../official-act/compose-report.ts";
import type { ActContent } from "../official-act/content.ts";
import type { DomainRefusal } from "../refusal.ts";
import type { CommandOf } from "./commands.ts";
import type { DeskAuditContext } from "./context.ts";
import { cancelledDraft, lapseAll, openTerms, type Produced } from "./deadline-events.ts";
import type { DeskAuditEvent } from "./events.ts";
import { refuse } from "./guards.ts";
import type { Closure, DeskAuditState } from "./types.ts";

export const produceOpen = (command: CommandOf<"open">, context: DeskAuditContext): Produced => {
  const number = context.nextNumber("desk-audit-case");
  if (number === null) return err(refuse("numbers-used-up", "96.6"));
  const { inn, periodFrom, periodTo, findings } = command.input;
  return ok([
    {
      type: "CaseOpened",
      payload: {
        caseId: context.ids<"DeskAudit">(),
        number,
        inn,
        periodFrom,
        periodTo,
        inspectorId: context.actor.userId,
        openedAt: context.now,
        findings,
      },
    },
  ]);
};

export const produceFindingDecided = (command: CommandOf<"decideFinding">): Produced =>
  ok([{ type: "FindingDecided", payload: command.input }]);

export const produceClosed = (
  state: DeskAuditState,
  closure: Closure,
  reason: string,
  context: DeskAuditContext,
): Produced =>
  ok([
    ...cancelledDraft(state, "nothing-to-decide"),
    ...lapseAll(state, context.today),
    { type: "CaseClosed", payload: { closure, on: context.today, reason } },
  ]);

export const produceReassigned = (state: DeskAuditState, command: CommandOf<"reassign">): Produced => {
  const { inspectorId, reason } = command.input;
  if (inspectorId === state.inspectorId) return err(refuse("same-inspector", "125.2"));
  return ok([{ type: "CaseReassigned", payload: { from: state.inspectorId, to: inspectorId, reason } }]);
};

/** The paper with its number and its signer, sealed under the signer's own key. */
export const signedAct = (
  draft: ActContent,
  context: DeskAuditContext,
): Result<Extract<DeskAuditEvent, { type: "ActSigned" }>, DomainRefusal> => {
  const number = context.nextNumber(draft.kind);
  if (number === null) return err(refuse("numbers-used-up", "96.6"));
  if (context.seal === null) return err(refuse("not-confirmed", "96.5"));
  const content: ActContent = {
    ...draft,
    registration: { number, signedOn: context.today, signedAt: context.now },
    signedBy: context.personOf(context.actor.userId),
  };
  return ok({
    type: "ActSigned",
    payload: {
      actId: draft.actId,
      number,
      signedBy: context.actor.userId,
      signedOn: context.today,
      signedAt: context.now,
      content,
      ...context.seal(content),
    },
  });
};

export const draftedAct = (
  content: ActContent,
  context: DeskAuditContext,
): Extract<DeskAuditEvent, { type: "ActDrafted" }> => ({
  type: "ActDrafted",
  payload: {
    actId: content.actId,
    kind: content.kind,
    preparedBy: context.actor.userId,
    drawnUpOn: content.drawnUpOn,
    content,
  },
});

/** Справка and notice, both signed by the officer who checked; the term to serve them runs (125(4)–(5)). */
export const produceReport = (state: DeskAuditState, context: DeskAuditContext): Produced => {
  const report = composeReport(state, context.ids<"OfficialAct">() as OfficialActId, context);
  const signedReport = signedAct(report, context);
  if (!signedReport.ok) return signedReport;
  const notice = composeNotice(
    state,
    context.ids<"OfficialAct">() as OfficialActId,
    signedReport.value.payload.number,
    context,
  );
  if (!notice.ok) return notice;
  const signedNotice = signedAct(notice.value, context);
  if (!signedNotice.ok) return signedNotice;
  const term = openTerms(["T-103"], context.today, state.inspectorId, context);
  if (!term.ok) return term;
  return ok([
    { type: "ReportDrawnUp", payload: { on: context.today } },
    draftedAct(report, context),
    signedReport.value,
    draftedAct(notice.value, context),
    signedNotice.value,
    ...term.value,
  ]);
};

/** Notice that the arguments are accepted (125(8)). */
export const produceAcceptanceNotice = (state: DeskAuditState, context: DeskAuditContext): Produced => {
  const content = composeAcceptance(state, context.ids<"OfficialAct">() as OfficialActId, context);
  if (!content.ok) return content;
  const signed = signedAct(content.value, context);
  return signed.ok ? ok([draftedAct(content.value, context), signed.value]) : signed;
};

export const NO_SUCH_ACT: DomainRefusal = {
  code: "no-such-act",
  article: tc("96.1"),
  messageKey: "desk-audit.refusal.no-such-act",
};
