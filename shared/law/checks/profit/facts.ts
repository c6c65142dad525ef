import type { Inn } from "../../../kernel/inn.ts";
import type { Tyiyn } from "../../../kernel/money.ts";
import type { Month } from "../../../kernel/period.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { PurchaseFact, ReturnFact } from "../vat/facts.ts";

/** Goods bought from a trader on the patent, in a trade zone or on the single tax of 0.5 % (236(1)(21)). */
interface SpecialPurchaseFact {
  readonly invoiceId: string;
  readonly sellerInn: Inn;
  readonly suppliedOn: PlainDate;
  readonly net: Tyiyn;
}

/** Everything the checks of the profit tax look at for one taxpayer; amounts in tyiyn. */
export interface ProfitFacts {
  readonly inn: Inn;
  readonly registeredOn: PlainDate;
  /** The returns in force of every form: END and ADV, and VAT and ST for the turnover. */
  readonly returns: readonly ReturnFact[];
  /** Income of all employees of payroll.csv by month; a month without rows is absent. */
  readonly payroll: ReadonlyMap<Month, Tyiyn>;
  readonly specialPurchases: readonly SpecialPurchaseFact[];
  /** Rows of the purchase register some check doubts, with their invoices. */
  readonly purchases: readonly PurchaseFact[];
  /**
   * Cost with documents by year: valid invoices received, net of VAT, and imports at the customs base or the contract
   * value; a year without data is absent.
   */
  readonly documentedCost: ReadonlyMap<number, Tyiyn>;
}
