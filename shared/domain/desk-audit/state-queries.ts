/** Questions the rules ask of a state. */
import type { UserId } from "../../kernel/id.ts";
import { type ActKind, isAlive } from "../official-act/life.ts";
import type { TermId } from "./terms.ts";
import type { ActState, DeadlineState, DeskAuditState, DeskAuditStatus } from "./types.ts";

/** The paper of a kind that is not cancelled. */
export const liveAct = (state: DeskAuditState, kind: ActKind): ActState | undefined =>
  state.acts.find((act) => act.kind === kind && isAlive(act.status));

/** The decision of the case, draft or signed. */
export const decisionAct = (state: DeskAuditState): ActState | undefined =>
  liveAct(state, "desk-audit-decision");

/**
 * Everyone who had a hand in the case: its inspectors, past and present, and the writers of its papers, cancelled drafts
 * too. Four eyes are asked of the whole life of a case, not of the last draft.
 */
export const preparersOf = (state: DeskAuditState): readonly UserId[] => [
  ...new Set([...state.inspectors, ...state.acts.flatMap((act) => act.preparedBy)]),
];

/** The papers whose service a status waits for: report and notice always go together (125(5)). */
const SERVED_IN: Partial<Record<DeskAuditStatus, readonly ActKind[]>> = {
  reported: ["desk-audit-report", "discrepancy-notice"],
  accepted: ["acceptance-notice"],
  decided: ["desk-audit-decision"],
};

export const actsToServe = (state: DeskAuditState): readonly ActState[] =>
  (SERVED_IN[state.status] ?? []).flatMap((kind) => liveAct(state, kind) ?? []);

/** The latest term of the kind the case opened. */
export const openedTerm = (state: DeskAuditState, term: TermId): DeadlineState | undefined =>
  state.deadlines.findLast((deadline) => deadline.term === term);

/** Terms still expected, earliest first. */
export const openDeadlines = (state: DeskAuditState): readonly DeadlineState[] =>
  state.deadlines
    .filter((deadline) => deadline.metOn === null)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));

/** The term to watch next: what still lies ahead or is not done, the office's own before the taxpayer's rights. */
export const nextDeadline = (state: DeskAuditState): DeadlineState | undefined =>
  state.status === "closed"
    ? undefined
    : openDeadlines(state).find((d) => d.bound === "office" || d.missedOn === null);

/** Passed and not met in time. */
export const isMissed = (deadline: DeadlineState): boolean =>
  deadline.missedOn !== null && (deadline.metOn === null || deadline.metOn > deadline.dueOn);
