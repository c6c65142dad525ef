/** What a supply is taxed on and the VAT of a payer, as the registry knows them. */
import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import { marketPriceFields, PRICE_GROUNDS } from "../general/art-139-market-price.ts";
import { WITHHELD_INCOMES } from "../profit-tax/art-249-withholding-rates.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import { amount, date, decimal, month, outcomeOf } from "../rule-parts.ts";
import { computeMarketVat } from "./art-139-market-vat.ts";
import { computeLeaving, LEAVING_GROUNDS, LEFT_KINDS } from "./art-258-leaving.ts";
import { AGENT_EXCEPTIONS, CONTRACT_SUMS, computeForeignContractor } from "./art-308-foreign-contractor.ts";
import { PRICE_PARAMETERS, SALES_TAX_KINDS, splitPrice } from "./art-308-price.ts";
import { CONSIDERATIONS, computeTaxableValue, SUPPLIED } from "./art-308-taxable-value.ts";
import { computeVatMonth } from "./art-314-month.ts";
import { VAT_TREATMENTS } from "./vat-rate.ts";
import { VAT_RULE, vatTest } from "./vat-rule.ts";

const keys = <Key extends string>(of: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(of) as Key[];

const vatMonth = defineRule({
  ...VAT_RULE,
  id: "tc.314",
  basis: [tc("314.2"), tc("254.1"), tc("309"), tc("326.1"), tc("326.3.2")],
  title: "law.rule.tc.314",
  inputs: z.strictObject({
    month,
    taxed: amount.describe("supplies at the general rate without VAT and sales tax, from the return"),
    outputCorrection: amount.describe(
      "VAT of earlier supplies corrected this month, with its sign (art. 309)",
    ),
    credit: amount.describe("VAT to be credited after arts. 315–317"),
    creditCorrection: amount.describe(
      "earlier credit corrected this month, with its sign (arts. 309, 317(4))",
    ),
    excessBefore: amount.describe("excess of earlier months left on the account"),
  }),
  parameters: ["vat.rate"],
  readings: [],
  test: vatTest("art-314-month"),
  compute: (input, context) => outcomeOf(computeVatMonth(input, context), tc("314.2")),
});

const price = defineRule({
  ...VAT_RULE,
  id: "tc.308.price",
  basis: [tc("308.1"), tc("366.1"), tc("254"), tc("368.1")],
  title: "law.rule.tc.308.price",
  inputs: z.strictObject({
    on: date.describe("day of the supply"),
    amount: amount.describe("price, from the invoice or the cash register"),
    taxesIncluded: z.boolean().describe("whether VAT and sales tax are in the price"),
    treatment: z.enum(VAT_TREATMENTS).describe("how the supply stands to VAT"),
    salesTax: z.enum(SALES_TAX_KINDS).describe("kind of business for the sales tax"),
  }),
  parameters: PRICE_PARAMETERS,
  readings: ["S-54"],
  test: vatTest("art-308-price"),
  compute: (input, context) => outcomeOf(splitPrice(input, context), tc("308.1")),
});

const taxableValue = defineRule({
  ...VAT_RULE,
  id: "tc.308",
  basis: [tc("308.1"), tc("308.3"), tc("308.4"), tc("308.5"), tc("308.6"), tc("308.7"), tc("308.8")],
  title: "law.rule.tc.308",
  inputs: z.strictObject({
    on: date.describe("day of the supply"),
    supplied: z.enum(SUPPLIED),
    consideration: z.enum(keys(CONSIDERATIONS)).describe("what is given for the supply"),
    price: amount.describe("without VAT and sales tax; of a barter the market price"),
    otherTaxes: amount.describe("other taxes of the supply not in the price"),
    subsidies: amount.describe("subsidies of a regulated price or a relief, from the budget"),
    stateDuties: amount.describe("state duties within the price"),
    cost: amount.nullable().describe("cost of purchase or production, from the accounts; null for services"),
    depreciation: amount.describe("accounting depreciation of an asset, from the accounts"),
    regulatedPrice: z.boolean().describe("whether the state regulates the price"),
  }),
  parameters: ["vat.rate"],
  readings: ["S-22"],
  test: vatTest("art-308-taxable-value"),
  compute: (input, context) => outcomeOf(computeTaxableValue(input, context), tc("308")),
});

const foreignContractor = defineRule({
  ...VAT_RULE,
  id: "tc.308.2",
  basis: [tc("308.2"), tc("53.2.3"), tc("253.1.3"), tc("249.1"), tc("319.2")],
  title: "law.rule.tc.308.2",
  scope: { taxes: ["VAT", "WHT"] },
  inputs: z.strictObject({
    paidOn: date.describe("day of payment, from the bank"),
    income: z.enum(WITHHELD_INCOMES).describe("kind of income of art. 249"),
    amount: amount.describe("sum of the contract or the payment"),
    sum: z.enum(CONTRACT_SUMS).describe("which taxes the sum holds"),
    exception: z.enum(keys(AGENT_EXCEPTIONS)).nullable().describe("why the buyer is no agent for VAT"),
    treatyRate: decimal.nullable().describe("rate of a treaty in force, a share of one"),
  }),
  parameters: ["vat.rate"],
  readings: ["S-01"],
  test: vatTest("art-308-foreign-contractor"),
  compute: (input, context) =>
    outcomeOf(
      computeForeignContractor(input, context),
      tc(input.exception === null ? "308.2" : AGENT_EXCEPTIONS[input.exception]),
    ),
});

const leaving = defineRule({
  ...VAT_RULE,
  id: "tc.258.7",
  basis: [tc("258.7"), tc("308.8"), tc("256.7")],
  title: "law.rule.tc.258.7",
  inputs: z.strictObject({
    on: date.describe("day the registration for VAT ends"),
    ground: z.enum(LEAVING_GROUNDS),
    items: z
      .array(
        z.strictObject({
          kind: z.enum(LEFT_KINDS),
          cost: amount.describe("cost of purchase or production"),
          depreciation: amount.describe("accounting depreciation of an asset"),
          boughtOnGeneralRegime: z.boolean(),
          credited: z.boolean().describe("whether its VAT was credited"),
        }),
      )
      .describe("what is left, from the stock-taking"),
  }),
  parameters: ["vat.rate"],
  readings: [],
  test: vatTest("art-258-leaving"),
  compute: (input, context) => outcomeOf(computeLeaving(input, context), tc("258.7")),
});

const marketVat = defineRule({
  ...VAT_RULE,
  id: "tc.139.vat",
  basis: [tc("139.2"), tc("139.3"), tc("139.3¹"), tc("140"), tc("308.1")],
  title: "law.rule.tc.139.vat",
  inputs: z.strictObject({
    on: date.describe("day of the deal"),
    ground: z.enum(keys(PRICE_GROUNDS)).nullable().describe("why the price may be examined"),
    loanBetweenRelated: z.boolean(),
    price: amount.describe("price of a unit without VAT and sales tax"),
    quantity: decimal.describe("number of units"),
    ...marketPriceFields,
  }),
  parameters: ["market-price.deviation", "vat.rate"],
  readings: ["A-49", "A-63", "S-49"],
  test: vatTest("art-139-market-vat"),
  compute: (input, context) => outcomeOf(computeMarketVat(input, context), tc("139")),
});

export const VAT_SUPPLY_RULES: readonly RegisteredRule[] = [
  vatMonth,
  price,
  taxableValue,
  foreignContractor,
  leaving,
  marketVat,
];
