import type { Derivation } from "../../kernel/derivation.ts";
import {
  Exact,
  exactOf,
  maxMoney,
  roundToTyiyn,
  subtractMoney,
  type Tyiyn,
  ZERO,
} from "../../kernel/money.ts";
import { boundsOf, type Period } from "../../kernel/period.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findCodeParameter } from "../parameters.ts";
import type { RuleContext } from "../rule.ts";
import { findInTable } from "../table.ts";
import { count, share, som, workingStep } from "../working.ts";
import { GAMBLING_RATES, type GamblingUnit } from "./art-453-gambling-rates.ts";

export type GamblingInput =
  /** A month of equipment and desks. */
  | { readonly kind: "units"; readonly unit: GamblingUnit; readonly units: number; readonly period: Period }
  /** A quarter of an online casino. */
  | { readonly kind: "online"; readonly revenue: Tyiyn; readonly winnings: Tyiyn; readonly period: Period };

export interface GamblingTax {
  readonly tax: Tyiyn;
  readonly derivation: Derivation;
}

export type GamblingRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "out-of-range"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

type Context = Pick<RuleContext, "parameters">;

/** The rate of the Code, or the Cabinet's within it (art. 453(3)). */
const unitRate = (
  { unit, period }: Extract<GamblingInput, { kind: "units" }>,
  { parameters }: Context,
): Result<string, GamblingRefusal> => {
  const { first } = boundsOf(period);
  const base = findInTable(GAMBLING_RATES, { unit }, first);
  if (!base.ok) return err({ code: "incomplete", missing: base.error });
  const lowered = parameters.find("gambling.cabinet-rate", first, unit);
  if (!lowered.ok) return ok(base.value.value);
  return new Exact(lowered.value.value).greaterThan(base.value.value)
    ? err({ code: "out-of-range", path: "gambling.cabinet-rate" })
    : ok(lowered.value.value);
};

const unitsTax = (
  input: Extract<GamblingInput, { kind: "units" }>,
  context: Context,
): Result<GamblingTax, GamblingRefusal> => {
  if (!Number.isInteger(input.units) || input.units < 0) return err({ code: "out-of-range", path: "units" });
  const rate = unitRate(input, context);
  if (!rate.ok) return rate;
  const tax = roundToTyiyn(new Exact(rate.value).times(input.units).times(100));
  const operands = { units: count(input.units), "unit-rate": count(rate.value) };
  return ok({
    tax,
    derivation: [workingStep("gambling.units", "units × unit-rate", operands, som(tax), "453.1", "S-47")],
  });
};

const onlineTax = (
  { revenue, winnings, period }: Extract<GamblingInput, { kind: "online" }>,
  { parameters }: Context,
): Result<GamblingTax, GamblingRefusal> => {
  if (revenue < 0) return err({ code: "negative-amount", path: "revenue" });
  if (winnings < 0) return err({ code: "negative-amount", path: "winnings" });
  const rate = findCodeParameter(parameters, "gambling.online-rate", boundsOf(period).first);
  if (!rate.ok) return err({ code: "incomplete", missing: rate.error });
  const base = maxMoney(ZERO, subtractMoney(revenue, winnings));
  const tax = roundToTyiyn(exactOf(base).times(rate.value.value));
  return ok({
    tax,
    derivation: [
      workingStep(
        "gambling.online-base",
        "max(0, revenue − winnings)",
        { revenue: som(revenue), winnings: som(winnings) },
        som(base),
        "452.3",
      ),
      workingStep(
        "gambling.online",
        "base × rate",
        { base: som(base), rate: share(rate.value.value) },
        som(tax),
        "453.2",
      ),
    ],
  });
};

/** Gambling tax (налог на игорную деятельность, art. 452–453): by units a month, online by what is not paid out a quarter. */
export const computeGambling = (
  input: GamblingInput,
  context: Context,
): Result<GamblingTax, GamblingRefusal> =>
  input.kind === "units" ? unitsTax(input, context) : onlineTax(input, context);
