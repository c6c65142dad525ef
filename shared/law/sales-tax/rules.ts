/** The rule of the sales tax as the registry knows it. */
import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import { amount, outcomeOf, period } from "../rule-parts.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import { SPECIAL_BUYERS } from "./art-368-rates.ts";
import { computeSalesTax, SALES_ACTIVITIES } from "./art-368-sales-tax.ts";

const tax = defineRule({
  id: "tc.368",
  basis: [tc("366"), tc("368"), tc("370")],
  title: "law.rule.tc.368",
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "tax-period",
  scope: { taxes: ["ST"] },
  inputs: z.strictObject({
    period,
    lines: z.array(
      z.strictObject({
        activity: z.enum(SALES_ACTIVITIES),
        vat: z.boolean().describe("the sale bears VAT"),
        buyer: z.enum(SPECIAL_BUYERS).nullable().describe("whom goods go to, from the invoices"),
        form: z.enum(["cash", "cashless"]),
        base: amount.describe(
          "revenue without VAT and sales tax, after the deductions of art. 366; below zero after a return (367)",
        ),
      }),
    ),
  }),
  parameters: [
    "sales-tax.rate.trade-production",
    "sales-tax.rate.other",
    "sales-tax.rate.vat-free.trade-production",
    "sales-tax.rate.vat-free.other",
    "sales-tax.rate.mobile",
  ],
  readings: ["S-01", "S-24"],
  test: "shared/law/sales-tax/art-368-sales-tax.test.ts",
  compute: (input, context) => outcomeOf(computeSalesTax(input.period, input.lines, context), tc("368")),
});

export const SALES_TAX_RULES: readonly RegisteredRule[] = [tax];
