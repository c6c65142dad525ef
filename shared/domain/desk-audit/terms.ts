/** Сроки of a desk audit: each term the case opens, as data, and its computation by art. 18. */
import type { Derivation } from "../../kernel/derivation.ts";
import type { Id, IdSource, UserId } from "../../kernel/id.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { TermUnit } from "../../law/art-018-terms.ts";
import { findCodeParameter } from "../../law/parameters.ts";
import type { CodeParameterName } from "../../law/parameters-of-the-code.ts";
import type { RuleContext } from "../../law/rule.ts";
import { computeRegisterTerm } from "../../law/terms/compute-register-term.ts";
import { DESK_AUDIT_TERM_ROWS } from "../../law/terms/desk-audit-terms.ts";
import { type RegisterTerm, registerTerm } from "../../law/terms/register.ts";
import { termOtherwise } from "../../law/terms/term-otherwise.ts";
import type { DomainRefusal } from "../refusal.ts";

export const TERM_IDS = [
  "T-103",
  "T-104",
  "T-105",
  "T-106",
  "T-107",
  "T-108",
  "T-124",
  "T-012",
  "T-013",
] as const;
export type TermId = (typeof TERM_IDS)[number];

export interface TermRule extends RegisterTerm {
  readonly id: TermId;
  /** Number of days, a dated parameter of the Code. */
  readonly parameter: CodeParameterName;
  readonly unit: Extract<TermUnit, "working-day" | "calendar-day">;
  readonly bound: "office" | "taxpayer";
  /** Text of what the law attaches to its passing, and where the law says so. */
  readonly consequence: string;
  readonly consequenceArticle: LegalBasis;
}

const ruleOf = (id: TermId): TermRule => {
  const [parameter, unit, , bound, , consequenceArticle] = DESK_AUDIT_TERM_ROWS[id];
  return {
    ...registerTerm(id),
    id,
    parameter,
    unit,
    bound,
    consequence: `desk-audit.term.${id}.consequence`,
    consequenceArticle: tc(consequenceArticle),
  };
};

export const TERM_RULES = Object.fromEntries(TERM_IDS.map((id) => [id, ruleOf(id)])) as Readonly<
  Record<TermId, TermRule>
>;

export const termTitleKey = (id: TermId): string => `desk-audit.term.${id}.title`;

type TermContext = RuleContext & { readonly ids: IdSource };

/** How many days a term has on the day of its trigger. */
export const termLength = (
  id: TermId,
  on: PlainDate,
  context: RuleContext,
): Result<number, DomainRefusal<"parameter-missing">> => {
  const { parameter, article } = TERM_RULES[id];
  const found = findCodeParameter(context.parameters, parameter, on);
  if (found.ok) return ok(Number(found.value.value));
  return err({
    code: "parameter-missing",
    article,
    messageKey: "desk-audit.refusal.parameter-missing",
    params: { name: parameter, date: on },
  });
};

export interface ComputedTerm {
  readonly term: TermId;
  readonly bound: "office" | "taxpayer";
  readonly article: LegalBasis;
  readonly startsOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly derivation: Derivation;
}

/** First and last day of a term of the case, with the working. */
export const computeCaseTerm = (
  id: TermId,
  trigger: PlainDate,
  context: RuleContext,
): Result<ComputedTerm, DomainRefusal> => {
  const term = TERM_RULES[id];
  const length = termLength(id, trigger, context);
  if (!length.ok) return length;
  const computed = computeRegisterTerm(id, trigger, context);
  if (!computed.ok)
    return err({
      code: "term-not-computable",
      article: term.article,
      messageKey: "desk-audit.refusal.term-not-computable",
      params: { term: id, date: trigger },
    });
  return ok({
    term: id,
    bound: term.bound,
    article: term.article,
    startsOn: computed.value.startsOn,
    dueOn: computed.value.dueOn,
    derivation: [...termOtherwise(id, trigger, computed.value.dueOn, context), ...computed.value.derivation],
  });
};

/** A term ready to be recorded as opened. */
export const openTerm = (
  id: TermId,
  trigger: PlainDate,
  ownerId: UserId,
  context: TermContext,
): Result<
  ComputedTerm & { readonly deadlineId: Id<"Deadline">; readonly ownerId: UserId },
  DomainRefusal
> => {
  const computed = computeCaseTerm(id, trigger, context);
  return computed.ok ? ok({ ...computed.value, deadlineId: context.ids<"Deadline">(), ownerId }) : computed;
};

/** The day an electronic document sent on `sentOn` counts as served (97(2)(2); by days, moved by art. 18: A-06). */
export const deemedServiceDay = (
  sentOn: PlainDate,
  context: RuleContext,
): Result<PlainDate, DomainRefusal> => {
  const computed = computeRegisterTerm("T-044", sentOn, context);
  if (computed.ok) return ok(computed.value.dueOn);
  return err({
    code: "term-not-computable",
    article: tc("97.2.2"),
    messageKey: "desk-audit.refusal.term-not-computable",
    params: { term: "T-044", date: sentOn },
  });
};
