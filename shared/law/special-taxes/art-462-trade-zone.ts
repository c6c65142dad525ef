import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { type Exact, exactOf, roundToTyiyn, type Tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findCodeParameter } from "../parameters.ts";
import type { RuleContext } from "../rule.ts";
import { count, som, workingStep } from "../working.ts";

export interface TradeZoneInput {
  /** Rate of the year for one place by the declared revenue, the Cabinet's (461). */
  readonly annualRate: Tyiyn;
  /** Months in a row of the calendar year. */
  readonly months: number;
}

export interface TradeZoneTax {
  readonly tax: Tyiyn;
  /** Part of a month, due by its first day (464(1)). */
  readonly monthly: Tyiyn;
  readonly derivation: Derivation;
}

export interface TradeZoneExcessInput {
  /** The day the excess ought to have been declared by. */
  readonly on: PlainDate;
  /** Months left of the year after the month of the breach. */
  readonly months: number;
  /** Rates of the year: by the declared revenue, the next one of the scale, and by the revenue that was made. */
  readonly declaredRate: Tyiyn;
  readonly nextRate: Tyiyn;
  readonly actualRate: Tyiyn;
}

/** The three amounts the Code names for one breach (S-48): the officer is shown all of them. */
export interface TradeZoneExcess {
  /** Art. 459(3): the declared rate with the coefficient. */
  readonly withCoefficient: Tyiyn;
  /** Art. 464(4): the next rate of the scale. */
  readonly byNextRate: Tyiyn;
  /** Art. 462(3): the rate of the revenue made, where the excess was declared. */
  readonly byActualRate: Tyiyn;
  readonly derivation: Derivation;
}

export type TradeZoneRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "months-out-of-range"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

const MONTHS_OF_YEAR = 12;

const refusalOf = (rates: Readonly<Record<string, Tyiyn>>, months: number): TradeZoneRefusal | null => {
  const negative = Object.entries(rates).find(([, rate]) => rate < 0);
  if (negative) return { code: "negative-amount", path: negative[0] };
  return Number.isInteger(months) && months >= 1 && months <= MONTHS_OF_YEAR
    ? null
    : { code: "months-out-of-range", path: "months" };
};

/** СН = С / 12 × М (462(2)). */
const ofMonths = (annualRate: Tyiyn, months: number): Exact =>
  exactOf(annualRate).div(MONTHS_OF_YEAR).times(months);

/** Tax of the trade zone (налог на деятельность в зоне торговли с особым режимом, art. 461–464). */
export const computeTradeZone = ({
  annualRate,
  months,
}: TradeZoneInput): Result<TradeZoneTax, TradeZoneRefusal> => {
  const refusal = refusalOf({ annualRate }, months);
  if (refusal) return err(refusal);
  const tax = roundToTyiyn(ofMonths(annualRate, months));
  const monthly = roundToTyiyn(ofMonths(annualRate, 1));
  const operands = { "annual-rate": som(annualRate), months: count(months) };
  return ok({
    tax,
    monthly,
    derivation: [
      workingStep("trade-zone.tax", "annual-rate / 12 × months", operands, som(tax), "462.2"),
      workingStep(
        "trade-zone.monthly",
        "annual-rate / 12",
        { "annual-rate": som(annualRate) },
        som(monthly),
        "464.1",
      ),
    ],
  });
};

/** Revenue above the declared that was not declared in time: what each of the three provisions would charge. */
export const computeTradeZoneExcess = (
  { on, months, declaredRate, nextRate, actualRate }: TradeZoneExcessInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<TradeZoneExcess, TradeZoneRefusal> => {
  const refusal = refusalOf({ declaredRate, nextRate, actualRate }, months);
  if (refusal) return err(refusal);
  const coefficient = findCodeParameter(parameters, "trade-zone.undeclared-coefficient", on);
  if (!coefficient.ok) return err({ code: "incomplete", missing: coefficient.error });
  const withCoefficient = roundToTyiyn(ofMonths(declaredRate, months).times(coefficient.value.value));
  const byNextRate = roundToTyiyn(ofMonths(nextRate, months));
  const byActualRate = roundToTyiyn(ofMonths(actualRate, months));
  const step = (label: string, rate: Tyiyn, tax: Tyiyn, place: string): DerivationStep =>
    workingStep(
      label,
      "annual-rate / 12 × months",
      { "annual-rate": som(rate), months: count(months) },
      som(tax),
      place,
      "S-48",
    );
  return ok({
    withCoefficient,
    byNextRate,
    byActualRate,
    derivation: [
      workingStep(
        "trade-zone.coefficient",
        "annual-rate / 12 × months × coefficient",
        {
          "annual-rate": som(declaredRate),
          months: count(months),
          coefficient: count(coefficient.value.value),
        },
        som(withCoefficient),
        "459.3",
        "S-48",
      ),
      step("trade-zone.next-rate", nextRate, byNextRate, "464.4"),
      step("trade-zone.actual-rate", actualRate, byActualRate, "462.3"),
    ],
  });
};
