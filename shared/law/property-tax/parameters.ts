import { plainDate } from "../../kernel/plain-date.ts";
import { changedBy, ofCode } from "../value-of-the-code.ts";

/**
 * Values of the property tax (налог на имущество). What it leaves to others is the office's to enter, by the territory
 * as art. 387 writes it: `property-tax.housing-rate` (som for a square metre),
 * `property-tax.zone-coefficient.building`, `property-tax.zone-coefficient.land`; for the whole country
 * `property-tax.inflation-coefficient.land` and `property-tax.inflation-coefficient.agricultural`.
 */
export const PROPERTY_TAX_PARAMETERS = [
  /** Shares of the value. */
  ofCode("property-tax.rate.building", "0.008", "379.1.2"),
  ofCode("property-tax.rate.land", "0.01", "379.1.3"),
  ofCode("property-tax.rate.agricultural", "0", "379.2", { to: plainDate("2030-12-31") }),
  ofCode("property-tax.rate.agricultural", "0.0001", "379.1.4", { from: plainDate("2031-01-01") }),
  /** Som for a square metre. Before law 37 a dwelling had a formula of its own (390, repealed by it), which the text has not. */
  changedBy("property-tax.housing-rate-ceiling", "100", "379.3", "law-37-2025"),
  /** Factors of the value of a homestead; the formula is in the text as law 136 left it. */
  changedBy("property-tax.homestead-factors", "zone", "397", "law-136-2024"),
  /** Bounds of the zone coefficients, and the one of buildings outside the cities that set theirs. */
  ofCode("property-tax.zone-coefficient-floor", "0.3", "388.2"),
  ofCode("property-tax.zone-coefficient-ceiling", "2", "388.2"),
  ofCode("property-tax.zone-coefficient-elsewhere", "1", "388.1"),
] as const;
