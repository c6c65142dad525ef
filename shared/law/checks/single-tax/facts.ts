import type { Inn } from "../../../kernel/inn.ts";
import type { Month } from "../../../kernel/period.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Evidence } from "../../finding.ts";
import type { BankFact, DataAtHand, RegimeSpan, ReturnFact } from "../vat/facts.ts";

/** What third parties report of a month of a payer of the single tax; tyiyn, by form of payment (174(28)–(29)). */
export interface SingleTaxMonth {
  readonly registersCash: number;
  readonly registersCashless: number;
  /** Valid invoices no other replaced, by month of supply, without VAT; unpaid ones are in none of these. */
  readonly namedCash: number;
  readonly namedCashless: number;
  readonly publicCash: number;
  readonly publicCashless: number;
  /** Of the named buyers: organizations, and those abroad with what was sold at the zero rate. */
  readonly toOrganizations: number;
  readonly abroad: number;
  /** Goods to buyers nobody can identify (4(2)(50)), by form of payment; part of the sums above. */
  readonly anonymousCash: number;
  readonly anonymousCashless: number;
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
  readonly exciseReturns: readonly ReturnFact[];
  readonly months: ReadonlyMap<Month, SingleTaxMonth>;
  /** Goods brought in from the EAEU or through customs. */
  readonly imports: readonly { readonly on: PlainDate; readonly evidence: Evidence }[];
  /** People on the payroll, the payer aside; a month without any is absent. */
  readonly employees: ReadonlyMap<Month, number>;
  readonly data: Pick<DataAtHand, "invoices" | "periodFrom" | "periodTo" | "singleTaxReturns">;
}
