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
import { boundsOf, monthsOf, type Period } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
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

interface Rate {
  readonly value: string;
  readonly place: string;
}

/** The base rate of the Code, or the Cabinet's within it (art. 453(3)); the base is set for what is online, too. */
const rateOf = (
  unit: GamblingUnit | "online",
  base: Rate,
  on: PlainDate,
  { parameters }: Context,
): Result<Rate, GamblingRefusal> => {
  const lowered = parameters.find("gambling.cabinet-rate", on, unit);
  if (!lowered.ok || lowered.value.scope !== unit) return ok(base);
  return new Exact(lowered.value.value).greaterThan(base.value)
    ? err({ code: "out-of-range", path: "gambling.cabinet-rate" })
    : ok({ value: lowered.value.value, place: "453.3" });
};

const MONTH = 1;
const QUARTER = 3;

const unitsTax = (
  input: Extract<GamblingInput, { kind: "units" }>,
  context: Context,
): Result<GamblingTax, GamblingRefusal> => {
  const { unit, units, period } = input;
  if (!Number.isInteger(units) || units < 0) return err({ code: "out-of-range", path: "units" });
  if (monthsOf(period).length !== MONTH) return err({ code: "out-of-range", path: "period" });
  const { first } = boundsOf(period);
  const base = findInTable(GAMBLING_RATES, { unit }, first);
  if (!base.ok) return err({ code: "incomplete", missing: base.error });
  const rate = rateOf(unit, { value: base.value.value, place: "453.1" }, first, context);
  if (!rate.ok) return rate;
  const { value, place } = rate.value;
  const tax = roundToTyiyn(new Exact(value).times(units).times(100));
  const operands = { units: count(units), "unit-rate": count(value) };
  return ok({
    tax,
    derivation: [workingStep("gambling.units", "units × unit-rate", operands, som(tax), place, "S-47")],
  });
};

const onlineTax = (
  { revenue, winnings, period }: Extract<GamblingInput, { kind: "online" }>,
  context: Context,
): Result<GamblingTax, GamblingRefusal> => {
  if (revenue < 0) return err({ code: "negative-amount", path: "revenue" });
  if (winnings < 0) return err({ code: "negative-amount", path: "winnings" });
  if (monthsOf(period).length !== QUARTER) return err({ code: "out-of-range", path: "period" });
  const { first } = boundsOf(period);
  const basic = findCodeParameter(context.parameters, "gambling.online-rate", first);
  if (!basic.ok) return err({ code: "incomplete", missing: basic.error });
  const rate = rateOf("online", { value: basic.value.value, place: "453.2" }, first, context);
  if (!rate.ok) return rate;
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
        rate.value.place,
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
