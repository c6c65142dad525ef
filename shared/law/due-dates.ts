import type { Derivation, DerivationStep } from "../kernel/derivation.ts";
import { type LegalBasis, tc } from "../kernel/legal-basis.ts";
import {
  boundsOf,
  type Month,
  monthOf,
  monthsOf,
  nextMonth,
  type Period,
  previousMonth,
} from "../kernel/period.ts";
import { addDays, type PlainDate, plainDate } from "../kernel/plain-date.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { WorkingCalendar } from "./calendar/working-calendar.ts";
import type { FormCode } from "./finding.ts";
import {
  OBLIGATION_TERMS,
  type ObligationDay,
  type ObligationKind,
  type PayerGroup,
} from "./obligation-terms.ts";

export interface DueDateInput {
  readonly form: FormCode;
  readonly period: Period;
  readonly what: ObligationKind;
  /** Whom a form's special term is for; `ordinary` where the article has one term for all. */
  readonly group?: PayerGroup;
}

export interface DueDate {
  /** The day the article names. */
  readonly nominal: PlainDate;
  /** The day after moving a non-working day (art. 18(6)): what is done on it is in time. */
  readonly due: PlainDate;
  readonly basis: LegalBasis;
  readonly derivation: Derivation;
}

export type DueDateRefusal = {
  readonly code: "no-term";
  readonly form: FormCode;
  readonly period: Period;
  readonly what: ObligationKind;
};

const lengthOf = (period: Period): "month" | "quarter" | "year" => {
  const months = monthsOf(period).length;
  return months === 1 ? "month" : months === 3 ? "quarter" : "year";
};

const shiftMonths = (month: Month, by: number): Month => {
  let shifted = month;
  for (let done = 0; done < Math.abs(by); done += 1)
    shifted = by < 0 ? previousMonth(shifted) : nextMonth(shifted);
  return shifted;
};

const nominalDay = (day: ObligationDay, period: Period): PlainDate => {
  const { last } = boundsOf(period);
  const target = shiftMonths(monthOf(last), day.monthsAfter);
  if (day.day !== "last") return plainDate(`${target}-${String(day.day).padStart(2, "0")}`);
  return addDays(plainDate(`${nextMonth(target)}-01`), -1);
};

/**
 * The last day to file the return of a period or to pay its tax: the day of the article, moved to the next working
 * day (art. 18(6)). Which edition of the term applies is chosen by the period (art. 16(1)).
 */
export const dueDate = (input: DueDateInput, calendar: WorkingCalendar): Result<DueDate, DueDateRefusal> => {
  const { form, period, what } = input;
  const group = input.group ?? "ordinary";
  const { first } = boundsOf(period);
  const candidates = OBLIGATION_TERMS.filter(
    (term) =>
      term.form === form &&
      term.what.includes(what) &&
      term.periods.includes(lengthOf(period)) &&
      !term.withoutQuarters?.some((quarter) => period.endsWith(quarter)) &&
      term.effectiveFrom <= first &&
      (term.effectiveTo === null || first <= term.effectiveTo),
  );
  const term =
    candidates.find((candidate) => candidate.group === group) ??
    candidates.find((candidate) => candidate.group === "ordinary");
  if (!term) return err({ code: "no-term", form, period, what });
  const nominal = nominalDay(term.day, period);
  const due = calendar.workingDayFrom(nominal);
  const named: DerivationStep = {
    label: { key: `law.due-date.${what}`, params: { period } },
    operands: [],
    result: { unit: "date", value: nominal },
    basis: term.basis,
    ...(term.reading ? { reading: term.reading } : {}),
  };
  const moved: DerivationStep = {
    label: { key: "law.term.due-moved" },
    operands: [{ name: "last-day", quantity: { unit: "date", value: nominal } }],
    result: { unit: "date", value: due },
    basis: tc("18.6"),
  };
  return ok({ nominal, due, basis: term.basis, derivation: due === nominal ? [named] : [named, moved] });
};
