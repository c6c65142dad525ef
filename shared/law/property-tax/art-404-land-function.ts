import { tc } from "../../kernel/legal-basis.ts";
import { Exact } from "../../kernel/money.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

const DIMENSIONS = ["row", "area-from"] as const;

/** Art. 404(6): the rows of its table counted from 1; the first, land under trade, by area; row 23 is any purpose the table does not name. */
export const LAND_FUNCTION_COEFFICIENTS: LawTable<"row" | "area-from"> = {
  id: "property-tax.land-function-coefficient",
  title: "law.table.property-tax.land-function-coefficient",
  dimensions: DIMENSIONS,
  unit: "coefficient",
  rows: rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
    [["1", "0"], "22.5", tc("404.6")],
    [["1", "10"], "16.5", tc("404.6")],
    [["1", "20"], "10.5", tc("404.6")],
    [["1", "35"], "7.5", tc("404.6")],
    [["1", "50"], "6.0", tc("404.6")],
    [["2", "any"], "7.5", tc("404.6")],
    [["3", "any"], "4.5", tc("404.6")],
    [["4", "any"], "3", tc("404.6")],
    [["5", "any"], "7", tc("404.6")],
    [["6", "any"], "5", tc("404.6")],
    [["7", "any"], "7", tc("404.6")],
    [["8", "any"], "2.5", tc("404.6")],
    [["9", "any"], "10", tc("404.6")],
    [["10", "any"], "1.5", tc("404.6")],
    [["11", "any"], "4.5", tc("404.6")],
    [["12", "any"], "50", tc("404.6")],
    [["13", "any"], "1.5", tc("404.6")],
    [["14", "any"], "0.5", tc("404.6")],
    [["15", "any"], "0.3", tc("404.6")],
    [["16", "any"], "0.3", tc("404.6")],
    [["17", "any"], "0.2", tc("404.6")],
    [["18", "any"], "0.05", tc("404.6")],
    [["19", "any"], "0.01", tc("404.6")],
    [["20", "any"], "0.005", tc("404.6")],
    [["21", "any"], "1.0", tc("404.6")],
    [["22", "any"], "0.1", tc("404.6")],
    [["23", "any"], "1.0", tc("404.6")],
  ]),
};

/** First square metre of each class of trade land, largest first: a bound is the larger class's, the lower coefficient (S-38). */
const TRADE_AREAS = ["50", "35", "20", "10", "0"] as const;

/** The key of a plot of land in the table: the row of its purpose and, under trade, the class of its area. */
export const landFunctionKey = (row: string, area: string) => ({
  row,
  "area-from": row === "1" ? (TRADE_AREAS.find((from) => new Exact(area).gte(from)) ?? "0") : "any",
});
