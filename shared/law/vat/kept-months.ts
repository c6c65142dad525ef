import { addDays, addMonths, type PlainDate } from "../../kernel/plain-date.ts";
import type { RuleContext } from "../rule.ts";

/**
 * The first day after an asset had to be kept for its months. The period runs from the day after the import and still
 * lasts on the day of the same number (18(2), (4)–(5), A-04). It is no term for an action: no day off moves it.
 */
export const firstDayAfterMonths = (
  from: PlainDate,
  months: number,
  { readings }: Pick<RuleContext, "readings">,
): PlainDate => {
  const counted = readings.of("A-04") === "start-day" ? addDays(from, 1) : from;
  return addDays(addMonths(counted, months), 1);
};
