import { assumed, ofCode } from "../value-of-the-code.ts";

/**
 * Values of the income tax (подоходный налог). The average monthly wage of a district (`average-wage`, scope: the
 * district, art. 187(3)), the discount rate of the National Bank (`discount-rate`, a share of one) and the day the law
 * on the amnesty of assets took force (`amnesty-law.entry`, a date) are set outside the Code: the office enters them.
 */
export const INCOME_TAX_PARAMETERS = [
  /** Counts of calculation indices: a month, a dependant and month, a year, a prize, a child. */
  ofCode("income-tax.personal-deduction", "6.5", "194..1"),
  ofCode("income-tax.dependant-deduction", "1", "194..2"),
  ofCode("income-tax.mortgage-ceiling", "2300", "196.2"),
  ofCode("income-tax.prize-ceiling", "50", "191.3.8"),
  ofCode("income-tax.gift-ceiling", "10", "191.4.6"),
  /** Shares of the base. */
  ofCode("income-tax.pension-fund-ceiling", "0.08", "194..4"),
  ofCode("income-tax.education-ceiling", "0.1", "195.2"),
  ofCode("income-tax.education-ceiling.large-family", "0.25", "195.2"),
  /** Dependants from whom the larger share begins. */
  ofCode("income-tax.large-family", "3", "195.2"),
  /** Days of employment in the month of payment that give the standard deductions. */
  ofCode("income-tax.employment-days", "15", "200.7"),
  /** Years of ownership after which the sale of a vehicle or a dwelling is free. */
  ofCode("income-tax.ownership-years", "1", "191.6.1"),
  /** Law 185 gives no day: the first of the next year (art. 15(2), S-01). */
  assumed("income-tax.undocumented-goods.entry", "2026-01-01", "201.3", "law-185-2025"),
] as const;
