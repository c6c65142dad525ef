/** The rule of the property tax as the registry knows it. */
import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import { date, decimal, outcomeOf, period, unsignedAmount, year } from "../rule-parts.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import { computePropertyTax } from "./art-380-property-tax.ts";
import { WALLS } from "./art-386-building-base-value.ts";
import { AGRICULTURAL_USES } from "./art-401-agricultural-base-value.ts";
import { DWELLINGS } from "./art-409-tax-free-area.ts";
import { PROPERTY_TAX_PARAMETERS } from "./parameters.ts";
import { PROPERTY_KINDS } from "./property-object.ts";

const object = z.strictObject({
  kind: z.enum(PROPERTY_KINDS),
  share: decimal,
  area: decimal.describe("square metres of the whole object"),
  walls: z.enum(WALLS).nullable(),
  commissionedYear: year.nullable(),
  territory: z.string().describe("as art. 387 writes it"),
  population: z.number().int().nonnegative().nullable(),
  zoneCoefficient: decimal.nullable().describe("set by the local council"),
  inflationCoefficient: decimal.nullable().describe("set by the tax authority"),
  functionTitle: z.string().nullable().describe("row of art. 389 or 404, by the title"),
  functionUse: z.string().nullable().describe("row of art. 389 or 404, by the actual use"),
  agriculturalUse: z.enum(AGRICULTURAL_USES).nullable(),
  ownedFrom: date,
  ownedTo: date.nullable(),
  reliefs: z.array(z.string()).describe("provisions of the reliefs, from the documents"),
  taxFreeAs: z.enum(DWELLINGS).nullable().describe("the one dwelling with the free area of art. 409(1)(1)"),
  landTaxUnder: unsignedAmount.describe("tax of the period on the land under the building"),
});

const propertyTax = defineRule({
  id: "tc.380",
  basis: [tc("380"), tc("377"), tc("383"), tc("386"), tc("387"), tc("389"), tc("398"), tc("404"), tc("409")],
  title: "law.rule.tc.380",
  effectiveFrom: ENTRY_OF_THE_CODE,
  effectiveTo: null,
  selectedBy: "tax-period",
  scope: { taxes: ["PRB", "PRL"] },
  inputs: z.strictObject({
    object: object.describe("one object of one owner, from the register of rights"),
    year: period.describe("tax period, a year"),
  }),
  parameters: [...new Set(PROPERTY_TAX_PARAMETERS.map(({ name }) => name))],
  readings: ["S-02", "S-35", "S-36", "S-37", "S-38", "S-43"],
  test: "shared/law/property-tax/art-380-property-tax.test.ts",
  compute: (input, context) => outcomeOf(computePropertyTax(input.object, input.year, context), tc("380")),
});

export const PROPERTY_TAX_RULES: readonly RegisteredRule[] = [propertyTax];
