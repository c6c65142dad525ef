import { tc } from "../../kernel/legal-basis.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

export const EXEMPT_PROFIT_INCOMES = [
  "contribution-to-capital",
  "state-grant-of-assets",
  "engineering-networks",
  "technological-connection",
  "non-commercial-receipt",
  "dividend",
  "partnership-contribution",
  "trust-property",
  "share-premium",
  "bonus-shares",
  "bank-sharika",
  "listed-securities",
  "securities-with-receipts",
  "expropriation",
  "pension-investment",
  "transaction-fee",
] as const;
export type ExemptProfitIncome = (typeof EXEMPT_PROFIT_INCOMES)[number];

const DIMENSIONS = ["kind"] as const;
const UNTIL_2030 = { to: plainDate("2029-12-31") };

/**
 * Income no profit tax is charged on (art. 213). The fee of a transaction came with law 185, whose day the text does
 * not give: the first of the next year (art. 15(2), S-01). Listed securities are free from the law on their market on.
 */
export const EXEMPT_PROFIT_INCOME: LawTable<"kind"> = {
  id: "profit-tax.exempt-income",
  title: "law.table.profit-tax.exempt-income",
  dimensions: DIMENSIONS,
  unit: "text",
  rows: [
    ...rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
      [["contribution-to-capital"], "exempt", tc("213.1.1")],
      [["state-grant-of-assets"], "exempt", tc("213.1.2")],
      [["engineering-networks"], "exempt", tc("213.1.3")],
      [["technological-connection"], "exempt", tc("213.1.5")],
      [["non-commercial-receipt"], "exempt", tc("213.1.6")],
      [["dividend"], "exempt", tc("213.1.7")],
      [["partnership-contribution"], "exempt", tc("213.1.8")],
      [["trust-property"], "exempt", tc("213.1.9")],
      [["share-premium"], "exempt", tc("213.1.10")],
      [["bonus-shares"], "exempt", tc("213.1.11"), UNTIL_2030],
      [["bank-sharika"], "exempt", tc("213.1.12")],
      [["listed-securities"], "exempt-by-securities-law", tc("213.1.13"), { reading: "S-02" }],
      [["securities-with-receipts"], "exempt-by-securities-law", tc("213.1.15"), { reading: "S-02" }],
      [["expropriation"], "exempt", tc("213.1.14")],
      [["pension-investment"], "exempt", tc("213.1.16"), UNTIL_2030],
    ]),
    ...rowsAt(DIMENSIONS, "law-185-2025", plainDate("2026-01-01"), [
      [["transaction-fee"], "exempt", tc("213.1.17"), { reading: "S-01" }],
    ]),
  ],
};
