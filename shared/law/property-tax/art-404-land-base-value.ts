import { tc } from "../../kernel/legal-basis.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

const DIMENSIONS = ["region", "population-from"] as const;

/** Art. 404(2): som for a square metre, by region and thousands of people. The header is read with its decimal mark, as the bounds of art. 404(3) and 409 have it (S-35); a cell the Code leaves empty is no row. */
export const LAND_BASE_VALUES: LawTable<"region" | "population-from"> = {
  id: "property-tax.land-base-value",
  title: "law.table.property-tax.land-base-value",
  dimensions: DIMENSIONS,
  unit: "som-per-unit",
  rows: rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
    [["batken", "0"], "90", tc("404.2")],
    [["batken", "5"], "140", tc("404.2")],
    [["batken", "10"], "150", tc("404.2")],
    [["batken", "20"], "170", tc("404.2")],
    [["batken", "50"], "170", tc("404.2")],
    [["jalal-abad", "0"], "120", tc("404.2")],
    [["jalal-abad", "5"], "160", tc("404.2")],
    [["jalal-abad", "10"], "180", tc("404.2")],
    [["jalal-abad", "20"], "200", tc("404.2")],
    [["jalal-abad", "50"], "210", tc("404.2")],
    [["jalal-abad", "100"], "240", tc("404.2")],
    [["issyk-kul", "0"], "120", tc("404.2")],
    [["issyk-kul", "5"], "160", tc("404.2")],
    [["issyk-kul", "10"], "180", tc("404.2")],
    [["issyk-kul", "20"], "200", tc("404.2")],
    [["issyk-kul", "50"], "210", tc("404.2")],
    [["naryn", "0"], "100", tc("404.2")],
    [["naryn", "5"], "140", tc("404.2")],
    [["naryn", "10"], "160", tc("404.2")],
    [["naryn", "20"], "170", tc("404.2")],
    [["naryn", "50"], "180", tc("404.2")],
    [["osh", "0"], "130", tc("404.2")],
    [["osh", "5"], "160", tc("404.2")],
    [["osh", "10"], "180", tc("404.2")],
    [["osh", "20"], "200", tc("404.2")],
    [["osh", "50"], "230", tc("404.2")],
    [["osh", "100"], "240", tc("404.2")],
    [["osh", "200"], "260", tc("404.2")],
    [["talas", "0"], "110", tc("404.2")],
    [["talas", "5"], "150", tc("404.2")],
    [["talas", "10"], "170", tc("404.2")],
    [["talas", "20"], "190", tc("404.2")],
    [["chuy", "0"], "120", tc("404.2")],
    [["chuy", "5"], "160", tc("404.2")],
    [["chuy", "10"], "180", tc("404.2")],
    [["chuy", "20"], "200", tc("404.2")],
    [["chuy", "50"], "230", tc("404.2")],
    [["chuy", "100"], "240", tc("404.2")],
    [["chuy", "500"], "290", tc("404.2")],
  ]),
};
