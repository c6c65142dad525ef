/** The points an inspector goes through before a request is granted: stated by hand or following from the data. */
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { Message } from "../../kernel/text.ts";
import type { Condition } from "../../law/registration/condition.ts";
import { assessRequest, type FoundSign, isLinkOn, type SignName } from "./assess.ts";
import { conditionsOf, precondition } from "./conditions.ts";
import type { RegistrationContext } from "./context.ts";
import { itemsOf, KIND_RULES } from "./kind-rules.ts";
import { lateFiling } from "./late-filing.ts";
import { subjectEntry } from "./regime-of.ts";
import type { CheckItem, IdentityLevel, RegistrationState } from "./types.ts";

interface CheckVerdict {
  readonly status: "met" | "failed" | "open" | "not-needed";
  readonly detail: Message | null;
}
export interface ChecklistItem extends CheckVerdict {
  readonly item: CheckItem;
  readonly article: LegalBasis | null;
  readonly byHand: boolean;
}

/** Items the inspector states; of the others only a difference that is explained may be stated. */
export const BY_HAND: readonly CheckItem[] = [
  "same-person",
  "documents-sound",
  "power",
  "data-agree",
  "final-return",
  "debt-free",
  "conditions",
];

const ARTICLES: Readonly<Record<CheckItem, string>> = {
  identity: "110.6.1",
  "passport-valid": "110.6.1",
  "same-person": "110.6.1",
  "documents-sound": "110.6.1",
  power: "52.1",
  "data-agree": "110.6.1",
  place: "111.6",
  reconciliation: "112.4.1",
  "final-return": "44.2",
  "debt-free": "115.5",
  control: "117.5.2",
  conditions: "111.1",
};

const met = (detail: Message | null = null): CheckVerdict => ({ status: "met", detail });
const failed = (detail: Message | null): CheckVerdict => ({ status: "failed", detail });
const open = (detail: Message | null = null): CheckVerdict => ({ status: "open", detail });
const notNeeded = (detail: Message | null = null): CheckVerdict => ({ status: "not-needed", detail });
const say = (key: string, params?: Message["params"]): Message => ({
  key: `registration.check.${key}`,
  ...(params ? { params } : {}),
});

const LEVELS: readonly IdentityLevel[] = ["claimed", "in-person", "e-signature"];
/** At least as sure as what the kind asks for. */
const isSureEnough = (level: IdentityLevel, needed: IdentityLevel): boolean =>
  LEVELS.indexOf(level) >= LEVELS.indexOf(needed);

const statedOf = (state: RegistrationState, item: CheckItem): CheckVerdict => {
  const stated = state.checks.find((check) => check.item === item);
  if (stated === undefined) return open();
  const detail = stated.note === "" ? null : say("stated", { note: stated.note });
  return stated.met ? met(detail) : failed(detail);
};

/**
 * Who the office knows already needs no passport again, unless the person stands at the counter with a paper: then it is
 * seen who brings it.
 */
const knownWithoutPassport = (state: RegistrationState): CheckVerdict | null => {
  if (state.identity === null || state.passportSeen !== null || state.channel === "paper") return null;
  return state.identity.level === "e-signature"
    ? notNeeded(say("by-signature"))
    : notNeeded(say("known-before", { date: state.identity.on }));
};

/** Signs that say the same as a failed point. */
const of = (signs: readonly FoundSign[], names: readonly SignName[]): FoundSign | undefined =>
  signs.find(({ sign }) => names.includes(sign));

const signDetail = ({ sign, params }: FoundSign): Message => ({ key: `registration.sign.${sign}`, params });

/** What the signs deny is failed, unless the inspector has stated with a note why it is so all the same. */
const deniedBy = (
  state: RegistrationState,
  item: CheckItem,
  sign: FoundSign | undefined,
  otherwise: CheckVerdict,
): CheckVerdict => {
  if (sign === undefined) return otherwise;
  const stated = statedOf(state, item);
  if (sign.weight !== "blocks" && stated.status === "met" && stated.detail !== null) return stated;
  return sign.weight === "blocks" ? failed(signDetail(sign)) : open(signDetail(sign));
};

/** A known condition as the verdict of a point. */
const ofCondition = (
  state: RegistrationState,
  item: CheckItem,
  condition: Condition | undefined,
): CheckVerdict => {
  if (condition === undefined) return notNeeded();
  switch (condition.status) {
    case "met":
      return met(condition.message);
    case "unmet":
      return failed(condition.message);
    case "not-applicable":
      return notNeeded(condition.message);
    default: {
      const stated = statedOf(state, item);
      return stated.status === "open" ? open(condition.message) : stated;
    }
  }
};

type Judge = (
  state: RegistrationState,
  context: RegistrationContext,
  signs: readonly FoundSign[],
) => CheckVerdict;

const JUDGES: Readonly<Record<CheckItem, Judge>> = {
  identity: (state) => {
    const level = state.identity?.level ?? "claimed";
    const known = state.identity === null ? null : say(`identity.${level}`, { date: state.identity.on });
    return isSureEnough(level, KIND_RULES[state.kind].identity) ? met(known) : open(say("identity.needed"));
  },
  "passport-valid": (state, _context, signs) => {
    const sign = of(signs, ["passport-expired"]);
    if (sign) return failed(signDetail(sign));
    const known = knownWithoutPassport(state);
    if (known) return known;
    if (state.passportSeen === null) return open();
    const { validUntil } = state.passportSeen;
    return met(validUntil === null ? null : say("valid-until", { date: validUntil }));
  },
  "same-person": (state) => knownWithoutPassport(state) ?? statedOf(state, "same-person"),
  "documents-sound": (state, _context, signs) => {
    const sign = of(signs, ["document-damaged"]);
    if (sign) return failed(signDetail(sign));
    return state.documents.length === 0 && state.channel !== "paper"
      ? notNeeded(say("no-documents"))
      : statedOf(state, "documents-sound");
  },
  power: (state, context, signs) => {
    if (state.organization === null) return notNeeded(say("for-oneself"));
    const sign = of(signs, [
      "not-head-or-accountant",
      "representation-ended",
      "representation-not-begun",
      "power-unproven",
    ]);
    const proven = statedOf(state, "power");
    // Nobody proves a power there is none of: access is the head's and the accountant's, and nobody is an organization.
    const { role } = state.applicant;
    if (role === "self" || (state.kind === "cabinet-access" && role === "representative"))
      return failed(sign === undefined ? null : signDetail(sign));
    // A proof attached may show what the register of representatives does not hold yet.
    if (sign) return proven.status === "met" && proven.detail !== null ? proven : open(signDetail(sign));
    const link = context.facts.links.find((one) => isLinkOn(one, context.today));
    return link === undefined ? proven : met(say(`power.${link.role}`, { date: link.from }));
  },
  "data-agree": (state, _context, signs) =>
    deniedBy(
      state,
      "data-agree",
      of(signs, [
        "person-unknown",
        "name-differs",
        "organization-unknown",
        "organization-name-differs",
        "taxpayer-closed",
        "organization-closed",
      ]),
      met(say("data-agree")),
    ),
  place: (state, context) => ofCondition(state, "place", precondition(state, context, "place")),
  reconciliation: (state) => {
    if (state.details.kind !== "re-registration" || state.details.ground !== "place") return notNeeded();
    return state.reconciliation === null
      ? open(say("reconciliation.needed"))
      : met(
          say("reconciliation.done", { number: state.reconciliation.number, date: state.reconciliation.on }),
        );
  },
  "final-return": (state, context) =>
    ofCondition(state, "final-return", precondition(state, context, "final-return")),
  "debt-free": (state, context) => ofCondition(state, "debt-free", precondition(state, context, "debt-free")),
  control: (state, context) => ofCondition(state, "control", precondition(state, context, "control")),
  conditions: (state, context) => {
    const all = conditionsOf(state, context);
    if (all.length === 0) return notNeeded();
    const broken = all.find(({ status }) => status === "unmet");
    if (broken) return failed(broken.message);
    const unknown = all.find(({ status }) => status === "unknown");
    if (unknown === undefined) return met(say("conditions-hold"));
    const stated = statedOf(state, "conditions");
    return stated.status === "open" ? open(unknown.message) : stated;
  },
};

export const signsOf = (state: RegistrationState, context: RegistrationContext): readonly FoundSign[] => [
  ...assessRequest(state, context.facts, { today: context.today, office: context.office.code }),
  ...lateFiling(state, subjectEntry(state, context)?.office ?? context.office.code, context),
];

/** Every point of the kind's checklist as it stands. */
export const checklistOf = (
  state: RegistrationState,
  context: RegistrationContext,
): readonly ChecklistItem[] => {
  const signs = signsOf(state, context);
  return itemsOf(state.kind, state.basis).map((item) => {
    const verdict = JUDGES[item](state, context, signs);
    const stated = state.checks.some((check) => check.item === item);
    // What the data have settled is not asked of the inspector.
    const byHand = BY_HAND.includes(item) && (stated || verdict.status === "open");
    return { item, article: tc(ARTICLES[item]), byHand, ...verdict };
  });
};

export const failedItems = (items: readonly ChecklistItem[]): readonly CheckItem[] =>
  items.filter(({ status }) => status === "failed").map(({ item }) => item);

export const openItems = (items: readonly ChecklistItem[]): readonly CheckItem[] =>
  items.filter(({ status }) => status === "open" || status === "failed").map(({ item }) => item);

/**
 * Signs that stand in the way whatever the checklist says: they are grounds to refuse, return or forward. What a point
 * of the checklist answers (a proof of power, an explained difference) is judged there.
 */
export const blockingSigns = (signs: readonly FoundSign[]): readonly FoundSign[] =>
  signs.filter(
    ({ sign, weight }) =>
      weight === "blocks" &&
      ![
        "not-head-or-accountant",
        "representation-ended",
        "representation-not-begun",
        "power-unproven",
      ].includes(sign),
  );
