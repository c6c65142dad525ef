import type { Derivation, DerivationStep } from "../kernel/derivation.ts";
import { type LegalBasis, tc } from "../kernel/legal-basis.ts";
import { addDays, addMonths, addYears, laterDate, type PlainDate, plainDate } from "../kernel/plain-date.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Missing } from "./missing.ts";
import { findCodeParameter } from "./parameters.ts";
import { ENTRY_OF_THE_CODE } from "./parameters-of-the-code.ts";
import type { RuleContext } from "./rule.ts";

/** Units in which the Code sets terms (art. 18(1)); "days" without a word is read by A-01. */
export const TERM_UNITS = ["working-day", "calendar-day", "month", "year"] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

export interface TermInput {
  /** The day of the event the term runs from. */
  readonly from: PlainDate;
  /** Whole number of units, at least one. */
  readonly length: number;
  readonly unit: TermUnit;
}

export interface Term {
  /** First day of the term. */
  readonly start: PlainDate;
  /** Its last day: what is done on it is in time. */
  readonly due: PlainDate;
  readonly derivation: Derivation;
}

export type TermRefusal =
  | { readonly code: "length-not-positive" }
  | { readonly code: "length-too-large"; readonly limit: number }
  | { readonly code: "date-out-of-range"; readonly earliest: PlainDate; readonly latest: PlainDate }
  | { readonly code: "incomplete"; readonly missing: Missing };

/** A century: no term of the Code comes near, and a misread length is refused instead of computed. */
const LONGEST: Readonly<Record<TermUnit, number>> = {
  "working-day": 36_600,
  "calendar-day": 36_600,
  month: 1_200,
  year: 100,
};
/** Keeps every result a four-digit year. An event before the Code is computed by its rules and marked so. */
const EARLIEST_TRIGGER = plainDate("1900-01-01");
const LATEST_TRIGGER = plainDate("2999-12-31");

const FIRST_DAY = tc("18.2");
const MOVED_FIRST_DAY = tc("18.6¹");
const MOVED_LAST_DAY = tc("18.6");

const dateOf = (name: string, value: PlainDate) => ({ name, quantity: { unit: "date", value } }) as const;

/** The first day, moved by part 6¹ when the trigger is not older than its entry into force. */
const startOf = (
  from: PlainDate,
  { calendar, parameters }: Pick<RuleContext, "calendar" | "parameters">,
): Result<{ readonly start: PlainDate; readonly steps: readonly DerivationStep[] }, Missing> => {
  const first = addDays(from, 1);
  const begins: DerivationStep = {
    label: { key: "law.term.start" },
    formula: "trigger + 1",
    operands: [dateOf("trigger", from)],
    result: { unit: "date", value: first },
    basis: FIRST_DAY,
  };
  if (calendar.isWorkingDay(first)) return ok({ start: first, steps: [begins] });
  const entry = findCodeParameter(
    parameters,
    "term.moved-first-day.entry",
    laterDate(from, ENTRY_OF_THE_CODE),
  );
  if (!entry.ok) return entry;
  const entryDay = plainDate(entry.value.value);
  const moves = from >= entryDay;
  const start = moves ? calendar.workingDayFrom(first) : first;
  const moved: DerivationStep = {
    label: { key: moves ? "law.term.start-moved" : "law.term.start-not-moved", params: { entry: entryDay } },
    operands: [dateOf("first-day", first), dateOf("entry", entryDay)],
    result: { unit: "date", value: start },
    basis: MOVED_FIRST_DAY,
    reading: "A-02",
  };
  return ok({ start, steps: [begins, moved] });
};

interface End {
  readonly due: PlainDate;
  readonly formula: string;
  readonly basis: LegalBasis;
  readonly reading?: string;
  readonly counted: PlainDate;
}

const endOf = (
  term: TermInput,
  start: PlainDate,
  { calendar, readings }: Pick<RuleContext, "calendar" | "readings">,
): End => {
  const { from, length, unit } = term;
  if (unit === "calendar-day")
    return {
      due: addDays(start, length - 1),
      formula: "start + length − 1",
      basis: tc("18.1"),
      counted: start,
    };
  if (unit === "working-day")
    return {
      due: calendar.addWorkingDays(start, length),
      formula: "start + length − 1",
      basis: tc("18.1"),
      counted: start,
    };
  const byStart = readings.of("A-04") === "start-day";
  const counted = byStart ? start : from;
  const due = unit === "month" ? addMonths(counted, length) : addYears(counted, length);
  const shortened = due.slice(8) !== counted.slice(8);
  const basis = shortened ? tc("18.5") : unit === "month" ? tc("18.4") : tc("18.3");
  return { due, formula: byStart ? "start + length" : "trigger + length", basis, reading: "A-04", counted };
};

/** Lines that warn of days the calendar does not know for certain; they change no date. */
const warnings = (
  term: TermInput,
  start: PlainDate,
  due: PlainDate,
  { calendar }: Pick<RuleContext, "calendar">,
): readonly DerivationStep[] => {
  const doubtful =
    term.unit === "working-day"
      ? calendar.unconfirmedBetween(addDays(term.from, 1), due)
      : [...calendar.unconfirmedNear(addDays(term.from, 1)), ...calendar.unconfirmedNear(due)];
  const days = [...new Set(doubtful.map((entry) => entry.date))].sort();
  const steps: DerivationStep[] = [];
  if (days.length > 0)
    steps.push({
      label: { key: "law.term.unconfirmed-days" },
      operands: [],
      result: { unit: "text", value: days.join(", ") },
      basis: MOVED_LAST_DAY,
      reading: "A-54",
    });
  if (!calendar.knows(start) || !calendar.knows(due))
    steps.push({
      label: { key: "law.term.unknown-years" },
      operands: [dateOf("start", start), dateOf("due", due)],
      result: { unit: "date", value: due },
      basis: MOVED_LAST_DAY,
      reading: "A-54",
    });
  if (term.from < ENTRY_OF_THE_CODE)
    steps.push({
      label: { key: "law.term.before-the-code" },
      operands: [dateOf("trigger", term.from)],
      result: { unit: "date", value: due },
      basis: tc("15"),
    });
  return steps;
};

const refusalOf = ({ from, length, unit }: TermInput): TermRefusal | null => {
  if (!Number.isSafeInteger(length) || length < 1) return { code: "length-not-positive" };
  if (length > LONGEST[unit]) return { code: "length-too-large", limit: LONGEST[unit] };
  if (from < EARLIEST_TRIGGER || from > LATEST_TRIGGER)
    return { code: "date-out-of-range", earliest: EARLIEST_TRIGGER, latest: LATEST_TRIGGER };
  return null;
};

/**
 * The first and the last day of a term (art. 18): it runs from the day after the event (part 2); a first day that is
 * not a working day moves (part 6¹, dated), so does a last day (part 6); months and years end on the same number, or
 * on the month's last day (parts 3–5). A term in working days counts its first working day as one.
 */
export const computeTerm = (
  term: TermInput,
  context: Pick<RuleContext, "calendar" | "parameters" | "readings">,
): Result<Term, TermRefusal> => {
  const refusal = refusalOf(term);
  if (refusal) return err(refusal);
  const begun = startOf(term.from, context);
  if (!begun.ok) return err({ code: "incomplete", missing: begun.error });
  const { start, steps } = begun.value;
  const end = endOf(term, start, context);
  const counted = end.counted === term.from ? dateOf("trigger", end.counted) : dateOf("start", end.counted);
  const ends: DerivationStep = {
    label: { key: `law.term.end.${term.unit}` },
    formula: end.formula,
    operands: [counted, { name: "length", quantity: { unit: "number", value: String(term.length) } }],
    result: { unit: "date", value: end.due },
    basis: end.basis,
    ...(end.reading ? { reading: end.reading } : {}),
  };
  const due = context.calendar.workingDayFrom(end.due);
  const moved: DerivationStep[] =
    due === end.due
      ? []
      : [
          {
            label: { key: "law.term.due-moved" },
            operands: [dateOf("last-day", end.due)],
            result: { unit: "date", value: due },
            basis: MOVED_LAST_DAY,
          },
        ];
  return ok({ start, due, derivation: [...steps, ends, ...moved, ...warnings(term, start, due, context)] });
};
