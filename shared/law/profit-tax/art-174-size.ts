import type { Derivation, Quantity } from "../../kernel/derivation.ts";
import { parseSomLenient, type Tyiyn, tyiyn } from "../../kernel/money.ts";
import { boundsOf, type Month } from "../../kernel/period.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { named, som, verdict, words, workingStep } from "../working.ts";

export const BUSINESS_SIZES = ["small", "medium", "large"] as const;
export type BusinessSize = (typeof BUSINESS_SIZES)[number];

export interface BusinessSizeInput {
  readonly month: Month;
  /** Revenue of the twelve months in a row before `month`; tyiyn. */
  readonly revenue: readonly Tyiyn[];
  /** Size the calendar year began with: for filing and paying it holds to the year's end. */
  readonly sizeAtYearStart: BusinessSize | null;
}

export interface BusinessSizeDecision {
  /** By the revenue alone. */
  readonly byRevenue: BusinessSize;
  /** For filing returns and paying taxes. */
  readonly forReturns: BusinessSize;
  /** Whether the revenue leaves the single-tax payer its cash method (180(5)). */
  readonly cashMethod: boolean;
  readonly derivation: Derivation;
}

export type BusinessSizeRefusal =
  | { readonly code: "revenue-not-twelve-months"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

const MONTHS = 12;
const sizeWord = (size: BusinessSize): Quantity =>
  named([size], (code) => `law.choice.tc.174.size.sizeAtYearStart.${code}`);
const PLACES: Readonly<Record<BusinessSize, string>> = {
  small: "174..52",
  medium: "174..54",
  large: "174..50",
};

/**
 * Size of a business by the revenue of the last twelve months in a row (субъект малого, среднего, крупного
 * предпринимательства, art. 174(50), (52), (54)). A bound passed in either direction changes nothing for returns and
 * payments until the calendar year is over.
 */
export const decideBusinessSize = (
  { month, revenue, sizeAtYearStart }: BusinessSizeInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<BusinessSizeDecision, BusinessSizeRefusal> => {
  if (revenue.length !== MONTHS) return err({ code: "revenue-not-twelve-months", path: "revenue" });
  const names = [
    "business-size.small-ceiling",
    "business-size.medium-ceiling",
    "cash-method.ceiling",
  ] as const;
  const { first } = boundsOf(month);
  const law = codeValues(parameters, first, names);
  if (!law.ok) return err({ code: "incomplete", missing: law.error });
  const total = tyiyn(revenue.reduce((sum, value) => sum + value, 0));
  const within = (name: (typeof names)[number]): boolean => {
    const ceiling = parseSomLenient(law.value[name]);
    return ceiling.ok && total <= ceiling.value;
  };
  const byRevenue = within("business-size.small-ceiling")
    ? "small"
    : within("business-size.medium-ceiling")
      ? "medium"
      : "large";
  const forReturns = sizeAtYearStart ?? byRevenue;
  const cashMethod = within("cash-method.ceiling");
  return ok({
    byRevenue,
    forReturns,
    cashMethod,
    derivation: [
      workingStep(
        "business-size",
        null,
        {
          "revenue-of-year": som(total),
          "size-before": sizeAtYearStart === null ? words("—") : sizeWord(sizeAtYearStart),
        },
        sizeWord(forReturns),
        PLACES[forReturns],
      ),
      workingStep(
        "cash-method",
        null,
        { "revenue-of-year": som(total) },
        verdict(cashMethod ? "yes" : "no", cashMethod),
        cashMethod ? "180.5.1" : "180.5.2",
      ),
    ],
  });
};
