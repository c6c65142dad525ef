/** Sending and serving the papers, and what follows from service (97, 125(5), 125(11), 167). */
import type { PlainDate } from "../../kernel/plain-date.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { moveAct } from "../official-act/life.ts";
import type { DomainRefusal } from "../refusal.ts";
import { apply, replay } from "./apply.ts";
import type { CommandOf } from "./commands.ts";
import type { DeskAuditContext } from "./context.ts";
import {
  afterAnswerTerm,
  lapse,
  lapseAll,
  meet,
  missed,
  openTerms,
  type Produced,
  reopen,
} from "./deadline-events.ts";
import type { DeskAuditEvent } from "./events.ts";
import { actsToServe } from "./state-queries.ts";
import { deemedServiceDay, type TermId } from "./terms.ts";
import type { ActState, DeskAuditState } from "./types.ts";

/** The office's terms which the service of the papers of a status ends. */
const TERMS_OF_SERVICE: Partial<Record<DeskAuditState["status"], readonly TermId[]>> = {
  reported: ["T-103"],
  accepted: ["T-106"],
  decided: ["T-105", "T-107"],
};

const termsOfService = (state: DeskAuditState): readonly TermId[] => TERMS_OF_SERVICE[state.status] ?? [];

/** whether sending in time is enough, or the paper must have arrived. */
const sendingCounts = (context: DeskAuditContext): boolean => context.readings.of("A-11") === "dispatched";

const allMay = (acts: readonly ActState[], move: "dispatch" | "serve"): Result<null, DomainRefusal> => {
  for (const act of acts) {
    const moved = moveAct(act, move);
    if (!moved.ok) return moved;
  }
  return ok(null);
};

export const produceDispatched = (
  state: DeskAuditState,
  command: CommandOf<"dispatchActs">,
  context: DeskAuditContext,
): Produced => {
  const { method, dispatchedOn, proof } = command.input;
  const acts = actsToServe(state);
  const possible = allMay(acts, "dispatch");
  if (!possible.ok) return possible;
  const deemed = method === "e-document" ? deemedServiceDay(dispatchedOn, context) : ok(null);
  if (!deemed.ok) return deemed;
  const sent = acts.map(
    (act): DeskAuditEvent => ({
      type: "ActDispatched",
      payload: { actId: act.actId, method, on: dispatchedOn, proof, deemedOn: deemed.value },
    }),
  );
  const met = sendingCounts(context) ? meet(state, termsOfService(state), dispatchedOn) : [];
  return ok([...sent, ...met]);
};

/** What service of the papers of this status brings about. */
const afterService = (state: DeskAuditState, on: PlainDate, context: DeskAuditContext): Produced => {
  const met = meet(state, termsOfService(state), on);
  if (state.status === "reported") {
    const answer = openTerms(["T-104"], on, state.inspectorId, context);
    return answer.ok ? ok([...met, { type: "TaxpayerNotified", payload: { on } }, ...answer.value]) : answer;
  }
  const act = actsToServe(state)[0];
  if (state.status === "decided" && act) {
    const terms = openTerms(["T-108", "T-124", "T-012"], on, state.inspectorId, context);
    if (!terms.ok) return terms;
    return ok([...met, { type: "DecisionServed", payload: { actId: act.actId, on } }, ...terms.value]);
  }
  return ok([
    ...met,
    ...lapseAll(replay(met, state) ?? state, on),
    { type: "CaseClosed", payload: { closure: "accepted", on, reason: "acceptance-notice-served" } },
  ]);
};

const serve = (
  state: DeskAuditState,
  on: PlainDate,
  how: "received" | "refused" | "deemed",
  proof: string,
  context: DeskAuditContext,
): Produced => {
  const acts = actsToServe(state);
  const possible = allMay(acts, "serve");
  if (!possible.ok) return possible;
  const after = afterService(state, on, context);
  if (!after.ok) return after;
  const marked = acts.map(
    (act): DeskAuditEvent => ({ type: "ActServed", payload: { actId: act.actId, on, how, proof } }),
  );
  return ok([...marked, ...after.value]);
};

/** The papers did not reach the taxpayer: the term they met runs again. */
const undelivered = (
  state: DeskAuditState,
  on: PlainDate,
  why: "returned" | "consent-withdrawn",
  proof: string,
): readonly DeskAuditEvent[] => [
  ...actsToServe(state).map(
    (act): DeskAuditEvent => ({ type: "ActUndelivered", payload: { actId: act.actId, on, why, proof } }),
  ),
  ...reopen(state, termsOfService(state)),
];

/** Received or refused is served; returned is not, and another way is to be chosen (97(4), A-08). */
export const produceService = (
  state: DeskAuditState,
  command: CommandOf<"recordService">,
  context: DeskAuditContext,
): Produced => {
  const { outcome, on, proof } = command.input;
  if (outcome !== "returned") return serve(state, on, outcome, proof, context);
  const acts = actsToServe(state);
  const possible = allMay(acts, "serve");
  if (!possible.ok) return possible;
  return ok(undelivered(state, on, "returned", proof));
};

export const producePerformed = (
  state: DeskAuditState,
  command: CommandOf<"recordPerformance">,
): Produced => {
  const { performedOn, remark } = command.input;
  const met = meet(state, ["T-108"], performedOn);
  return ok([
    ...met,
    ...lapseAll(replay(met, state) ?? state, performedOn, ["T-124"]),
    { type: "CaseClosed", payload: { closure: "performed", on: performedOn, reason: remark } },
  ]);
};

/** A complaint in time: performance waits for its outcome (125(11), 171). */
export const produceAppealed = (state: DeskAuditState, command: CommandOf<"recordAppeal">): Produced => {
  const { filedOn, remark } = command.input;
  return ok([
    ...meet(state, ["T-124"], filedOn),
    ...lapse(state, ["T-108", "T-012"], filedOn),
    { type: "CaseClosed", payload: { closure: "appealed", on: filedOn, reason: remark } },
  ]);
};

const step = (state: DeskAuditState, events: readonly DeskAuditEvent[]): DeskAuditState =>
  events.reduce<DeskAuditState>((known, event) => apply(known, event), state);

const deemed = (state: DeskAuditState, context: DeskAuditContext): Produced => {
  const acts = actsToServe(state);
  const day = acts[0]?.deemedOn ?? null;
  const waiting = acts.length > 0 && acts.every((act) => act.status === "dispatched");
  // Served on the expiry of the last day (97(2)(2), A-06): that day must be over.
  if (!waiting || day === null || day >= context.today) return ok([]);
  // To prove proper service is the office's task (97(4)): without the consent to the end no day of service is claimed.
  if (!context.taxpayer.edocConsent) return ok(undelivered(state, context.today, "consent-withdrawn", ""));
  return serve(state, day, "deemed", "97.2.2", context);
};

/**
 * What the passing of days does by itself: an electronic document becomes served, a passed term leaves its trace.
 * Run twice it adds nothing.
 */
export const produceTimePassed = (state: DeskAuditState, context: DeskAuditContext): Produced => {
  const served = deemed(state, context);
  if (!served.ok) return served;
  const now = step(state, served.value);
  if (now.status === "closed") return served;
  const answerOver = afterAnswerTerm(now, context);
  if (!answerOver.ok) return answerOver;
  const later = step(now, answerOver.value);
  const traces = later.deadlines
    .filter((deadline) => deadline.metOn === null)
    .flatMap((deadline) => missed(deadline, context.today));
  return ok([...served.value, ...answerOver.value, ...traces]);
};
