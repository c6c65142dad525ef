import { tc } from "../../kernel/legal-basis.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

const DIMENSIONS = ["dwelling", "population-from"] as const;

/** Art. 409(1)(1): square metres of one dwelling that bear no tax, by thousands of people. */
export const TAX_FREE_AREAS: LawTable<"dwelling" | "population-from"> = {
  id: "property-tax.tax-free-area",
  title: "law.table.property-tax.tax-free-area",
  dimensions: DIMENSIONS,
  unit: "square-metres",
  rows: rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
    [["house", "0"], "360", tc("409.1.1")],
    [["house", "5"], "330", tc("409.1.1")],
    [["house", "10"], "300", tc("409.1.1")],
    [["house", "20"], "270", tc("409.1.1")],
    [["house", "50"], "240", tc("409.1.1")],
    [["house", "100"], "210", tc("409.1.1")],
    [["house", "200"], "180", tc("409.1.1")],
    [["house", "500"], "150", tc("409.1.1")],
    [["flat", "0"], "290", tc("409.1.1")],
    [["flat", "5"], "260", tc("409.1.1")],
    [["flat", "10"], "230", tc("409.1.1")],
    [["flat", "20"], "200", tc("409.1.1")],
    [["flat", "50"], "170", tc("409.1.1")],
    [["flat", "100"], "140", tc("409.1.1")],
    [["flat", "200"], "110", tc("409.1.1")],
    [["flat", "500"], "80", tc("409.1.1")],
  ]),
};

export const DWELLINGS = ["house", "flat"] as const;
export type Dwelling = (typeof DWELLINGS)[number];
