/** Steps of the review: arrival, claim, identity, the checklist, return for correction, control. */
import { dateInBishkek } from "../../kernel/plain-date.ts";
import { err, ok } from "../../kernel/result.ts";
import type { RegistrationCommandOf } from "./commands.ts";
import type { RegistrationContext } from "./context.ts";
import { lapseDeadlines, openDeadline, type Produced, type RegistrationEvents } from "./deadlines.ts";
import { decisionTerm } from "./kind-rules.ts";
import { signPaper } from "./produce-papers.ts";
import { refuseRegistration } from "./refuse.ts";
import type { ConfirmedIdentity, RegistrationOutcome, RegistrationState } from "./types.ts";

export const produceReceived = (
  { input }: RegistrationCommandOf<"receive">,
  context: RegistrationContext,
): Produced => {
  const number = context.nextNumber("registration-request");
  if (number === null)
    return err(refuseRegistration("numbers-used-up", "111.1", { kind: "registration-request" }));
  // The term runs from the day after the application was filed (111(5)(1)), whenever the office took it in.
  const submittedOn = dateInBishkek(input.submittedAt);
  const term = decisionTerm({ kind: input.details.kind, basis: input.basis, details: input.details });
  const opened = openDeadline(term, submittedOn, context);
  if (!opened.ok) return opened;
  return ok([
    {
      type: "RequestReceived",
      payload: { ...input, requestId: context.ids<"Registration">(), number, receivedOn: context.today },
    },
    ...opened.value,
  ]);
};

/** Known from before, or by the request's own signature: the higher of the two (P-01). */
const knownAlready = (
  state: RegistrationState,
  { facts, today, actor }: RegistrationContext,
): RegistrationEvents => {
  const bySignature = state.signature?.good === true && state.signature.signerInn === state.applicant.inn;
  if (bySignature && facts.identity?.level !== "e-signature")
    return [{ type: "IdentityEstablished", payload: { level: "e-signature", on: today, by: actor.userId } }];
  return facts.identity === null ? [] : [{ type: "IdentityEstablished", payload: facts.identity }];
};

export const produceClaimed = (state: RegistrationState, context: RegistrationContext): Produced =>
  ok([
    { type: "RequestClaimed", payload: { inspectorId: context.actor.userId } },
    ...(state.identity === null ? knownAlready(state, context) : []),
  ]);

export const produceHandedOver = (
  state: RegistrationState,
  { input }: RegistrationCommandOf<"handOver">,
  context: RegistrationContext,
): Produced =>
  ok([
    {
      type: "RequestHandedOver",
      payload: { from: state.inspectorId, to: input.inspectorId, reason: input.reason },
    },
    ...(state.identity === null ? knownAlready(state, context) : []),
  ]);

export const produceCheck = (
  { input }: RegistrationCommandOf<"recordCheck">,
  { actor, today }: RegistrationContext,
): Produced =>
  ok([
    {
      type: "CheckRecorded",
      payload: { item: input.item, met: input.met, note: input.note.trim(), by: actor.userId, on: today },
    },
  ]);

/** The higher level stays: a passport shown takes nothing from a confirmation by signature. */
const established = (
  state: RegistrationState,
  level: ConfirmedIdentity["level"],
  context: RegistrationContext,
): RegistrationEvents =>
  state.identity?.level === "e-signature" && level === "in-person"
    ? []
    : [
        {
          type: "IdentityEstablished",
          payload: { level, on: context.today, by: context.actor.userId },
        },
      ];

/** The passport was seen: who it is, is established when it is valid and of the same person (P-01). */
export const produceIdentity = (
  state: RegistrationState,
  { input }: RegistrationCommandOf<"confirmIdentity">,
  context: RegistrationContext,
): Produced => {
  const { passport, samePerson } = input;
  const valid = passport.validUntil === null || passport.validUntil >= context.today;
  return ok([
    { type: "PassportSeen", payload: { passport, samePerson, on: context.today } },
    {
      type: "CheckRecorded",
      payload: {
        item: "same-person",
        met: samePerson,
        note: "",
        by: context.actor.userId,
        on: context.today,
      },
    },
    ...(samePerson && valid ? established(state, "in-person", context) : []),
  ]);
};

export const produceSignature = (
  state: RegistrationState,
  { input }: RegistrationCommandOf<"confirmSignature">,
  context: RegistrationContext,
): Produced => {
  const { verdict } = input;
  const own = verdict.good && verdict.signerInn === state.applicant.inn;
  return ok([
    { type: "SignatureChecked", payload: { verdict } },
    ...(own ? established(state, "e-signature", context) : []),
  ]);
};

/** The bytes go with this event; what was kept, and why it went, stays written down. */
export const producePageErased = (
  state: RegistrationState,
  { input }: RegistrationCommandOf<"erasePassportPage">,
  { today }: RegistrationContext,
): Produced =>
  ok(
    state.passportPage === null
      ? []
      : [
          {
            type: "PassportPageErased",
            payload: { sha256: state.passportPage.sha256, reason: input.reason.trim(), on: today },
          },
        ],
  );

/** A paper says what is to be corrected; the office's term ceases to run until it comes back. */
export const produceReturned = (
  state: RegistrationState,
  { input }: RegistrationCommandOf<"returnForCorrection">,
  context: RegistrationContext,
): Produced => {
  const paper = signPaper(state, "return-notice", { step: "return", text: input.text }, context);
  if (!paper.ok) return paper;
  return ok([
    { type: "RequestReturned", payload: { text: input.text, on: context.today } },
    ...paper.value,
    ...lapseDeadlines(state, context.today),
  ]);
};

/** The corrected request is filed anew: its term begins again. */
export const produceCorrected = (
  state: RegistrationState,
  { input }: RegistrationCommandOf<"recordCorrection">,
  context: RegistrationContext,
): Produced => {
  const term = decisionTerm({ kind: state.kind, basis: state.basis, details: input.details });
  const opened = openDeadline(term, context.today, context);
  if (!opened.ok) return opened;
  if (input.details.kind !== state.kind) return err(refuseRegistration("another-kind", "111.1"));
  // Who was identified stays who asks.
  if (input.applicant.inn !== state.applicant.inn) return err(refuseRegistration("another-person", "111.1"));
  return ok([{ type: "RequestCorrected", payload: { ...input, on: context.today } }, ...opened.value]);
};

/** The matter ends without a decision. */
export const produceClosed = (
  state: RegistrationState,
  outcome: RegistrationOutcome,
  reason: string,
  context: RegistrationContext,
): Produced =>
  ok([
    ...lapseDeadlines(state, context.today),
    { type: "RequestClosed", payload: { outcome, on: context.today, reason } },
  ]);
