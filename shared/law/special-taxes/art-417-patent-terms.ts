import { tc } from "../../kernel/legal-basis.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

export const PATENT_DAYS = ["15", "30", "90", "180", "365"] as const;
export type PatentDays = (typeof PATENT_DAYS)[number];

const DIMENSIONS = ["days"] as const;

/** Art. 417(2)(б): the terms of a patent that is not for trade, and the share the amount is lowered by. */
export const PATENT_DISCOUNTS: LawTable<"days"> = {
  id: "patent.discount",
  title: "law.table.patent.discount",
  dimensions: DIMENSIONS,
  unit: "share",
  rows: rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
    [["15"], "0", tc("417.2")],
    [["30"], "0", tc("417.2")],
    [["90"], "0.05", tc("417.2")],
    [["180"], "0.1", tc("417.2")],
    [["365"], "0.15", tc("417.2")],
  ]),
};
