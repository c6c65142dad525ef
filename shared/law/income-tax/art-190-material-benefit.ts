import type { Derivation } from "../../kernel/derivation.ts";
import { Exact, exactOf, roundToTyiyn, type Tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { count, share, som, workingStep } from "../working.ts";

/** A benefit in kind (материальная выгода); amounts in tyiyn, rates as shares of one a year. */
export type MaterialBenefit =
  /** A loan without interest (ссуда): a month of its use, at the discount rate of that month. */
  | { readonly kind: "free-loan"; readonly amount: Tyiyn; readonly on: PlainDate; readonly months: number }
  /** A loan or credit below the discount rate of the day it was received; for a whole year of its use. */
  | { readonly kind: "cheap-loan"; readonly amount: Tyiyn; readonly on: PlainDate; readonly rate: string }
  | { readonly kind: "free-goods"; readonly bookValue: Tyiyn }
  | { readonly kind: "discount"; readonly bookValue: Tyiyn; readonly price: Tyiyn };

export interface MaterialBenefitIncome {
  readonly income: Tyiyn;
  readonly derivation: Derivation;
}

const MONTHS = 12;

const discountRate = (on: PlainDate, context: Pick<RuleContext, "parameters">): Result<string, Missing> => {
  const found = context.parameters.find("discount-rate", on);
  return found.ok ? ok(found.value.value) : err(found.error);
};

/** Income in the form of a material benefit (art. 190(2)–(5)). */
export const computeMaterialBenefit = (
  benefit: MaterialBenefit,
  context: Pick<RuleContext, "parameters">,
): Result<MaterialBenefitIncome, { readonly code: "incomplete"; readonly missing: Missing }> => {
  switch (benefit.kind) {
    case "free-loan": {
      const rate = discountRate(benefit.on, context);
      if (!rate.ok) return err({ code: "incomplete", missing: rate.error });
      const income = roundToTyiyn(
        exactOf(benefit.amount).times(rate.value).times(benefit.months).div(MONTHS),
      );
      const operands = {
        loan: som(benefit.amount),
        rate: share(rate.value),
        months: count(benefit.months),
      };
      return ok({
        income,
        derivation: [
          workingStep("income-tax.free-loan", "loan × rate × months / 12", operands, som(income), "190.2"),
        ],
      });
    }
    case "cheap-loan": {
      const rate = discountRate(benefit.on, context);
      if (!rate.ok) return err({ code: "incomplete", missing: rate.error });
      const gap = Exact.max(0, new Exact(rate.value).minus(benefit.rate));
      const income = roundToTyiyn(exactOf(benefit.amount).times(gap));
      const operands = {
        loan: som(benefit.amount),
        discount: share(rate.value),
        rate: share(benefit.rate),
      };
      return ok({
        income,
        derivation: [
          workingStep("income-tax.cheap-loan", "loan × (discount − rate)", operands, som(income), "190.3"),
        ],
      });
    }
    case "free-goods":
      return ok({
        income: benefit.bookValue,
        derivation: [workingStep("income-tax.free-goods", null, {}, som(benefit.bookValue), "190.4")],
      });
    case "discount": {
      const income = roundToTyiyn(Exact.max(0, exactOf(benefit.bookValue).minus(benefit.price)));
      const operands = { "book-value": som(benefit.bookValue), price: som(benefit.price) };
      return ok({
        income,
        derivation: [
          workingStep("income-tax.discount", "book-value − price", operands, som(income), "190.5"),
        ],
      });
    }
  }
};
