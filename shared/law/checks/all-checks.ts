import { INCOME_CHECKS } from "./income-checks.ts";
import { OTHER_TAX_CHECKS } from "./other-taxes/decide-other-taxes.ts";
import { PATENT_CHECKS } from "./patent-checks.ts";
import { PROFIT_CHECKS } from "./profit-checks.ts";
import { PROPERTY_CHECKS } from "./property/definitions.ts";
import { SALES_TAX_CHECKS } from "./sales-tax-checks.ts";
import { SINGLE_TAX_CHECKS } from "./single-tax-checks.ts";
import { VAT_CHECKS } from "./vat-checks.ts";

/** Every check of the sweep. */
export const CHECKS = [
  ...VAT_CHECKS,
  ...INCOME_CHECKS,
  ...PROFIT_CHECKS,
  ...PATENT_CHECKS,
  ...PROPERTY_CHECKS,
  ...SALES_TAX_CHECKS,
  ...SINGLE_TAX_CHECKS,
  ...OTHER_TAX_CHECKS,
];
