import { EXCISE_RATES, EXCISE_UNITS } from "./excise/art-336-rates.ts";
import { MINIMUM_BASE } from "./income-tax/art-187-minimum-base.ts";
import { EXEMPT_INCOME } from "./income-tax/art-191-exempt-income.ts";
import { INCOME_TAX_RATES } from "./income-tax/art-197-rates.ts";
import { EXEMPT_PROFIT_INCOME } from "./profit-tax/art-213-exempt-income.ts";
import { DEDUCTIONS } from "./profit-tax/art-217-deductions.ts";
import { DEPRECIATION_RATES } from "./profit-tax/art-226-depreciation-rates.ts";
import { PROFIT_EXEMPTIONS, PROFIT_TAX_RATES } from "./profit-tax/art-240-rates.ts";
import { METAL_TAX_RATES } from "./profit-tax/art-245-metal-rates.ts";
import { WITHHOLDING_RATES } from "./profit-tax/art-249-withholding-rates.ts";
import { BUILDING_BASE_VALUES } from "./property-tax/art-386-building-base-value.ts";
import { REGIONAL_COEFFICIENTS } from "./property-tax/art-387-regional-coefficient.ts";
import { BUILDING_FUNCTION_COEFFICIENTS } from "./property-tax/art-389-building-function.ts";
import { HOMESTEAD_BASE_VALUES } from "./property-tax/art-398-homestead-base-value.ts";
import {
  AGRICULTURAL_BASE_VALUES,
  FOREST_LAND_USES,
} from "./property-tax/art-401-agricultural-base-value.ts";
import { LAND_BASE_VALUES } from "./property-tax/art-404-land-base-value.ts";
import { LAND_FUNCTION_COEFFICIENTS } from "./property-tax/art-404-land-function.ts";
import { PROPERTY_RELIEFS } from "./property-tax/art-409-reliefs.ts";
import { TAX_FREE_AREAS } from "./property-tax/art-409-tax-free-area.ts";
import { SALES_TAX_BUYER_RATES, SALES_TAX_SELLER_RATES } from "./sales-tax/art-368-rates.ts";
import { SINGLE_TAX_RATES } from "./single-tax/art-423-rates.ts";
import { PATENT_DISCOUNTS } from "./special-taxes/art-417-patent-terms.ts";
import { GAMBLING_RATES } from "./special-taxes/art-453-gambling-rates.ts";
import { REPLACING_REGIMES_TABLE } from "./special-taxes/replaced-taxes.ts";
import { ROYALTY_RATES, WATER_ROYALTY_RATES } from "./subsoil/art-359-royalty-rates.ts";
import type { LawTable } from "./table.ts";
import { EXEMPT_SUPPLIES, ZERO_SUPPLIES } from "./vat/art-264-supply-grounds.ts";
import { EXEMPT_IMPORTS } from "./vat/art-297-import-grounds.ts";
import { VAT_REDUCED_ACTIVITIES } from "./vat/art-322-reduction.ts";

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
  BUILDING_BASE_VALUES,
  REGIONAL_COEFFICIENTS,
  BUILDING_FUNCTION_COEFFICIENTS,
  HOMESTEAD_BASE_VALUES,
  AGRICULTURAL_BASE_VALUES,
  FOREST_LAND_USES,
  LAND_BASE_VALUES,
  LAND_FUNCTION_COEFFICIENTS,
  PROPERTY_RELIEFS,
  TAX_FREE_AREAS,
  SALES_TAX_SELLER_RATES,
  SALES_TAX_BUYER_RATES,
  SINGLE_TAX_RATES,
  EXEMPT_SUPPLIES,
  ZERO_SUPPLIES,
  EXEMPT_IMPORTS,
  VAT_REDUCED_ACTIVITIES,
  EXCISE_RATES,
  EXCISE_UNITS,
  WATER_ROYALTY_RATES,
  ROYALTY_RATES,
  PATENT_DISCOUNTS,
  GAMBLING_RATES,
  REPLACING_REGIMES_TABLE,
];
