import type { DerivationStep, Quantity } from "../../kernel/derivation.ts";
import { Exact } from "../../kernel/money.ts";
import { boundsOf, type Period } from "../../kernel/period.ts";
import { yearOf } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { findCodeParameter, type ParameterBook } from "../parameters.ts";
import type { ReadingId } from "../readings-of-the-code.ts";
import { findInTable, type LawTable } from "../table.ts";
import { count, workingStep } from "../working.ts";
import { BUILDING_BASE_VALUES, buildingKey } from "./art-386-building-base-value.ts";
import { REGIONAL_COEFFICIENTS } from "./art-387-regional-coefficient.ts";
import { HOMESTEAD_BASE_VALUES, settlementOf } from "./art-398-homestead-base-value.ts";
import { AGRICULTURAL_BASE_VALUES } from "./art-401-agricultural-base-value.ts";
import { LAND_BASE_VALUES } from "./art-404-land-base-value.ts";
import { functionCoefficient } from "./function-coefficient.ts";
import { inflationCoefficient, zoneCoefficient } from "./left-to-others.ts";
import { OUTSIDE_SETTLEMENTS, populationBand } from "./population-band.ts";
import type { PropertyKind, PropertyObject, PropertyTaxRefusal } from "./property-object.ts";
import { regionOf } from "./territories.ts";

/** Tax value of a square metre (НС) with the factors it is the product of. */
export interface UnitValue {
  readonly baseValue: string;
  readonly regional: string | null;
  readonly zone: string | null;
  readonly purpose: string | null;
  readonly inflation: string | null;
  /** Som for a square metre, exact. */
  readonly value: Exact;
  readonly step: DerivationStep;
}

/** Objects whose tax is the value times a rate; a dwelling has a rate in som. */
export type ValuedKind = Exclude<PropertyKind, "residential">;

type Found<Value> = Result<Value, PropertyTaxRefusal>;

const input = (name: string): Found<never> => err({ code: "incomplete", missing: { what: "input", name } });

const tableValue = <Dimension extends string>(
  table: LawTable<Dimension>,
  at: Readonly<Record<Dimension, string>>,
  year: Period,
): Found<string> => {
  const row = findInTable(table, at, boundsOf(year).first);
  return row.ok ? ok(row.value.value) : err({ code: "incomplete", missing: row.error });
};

const baseValueOf = (object: PropertyObject, kind: ValuedKind, year: Period): Found<string> => {
  switch (kind) {
    case "nonresidential": {
      if (object.walls === null) return input("walls");
      if (object.commissionedYear === null) return input("commissioned_year");
      const age = Math.max(0, yearOf(boundsOf(year).first) - object.commissionedYear);
      return tableValue(BUILDING_BASE_VALUES, buildingKey(object.walls, age), year);
    }
    case "settlement-land": {
      const region = regionOf(object.territory);
      if (region === undefined) return input("territory");
      if (object.population === null) return input("population");
      const band = object.population === 0 ? OUTSIDE_SETTLEMENTS : populationBand(object.population);
      return tableValue(LAND_BASE_VALUES, { region, "population-from": band }, year);
    }
    case "homestead-land":
      return tableValue(HOMESTEAD_BASE_VALUES, { settlement: settlementOf(object.territory) }, year);
    case "agricultural-land":
      return object.agriculturalUse === null
        ? input("agricultural_use")
        : tableValue(
            AGRICULTURAL_BASE_VALUES,
            { territory: object.territory, use: object.agriculturalUse },
            year,
          );
  }
};

type Factor = "regional" | "zone" | "purpose" | "inflation";

interface Formula {
  /** In the formula's order; null where a dated value holds them. */
  readonly factors: readonly Factor[] | null;
  readonly place: string;
  readonly reading: ReadingId;
  /** Holds the day the last act that changed the values entered into force, where the text names no day. */
  readonly amended: "law-37.entry" | "law-136.entry" | null;
}

/** What a kind's formula multiplies its base value by (art. 394, 397, 400, 403). */
const FORMULAS: Readonly<Record<ValuedKind, Formula>> = {
  nonresidential: {
    factors: ["regional", "zone", "purpose"],
    place: "394",
    reading: "S-36",
    amended: "law-37.entry",
  },
  "settlement-land": {
    factors: ["zone", "purpose", "inflation"],
    place: "403",
    reading: "S-35",
    amended: "law-136.entry",
  },
  "homestead-land": { factors: null, place: "397", reading: "S-37", amended: null },
  "agricultural-land": { factors: ["inflation"], place: "400", reading: "S-43", amended: null },
};

const HOMESTEAD_FACTORS: readonly Factor[] = ["zone", "inflation"];

/** The factors of a homestead in the year (397): a list, for the formula was another before law 136. */
const homesteadFactors = (year: Period, parameters: ParameterBook): Found<readonly Factor[]> => {
  const found = findCodeParameter(parameters, "property-tax.homestead-factors", boundsOf(year).first);
  if (!found.ok) return err({ code: "incomplete", missing: found.error });
  const named = found.value.value.split(" ");
  const factors = HOMESTEAD_FACTORS.filter((factor) => named.includes(factor));
  return factors.length === named.length
    ? ok(factors)
    : err({ code: "out-of-range", path: "property-tax.homestead-factors" });
};

/** Whether the values of a year are known only as a later act left them, whose first day the text does not name (S-02). */
export const fromLaterEdition = (kind: ValuedKind, year: Period, parameters: ParameterBook): boolean => {
  const { amended } = FORMULAS[kind];
  if (amended === null) return false;
  const entry = parameters.find(amended, boundsOf(year).first);
  return entry.ok && boundsOf(year).first < entry.value.value;
};

const factorOf = (
  factor: Factor,
  object: PropertyObject,
  kind: ValuedKind,
  year: Period,
  parameters: ParameterBook,
): Found<string> => {
  const building = kind === "nonresidential";
  switch (factor) {
    case "regional":
      return tableValue(REGIONAL_COEFFICIENTS, { territory: object.territory }, year);
    case "zone":
      return zoneCoefficient(object, building ? "building" : "land", year, parameters);
    case "purpose":
      return functionCoefficient(object, building ? "389" : "404", boundsOf(year).first);
    case "inflation":
      return inflationCoefficient(
        object,
        kind === "agricultural-land" ? "agricultural" : "land",
        year,
        parameters,
      );
  }
};

const OPERANDS = {
  regional: "regional-coefficient",
  zone: "zone-coefficient",
  purpose: "function-coefficient",
  inflation: "inflation-coefficient",
} as const satisfies Record<Factor, string>;

/** НС: the base value of a square metre times the coefficients of the kind; the first that is missing is told. */
export const unitValueOf = (
  object: PropertyObject,
  kind: ValuedKind,
  year: Period,
  parameters: ParameterBook,
): Found<UnitValue> => {
  const { place, reading, factors: fixed } = FORMULAS[kind];
  const formulaOf = fixed === null ? homesteadFactors(year, parameters) : ok(fixed);
  if (!formulaOf.ok) return formulaOf;
  const factors = formulaOf.value;
  const base = baseValueOf(object, kind, year);
  if (!base.ok) return base;
  const found: Partial<Record<Factor, string>> = {};
  const operands: Record<string, Quantity> = { "base-value": count(base.value) };
  let value = new Exact(base.value);
  for (const factor of factors) {
    const coefficient = factorOf(factor, object, kind, year, parameters);
    if (!coefficient.ok) return coefficient;
    found[factor] = coefficient.value;
    operands[OPERANDS[factor]] = count(coefficient.value);
    value = value.times(coefficient.value);
  }
  const formula = ["base-value", ...factors.map((factor) => OPERANDS[factor])].join(" × ");
  return ok({
    baseValue: base.value,
    regional: found.regional ?? null,
    zone: found.zone ?? null,
    purpose: found.purpose ?? null,
    inflation: found.inflation ?? null,
    value,
    step: workingStep(
      "property.unit-value",
      formula,
      operands,
      { unit: "som", value: value.toFixed(Math.max(2, value.decimalPlaces())) },
      place,
      reading,
    ),
  });
};
