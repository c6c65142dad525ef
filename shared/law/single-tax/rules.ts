/** The rules of the single tax as the registry knows them. */
import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import { amount, month, outcomeOf, period } from "../rule-parts.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import { computeSingleTax, SINGLE_TAX_ACTIVITIES } from "./art-422-single-tax.ts";
import { decideLowerRate, LOWER_RATES } from "./art-423-ceilings.ts";
import { PAYMENT_FORMS } from "./art-423-rates.ts";

const common = {
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "tax-period",
  scope: { taxes: ["UNI"] },
} as const;

const tax = defineRule({
  ...common,
  id: "tc.422",
  basis: [tc("422"), tc("423"), tc("425")],
  title: "law.rule.tc.422",
  inputs: z.strictObject({
    period,
    lines: z.array(
      z.strictObject({
        activity: z.enum(SINGLE_TAX_ACTIVITIES),
        form: z.enum(PAYMENT_FORMS),
        revenue: amount.describe("of the period, after returns of goods, from the books"),
        deducted: amount.describe("prizes of a lottery, cost of a virtual asset"),
        anonymous: amount.describe("of the revenue, goods for buyers without a name, from the invoices"),
      }),
    ),
  }),
  parameters: [],
  readings: ["S-01", "S-26"],
  test: "shared/law/single-tax/art-422-single-tax.test.ts",
  compute: (input) => outcomeOf(computeSingleTax(input.period, input.lines), tc("422")),
});

const lowerRate = defineRule({
  ...common,
  id: "tc.423.11",
  basis: [tc("423.11"), tc("423.12")],
  title: "law.rule.tc.423.11",
  inputs: z.strictObject({
    rate: z.enum(LOWER_RATES),
    from: month.describe("first month of the revenue"),
    revenue: z.array(amount).describe("revenue of each month in a row"),
  }),
  parameters: [
    "single-tax.trade-lower.ceiling",
    "single-tax.zero-rate.ceiling",
    "single-tax.lower-rates.calendar-years",
  ],
  readings: [],
  test: "shared/law/single-tax/art-423-ceilings.test.ts",
  compute: (input, context) => outcomeOf(decideLowerRate(input, context), tc("423.11")),
});

export const SINGLE_TAX_RULES: readonly RegisteredRule[] = [tax, lowerRate];
