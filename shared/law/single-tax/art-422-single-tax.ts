import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { Exact, exactOf, roundToTyiyn, subtractMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { boundsOf, type Period } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findInTable } from "../table.ts";
import { share, som, workingStep } from "../working.ts";
import {
  type PaymentForm,
  SINGLE_TAX_RATE_CASES,
  SINGLE_TAX_RATES,
  type SingleTaxRateCase,
} from "./art-423-rates.ts";

/** `other-income` is income of another activity that goes into the base (422(3)), at the rates of 423(1)(3). */
type SingleTaxActivity = Exclude<SingleTaxRateCase, "anonymous-buyer"> | "other-income";
export const SINGLE_TAX_ACTIVITIES: readonly SingleTaxActivity[] = [
  ...SINGLE_TAX_RATE_CASES.filter((one) => one !== "anonymous-buyer"),
  "other-income",
];

interface SingleTaxLine {
  readonly activity: SingleTaxActivity;
  readonly form: PaymentForm;
  /** Of the period, returns and changed terms already taken into account (422(4)). */
  readonly revenue: Tyiyn;
  /** Prizes of a lottery, or what a virtual asset was bought for (422(2)(4), (7)); elsewhere zero. */
  readonly deducted: Tyiyn;
  /** Of the revenue, goods sold to buyers without a name (423(15)). */
  readonly anonymous: Tyiyn;
}

interface SingleTax {
  /** Tyiyn, rounded once. */
  readonly tax: Tyiyn;
  readonly derivation: Derivation;
}

type SingleTaxRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "more-than-revenue"; readonly path: string }
  | { readonly code: "nothing-to-deduct"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

/** Parts 1, 2¹, 3 and 8: whoever pays by them pays the rate of part 15 on goods for buyers without a name. */
const RAISED_FOR_ANONYMOUS: readonly SingleTaxActivity[] = [
  "trade-lower",
  "trade",
  "production",
  "other",
  "agricultural-collector",
  "milk-collector",
  "sewing",
  "jewellery",
  "zero-rate",
];
const ON_THE_DIFFERENCE: readonly SingleTaxActivity[] = ["lottery", "virtual-asset"];

const refusalOf = (line: SingleTaxLine, index: number): SingleTaxRefusal | null => {
  const { activity, revenue, deducted, anonymous } = line;
  const path = `lines[${index}]`;
  if (revenue < 0 || deducted < 0 || anonymous < 0) return { code: "negative-amount", path };
  if (deducted > 0 && !ON_THE_DIFFERENCE.includes(activity)) return { code: "nothing-to-deduct", path };
  if (deducted > revenue || anonymous > revenue) return { code: "more-than-revenue", path };
  return null;
};

interface Part {
  readonly tax: Exact;
  readonly step: DerivationStep;
}

const partOf = (line: SingleTaxLine, on: PlainDate): Result<readonly Part[], Missing> => {
  const { activity, form, revenue, deducted } = line;
  const own = findInTable(
    SINGLE_TAX_RATES,
    { case: activity === "other-income" ? "other" : activity, form },
    on,
  );
  if (!own.ok) return own;
  const raised = findInTable(SINGLE_TAX_RATES, { case: "anonymous-buyer", form }, on);
  if (!raised.ok) return raised;
  /** Never lower than the payer's own rate (S-26). */
  const anonymous: Tyiyn =
    RAISED_FOR_ANONYMOUS.includes(activity) && new Exact(raised.value.value).greaterThan(own.value.value)
      ? line.anonymous
      : ZERO;
  const keptOwnRate = line.anonymous > 0 && anonymous === 0 && RAISED_FOR_ANONYMOUS.includes(activity);
  const base = subtractMoney(subtractMoney(revenue, deducted), anonymous);
  const place = activity === "other-income" ? "423.16" : own.value.basis;
  const part = (of: Tyiyn, rate: string, step: DerivationStep): Part => ({
    tax: exactOf(of).times(rate),
    step,
  });
  const ownTax = roundToTyiyn(exactOf(base).times(own.value.value));
  const raisedTax = roundToTyiyn(exactOf(anonymous).times(raised.value.value));
  return ok([
    part(
      base,
      own.value.value,
      workingStep(
        `single-tax.${activity}`,
        "base × rate",
        { base: som(base), rate: share(own.value.value) },
        som(ownTax),
        place,
        keptOwnRate ? "S-26" : "S-01",
      ),
    ),
    ...(anonymous === 0
      ? []
      : [
          part(
            anonymous,
            raised.value.value,
            workingStep(
              "single-tax.anonymous-buyer",
              "base × rate",
              { base: som(anonymous), rate: share(raised.value.value) },
              som(raisedTax),
              "423.15",
              "S-26",
            ),
          ),
        ]),
  ]);
};

/**
 * The single tax (единый налог) of a period: each activity by its own rate (423(7)), goods for buyers without a name by
 * the rate of part 15. The rates are those of the first day of the period, which no edition cuts. Rounded once.
 */
export const computeSingleTax = (
  period: Period,
  lines: readonly SingleTaxLine[],
): Result<SingleTax, SingleTaxRefusal> => {
  const { first } = boundsOf(period);
  const parts: Part[] = [];
  for (const [index, line] of lines.entries()) {
    const refusal = refusalOf(line, index);
    if (refusal) return err(refusal);
    const found = partOf(line, first);
    if (!found.ok) return err({ code: "incomplete", missing: found.error });
    parts.push(...found.value);
  }
  const exact = parts.reduce((sum, { tax }) => sum.plus(tax), new Exact(0));
  const tax = roundToTyiyn(exact);
  const sum = workingStep("single-tax.sum", null, {}, som(tax), "425");
  return ok({ tax, derivation: [...parts.map(({ step }) => step), sum] });
};
