/** The rules of VAT as the registry knows them. */
import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import { amount, month, outcomeOf } from "../rule-parts.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import { computeInputVatCredit } from "./art-317-credit.ts";
import { computeVatReduction, REDUCED_ACTIVITIES } from "./art-322-reduction.ts";
import { VAT_EXCESS_RULES } from "./excess-rules.ts";
import { VAT_IMPORT_RULES } from "./import-rules.ts";
import { VAT_PARTY_RULES } from "./party-rules.ts";
import { VAT_PURCHASE_RULES } from "./purchase-rules.ts";
import { VAT_SUPPLY_RULES } from "./supply-rules.ts";

const credit = defineRule({
  id: "tc.317",
  basis: [tc("317.1"), tc("317.2")],
  title: "law.rule.tc.317",
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "tax-period",
  scope: { taxes: ["VAT"] },
  inputs: z.strictObject({
    month,
    taxable: amount.describe("taxable supplies of the month, from the return"),
    exempt: amount.describe("exempt supplies of the month, from the return"),
    forTaxable: amount.describe("input VAT of what was bought for taxable supplies"),
    forExempt: amount.describe("input VAT of what was bought for exempt supplies"),
    undivided: amount.describe("input VAT of what was bought for both"),
  }),
  parameters: ["vat.exempt-share-ceiling"],
  readings: ["S-16"],
  test: "shared/law/vat/art-317-credit.test.ts",
  compute: (input, context) => outcomeOf(computeInputVatCredit(input, context), tc("317")),
});

const reduction = defineRule({
  id: "tc.322",
  basis: [tc("322.1"), tc("322.3")],
  title: "law.rule.tc.322",
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "tax-period",
  scope: { taxes: ["VAT"] },
  inputs: z.strictObject({
    month,
    activity: z.enum(REDUCED_ACTIVITIES),
    vat: amount.describe("VAT of the activity after the credit, from its separate accounts"),
    separateAccounting: z.boolean(),
  }),
  parameters: ["vat.reduction-ceiling"],
  readings: ["S-01"],
  test: "shared/law/vat/art-322-reduction.test.ts",
  compute: (input, context) => outcomeOf(computeVatReduction(input, context), tc("322")),
});

export const VAT_RULES: readonly RegisteredRule[] = [
  credit,
  reduction,
  ...VAT_SUPPLY_RULES,
  ...VAT_IMPORT_RULES,
  ...VAT_PURCHASE_RULES,
  ...VAT_PARTY_RULES,
  ...VAT_EXCESS_RULES,
];
