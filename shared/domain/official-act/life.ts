/**
 * The life of an official paper (art. 96–97): drafted, approved by another person, signed, dispatched, served.
 * One table for every kind; which kinds need approval is data beside it.
 */
import type { ACT_KINDS, ACT_STATUSES } from "../../contract/desk-audit.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { DomainRefusal } from "../refusal.ts";

export type ActKind = (typeof ACT_KINDS)[number];
export type ActStatus = (typeof ACT_STATUSES)[number];

export const ACT_MOVES = [
  "redraft",
  "submit",
  "send-back",
  "approve",
  "sign",
  "dispatch",
  "serve",
  "return-undelivered",
  "cancel",
] as const;
export type ActMove = (typeof ACT_MOVES)[number];

/** How a kind of paper is made and served. */
export interface ActRule {
  /** Signed only after another person approved it. */
  readonly needsApproval: boolean;
  /** Copies the law asks for. */
  readonly copies: 1 | 2;
  /** The paper belongs to art. 97, so a refused registered letter counts as served (97(2)(1), A-08). */
  readonly refusalCounts: boolean;
  readonly article: LegalBasis;
}

export const ACT_RULES: Readonly<Record<ActKind, ActRule>> = {
  // The справка itself is not in the lists of art. 97, but it is served together with the notice.
  "desk-audit-report": { needsApproval: false, copies: 2, refusalCounts: true, article: tc("125.4") },
  "discrepancy-notice": { needsApproval: false, copies: 2, refusalCounts: true, article: tc("97.7.3") },
  "acceptance-notice": { needsApproval: false, copies: 2, refusalCounts: true, article: tc("125.8") },
  "desk-audit-decision": { needsApproval: true, copies: 2, refusalCounts: true, article: tc("97.6.8") },
};

interface ActRow {
  readonly to: ActStatus;
  readonly article: LegalBasis;
}

const row = (to: ActStatus, article: string): ActRow => ({ to, article: tc(article) });

/** from → move → to. A pair that is not here is refused. */
export const ACT_TRANSITIONS = {
  drafted: {
    redraft: row("drafted", "96.3"),
    submit: row("submitted", "96.3"),
    sign: row("signed", "125.4"),
    cancel: row("cancelled", "96.1"),
  },
  submitted: {
    "send-back": row("sent-back", "96.3"),
    approve: row("approved", "96.3"),
    cancel: row("cancelled", "96.1"),
  },
  "sent-back": { redraft: row("drafted", "96.3"), cancel: row("cancelled", "96.1") },
  approved: {
    "send-back": row("sent-back", "96.3"),
    sign: row("signed", "96.5"),
    cancel: row("cancelled", "96.1"),
  },
  signed: { dispatch: row("dispatched", "97.1") },
  dispatched: { serve: row("served", "97.2"), "return-undelivered": row("undelivered", "97.4") },
  undelivered: { dispatch: row("dispatched", "97.1") },
  served: {},
  cancelled: {},
} as const satisfies Readonly<Record<ActStatus, Partial<Record<ActMove, ActRow>>>>;

/** The row of the table, or undefined where the move is not possible. */
export const actRow = (from: ActStatus, move: ActMove): ActRow | undefined => {
  const rows: Partial<Record<ActMove, ActRow>> = ACT_TRANSITIONS[from];
  return rows[move];
};

/** Where a move leads; a paper that needs approval is never signed as a draft. */
export const moveAct = (
  act: { readonly kind: ActKind; readonly status: ActStatus },
  move: ActMove,
): Result<ActStatus, DomainRefusal<"act-not-in-state" | "approval-missing">> => {
  if (move === "sign" && act.status === "drafted" && ACT_RULES[act.kind].needsApproval)
    return err({
      code: "approval-missing",
      article: tc("96.3"),
      messageKey: "desk-audit.refusal.approval-missing",
    });
  const found = actRow(act.status, move);
  if (!found)
    return err({
      code: "act-not-in-state",
      article: ACT_RULES[act.kind].article,
      messageKey: "desk-audit.refusal.act-not-in-state",
      params: { status: act.status, move },
    });
  return ok(found.to);
};

/** The paper lives: not cancelled. */
export const isAlive = (status: ActStatus): boolean => status !== "cancelled";
