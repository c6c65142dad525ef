/** Сроки of registration: those the Code sets, and the office's own where it sets none, out of the register. */
import { type RegisterTerm, registerTerm } from "../terms/register.ts";
import { INTERNAL, REGISTRATION_TERM_ROWS } from "../terms/registration-terms.ts";

export interface RegistrationTermRule extends RegisterTerm {
  readonly id: RegistrationTermId;
  readonly bound: "office" | "taxpayer";
  /** False: the office's own term, shown as such. */
  readonly byLaw: boolean;
  readonly consequence: string;
}

export type RegistrationTermId = keyof typeof REGISTRATION_TERM_ROWS;
export const REGISTRATION_TERM_IDS = Object.keys(REGISTRATION_TERM_ROWS) as readonly RegistrationTermId[];

const ruleOf = (id: RegistrationTermId): RegistrationTermRule => {
  const term = registerTerm(id);
  return {
    ...term,
    id,
    bound: term.bound === "taxpayer" ? "taxpayer" : "office",
    byLaw: term.parameter !== INTERNAL,
    consequence: `registration.term.${id}.consequence`,
  };
};

export const REGISTRATION_TERM_RULES = Object.fromEntries(
  REGISTRATION_TERM_IDS.map((id) => [id, ruleOf(id)]),
) as Readonly<Record<RegistrationTermId, RegistrationTermRule>>;

export const registrationTermTitleKey = (id: RegistrationTermId): string => `registration.term.${id}.title`;
