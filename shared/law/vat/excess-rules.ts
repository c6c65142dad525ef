/** When VAT arises and changes, and what becomes of its excess, as the registry knows them. */
import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import { amount, date, month, outcomeOf, period } from "../rule-parts.ts";
import { OBLIGATION_SUPPLIES, obligationDay } from "./art-261-obligation-day.ts";
import { CORRECTIONS, type Correction, computeCorrection } from "./art-309-correction.ts";
import { computeDigitalVat } from "./art-314-digital.ts";
import { computeLotteryVat } from "./art-318-lottery.ts";
import { decideAmendedReturn, RETURN_REASONS } from "./art-321-amended-return.ts";
import { EXCESS_APPLICATIONS, spreadExcess } from "./art-326-excess.ts";
import { decideSimplifiedRefund, REFUND_PARAMETERS } from "./art-328-simplified-refund.ts";
import { computeWrongRefund } from "./art-329-wrong-refund.ts";
import { VAT_RULE, vatTest } from "./vat-rule.ts";

const obligation = defineRule({
  ...VAT_RULE,
  id: "tc.261",
  basis: [tc("261.1"), tc("261.2"), tc("261.3"), tc("261.4")],
  title: "law.rule.tc.261",
  inputs: z.strictObject({
    supply: z.enum(OBLIGATION_SUPPLIES),
    suppliedOn: date
      .nullable()
      .describe("day the goods were handed over or the work was done, from the papers"),
    invoicedOn: date.nullable().describe("day of the invoice"),
    paidOn: date.nullable().describe("day of the payment, from the bank or the cash register"),
  }),
  parameters: [],
  readings: [],
  test: vatTest("art-261-obligation-day"),
  compute: (input) => outcomeOf(obligationDay(input), tc("261")),
});

const correction = defineRule({
  ...VAT_RULE,
  id: "tc.309",
  basis: [
    tc("309.2"),
    tc("309.3"),
    tc("309.4"),
    tc("309.5"),
    tc("309.6"),
    tc("309.7"),
    tc("309.8"),
    tc("317.4"),
  ],
  title: "law.rule.tc.309",
  inputs: z.strictObject({
    kind: z.enum(Object.keys(CORRECTIONS) as Correction[]).describe("what happened after the supply"),
    suppliedOn: date.describe("day of the supply or the purchase"),
    on: date.describe("day of the event"),
    amount: amount.describe("what the value without VAT changes by"),
    invalidInvoice: z.boolean().describe("whether the invoice was held invalid"),
  }),
  parameters: ["vat.rate"],
  readings: [],
  test: vatTest("art-309-correction"),
  compute: (input, context) => outcomeOf(computeCorrection(input, context), tc("309")),
});

const digital = defineRule({
  ...VAT_RULE,
  id: "tc.314.3",
  basis: [tc("314.3"), tc("254.3"), tc("310"), tc("313..2"), tc("315.7")],
  title: "law.rule.tc.314.3",
  inputs: z.strictObject({
    quarter: period.describe("tax period, a quarter"),
    received: z
      .array(z.strictObject({ on: date, amount: amount.describe("payment without VAT") }))
      .describe("payments of individuals, from the seller's report"),
    paidAtCustoms: amount.describe("of them, goods above the norm charged at the customs (art. 310)"),
  }),
  parameters: ["vat.rate"],
  readings: ["S-21"],
  test: vatTest("art-314-digital"),
  compute: (input, context) => outcomeOf(computeDigitalVat(input, context), tc("314.3")),
});

const lottery = defineRule({
  ...VAT_RULE,
  id: "tc.318",
  basis: [tc("318.1")],
  title: "law.rule.tc.318",
  inputs: z.strictObject({
    month,
    tickets: amount.describe("revenue of the tickets without VAT and sales tax"),
    prizes: amount.describe("prizes paid of that revenue"),
  }),
  parameters: ["vat.rate"],
  readings: [],
  test: vatTest("art-318-lottery"),
  compute: (input, context) => outcomeOf(computeLotteryVat(input, context), tc("318.1")),
});

const amendedReturn = defineRule({
  ...VAT_RULE,
  id: "tc.321",
  basis: [tc("321.1"), tc("321.2"), tc("321.3"), tc("321.4")],
  title: "law.rule.tc.321",
  scope: { taxes: ["VAT", "IND"] },
  inputs: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("invalid-invoice"),
      stated: amount.describe("VAT of the period as stated, an excess negative"),
      amended: amount.describe("VAT of the period after the change, an excess negative"),
    }),
    z.strictObject({
      kind: z.literal("goods-sent-back"),
      importedOn: date.describe("day the goods were imported from the EAEU"),
      returnedOn: date.describe("day they were sent back, from the papers"),
      reason: z.enum(RETURN_REASONS),
      value: amount.describe("value of what was sent back, from the contract"),
      excise: amount.describe("excise of what was sent back"),
    }),
  ]),
  parameters: ["vat.rate"],
  readings: [],
  test: vatTest("art-321-amended-return"),
  compute: (input, context) => outcomeOf(decideAmendedReturn(input, context), tc("321")),
});

const excess = defineRule({
  ...VAT_RULE,
  id: "tc.326",
  basis: [tc("326.3"), tc("327.2"), tc("327.3"), tc("327.4"), tc("329.5"), tc("329.6")],
  title: "law.rule.tc.326",
  selectedBy: "action-date",
  inputs: z.strictObject({
    excess: amount.describe("excess on the account; for a refund the confirmed one of zero-rate supplies"),
    application: z.enum(EXCESS_APPLICATIONS).describe("what was applied for"),
    owed: z
      .strictObject({
        "vat-penalty": amount,
        "vat-sanction": amount,
        "next-vat": amount,
        "other-taxes": amount,
        "import-vat": amount,
        "agent-vat": amount,
      })
      .describe("what the taxpayer owes, from the account"),
    criminalCase: z.boolean().describe("a criminal case on its taxes on the day of the application"),
    complaint: z.boolean().describe("a complaint on an audit of VAT on that day"),
  }),
  parameters: [],
  readings: [],
  test: vatTest("art-326-excess"),
  compute: (input) => outcomeOf(spreadExcess(input), tc("329")),
});

const simplifiedRefund = defineRule({
  ...VAT_RULE,
  id: "tc.328",
  basis: [tc("328.1"), tc("328.2"), tc("327.5")],
  title: "law.rule.tc.328",
  selectedBy: "action-date",
  inputs: z.strictObject({
    on: date.describe("day of the application"),
    zeroOfSixMonths: amount.describe("zero-rate supplies of six months in a row, from the returns"),
    taxableOfSixMonths: amount.describe("all taxable supplies of the same months"),
    zeroOfYear: amount.describe("zero-rate supplies of the last twelve months"),
    ownAssets: amount.describe("value of own fixed assets, from the accounts"),
    businessMonths: z.number().int().nonnegative().describe("whole months of business before the day"),
    exportMonths: z.number().int().nonnegative().nullable().describe("whole months of export; null if none"),
    added: amount.describe("tax added by the last two audits"),
    checked: amount.describe("all tax of the audited periods"),
    exportToEaeuUnconfirmed: z
      .boolean()
      .describe("exports to the EAEU without data of the other side, or differing"),
    suppliersDiffer: z.boolean().describe("suppliers' returns or invoices differ"),
    paidOfThreeYears: amount.describe("taxes paid in the last three years"),
    claimed: amount.describe("excess claimed"),
  }),
  parameters: REFUND_PARAMETERS,
  readings: ["S-01"],
  test: vatTest("art-328-simplified-refund"),
  compute: (input, context) => outcomeOf(decideSimplifiedRefund(input, context), tc("328.1")),
});

const wrongRefund = defineRule({
  ...VAT_RULE,
  id: "tc.329.3",
  basis: [tc("329.3"), tc("82.4")],
  title: "law.rule.tc.329.3",
  selectedBy: "day-of-delay",
  inputs: z.strictObject({
    refunded: amount.describe("sum refunded against the law, from the decision"),
    transferredOn: date.describe("day it came to the taxpayer's account"),
    restoredOn: date.describe("day it was given back, or the day of the computation"),
  }),
  parameters: ["vat.refund.penalty-rate", "penalty.cap"],
  readings: ["A-23"],
  test: vatTest("art-329-wrong-refund"),
  compute: (input, context) => outcomeOf(computeWrongRefund(input, context), tc("329.3")),
});

export const VAT_EXCESS_RULES: readonly RegisteredRule[] = [
  obligation,
  correction,
  digital,
  lottery,
  amendedReturn,
  excess,
  simplifiedRefund,
  wrongRefund,
];
