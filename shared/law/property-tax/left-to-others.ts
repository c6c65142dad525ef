import { Exact } from "../../kernel/money.ts";
import { boundsOf, type Period } from "../../kernel/period.ts";
import { addYears } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { ParameterBook } from "../parameters.ts";
import type { PropertyObject, PropertyTaxRefusal } from "./property-object.ts";

/**
 * A coefficient councils or the tax authority set for a year: what the object's record says, else the office's entry
 * of the year, else of the year before it (art. 388(3), 401(8), 404(5), 404(8)).
 */
const coefficientOf = (
  given: string | null,
  name: string,
  scope: string | undefined,
  year: Period,
  parameters: ParameterBook,
): Result<string, PropertyTaxRefusal> => {
  if (given !== null) return ok(given);
  const { first } = boundsOf(year);
  const now = parameters.find(name, first, scope);
  const found = now.ok ? now : parameters.find(name, addYears(first, -1), scope);
  return found.ok
    ? ok(found.value.value)
    : err({ code: "incomplete", missing: now.ok ? found.error : now.error });
};

/** The cities whose councils set zones for buildings (art. 388(1), (2)). */
const ZONED_CITIES = ["город Бишкек", "город Ош", "город Джалал-Абад"];

/** Кз: of a building 1 outside the three cities; everywhere else as the council set it, within the bounds of the Code. */
export const zoneCoefficient = (
  object: PropertyObject,
  of: "building" | "land",
  year: Period,
  parameters: ParameterBook,
): Result<string, PropertyTaxRefusal> => {
  const values = codeValues(parameters, boundsOf(year).first, [
    "property-tax.zone-coefficient-floor",
    "property-tax.zone-coefficient-ceiling",
    "property-tax.zone-coefficient-elsewhere",
  ]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  if (of === "building" && !ZONED_CITIES.includes(object.territory))
    return ok(values.value["property-tax.zone-coefficient-elsewhere"]);
  const name = `property-tax.zone-coefficient.${of}`;
  const zone = coefficientOf(object.zoneCoefficient, name, object.territory, year, parameters);
  if (!zone.ok) return zone;
  const value = new Exact(zone.value);
  return value.lessThan(values.value["property-tax.zone-coefficient-floor"]) ||
    value.greaterThan(values.value["property-tax.zone-coefficient-ceiling"])
    ? err({ code: "out-of-range", path: "zone_coefficient" })
    : zone;
};

/** Ки, which the tax authority sets for the whole country. */
export const inflationCoefficient = (
  object: PropertyObject,
  of: "land" | "agricultural",
  year: Period,
  parameters: ParameterBook,
): Result<string, PropertyTaxRefusal> =>
  coefficientOf(
    object.inflationCoefficient,
    `property-tax.inflation-coefficient.${of}`,
    undefined,
    year,
    parameters,
  );

/** Som for a square metre of a dwelling, as the council set it, never above the Code's ceiling (art. 379(3)). */
export const housingRate = (
  object: PropertyObject,
  year: Period,
  parameters: ParameterBook,
): Result<string, PropertyTaxRefusal> => {
  const { first } = boundsOf(year);
  const rate = parameters.find("property-tax.housing-rate", first, object.territory);
  if (!rate.ok) return err({ code: "incomplete", missing: rate.error });
  const ceiling = codeValues(parameters, first, ["property-tax.housing-rate-ceiling"]);
  if (!ceiling.ok) return err({ code: "incomplete", missing: ceiling.error });
  return new Exact(rate.value.value).greaterThan(ceiling.value["property-tax.housing-rate-ceiling"])
    ? err({ code: "out-of-range", path: "property-tax.housing-rate" })
    : ok(rate.value.value);
};
