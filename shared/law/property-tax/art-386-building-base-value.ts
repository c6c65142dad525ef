import { tc } from "../../kernel/legal-basis.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

export const WALLS = ["brick", "wood", "concrete", "clay", "cinder-block", "metal", "other"] as const;
export type Walls = (typeof WALLS)[number];

/** Walls whose value does not depend on the age. */
const AGELESS: readonly Walls[] = ["metal", "other"];

const DIMENSIONS = ["walls", "age-from"] as const;

/** Art. 386(1): som for a square metre, by the prevailing material of the walls and the years since commissioning. */
export const BUILDING_BASE_VALUES: LawTable<"walls" | "age-from"> = {
  id: "property-tax.building-base-value",
  title: "law.table.property-tax.building-base-value",
  dimensions: DIMENSIONS,
  unit: "som-per-unit",
  rows: rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
    [["brick", "0"], "15000", tc("386.1")],
    [["brick", "5"], "14000", tc("386.1")],
    [["brick", "15"], "13000", tc("386.1")],
    [["brick", "30"], "12000", tc("386.1")],
    [["brick", "45"], "10000", tc("386.1")],
    [["wood", "0"], "13000", tc("386.1")],
    [["wood", "5"], "12000", tc("386.1")],
    [["wood", "15"], "11000", tc("386.1")],
    [["wood", "30"], "10000", tc("386.1")],
    [["wood", "45"], "8000", tc("386.1")],
    [["concrete", "0"], "14000", tc("386.1")],
    [["concrete", "5"], "13000", tc("386.1")],
    [["concrete", "15"], "12000", tc("386.1")],
    [["concrete", "30"], "11000", tc("386.1")],
    [["concrete", "45"], "10000", tc("386.1")],
    [["clay", "0"], "10000", tc("386.1")],
    [["clay", "5"], "9000", tc("386.1")],
    [["clay", "15"], "8000", tc("386.1")],
    [["clay", "30"], "6000", tc("386.1")],
    [["clay", "45"], "5000", tc("386.1")],
    [["cinder-block", "0"], "9000", tc("386.1")],
    [["cinder-block", "5"], "8000", tc("386.1")],
    [["cinder-block", "15"], "7000", tc("386.1")],
    [["cinder-block", "30"], "6000", tc("386.1")],
    [["cinder-block", "45"], "5000", tc("386.1")],
    [["metal", "any"], "10000", tc("386.1")],
    [["other", "any"], "8000", tc("386.1")],
  ]),
};

/** First full year of each band of age, oldest first. An age on a bound is the older band's: the lower value (S-36). */
const AGES = [45, 30, 15, 5, 0] as const;

/** The key of a building in the table: its walls and the band of its age in full years on 1 January. */
export const buildingKey = (walls: Walls, age: number) => ({
  walls,
  "age-from": AGELESS.includes(walls) ? "any" : String(AGES.find((from) => age >= from) ?? 0),
});
