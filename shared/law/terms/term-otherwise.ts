import type { DerivationStep } from "../../kernel/derivation.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { rerunsOf, withReading } from "../alternatives.ts";
import type { RuleContext } from "../rule.ts";
import { computeRegisterTerm } from "./compute-register-term.ts";
import { type RegisterTermId, registerTerm } from "./register.ts";

/**
 * The last day of a term under every other reading the term rests on, where it is another day: lines for information,
 * to stand before the working of the day that is kept.
 */
export const termOtherwise = (
  id: RegisterTermId,
  trigger: PlainDate,
  kept: PlainDate,
  context: Pick<RuleContext, "calendar" | "parameters" | "readings">,
): readonly DerivationStep[] => {
  const { readings: doubtful, article } = registerTerm(id);
  return rerunsOf(doubtful, context.readings).flatMap(({ reading, alternative }) => {
    const readings = withReading(context.readings, reading, alternative);
    const other = computeRegisterTerm(id, trigger, { ...context, readings });
    return other.ok && other.value.dueOn !== kept
      ? [
          {
            label: { key: "law.term.otherwise", params: { reading } },
            operands: [],
            result: { unit: "date", value: other.value.dueOn },
            basis: article,
            reading,
          },
        ]
      : [];
  });
};
