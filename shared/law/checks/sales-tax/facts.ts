import type { Inn } from "../../../kernel/inn.ts";
import type { Month } from "../../../kernel/period.ts";
import type { SpecialBuyer } from "../../sales-tax/art-368-rates.ts";
import type { ReturnFact } from "../vat/facts.ts";

/** Valid invoices of a month to buyers with a rate of their own (368(4)); tyiyn without VAT. */
export interface SpecialSale {
  readonly month: Month;
  readonly buyer: SpecialBuyer;
  readonly cash: number;
  /** Barter and what is not paid yet with it. */
  readonly cashless: number;
  /** The sale bears VAT. */
  readonly vat: boolean;
  /** The invoice has a code of goods: the rates are for goods alone. */
  readonly goods: boolean;
}

/** Everything the checks of the sales tax look at for one taxpayer. */
export interface SalesTaxFacts {
  readonly inn: Inn;
  readonly activityGroup: string;
  /** Of all forms: the sales tax is compared with other returns of the same payer. */
  readonly returns: readonly ReturnFact[];
  readonly specialSales: readonly SpecialSale[];
}
