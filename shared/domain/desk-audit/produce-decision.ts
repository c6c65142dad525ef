/** The decision: drafted, submitted, sent back, approved, signed (125(7), 125(9), 96). */
import type { OfficialActId } from "../../kernel/id.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { decisionChecklist } from "../official-act/checklist.ts";
import { composeDecision } from "../official-act/compose-decision.ts";
import type { ActContent, DecisionContent } from "../official-act/content.ts";
import { type ActMove, moveAct } from "../official-act/life.ts";
import type { DomainRefusal } from "../refusal.ts";
import { replay, standing } from "./apply.ts";
import { assess } from "./assessment.ts";
import { barredFindings } from "./bars.ts";
import type { CommandOf } from "./commands.ts";
import type { DeskAuditContext } from "./context.ts";
import { afterAnswerTerm, type Produced } from "./deadline-events.ts";
import type { DeskAuditEvent } from "./events.ts";
import { draftedAct, NO_SUCH_ACT, signedAct } from "./produce-case.ts";
import { decisionAct } from "./state-queries.ts";
import type { ActState, DeskAuditState } from "./types.ts";

/** The decision, where the move is possible for it. */
const movable = (state: DeskAuditState, move: ActMove): Result<ActState, DomainRefusal> => {
  const act = decisionAct(state);
  if (!act) return err(NO_SUCH_ACT);
  const moved = moveAct(act, move);
  return moved.ok ? ok(act) : moved;
};

const storedDecision = (act: ActState, context: DeskAuditContext): Result<DecisionContent, DomainRefusal> => {
  const content: ActContent | null = context.contentOf(act.actId);
  return content?.kind === "desk-audit-decision" ? ok(content) : err(NO_SUCH_ACT);
};

/** What may not be assessed any more leaves the decision, and the decision says so. */
const droppedAsBarred = (state: DeskAuditState, context: DeskAuditContext): readonly DeskAuditEvent[] => {
  const barred = barredFindings(state, context);
  if (barred.length === 0) return [];
  const findings = barred.map(({ finding, bar }) => ({ findingId: finding.findingId, bar }));
  return [{ type: "FindingsBarred", payload: { findings, on: context.today } }];
};

/** The draft, its tax and penalty computed to its date; a draft sent back is written anew under the same id. */
export const produceDraft = (
  state: DeskAuditState,
  command: CommandOf<"draftDecision">,
  context: DeskAuditContext,
): Produced => {
  const { decisionOn, reasoning } = command.input;
  const terms = afterAnswerTerm(state, context);
  if (!terms.ok) return terms;
  const dropped = droppedAsBarred(state, context);
  const rest = replay(dropped, state) ?? state;
  const assessment = assess(standing(rest), decisionOn, state.periodTo, context);
  if (!assessment.ok) return assessment;
  const actId = decisionAct(rest)?.actId ?? (context.ids<"OfficialAct">() as OfficialActId);
  const draft = { decisionOn, reasoning, assessment: assessment.value };
  const content = composeDecision(rest, actId, draft, context);
  if (!content.ok) return content;
  return ok([
    ...terms.value,
    ...dropped,
    { type: "DecisionDrafted", payload: { actId, ...draft } },
    draftedAct(content.value, context),
  ]);
};

export const produceSubmitted = (state: DeskAuditState): Produced => {
  const act = movable(state, "submit");
  return act.ok ? ok([{ type: "ActSubmitted", payload: { actId: act.value.actId } }]) : act;
};

export const produceSentBack = (state: DeskAuditState, command: CommandOf<"sendBackDecision">): Produced => {
  const act = movable(state, "send-back");
  if (!act.ok) return act;
  return ok([{ type: "ActSentBack", payload: { actId: act.value.actId, remarks: command.input.remarks } }]);
};

export const produceApproved = (state: DeskAuditState, context: DeskAuditContext): Produced => {
  const act = movable(state, "approve");
  if (!act.ok) return act;
  const draft = storedDecision(act.value, context);
  if (!draft.ok) return draft;
  const { userId } = context.actor;
  const content = { ...draft.value, approvedBy: context.personOf(userId) };
  return ok([{ type: "ActApproved", payload: { actId: act.value.actId, approvedBy: userId, content } }]);
};

/** Signed as approved, word for word; only the number, the signer and the moment are added. */
export const produceSigned = (state: DeskAuditState, context: DeskAuditContext): Produced => {
  const act = movable(state, "sign");
  if (!act.ok) return act;
  const approved = storedDecision(act.value, context);
  if (!approved.ok) return approved;
  const signed = signedAct({ ...approved.value, checklist: decisionChecklist(approved.value) }, context);
  if (!signed.ok) return signed;
  return ok([
    signed.value,
    { type: "DecisionTaken", payload: { actId: act.value.actId, on: context.today } },
  ]);
};
