/** The text of a paper from the request as it stands: who, on what ground, what was established, what is resolved. */
import type { OfficialActId } from "../../kernel/id.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { dateInBishkek } from "../../kernel/plain-date.ts";
import type { Bilingual, Message } from "../../kernel/text.ts";
import { findCodeParameter } from "../../law/parameters.ts";
import { findRefusalGround, type GroundEvidence } from "../../law/registration/art-110-refusal-grounds.ts";
import { REGISTRATION_ACT_RULES } from "./act-rules.ts";
import { isLinkOn } from "./assess.ts";
import { checklistOf, signsOf } from "./checklist.ts";
import { composeCard } from "./compose-card.ts";
import type { ContentFact, RegistrationContent } from "./content.ts";
import type { RegistrationContext } from "./context.ts";
import { evidenceOf } from "./evidence.ts";
import { KIND_RULES } from "./kind-rules.ts";
import {
  establishedMessages,
  evidenceMessages,
  identityMessages,
  resolvedMessages,
} from "./paper-messages.ts";
import type { PaperPurpose } from "./paper-purpose.ts";
import { regimeNow, subjectEntry } from "./regime-of.ts";
import type { RegistrationActKind, RegistrationState } from "./types.ts";

const both = (name: string): Bilingual => ({ ru: name, ky: name });

const taxpayerOf = (
  state: RegistrationState,
  context: RegistrationContext,
): RegistrationContent["taxpayer"] => {
  const entry = subjectEntry(state, context);
  const claimed = state.organization ?? state.applicant;
  return {
    inn: claimed.inn,
    name: entry?.name ?? both(claimed.nameClaimed),
    kind: entry?.kind ?? (state.details.kind === "tax-registration" ? state.details.payerKind : null),
    address: entry?.address ?? state.address,
  };
};

const groundOf = (state: RegistrationState): Message => {
  const date = dateInBishkek(state.submittedAt);
  switch (state.basis) {
    case "application":
      return establishedMessages.application({ request: state.number, date });
    case "information":
      return establishedMessages.information({ date });
    case "detected":
      return establishedMessages.detected({ date });
    default:
      return establishedMessages.court({ date });
  }
};

const actsAs = (state: RegistrationState, context: RegistrationContext): readonly Message[] => {
  if (state.organization === null) return [];
  const link = context.facts.links.find((one) => isLinkOn(one, context.today));
  return link === undefined ? [] : [establishedMessages.actsAs({ role: link.role, from: link.from })];
};

/** What a point of the checklist does not say better than its own sentence. */
const OWN_SENTENCE: ReadonlySet<string> = new Set([
  "identity",
  "power",
  "reconciliation",
  "control",
  "final-return",
  "debt-free",
]);

/** A sole trader who files no returns: the last one there is, or that there is none (115(1)(3)). */
const withoutReturns = (
  { details }: RegistrationState,
  { facts }: RegistrationContext,
): readonly Message[] => {
  if (details.kind !== "annulment" || details.ground !== "no-returns") return [];
  const last = facts.annulment?.lastReturnOn ?? null;
  return [last === null ? establishedMessages.noReturns() : establishedMessages.lastReturn({ date: last })];
};

const leftRegime = (state: RegistrationState, context: RegistrationContext): readonly Message[] => {
  const regime = regimeNow(subjectEntry(state, context), context);
  return regime === null ? [] : [establishedMessages.conditionsLost({ regime })];
};

const established = (state: RegistrationState, context: RegistrationContext): readonly Message[] => {
  const { control, reconciliation } = state;
  const items = checklistOf(state, context).filter(
    ({ status, item }) => status === "met" && !OWN_SENTENCE.has(item),
  );
  const note = (item: string): string => state.checks.find((check) => check.item === item)?.note ?? "";
  const ended = control?.endedOn ?? null;
  const annulment = state.details.kind === "annulment";
  return [
    ...actsAs(state, context),
    ...items.map(({ item }) => establishedMessages.check({ item, note: note(item) })),
    ...(reconciliation === null ? [] : [establishedMessages.reconciled(reconciliation)]),
    ...(control !== null && ended !== null
      ? [establishedMessages.controlDone({ control: control.kind, number: control.number, on: ended })]
      : []),
    ...(annulment && context.facts.annulment?.finalReturnFiled === true
      ? [establishedMessages.finalReturnFiled()]
      : []),
    ...(annulment && context.facts.annulment?.debt === 0
      ? [establishedMessages.noDebt({ on: context.today })]
      : []),
    ...withoutReturns(state, context),
    ...(state.details.kind === "regime-change" && state.details.conditionsLost
      ? leftRegime(state, context)
      : []),
    ...(state.details.kind === "annulment"
      ? [establishedMessages.ceased({ on: state.details.ceasedOn })]
      : []),
    ...(state.details.kind === "tax-registration" && state.details.obligationMonth !== null
      ? [establishedMessages.obligationArose({ period: state.details.obligationMonth })]
      : []),
  ];
};

const identityOf = ({ identity }: RegistrationState): Message | null => {
  if (identity === null) return null;
  return identity.level === "in-person"
    ? identityMessages.inPerson({ on: identity.on })
    : identityMessages.eSignature({ on: identity.on });
};

/** A ground with the signs and the denied points that show it, each where it is evidence of the ground's own sort. */
const refusalOf = (
  id: string,
  state: RegistrationState,
  context: RegistrationContext,
): readonly RegistrationContent["refusals"][number][] => {
  const ground = findRefusalGround(id);
  if (ground === undefined) return [];
  const { article, title } = ground;
  // Each is looked at by itself: what is shown by waiting is no evidence of a sign.
  const alone = { ...state, status: "in-review", checks: [] } as const;
  const proves = (shown: readonly GroundEvidence[]): boolean =>
    shown.some(({ kind }) => kind === ground.evidence);
  const signs = signsOf(state, context)
    .filter((sign) => proves(evidenceOf(alone, [sign], [])))
    .map(({ sign, params }): Message => ({ key: `registration.sign.${sign}`, params }));
  const denied = state.checks
    .filter((check) => !check.met && proves(evidenceOf({ ...alone, checks: [check] }, [], [])))
    .map(({ item, note }) => evidenceMessages.checkUnmet({ item, note }));
  const failed = checklistOf(state, context)
    .filter(({ status, item }) => status === "failed" && proves(evidenceOf(alone, [], [item])))
    .flatMap(({ detail }) => (detail === null ? [] : [detail]));
  const { awaitedSince } = state;
  const waited =
    awaitedSince !== null && proves(evidenceOf({ ...alone, status: state.status }, [], []))
      ? [evidenceMessages.notCome({ on: awaitedSince })]
      : [];
  return [
    { ground: id, article, title: { key: title }, evidence: [...signs, ...denied, ...failed, ...waited] },
  ];
};

/** A refusal stands on its grounds, a grant on what it changes. */
const basisOf = (
  state: RegistrationState,
  kind: RegistrationActKind,
  purpose: PaperPurpose,
): readonly LegalBasis[] => {
  if (purpose.step === "refuse") {
    const grounds = purpose.grounds.flatMap((id) => findRefusalGround(id)?.article ?? []);
    return [...new Set([KIND_RULES[state.kind].article, ...grounds])];
  }
  const effects = purpose.step === "grant" ? purpose.effects.lines.map(({ article }) => article) : [];
  return [...new Set([KIND_RULES[state.kind].article, ...effects, REGISTRATION_ACT_RULES[kind].article])];
};

const resolvedOf = (
  state: RegistrationState,
  kind: RegistrationActKind,
  purpose: PaperPurpose,
): readonly Message[] => {
  if (purpose.step === "refuse")
    return [resolvedMessages.refused({ subject: state.kind }), resolvedMessages.mayApplyAgain()];
  if (purpose.step === "return") return [resolvedMessages.returned()];
  const card =
    KIND_RULES[state.kind].card && kind !== "registration-card" ? [resolvedMessages.cardIssued()] : [];
  return [...purpose.effects.resolved(purpose.login), ...card];
};

const appealOf = (kind: RegistrationActKind, context: RegistrationContext): RegistrationContent["appeal"] => {
  if (!REGISTRATION_ACT_RULES[kind].appealable) return null;
  const found = findCodeParameter(context.parameters, "appeal.calendar-days", context.today);
  return found.ok ? { days: Number(found.value.value), article: tc("167.1") } : null;
};

const factsOf = (
  state: RegistrationState,
  kind: RegistrationActKind,
  purpose: PaperPurpose,
  context: RegistrationContext,
): readonly ContentFact[] => {
  if (purpose.step !== "grant") return [];
  return kind === "registration-card" ? composeCard(state, purpose, context) : purpose.effects.facts;
};

const reasoningOf = (state: RegistrationState, purpose: PaperPurpose): string | null => {
  if (purpose.step === "refuse") return purpose.reasoning;
  return purpose.step === "return" ? purpose.text : (state.proposal?.reasoning ?? null);
};

/** The content of a paper, without number and signature. */
export const composeContent = (
  state: RegistrationState,
  kind: RegistrationActKind,
  actId: OfficialActId,
  purpose: PaperPurpose,
  context: RegistrationContext,
): RegistrationContent => {
  const { applicant } = state;
  const own = state.basis === "application";
  return {
    format: "registration-act/1",
    kind,
    actId,
    requestId: state.requestId,
    requestNumber: state.number,
    subject: state.kind,
    office: context.office,
    taxpayer: taxpayerOf(state, context),
    applicant: own
      ? {
          inn: applicant.inn,
          name: context.facts.applicant?.name.ru ?? applicant.nameClaimed,
          role: applicant.role,
        }
      : null,
    submittedOn: dateInBishkek(state.submittedAt),
    drawnUpOn: context.today,
    registration: null,
    preparedBy: context.personOf(context.actor.userId),
    approvedBy: null,
    signedBy: null,
    ground: state.basis,
    details: state.details,
    basis: [...basisOf(state, kind, purpose)],
    resolved: [...resolvedOf(state, kind, purpose)],
    identity: identityOf(state),
    established: [groundOf(state), ...(purpose.step === "grant" ? established(state, context) : [])],
    refusals:
      purpose.step === "refuse" ? purpose.grounds.flatMap((id) => [...refusalOf(id, state, context)]) : [],
    reasoning: reasoningOf(state, purpose),
    facts: [...factsOf(state, kind, purpose, context)],
    login: purpose.step === "grant" && kind === "cabinet-access-decision" ? purpose.login : null,
    appeal: appealOf(kind, context),
    readings:
      purpose.step === "grant"
        ? purpose.effects.readings.map((id) => ({ id, alternative: context.readings.of(id) }))
        : [],
  };
};
