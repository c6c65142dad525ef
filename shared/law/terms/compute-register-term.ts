import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { tc } from "../../kernel/legal-basis.ts";
import { addDays, addMonths, addYears, type PlainDate, plainDate, yearOf } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { computeTerm, TERM_UNITS, type TermRefusal, type TermUnit } from "../art-018-terms.ts";
import type { Missing } from "../missing.ts";
import { findCodeParameter } from "../parameters.ts";
import { firstOfNextMonth, lastOfMonth } from "../registration/month-days.ts";
import type { RuleContext } from "../rule.ts";
import { type RegisterTerm, type RegisterTermId, registerTerm } from "./register.ts";

type TermContext = Pick<RuleContext, "calendar" | "parameters" | "readings">;

export interface ComputedRegisterTerm {
  readonly term: RegisterTermId;
  readonly startsOn: PlainDate;
  /** The last day: what is done on it is in time. */
  readonly dueOn: PlainDate;
  readonly derivation: Derivation;
}

export type RegisterTermRefusal =
  /** The term ends with an event, or its number gives no day. */
  | { readonly code: "no-day" }
  | { readonly code: "incomplete"; readonly missing: Missing }
  | Exclude<TermRefusal, { readonly code: "incomplete" }>;

/** Whether "days" without a word are read as working ones. */
const inWorkingDays = ({ readings }: RegisterTerm, context: TermContext): boolean =>
  readings.includes("A-01") && context.readings.of("A-01") === "working";

/**
 * The unit of art. 18, where the Code says only "days" and where a duty in working days is followed by a
 * consequence after as many calendar ones; null where the article names the day.
 */
const countedUnit = (term: RegisterTerm, context: TermContext): TermUnit | null => {
  const { unit, readings } = term;
  if (unit === "calendar-day" && inWorkingDays(term, context)) return "working-day";
  if (readings.includes("A-09") && context.readings.of("A-09") === "earlier-calendar") return "calendar-day";
  return TERM_UNITS.find((known) => known === unit) ?? null;
};

/** The day the term counts from: A-12 may count the very last day of the answer term as the first. */
const countedFrom = (term: RegisterTerm, trigger: PlainDate, context: TermContext): PlainDate =>
  term.readings.includes("A-12") && context.readings.of("A-12") === "from-term-day"
    ? addDays(trigger, -1)
    : trigger;

const workingDaysBefore = (day: PlainDate, count: number, { calendar }: TermContext): PlainDate => {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, -1);
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return at;
};

/**
 * The day an article names, before it is moved; R-02 settles whether "before" takes the day in, A-74 whether days
 * before an event are all full ones.
 */
const namedDay = (
  term: RegisterTerm,
  trigger: PlainDate,
  length: string,
  context: TermContext,
): PlainDate | null => {
  const { unit } = term;
  const inTime = context.readings.of("R-02") === "day-in-time";
  const count = Number(length);
  const back = count + (context.readings.of("A-74") === "full-days" ? 1 : 0);
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
    case "same-day":
      return trigger;
    case "day-of-next-month":
      return addDays(firstOfNextMonth(trigger), count - 1);
    case "day-of-year":
      return plainDate(`${yearOf(trigger)}-${length}`);
    case "day-of-next-year":
      return plainDate(`${yearOf(trigger) + 1}-${length}`);
    case "days-before":
      return inWorkingDays(term, context)
        ? workingDaysBefore(trigger, back, context)
        : addDays(trigger, -back);
    case "working-days-before":
      return workingDaysBefore(trigger, back, context);
    case "kept-years":
      return addYears(trigger, count);
    case "limitation":
      return addDays(addYears(trigger, count), context.readings.of("S-10") === "day-later" ? 1 : 0);
    case "barred-months":
      return addMonths(trigger, count);
    default:
      return null;
  }
};

/** Days of the calendar move off a day off (18(6)); the day of an event itself, and what is no term, do not. */
const MOVED: readonly RegisterTerm["unit"][] = [
  "before-december",
  "month-end",
  "next-month-end",
  "day-of-next-month",
  "day-of-year",
  "day-of-next-year",
];
/** Units whose lines registration says in its own words. */
const OF_REGISTRATION: readonly RegisterTerm["unit"][] = [
  "before",
  "before-december",
  "month-end",
  "next-month-end",
  "next-day",
  "same-day",
];

const READING_OF: Partial<Record<RegisterTerm["unit"], string>> = {
  before: "R-02",
  "before-december": "R-02",
  limitation: "S-10",
  "day-of-year": "A-05",
  "days-before": "A-74",
  "working-days-before": "A-74",
};

const named = (
  term: RegisterTerm,
  trigger: PlainDate,
  length: string,
  context: TermContext,
): Result<ComputedRegisterTerm, RegisterTermRefusal> => {
  const { id, unit, article } = term;
  const day = namedDay(term, trigger, length, context);
  if (day === null) return err({ code: "no-day" });
  const dueOn = MOVED.includes(unit) ? context.calendar.workingDayFrom(day) : day;
  const reading = READING_OF[unit] ?? (term.readings.includes("A-05") ? "A-05" : undefined);
  const names: DerivationStep = {
    label: { key: OF_REGISTRATION.includes(unit) ? `registration.step.${unit}` : `law.term.named.${unit}` },
    operands: [
      { name: "trigger", quantity: { unit: "date", value: trigger } },
      ...(length === "" ? [] : [{ name: "length", quantity: { unit: "text", value: length } } as const]),
    ],
    result: { unit: "date", value: day },
    basis: article,
    ...(reading === undefined ? {} : { reading }),
  };
  const moved: DerivationStep = {
    label: { key: "law.term.due-moved" },
    operands: [{ name: "last-day", quantity: { unit: "date", value: day } }],
    result: { unit: "date", value: dueOn },
    basis: tc("18.6"),
  };
  const startsOn = unit === "next-day" ? day : trigger <= day ? trigger : day;
  return ok({ term: id, startsOn, dueOn, derivation: dueOn === day ? [names] : [names, moved] });
};

/**
 * First and last day of a term of the register with the working (art. 18). `trigger` is the day of the event the
 * register names; of a term "before" something, the day of that something; of a term by month or year, a day in the
 * period the term is for.
 */
export const computeRegisterTerm = (
  id: RegisterTermId,
  trigger: PlainDate,
  context: TermContext,
): Result<ComputedRegisterTerm, RegisterTermRefusal> => {
  const term = registerTerm(id);
  const { parameter } = term;
  const found = parameter === null ? null : findCodeParameter(context.parameters, parameter, trigger);
  if (found?.ok === false) return err({ code: "incomplete", missing: found.error });
  const length = found?.value.value ?? "";
  const unit = countedUnit(term, context);
  if (unit === null) return named(term, trigger, length, context);
  const from = countedFrom(term, trigger, context);
  const computed = computeTerm({ from, length: Number(length), unit }, context);
  if (!computed.ok) return computed;
  const { start, due, derivation } = computed.value;
  return ok({ term: id, startsOn: start, dueOn: due, derivation });
};
