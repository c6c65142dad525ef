import { tc } from "../../kernel/legal-basis.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

/** Grounds of a rate: metals pay the income tax on metals instead (art. 245); `abroad` is activity of art. 206(4-1). */
export const PROFIT_RATE_CASES = [
  "general",
  "metals",
  "listed-activity",
  "large-investment",
  "abroad",
] as const;
export type ProfitRateCase = (typeof PROFIT_RATE_CASES)[number];

const CASE = ["case"] as const;

/** Art. 240. When the 3 % entered the Code is not in its text: the stored edition is applied (S-01). */
export const PROFIT_TAX_RATES: LawTable<"case"> = {
  id: "profit-tax.rate",
  title: "law.table.profit-tax.rate",
  dimensions: CASE,
  unit: "share",
  rows: rowsAt(CASE, "code", ENTRY_OF_THE_CODE, [
    [["general"], "0.1", tc("240.1")],
    [["metals"], "0", tc("240.2")],
    [["listed-activity"], "0", tc("240.3")],
    [["large-investment"], "0", tc("240.4")],
    [["abroad"], "0.03", tc("240.5"), { reading: "S-01" }],
  ]),
};

const HOLDER = ["holder"] as const;
const UNTIL_2030 = { to: plainDate("2029-12-31") };

export const EXEMPT_HOLDERS = [
  "charity",
  "disabled-persons-organization",
  "agricultural-producer",
  "agricultural-cooperative",
  "credit-union",
  "penal-institution",
  "private-kindergarten",
  "private-school",
  "machine-and-tractor-station",
  "renewable-energy",
  "agricultural-logistics-centre",
  "border-settlement",
] as const;
export type ExemptHolder = (typeof EXEMPT_HOLDERS)[number];

/** Whose profit is freed (льготы, art. 239), and until when. The single return is filed all the same (239(2)). */
export const PROFIT_EXEMPTIONS: LawTable<"holder"> = {
  id: "profit-tax.exempt-holder",
  title: "law.table.profit-tax.exempt-holder",
  dimensions: HOLDER,
  unit: "text",
  rows: rowsAt(HOLDER, "code", ENTRY_OF_THE_CODE, [
    [["charity"], "exempt", tc("239.1.1")],
    [["disabled-persons-organization"], "exempt", tc("239.1.2")],
    [["agricultural-producer"], "exempt", tc("239.1.3")],
    [["agricultural-cooperative"], "exempt", tc("239.1.4")],
    [["credit-union"], "exempt", tc("239.1.5"), { to: plainDate("2026-12-31") }],
    [["penal-institution"], "exempt", tc("239.1.6")],
    [["private-kindergarten"], "exempt", tc("239.1.7")],
    [["private-school"], "exempt", tc("239.1.8"), UNTIL_2030],
    [["machine-and-tractor-station"], "exempt", tc("239.1.9")],
    [["renewable-energy"], "exempt", tc("239.1.10"), UNTIL_2030],
    [["agricultural-logistics-centre"], "exempt", tc("239.1.11"), UNTIL_2030],
    [["border-settlement"], "exempt", tc("239.1.12")],
  ]),
};
