import { z } from "zod";
import { type LegalBasis, tc } from "../kernel/legal-basis.ts";
import { computeTerm, TERM_UNITS } from "./art-018-terms.ts";
import { computeLimitation, LIMITATION_STARTS, type LimitationStart } from "./art-068-limitation.ts";
import { computeAmendedReturnPenalty } from "./art-082-amended-return.ts";
import {
  computePenalty,
  PENALTY_EXCLUSIONS,
  PENALTY_READINGS,
  type PenaltyExclusion,
} from "./art-082-penalty.ts";
import { computeSanction, SANCTION_PAYERS } from "./art-163-sanctions.ts";
import { dueDate } from "./due-dates.ts";
import { EXCISE_RULES } from "./excise/rules.ts";
import { FORM_CODES } from "./finding.ts";
import { excuse, unlessExcused } from "./general/art-158-no-guilt.ts";
import { GENERAL_RULES } from "./general/rules.ts";
import { INCOME_TAX_RULES } from "./income-tax/rules.ts";
import { SPECIAL_PAYERS } from "./obligation-terms.ts";
import { ENTRY_OF_THE_CODE } from "./parameters-of-the-code.ts";
import { PROFIT_TAX_RULES } from "./profit-tax/rules.ts";
import { PROPERTY_TAX_RULES } from "./property-tax/rules.ts";
import { REGISTRATION_RULES } from "./registration/rules.ts";
import { defineRule, type RegisteredRule } from "./registry.ts";
import { amount, date, outcomeOf, period } from "./rule-parts.ts";
import { SALES_TAX_RULES } from "./sales-tax/rules.ts";
import { SINGLE_TAX_RULES } from "./single-tax/rules.ts";
import { SPECIAL_TAX_RULES } from "./special-taxes/rules.ts";
import { SUBSOIL_RULES } from "./subsoil/rules.ts";
import { computeRegisterTerm } from "./terms/compute-register-term.ts";
import { REGISTER_TERM_IDS, registerTerm } from "./terms/register.ts";
import { VAT_RULES } from "./vat/rules.ts";

const keysOf = <Key extends string>(of: Readonly<Record<Key, LegalBasis>>): readonly Key[] =>
  Object.keys(of) as Key[];

const term = defineRule({
  id: "tc.018",
  basis: [tc("18.2"), tc("18.3"), tc("18.4"), tc("18.5"), tc("18.6"), tc("18.6¹")],
  title: "law.rule.tc.018",
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "trigger-date",
  scope: { taxes: "all" },
  inputs: z.strictObject({
    from: date.describe("day of the event, from the case"),
    length: z.number().describe("number of units, from the article that sets the term"),
    unit: z.enum(TERM_UNITS).describe("unit, from the same article"),
  }),
  parameters: ["term.moved-first-day.entry"],
  readings: ["A-02", "A-04", "A-54"],
  test: "shared/law/art-018-terms.test.ts",
  compute: (input, context) => outcomeOf(computeTerm(input, context), tc("18")),
});

const distinct = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];
const REGISTER = REGISTER_TERM_IDS.map(registerTerm);

const registerTerms = defineRule({
  id: "tc.terms",
  /** The articles of the terms themselves stand in the register. */
  basis: [tc("18")],
  title: "law.rule.tc.terms",
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "trigger-date",
  scope: { taxes: "all" },
  inputs: z.strictObject({
    term: z.enum(REGISTER_TERM_IDS).describe("id in the register of terms"),
    trigger: date.describe("day of the event the register names, from the case"),
  }),
  parameters: distinct(REGISTER.flatMap(({ parameter }) => parameter ?? [])),
  readings: distinct(REGISTER.flatMap(({ readings }) => readings)),
  readingsOf: ({ term: id }) => registerTerm(id).readings,
  test: "shared/law/terms/compute-register-term.test.ts",
  compute: ({ term: id, trigger }, context) =>
    outcomeOf(computeRegisterTerm(id, trigger, context), registerTerm(id).article),
});

const limitation = defineRule({
  id: "tc.068",
  basis: [tc("68.1"), tc("68.2"), tc("68.2¹")],
  title: "law.rule.tc.068",
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "trigger-date",
  scope: { taxes: "all" },
  inputs: z.strictObject({
    start: z.enum(keysOf<LimitationStart>(LIMITATION_STARTS)).describe("event, from the account or the case"),
    on: date.describe("day of the event"),
    patent: z.boolean().describe("tax paid by a patent, from the regimes register"),
  }),
  parameters: ["limitation.years", "limitation.years.patent"],
  readings: ["S-10"],
  test: "shared/law/art-068-limitation.test.ts",
  compute: (input, context) => {
    const computed = computeLimitation(input, context);
    return computed.ok
      ? { outcome: "finding", value: computed.value, derivation: computed.value.derivation }
      : { outcome: "incomplete", missing: [computed.error] };
  },
});

const suspended = z
  .array(
    z.strictObject({
      from: date,
      to: date,
      reason: z.enum(keysOf<PenaltyExclusion>(PENALTY_EXCLUSIONS)),
      amount: amount.optional().describe("part of the arrears the ground covers; absent: all"),
    }),
  )
  .describe("days of art. 82(7), from the office's documents");

const penalty = defineRule({
  id: "tc.082",
  basis: [tc("82.3"), tc("82.4"), tc("82.6"), tc("82.7")],
  title: "law.rule.tc.082",
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "day-of-delay",
  scope: { taxes: "all" },
  inputs: z.strictObject({
    arrears: amount.describe("unpaid tax on the due day, tyiyn, from the account or the decision"),
    due: date.describe("due day after art. 18(6)"),
    asOf: date.describe("last day counted"),
    payments: z
      .array(z.strictObject({ date, amount }))
      .describe("payments of this tax and period, from the account"),
    suspended,
  }),
  parameters: ["penalty.daily-rate", "penalty.cap"],
  readings: PENALTY_READINGS,
  test: "shared/law/art-082-penalty.test.ts",
  compute: (input, context) => outcomeOf(computePenalty(input, context), tc("82")),
});

const amendedReturnPenalty = defineRule({
  id: "tc.082.8",
  basis: [tc("82.8"), tc("82.3"), tc("82.4"), tc("82.6"), tc("82.7")],
  title: "law.rule.tc.082.8",
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "day-of-delay",
  scope: { taxes: "all" },
  inputs: z.strictObject({
    declared: amount.describe("tax of the return that is amended, tyiyn"),
    amended: amount.describe("tax of the amended return, tyiyn"),
    due: date.describe("day the tax of the period was due, after art. 18(6)"),
    asOf: date.describe("last day counted"),
    payments: z
      .array(z.strictObject({ date, amount }))
      .describe("all payments of this tax and period, from the account"),
    suspended,
  }),
  parameters: ["penalty.daily-rate", "penalty.cap"],
  readings: PENALTY_READINGS,
  test: "shared/law/art-082-amended-return.test.ts",
  compute: (input, context) => outcomeOf(computeAmendedReturnPenalty(input, context), tc("82.8")),
});

const sanction = defineRule({
  id: "tc.163",
  basis: [tc("163.1"), tc("163.1¹"), tc("163.2"), tc("163.3"), tc("158.5"), tc("160.5")],
  title: "law.rule.tc.163",
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "decision-date",
  scope: { taxes: "all", procedures: ["field-audit", "automatic"] },
  inputs: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("understatement"), declared: amount, assessed: amount, excuse }),
    z.strictObject({ kind: z.literal("not-filed"), payer: z.enum(SANCTION_PAYERS), on: date, excuse }),
    z.strictObject({ kind: z.literal("invalid-invoice-credit"), vat: amount, excuse }),
    z.strictObject({ kind: z.literal("no-return"), assessed: amount, excuse }),
  ]),
  parameters: [
    "sanction.understatement.lower-bound",
    "sanction.understatement.upper-bound",
    "sanction.understatement.middle-rate",
    "sanction.understatement.upper-rate",
    "sanction.not-filed.individual",
    "sanction.not-filed.sole-trader",
    "sanction.not-filed.organization",
    "sanction.no-return.rate",
    "sanction.invalid-invoice-credit.rate",
    "law-185.entry",
    "calculation-index",
  ],
  readings: ["A-25", "A-26", "S-02"],
  readingsOf: ({ kind }) =>
    kind === "understatement"
      ? ["A-25"]
      : kind === "not-filed"
        ? ["A-26", "S-02"]
        : kind === "no-return"
          ? ["A-26"]
          : [],
  test: "shared/law/art-163-sanctions.test.ts",
  compute: (input, context) =>
    unlessExcused(input.excuse, () => outcomeOf(computeSanction(input, context), tc("163"))),
});

const dueDates = defineRule({
  id: "tc.due-dates",
  basis: [tc("319"), tc("320"), tc("106.6"), tc("371"), tc("426"), tc("203"), tc("243.1"), tc("18.6")],
  title: "law.rule.tc.due-dates",
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "tax-period",
  scope: { taxes: "all" },
  inputs: z.strictObject({
    form: z.enum(FORM_CODES).describe("form of the return"),
    period: period.describe("its tax period"),
    what: z.enum(["filing", "payment"]).describe("what is due"),
    payer: z
      .enum(SPECIAL_PAYERS)
      .nullable()
      .default(null)
      .describe("whom a special term is for, null where there is one term for all"),
  }),
  parameters: [],
  readings: ["A-05", "S-32", "S-47"],
  test: "shared/law/due-dates.test.ts",
  compute: ({ payer, ...asked }, { calendar }) =>
    outcomeOf(dueDate({ ...asked, group: payer ?? "ordinary" }, calendar), tc("18")),
});

/** The rules of the general part; the checks of a tax have a registry of their own. */
export const RULES: readonly RegisteredRule[] = [
  term,
  registerTerms,
  limitation,
  penalty,
  amendedReturnPenalty,
  sanction,
  dueDates,
  ...GENERAL_RULES,
  ...REGISTRATION_RULES,
  ...INCOME_TAX_RULES,
  ...PROFIT_TAX_RULES,
  ...PROPERTY_TAX_RULES,
  ...SALES_TAX_RULES,
  ...SINGLE_TAX_RULES,
  ...VAT_RULES,
  ...EXCISE_RULES,
  ...SUBSOIL_RULES,
  ...SPECIAL_TAX_RULES,
];
