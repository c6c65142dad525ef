/** Fields the rules take as text though the law's tables name what may stand there. */
import { EXEMPT_INCOME } from "../income-tax/art-191-exempt-income.ts";
import { REGIONAL_COEFFICIENTS } from "../property-tax/art-387-regional-coefficient.ts";
import { BUILDING_FUNCTION_COEFFICIENTS } from "../property-tax/art-389-building-function.ts";
import { LAND_FUNCTION_COEFFICIENTS } from "../property-tax/art-404-land-function.ts";
import { PROPERTY_RELIEFS } from "../property-tax/art-409-reliefs.ts";

interface KnownTexts {
  readonly values: readonly string[];
  /** False where another text is taken as well. */
  readonly closed: boolean;
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

const TERRITORIES = distinct(REGIONAL_COEFFICIENTS.rows.map(({ at }) => at.territory));

/** Rows of art. 389 for buildings, then those of art. 404 for land, as the register of rights names them. */
const FUNCTIONS = distinct([
  ...BUILDING_FUNCTION_COEFFICIENTS.rows.map(({ at }) => `389.${at.row}`),
  ...LAND_FUNCTION_COEFFICIENTS.rows.map(({ at }) => `404.${at.row}`),
]);

const RELIEFS = distinct(PROPERTY_RELIEFS.rows.map(({ at }) => at.relief));
const EXEMPT_KINDS = distinct(EXEMPT_INCOME.rows.map(({ at }) => at.kind));

/** By rule and path. */
export const CHOICES_OF_TEXT: Readonly<Record<string, KnownTexts>> = {
  "tc.138.district": { values: TERRITORIES, closed: false },
  "tc.200.district": { values: TERRITORIES, closed: false },
  "tc.380.object.territory": { values: TERRITORIES, closed: false },
  "tc.380.object.functionTitle": { values: FUNCTIONS, closed: true },
  "tc.380.object.functionUse": { values: FUNCTIONS, closed: true },
  "tc.380.object.reliefs": { values: RELIEFS, closed: true },
  "tc.199.incomes.exemptKind": { values: EXEMPT_KINDS, closed: true },
};
