/** What the law asks of each kind of request before it is granted, judged from what the office knows. */
import type { RequestDetails } from "../../contract/registration/request.ts";
import { tc } from "../../kernel/legal-basis.ts";
import { dateInBishkek, laterDate } from "../../kernel/plain-date.ts";
import { officeVerdict } from "../../law/registration/art-111-place.ts";
import { accountingVerdict } from "../../law/registration/art-114-accounting.ts";
import { annulmentPreconditions } from "../../law/registration/art-115-annulment.ts";
import { ANNULMENT_GROUNDS, zeroWithoutReturns } from "../../law/registration/art-115-grounds.ts";
import type { Condition } from "../../law/registration/condition.ts";
import { regimeConditions } from "../../law/registration/regime-conditions.ts";
import type { RegistrationContext } from "./context.ts";
import { isVatPayer, regimeNow, regimeOf, subjectEntry } from "./regime-of.ts";
import type { CheckItem, RegistrationState } from "./types.ts";

type DetailsOf<Kind extends RequestDetails["kind"]> = Extract<RequestDetails, { kind: Kind }>;

const placeCondition = (
  details: DetailsOf<"tax-registration">,
  { office }: RegistrationContext,
): Condition => {
  const found = officeVerdict(details.payerKind, details.places, office.code).verdict;
  // Who chose another of the offices is registered there, not here (111(9)).
  const elsewhere = details.chosenOffice !== null && details.chosenOffice !== office.code;
  const verdict = elsewhere ? "forward" : found;
  const status = verdict === "own" ? "met" : verdict === "forward" ? "unmet" : "unknown";
  return {
    id: "place",
    status,
    article: tc("111.6"),
    message: { key: `registration.check.place.${verdict}` },
    readings: [],
  };
};

/** What the inspector has stated by hand counts as known; null is not known. */
const statedBy = (state: RegistrationState, item: CheckItem): boolean | null =>
  state.checks.find((check) => check.item === item)?.met ?? null;

const annulment = (
  state: RegistrationState,
  details: DetailsOf<"annulment">,
  context: RegistrationContext,
): readonly Condition[] => {
  const { today, facts } = context;
  const { control } = state;
  const filed = statedBy(state, "final-return") ?? facts.annulment?.finalReturnFiled ?? null;
  const debt = facts.annulment?.debt ?? null;
  const done = control?.endedOn == null ? null : control.kind === "survey" ? "survey" : "audit";
  return annulmentPreconditions(
    {
      ground: details.ground,
      basis: state.basis,
      today,
      appliedOn: dateInBishkek(state.submittedAt),
      regime: regimeNow(subjectEntry(state, context), context),
      debt,
      finalReturn: filed === null ? null : filed ? "filed" : "absent",
      // The account tells whether it is paid, not on which day it was.
      finalTax: debt === null ? null : debt > 0 ? "unpaid" : "nothing-due",
      riskFactors: facts.annulment?.riskFactors ?? null,
      onlyZeroReturns:
        facts.annulment === null ? null : (facts.annulment.onlyZeroReturns ?? zeroWithoutReturns(context)),
      controlDone: done,
      lastReturnDue: facts.annulment?.lastReturnOn ?? null,
      freedOfReturns: null,
      noticeServed: null,
      courtDecision: state.basis === "court" ? true : null,
    },
    context,
  );
};

/** Points of the checklist of their own, and the precondition each stands for. */
const OWN_POINT = { "final-return": "final-return", "debt-free": "no-debt", control: "control" } as const;

const vatReturn = (state: RegistrationState, details: DetailsOf<"vat-annulment">): Condition => {
  const needed = details.ground !== "cessation" && details.ground !== "import-regime";
  const filed = statedBy(state, "final-return");
  return {
    id: "final-return",
    status: needed ? (filed === null ? "unknown" : filed ? "met" : "unmet") : "not-applicable",
    article: tc("256.6"),
    message: { key: "registration.check.vat-return" },
    readings: [],
  };
};

/** The condition a point of the checklist stands for; undefined where the kind asks none. */
export const precondition = (
  state: RegistrationState,
  context: RegistrationContext,
  item: "place" | keyof typeof OWN_POINT,
): Condition | undefined => {
  const { details } = state;
  if (item === "place")
    return details.kind === "tax-registration" ? placeCondition(details, context) : undefined;
  if (item === "final-return" && details.kind === "vat-annulment") return vatReturn(state, details);
  if (details.kind !== "annulment") return undefined;
  // An object or a subdivision leaves no taxpayer behind to be looked at.
  if (details.scope === "accounting" && item !== "debt-free") return undefined;
  return annulment(state, details, context).find(({ id }) => id === OWN_POINT[item]);
};

const must = (id: string, holds: boolean, article: string): Condition => ({
  id,
  status: holds ? "met" : "unmet",
  article: tc(article),
  message: { key: `registration.condition.${id}` },
  readings: [],
});

const vatConditions = (state: RegistrationState, context: RegistrationContext): readonly Condition[] => {
  const entry = subjectEntry(state, context);
  const payer = isVatPayer(entry, context);
  if (state.kind === "vat-annulment") return [must("vat-payer", payer, "256.1")];
  // Who comes to the general regime asks before the day of the move as well (255(1)(2)).
  const on =
    state.details.kind === "vat-registration" ? laterDate(state.details.since, context.today) : context.today;
  return [
    must("not-vat-payer", !payer, "255.1"),
    must("general-regime", regimeNow(entry, { today: on }) === "general", "255.1"),
  ];
};

/** A newcomer on a special regime must meet what it asks; whoever is entered already is not entered twice. */
const newcomer = (
  state: RegistrationState,
  details: DetailsOf<"tax-registration">,
  context: RegistrationContext,
): readonly Condition[] => {
  const entry = subjectEntry(state, context);
  const live = entry !== null && entry.closedOn === null && entry.kind === details.payerKind;
  return [
    must("not-registered", !live, "111.1"),
    // A domestic organization applies to the registrar of legal persons; the office acts on its information (111(1)(2)).
    ...(state.basis === "application" && details.payerKind === "organization"
      ? [must("registrar-first", false, "111.4.1")]
      : []),
    ...(state.basis === "detected"
      ? [must("general-only", details.regime === "general", "111.1.3")]
      : regimeConditions(details.regime, {})),
  ];
};

/** A changed name of a person is one ground, of an organization another: its state re-registration (112(1)(1), (3)). */
const nameOfPerson = (
  { organization }: RegistrationState,
  { ground }: DetailsOf<"re-registration">,
): readonly Condition[] =>
  ground === "name" ? [must("name-of-person", organization === null, "112.1.3")] : [];

/** A ground ends only what it speaks of, of those it speaks of (115(1), (3)). */
const groundFits = (
  state: RegistrationState,
  { ground, scope }: DetailsOf<"annulment">,
  context: RegistrationContext,
): readonly Condition[] => {
  const { article, scope: ofGround, payer } = ANNULMENT_GROUNDS[ground];
  const kind = subjectEntry(state, context)?.kind ?? null;
  const organization = kind === "organization" || kind === "foreign-organization";
  return [
    must("ground-of-scope", scope === ofGround, article),
    must(
      "ground-of-payer",
      kind === null || payer === "any" || (payer === "organization" ? organization : kind === payer),
      article,
    ),
  ];
};

const registered = (state: RegistrationState, context: RegistrationContext): readonly Condition[] => {
  const entry = subjectEntry(state, context);
  return [must("registered", entry !== null && entry.closedOn === null, "114.1")];
};

/** Only the cases of art. 114(1) are accounted for, a patent's place only outside the office of the account. */
const accounting = (
  state: RegistrationState,
  { object, objectOffice }: DetailsOf<"accounting-registration">,
  context: RegistrationContext,
): readonly Condition[] => {
  const entry = subjectEntry(state, context);
  const payer = entry?.kind === "individual" ? "individual" : "business";
  const verdict = accountingVerdict(object, payer, entry?.office ?? context.office.code, objectOffice);
  return [must("accounting-case", verdict.verdict === "needed", "114.1")];
};

/** Conditions shown together as one point: unmet ones stand in the way, unknown ones the inspector states. */
export const conditionsOf = (
  state: RegistrationState,
  context: RegistrationContext,
): readonly Condition[] => {
  const { details } = state;
  switch (details.kind) {
    case "tax-registration":
      return newcomer(state, details, context);
    case "accounting-registration":
      return [...registered(state, context), ...accounting(state, details, context)];
    case "re-registration":
      return [...registered(state, context), ...nameOfPerson(state, details)];
    case "annulment":
      return [
        ...registered(state, context),
        ...groundFits(state, details, context),
        ...annulment(state, details, context).filter(
          ({ id }) => !(Object.values(OWN_POINT) as readonly string[]).includes(id),
        ),
      ];
    case "vat-registration":
    case "vat-annulment":
      return [...registered(state, context), ...vatConditions(state, context)];
    case "regime-change": {
      const change = regimeOf(state, details, context);
      return [...registered(state, context), ...(change.ok ? change.value.conditions : [])];
    }
    default:
      return [];
  }
};
