import { plainDate } from "../../kernel/plain-date.ts";
import { assumed, ofCode } from "../value-of-the-code.ts";

const UNTIL_2030 = { to: plainDate("2029-12-31") };

/** Values of the profit tax (налог на прибыль) and of the terms of art. 174 and 180 it shares with other taxes. */
export const PROFIT_TAX_PARAMETERS = [
  /** Som of revenue in twelve months in a row. */
  ofCode("business-size.small-ceiling", "8000000.00", "174..52"),
  ofCode("business-size.medium-ceiling", "50000000.00", "174..54"),
  ofCode("cash-method.ceiling", "15000000.00", "180.5.1"),
  /** Share of the sales. */
  ofCode("agricultural-producer.share", "0.75", "174..41"),
  /** Counts of calculation indices. */
  ofCode("profit-tax.fixed-asset-floor", "100", "225.1"),
  ofCode("profit-tax.group-write-off", "100", "228.2"),
  /** Shares: of the group's opening value, of the base before the deduction itself. */
  ofCode("profit-tax.repair-ceiling", "0.15", "229.2"),
  ofCode("profit-tax.geology-ceiling", "0.15", "223.2"),
  ofCode("profit-tax.charity-ceiling", "0.1", "234.2", UNTIL_2030),
  /** Years. */
  ofCode("profit-tax.geology-years", "5", "223.4"),
  ofCode("profit-tax.loss-years", "5", "232.1"),
  ofCode("profit-tax.securities-loss-years", "5", "231.3"),
  ofCode("profit-tax.building-years", "20", "226.3"),
  /** Share of the value a year after those years. */
  ofCode("profit-tax.building-straight-line", "0.2", "226.3"),
  /** Shares of the profit of the reporting period and of the losses carried forward. */
  ofCode("profit-tax.advance-rate", "0.1", "243.3"),
  ofCode("profit-tax.advance-loss-share", "0.1", "243.5"),
  /** Large investments: som of revenue a year, of income tax a month, of paid capital; periods of the zero rate. */
  ofCode("profit-tax.large-investment.revenue", "170000000.00", "206..6.а"),
  ofCode("profit-tax.large-investment.income-tax", "150000.00", "206..6.б"),
  ofCode("profit-tax.large-investment.capital", "10000000.00", "206..6.в"),
  ofCode("profit-tax.large-investment.periods", "5", "240.4"),
  /** Share of the redirected sum. */
  ofCode("transaction-tax.rate", "0.002", "245¹.1"),
  /** Law 185 gives no day: the first of the next year (art. 15(2), S-01). */
  assumed("transaction-tax.entry", "2026-01-01", "245¹.1", "law-185-2025"),
] as const;
