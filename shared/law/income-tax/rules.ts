/** The rules of the income tax as the registry knows them: asked by id, with their inputs, parameters and readings. */
import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import { amount, date, decimal, month, outcomeOf, unsignedAmount, year } from "../rule-parts.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import { WAGE_CATEGORIES } from "./art-187-minimum-base.ts";
import { computeMaterialBenefit } from "./art-190-material-benefit.ts";
import { computePropertySale, SOLD_PROPERTIES } from "./art-191-property-sale.ts";
import { PERSON_STATUSES } from "./art-195-year-deductions.ts";
import { INCOME_TAX_RATE_CASES } from "./art-197-rates.ts";
import { computeAnnualIncomeTax } from "./art-199-annual.ts";
import { computeEmployeeTax } from "./art-200-employee.ts";
import { computeAgentPayment, FREED_PAYMENTS } from "./art-201-agent.ts";

const common = {
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "tax-period",
} as const;
const testOf = (file: string): string => `shared/law/income-tax/${file}.test.ts`;
const count = z.number().int().nonnegative();

const wageMonth = z.strictObject({
  month: month.describe("month of the wage"),
  income: amount.describe("paid in the month, tyiyn, from the payroll"),
  exempt: amount.describe("income of art. 191 inside it"),
  social: amount.describe("social contributions of the employee"),
  pensionFund: amount.describe("contributions to a private pension fund"),
  dependants: count.describe("dependants documented"),
  daysWorked: z.number().describe("days worked, from the payroll"),
  daysNorm: z.number().describe("working days of the month"),
  employedDays: z
    .number()
    .describe("days the employment lasted in the month, from the register of employees"),
  category: z.enum(WAGE_CATEGORIES).describe("category of art. 187(4), (7), 200(8)"),
  rate: z
    .enum(INCOME_TAX_RATE_CASES)
    .exclude(["platform"])
    .describe("ground of the rate, from the employer's and the employee's documents"),
});

const employee = defineRule({
  ...common,
  id: "tc.200",
  basis: [tc("187.2"), tc("187.4"), tc("187.6"), tc("194"), tc("197"), tc("200.4"), tc("200.5"), tc("200.7")],
  title: "law.rule.tc.200",
  scope: { taxes: ["PIT"] },
  inputs: z.strictObject({
    district: z.string().describe("district of the average wage"),
    resident: z.boolean().describe("resident of the country"),
    months: z
      .tuple([wageMonth], wageMonth)
      .describe("months worked from January; the tax is that of the last one"),
  }),
  parameters: [
    "calculation-index",
    "income-tax.personal-deduction",
    "income-tax.dependant-deduction",
    "income-tax.pension-fund-ceiling",
    "income-tax.employment-days",
  ],
  readings: ["S-04", "S-05", "S-06", "S-11"],
  test: testOf("art-200-employee"),
  compute: (input, context) => outcomeOf(computeEmployeeTax(input, context), tc("200")),
});

const agent = defineRule({
  ...common,
  id: "tc.201",
  basis: [tc("187.8"), tc("197.3"), tc("201.1"), tc("201.2"), tc("201.3"), tc("202.4")],
  title: "law.rule.tc.201",
  scope: { taxes: ["PIT"] },
  inputs: z.strictObject({
    kind: z.enum([...(Object.keys(FREED_PAYMENTS) as (keyof typeof FREED_PAYMENTS)[]), "other", "platform"]),
    amount: amount.describe("payment, or revenue through the platform, tyiyn"),
    on: date.describe("day of the payment"),
    agentHasUndocumentedGoods: z.boolean().describe("goods bought without primary documents"),
  }),
  parameters: ["income-tax.undocumented-goods.entry"],
  readings: ["S-01", "S-06"],
  test: testOf("art-201-agent"),
  compute: (input, context) => outcomeOf(computeAgentPayment(input, context), tc("201")),
});

const annual = defineRule({
  ...common,
  id: "tc.199",
  basis: [
    tc("187.1"),
    tc("191"),
    tc("193"),
    tc("194"),
    tc("195.2"),
    tc("196.2"),
    tc("198"),
    tc("199.1"),
    tc("205"),
  ],
  title: "law.rule.tc.199",
  scope: { taxes: ["END"] },
  inputs: z.strictObject({
    year: year.describe("year of the single return"),
    status: z.enum(PERSON_STATUSES).describe("whose income is taxed and from where (art. 185)"),
    incomes: z.array(
      z.strictObject({
        exemptKind: z.string().nullable().describe("kind of the table of art. 191, null if taxed"),
        abroad: z.boolean(),
        amount,
        cost: amount.describe("cost of acquisition, building and repair"),
        units: count.describe("children a gift is for; 1 elsewhere"),
      }),
    ),
    months: count,
    dependantMonths: count,
    dependants: count,
    social: amount,
    pensionFund: amount,
    education: amount,
    mortgageInterest: amount,
    filedOn: date,
    appliedInTerm: z.boolean(),
    withheld: amount.describe("kept by agents"),
    foreignTax: amount.describe("paid abroad under an agreement"),
  }),
  parameters: [
    "calculation-index",
    "income-tax.personal-deduction",
    "income-tax.dependant-deduction",
    "income-tax.pension-fund-ceiling",
    "income-tax.mortgage-ceiling",
    "income-tax.education-ceiling",
    "income-tax.education-ceiling.large-family",
    "income-tax.large-family",
    "income-tax.gift-ceiling",
    "income-tax.prize-ceiling",
  ],
  readings: ["S-11"],
  test: testOf("art-199-annual"),
  compute: (input, context) => outcomeOf(computeAnnualIncomeTax(input, context), tc("199")),
});

const benefit = defineRule({
  ...common,
  id: "tc.190",
  basis: [tc("190.2"), tc("190.3"), tc("190.4"), tc("190.5")],
  title: "law.rule.tc.190",
  scope: { taxes: ["PIT", "END"] },
  inputs: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("free-loan"), amount: unsignedAmount, on: date, months: count }),
    z.strictObject({ kind: z.literal("cheap-loan"), amount: unsignedAmount, on: date, rate: decimal }),
    z.strictObject({ kind: z.literal("free-goods"), bookValue: unsignedAmount }),
    z.strictObject({ kind: z.literal("discount"), bookValue: unsignedAmount, price: unsignedAmount }),
  ]),
  parameters: [],
  readings: [],
  test: testOf("art-190-material-benefit"),
  compute: (input, context) => outcomeOf(computeMaterialBenefit(input, context), tc("190")),
});

const sale = defineRule({
  ...common,
  id: "tc.191.sale",
  basis: [tc("189.1.6"), tc("191.6.1"), tc("191.6.2")],
  title: "law.rule.tc.191.sale",
  selectedBy: "action-date",
  scope: { taxes: ["END"] },
  inputs: z.strictObject({
    property: z.enum(SOLD_PROPERTIES),
    ownedFrom: date.describe("day of acquisition or registration, of the testator or giver where it counts"),
    soldOn: date,
    price: unsignedAmount,
    cost: unsignedAmount,
    repair: unsignedAmount,
  }),
  parameters: ["income-tax.ownership-years"],
  readings: [],
  test: testOf("art-191-property-sale"),
  compute: (input, context) => outcomeOf(computePropertySale(input, context), tc("191.6")),
});

export const INCOME_TAX_RULES: readonly RegisteredRule[] = [benefit, sale, annual, employee, agent];
