import type { Derivation } from "../../kernel/derivation.ts";
import { Exact, exactOf, roundToTyiyn, type Tyiyn } from "../../kernel/money.ts";
import { boundsOf, type Month, monthsOf, type Period } from "../../kernel/period.ts";
import { type PlainDate, yearOf } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findInTable } from "../table.ts";
import { count, share, som, workingStep } from "../working.ts";
import { PATENT_DISCOUNTS, type PatentDays } from "./art-417-patent-terms.ts";

export type PatentInput =
  | {
      readonly kind: "days";
      readonly days: PatentDays;
      /** Amount of thirty days, the base of the Cabinet after its correction (414(1)–(2)). */
      readonly baseAmount: Tyiyn;
      readonly on: PlainDate;
    }
  /** Trade: the months of the year that are left, the first included. */
  | { readonly kind: "trade"; readonly from: Month; readonly baseAmount: Tyiyn };

export interface PatentPrice {
  readonly price: Tyiyn;
  readonly derivation: Derivation;
}

export type PatentRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

const DAYS_OF_BASE = 30;

/**
 * Price of a patent (налог на основе патента, art. 414, 417(2)): the base amount for the days bought, less the discount of the
 * term; for trade the months left of the year at the base amount, without one. Paid before the activity starts.
 */
export const computePatentPrice = (input: PatentInput): Result<PatentPrice, PatentRefusal> => {
  if (input.baseAmount < 0) return err({ code: "negative-amount", path: "baseAmount" });
  if (input.kind === "trade") {
    const year = String(yearOf(boundsOf(input.from).first)) as Period;
    const months = monthsOf(year).filter((month) => month >= input.from).length;
    const price = roundToTyiyn(exactOf(input.baseAmount).times(months));
    const operands = { base: som(input.baseAmount), months: count(months) };
    return ok({
      price,
      derivation: [workingStep("patent.trade", "base × months", operands, som(price), "417.2")],
    });
  }
  const discount = findInTable(PATENT_DISCOUNTS, { days: input.days }, input.on);
  if (!discount.ok) return err({ code: "incomplete", missing: discount.error });
  const price = roundToTyiyn(
    exactOf(input.baseAmount)
      .times(input.days)
      .div(DAYS_OF_BASE)
      .times(new Exact(1).minus(discount.value.value)),
  );
  const operands = {
    base: som(input.baseAmount),
    days: count(input.days),
    discount: share(discount.value.value),
  };
  const formula = "base × days / 30 × (1 − discount)";
  return ok({ price, derivation: [workingStep("patent.price", formula, operands, som(price), "417.2")] });
};
