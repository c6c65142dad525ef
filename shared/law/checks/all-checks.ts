import { INCOME_CHECKS } from "./income-checks.ts";
import { OTHER_TAX_CHECKS } from "./other-taxes/decide-other-taxes.ts";
import { PATENT_CHECKS } from "./patent-checks.ts";
import { PROFIT_CHECKS } from "./profit-checks.ts";
import { PROPERTY_CHECKS } from "./property/definitions.ts";
import { VAT_CHECKS } from "./vat-checks.ts";

/** Every check of the sweep. */
export const CHECKS = [
  ...VAT_CHECKS,
  ...INCOME_CHECKS,
  ...PROFIT_CHECKS,
  ...PATENT_CHECKS,
  ...PROPERTY_CHECKS,
  ...OTHER_TAX_CHECKS,
];
