import { tc } from "../../kernel/legal-basis.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

export const WITHHELD_INCOMES = [
  "dividends",
  "interest",
  "islamic-finance",
  "insurance",
  "mandatory-insurance",
  "royalty",
  "works-and-services",
  "communication-and-transport",
  "dividends-of-abroad-profit",
] as const;
export type WithheldIncome = (typeof WITHHELD_INCOMES)[number];

const DIMENSIONS = ["income"] as const;

/** Art. 249(2)–(3): rates of the tax withheld from a foreign organization without a permanent establishment. */
export const WITHHOLDING_RATES: LawTable<"income"> = {
  id: "withholding.rate",
  title: "law.table.withholding.rate",
  dimensions: DIMENSIONS,
  unit: "share",
  rows: rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
    [["dividends"], "0.1", tc("249.2.1")],
    [["interest"], "0.1", tc("249.2.1")],
    [["islamic-finance"], "0.1", tc("249.2.1")],
    [["insurance"], "0.05", tc("249.2.2.а")],
    [["mandatory-insurance"], "0.1", tc("249.2.2.б")],
    [["royalty"], "0.1", tc("249.2.3")],
    [["works-and-services"], "0.1", tc("249.2.4")],
    [["communication-and-transport"], "0.05", tc("249.2.5")],
    [["dividends-of-abroad-profit"], "0", tc("249.3"), { reading: "S-01" }],
  ]),
};
