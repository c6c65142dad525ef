/** What each kind of request needs: its checklist, how surely the person must be known, its paper and its articles. */
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { unreachable } from "../../kernel/result.ts";
import { reregistrationTerm } from "../../law/registration/art-112-reregistration.ts";
import type { RegistrationTermId } from "../../law/registration/registration-terms.ts";
import type {
  CheckItem,
  IdentityLevel,
  RegistrationActKind,
  RegistrationBasis,
  RegistrationKind,
  RegistrationState,
} from "./types.ts";

export interface KindRule {
  readonly article: LegalBasis;
  /** Points of the checklist, in the order they are gone through. */
  readonly items: readonly CheckItem[];
  /** The least level of identity at which it is granted on an application. */
  readonly identity: IdentityLevel;
  readonly paper: RegistrationActKind;
  /** The registration card is made anew (108(6), 114(7)). */
  readonly card: boolean;
}

const PERSON: readonly CheckItem[] = [
  "identity",
  "passport-valid",
  "same-person",
  "documents-sound",
  "power",
  "data-agree",
];

export const KIND_RULES: Readonly<Record<RegistrationKind, KindRule>> = {
  "cabinet-access": {
    article: tc("48.2"),
    items: PERSON,
    identity: "in-person",
    paper: "cabinet-access-decision",
    card: false,
  },
  "tax-registration": {
    article: tc("111.1"),
    items: [...PERSON, "place", "conditions"],
    identity: "in-person",
    paper: "registration-decision",
    card: true,
  },
  "accounting-registration": {
    article: tc("114.1"),
    items: [...PERSON, "conditions"],
    identity: "in-person",
    paper: "registration-decision",
    card: true,
  },
  "re-registration": {
    article: tc("112.1"),
    items: [...PERSON, "reconciliation", "conditions"],
    identity: "in-person",
    paper: "reregistration-decision",
    card: true,
  },
  annulment: {
    article: tc("115.1"),
    items: [...PERSON, "final-return", "control", "debt-free", "conditions"],
    identity: "in-person",
    paper: "annulment-decision",
    card: false,
  },
  "vat-registration": {
    article: tc("255.1"),
    items: [...PERSON, "conditions"],
    identity: "in-person",
    paper: "registration-decision",
    card: true,
  },
  "vat-annulment": {
    article: tc("256.1"),
    items: [...PERSON, "final-return", "conditions"],
    identity: "in-person",
    paper: "registration-decision",
    card: true,
  },
  "regime-change": {
    article: tc("420.1"),
    items: [...PERSON, "conditions"],
    identity: "in-person",
    paper: "registration-decision",
    card: true,
  },
};

/** Where the office acts on its own ground there is no applicant to identify. */
export const itemsOf = (kind: RegistrationKind, basis: RegistrationBasis): readonly CheckItem[] =>
  basis === "application"
    ? KIND_RULES[kind].items
    : KIND_RULES[kind].items.filter((item) => !PERSON.includes(item));

/** The office's term for the decision: the Code's where it sets one, else the office's own. */
export const decisionTerm = (
  state: Pick<RegistrationState, "kind" | "basis" | "details">,
): RegistrationTermId => {
  const { kind, basis, details } = state;
  switch (kind) {
    case "cabinet-access":
      return "internal-decision";
    case "tax-registration":
      if (basis === "application") return "T-058";
      return basis === "information" ? "T-059" : "internal-decision";
    case "accounting-registration":
      // On information the three days run from the decision, which is the entry itself (114(6)(2), 112(6)).
      return basis === "application" ? "T-066" : "internal-decision";
    case "re-registration":
      if (basis !== "application") return "internal-decision";
      return details.kind === "re-registration"
        ? reregistrationTerm(details.ground, basis)
        : "internal-decision";
    case "annulment":
      return "internal-decision";
    case "vat-registration":
    case "vat-annulment":
      return "internal-decision";
    case "regime-change":
      return "internal-decision";
    default:
      return unreachable(kind);
  }
};
