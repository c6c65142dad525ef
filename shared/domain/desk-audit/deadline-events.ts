/** What a step does to the terms of the case and to an unsigned decision. */
import type { UserId } from "../../kernel/id.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { ok, type Result } from "../../kernel/result.ts";
import type { DomainRefusal } from "../refusal.ts";
import type { DeskAuditContext } from "./context.ts";
import type { DeskAuditEvent } from "./events.ts";
import { decisionAct, openedTerm } from "./state-queries.ts";
import { openTerm, TERM_RULES, type TermId } from "./terms.ts";
import type { DeadlineState, DeskAuditState } from "./types.ts";

type Events = readonly DeskAuditEvent[];
export type Produced = Result<Events, DomainRefusal>;

/** The trace of a passed term, once. */
export const missed = (deadline: DeadlineState, on: PlainDate): Events =>
  deadline.missedOn !== null || on <= deadline.dueOn
    ? []
    : [
        {
          type: "DeadlineMissed",
          payload: {
            deadlineId: deadline.deadlineId,
            term: deadline.term,
            on,
            article: TERM_RULES[deadline.term].consequenceArticle,
            consequence: TERM_RULES[deadline.term].consequence,
          },
        },
      ];

/** Meets the open terms of the kinds named; a late step leaves the trace of the miss too. */
export const meet = (state: DeskAuditState, terms: readonly TermId[], on: PlainDate): Events =>
  state.deadlines
    .filter((deadline) => deadline.metOn === null && terms.includes(deadline.term))
    .flatMap(
      (deadline): Events => [
        ...missed(deadline, on),
        { type: "DeadlineMet", payload: { deadlineId: deadline.deadlineId, on } },
      ],
    );

/** The open terms of the kinds named are no longer expected; a passed one keeps its trace. */
export const lapse = (state: DeskAuditState, terms: readonly TermId[], on: PlainDate): Events =>
  state.deadlines
    .filter((deadline) => deadline.metOn === null && terms.includes(deadline.term))
    .map((deadline) => ({ type: "DeadlineLapsed", payload: { deadlineId: deadline.deadlineId, on } }));

/** Terms met by a paper on its way become open again when the paper comes back. */
export const reopen = (state: DeskAuditState, terms: readonly TermId[]): Events =>
  state.deadlines
    .filter((deadline) => deadline.metOn !== null && !deadline.lapsed && terms.includes(deadline.term))
    .map((deadline) => ({ type: "DeadlineReopened", payload: { deadlineId: deadline.deadlineId } }));

/** Opens terms from the day of one event. */
export const openTerms = (
  terms: readonly TermId[],
  trigger: PlainDate,
  ownerId: UserId,
  context: DeskAuditContext,
): Produced => {
  const events: DeskAuditEvent[] = [];
  for (const id of terms) {
    const opened = openTerm(id, trigger, ownerId, context);
    if (!opened.ok) return opened;
    events.push({ type: "DeadlineOpened", payload: opened.value });
  }
  return ok(events);
};

/**
 * The answer term is over and what was found still stands: the miss is recorded and the term of the decision runs,
 * whether or not anyone has written the silence down (125(9)). Nothing when that already happened or is not yet so.
 */
export const afterAnswerTerm = (state: DeskAuditState, context: DeskAuditContext): Produced => {
  const term = openedTerm(state, "T-104");
  if (!term || term.metOn !== null || term.dueOn >= context.today) return ok([]);
  const trace = missed(term, context.today);
  if (openedTerm(state, "T-107")) return ok(trace);
  const opened = openTerms(["T-107"], term.dueOn, state.inspectorId, context);
  return opened.ok ? ok([...trace, ...opened.value]) : opened;
};

/** A decision not yet signed falls: what it rested on is no more. */
export const cancelledDraft = (
  state: DeskAuditState,
  reason: "superseded-by-answer" | "nothing-to-decide",
): Events => {
  const act = decisionAct(state);
  if (!act || act.signedOn !== null) return [];
  return [{ type: "ActCancelled", payload: { actId: act.actId, reason } }];
};

/**
 * Every open term but those that outlive the case: the taxpayer's window of art. 72(2)(2), and, of a decision that was
 * performed, the term to appeal it.
 */
export const lapseAll = (state: DeskAuditState, on: PlainDate, outlive: readonly TermId[] = []): Events => {
  const kept: readonly TermId[] = ["T-013", ...outlive];
  return lapse(
    state,
    (Object.keys(TERM_RULES) as TermId[]).filter((id) => !kept.includes(id)),
    on,
  );
};
