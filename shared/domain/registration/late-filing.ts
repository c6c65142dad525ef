/** Whether the taxpayer asked within the term the Code sets for it: shown, for it may be an offence, never in the way. */
import { dateInBishkek, type PlainDate } from "../../kernel/plain-date.ts";
import { REREGISTRATION_GROUNDS } from "../../law/registration/art-112-reregistration.ts";
import { accountingVerdict } from "../../law/registration/art-114-accounting.ts";
import { VAT_ANNULMENT_GROUNDS } from "../../law/registration/art-256-vat-annulment.ts";
import { computeRegistrationTerm } from "../../law/registration/compute-registration-term.ts";
import {
  REGISTRATION_TERM_RULES,
  type RegistrationTermId,
} from "../../law/registration/registration-terms.ts";
import type { RuleContext } from "../../law/rule.ts";
import type { FoundSign } from "./assess.ts";
import type { RegistrationState } from "./types.ts";

interface Duty {
  readonly term: RegistrationTermId | null;
  readonly trigger: PlainDate;
}

/** A business and a person without one have the same term for an object (114(4)). */
const dutyOf = ({ details, organization }: RegistrationState, currentOffice: string): Duty | null => {
  switch (details.kind) {
    case "re-registration":
      return { term: REREGISTRATION_GROUNDS[details.ground].applyTerm, trigger: details.changedOn };
    case "accounting-registration": {
      const payer = organization === null && details.object === "taxable-object" ? "individual" : "business";
      const verdict = accountingVerdict(details.object, payer, currentOffice, details.objectOffice);
      return verdict.verdict === "needed"
        ? { term: verdict.rule.applyTerm, trigger: details.arisenOn }
        : null;
    }
    case "vat-annulment":
      return { term: VAT_ANNULMENT_GROUNDS[details.ground].term, trigger: details.since };
    default:
      return null;
  }
};

/** @param currentOffice where the taxpayer is registered now */
export const lateFiling = (
  state: RegistrationState,
  currentOffice: string,
  law: Pick<RuleContext, "calendar" | "parameters" | "readings">,
): readonly FoundSign[] => {
  const duty = state.basis === "application" ? dutyOf(state, currentOffice) : null;
  if (duty === null || duty.term === null) return [];
  const computed = computeRegistrationTerm(duty.term, duty.trigger, law);
  const filedOn = dateInBishkek(state.submittedAt);
  if (!computed.ok || filedOn <= computed.value.dueOn) return [];
  return [
    {
      sign: "filed-late",
      weight: "notice",
      article: REGISTRATION_TERM_RULES[duty.term].article,
      params: { due: computed.value.dueOn, filed: filedOn },
      requests: [],
    },
  ];
};
