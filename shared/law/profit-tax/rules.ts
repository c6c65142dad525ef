/** The rules of the profit tax and its neighbours as the registry knows them. */
import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import { amount, date, decimal, month, outcomeOf, unsignedAmount, year } from "../rule-parts.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import { BUSINESS_SIZES, decideBusinessSize } from "./art-174-size.ts";
import { computeAnnualProfitTax } from "./art-210-annual.ts";
import { EXEMPT_PROFIT_INCOMES } from "./art-213-exempt-income.ts";
import { COST_KINDS } from "./art-217-deductions.ts";
import { computeDepreciation } from "./art-226-depreciation.ts";
import { DEPRECIATION_GROUPS } from "./art-226-depreciation-rates.ts";
import { ADDITIONS, type AdditionKind, DISPOSALS, type DisposalKind } from "./art-227-movements.ts";
import { decideProfitRate } from "./art-240-conditions.ts";
import { EXEMPT_HOLDERS, PROFIT_RATE_CASES } from "./art-240-rates.ts";
import { computeAdvances, REPORTING_PERIODS } from "./art-243-advances.ts";
import { computeTransactionTax } from "./art-245-1-transaction.ts";
import { METAL_PRODUCTS } from "./art-245-metal-rates.ts";
import { computeMetalTax } from "./art-245-metal-tax.ts";
import { computeWithholding } from "./art-249-withholding.ts";
import { WITHHELD_INCOMES } from "./art-249-withholding-rates.ts";

const common = {
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "tax-period",
} as const;
const testOf = (file: string): string => `shared/law/profit-tax/${file}.test.ts`;
const taxYear = year.describe("tax year");
const losses = z.array(
  z.strictObject({
    year,
    amount: unsignedAmount.describe("what is left of the loss of the year"),
    exemptYear: z.boolean(),
  }),
);

const size = defineRule({
  ...common,
  id: "tc.174.size",
  basis: [tc("174..50"), tc("174..52"), tc("174..54"), tc("180.5")],
  title: "law.rule.tc.174.size",
  scope: { taxes: "all" },
  inputs: z.strictObject({
    month: month.describe("month the size is asked for"),
    revenue: z.array(unsignedAmount).describe("revenue of the twelve months before it, in order"),
    sizeAtYearStart: z
      .enum(BUSINESS_SIZES)
      .nullable()
      .describe("size the year began with, null where it was not known"),
  }),
  parameters: ["business-size.small-ceiling", "business-size.medium-ceiling", "cash-method.ceiling"],
  readings: [],
  test: testOf("art-174-size"),
  compute: (input, context) => outcomeOf(decideBusinessSize(input, context), tc("174")),
});

const annual = defineRule({
  ...common,
  id: "tc.210",
  basis: [
    tc("210.1"),
    tc("213"),
    tc("217.1"),
    tc("223.2"),
    tc("231"),
    tc("232"),
    tc("234.2"),
    tc("236.1"),
    tc("240"),
    tc("242.2"),
    tc("246"),
  ],
  title: "law.rule.tc.210",
  scope: { taxes: ["END"] },
  inputs: z.strictObject({
    year: taxYear,
    rateCase: z.enum([...PROFIT_RATE_CASES, "exempt"]).describe("case of art. 239–240 that holds"),
    incomes: z.array(z.strictObject({ exemptKind: z.enum(EXEMPT_PROFIT_INCOMES).nullable(), amount })),
    securitiesResult: amount.describe("result of the sale of securities, a loss negative"),
    costs: z.array(z.strictObject({ kind: z.enum(COST_KINDS), amount, on: date.nullable() })),
    losses,
    securitiesLosses: losses,
    advances: amount.describe("advances accrued for the year"),
    foreignTax: amount,
    foreignIncome: amount,
  }),
  parameters: [
    "profit-tax.geology-ceiling",
    "profit-tax.charity-ceiling",
    "profit-tax.loss-years",
    "profit-tax.securities-loss-years",
  ],
  readings: ["S-01", "S-11", "S-55"],
  test: testOf("art-210-annual"),
  compute: (input, context) => outcomeOf(computeAnnualProfitTax(input, context), tc("210")),
});

const depreciation = defineRule({
  ...common,
  id: "tc.226",
  basis: [tc("182.2"), tc("225"), tc("226"), tc("227"), tc("228"), tc("229")],
  title: "law.rule.tc.226",
  scope: { taxes: ["END"] },
  inputs: z.strictObject({
    year: taxYear,
    group: z.enum(DEPRECIATION_GROUPS),
    opening: amount.describe("value at the end of the last year less its depreciation"),
    additions: z.array(
      z.strictObject({ kind: z.enum(Object.keys(ADDITIONS) as AdditionKind[]), value: amount }),
    ),
    disposals: z.array(
      z.strictObject({ kind: z.enum(Object.keys(DISPOSALS) as DisposalKind[]), value: amount }),
    ),
    repair: amount,
    allGone: z.boolean(),
    building: z.strictObject({ commissionedOn: date, valueAfterYears: unsignedAmount.nullable() }).nullable(),
    chosenRate: decimal.nullable(),
    rateOfLastYear: decimal.nullable(),
    preparatoryWorks: z.boolean(),
  }),
  parameters: [
    "calculation-index",
    "profit-tax.fixed-asset-floor",
    "profit-tax.group-write-off",
    "profit-tax.building-years",
    "profit-tax.building-straight-line",
    "profit-tax.repair-ceiling",
  ],
  readings: [],
  test: testOf("art-226-depreciation"),
  compute: (input, context) => outcomeOf(computeDepreciation(input, context), tc("226")),
});

const rate = defineRule({
  ...common,
  id: "tc.240",
  basis: [tc("206..6"), tc("239"), tc("240")],
  title: "law.rule.tc.240",
  scope: { taxes: ["END"] },
  inputs: z.strictObject({
    year: taxYear,
    claim: z.discriminatedUnion("case", [
      z.strictObject({ case: z.literal("general") }),
      z.strictObject({ case: z.literal("metals") }),
      z.strictObject({
        case: z.literal("listed-activity"),
        onTheList: z.boolean(),
        mining: z.boolean(),
        excise: z.boolean(),
      }),
      z.strictObject({
        case: z.literal("large-investment"),
        revenue: unsignedAmount,
        incomeTax: z.array(unsignedAmount).describe("income tax paid in each month of the year"),
        paidCapital: unsignedAmount,
        newEquipmentOnly: z.boolean(),
        excludedActivity: z.boolean(),
        firstProfitYear: year,
      }),
      z.strictObject({
        case: z.literal("abroad"),
        goodsNeverHere: z.boolean(),
        separateAccounting: z.boolean(),
      }),
      z.strictObject({ case: z.literal("exempt"), holder: z.enum(EXEMPT_HOLDERS) }),
    ]),
  }),
  parameters: [
    "profit-tax.large-investment.revenue",
    "profit-tax.large-investment.income-tax",
    "profit-tax.large-investment.capital",
    "profit-tax.large-investment.periods",
  ],
  readings: ["S-01"],
  test: testOf("art-240-conditions"),
  compute: (input, context) => outcomeOf(decideProfitRate(input.claim, input.year, context), tc("240")),
});

const advances = defineRule({
  ...common,
  id: "tc.243",
  basis: [tc("243.2"), tc("243.3"), tc("243.3¹"), tc("243.4"), tc("243.5")],
  title: "law.rule.tc.243",
  scope: { taxes: ["ADV"] },
  inputs: z.strictObject({
    year: taxYear,
    periods: z
      .array(z.strictObject({ profit: amount, excluded: amount }))
      .max(REPORTING_PERIODS.length)
      .describe(
        "accounting profit from 1 January, a loss negative: the first quarter, the half-year, nine months",
      ),
    losses: amount.describe("losses to be carried into the year"),
  }),
  parameters: ["profit-tax.advance-rate", "profit-tax.advance-loss-share"],
  readings: ["S-11", "S-33"],
  test: testOf("art-243-advances"),
  compute: (input, context) => outcomeOf(computeAdvances(input, context), tc("243")),
});

const metals = defineRule({
  ...common,
  id: "tc.245",
  basis: [tc("245.5"), tc("245.6"), tc("245.8")],
  title: "law.rule.tc.245",
  scope: { taxes: ["MET"] },
  inputs: z.strictObject({
    month,
    lines: z.array(
      z.strictObject({
        product: z.enum(METAL_PRODUCTS),
        base: amount.describe("revenue without VAT and sales tax, or value of the metal by world prices"),
        price: decimal.describe("world price, US dollars for the unit of the table"),
      }),
    ),
  }),
  parameters: [],
  readings: ["S-45"],
  test: testOf("art-245-metal-tax"),
  compute: (input) => outcomeOf(computeMetalTax(input), tc("245")),
});

const transaction = defineRule({
  ...common,
  id: "tc.245.1",
  basis: [tc("245¹.1")],
  title: "law.rule.tc.245.1",
  scope: { taxes: ["TRN"] },
  inputs: z.strictObject({
    month,
    redirected: amount.describe("sent on by order of a foreign party"),
    ownEstablishment: amount.describe("of it, for the running costs of the party's own establishment here"),
  }),
  parameters: ["transaction-tax.rate", "transaction-tax.entry"],
  readings: ["S-01"],
  test: testOf("art-245-1-transaction"),
  compute: (input, context) => outcomeOf(computeTransactionTax(input, context), tc("245¹")),
});

const withholding = defineRule({
  ...common,
  id: "tc.249",
  basis: [tc("208"), tc("248"), tc("249.1"), tc("249.2"), tc("249.3")],
  title: "law.rule.tc.249",
  selectedBy: "action-date",
  scope: { taxes: ["WHT"] },
  inputs: z.strictObject({
    income: z.enum(WITHHELD_INCOMES),
    amount,
    net: z.boolean().describe("the amount is what the recipient gets, the tax on top of it"),
    paidOn: date,
    permanentEstablishment: z.boolean().describe("proved by registration card and certificate (248(6))"),
    listedOrInternational: z.boolean().describe("listed securities or international bonds (249(2)(1))"),
    treatyRate: decimal.nullable().describe("rate of a treaty in force, share of one"),
  }),
  parameters: [],
  readings: ["S-01"],
  test: testOf("art-249-withholding"),
  compute: (input, context) => outcomeOf(computeWithholding(input, context), tc("249")),
});

export const PROFIT_TAX_RULES: readonly RegisteredRule[] = [
  size,
  annual,
  depreciation,
  rate,
  advances,
  metals,
  transaction,
  withholding,
];
