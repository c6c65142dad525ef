/**
 * The law the centre publishes binds every office: its values, days and readings take the place of what an office has of the
 * same from elsewhere (its dataset, its own entries). The same on the device and in the central service.
 */

import { canonicalJson } from "../../kernel/canonical-json.ts";
import type { Instant } from "../../kernel/plain-date.ts";
import type { CalendarEntry } from "../../law/calendar/working-calendar.ts";
import type { ParameterEdition } from "../../law/parameter.ts";
import { normalizeParameterName } from "../../law/parameters.ts";
import type { ReadingChoice } from "../../law/readings.ts";
import type { ReadingId } from "../../law/readings-of-the-code.ts";
import type { WitnessedLaw } from "../work.ts";
import type { DirectoryEntry } from "./entries.ts";

/** Who stands for the centre where a person is named. */
export const CENTRE = "centre";

export const parametersOf = (entries: readonly DirectoryEntry<"parameters">[]): readonly ParameterEdition[] =>
  entries.map(({ name, scope, from, to, value, act }) => ({
    name,
    scope,
    from,
    to,
    value,
    source: { kind: "office", act },
  }));

export const daysOf = (entries: readonly DirectoryEntry<"calendar">[]): readonly CalendarEntry[] =>
  entries.map((entry) => ({ ...entry, confirmed: true }));

export const choicesOf = (
  entries: readonly DirectoryEntry<"readings">[],
  publishedAt: Instant,
): readonly ReadingChoice[] =>
  entries.map(({ reading, alternative, basis }) => ({
    reading: reading as ReadingId,
    alternative,
    chosenBy: CENTRE,
    chosenAt: publishedAt,
    reason: basis,
  }));

const seriesOf = ({ name, scope }: ParameterEdition): string =>
  canonicalJson([normalizeParameterName(name), scope]);
const dayOf = ({ date }: CalendarEntry): string => date;
const readingOf = ({ reading }: ReadingChoice): string => reading;

const laid = <Value>(
  own: readonly Value[],
  published: readonly Value[],
  keyOf: (value: Value) => string,
): readonly Value[] => {
  const bound = new Set(published.map(keyOf));
  return [...own.filter((value) => !bound.has(keyOf(value))), ...published];
};

/** A series of a parameter (its name and what it is for) is the centre's as a whole, or the office's. */
export const layParameters = (
  own: readonly ParameterEdition[],
  published: readonly ParameterEdition[],
): readonly ParameterEdition[] => laid(own, published, seriesOf);

export const layDays = (
  own: readonly CalendarEntry[],
  published: readonly CalendarEntry[],
): readonly CalendarEntry[] => laid(own, published, dayOf);

export const layChoices = (
  own: readonly ReadingChoice[],
  published: readonly ReadingChoice[],
): readonly ReadingChoice[] => laid(own, published, readingOf);

/** Whether all of the published is among what was known. */
const knew = <Value>(known: readonly Value[], published: readonly Value[]): boolean => {
  const texts = new Set(known.map((value) => canonicalJson(value)));
  return published.every((value) => texts.has(canonicalJson(value)));
};

/**
 * What a device decided on, with what the centre had published by then laid over it.
 * @returns `changed` when it cannot be seen that the device knew all of it
 */
export const layPublished = (
  said: WitnessedLaw,
  published: WitnessedLaw,
): { readonly law: WitnessedLaw; readonly changed: boolean } => ({
  law: {
    parameters: layParameters(said.parameters, published.parameters),
    calendar: layDays(said.calendar, published.calendar),
    readings: layChoices(said.readings, published.readings),
  },
  changed:
    !knew(said.parameters, published.parameters) ||
    !knew(said.calendar, published.calendar) ||
    !knew(said.readings, published.readings),
});
