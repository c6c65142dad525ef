import { tc } from "../kernel/legal-basis.ts";
import { type PlainDate, plainDate } from "../kernel/plain-date.ts";
import { ACTS, type ActId } from "./acts.ts";

/** The whole first edition of the Code starts here. */
export const ENTRY_OF_THE_CODE: PlainDate = plainDate("2022-01-01");

interface Dates {
  readonly from?: PlainDate;
  readonly to?: PlainDate | null;
}

/** A value the Code itself states. */
export const ofCode = <Name extends string>(name: Name, value: string, place: string, dates: Dates = {}) => ({
  name,
  scope: null,
  from: dates.from ?? ENTRY_OF_THE_CODE,
  to: dates.to ?? null,
  value,
  source: { kind: "code", basis: tc(place), act: "code" } as const,
});

/**
 * The acts whose changes of a place the text dates by no day, each with the parameter that holds the day: the office
 * confirms or replaces it.
 */
export const UNDATED_ACTS = {
  "law-136-2024": "law-136.entry",
  "law-37-2025": "law-37.entry",
  "law-137-2025": "law-137.entry",
  "law-185-2025": "law-185.entry",
} as const satisfies Partial<Record<ActId, string>>;

/**
 * A value of a place that an act changed without the text saying what it was before: proven from the day the act
 * entered into force, never before the act itself, and unknown earlier.
 * @param act the last act that changed the place
 */
export const changedBy = <Name extends string>(
  name: Name,
  value: string,
  place: string,
  act: keyof typeof UNDATED_ACTS,
) => ({
  name,
  scope: null,
  from: ACTS[act].date,
  to: null,
  value,
  source: { kind: "code", basis: tc(place), act } as const,
  entry: UNDATED_ACTS[act],
});

/** What the text of the Code leaves open: shipped with the likely value, for the office to confirm or replace. */
export const assumed = <Name extends string>(name: Name, value: string, place: string, act: ActId) => ({
  name,
  scope: null,
  from: ENTRY_OF_THE_CODE,
  to: null,
  value,
  source: { kind: "assumed", basis: tc(place), act } as const,
});
