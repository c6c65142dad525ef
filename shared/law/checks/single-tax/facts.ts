import type { Inn } from "../../../kernel/inn.ts";
import type { Month } from "../../../kernel/period.ts";
import type { BankFact, RegimeSpan, ReturnFact } from "../vat/facts.ts";

/** What third parties report of a month of a payer of the single tax; tyiyn, by form of payment (174(28)–(29)). */
export interface SingleTaxMonth {
  readonly registersCash: number;
  readonly registersCashless: number;
  /** Valid invoices no other replaced, by month of supply, without VAT; unpaid ones are in none of these. */
  readonly namedCash: number;
  readonly namedCashless: number;
  readonly publicCash: number;
  readonly publicCashless: number;
  readonly bank: BankFact | null;
}

/** Everything the checks of the single tax look at for one taxpayer. */
export interface SingleTaxFacts {
  readonly inn: Inn;
  readonly kind: string;
  readonly activityGroup: string;
  readonly territory: string | null;
  readonly regimes: readonly RegimeSpan[];
  /** Returns of the single tax alone. */
  readonly returns: readonly ReturnFact[];
  readonly months: ReadonlyMap<Month, SingleTaxMonth>;
}
