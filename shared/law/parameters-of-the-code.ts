import { EXCISE_PARAMETERS } from "./excise/parameters.ts";
import { GENERAL_PARAMETERS } from "./general/parameters.ts";
import { INCOME_TAX_PARAMETERS } from "./income-tax/parameters.ts";
import type { ParameterEdition } from "./parameter.ts";
import { PROFIT_TAX_PARAMETERS } from "./profit-tax/parameters.ts";
import { PROPERTY_TAX_PARAMETERS } from "./property-tax/parameters.ts";
import { SINGLE_TAX_PARAMETERS } from "./single-tax/parameters.ts";
import { SPECIAL_TAX_PARAMETERS } from "./special-taxes/parameters.ts";
import { SUBSOIL_PARAMETERS } from "./subsoil/parameters.ts";
import { TERM_PARAMETERS } from "./terms/parameters.ts";
import { assumed, changedBy, ENTRY_OF_THE_CODE, ofCode } from "./value-of-the-code.ts";
import { VAT_PARAMETERS } from "./vat/parameters.ts";

export { ENTRY_OF_THE_CODE };

const SHIPPED = [
  /** Share of the base. */
  ofCode("vat.rate", "0.12", "254.1"),
  /** Percent of exempt supplies up to which the whole input VAT is credited. */
  ofCode("vat.exempt-share-ceiling", "5", "317.1"),
  /** Share of the VAT of the period the listed trades pay less. */
  ofCode("vat.reduction-ceiling", "0.8", "322.3"),
  /** Shares of the price before taxes: beside VAT, and where the sale bears none. */
  ofCode("sales-tax.rate.trade-production", "0.01", "368.1.1.а"),
  ofCode("sales-tax.rate.other", "0.02", "368.1.1.б"),
  ofCode("sales-tax.rate.vat-free.trade-production", "0.02", "368.1.2.а"),
  ofCode("sales-tax.rate.vat-free.other", "0.03", "368.1.2.б"),
  ofCode("sales-tax.rate.mobile", "0.05", "368.3"),
  /** Share of the arrears for each day. */
  ofCode("penalty.daily-rate", "0.0009", "82.6"),
  /** Share of the arrears all penalty together may reach. */
  ofCode("penalty.cap", "1", "82.4"),
  /** Bounds of the understatement as a share of the tax that should have been declared, and the rates between. */
  ofCode("sanction.understatement.lower-bound", "0.1", "163.1.1"),
  ofCode("sanction.understatement.upper-bound", "0.5", "163.1.3"),
  ofCode("sanction.understatement.middle-rate", "0.5", "163.1.2"),
  ofCode("sanction.understatement.upper-rate", "1", "163.1.3"),
  /** Counts of calculation indices. */
  changedBy("sanction.not-filed.individual", "10", "163.1¹.1", "law-185-2025"),
  changedBy("sanction.not-filed.sole-trader", "30", "163.1¹.2", "law-185-2025"),
  changedBy("sanction.not-filed.organization", "70", "163.1¹.3", "law-185-2025"),
  ofCode("sanction.no-return.rate", "1", "163.2"),
  ofCode("sanction.invalid-invoice-credit.rate", "1", "163.3"),
  /** Years. */
  ofCode("limitation.years", "6", "68.1"),
  ofCode("limitation.years.patent", "3", "68.2"),
  /** Terms of the desk audit, in the unit the article names. */
  ofCode("desk-audit.notice.working-days", "3", "125.5"),
  ofCode("desk-audit.answer.calendar-days", "15", "125.6"),
  ofCode("desk-audit.consideration.working-days", "5", "125.7"),
  ofCode("desk-audit.accepted-notice.working-days", "5", "125.8"),
  ofCode("desk-audit.decision.working-days", "5", "125.9"),
  ofCode("desk-audit.performance.calendar-days", "30", "125.11"),
  ofCode("delivery.e-document.calendar-days", "5", "97.2.2"),
  ofCode("appeal.calendar-days", "30", "167.1"),
  ofCode("preferential.decision.calendar-days", "30", "72.2.1"),
  ofCode("preferential.amended-return.calendar-days", "30", "72.2.2"),
  /** Shares of the penalty that are paid; the rest is remitted. */
  ofCode("preferential.decision.penalty-share", "0.5", "72.2.1"),
  ofCode("preferential.amended-return.penalty-share", "0.3", "72.2.2"),
  /** Terms of registration, in the unit the article names. */
  ofCode("registration.entry.working-days", "3", "111.5.1"),
  ofCode("registration.information-entry.working-days", "3", "111.5.2"),
  ofCode("registration.foreign-owner.working-days", "5", "111.4.3"),
  ofCode("registration.diplomatic.working-days", "5", "111.4.4"),
  ofCode("registration.removal.calendar-days", "15", "112.3"),
  ofCode("registration.transfer.working-days", "3", "112.4"),
  ofCode("registration.information-change.working-days", "3", "112.6"),
  ofCode("accounting.object.calendar-days", "15", "114.4.1.б"),
  ofCode("accounting.entry.working-days", "3", "114.6"),
  ofCode("annulment.final-return.working-days", "10", "101.5"),
  ofCode("annulment.no-returns.years", "1", "115.1.3"),
  ofCode("vat-annulment.bankruptcy.working-days", "10", "256.4"),
  ofCode("vat-annulment.conditional-import.working-days", "5", "256.5"),
  ofCode("single-tax.new-taxpayer.working-days", "5", "420.2"),
  ofCode("high-tech-park.registration.working-days", "5", "433"),
  /** Years before a payer may return to a regime, or to its lower rates. */
  ofCode("single-tax.return.years", "1", "420.6"),
  ofCode("patent.return.years", "1", "416.5"),
  ofCode("single-tax.lower-rates.calendar-years", "2", "423.12"),
  /** Som of revenue in twelve months in a row. */
  ofCode("patent.revenue-ceiling", "8000000.00", "416.4.1"),
  /** No law: the office's own term where the Code gives none, and its thresholds of risk signs. */
  assumed("registration.internal.working-days", "3", "110.6", "code"),
  assumed("registration.risk.same-address", "10", "110.6.2", "code"),
  assumed("registration.risk.same-phone", "5", "110.6.2", "code"),
  assumed("registration.risk.head-of-organizations", "5", "110.6.2", "code"),
  assumed("registration.risk.liquidated-debtor.months", "36", "110.6.2", "code"),
  /** Law 185 is dated 31.07.2025 and sets no day for part 6¹: ten days after it, the earliest usual entry. */
  assumed("term.moved-first-day.entry", "2025-08-10", "18.6¹", "law-185-2025"),
  /** Law 136: the first of the month after publication. */
  assumed("law-136.entry", "2024-09-01", "163", "law-136-2024"),
  /** Laws 37, 137 and 185, where the text dates a change by no day: the day art. 15(2) gives, by which all of it holds. */
  assumed("law-37.entry", "2026-01-01", "15.2", "law-37-2025"),
  assumed("law-137.entry", "2026-01-01", "15.2", "law-137-2025"),
  assumed("law-185.entry", "2026-01-01", "15.2", "law-185-2025"),
  /** Som; set outside the Code. */
  assumed("calculation-index", "100.00", "163.1¹", "law-13-2006"),
  ...INCOME_TAX_PARAMETERS,
  ...PROFIT_TAX_PARAMETERS,
  ...PROPERTY_TAX_PARAMETERS,
  ...VAT_PARAMETERS,
  ...SINGLE_TAX_PARAMETERS,
  ...EXCISE_PARAMETERS,
  ...SUBSOIL_PARAMETERS,
  ...SPECIAL_TAX_PARAMETERS,
  ...TERM_PARAMETERS,
  ...GENERAL_PARAMETERS,
] as const;

export type CodeParameterName = (typeof SHIPPED)[number]["name"];

/**
 * The values the program ships with. Those the Code states carry its article; those it leaves to other acts are
 * marked unconfirmed and are the office's to confirm or replace.
 */
export const CODE_PARAMETERS: readonly ParameterEdition[] = SHIPPED;
