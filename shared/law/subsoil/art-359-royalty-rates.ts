import { tc } from "../../kernel/legal-basis.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

export const WATERS = ["bottled", "balneology", "heating", "drinking", "technical", "farming"] as const;
export type Water = (typeof WATERS)[number];

export const MINERALS = ["precious-metal", "metal", "gypsum", "facing-stone", "coal", "other"] as const;
export type Mineral = (typeof MINERALS)[number];

const WATER = ["water"] as const;
const MINERAL = ["mineral"] as const;

/** Art. 359(1): som for a cubic metre by the meter. */
export const WATER_ROYALTY_RATES: LawTable<"water"> = {
  id: "royalty.water-rate",
  title: "law.table.royalty.water-rate",
  dimensions: WATER,
  unit: "som-per-unit",
  rows: rowsAt(WATER, "code", ENTRY_OF_THE_CODE, [
    [["bottled"], "200", tc("359.1")],
    [["balneology"], "0.05", tc("359.1")],
    [["heating"], "0.12", tc("359.1")],
    [["drinking"], "0.15", tc("359.1")],
    [["technical"], "0.10", tc("359.1")],
    [["farming"], "0.01", tc("359.1")],
  ]),
};

/**
 * Art. 359(2)–(3): share of the base; precious metals are gold, silver and platinum with their ores and concentrates. Water-supply
 * organizations have a rate too (2)(3), and are free of the tax (349(1)(5), S-46).
 */
export const ROYALTY_RATES: LawTable<"mineral"> = {
  id: "royalty.rate",
  title: "law.table.royalty.rate",
  dimensions: MINERAL,
  unit: "share",
  rows: rowsAt(MINERAL, "code", ENTRY_OF_THE_CODE, [
    [["precious-metal"], "0.05", tc("359.2.1")],
    [["metal"], "0.03", tc("359.2.2")],
    [["water-supply"], "0.05", tc("359.2.3"), { reading: "S-46" }],
    [["gypsum"], "0.06", tc("359.2.4")],
    [["facing-stone"], "0.12", tc("359.2.5")],
    [["coal"], "0.01", tc("359.2.6")],
    [["other"], "0.03", tc("359.3")],
  ]),
};
