/** The calendar and the readings an office settled for itself, as its accepted events say at a moment. */
import type { PlainEventOf } from "../../contract/events/plain-event.ts";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import type { Instant } from "../../kernel/plain-date.ts";
import type { CalendarEntryKind } from "../../law/calendar/entry-refusal.ts";
import type { CalendarEntry } from "../../law/calendar/working-calendar.ts";
import type { ReadingChoice } from "../../law/readings.ts";
import type { ReadingId } from "../../law/readings-of-the-code.ts";
import type { WitnessedLaw } from "../work.ts";

interface Entered<Value> {
  readonly at: Instant;
  readonly value: Value;
}
/** State of the streams `law/calendar` and `law/readings`: everything ever settled, in order. */
export type CalendarState = readonly Entered<CalendarEntry>[];
export type ReadingsState = readonly Entered<ReadingChoice>[];

/** What each kind of entry makes of the day; a removed holiday on a weekend stays a weekend. */
const KINDS: Readonly<Record<CalendarEntryKind, CalendarEntry["kind"]>> = {
  holiday: "day-off",
  "confirmed-holiday": "day-off",
  "working-day": "working-day",
  "removed-holiday": "plain-day",
};

export const withDay = (
  state: CalendarState,
  { payload }: PlainEventOf<"CalendarDaySet">,
  at: Instant,
): CalendarState => {
  const { date, kind, name, basis } = payload;
  return [...state, { at, value: { date, kind: KINDS[kind], name, basis, confirmed: true } }];
};

export const withReading = (
  state: ReadingsState,
  { payload }: PlainEventOf<"ReadingChosen">,
  by: string,
  at: Instant,
): ReadingsState => {
  const { id, alternative } = payload;
  const value = { reading: id as ReadingId, alternative, chosenBy: by, chosenAt: at, reason: "" };
  return [...state, { at, value }];
};

/** The latest of each key entered by the moment. */
const latest = <Value>(
  entered: readonly Entered<Value>[],
  keyOf: (value: Value) => string,
  at: Instant,
): ReadonlyMap<string, Value> =>
  new Map(
    entered
      .filter((one) => Date.parse(one.at) <= Date.parse(at))
      .map(({ value }) => [keyOf(value), value] as const),
  );

const laidOver = <Value>(
  said: readonly Value[],
  known: ReadonlyMap<string, Value>,
  keyOf: (value: Value) => string,
): { readonly values: readonly Value[]; readonly changed: boolean } => {
  const before = new Map(said.map((value) => [keyOf(value), value]));
  const changed = [...known].some(
    ([key, value]) => canonicalJson(before.get(key) ?? null) !== canonicalJson(value),
  );
  return { values: changed ? [...new Map([...before, ...known]).values()] : said, changed };
};

/**
 * What a device decided on, with what the office had settled by then in its place.
 * @returns `changed` when the device did not know of something
 */
export const officeLawAt = (
  said: WitnessedLaw,
  calendar: CalendarState,
  readings: ReadingsState,
  at: Instant,
): { readonly law: WitnessedLaw; readonly changed: boolean } => {
  const dayOf = ({ date }: CalendarEntry): string => date;
  const readingOf = ({ reading }: ReadingChoice): string => reading;
  const days = laidOver(said.calendar, latest(calendar, dayOf, at), dayOf);
  const choices = laidOver(said.readings, latest(readings, readingOf, at), readingOf);
  return {
    law: { parameters: said.parameters, calendar: days.values, readings: choices.values },
    changed: days.changed || choices.changed,
  };
};
