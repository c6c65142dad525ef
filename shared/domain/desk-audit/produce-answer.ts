/** The taxpayer's answer: an amended return, an objection, silence (125(6)–(9)). */
import { ok, type Result } from "../../kernel/result.ts";
import type { DomainRefusal } from "../refusal.ts";
import { apply, standing } from "./apply.ts";
import type { CommandOf } from "./commands.ts";
import type { DeskAuditContext } from "./context.ts";
import { afterAnswerTerm, cancelledDraft, lapse, meet, openTerms, type Produced } from "./deadline-events.ts";
import type { DeskAuditEvent } from "./events.ts";
import { openedTerm } from "./state-queries.ts";
import type { Answer, DeskAuditState } from "./types.ts";

/** A draft written without the answer that came falls with it. */
const supersededDraft = (state: DeskAuditState): readonly DeskAuditEvent[] =>
  cancelledDraft(state, "superseded-by-answer");

const inTime = (state: DeskAuditState, on: string): boolean => {
  const term = openedTerm(state, "T-104");
  return term === undefined || on <= term.dueOn;
};

/**
 * An amended return (125(6)). What it corrects no longer stands; the rest goes on. One filed late is recorded
 * as late and still counts: what was removed can no longer be accrued (17(3)). It opens the window of 72(2)(2).
 */
export const produceCorrection = (
  state: DeskAuditState,
  command: CommandOf<"recordCorrection">,
  context: DeskAuditContext,
): Produced => {
  const { filedOn, returnId, correctedFindingIds, partly = [], remark } = command.input;
  const answer: Answer = {
    kind: "correction",
    receivedOn: filedOn,
    inTime: inTime(state, filedOn),
    text: remark,
    documents: [],
    returnId,
  };
  const recorded: DeskAuditEvent = {
    type: "CorrectionRecorded",
    payload: { answer, correctedFindingIds, partly, recordedOn: context.today },
  };
  const after = apply(state, recorded);
  const window = openTerms(["T-013"], filedOn, state.inspectorId, context);
  if (!window.ok) return window;
  const terms =
    standing(after).length === 0
      ? ok([...meet(state, ["T-104"], filedOn), ...lapse(state, ["T-105", "T-106", "T-107"], context.today)])
      : afterAnswerTerm(after, context);
  if (!terms.ok) return terms;
  return ok([recorded, ...supersededDraft(state), ...window.value, ...terms.value]);
};

/** Terms of an objection: in time it takes the place of the decision without one; late, both run. */
const objectionTerms = (
  state: DeskAuditState,
  receivedOn: Answer["receivedOn"],
  timely: boolean,
  context: DeskAuditContext,
): Produced => {
  const term = openedTerm(state, "T-104");
  const fromTerm = context.readings.of("A-10") === "from-term";
  const notice = openTerms(["T-106"], fromTerm && term ? term.dueOn : receivedOn, state.inspectorId, context);
  if (!notice.ok) return notice;
  const consideration = openTerms(["T-105"], receivedOn, state.inspectorId, context);
  if (!consideration.ok) return consideration;
  // A second objection takes the place of the first.
  const replaced = lapse(state, ["T-105", "T-106"], context.today);
  const before = timely
    ? ok([...meet(state, ["T-104"], receivedOn), ...lapse(state, ["T-107"], context.today)])
    : afterAnswerTerm(state, context);
  return before.ok ? ok([...before.value, ...replaced, ...consideration.value, ...notice.value]) : before;
};

/**
 * A written objection (125(6)–(7)). A late one is recorded as late and is considered as long as nothing is decided
 * (17(3)): the law does not say it may be left unread; the term of the decision goes on beside it.
 */
export const produceObjection = (
  state: DeskAuditState,
  command: CommandOf<"recordObjection">,
  context: DeskAuditContext,
): Produced => {
  const { receivedOn, text, documents } = command.input;
  const timely = inTime(state, receivedOn);
  const answer: Answer = { kind: "objection", receivedOn, inTime: timely, text, documents, returnId: null };
  const terms = objectionTerms(state, receivedOn, timely, context);
  if (!terms.ok) return terms;
  return ok([
    { type: "ObjectionRecorded", payload: { answer, recordedOn: context.today } },
    ...supersededDraft(state),
    ...terms.value,
  ]);
};

/** Nothing came and the term is over (125(9)). */
export const produceSilence = (state: DeskAuditState, context: DeskAuditContext): Produced => {
  const terms = afterAnswerTerm(state, context);
  if (!terms.ok) return terms;
  const due = openedTerm(state, "T-104")?.dueOn ?? context.today;
  return ok([
    ...terms.value,
    {
      type: "SilenceRecorded",
      payload: {
        answer: {
          kind: "silence",
          receivedOn: due,
          inTime: false,
          text: "",
          documents: [],
          returnId: null,
        },
      },
    },
  ]);
};

/** Arguments weighed finding by finding: all accepted leads to the notice, anything left to a decision. */
export const produceConsidered = (
  state: DeskAuditState,
  command: CommandOf<"considerObjection">,
  context: DeskAuditContext,
): Result<readonly DeskAuditEvent[], DomainRefusal> => {
  const considered: DeskAuditEvent = {
    type: "ObjectionConsidered",
    payload: { outcomes: command.input.outcomes, on: context.today },
  };
  const left = standing(apply(state, considered)).length;
  const gone = lapse(state, left === 0 ? ["T-105", "T-107"] : ["T-106"], context.today);
  return ok([considered, ...gone]);
};
