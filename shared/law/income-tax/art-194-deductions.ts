import type { Derivation } from "../../kernel/derivation.ts";
import { Exact, exactOf, parseSomLenient, type Tyiyn } from "../../kernel/money.ts";
import { boundsOf, type Month } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { ParameterBook } from "../parameters.ts";
import type { RuleContext } from "../rule.ts";
import { count, share, som, workingStep } from "../working.ts";
import type { WageCategory } from "./art-187-minimum-base.ts";

/** The calculation index (расчётный показатель) of a day, exact tyiyn. */
export const calculationIndex = (book: ParameterBook, on: PlainDate): Result<Exact, Missing> => {
  const found = codeValues(book, on, ["calculation-index"]);
  if (!found.ok) return found;
  const amount = parseSomLenient(found.value["calculation-index"]);
  return amount.ok ? ok(exactOf(amount.value)) : err({ what: "parameter", name: "calculation-index", on });
};

export interface DeductionMonth {
  readonly month: Month;
  readonly income: Tyiyn;
  readonly exempt: Tyiyn;
  readonly social: Tyiyn;
  readonly pensionFund: Tyiyn;
  readonly dependants: number;
  readonly employedDays: number;
  readonly category: WageCategory;
  readonly resident: boolean;
}

export interface StandardDeductions {
  /** Exact tyiyn. */
  readonly total: Exact;
  readonly derivation: Derivation;
}

/**
 * Standard deductions of a month at an employer (art. 194): personal, for dependants, social contributions and those
 * to a private pension fund up to a share of the base without them. Short employment and a second job leave the social
 * contributions alone (200(7)); a non-resident has none (193(2)).
 */
export const standardDeductions = (
  month: DeductionMonth,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<StandardDeductions, Missing> => {
  if (!month.resident)
    return ok({
      total: new Exact(0),
      derivation: [workingStep("income-tax.no-deductions", null, {}, som(new Exact(0)), "193.2")],
    });
  const { first } = boundsOf(month.month);
  const law = codeValues(parameters, first, [
    "income-tax.personal-deduction",
    "income-tax.dependant-deduction",
    "income-tax.pension-fund-ceiling",
    "income-tax.employment-days",
  ]);
  if (!law.ok) return law;
  const index = calculationIndex(parameters, first);
  if (!index.ok) return index;
  const social = exactOf(month.social);
  const socialStep = workingStep("income-tax.social", null, {}, som(month.social), "194..3");
  const short = new Exact(month.employedDays).lessThan(law.value["income-tax.employment-days"]);
  if (short || month.category === "second-job")
    return ok({
      total: social,
      derivation: [
        socialStep,
        workingStep(
          "income-tax.social-only",
          null,
          { days: count(month.employedDays) },
          som(social),
          "200.7",
        ),
      ],
    });
  const personal = index.value.times(law.value["income-tax.personal-deduction"]);
  const dependants = index.value.times(law.value["income-tax.dependant-deduction"]).times(month.dependants);
  const withoutFund = exactOf(month.income)
    .minus(month.exempt)
    .minus(personal)
    .minus(dependants)
    .minus(social);
  const ceiling = Exact.max(0, withoutFund).times(law.value["income-tax.pension-fund-ceiling"]);
  const fund = Exact.min(month.pensionFund, ceiling);
  return ok({
    total: personal.plus(dependants).plus(social).plus(fund),
    derivation: [
      workingStep(
        "income-tax.personal",
        "count × calculation-index",
        {
          count: count(law.value["income-tax.personal-deduction"]),
          "calculation-index": som(index.value),
        },
        som(personal),
        "194..1",
      ),
      ...(month.dependants === 0
        ? []
        : [
            workingStep(
              "income-tax.dependants",
              "dependants × calculation-index",
              { dependants: count(month.dependants), "calculation-index": som(index.value) },
              som(dependants),
              "194..2",
            ),
          ]),
      socialStep,
      ...(month.pensionFund === 0
        ? []
        : [
            workingStep(
              "income-tax.pension-fund",
              "min(paid, base × rate)",
              {
                paid: som(month.pensionFund),
                base: som(withoutFund),
                rate: share(law.value["income-tax.pension-fund-ceiling"]),
              },
              som(fund),
              "194..4",
            ),
          ]),
    ],
  });
};
