/** Who pays VAT, what is credited, and goods that wait for their export, as the registry knows them. */
import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import { amount, date, outcomeOf } from "../rule-parts.ts";
import { decideVatPayer, VAT_PERSONS } from "./art-253-payer.ts";
import { decideTolling, TOLLING_WAYS } from "./art-261-tolling.ts";
import { PLACED_SUPPLIES, placeOfSupply } from "./art-263-place.ts";
import { decideExportPapers } from "./art-303-export-papers.ts";
import { decidePurchaseCredit, INVOICE_STATES, PURCHASE_PURPOSES } from "./art-315-purchase-credit.ts";
import { decideConditionalImport } from "./art-324-conditional-import.ts";
import { VAT_RULE, vatTest } from "./vat-rule.ts";

const payer = defineRule({
  ...VAT_RULE,
  id: "tc.253",
  basis: [tc("253.1"), tc("253.2")],
  title: "law.rule.tc.253",
  scope: { taxes: ["VAT", "IND"] },
  inputs: z.strictObject({
    on: date.describe("day the question is about"),
    person: z.enum(VAT_PERSONS).describe("regime and kind, from the register"),
  }),
  parameters: [],
  readings: [],
  test: vatTest("art-253-payer"),
  compute: ({ person, on }) => outcomeOf(decideVatPayer(person, on), tc("253")),
});

const place = defineRule({
  ...VAT_RULE,
  id: "tc.263",
  basis: [tc("262"), tc("263"), tc("251..5")],
  title: "law.rule.tc.263",
  inputs: z.strictObject({
    on: date.describe("day of the supply"),
    kind: z.enum(PLACED_SUPPLIES).describe("what is supplied, from the contract"),
    here: z
      .strictObject({
        goods: z.boolean().describe("the goods were handed over or set out here"),
        release: z.boolean().describe("the goods were released for consumption here"),
        property: z.boolean().describe("the property is here"),
        performance: z.boolean().describe("the service was rendered here"),
        buyer: z.boolean().describe("the buyer does business here"),
        individual: z
          .boolean()
          .describe("residence, bank, net address or telephone of the individual is here"),
        supplier: z.boolean().describe("the supplier is a taxpayer here"),
      })
      .describe("for each link whether it is in the country"),
  }),
  parameters: [],
  readings: [],
  test: vatTest("art-263-place"),
  compute: (input) => outcomeOf(placeOfSupply(input), tc("263")),
});

const purchase = {
  vat: amount.describe("VAT of the purchase, from the invoice or the declaration"),
  purpose: z.enum(PURCHASE_PURPOSES).describe("what it was bought for"),
  conditionalRegime: z.boolean().describe("the payer keeps the regime of art. 324"),
  lost: amount.describe("of the VAT: losses above the norms"),
};
const credit = defineRule({
  ...VAT_RULE,
  id: "tc.315",
  basis: [
    tc("315.1"),
    tc("315.3"),
    tc("316.1"),
    tc("316.2"),
    tc("316.3"),
    tc("316.4"),
    tc("316.5"),
    tc("318.2"),
  ],
  title: "law.rule.tc.315",
  inputs: z.discriminatedUnion("source", [
    z.strictObject({
      source: z.literal("domestic"),
      ...purchase,
      received: z.boolean().describe("really received, from the papers"),
      sellerRegistered: z.boolean().describe("the seller is registered for VAT"),
      invoice: z.enum(INVOICE_STATES).describe("state of the invoice, or receipts in the Cabinet's cases"),
      cash: amount.describe("of the VAT: paid in cash"),
      barter: amount.describe("of the VAT: settled by barter"),
      unpaid: amount.describe("of the VAT: not paid yet"),
    }),
    z.strictObject({
      source: z.literal("customs"),
      ...purchase,
      released: z.boolean().describe("released by the customs"),
      vatPaid: z.boolean().describe("VAT on the import is in the budget"),
      uplift: amount.describe("of the VAT: on value the customs set above the invoice"),
    }),
    z.strictObject({
      source: z.literal("eaeu"),
      ...purchase,
      returnFiled: z.boolean().describe("return of indirect taxes is filed"),
      vatPaid: z.boolean().describe("VAT on the import is in the budget"),
      uplift: amount.describe("of the VAT: on value the tax authority set above the invoice"),
    }),
    z.strictObject({
      source: z.literal("agent"),
      ...purchase,
      vatPaid: z.boolean().describe("VAT of the agent is in the budget"),
      ownInvoice: z.boolean().describe("the agent made an invoice to itself"),
    }),
  ]),
  parameters: [],
  readings: ["S-17", "S-18", "S-19"],
  test: vatTest("art-315-purchase-credit"),
  compute: (input) => outcomeOf(decidePurchaseCredit(input), tc("315")),
});

const exportPapers = defineRule({
  ...VAT_RULE,
  id: "tc.303.2",
  basis: [tc("303.2"), tc("18.2"), tc("18.6")],
  title: "law.rule.tc.303.2",
  selectedBy: "trigger-date",
  inputs: z.strictObject({
    shippedOn: date.describe("day of shipment, from the papers"),
    filedOn: date.nullable().describe("day the papers came with a return; null if they have not"),
    today: date.describe("day the question is about"),
  }),
  parameters: ["vat.export-papers.days", "term.moved-first-day.entry"],
  readings: ["A-02", "S-56"],
  test: vatTest("art-303-export-papers"),
  compute: (input, context) => outcomeOf(decideExportPapers(input, context), tc("303.2")),
});

const conditionalImport = defineRule({
  ...VAT_RULE,
  id: "tc.324",
  basis: [tc("324.1"), tc("324.2"), tc("324.3"), tc("324.4"), tc("324.5")],
  title: "law.rule.tc.324",
  selectedBy: "trigger-date",
  inputs: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("deposit"),
      vat: amount.describe("VAT on the deposit, from the treasury"),
      accountedOn: date.describe("day the goods were entered in the accounts"),
      confirmedOn: date.nullable().describe("day the export was confirmed; null if it was not"),
      today: date.describe("day the question is about"),
    }),
    z.strictObject({
      kind: z.literal("paid"),
      vat: amount.describe("VAT paid to the budget, from the treasury"),
    }),
    z.strictObject({
      kind: z.literal("asset"),
      importedOn: date.describe("day of the import of the asset"),
      disposedOn: date.describe("day it was disposed of, from the accounts"),
    }),
  ]),
  parameters: ["vat.conditional-import.days", "vat.conditional-asset.months", "term.moved-first-day.entry"],
  readings: ["A-02", "A-04"],
  test: vatTest("art-324-conditional-import"),
  compute: (input, context) => outcomeOf(decideConditionalImport(input, context), tc("324")),
});

const tolling = defineRule({
  ...VAT_RULE,
  id: "tc.261.7",
  basis: [tc("251..4"), tc("261.7"), tc("261.8")],
  title: "law.rule.tc.261.7",
  selectedBy: "trigger-date",
  inputs: z.strictObject({
    way: z
      .enum(Object.keys(TOLLING_WAYS) as (keyof typeof TOLLING_WAYS)[])
      .describe("which way it crossed the border"),
    value: amount.describe("value of the raw material without VAT"),
    movedOn: date.describe("day the raw material crossed the border"),
    productOn: date.nullable().describe("day the product crossed back; null if it has not"),
    today: date.describe("day the question is about"),
  }),
  parameters: ["vat.tolling.months", "vat.rate", "term.moved-first-day.entry"],
  readings: ["A-02", "A-04"],
  test: vatTest("art-261-tolling"),
  compute: (input, context) => outcomeOf(decideTolling(input, context), tc("261")),
});

export const VAT_PURCHASE_RULES: readonly RegisteredRule[] = [
  payer,
  place,
  credit,
  exportPapers,
  conditionalImport,
  tolling,
];
