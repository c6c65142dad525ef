/**
 * What a request shows when it is laid beside the registers, the other requests and its own papers. Pure: the same
 * facts give the same signs. A sign is shown to the inspector; what it leads to is the inspector's decision (110(6)).
 */
import type { REGISTRATION_SIGNS, SIGN_WEIGHTS } from "../../contract/registration/values.ts";
import type { RegistrationId } from "../../kernel/id.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Bilingual, TextParams } from "../../kernel/text.ts";
import { pinWarnings } from "../../law/registration/art-113-inn.ts";
import { compareNames, type NameVerdict } from "./compare-names.ts";
import type { KnownLink, OtherRequest, RegisteredEntry, RegistrationFacts } from "./context.ts";
import type { RegistrationState } from "./types.ts";

export type SignName = (typeof REGISTRATION_SIGNS)[number];
type SignWeight = (typeof SIGN_WEIGHTS)[number];

export interface FoundSign {
  readonly sign: SignName;
  readonly weight: SignWeight;
  readonly article: LegalBasis | null;
  readonly params: TextParams;
  /** Other requests it speaks of. */
  readonly requests: readonly { readonly requestId: RegistrationId; readonly number: string }[];
}

const found = (
  sign: SignName,
  weight: SignWeight,
  article: string | null,
  params: TextParams = {},
  requests: readonly OtherRequest[] = [],
): FoundSign => ({
  sign,
  weight,
  article: article === null ? null : tc(article),
  params,
  requests: requests.map(({ requestId, number }) => ({ requestId, number })),
});

/** Differences of keyboard, order or word form say nothing about who it is. */
const HARMLESS: ReadonlySet<NameVerdict> = new Set([
  "same",
  "same-but-for-keyboard",
  "word-order",
  "word-form",
]);

/** The registered name nearest to the claimed one: a person writes in either language. */
export const nearestName = (
  claimed: string,
  entry: Pick<RegisteredEntry, "name">,
  of: "person" | "organization",
) => {
  const ru = { registered: entry.name.ru, comparison: compareNames(claimed, entry.name.ru, of) };
  const ky = { registered: entry.name.ky, comparison: compareNames(claimed, entry.name.ky, of) };
  if (HARMLESS.has(ru.comparison.verdict)) return ru;
  return HARMLESS.has(ky.comparison.verdict) || ky.comparison.edits < ru.comparison.edits ? ky : ru;
};

const nameSign = (
  sign: "name-differs" | "organization-name-differs",
  claimed: string,
  entry: Pick<RegisteredEntry, "name">,
): readonly FoundSign[] => {
  const { registered, comparison } = nearestName(
    claimed,
    entry,
    sign === "name-differs" ? "person" : "organization",
  );
  if (HARMLESS.has(comparison.verdict)) return [];
  const weight = comparison.verdict === "typo" ? "differs" : "blocks";
  return [found(sign, weight, "110.6.1", { claimed, registered, edits: comparison.edits })];
};

/** A request that asks to be entered names someone the register need not know. */
const isNewcomer = (state: RegistrationState): boolean => state.kind === "tax-registration";

/** The register of representatives knows people who are no taxpayers of this office. */
export const nameOfLink = ({ links }: RegistrationFacts): { readonly name: Bilingual } | null => {
  const name = links.at(-1)?.name;
  return name === undefined ? null : { name: { ru: name, ky: name } };
};

const personSigns = (state: RegistrationState, facts: RegistrationFacts): readonly FoundSign[] => {
  const { applicant } = facts;
  if (applicant === null) {
    const linked = nameOfLink(facts);
    if (linked !== null) return nameSign("name-differs", state.applicant.nameClaimed, linked);
    return isNewcomer(state) && state.organization === null
      ? []
      : [found("person-unknown", "blocks", "110.6.1", { inn: state.applicant.inn })];
  }
  const closed =
    state.organization === null && applicant.closedOn !== null && !isNewcomer(state)
      ? [found("taxpayer-closed", "blocks", "115.6", { date: applicant.closedOn })]
      : [];
  return [...nameSign("name-differs", state.applicant.nameClaimed, applicant), ...closed];
};

const organizationSigns = (state: RegistrationState, facts: RegistrationFacts): readonly FoundSign[] => {
  const claimed = state.organization;
  if (claimed === null) return [];
  const entry = facts.organization;
  if (entry === null)
    return isNewcomer(state)
      ? []
      : [found("organization-unknown", "blocks", "110.6.1", { inn: claimed.inn })];
  return [
    ...nameSign("organization-name-differs", claimed.nameClaimed, entry),
    ...(entry.closedOn === null
      ? []
      : [found("organization-closed", "blocks", "115.6", { date: entry.closedOn })]),
  ];
};

export const isLinkOn = (link: KnownLink, on: PlainDate): boolean =>
  link.from <= on && (link.to === null || link.to >= on);

/**
 * The request of an organization comes from its head or accountant (the cabinet's guide; 52); of other matters also from
 * a representative with power (54).
 */
const mayAct = (state: RegistrationState, role: KnownLink["role"]): boolean =>
  state.kind === "cabinet-access" ? role !== "representative" : true;

const powerSigns = (
  state: RegistrationState,
  facts: RegistrationFacts,
  today: PlainDate,
): readonly FoundSign[] => {
  if (state.organization === null || state.basis !== "application") return [];
  // The link of a newcomer is nowhere yet: the founding papers prove it.
  if (facts.organization === null)
    return isNewcomer(state) ? [found("power-unproven", "differs", "52.1")] : [];
  const fitting = facts.links.filter((link) => mayAct(state, link.role));
  if (fitting.some((link) => isLinkOn(link, today))) return [];
  const ended = fitting.filter((link) => link.to !== null && link.to < today).at(-1);
  if (ended)
    return [found("representation-ended", "blocks", "52.1", { role: ended.role, date: ended.to ?? "" })];
  const coming = fitting.find((link) => link.from > today);
  if (coming)
    return [found("representation-not-begun", "blocks", "52.1", { role: coming.role, date: coming.from })];
  return [found("not-head-or-accountant", "blocks", "52.1", { role: state.applicant.role })];
};

const officeSigns = (
  state: RegistrationState,
  facts: RegistrationFacts,
  office: string,
): readonly FoundSign[] => {
  const entry = state.organization === null ? facts.applicant : facts.organization;
  const kinds: readonly RegistrationState["kind"][] = ["tax-registration", "accounting-registration"];
  if (entry === null || kinds.includes(state.kind) || entry.office === office) return [];
  // A move is asked for where the account is now (112(3)).
  const article = state.kind === "re-registration" ? "112.3" : "111.6";
  return [found("wrong-office", "blocks", article, { office: entry.office, ours: office })];
};

const paperSigns = (
  state: RegistrationState,
  { applicantsOfPassport }: RegistrationFacts,
  today: PlainDate,
): readonly FoundSign[] => {
  const passport = state.passportSeen ?? state.passportClaimed;
  const validUntil = passport?.validUntil ?? null;
  return [
    ...(validUntil !== null && validUntil < today
      ? [found("passport-expired", "blocks", "110.6.1", { date: validUntil })]
      : []),
    // One passport has one number: one of the two is wrong, or somebody uses what is another's.
    ...applicantsOfPassport
      .slice(0, 1)
      .map(({ applicantInn }) =>
        found("passport-of-another", "blocks", "110.6.1", { inn: applicantInn }, applicantsOfPassport),
      ),
    ...state.documents.flatMap(({ title, defect }) =>
      defect === null ? [] : [found("document-damaged", "blocks", "110.6.1", { title, defect })],
    ),
  ];
};

const signatureSigns = (state: RegistrationState): readonly FoundSign[] => {
  const verdict = state.signature;
  if (verdict === null) return [];
  if (!verdict.good) return [found("signature-bad", "blocks", "33.1", { code: verdict.code })];
  if (verdict.signerInn !== state.applicant.inn)
    return [found("signature-of-another", "blocks", "33.1", { inn: verdict.signerInn ?? "" })];
  return [];
};

const LIVE: ReadonlySet<string> = new Set([
  "received",
  "in-review",
  "awaiting-identity",
  "returned",
  "awaiting-control",
  "proposed",
]);

/** The later of two requests is the duplicate; the earlier one goes on. */
const earlierLive = (state: RegistrationState, others: readonly OtherRequest[]): readonly OtherRequest[] =>
  others.filter(
    (other) =>
      other.kind === state.kind &&
      LIVE.has(other.status) &&
      (other.submittedAt < state.submittedAt ||
        (other.submittedAt === state.submittedAt && other.requestId < state.requestId)),
  );

/** From this many different applicants on, one phone is worth a look. */
const PHONE_OF_MANY = 3;

const duplicateSigns = (state: RegistrationState, facts: RegistrationFacts): readonly FoundSign[] => {
  const earlier = earlierLive(state, facts.others);
  const organizationInn = state.organization?.inn ?? null;
  const samePerson = earlier.filter(
    (other) => other.applicantInn === state.applicant.inn && other.organizationInn === organizationInn,
  );
  const sameOrganization = earlier.filter(
    (other) =>
      organizationInn !== null && other.organizationInn === organizationInn && !samePerson.includes(other),
  );
  const ofPhone = new Set(facts.applicantsOfPhone.map(({ applicantInn }) => applicantInn));
  ofPhone.add(state.applicant.inn);
  const { cabinet } = facts;
  return [
    ...(samePerson.length > 0 ? [found("duplicate-person", "differs", null, {}, samePerson)] : []),
    ...(sameOrganization.length > 0
      ? [found("duplicate-organization", "notice", null, {}, sameOrganization)]
      : []),
    ...(ofPhone.size >= PHONE_OF_MANY
      ? [found("phone-of-many", "notice", null, { count: ofPhone.size }, facts.applicantsOfPhone)]
      : []),
    ...(state.kind === "cabinet-access" && cabinet !== null
      ? [found("already-open", "differs", "48.1", { login: cabinet.login, date: cabinet.openedOn })]
      : []),
  ];
};

/** Shown to the officer, never by itself a ground: refusing on them is the officer's decision (110(6)(2)). */
const riskSignsOf = ({ risk }: RegistrationFacts): readonly FoundSign[] =>
  risk.flatMap(({ id, status, article, message }) =>
    status !== "shown" || id === "invalid-passport"
      ? []
      : [{ sign: id, weight: "notice" as const, article, params: message.params ?? {}, requests: [] }],
  );

/** A newcomer's number is their PIN (113(3)): its form is looked at, but oddities of old numbers refuse nobody. */
const numberSigns = (state: RegistrationState, today: PlainDate): readonly FoundSign[] =>
  isNewcomer(state) &&
  state.organization === null &&
  state.basis === "application" &&
  pinWarnings(state.applicant.inn, { sex: null, bornOn: null }, today).length > 0
    ? [found("inn-form", "notice", "113.3")]
    : [];

/** Every sign of a request, the weightiest first. */
export const assessRequest = (
  state: RegistrationState,
  facts: RegistrationFacts,
  at: { readonly today: PlainDate; readonly office: string },
): readonly FoundSign[] => {
  const own = state.basis === "application";
  const signs = [
    ...(own ? personSigns(state, facts) : []),
    ...organizationSigns(state, facts),
    ...powerSigns(state, facts, at.today),
    ...officeSigns(state, facts, at.office),
    ...paperSigns(state, facts, at.today),
    ...signatureSigns(state),
    ...duplicateSigns(state, facts),
    ...numberSigns(state, at.today),
    ...riskSignsOf(facts),
  ];
  const order: readonly SignWeight[] = ["blocks", "differs", "notice"];
  return [...signs].sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
};
