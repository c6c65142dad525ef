import { findReading, type ReadingChoices, settledUnder } from "./readings.ts";
import { READINGS, type ReadingId } from "./readings-of-the-code.ts";
import type { RegisteredRule } from "./registry.ts";
import type { RuleContext, RuleOutcome } from "./rule.ts";

/** What a rule answers when one doubtful norm is read the other way. */
export interface AlternativeOutcome {
  readonly reading: ReadingId;
  readonly alternative: string;
  readonly outcome: RuleOutcome<unknown>;
}

/** A rule is run again at most so often for one answer; a rule with more alternatives shows the first ones. */
export const MOST_RERUNS = 32;

/** The choices with one reading settled otherwise, whichever of its ids is asked. */
export const withReading = (choices: ReadingChoices, id: ReadingId, alternative: string): ReadingChoices => ({
  ...choices,
  of: (asked) => (settledUnder(asked) === settledUnder(id) ? alternative : choices.of(asked)),
});

interface Rerun {
  readonly reading: ReadingId;
  readonly alternative: string;
}

/** The other ways to read what a rule relies on; a reading the rules know one alternative of gives none. */
export const rerunsOf = (readings: readonly string[], choices: ReadingChoices): readonly Rerun[] => {
  const settled = [...new Set(readings.flatMap((id) => findReading(id)?.id ?? []).map(settledUnder))];
  return settled
    .flatMap((id) => READINGS.filter((reading) => reading.id === id && reading.choosable))
    .flatMap(({ id, alternatives }) =>
      alternatives
        .filter((alternative) => alternative !== choices.of(id))
        .map((alternative) => ({ reading: id, alternative })),
    )
    .slice(0, MOST_RERUNS);
};

/**
 * The outcomes of a rule under every other reading it relies on, one reading changed at a time. Nothing for an input
 * that does not fit the rule.
 */
export const alternativesOf = (
  rule: RegisteredRule,
  input: unknown,
  context: RuleContext,
): readonly AlternativeOutcome[] =>
  rerunsOf(rule.readingsOf(input), context.readings).flatMap(({ reading, alternative }) => {
    const readings = withReading(context.readings, reading, alternative);
    const outcome = rule.evaluate(input, { ...context, readings });
    return outcome.ok ? [{ reading, alternative, outcome: outcome.value }] : [];
  });
