import type { Inn } from "../../../kernel/inn.ts";
import type { ReturnFact } from "../vat/facts.ts";

/** Everything the checks of the sales tax look at for one taxpayer. */
export interface SalesTaxFacts {
  readonly inn: Inn;
  readonly activityGroup: string;
  /** Of all forms: the sales tax is compared with other returns of the same payer. */
  readonly returns: readonly ReturnFact[];
}
