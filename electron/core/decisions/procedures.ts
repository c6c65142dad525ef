/** The approver's desk: what waits, the checklist of art. 96(3), what changed since the last submission. */
import type { ReadHandle } from "#db/handle.ts";
import { readStream } from "#db/journal-read.ts";
import { actsByStatus, caseById, caseOfAct, contentOfAct } from "#db/queries/desk-audits.ts";
import type { DeskAuditEvent } from "#shared/domain/desk-audit/events.ts";
import { openDeadlines } from "#shared/domain/desk-audit/state-queries.ts";
import { decisionChecklist, missingOf } from "#shared/domain/official-act/checklist.ts";
import type { DecisionContent } from "#shared/domain/official-act/content.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import { ZERO } from "#shared/kernel/money.ts";
import { actSummary, caseSummary, sightOf } from "../desk-audit/summaries.ts";
import { pageFrom, pageOf } from "../paging.ts";
import { procedures } from "../procedure.ts";
import { refuse } from "../refusal.ts";
import { decisionChanges } from "./changes.ts";

const STATUSES = {
  "to-approve": ["submitted"],
  "to-sign": ["approved"],
  register: ["signed", "dispatched", "undelivered", "served", "cancelled"],
} as const;

const NO_SUCH_ACT: DomainRefusal = { code: "not-found", messageKey: "desk-audit.refusal.no-such-act" };

const decisionOf = (read: ReadHandle, actId: string): DecisionContent => {
  const content = contentOfAct(read, actId);
  return content?.kind === "desk-audit-decision" ? content : refuse(NO_SUCH_ACT);
};

/** The texts as they stood at each submission, oldest first. */
const submittedContents = (read: ReadHandle, actId: string): readonly DecisionContent[] => {
  const caseId = caseOfAct(read, actId) ?? refuse(NO_SUCH_ACT);
  const submitted: DecisionContent[] = [];
  let latest: DecisionContent | null = null;
  for (const recorded of readStream(read, `desk-audit/${caseId}`)) {
    const event = { type: recorded.type, payload: recorded.payload } as DeskAuditEvent;
    if (event.type === "ActDrafted" && event.payload.actId === actId)
      latest = event.payload.content.kind === "desk-audit-decision" ? event.payload.content : latest;
    if (event.type === "ActSubmitted" && event.payload.actId === actId && latest) submitted.push(latest);
  }
  return submitted;
};

export const decisionsProcedures = {
  queue: procedures.decisions.queue.handler(({ input, context }) => {
    const page = pageFrom(input);
    const { read } = context;
    const sight = sightOf(read, context.today);
    const order = input.view === "register" ? "newest" : "oldest";
    const found = actsByStatus(
      read,
      ["desk-audit-decision"],
      STATUSES[input.view],
      context.user.userId,
      page,
      order,
    );
    const items = found.items.flatMap(({ actId, caseId }) => {
      const row = caseById(read, caseId);
      const act = row?.state.acts.find((a) => a.actId === actId);
      if (!row || !act) return [];
      const { state } = row;
      const content = contentOfAct(read, actId);
      const due = openDeadlines(state).find((deadline) => deadline.bound === "office");
      return [
        {
          act: actSummary(state, act, sight.names),
          case: caseSummary(row, sight),
          totalTax: state.assessment?.totalTax ?? ZERO,
          totalPenalty: state.assessment?.totalPenalty ?? ZERO,
          missing:
            content?.kind === "desk-audit-decision"
              ? missingOf(decisionChecklist(content)).map(({ element }) => element)
              : [],
          dueOn: due?.dueOn ?? null,
          workingDaysLeft: due ? sight.daysLeft(due.dueOn) : null,
        },
      ];
    });
    return pageOf(items, found.total, page);
  }),
  checklist: procedures.decisions.checklist.handler(({ input, context }) =>
    decisionChecklist(decisionOf(context.read, input.actId)),
  ),
  changes: procedures.decisions.changes.handler(({ input, context }) => {
    const now = decisionOf(context.read, input.actId);
    const submitted = submittedContents(context.read, input.actId);
    // The text now under review was submitted too: what changed is against the submission before it.
    const before = submitted.at(-2);
    return before === undefined ? [] : decisionChanges(before, now);
  }),
};
