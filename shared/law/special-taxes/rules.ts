/** The rules of the patent and of the taxes of chapters 60–63 as the registry knows them. */
import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import { amount, date, decimal, month, outcomeOf, period } from "../rule-parts.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import { computePatentPrice } from "./art-414-patent-price.ts";
import { PATENT_DAYS } from "./art-417-patent-terms.ts";
import { computeMining } from "./art-438-mining.ts";
import { computeECommerce } from "./art-445-e-commerce.ts";
import { computeGambling } from "./art-452-gambling.ts";
import { GAMBLING_UNITS } from "./art-453-gambling-rates.ts";
import { computeTradeZone, computeTradeZoneExcess } from "./art-462-trade-zone.ts";

import { DOMESTIC_SUPPLIES, decideReplacedTax, REPLACED_TAXES, REPLACING_REGIMES } from "./replaced-taxes.ts";

const common = {
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "tax-period",
  test: "shared/law/special-taxes/special-taxes.test.ts",
} as const;
const months = z.number().int();

const patent = defineRule({
  ...common,
  id: "tc.414",
  basis: [tc("414"), tc("417.2")],
  title: "law.rule.tc.414",
  scope: { taxes: ["PAT"], regimes: ["patent"] },
  inputs: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("days"),
      days: z.enum(PATENT_DAYS),
      baseAmount: amount.describe("base amount of thirty days, from the Cabinet's list"),
      on: date.describe("day of purchase"),
    }),
    z.strictObject({
      kind: z.literal("trade"),
      from: month.describe("first month of trade"),
      baseAmount: amount.describe("base amount of a month"),
    }),
  ]),
  parameters: [],
  readings: [],
  compute: (input) => outcomeOf(computePatentPrice(input), tc("417.2")),
});

const mining = defineRule({
  ...common,
  id: "tc.438",
  basis: [tc("438"), tc("439")],
  title: "law.rule.tc.438",
  scope: { taxes: ["MIN"], regimes: ["mining"] },
  inputs: z.strictObject({
    month,
    charged: amount.describe("charged by the supplier with VAT and sales tax"),
    own: z.strictObject({ energy: decimal, tariff: decimal }).nullable(),
  }),
  parameters: ["mining.rate"],
  readings: [],
  compute: (input, context) => outcomeOf(computeMining(input, context), tc("438")),
});

const eCommerce = defineRule({
  ...common,
  id: "tc.445",
  basis: [tc("445"), tc("446.1")],
  title: "law.rule.tc.445",
  scope: { taxes: ["ECM"], regimes: ["e-commerce"] },
  inputs: z.strictObject({
    quarter: period,
    ownGoods: amount,
    commission: amount,
    received: amount.describe("from buyers for other people's goods"),
    paidToOwners: amount,
  }),
  parameters: ["e-commerce.rate"],
  readings: [],
  compute: (input, context) => outcomeOf(computeECommerce(input, context), tc("445")),
});

const gambling = defineRule({
  ...common,
  id: "tc.452",
  basis: [tc("452"), tc("453")],
  title: "law.rule.tc.452",
  scope: { taxes: ["GAM"], regimes: ["gambling"] },
  inputs: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("units"), unit: z.enum(GAMBLING_UNITS), units: z.number(), period }),
    z.strictObject({ kind: z.literal("online"), revenue: amount, winnings: amount, period }),
  ]),
  parameters: ["gambling.online-rate"],
  readings: ["S-47"],
  compute: (input, context) => outcomeOf(computeGambling(input, context), tc("452")),
});

const tradeZone = defineRule({
  ...common,
  id: "tc.462",
  basis: [tc("461"), tc("462.2"), tc("464.1")],
  title: "law.rule.tc.462",
  scope: { taxes: ["ZON"], regimes: ["trade-zone"] },
  inputs: z.strictObject({ annualRate: amount.describe("by the Cabinet's scale"), months }),
  parameters: [],
  readings: [],
  compute: (input) => outcomeOf(computeTradeZone(input), tc("462.2")),
});

const tradeZoneExcess = defineRule({
  ...common,
  id: "tc.459.3",
  basis: [tc("459.3"), tc("462.3"), tc("464.4")],
  title: "law.rule.tc.459.3",
  scope: { taxes: ["ZON"], regimes: ["trade-zone"] },
  inputs: z.strictObject({
    on: date.describe("day the excess ought to have been declared by"),
    months,
    declaredRate: amount,
    nextRate: amount,
    actualRate: amount,
  }),
  parameters: ["trade-zone.undeclared-coefficient"],
  readings: ["S-48"],
  compute: (input, context) => outcomeOf(computeTradeZoneExcess(input, context), tc("459.3")),
});

const replacedTax = defineRule({
  ...common,
  id: "tc.430",
  basis: [
    tc("416.2"),
    tc("430"),
    tc("434.1"),
    tc("436.2"),
    tc("443.3"),
    tc("450.2"),
    tc("457.4"),
    tc("465"),
    tc("467"),
  ],
  title: "law.rule.tc.430",
  scope: { taxes: ["END", "ST", "VAT"], regimes: REPLACING_REGIMES },
  inputs: z.strictObject({
    regime: z.enum(REPLACING_REGIMES).describe("from the regimes register"),
    tax: z.enum(REPLACED_TAXES),
    on: date,
    qualifying: z.boolean().describe("the activity meets the conditions of the regime"),
    domestic: z.enum(DOMESTIC_SUPPLIES).nullable().describe("a zone's supply to the rest of the country"),
  }),
  parameters: ["regime.tamchy"],
  readings: [],
  test: "shared/law/special-taxes/replaced-taxes.test.ts",
  compute: (input, context) => outcomeOf(decideReplacedTax(input, context), tc("430")),
});

export const SPECIAL_TAX_RULES: readonly RegisteredRule[] = [
  patent,
  mining,
  eCommerce,
  gambling,
  tradeZone,
  tradeZoneExcess,
  replacedTax,
];
