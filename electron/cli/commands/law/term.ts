import { z } from "zod";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { computeTerm, TERM_UNITS, type TermRefusal } from "#shared/law/art-018-terms.ts";
import { givenCalendar } from "#shared/law/calendar/calendar-sources.ts";
import { resolveDerivation } from "#shared/locales/derivation.ts";
import type { Command, LineError } from "../../command.ts";
import { dateField } from "../../fields.ts";
import { answerLines } from "../../ndjson.ts";
import { appliedLaw } from "./applied-law.ts";
import { incompleteError } from "./refusals.ts";

const termRequest = z.strictObject({
  from: dateField,
  length: z.number(),
  unit: z.enum(TERM_UNITS),
  calendar: z
    .strictObject({ holidays: z.array(dateField), workdays: z.array(dateField) })
    .partial()
    .optional(),
});

const lineErrorOf = (refusal: TermRefusal): LineError => {
  switch (refusal.code) {
    case "incomplete":
      return incompleteError(refusal.missing);
    case "date-out-of-range": {
      const { code, earliest, latest } = refusal;
      return {
        code,
        message: { key: `law.refused.${code}`, params: { earliest, latest } },
        path: "from",
      };
    }
    case "length-too-large": {
      const { code, limit } = refusal;
      return { code, message: { key: `law.refused.${code}`, params: { limit } }, path: "length" };
    }
    case "length-not-positive":
      return {
        code: refusal.code,
        message: { key: `law.refused.${refusal.code}` },
        path: "length",
      };
  }
};

/** `inspector law term`: the first and the last day by art. 18, on the office's calendar or the one given. */
export const runTerm: Command["run"] = async (args, io) => {
  const law = await appliedLaw(args, io);
  return answerLines(io, termRequest, ({ calendar: given, ...term }): Result<unknown, LineError> => {
    const calendar = given ? givenCalendar(given.holidays ?? [], given.workdays ?? []) : law.calendar;
    const computed = computeTerm(term, { ...law, calendar });
    if (!computed.ok) return err(lineErrorOf(computed.error));
    const { start, due, derivation } = computed.value;
    return ok({ start, due, derivation: resolveDerivation(derivation) });
  });
};
