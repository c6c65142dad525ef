import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { Exact, exactOf, roundToTyiyn, subtractMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import {
  addDays,
  daysBetween,
  earlierDate,
  type PlainDate,
  plainDate,
  yearOf,
} from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { count, share, som, workingStep } from "../working.ts";

/** Grounds of a deferral or instalment plan (art. 91(2)); interest runs on the third only. */
export const DEFERRAL_GROUNDS = ["force-majeure", "budget-delay", "financial-position"] as const;

export interface DeferralInput {
  readonly ground: (typeof DEFERRAL_GROUNDS)[number];
  /** Debt of the decision, tyiyn. */
  readonly debt: Tyiyn;
  /** First and last day of the deferral, both counted. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Instalments of the debt; one paid on a day lowers the balance from the next day on. */
  readonly payments: readonly { readonly date: PlainDate; readonly amount: Tyiyn }[];
}

export interface DeferralInterest {
  readonly interest: Tyiyn;
  readonly debtLeft: Tyiyn;
  readonly derivation: Derivation;
}

type Refusal =
  | { readonly code: "negative-amount" | "reversed-interval" }
  | { readonly code: "incomplete"; readonly missing: Missing };

const balanceOn = ({ debt, payments }: DeferralInput, day: PlainDate): Tyiyn =>
  payments.filter(({ date }) => date < day).reduce((left, { amount }) => subtractMoney(left, amount), debt);

const daysInYear = (day: PlainDate): number =>
  daysBetween(plainDate(`${yearOf(day)}-01-01`), plainDate(`${yearOf(day) + 1}-01-01`));

/**
 * Interest (проценты) on a deferred debt: twice the discount rate of the National Bank of each day, on the balance of
 * that day (art. 91(4)). Days of a year and a change of the rate are read by A-51. None on grounds 1 and 2.
 */
export const computeDeferralInterest = (
  input: DeferralInput,
  { parameters, readings }: Pick<RuleContext, "parameters" | "readings">,
): Result<DeferralInterest, Refusal> => {
  const { from, to, payments } = input;
  const debtLeft = balanceOn(input, addDays(to, 1));
  if (debtLeft < 0 || payments.some(({ amount }) => amount < 0)) return err({ code: "negative-amount" });
  if (to < from) return err({ code: "reversed-interval" });
  if (input.ground !== "financial-position")
    return ok({
      interest: ZERO,
      debtLeft,
      derivation: [workingStep("deferral.free", null, { debt: som(input.debt) }, som(ZERO), "91.4")],
    });
  const steps: DerivationStep[] = [];
  let exact = new Exact(0);
  for (let start = from; start <= to; ) {
    const values = codeValues(parameters, start, ["deferral.rate-multiplier", "deferral.year-days"]);
    if (!values.ok) return err({ code: "incomplete", missing: values.error });
    const rate = parameters.find("discount-rate", start);
    if (!rate.ok) return err({ code: "incomplete", missing: rate.error });
    const paid = payments.map(({ date }) => date).filter((date) => date >= start && date < to);
    const ends = [plainDate(`${yearOf(start)}-12-31`), rate.value.to ?? to, ...paid];
    const end = ends.reduce(earlierDate, to);
    const multiplier = values.value["deferral.rate-multiplier"];
    const year =
      readings.of("A-51") === "actual-year" ? daysInYear(start) : Number(values.value["deferral.year-days"]);
    const days = daysBetween(start, end) + 1;
    const balance = balanceOn(input, start);
    const part = exactOf(balance).times(multiplier).times(rate.value.value).times(days).dividedBy(year);
    exact = exact.plus(part);
    steps.push(
      workingStep(
        "deferral.segment",
        "balance × multiplier × rate × days ÷ year-days",
        {
          balance: som(balance),
          multiplier: count(multiplier),
          rate: share(rate.value.value),
          days: { unit: "days", value: days },
          "year-days": count(year),
        },
        som(part),
        "91.4",
        "A-51",
      ),
    );
    start = addDays(end, 1);
  }
  const interest = roundToTyiyn(exact);
  return ok({
    interest,
    debtLeft,
    derivation: [
      ...steps,
      workingStep("deferral.interest", null, { sum: som(exact) }, som(interest), "91.4"),
    ],
  });
};
