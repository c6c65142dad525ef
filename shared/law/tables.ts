import { MINIMUM_BASE } from "./income-tax/art-187-minimum-base.ts";
import { EXEMPT_INCOME } from "./income-tax/art-191-exempt-income.ts";
import { INCOME_TAX_RATES } from "./income-tax/art-197-rates.ts";
import { EXEMPT_PROFIT_INCOME } from "./profit-tax/art-213-exempt-income.ts";
import { DEDUCTIONS } from "./profit-tax/art-217-deductions.ts";
import { DEPRECIATION_RATES } from "./profit-tax/art-226-depreciation-rates.ts";
import { PROFIT_EXEMPTIONS, PROFIT_TAX_RATES } from "./profit-tax/art-240-rates.ts";
import { METAL_TAX_RATES } from "./profit-tax/art-245-metal-rates.ts";
import { WITHHOLDING_RATES } from "./profit-tax/art-249-withholding-rates.ts";
import type { LawTable } from "./table.ts";

/** Every table of the Code, by the article it stands in. */
export const LAW_TABLES: readonly LawTable[] = [
  MINIMUM_BASE,
  EXEMPT_INCOME,
  INCOME_TAX_RATES,
  EXEMPT_PROFIT_INCOME,
  DEDUCTIONS,
  DEPRECIATION_RATES,
  PROFIT_TAX_RATES,
  PROFIT_EXEMPTIONS,
  METAL_TAX_RATES,
  WITHHOLDING_RATES,
];
