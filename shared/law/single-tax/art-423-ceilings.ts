import type { Derivation } from "../../kernel/derivation.ts";
import { parseSom, type Tyiyn, tyiyn } from "../../kernel/money.ts";
import { boundsOf, type Month, nextMonth } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findCodeParameter } from "../parameters.ts";
import { lowerRatesAllowedFrom } from "../registration/art-420-regime-change.ts";
import type { RuleContext } from "../rule.ts";
import { day, som, workingStep } from "../working.ts";

const CEILINGS = {
  "trade-lower": "single-tax.trade-lower.ceiling",
  "zero-rate": "single-tax.zero-rate.ceiling",
} as const;
type LowerRate = keyof typeof CEILINGS;
export const LOWER_RATES = ["trade-lower", "zero-rate"] as const satisfies readonly LowerRate[];

interface LowerRateInput {
  readonly rate: LowerRate;
  /** First of the months in `revenue`. */
  readonly from: Month;
  /** Revenue of each month in a row. */
  readonly revenue: readonly Tyiyn[];
}

interface LowerRateVerdict {
  /** The month whose twelve months pass the ceiling; null while none does. */
  readonly exceededIn: Month | null;
  /** First day of the rates of 423(1)(1)(б); null while the lower rate holds. */
  readonly lostFrom: PlainDate | null;
  /** First day the lower rate may be asked for again (423(12)). */
  readonly backFrom: PlainDate | null;
  readonly derivation: Derivation;
}

type LowerRateRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

/** "In the last twelve months in a row", the month of the excess with them (423(11)). */
const MONTHS = 12;

/**
 * Whether revenue has ended a lower rate of the single tax (423(11)): the first month whose twelve-month revenue is over the
 * ceiling ends it from the first day of the next month. A sum equal to the ceiling keeps the rate.
 */
export const decideLowerRate = (
  { rate, from, revenue }: LowerRateInput,
  context: Pick<RuleContext, "parameters">,
): Result<LowerRateVerdict, LowerRateRefusal> => {
  const derivation: Derivation[number][] = [];
  let month = from;
  for (const [index, amount] of revenue.entries()) {
    if (amount < 0) return err({ code: "negative-amount", path: `revenue[${index}]` });
    const { last } = boundsOf(month);
    const found = findCodeParameter(context.parameters, CEILINGS[rate], last);
    if (!found.ok) return err({ code: "incomplete", missing: found.error });
    const ceiling = parseSom(found.value.value);
    if (!ceiling.ok)
      return err({ code: "incomplete", missing: { what: "parameter", name: CEILINGS[rate], on: last } });
    const year = tyiyn(revenue.slice(Math.max(0, index + 1 - MONTHS), index + 1).reduce((a, b) => a + b, 0));
    const exceeded = year > ceiling.value;
    if (exceeded || index === revenue.length - 1)
      derivation.push(
        workingStep(
          "single-tax.twelve-months",
          null,
          { "last-day": day(last), "revenue-ceiling": som(ceiling.value) },
          som(year),
          "423.11",
        ),
      );
    if (exceeded) {
      const lostFrom = boundsOf(nextMonth(month)).first;
      derivation.push(workingStep("single-tax.rate-lost", null, {}, day(lostFrom), "423.11"));
      return ok({ exceededIn: month, lostFrom, backFrom: lowerRatesAllowedFrom(last, context), derivation });
    }
    month = nextMonth(month);
  }
  return ok({ exceededIn: null, lostFrom: null, backFrom: null, derivation });
};
