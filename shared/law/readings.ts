import type { Instant } from "../kernel/plain-date.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Reading } from "./reading.ts";
import { READINGS, type ReadingId } from "./readings-of-the-code.ts";

/** Who settled a reading for the office, and when. */
export interface ReadingChoice {
  readonly reading: ReadingId;
  readonly alternative: string;
  readonly chosenBy: string;
  readonly chosenAt: Instant;
  readonly reason: string;
}

/** The alternative to apply for each reading. */
export interface ReadingChoices {
  readonly of: (id: ReadingId) => string;
  readonly choiceOf: (id: ReadingId) => ReadingChoice | null;
}

export type ReadingProblem =
  | { readonly code: "unknown-reading"; readonly reading: string }
  | { readonly code: "unknown-alternative"; readonly reading: string; readonly alternative: string }
  | { readonly code: "not-choosable"; readonly reading: string };

export const findReading = (id: string): (Reading & { readonly id: ReadingId }) | undefined =>
  READINGS.find((reading) => reading.id === id);

/** The id a question asked twice is settled under. */
export const settledUnder = (id: ReadingId): ReadingId => {
  const sameAs = findReading(id)?.sameAs;
  return (sameAs === undefined ? undefined : findReading(sameAs)?.id) ?? id;
};

/** Whether the office may settle the reading so. */
export const checkReadingChoice = (id: string, alternative: string): Result<ReadingId, ReadingProblem> => {
  const reading = findReading(id);
  if (!reading) return err({ code: "unknown-reading", reading: id });
  const known: readonly string[] = reading.alternatives;
  if (!known.includes(alternative)) return err({ code: "unknown-alternative", reading: id, alternative });
  if (!reading.choosable && alternative !== reading.byDefault)
    return err({ code: "not-choosable", reading: id });
  return ok(reading.id);
};

/** The office's choices over the defaults; of two choices for one reading the later one holds. */
export const readingChoices = (choices: readonly ReadingChoice[] = []): ReadingChoices => {
  const latest = new Map<ReadingId, ReadingChoice>();
  for (const choice of choices) {
    const held = latest.get(choice.reading);
    if (!held || held.chosenAt <= choice.chosenAt) latest.set(choice.reading, choice);
  }
  const defaults = new Map<ReadingId, string>(READINGS.map((reading) => [reading.id, reading.byDefault]));
  const choiceOf = (id: ReadingId): ReadingChoice | null => latest.get(settledUnder(id)) ?? null;
  return { of: (id) => choiceOf(id)?.alternative ?? defaults.get(id) ?? "", choiceOf };
};

export const readingQuestionKey = (id: ReadingId): string => `law.reading.${id}.question`;
export const readingAlternativeKey = (id: ReadingId, alternative: string): string =>
  `law.reading.${id}.${alternative}`;
