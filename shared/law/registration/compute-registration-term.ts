import type { DomainRefusal } from "../../domain/refusal.ts";
import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { addDays, type PlainDate, plainDate, yearOf } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { computeTerm } from "../art-018-terms.ts";
import { findCodeParameter } from "../parameters.ts";
import type { RuleContext } from "../rule.ts";
import { firstOfNextMonth, lastOfMonth } from "./month-days.ts";
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

const done = (
  rule: RegistrationTermRule,
  startsOn: PlainDate,
  dueOn: PlainDate,
  derivation: Derivation,
): Result<ComputedRegistrationTerm, TermProblem> => {
  const { id, bound, article, byLaw } = rule;
  return ok({ term: id, bound, article, byLaw, startsOn, dueOn, derivation });
};

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

const counted = (
  rule: RegistrationTermRule & { readonly unit: "working-day" | "calendar-day" | "year" },
  trigger: PlainDate,
  context: TermContext,
): Result<ComputedRegistrationTerm, TermProblem> => {
  const { parameter } = rule;
  const found = parameter === null ? null : findCodeParameter(context.parameters, parameter, trigger);
  if (!found?.ok) return refused("parameter-missing", rule, { name: parameter ?? "", date: trigger });
  const length = Number(found.value.value);
  const computed = computeTerm({ from: trigger, length, unit: rule.unit }, context);
  if (!computed.ok) return refused("term-not-computable", rule, { term: rule.id, date: trigger });
  const { start, due, derivation } = computed.value;
  return done(rule, start, due, [...derivation, ...internalMark(rule, due)]);
};

/** The day an article names itself, before it is moved; R-02 settles whether "before" takes the day in. */
const namedDay = (
  unit: RegistrationTermRule["unit"],
  trigger: PlainDate,
  context: TermContext,
): PlainDate => {
  const inTime = context.readings.of("R-02") === "day-in-time";
  switch (unit) {
    case "before":
      return inTime ? trigger : addDays(trigger, -1);
    case "before-december":
      return plainDate(`${yearOf(trigger)}-${inTime ? "12-01" : "11-30"}`);
    case "month-end":
      return lastOfMonth(trigger);
    case "next-month-end":
      return lastOfMonth(firstOfNextMonth(trigger));
    case "next-day":
      return addDays(trigger, 1);
    default:
      return trigger;
  }
};

/** Days of the calendar move off a day off (18(6)); the day of an event itself does not. */
const MOVED: readonly RegistrationTermRule["unit"][] = ["before-december", "month-end", "next-month-end"];

const named = (
  rule: RegistrationTermRule,
  trigger: PlainDate,
  context: TermContext,
): Result<ComputedRegistrationTerm, TermProblem> => {
  const { unit, article } = rule;
  const day = namedDay(unit, trigger, context);
  const dueOn = MOVED.includes(unit) ? context.calendar.workingDayFrom(day) : day;
  const doubtful = unit === "before" || unit === "before-december";
  const names: DerivationStep = {
    label: { key: `registration.step.${unit}` },
    operands: [{ name: "trigger", quantity: { unit: "date", value: trigger } }],
    result: { unit: "date", value: day },
    basis: article,
    ...(doubtful ? { reading: "R-02" } : {}),
  };
  const moved: DerivationStep = {
    label: { key: "law.term.due-moved" },
    operands: [{ name: "last-day", quantity: { unit: "date", value: day } }],
    result: { unit: "date", value: dueOn },
    basis: tc("18.6"),
  };
  const startsOn = unit === "next-day" ? day : trigger <= day ? trigger : day;
  return done(rule, startsOn, dueOn, dueOn === day ? [names] : [names, moved]);
};

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
  const { unit } = rule;
  if (unit === "working-day" || unit === "calendar-day" || unit === "year")
    return counted({ ...rule, unit }, trigger, context);
  return named(rule, trigger, context);
};
