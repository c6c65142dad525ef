/** The law directories of an office's feed, as its events told of them. */
import type { DirectoryPublished } from "../../contract/events/directory.ts";
import type { Instant } from "../../kernel/plain-date.ts";
import type { WitnessedLaw } from "../work.ts";
import type { DirectoryEntry } from "./entries.ts";
import { choicesOf, daysOf, parametersOf } from "./lay-law.ts";

interface Told {
  readonly at: Instant;
  readonly version: number;
  readonly entries: readonly unknown[];
}
/** State of a stream `directory/<name>`: the versions last told of, oldest first. */
export type DirectoryState = readonly Told[];

/** A device that decided before a version was told of is judged by the one before. */
const KEPT = 3;

export const withVersion = (
  state: DirectoryState,
  { version, entries }: DirectoryPublished,
  at: Instant,
): DirectoryState => (entries === null ? state : [...state, { at, version, entries }].slice(-KEPT));

const entriesAt = (state: DirectoryState, at: Instant): Told | null =>
  state.filter((told) => Date.parse(told.at) <= Date.parse(at)).at(-1) ?? null;

/** What was published by the moment. The entries were read when they were published. */
export const publishedLawAt = (
  parameters: DirectoryState,
  calendar: DirectoryState,
  readings: DirectoryState,
  at: Instant,
): WitnessedLaw => {
  const choices = entriesAt(readings, at);
  return {
    parameters: parametersOf(
      (entriesAt(parameters, at)?.entries ?? []) as readonly DirectoryEntry<"parameters">[],
    ),
    calendar: daysOf((entriesAt(calendar, at)?.entries ?? []) as readonly DirectoryEntry<"calendar">[]),
    readings:
      choices === null ? [] : choicesOf(choices.entries as readonly DirectoryEntry<"readings">[], choices.at),
  };
};
