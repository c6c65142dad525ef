/** Grounds of exemption and imports, as the registry knows them. */
import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import { defineRule, type RegisteredRule } from "../registry.ts";
import { amount, date, outcomeOf } from "../rule-parts.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import { SUPPLY_GROUNDS, ZERO_GROUNDS } from "./art-264-supply-grounds.ts";
import { decideSocialObject, SOCIAL_OBJECT_PARAMETERS, SOCIAL_OBJECT_WAYS } from "./art-295-social-object.ts";
import { IMPORT_GROUNDS } from "./art-297-import-grounds.ts";
import { ASSET_IMPORTERS, decideAssetImport } from "./art-301-asset-import.ts";
import { computeCustomsImport } from "./art-310-import.ts";
import { computeEaeuImport } from "./art-311-eaeu-import.ts";
import { decideFreeWarehouse, WAREHOUSE_WAYS } from "./art-312-free-warehouse.ts";
import { decideImportGround, decideSupplyGround } from "./decide-ground.ts";
import { vatTest } from "./vat-rule.ts";

const common = { effectiveFrom: ENTRY_OF_THE_CODE, effectiveTo: null, selectedBy: "tax-period" } as const;

const listed = z
  .boolean()
  .nullable()
  .describe("whether the list of the Cabinet names it; null if nobody looked");
const exemption = z
  .strictObject({ ground: z.enum(IMPORT_GROUNDS), listed })
  .nullable()
  .describe("ground the import is declared free under");

const supplyGround = defineRule({
  ...common,
  id: "tc.264",
  basis: [tc("264"), tc("251..5"), tc("254.2")],
  title: "law.rule.tc.264",
  scope: { taxes: ["VAT"] },
  inputs: z.strictObject({
    on: date.describe("day of the supply"),
    ground: z.enum([...SUPPLY_GROUNDS, ...ZERO_GROUNDS]).describe("ground of the return or the invoice"),
    listed,
  }),
  parameters: [],
  readings: ["S-01", "S-58"],
  test: vatTest("decide-ground"),
  compute: ({ ground, ...claim }, context) =>
    outcomeOf(decideSupplyGround(ground, claim, context), tc("264")),
});

const socialObject = defineRule({
  ...common,
  id: "tc.295",
  basis: [tc("295.1"), tc("295.2.2"), tc("297.1.9")],
  title: "law.rule.tc.295",
  selectedBy: "trigger-date",
  scope: { taxes: ["VAT", "IND"] },
  inputs: z.strictObject({
    way: z.enum(SOCIAL_OBJECT_WAYS),
    contractOn: date.describe("day of the contract of three, or of its change"),
    acquiredOn: date.nullable().describe("day of the import or the purchase; null for what is built"),
    notifiedOn: date.nullable().describe("day of the contractor's notice; null if there is none"),
    handedOverOn: date.nullable().describe("day of the handing over; null if there was none"),
    today: date.describe("day the question is about"),
  }),
  parameters: SOCIAL_OBJECT_PARAMETERS,
  readings: ["A-02", "A-04", "S-01"],
  test: vatTest("art-295-social-object"),
  compute: (input, context) => outcomeOf(decideSocialObject(input, context), tc("295.2")),
});

const importGround = defineRule({
  ...common,
  id: "tc.297",
  basis: [tc("297"), tc("298"), tc("299"), tc("300"), tc("301")],
  title: "law.rule.tc.297",
  scope: { taxes: ["IND", "VAT"] },
  inputs: z.strictObject({
    on: date.describe("day of the import"),
    ground: z.enum(IMPORT_GROUNDS).describe("ground of the customs declaration or the return"),
    listed,
  }),
  parameters: [],
  readings: ["S-01"],
  test: vatTest("decide-ground"),
  compute: ({ ground, ...claim }) => outcomeOf(decideImportGround(ground, claim), tc("297")),
});

const assetImport = defineRule({
  ...common,
  id: "tc.301",
  basis: [tc("301.1"), tc("301.2"), tc("301.3"), tc("301.4"), tc("301.5"), tc("301.6")],
  title: "law.rule.tc.301",
  scope: { taxes: ["IND", "VAT"] },
  inputs: z.strictObject({
    on: date.describe("day of the import"),
    value: amount.describe("value of the asset, from the contract or the declaration"),
    code: z
      .string()
      .regex(/^\d{4,10}$/)
      .describe("code of the goods nomenclature, digits only"),
    importer: z.enum(ASSET_IMPORTERS),
    refinery: z.boolean().describe("oil refining, chemical or petrochemical business"),
    ownUse: z.boolean().describe("a fixed asset for the importer's own production"),
    fromEaeu: z.boolean(),
    disposedOn: date
      .nullable()
      .describe("day the asset was disposed of, from the accounts; a lease or murabaha is none (301(5))"),
  }),
  parameters: ["vat.asset-import.indices", "vat.asset-import.months", "calculation-index"],
  readings: ["A-04", "S-01"],
  test: vatTest("art-301-asset-import"),
  compute: (input, context) => outcomeOf(decideAssetImport(input, context), tc("301")),
});

const customsImport = defineRule({
  ...common,
  id: "tc.310",
  basis: [tc("310"), tc("307.2"), tc("254.1")],
  title: "law.rule.tc.310",
  scope: { taxes: ["VAT"] },
  inputs: z.strictObject({
    on: date.describe("day of the customs declaration"),
    customsValue: amount.describe("customs value, from the declaration"),
    duties: amount.describe("customs duties, from the declaration"),
    otherTaxes: amount.describe("taxes of the import but VAT"),
    exemption,
  }),
  parameters: ["vat.rate"],
  readings: ["S-01"],
  test: vatTest("imports"),
  compute: (input, context) => outcomeOf(computeCustomsImport(input, context), tc("310")),
});

const eaeuImport = defineRule({
  ...common,
  id: "tc.311",
  basis: [tc("311"), tc("307.3"), tc("261.6"), tc("320.1"), tc("320.2")],
  title: "law.rule.tc.311",
  scope: { taxes: ["IND"] },
  inputs: z.strictObject({
    importedOn: date.describe("day the goods crossed the border, from the papers of the carriage"),
    accountedOn: date.describe("day the goods were entered in the accounts"),
    byAgent: z.boolean(),
    goods: amount.describe("price of the goods, from the contract"),
    otherCosts: amount.describe("other costs in the price of the deal"),
    shownApart: z.boolean().describe("whether the contract names the goods or the costs apart"),
    excise: amount.describe("excise of the goods"),
    processing: amount
      .nullable()
      .describe("price of the processing of own raw material; null for bought goods"),
    exemption,
  }),
  parameters: ["vat.rate"],
  readings: ["A-05", "S-01"],
  test: vatTest("imports"),
  compute: (input, context) => outcomeOf(computeEaeuImport(input, context), tc("311")),
});

const freeWarehouse = defineRule({
  ...common,
  id: "tc.312",
  basis: [tc("312.1"), tc("311.1"), tc("311.4"), tc("254.1")],
  title: "law.rule.tc.312",
  scope: { taxes: ["VAT", "IND"] },
  inputs: z.strictObject({
    on: date.describe("day the goods left the warehouse or were handed over"),
    way: z.enum(WAREHOUSE_WAYS).describe("where the goods of the free warehouse go"),
    ofEaeu: z.boolean().describe("goods of the EAEU"),
    value: amount.describe("value of the goods, from the contract"),
    excise: amount.describe("excise of the goods"),
    exemption,
  }),
  parameters: ["vat.rate"],
  readings: ["S-01"],
  test: vatTest("art-312-free-warehouse"),
  compute: (input, context) =>
    outcomeOf(decideFreeWarehouse(input, context), tc(input.ofEaeu ? "312.1" : "312.2")),
});

export const VAT_IMPORT_RULES: readonly RegisteredRule[] = [
  supplyGround,
  socialObject,
  importGround,
  assetImport,
  customsImport,
  eaeuImport,
  freeWarehouse,
];
