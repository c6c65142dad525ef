/** The rules of registration as the registry knows them: asked by id, with their inputs, parameters and readings. */
import { z } from "zod";
import { REGIMES } from "../../contract/exchange/values.ts";
import { PAYER_KINDS } from "../../contract/registration/request.ts";
import { REGISTRATION_BASES } from "../../contract/registration/values.ts";
import { tc } from "../../kernel/legal-basis.ts";
import { ENTRY_OF_THE_CODE } from "../parameters-of-the-code.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import type { RuleOutcome } from "../rule.ts";
import { date, unsignedAmount } from "../rule-parts.ts";
import { registerTerm } from "../terms/register.ts";
import {
  type KnownPlaces,
  PLACE_KINDS,
  placesOfRegistration,
  type RegistrationPlaces,
} from "./art-111-place.ts";
import { annulmentPreconditions } from "./art-115-annulment.ts";
import { ANNULMENT_GROUND_IDS } from "./art-115-grounds.ts";
import { vatRegistration } from "./art-255-vat-registration.ts";
import { vatAnnulment } from "./art-256-vat-annulment.ts";
import { computeRegistrationTerm } from "./compute-registration-term.ts";
import { regimeStart } from "./regime-start.ts";
import { REGISTRATION_TERM_IDS } from "./registration-terms.ts";

const common = { effectiveFrom: ENTRY_OF_THE_CODE, effectiveTo: null, scope: { taxes: "all" } } as const;
const testOf = (file: string): string => `shared/law/registration/${file}.test.ts`;

const terms = defineRule({
  ...common,
  id: "tc.registration.terms",
  basis: [tc("101.5"), tc("111.5"), tc("112.3"), tc("112.4"), tc("114.4"), tc("114.6"), tc("420.2")],
  title: "law.rule.tc.registration.terms",
  selectedBy: "trigger-date",
  inputs: z.strictObject({
    term: z.enum(REGISTRATION_TERM_IDS).describe("which term"),
    trigger: date.describe("day of the event, from the request"),
  }),
  parameters: ["registration.entry.working-days", "registration.internal.working-days"],
  readings: ["A-02", "A-03", "A-43", "R-02"],
  readingsOf: ({ term }) => registerTerm(term).readings,
  test: testOf("registration-terms"),
  compute: ({ term, trigger }, context) => {
    const computed = computeRegistrationTerm(term, trigger, context);
    return computed.ok
      ? { outcome: "finding", value: computed.value, derivation: computed.value.derivation }
      : {
          outcome: "not-applicable",
          why: {
            key: computed.error.messageKey,
            ...(computed.error.params ? { params: computed.error.params } : {}),
          },
          basis: computed.error.article ?? tc("18"),
        };
  },
});

const place = defineRule({
  ...common,
  id: "tc.111.place",
  basis: [tc("111.6"), tc("111.7"), tc("111.8"), tc("111.9"), tc("111.10")],
  title: "law.rule.tc.111.place",
  selectedBy: "action-date",
  inputs: z.strictObject({
    payer: z.enum([...PAYER_KINDS, "foreign-e-service"]).describe("kind of payer, from the application"),
    places: z
      .partialRecord(z.enum(PLACE_KINDS), z.string())
      .transform((known): KnownPlaces => known)
      .describe("code of the office of each known place"),
  }),
  parameters: [],
  readings: [],
  test: testOf("art-111-place"),
  compute: ({ payer, places }): RuleOutcome<RegistrationPlaces> => {
    const found = placesOfRegistration(payer, places);
    switch (found.outcome) {
      case "known":
        return { outcome: "finding", value: found, derivation: [] };
      case "incomplete":
        return { outcome: "incomplete", missing: found.missing.map((name) => ({ what: "input", name })) };
      case "set-by-authorized-body":
        return {
          outcome: "not-applicable",
          why: { key: "registration.place.set-by-authorized-body" },
          basis: found.article,
        };
    }
  },
});

const annulment = defineRule({
  ...common,
  id: "tc.115",
  basis: [tc("115.1"), tc("115.2"), tc("115.3"), tc("115.4"), tc("115.5"), tc("44.2"), tc("124.1")],
  title: "law.rule.tc.115",
  selectedBy: "action-date",
  inputs: z.strictObject({
    ground: z.enum(ANNULMENT_GROUND_IDS),
    basis: z.enum(REGISTRATION_BASES),
    today: date,
    appliedOn: date.nullable(),
    regime: z.enum(REGIMES).nullable().describe("from the regimes register"),
    debt: unsignedAmount.nullable().describe("tax debt by the account, tyiyn"),
    finalReturn: z.enum(["filed", "absent", "not-required"]).nullable().describe("from the returns"),
    finalTax: z
      .union([z.enum(["unpaid", "nothing-due"]), date])
      .nullable()
      .describe("day the tax of the final return was paid, from the account"),
    riskFactors: z.number().int().nonnegative().nullable().describe("from the protocol of risk"),
    onlyZeroReturns: z.boolean().nullable().describe("from the returns"),
    controlDone: z.enum(["survey", "audit"]).nullable(),
    lastReturnDue: date.nullable(),
    freedOfReturns: z.boolean().nullable(),
    noticeServed: z.boolean().nullable(),
    courtDecision: z.boolean().nullable(),
  }),
  parameters: ["annulment.no-returns.years"],
  readings: ["A-44", "A-45", "R-02"],
  test: testOf("art-115-annulment"),
  compute: (facts, context) => ({
    outcome: "finding",
    value: { preconditions: annulmentPreconditions(facts, context) },
    derivation: [],
  }),
});

const vat = defineRule({
  ...common,
  id: "tc.255",
  basis: [tc("255.1"), tc("255.2"), tc("255.3")],
  title: "law.rule.tc.255",
  selectedBy: "trigger-date",
  inputs: z.strictObject({
    ground: z.enum(["new-taxpayer", "regime-switch", "business-started"]),
    since: date.describe("day of the registration, of the move, of the start of business"),
    appliedOn: date.nullable().describe("day of the application"),
  }),
  parameters: [],
  readings: ["R-03"],
  test: testOf("art-255-vat-registration"),
  compute: (input, context) => {
    const value = vatRegistration(input, context);
    return { outcome: "finding", value, derivation: value.derivation };
  },
});

const vatEnd = defineRule({
  ...common,
  id: "tc.256",
  basis: [tc("256.2"), tc("256.3"), tc("256.4"), tc("256.5"), tc("256.6")],
  title: "law.rule.tc.256",
  selectedBy: "trigger-date",
  inputs: z.strictObject({
    ground: z.enum(["single-tax", "other-regime", "cessation", "bankruptcy", "import-regime"]),
    since: date.describe("day of the move, of the end of business, of the start of bankruptcy"),
    appliedOn: date.describe("day of the application"),
  }),
  parameters: ["vat-annulment.bankruptcy.working-days", "vat-annulment.conditional-import.working-days"],
  readings: ["R-04"],
  test: testOf("art-256-vat-annulment"),
  compute: (input, context) => {
    const computed = vatAnnulment(input, context);
    return computed.ok
      ? { outcome: "finding", value: computed.value, derivation: computed.value.derivation }
      : {
          outcome: "not-applicable",
          why: {
            key: computed.error.messageKey,
            ...(computed.error.params ? { params: computed.error.params } : {}),
          },
          basis: tc("256"),
        };
  },
});

const regime = defineRule({
  ...common,
  id: "tc.420",
  basis: [
    tc("416.5"),
    tc("420.2"),
    tc("420.3"),
    tc("420.4"),
    tc("420.5"),
    tc("433"),
    tc("457.3¹"),
    tc("462.4"),
  ],
  title: "law.rule.tc.420",
  selectedBy: "action-date",
  inputs: z.strictObject({
    from: z.enum(REGIMES).nullable().describe("present regime; null of a newly registered payer"),
    to: z.enum(REGIMES).describe("regime asked for"),
    appliedOn: date.nullable().describe("day of the application"),
    taxRegisteredOn: date.nullable().describe("day of tax registration of a new payer"),
    conditionsLostOn: date.nullable().describe("day the conditions were found not to be met"),
  }),
  parameters: ["single-tax.new-taxpayer.working-days"],
  readings: ["R-02", "R-06", "R-07", "R-08"],
  test: testOf("art-420-regime-change"),
  compute: (input, context) => {
    const started = regimeStart(input, context);
    return started.ok
      ? { outcome: "finding", value: started.value, derivation: [] }
      : {
          outcome: "not-applicable",
          why: {
            key: started.error.messageKey,
            ...(started.error.params ? { params: started.error.params } : {}),
          },
          basis: started.error.article ?? tc("420"),
        };
  },
});

export const REGISTRATION_RULES: readonly RegisteredRule[] = [terms, place, annulment, vat, vatEnd, regime];
