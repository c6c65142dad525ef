import { ZERO } from "../../kernel/money.ts";
import { DWELLINGS } from "./art-409-tax-free-area.ts";
import type { PropertyObject } from "./property-object.ts";

/** An object as the register of rights holds it: a row of properties.csv. */
export interface RegisteredObject
  extends Omit<PropertyObject, "agriculturalUse" | "reliefs" | "taxFreeAs" | "landTaxUnder"> {
  /** Provisions parted by `;`: the tax-free area is `409.1.1.house` or `409.1.1.flat`, for which the form has no column. */
  readonly relief: string | null;
}

const reliefsOf = (relief: string | null): Pick<PropertyObject, "reliefs" | "taxFreeAs"> => {
  const named = (relief ?? "").split(";").map((one) => one.trim());
  const given = [...new Set(named)].filter((one) => one !== "");
  const taxFreeAs = DWELLINGS.find((dwelling) => given.includes(`409.1.1.${dwelling}`)) ?? null;
  return { taxFreeAs, reliefs: given.filter((one) => one !== `409.1.1.${taxFreeAs}`) };
};

/** What the tax is computed of. The use of farmland and the land under a building are in no column. */
export const registeredObject = (row: RegisteredObject): PropertyObject => ({
  kind: row.kind,
  share: row.share,
  area: row.area,
  walls: row.walls,
  commissionedYear: row.commissionedYear,
  territory: row.territory,
  population: row.population,
  zoneCoefficient: row.zoneCoefficient,
  inflationCoefficient: row.inflationCoefficient,
  functionTitle: row.functionTitle,
  functionUse: row.functionUse,
  agriculturalUse: null,
  ownedFrom: row.ownedFrom,
  ownedTo: row.ownedTo,
  ...reliefsOf(row.relief),
  landTaxUnder: ZERO,
});
