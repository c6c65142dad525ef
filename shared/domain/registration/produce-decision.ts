/** Granting, putting before a second person, refusing; then service of the papers. */
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok } from "../../kernel/result.ts";
import { deemedServiceDay } from "../desk-audit/terms.ts";
import { applyRegistration } from "./apply.ts";
import type { RegistrationCommandOf } from "./commands.ts";
import type { RegistrationContext } from "./context.ts";
import {
  meetDeadlines,
  meetOnGrant,
  missedDeadlines,
  type Produced,
  type RegistrationEvents,
} from "./deadlines.ts";
import type { RegistrationEffects } from "./effect.ts";
import { effectsOf, opensCabinet } from "./effects.ts";
import { KIND_RULES } from "./kind-rules.ts";
import { draftPaper, signDraft, signPaper } from "./produce-papers.ts";
import { refuseRegistration } from "./refuse.ts";
import { actsToServe, proposedAct } from "./state-queries.ts";
import type { RegistrationState } from "./types.ts";

interface Decided {
  readonly login: string | null;
  readonly effects: RegistrationEffects;
}

const decided = (state: RegistrationState, context: RegistrationContext) => {
  const open = context.facts.cabinet;
  if (state.kind === "cabinet-access" && open !== null)
    return err(refuseRegistration("cabinet-already-open", "48.1", { login: open.login }));
  const wanted = opensCabinet(state, context);
  const login = wanted ? context.nextNumber("cabinet-login") : null;
  if (wanted && login === null)
    return err(refuseRegistration("numbers-used-up", "48.2", { kind: "cabinet-login" }));
  const effects = effectsOf(state, login, context);
  return effects.ok ? ok<Decided>({ login, effects: effects.value }) : effects;
};

const granted = (login: string | null, { now }: RegistrationContext): RegistrationEvents => [
  { type: "RequestGranted", payload: { at: now, login } },
];

/** The decision and the card in one step: both go to the applicant together (113(5)). */
export const produceGranted = (state: RegistrationState, context: RegistrationContext): Produced => {
  const found = decided(state, context);
  if (!found.ok) return found;
  const { card, paper } = KIND_RULES[state.kind];
  const events = [...granted(found.value.login, context)];
  for (const kind of card ? ([paper, "registration-card"] as const) : [paper]) {
    const signed = signPaper(state, kind, { step: "grant", ...found.value }, context);
    if (!signed.ok) return signed;
    events.push(...signed.value);
  }
  return ok([...events, ...meetOnGrant(state, context.today)]);
};

export const produceProposed = (
  state: RegistrationState,
  { input }: RegistrationCommandOf<"propose">,
  context: RegistrationContext,
): Produced => {
  const found = decided(state, context);
  if (!found.ok) return found;
  const proposed: RegistrationEvents = [
    { type: "DecisionProposed", payload: { by: context.actor.userId, reasoning: input.reasoning } },
  ];
  const now = proposed.reduce<RegistrationState>((known, event) => applyRegistration(known, event), state);
  return ok([
    ...proposed,
    ...draftPaper(now, KIND_RULES[state.kind].paper, { step: "grant", ...found.value }, context),
  ]);
};

export const produceSentBack = (
  state: RegistrationState,
  { input }: RegistrationCommandOf<"sendBack">,
): Produced => {
  const act = proposedAct(state);
  return ok([
    { type: "ProposalSentBack", payload: { remarks: input.remarks } },
    ...(act === undefined
      ? []
      : ([{ type: "ActCancelled", payload: { actId: act.actId } }] satisfies RegistrationEvents)),
  ]);
};

export const produceApproved = (state: RegistrationState, context: RegistrationContext): Produced => {
  const act = proposedAct(state);
  if (act === undefined) return err(refuseRegistration("no-such-paper", "96.3"));
  const found = decided(state, context);
  if (!found.ok) return found;
  const signed = signDraft(state, act, { step: "grant", ...found.value }, context);
  if (!signed.ok) return signed;
  const events = [...granted(found.value.login, context), ...signed.value];
  if (KIND_RULES[state.kind].card) {
    const card = signPaper(state, "registration-card", { step: "grant", ...found.value }, context);
    if (!card.ok) return card;
    events.push(...card.value);
  }
  return ok([...events, ...meetOnGrant(state, context.today)]);
};

export const produceRefused = (
  state: RegistrationState,
  { input }: RegistrationCommandOf<"refuse">,
  context: RegistrationContext,
): Produced => {
  const { grounds, reasoning } = input;
  const paper = signPaper(state, "registration-refusal", { step: "refuse", grounds, reasoning }, context);
  if (!paper.ok) return paper;
  return ok([
    { type: "RequestRefused", payload: { grounds, reasoning, on: context.today, at: context.now } },
    ...paper.value,
    ...meetDeadlines(state, context.today),
  ]);
};

export const produceDispatched = (
  state: RegistrationState,
  { input }: RegistrationCommandOf<"dispatchActs">,
  context: RegistrationContext,
): Produced => {
  const { method, dispatchedOn, proof } = input;
  const deemed = method === "e-document" ? deemedServiceDay(dispatchedOn, context) : ok(null);
  if (!deemed.ok) return deemed;
  const acts = actsToServe(state);
  const stuck = acts.find(({ status }) => status === "dispatched");
  if (stuck !== undefined)
    return err(refuseRegistration("act-not-in-state", "97.1", { status: stuck.status }));
  return ok([
    ...acts.map(
      ({ actId }) =>
        ({
          type: "ActDispatched",
          payload: { actId, method, on: dispatchedOn, proof, deemedOn: deemed.value },
        }) as const,
    ),
    // Whether to serve in time is to send in time is a reading.
    ...(context.readings.of("A-11") === "dispatched" ? meetDeadlines(state, dispatchedOn) : []),
  ]);
};

const servedAll = (
  state: RegistrationState,
  on: PlainDate,
  how: "received" | "refused" | "deemed",
  proof: string,
): RegistrationEvents => [
  ...actsToServe(state).map(
    ({ actId }) => ({ type: "ActServed", payload: { actId, on, how, proof } }) as const,
  ),
  ...meetDeadlines(state, on),
  // What was to be corrected has only been told; a decision served ends the matter.
  ...(state.status === "returned" || state.outcome === null
    ? []
    : ([
        { type: "RequestClosed", payload: { outcome: state.outcome, on, reason: "served" } },
      ] satisfies RegistrationEvents)),
];

const undelivered = (
  state: RegistrationState,
  on: PlainDate,
  why: "returned" | "consent-withdrawn",
  proof: string,
): RegistrationEvents =>
  actsToServe(state).map(({ actId }) => ({ type: "ActUndelivered", payload: { actId, on, why, proof } }));

export const produceServed = (
  state: RegistrationState,
  { input }: RegistrationCommandOf<"recordService">,
): Produced => {
  const { outcome, on, proof } = input;
  const notSent = actsToServe(state).find(({ status }) => status !== "dispatched");
  if (notSent !== undefined)
    return err(refuseRegistration("act-not-in-state", "97.1", { status: notSent.status }));
  return ok(
    outcome === "returned" ? undelivered(state, on, "returned", proof) : servedAll(state, on, outcome, proof),
  );
};

/** An electronic document whose days are over counts as served, if the consent stands to the end (97(1)(3), (2)(2)). */
const deemedNow = (state: RegistrationState, context: RegistrationContext): RegistrationEvents => {
  const acts = actsToServe(state);
  const day = acts[0]?.deemedOn ?? null;
  if (day === null || day >= context.today || !acts.every(({ status }) => status === "dispatched")) return [];
  const entry = state.organization === null ? context.facts.applicant : context.facts.organization;
  if (entry?.edocConsent !== true) return undelivered(state, context.today, "consent-withdrawn", "");
  return servedAll(state, day, "deemed", "97.2.2");
};

export const produceTimePassed = (state: RegistrationState, context: RegistrationContext): Produced => {
  const served = deemedNow(state, context);
  const now = served.reduce<RegistrationState>((known, event) => applyRegistration(known, event), state);
  return ok([...served, ...(now.status === "closed" ? [] : missedDeadlines(now, context.today))]);
};
