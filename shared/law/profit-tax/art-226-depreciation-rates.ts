import { tc } from "../../kernel/legal-basis.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

export const DEPRECIATION_GROUPS = ["1", "2", "3", "4", "5", "6"] as const;
export type DepreciationGroup = (typeof DEPRECIATION_GROUPS)[number];

const DIMENSIONS = ["group"] as const;

/** Art. 226(1): 5 is buildings, each an object of its own; 6 is subsoil use, where a lower rate may be chosen once. */
export const DEPRECIATION_RATES: LawTable<"group"> = {
  id: "profit-tax.depreciation-rate",
  title: "law.table.profit-tax.depreciation-rate",
  dimensions: DIMENSIONS,
  unit: "share",
  rows: rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
    [["1"], "0.3", tc("226.1.1")],
    [["2"], "0.25", tc("226.1.2")],
    [["3"], "0.2", tc("226.1.3")],
    [["4"], "0.15", tc("226.1.4")],
    [["5"], "0.1", tc("226.1.5")],
    [["6"], "0.5", tc("226.1.6")],
  ]),
};
