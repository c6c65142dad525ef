import type { Derivation } from "../../kernel/derivation.ts";
import { minMoney, subtractMoney, type Tyiyn, tyiyn, ZERO } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { som, workingStep } from "../working.ts";

/** What is left of the loss of a year when the computed year begins. */
export interface YearLoss {
  readonly year: number;
  readonly amount: Tyiyn;
  /** The year was free of profit tax: its loss is not carried (232(1)). */
  readonly exemptYear: boolean;
}

export interface LossUse {
  readonly year: number;
  readonly used: Tyiyn;
  /** Carried on; zero where this is the last year it may be used in, or it may not be at all. */
  readonly left: Tyiyn;
}

export interface CarriedLosses {
  readonly used: Tyiyn;
  readonly byYear: readonly LossUse[];
  readonly derivation: Derivation;
}

interface LossInput {
  readonly year: number;
  /** Result of the year before losses; of securities alone where the losses are those (231). */
  readonly base: Tyiyn;
  readonly losses: readonly YearLoss[];
  /** Losses from the sale of securities lie against such income only and have a term of their own (231(3)). */
  readonly of: "activity" | "securities";
}

/**
 * Losses carried into a year (art. 231–232): the oldest first, each within so many calendar years after its own, never
 * one of a year that was free of the tax.
 */
export const carryLosses = (
  { year, base, losses, of }: LossInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<CarriedLosses, Missing> => {
  const name = of === "activity" ? "profit-tax.loss-years" : "profit-tax.securities-loss-years";
  const law = codeValues(parameters, plainDate(`${year}-01-01`), [
    "profit-tax.loss-years",
    "profit-tax.securities-loss-years",
  ]);
  if (!law.ok) return err(law.error);
  const years = Number(law.value[name]);
  let open = base > 0 ? base : ZERO;
  const byYear = [...losses]
    .sort((a, b) => a.year - b.year)
    .map((loss): LossUse => {
      const usable = loss.year < year && year <= loss.year + years && !loss.exemptYear;
      const used = usable ? minMoney(open, loss.amount) : ZERO;
      open = subtractMoney(open, used);
      const last = year >= loss.year + years;
      const left = loss.exemptYear || last ? ZERO : subtractMoney(loss.amount, used);
      return { year: loss.year, used, left };
    });
  const used = tyiyn(byYear.reduce((sum, loss) => sum + loss.used, 0));
  return ok({
    used,
    byYear,
    derivation: byYear
      .filter((loss) => loss.used > 0)
      .map((loss) => ({
        ...workingStep("profit-tax.loss", null, {}, som(loss.used), of === "activity" ? "232.2" : "231.3"),
        label: { key: "law.step.profit-tax.loss", params: { year: loss.year } },
      })),
  });
};
