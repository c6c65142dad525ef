import { tc } from "../../kernel/legal-basis.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

const DIMENSIONS = ["row"] as const;

/** Art. 389: the rows of its table counted from 1; row 14 is any purpose the table does not name (part 2). */
export const BUILDING_FUNCTION_COEFFICIENTS: LawTable<"row"> = {
  id: "property-tax.building-function-coefficient",
  title: "law.table.property-tax.building-function-coefficient",
  dimensions: DIMENSIONS,
  unit: "coefficient",
  rows: rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
    [["1"], "1.6", tc("389.1")],
    [["2"], "1.5", tc("389.1")],
    [["3"], "1.6", tc("389.1")],
    [["4"], "1.0", tc("389.1")],
    [["5"], "0.8", tc("389.1")],
    [["6"], "0.7", tc("389.1")],
    [["7"], "0.6", tc("389.1")],
    [["8"], "0.5", tc("389.1")],
    [["9"], "0.3", tc("389.1")],
    [["10"], "0.3", tc("389.1")],
    [["11"], "0.8", tc("389.1")],
    [["12"], "0.2", tc("389.1")],
    [["13"], "2.2", tc("389.1")],
    [["14"], "1.0", tc("389.2")],
  ]),
};
