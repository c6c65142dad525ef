import { tc } from "../kernel/legal-basis.ts";
import { type PlainDate, plainDate } from "../kernel/plain-date.ts";
import type { ActId } from "./acts.ts";

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

/** What the text of the Code leaves open: shipped with the likely value, for the office to confirm or replace. */
export const assumed = <Name extends string>(name: Name, value: string, place: string, act: ActId) => ({
  name,
  scope: null,
  from: ENTRY_OF_THE_CODE,
  to: null,
  value,
  source: { kind: "assumed", basis: tc(place), act } as const,
});
