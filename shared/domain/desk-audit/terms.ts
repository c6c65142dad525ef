/** Сроки of a desk audit: each term the case opens, as data, and its computation by art. 18. */
import type { Derivation } from "../../kernel/derivation.ts";
import type { Id, IdSource, UserId } from "../../kernel/id.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { computeTerm, type TermUnit } from "../../law/art-018-terms.ts";
import { findCodeParameter } from "../../law/parameters.ts";
import type { CodeParameterName } from "../../law/parameters-of-the-code.ts";
import type { ReadingId } from "../../law/readings-of-the-code.ts";
import type { RuleContext } from "../../law/rule.ts";
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

/** What the day of the event is, in the words of the table. */
type TermTrigger =
  | "report-drawn-up"
  | "notice-received"
  | "objection-received"
  | "answer-term-ended"
  | "decision-served"
  | "amended-return-filed";

export interface TermRule {
  readonly id: TermId;
  /** Number of days, a dated parameter of the Code. */
  readonly parameter: CodeParameterName;
  readonly unit: Extract<TermUnit, "working-day" | "calendar-day">;
  readonly trigger: TermTrigger;
  readonly bound: "office" | "taxpayer";
  readonly article: LegalBasis;
  /** Text of what the law attaches to its passing, and where the law says so. */
  readonly consequence: string;
  readonly consequenceArticle: LegalBasis;
  readonly readings: readonly ReadingId[];
}

const rule = (
  id: TermId,
  parameter: CodeParameterName,
  unit: TermRule["unit"],
  trigger: TermTrigger,
  bound: TermRule["bound"],
  article: string,
  consequenceArticle: string,
  readings: readonly ReadingId[] = [],
): TermRule => ({
  id,
  parameter,
  unit,
  trigger,
  bound,
  article: tc(article),
  consequence: `desk-audit.term.${id}.consequence`,
  consequenceArticle: tc(consequenceArticle),
  readings,
});

const WORKING = "working-day";
const CALENDAR = "calendar-day";

export const TERM_RULES: Readonly<Record<TermId, TermRule>> = {
  /** Serving report and notice. */
  "T-103": rule(
    "T-103",
    "desk-audit.notice.working-days",
    WORKING,
    "report-drawn-up",
    "office",
    "125.5",
    "125.12",
    ["A-07", "A-11"],
  ),
  /** The taxpayer's answer. */
  "T-104": rule(
    "T-104",
    "desk-audit.answer.calendar-days",
    CALENDAR,
    "notice-received",
    "taxpayer",
    "125.6",
    "125.9",
    ["A-53"],
  ),
  /** Considering an objection, deciding and serving. */
  "T-105": rule(
    "T-105",
    "desk-audit.consideration.working-days",
    WORKING,
    "objection-received",
    "office",
    "125.7",
    "125.12",
    ["A-11"],
  ),
  /** Notice that the arguments are accepted. */
  "T-106": rule(
    "T-106",
    "desk-audit.accepted-notice.working-days",
    WORKING,
    "objection-received",
    "office",
    "125.8",
    "125.12",
    ["A-10", "A-11"],
  ),
  /** Deciding when nothing was corrected. */
  "T-107": rule(
    "T-107",
    "desk-audit.decision.working-days",
    WORKING,
    "answer-term-ended",
    "office",
    "125.9",
    "125.12",
    ["A-11", "A-12"],
  ),
  /** Performing the decision. */
  "T-108": rule(
    "T-108",
    "desk-audit.performance.calendar-days",
    CALENDAR,
    "decision-served",
    "taxpayer",
    "125.11",
    "81.1",
    ["A-01"],
  ),
  /** Appealing it. */
  "T-124": rule("T-124", "appeal.calendar-days", CALENDAR, "decision-served", "taxpayer", "167.1", "167.5¹"),
  /** Preferential performance after a decision. */
  "T-012": rule(
    "T-012",
    "preferential.decision.calendar-days",
    CALENDAR,
    "decision-served",
    "taxpayer",
    "72.2.1",
    "72.2.1",
    ["A-21"],
  ),
  /** Preferential performance after an amended return. */
  "T-013": rule(
    "T-013",
    "preferential.amended-return.calendar-days",
    CALENDAR,
    "amended-return-filed",
    "taxpayer",
    "72.2.2",
    "72.2.2",
    ["S-51"],
  ),
};

export const termTitleKey = (id: TermId): string => `desk-audit.term.${id}.title`;

type TermContext = RuleContext & { readonly ids: IdSource };

/** The unit, where the Code says only "days". */
const unitOf = (term: TermRule, context: RuleContext): TermRule["unit"] =>
  term.readings.includes("A-01") && context.readings.of("A-01") === "working" ? WORKING : term.unit;

/** The day the term counts from: A-12 may count the very last day of the answer term as the first. */
const triggerOf = (term: TermRule, trigger: PlainDate, context: RuleContext): PlainDate =>
  term.id === "T-107" && context.readings.of("A-12") === "from-term-day" ? addDays(trigger, -1) : trigger;

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
  const computed = computeTerm(
    { from: triggerOf(term, trigger, context), length: length.value, unit: unitOf(term, context) },
    context,
  );
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
    startsOn: computed.value.start,
    dueOn: computed.value.due,
    derivation: computed.value.derivation,
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
  const days = findCodeParameter(context.parameters, "delivery.e-document.calendar-days", sentOn);
  const computed = days.ok
    ? computeTerm({ from: sentOn, length: Number(days.value.value), unit: CALENDAR }, context)
    : days;
  if (computed.ok) return ok(computed.value.due);
  return err({
    code: "term-not-computable",
    article: tc("97.2.2"),
    messageKey: "desk-audit.refusal.term-not-computable",
    params: { term: "T-044", date: sentOn },
  });
};
