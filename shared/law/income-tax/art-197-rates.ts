import { tc } from "../../kernel/legal-basis.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

/**
 * Grounds of a rate of the income tax. The reduced ones are for the employees of those named; `platform` is the revenue
 * of a carrier or courier through the agent's own information system.
 */
export const INCOME_TAX_RATE_CASES = [
  "general",
  "border-settlement",
  "listed-activity",
  "park",
  "disability",
  "platform",
] as const;
export type IncomeTaxRateCase = (typeof INCOME_TAX_RATE_CASES)[number];

const DIMENSIONS = ["case"] as const;

/**
 * Art. 197. The text ends the 2 % of platforms "by 2030" and starts the 5 % "from 2030": the Code's doubt is read for
 * the taxpayer (art. 17(3)), so that 2 % holds through 2030.
 */
export const INCOME_TAX_RATES: LawTable<"case"> = {
  id: "income-tax.rate",
  title: "law.table.income-tax.rate",
  dimensions: DIMENSIONS,
  unit: "share",
  rows: [
    ...rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
      [["general"], "0.1", tc("197.1")],
      [["border-settlement"], "0.05", tc("197.2.1")],
      [["listed-activity"], "0.05", tc("197.2.2")],
      [["park"], "0.05", tc("197.2.3")],
      [["disability"], "0.05", tc("197.2.4")],
    ]),
    ...rowsAt(DIMENSIONS, "law-37-2025", plainDate("2025-09-01"), [
      [["platform"], "0.01", tc("197.3.1"), { to: plainDate("2027-12-31") }],
      [
        ["platform"],
        "0.02",
        tc("197.3.2"),
        { from: plainDate("2028-01-01"), to: plainDate("2030-12-31"), reading: "S-06" },
      ],
      [["platform"], "0.05", tc("197.3.3"), { from: plainDate("2031-01-01"), reading: "S-06" }],
    ]),
  ],
};
