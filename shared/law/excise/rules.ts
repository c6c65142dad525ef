/** The rule of the excise as the registry knows it. */
import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import { amount, date, decimal, outcomeOf } from "../rule-parts.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import { EXCISABLE_GOODS } from "./art-336-rates.ts";
import { computeExcise } from "./art-338-excise.ts";

const excise = defineRule({
  id: "tc.338",
  basis: [tc("335"), tc("336"), tc("338"), tc("343.1"), tc("344")],
  title: "law.rule.tc.338",
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "action-date",
  scope: { taxes: ["EXC", "IND"] },
  inputs: z.strictObject({
    goods: z.enum(EXCISABLE_GOODS).describe("row of art. 336(1)"),
    quantity: decimal.describe("in the unit of the row"),
    on: date.describe("day of the purchase of codes, of the sale or of the import"),
    rawTobacco: decimal.nullable().describe("raw tobacco by the pack"),
    hookah: z.boolean(),
    deduction: amount.describe("excise on the raw material used, by its invoices and norms"),
  }),
  parameters: ["excise.hookah-raw-tobacco-floor"],
  readings: ["S-44"],
  test: "shared/law/excise/art-338-excise.test.ts",
  compute: (input, context) => outcomeOf(computeExcise(input, context), tc("338")),
});

export const EXCISE_RULES: readonly RegisteredRule[] = [excise];
