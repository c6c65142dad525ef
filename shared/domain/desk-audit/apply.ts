/** What an event changes: the only way a state comes to be. Pure and total, so a replay gives the same state. */
import type { DerivationStep } from "../../kernel/derivation.ts";
import { tc } from "../../kernel/legal-basis.ts";
import { addMoney, formatSom, subtractMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { unreachable } from "../../kernel/result.ts";
import { type ActMove, actRow } from "../official-act/life.ts";
import type { DeskAuditEvent } from "./events.ts";
import type { ActState, CaseFinding, DeadlineState, DeskAuditState } from "./types.ts";

const NEW_ACT = {
  status: "drafted",
  approvedBy: null,
  signedBy: null,
  signedOn: null,
  signedAt: null,
  registrationNumber: null,
  contentHash: null,
  dispatchedOn: null,
  method: null,
  proof: null,
  deemedOn: null,
  servedOn: null,
  remarks: null,
} as const satisfies Partial<ActState>;

const changeAct = (state: DeskAuditState, actId: string, move: ActMove, change: Partial<ActState>) => ({
  ...state,
  acts: state.acts.map((act) =>
    act.actId === actId ? { ...act, ...change, status: actRow(act.status, move)?.to ?? act.status } : act,
  ),
});

const changeDeadline = (state: DeskAuditState, deadlineId: string, change: Partial<DeadlineState>) => ({
  ...state,
  deadlines: state.deadlines.map((deadline) =>
    deadline.deadlineId === deadlineId ? { ...deadline, ...change } : deadline,
  ),
});

/**
 * What stands of a finding after a correction of a part: the stated amount moves towards the computed one by what
 * was corrected, and the working says so.
 */
const partlyCorrected = (finding: CaseFinding, remaining: Tyiyn): Partial<CaseFinding> => {
  const { difference, declared, computed, derivation } = finding;
  const corrected = subtractMoney(difference, remaining);
  const owed = declared !== null && computed !== null && subtractMoney(computed, declared) === difference;
  const step: DerivationStep = {
    label: { key: "desk-audit.working.partly-corrected" },
    operands: [{ name: "corrected", quantity: { unit: "som", value: formatSom(corrected) } }],
    result: { unit: "som", value: formatSom(remaining) },
    basis: tc("125.6"),
  };
  return {
    difference: remaining,
    declared:
      declared === null ? null : owed ? addMoney(declared, corrected) : subtractMoney(declared, corrected),
    derivation: [...derivation, step],
  };
};

const changeFindings = (
  state: DeskAuditState,
  change: (finding: CaseFinding) => Partial<CaseFinding> | null,
): DeskAuditState => ({
  ...state,
  findings: state.findings.map((finding) => ({ ...finding, ...(change(finding) ?? {}) })),
});

/** Accepted and not dropped after the answer. */
export const standing = (state: DeskAuditState): readonly CaseFinding[] =>
  state.findings.filter((f) => f.verdict === "accepted" && (f.outcome === null || f.outcome === "stands"));

/** Tax in the accepted findings that still stand, tyiyn. */
export const standingDifference = (state: DeskAuditState) =>
  addMoney(
    ZERO,
    ...state.findings
      .filter((f) => f.verdict !== "dismissed" && (f.outcome === null || f.outcome === "stands"))
      .filter((f) => f.kind === "assessment" || f.kind === "reduction")
      .map((f) => f.difference),
  );

const opened = (event: Extract<DeskAuditEvent, { type: "CaseOpened" }>): DeskAuditState => ({
  ...event.payload,
  inspectors: [event.payload.inspectorId],
  status: "selected",
  version: 0,
  acts: [],
  deadlines: [],
  answers: [],
  notifiedOn: null,
  assessment: null,
  reasoning: null,
  decisionOn: null,
  closure: null,
});

const afterAnswer = (state: DeskAuditState): DeskAuditState => {
  if (standing(state).length === 0) return { ...state, status: "corrected" };
  return state.status === "notified" ? { ...state, status: "corrected" } : state;
};

const change = (state: DeskAuditState, event: DeskAuditEvent): DeskAuditState => {
  switch (event.type) {
    case "CaseOpened":
      return opened(event);
    case "FindingDecided": {
      const { findingId, verdict, reason } = event.payload;
      return changeFindings(state, (f) =>
        f.findingId === findingId ? { verdict, verdictReason: reason } : null,
      );
    }
    case "CaseReassigned":
      return {
        ...state,
        inspectorId: event.payload.to,
        inspectors: [...state.inspectors.filter((userId) => userId !== event.payload.to), event.payload.to],
        deadlines: state.deadlines.map((d) => (d.metOn === null ? { ...d, ownerId: event.payload.to } : d)),
      };
    case "ReportDrawnUp":
      return { ...state, status: "reported" };
    case "TaxpayerNotified":
      return { ...state, status: "notified", notifiedOn: event.payload.on };
    case "CorrectionRecorded": {
      const { answer, correctedFindingIds, partly } = event.payload;
      const left = new Map(partly.map(({ findingId, remaining }) => [findingId, remaining]));
      const marked = changeFindings(state, (f) => {
        if (correctedFindingIds.includes(f.findingId))
          return { outcome: "corrected", outcomeReason: answer.text };
        const remaining = left.get(f.findingId);
        return remaining === undefined ? null : partlyCorrected(f, remaining);
      });
      return afterAnswer({ ...marked, answers: [...state.answers, answer] });
    }
    case "ObjectionRecorded":
      return { ...state, status: "objected", answers: [...state.answers, event.payload.answer] };
    case "SilenceRecorded":
      return { ...state, status: "deciding", answers: [...state.answers, event.payload.answer] };
    case "FindingsBarred": {
      const bars = new Map(event.payload.findings.map(({ findingId, bar }) => [findingId, bar]));
      return changeFindings(state, (f) => {
        const bar = bars.get(f.findingId);
        return bar === undefined ? null : { outcome: bar, outcomeReason: null };
      });
    }
    case "ObjectionConsidered": {
      const outcomes = new Map(event.payload.outcomes.map((outcome) => [outcome.findingId, outcome]));
      const considered = changeFindings(state, (f) => {
        const outcome = outcomes.get(f.findingId);
        if (!outcome) return null;
        return {
          outcome: outcome.accepted ? "argument-accepted" : "stands",
          outcomeReason: outcome.reasoning,
        };
      });
      return { ...considered, status: standing(considered).length === 0 ? "accepted" : "deciding" };
    }
    case "DecisionDrafted": {
      const { decisionOn, reasoning, assessment } = event.payload;
      return { ...state, status: "deciding", decisionOn, reasoning, assessment };
    }
    case "DecisionTaken":
      return { ...state, status: "decided" };
    case "DecisionServed":
      return { ...state, status: "served" };
    case "CaseClosed":
      return { ...state, status: "closed", closure: event.payload.closure };
    case "ActDrafted": {
      const { actId, kind, preparedBy, drawnUpOn } = event.payload;
      const known = state.acts.find((act) => act.actId === actId);
      if (!known)
        return {
          ...state,
          acts: [...state.acts, { actId, kind, ...NEW_ACT, preparedBy: [preparedBy], drawnUpOn }],
        };
      const writers = known.preparedBy.includes(preparedBy)
        ? known.preparedBy
        : [...known.preparedBy, preparedBy];
      return changeAct(state, actId, "redraft", { preparedBy: writers, drawnUpOn, approvedBy: null });
    }
    case "ActSubmitted":
      return changeAct(state, event.payload.actId, "submit", {});
    case "ActSentBack":
      return changeAct(state, event.payload.actId, "send-back", {
        remarks: event.payload.remarks,
        approvedBy: null,
      });
    case "ActApproved":
      return changeAct(state, event.payload.actId, "approve", { approvedBy: event.payload.approvedBy });
    case "ActSigned": {
      const { actId, number, signedBy, signedOn, signedAt, contentHash } = event.payload;
      return changeAct(state, actId, "sign", {
        registrationNumber: number,
        signedBy,
        signedOn,
        signedAt,
        contentHash,
      });
    }
    case "ActDispatched": {
      const { actId, method, on, proof, deemedOn } = event.payload;
      return changeAct(state, actId, "dispatch", { method, dispatchedOn: on, proof, deemedOn });
    }
    case "ActServed":
      return changeAct(state, event.payload.actId, "serve", {
        servedOn: event.payload.on,
        proof: event.payload.proof,
      });
    case "ActUndelivered":
      return changeAct(state, event.payload.actId, "return-undelivered", {
        proof: event.payload.proof,
        deemedOn: null,
      });
    case "ActCancelled":
      return changeAct(state, event.payload.actId, "cancel", { remarks: event.payload.reason });
    case "DeadlineOpened":
      return {
        ...state,
        deadlines: [...state.deadlines, { ...event.payload, metOn: null, lapsed: false, missedOn: null }],
      };
    case "DeadlineMet":
      return changeDeadline(state, event.payload.deadlineId, { metOn: event.payload.on });
    case "DeadlineLapsed":
      return changeDeadline(state, event.payload.deadlineId, { metOn: event.payload.on, lapsed: true });
    case "DeadlineMissed":
      return changeDeadline(state, event.payload.deadlineId, { missedOn: event.payload.on });
    case "DeadlineReopened":
      return changeDeadline(state, event.payload.deadlineId, { metOn: null });
    default:
      return unreachable(event);
  }
};

/** The state after one more event. The first event of a case is `CaseOpened`. */
export const apply = (state: DeskAuditState | null, event: DeskAuditEvent): DeskAuditState => {
  if (state === null) {
    if (event.type !== "CaseOpened") throw new Error(`a case begins with CaseOpened, not ${event.type}`);
    return { ...opened(event), version: 1 };
  }
  return { ...change(state, event), version: state.version + 1 };
};

/** The state after a run of events. */
export const replay = (
  events: readonly DeskAuditEvent[],
  from: DeskAuditState | null = null,
): DeskAuditState | null => events.reduce<DeskAuditState | null>(apply, from);
