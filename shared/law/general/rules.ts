/** The computations of the general part as the registry knows them. */
import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import { amount, date, decimal, outcomeOf, period } from "../rule-parts.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import { assessRecognisedDebt, RECOGNITION_GROUNDS, REGISTERED_RIGHTS } from "./art-004-recognised-debt.ts";
import { COUNTED_ABSENCES, decideResidence, UNCOUNTED_STAYS } from "./art-024-residence.ts";
import { decideRelated, RELATION_GROUNDS } from "./art-035-related-parties.ts";
import { computeRepayment, DEBT_COMPONENTS } from "./art-071-repayment.ts";
import { computePreferential, PREFERENTIAL_KINDS } from "./art-072-preferential.ts";
import { computeDeferralInterest, DEFERRAL_GROUNDS } from "./art-091-deferral-interest.ts";
import { computeLateRefund } from "./art-093-late-refund.ts";
import { assessRisk, RISK_FACTS } from "./art-118-risk-factors.ts";
import { computeHiddenWorkers } from "./art-138-hidden-workers.ts";
import { decideIndirectGrounds, INDIRECT_DATA, LAWFUL_REFUSALS } from "./art-138-indirect-grounds.ts";
import { decideMarketPrice, marketPriceFields, PRICE_GROUNDS } from "./art-139-market-price.ts";
import { excuse, unlessExcused } from "./art-158-no-guilt.ts";
import { assessLiability } from "./art-159-liability-barred.ts";
import { computeOtherSanction, GOODS_REGIMES } from "./art-163-other-sanctions.ts";
import { computeAgentSanction } from "./art-164-agent-sanction.ts";

const common = {
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  scope: { taxes: "all" },
  test: "shared/law/general/general.test.ts",
} as const;
const keys = <Key extends string>(of: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(of) as Key[];
const count = z.number().int().nonnegative();

export const GENERAL_RULES: readonly RegisteredRule[] = [
  defineRule({
    ...common,
    id: "tc.004.20",
    basis: [tc("4.2.20"), tc("60.2.6"), tc("145.3")],
    title: "law.rule.tc.004.20",
    selectedBy: "action-date",
    inputs: z.strictObject({
      on: date.describe("day of the account"),
      rights: z.enum(REGISTERED_RIGHTS).default("ordinary").describe("whose rights are registered"),
      debts: z.array(
        z.strictObject({
          amount: amount.describe("debt, tyiyn, from the account"),
          ground: z.enum(keys(RECOGNITION_GROUNDS)).nullable().describe("how it was recognised"),
          propertyTax: z.boolean(),
        }),
      ),
    }),
    parameters: ["debt.public-list.indices", "debt.property-registration.indices", "calculation-index"],
    readings: ["A-41"],
    compute: (input, context) => outcomeOf(assessRecognisedDebt(input, context), tc("4.2.20")),
  }),
  defineRule({
    ...common,
    id: "tc.024",
    basis: [tc("24.2"), tc("24.2¹"), tc("24.2²"), tc("24.3")],
    title: "law.rule.tc.024",
    selectedBy: "tax-period",
    test: "shared/law/general/art-024-residence.test.ts",
    inputs: z.strictObject({
      period: period.describe("tax period, a year"),
      present: z.array(z.strictObject({ from: date, to: date })).describe("days here, from the border"),
      away: z
        .array(z.strictObject({ from: date, to: date, reason: z.enum(COUNTED_ABSENCES) }))
        .describe("days abroad that count, from papers"),
      uncounted: z
        .array(z.strictObject({ from: date, to: date, reason: z.enum(UNCOUNTED_STAYS) }))
        .describe("days here that do not count, from the status"),
      stateService: z.boolean().describe("in the state service of the Republic abroad"),
    }),
    parameters: ["term.t-133"],
    readings: [],
    compute: (input, context) => outcomeOf(decideResidence(input, context), tc("24.2")),
  }),
  defineRule({
    ...common,
    id: "tc.035",
    basis: [tc("35.1"), tc("35.3")],
    title: "law.rule.tc.035",
    selectedBy: "action-date",
    inputs: z.strictObject({
      on: date.describe("day of the deal"),
      paths: z.array(z.array(decimal).min(1)).describe("shares along each chain, of one"),
      commonOwners: z
        .array(z.strictObject({ inFirst: decimal, inSecond: decimal }))
        .default([])
        .describe("shares of a third one in each of the two organizations, of one"),
      grounds: z.array(z.enum(keys(RELATION_GROUNDS))),
    }),
    parameters: ["related-parties.share"],
    readings: ["A-68", "S-53"],
    compute: (input, context) => outcomeOf(decideRelated(input, context), tc("35")),
  }),
  defineRule({
    ...common,
    id: "tc.071",
    basis: [tc("71"), tc("93.2"), tc("93.7")],
    title: "law.rule.tc.071",
    selectedBy: "action-date",
    inputs: z.strictObject({
      debts: z.array(
        z.strictObject({
          tax: z.string().describe("tax, from the account"),
          component: z.enum(DEBT_COMPONENTS),
          arose: date.describe("day the debt arose"),
          amount,
        }),
      ),
      amount: amount.describe("money to spread, tyiyn"),
      tax: z.string().describe("tax paid or overpaid"),
      kind: z.enum(["payment", "overpayment"]),
    }),
    parameters: [],
    readings: ["A-22", "A-24"],
    compute: (input, context) => outcomeOf(computeRepayment(input, context), tc("71")),
  }),
  defineRule({
    ...common,
    id: "tc.072",
    basis: [tc("72.2"), tc("72.3")],
    title: "law.rule.tc.072",
    selectedBy: "trigger-date",
    inputs: z.strictObject({
      kind: z.enum(keys(PREFERENTIAL_KINDS)),
      trigger: date.describe("service of the decision, or filing of the amended return"),
      paidOn: date.describe("day of payment and application, the later one"),
      arrears: amount,
      penalty: amount.describe("as accrued on the day of payment"),
      sanction: amount.describe("as accrued on the day of payment"),
    }),
    parameters: Object.values(PREFERENTIAL_KINDS).flatMap(({ penalty, sanction }) =>
      sanction === null ? [penalty] : [penalty, sanction],
    ),
    readings: ["A-21", "S-51"],
    compute: (input, context) => outcomeOf(computePreferential(input, context), tc("72")),
  }),
  defineRule({
    ...common,
    id: "tc.091",
    basis: [tc("91.2"), tc("91.4"), tc("92.4")],
    title: "law.rule.tc.091",
    selectedBy: "action-date",
    inputs: z.strictObject({
      ground: z.enum(DEFERRAL_GROUNDS),
      debt: amount.describe("debt of the decision, tyiyn"),
      from: date,
      to: date,
      payments: z.array(z.strictObject({ date, amount })),
    }),
    parameters: ["deferral.rate-multiplier", "deferral.year-days"],
    readings: ["A-48", "A-51"],
    compute: (input, context) => outcomeOf(computeDeferralInterest(input, context), tc("91.4")),
  }),
  defineRule({
    ...common,
    id: "tc.093.13",
    basis: [tc("93.6"), tc("93.13")],
    title: "law.rule.tc.093.13",
    selectedBy: "action-date",
    inputs: z.strictObject({
      amount: amount.describe("sum to refund, tyiyn"),
      appliedOn: date,
      refundedOn: date,
    }),
    parameters: ["refund.daily-rate", "term.t-039"],
    readings: [],
    compute: (input, context) => outcomeOf(computeLateRefund(input, context), tc("93.13")),
  }),
  defineRule({
    ...common,
    id: "tc.118",
    basis: [tc("60¹"), tc("118.5"), tc("118.8")],
    title: "law.rule.tc.118",
    selectedBy: "action-date",
    inputs: z.strictObject({
      on: date,
      facts: z.array(z.enum(keys(RISK_FACTS))),
      burden: z.strictObject({ own: decimal, average: decimal }).nullable(),
    }),
    parameters: ["risk.burden-below"],
    readings: ["A-18", "A-50"],
    compute: (input, context) => outcomeOf(assessRisk(input, context), tc("118.5")),
  }),
  defineRule({
    ...common,
    id: "tc.138",
    basis: [tc("138.1.3"), tc("138.2")],
    title: "law.rule.tc.138",
    selectedBy: "tax-period",
    inputs: z.strictObject({
      on: date.describe("first day of the period"),
      district: z.string().describe("city or district"),
      found: count.describe("workers found, from the minutes"),
      entered: count.describe("workers entered in the cabinet"),
      months: count,
      rate: decimal.describe("rate of the tax, of one"),
    }),
    parameters: ["indirect.hidden-workers.least", "law-136.entry"],
    readings: ["S-02"],
    compute: (input, context) => outcomeOf(computeHiddenWorkers(input, context), tc("138")),
  }),
  defineRule({
    ...common,
    id: "tc.138.1",
    basis: [tc("138.1"), tc("138.2"), tc("132.3"), tc("132.6"), tc("132.7")],
    title: "law.rule.tc.138.1",
    selectedBy: "tax-period",
    test: "shared/law/general/art-138-indirect-grounds.test.ts",
    inputs: z.strictObject({
      on: date.describe("first day of the period"),
      cashRulesBroken: z.boolean().describe("rules of cash with the public broken, from the raid's act"),
      documentsAbsent: z.boolean().describe("no primary documents, from the audit"),
      workers: z
        .strictObject({ found: count, entered: count })
        .nullable()
        .describe("workers found, from the minutes, and entered in the cabinet"),
      obstruction: z
        .strictObject({
          protocol: z.enum(["signed", "refusal-noted", "none"]),
          lawfulRefusal: z.enum(keys(LAWFUL_REFUSALS)).nullable(),
        })
        .nullable()
        .describe("an officer kept out, from the protocol"),
      data: z.array(z.enum(INDIRECT_DATA)).describe("what is known to estimate from"),
    }),
    parameters: ["indirect.hidden-workers.least", "law-136.entry"],
    readings: ["A-20", "S-02"],
    compute: (input, context) => outcomeOf(decideIndirectGrounds(input, context), tc("138")),
  }),
  defineRule({
    ...common,
    id: "tc.139",
    basis: [tc("139.2"), tc("139.3"), tc("139.3¹"), tc("139.4"), tc("140")],
    title: "law.rule.tc.139",
    selectedBy: "tax-period",
    inputs: z.strictObject({
      on: date.describe("day of the deal"),
      ground: z.enum(keys(PRICE_GROUNDS)).nullable().describe("case of 139(2)"),
      loanBetweenRelated: z.boolean(),
      price: amount.describe("price of a unit, tyiyn"),
      quantity: decimal,
      ...marketPriceFields,
    }),
    parameters: ["market-price.deviation"],
    readings: ["A-49", "A-63"],
    compute: (input, context) => outcomeOf(decideMarketPrice(input, context), tc("139")),
  }),
  defineRule({
    ...common,
    id: "tc.159",
    test: "shared/law/general/art-159-liability-barred.test.ts",
    basis: [tc("159.1"), tc("159.2"), tc("68.1"), tc("68.2"), tc("161.1"), tc("161.2")],
    title: "law.rule.tc.159",
    selectedBy: "action-date",
    inputs: z.strictObject({
      offenceOn: date,
      decisionServedOn: date.nullable(),
      criminalCaseEndedOn: date.nullable(),
      understatement: z.boolean(),
      patent: z.boolean().default(false).describe("tax paid by a patent, from the regimes register"),
      asOf: date,
    }),
    parameters: ["limitation.years", "limitation.years.patent", "limitation.sanction-suit.years"],
    readings: ["A-28", "S-10"],
    compute: (input, context) => outcomeOf(assessLiability(input, context), tc("159")),
  }),
  defineRule({
    ...common,
    id: "tc.163.4",
    basis: [tc("160.3"), tc("160.4"), tc("163.1²"), tc("163.4"), tc("107.6"), tc("158.5"), tc("160.5")],
    title: "law.rule.tc.163.4",
    selectedBy: "decision-date",
    scope: { taxes: "all", procedures: ["field-audit", "automatic"] },
    inputs: z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("unified-return-not-filed"),
        facts: count,
        official: z.boolean().default(false).describe("declarant of art. 107"),
        on: date,
        excuse,
      }),
      z.strictObject({
        kind: z.literal("undocumented-goods"),
        marketValue: amount,
        regime: z.enum(GOODS_REGIMES).describe("regime, from the regimes register"),
        on: date,
        excuse,
      }),
    ]),
    parameters: [
      "sanction.unified-return.indices",
      "sanction.undocumented-goods.rate",
      "law-185.entry",
      "calculation-index",
    ],
    readings: ["A-26", "A-62", "S-02"],
    readingsOf: ({ kind }) => (kind === "undocumented-goods" ? ["A-62", "S-02"] : ["A-26", "A-62", "S-02"]),
    compute: (input, context) =>
      unlessExcused(input.excuse, () => outcomeOf(computeOtherSanction(input, context), tc("163"))),
  }),
  defineRule({
    ...common,
    id: "tc.164",
    basis: [tc("164.1"), tc("164.2"), tc("158.5"), tc("160.5")],
    title: "law.rule.tc.164",
    selectedBy: "decision-date",
    scope: { taxes: "all", procedures: ["field-audit"] },
    inputs: z.strictObject({
      unpaid: amount.describe("withheld and not paid, tyiyn"),
      due: date.describe("day the withheld tax was due"),
      asOf: date.describe("day of payment or of the decision"),
      excuse,
    }),
    parameters: ["sanction.agent.monthly-rate", "sanction.agent.cap", "law-37.entry"],
    readings: ["A-27", "S-02"],
    compute: (input, context) =>
      unlessExcused(input.excuse, () => outcomeOf(computeAgentSanction(input, context), tc("164"))),
  }),
];
