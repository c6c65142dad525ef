import type { DomainRefusal } from "../../domain/refusal.ts";
import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import type { LegalBasis } from "../../kernel/legal-basis.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { RuleContext } from "../rule.ts";
import { computeRegisterTerm } from "../terms/compute-register-term.ts";
import { termOtherwise } from "../terms/term-otherwise.ts";
import {
  REGISTRATION_TERM_RULES,
  type RegistrationTermId,
  type RegistrationTermRule,
} from "./registration-terms.ts";

type TermContext = Pick<RuleContext, "calendar" | "parameters" | "readings">;

export interface ComputedRegistrationTerm {
  readonly term: RegistrationTermId;
  readonly bound: "office" | "taxpayer";
  readonly article: LegalBasis;
  /** False: the office's own term. */
  readonly byLaw: boolean;
  readonly startsOn: PlainDate;
  /** The last day: what is done on it is in time. */
  readonly dueOn: PlainDate;
  readonly derivation: Derivation;
}

type TermProblem = DomainRefusal<"parameter-missing" | "term-not-computable" | "no-term">;

const refused = (
  code: TermProblem["code"],
  rule: RegistrationTermRule,
  params: Readonly<Record<string, string>>,
): { readonly ok: false; readonly error: TermProblem } =>
  err({ code, article: rule.article, messageKey: `registration.law-refusal.${code}`, params });

/** A line that says the term is the office's own. */
const internalMark = (rule: RegistrationTermRule, dueOn: PlainDate): readonly DerivationStep[] =>
  rule.byLaw
    ? []
    : [
        {
          label: { key: "registration.step.internal-term" },
          operands: [],
          result: { unit: "date", value: dueOn },
          basis: rule.article,
          reading: "A-43",
        },
      ];

/**
 * First and last day of a term of registration with the working (art. 18). `trigger` is the day of the event the
 * term's rule names; of a term "before" something, the day of that something.
 * @returns `no-term` for an internal term where the office shows none.
 */
export const computeRegistrationTerm = (
  id: RegistrationTermId,
  trigger: PlainDate,
  context: TermContext,
): Result<ComputedRegistrationTerm, TermProblem> => {
  const rule = REGISTRATION_TERM_RULES[id];
  if (!rule.byLaw && context.readings.of("A-43") === "no-term") return refused("no-term", rule, { term: id });
  const computed = computeRegisterTerm(id, trigger, context);
  if (!computed.ok)
    return computed.error.code === "incomplete"
      ? refused("parameter-missing", rule, { name: computed.error.missing.name, date: trigger })
      : refused("term-not-computable", rule, { term: id, date: trigger });
  const { startsOn, dueOn, derivation } = computed.value;
  const { bound, article, byLaw } = rule;
  return ok({
    term: id,
    bound,
    article,
    byLaw,
    startsOn,
    dueOn,
    derivation: [...termOtherwise(id, trigger, dueOn, context), ...derivation, ...internalMark(rule, dueOn)],
  });
};
