/** One line of the case's history: what happened, in words. */
import type { RecordedEvent } from "#db/projections/projection.ts";
import type { DeskAuditEvent } from "#shared/domain/desk-audit/events.ts";
import type { DeskAuditState } from "#shared/domain/desk-audit/types.ts";
import type { Message, TextParams } from "#shared/kernel/text.ts";
import { type Names, nameOf } from "./summaries.ts";

const actParams = (state: DeskAuditState, actId: string): TextParams => {
  const act = state.acts.find((a) => a.actId === actId);
  return { kind: act?.kind ?? "", number: act?.registrationNumber ?? "—" };
};

const termParams = (state: DeskAuditState, deadlineId: string): TextParams => {
  const deadline = state.deadlines.find((d) => d.deadlineId === deadlineId);
  return { term: deadline?.term ?? "", due: deadline?.dueOn ?? "" };
};

const paramsOf = (event: DeskAuditEvent, state: DeskAuditState, names: Names): TextParams => {
  switch (event.type) {
    case "CaseOpened":
      return { number: event.payload.number, count: event.payload.findings.length };
    case "FindingDecided": {
      const finding = state.findings.find((f) => f.findingId === event.payload.findingId);
      return {
        check: finding?.check ?? "",
        period: finding?.period ?? "",
        reason: event.payload.reason,
      };
    }
    case "CaseReassigned":
      return { to: nameOf(names, event.payload.to).ru, reason: event.payload.reason };
    case "CorrectionRecorded":
      return {
        date: event.payload.answer.receivedOn,
        count: event.payload.correctedFindingIds.length,
        partly: event.payload.partly.length,
      };
    case "ObjectionRecorded":
      return { date: event.payload.answer.receivedOn };
    case "SilenceRecorded":
      return { date: event.payload.answer.receivedOn };
    case "FindingsBarred":
      return { count: event.payload.findings.length };
    case "ObjectionConsidered": {
      const accepted = event.payload.outcomes.filter((o) => o.accepted).length;
      return { accepted, rejected: event.payload.outcomes.length - accepted };
    }
    case "DecisionDrafted":
      return { date: event.payload.decisionOn };
    case "CaseClosed":
      return { reason: event.payload.reason };
    case "DeadlineOpened":
      return { term: event.payload.term, due: event.payload.dueOn };
    case "DeadlineMissed":
      return { term: event.payload.term, due: termParams(state, event.payload.deadlineId).due ?? "" };
    case "DeadlineMet":
    case "DeadlineLapsed":
      return { ...termParams(state, event.payload.deadlineId), date: event.payload.on };
    case "DeadlineReopened":
      return termParams(state, event.payload.deadlineId);
    case "ActSigned":
      return { ...actParams(state, event.payload.actId), number: event.payload.number };
    case "ActSentBack":
      return { ...actParams(state, event.payload.actId), remarks: event.payload.remarks };
    case "ActDrafted":
    case "ActSubmitted":
    case "ActApproved":
    case "ActCancelled":
      return actParams(state, event.payload.actId);
    case "ActDispatched":
    case "ActServed":
    case "ActUndelivered":
      return { ...actParams(state, event.payload.actId), date: event.payload.on };
    case "ReportDrawnUp":
    case "TaxpayerNotified":
    case "DecisionTaken":
    case "DecisionServed":
      return { date: event.payload.on };
    default:
      return {};
  }
};

/** Details that change the sentence are part of the key, so that each language has its own. */
const variantOf = (event: DeskAuditEvent, state: DeskAuditState): string => {
  switch (event.type) {
    case "FindingDecided":
      return `.${event.payload.verdict}`;
    case "CaseClosed":
      return `.${event.payload.closure}`;
    case "ActServed":
      return `.${event.payload.how}`;
    case "ActCancelled":
      return `.${event.payload.reason}`;
    case "ActUndelivered":
      return `.${event.payload.why}`;
    case "ActDispatched":
      return `.${event.payload.method}`;
    case "ActSigned":
      return `.${state.acts.find((a) => a.actId === event.payload.actId)?.kind ?? "desk-audit-decision"}`;
    default:
      return "";
  }
};

export const eventMessage = (recorded: RecordedEvent, state: DeskAuditState, names: Names): Message => {
  const event = { type: recorded.type, payload: recorded.payload } as DeskAuditEvent;
  return {
    key: `desk-audit.event.${event.type}${variantOf(event, state)}`,
    params: paramsOf(event, state, names),
  };
};
