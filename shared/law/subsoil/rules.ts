/** The rules of the taxes on the use of the subsoil as the registry knows them. */
import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import { amount, date, decimal, outcomeOf, period } from "../rule-parts.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import { BONUS_EVENTS, BONUS_EXEMPTIONS, type BonusEvent, computeBonus } from "./art-355-bonus.ts";
import { computeRoyalty, SUBSOIL_EXEMPTIONS } from "./art-358-royalty.ts";
import { MINERALS, WATERS } from "./art-359-royalty-rates.ts";

const common = { effectiveFrom: ENTRY_OF_THE_CODE, effectiveTo: null } as const;

const royalty = defineRule({
  ...common,
  id: "tc.358",
  basis: [tc("349.1"), tc("358"), tc("359")],
  title: "law.rule.tc.358",
  selectedBy: "tax-period",
  scope: { taxes: ["ROY"] },
  inputs: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("water"),
      water: z.enum(WATERS),
      volume: decimal.describe("cubic metres by the meter"),
      period,
    }),
    z.strictObject({
      kind: z.literal("exempt"),
      item: z.enum(SUBSOIL_EXEMPTIONS).describe("item of art. 349(1)"),
      period,
    }),
    z.strictObject({
      kind: z.literal("mineral"),
      mineral: z.enum(MINERALS),
      period,
      revenue: amount.describe("without VAT, sales tax and transport, from the invoices"),
      metalValue: amount.nullable().describe("by London quotations and the content of the ore"),
      exchangeMetal: z.boolean(),
    }),
  ]),
  parameters: [],
  readings: ["S-46"],
  test: "shared/law/subsoil/subsoil.test.ts",
  compute: (input) => outcomeOf(computeRoyalty(input), tc("358")),
});

const bonus = defineRule({
  ...common,
  id: "tc.355",
  basis: [tc("349"), tc("351"), tc("352"), tc("353"), tc("355")],
  title: "law.rule.tc.355",
  selectedBy: "trigger-date",
  scope: { taxes: ["BON"] },
  inputs: z.strictObject({
    event: z.enum(Object.keys(BONUS_EVENTS) as BonusEvent[]),
    on: date.describe("day of the document, the decision or the registration"),
    classification: z.string().describe("row of the Cabinet's classification"),
    base: decimal.describe("reserves, volume or area of the licence"),
    share: decimal.describe("part of the capital that changed, else 1"),
    exemption: z.enum(BONUS_EXEMPTIONS).nullable().describe("item of art. 349, from the documents"),
  }),
  parameters: ["bonus.granted.calendar-days"],
  readings: [],
  test: "shared/law/subsoil/subsoil.test.ts",
  compute: (input, context) => outcomeOf(computeBonus(input, context), tc("355")),
});

export const SUBSOIL_RULES: readonly RegisteredRule[] = [royalty, bonus];
