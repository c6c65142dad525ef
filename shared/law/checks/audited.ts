import type { IncomeFacts } from "./income/facts.ts";
import type { OtherTaxFacts } from "./other-taxes/facts.ts";
import type { PatentFacts } from "./patent/facts.ts";
import type { ProfitFacts } from "./profit/facts.ts";
import type { PropertyFacts } from "./property/facts.ts";
import type { SalesTaxFacts } from "./sales-tax/facts.ts";
import type { SingleTaxFacts } from "./single-tax/facts.ts";
import type { TaxpayerFacts } from "./vat/facts.ts";

/** Everything the checks of all taxes look at for one taxpayer. */
export interface AuditedFacts extends TaxpayerFacts {
  /** Where it is, as the register writes it; null where that is not known. */
  readonly territory: string | null;
  readonly income: IncomeFacts;
  readonly profit: ProfitFacts;
  readonly patent: PatentFacts;
  readonly property: PropertyFacts;
  readonly salesTax: SalesTaxFacts;
  readonly singleTax: SingleTaxFacts;
  readonly otherTaxes: OtherTaxFacts;
}
