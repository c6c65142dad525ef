import { tc } from "../../kernel/legal-basis.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

const DIMENSIONS = ["settlement"] as const;

/** Art. 398(2): som for a square metre of a homestead, garden or yard plot. */
export const HOMESTEAD_BASE_VALUES: LawTable<"settlement"> = {
  id: "property-tax.homestead-base-value",
  title: "law.table.property-tax.homestead-base-value",
  dimensions: DIMENSIONS,
  unit: "som-per-unit",
  rows: rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
    [["capital"], "150", tc("398.2.1")],
    [["large-city"], "100", tc("398.2.2")],
    [["town"], "50", tc("398.2.3")],
    [["rural"], "10", tc("398.2.4")],
  ]),
};

const CAPITALS = ["город Бишкек", "город Ош"];
const LARGE_CITIES = [
  "город Токмок",
  "город Кара-Балта",
  "город Джалал-Абад",
  "город Каракол",
  "город Талас",
  "город Чолпон-Ата",
];

/** The kind of settlement of a territory: other towns are told by their name, a district is its villages. */
export const settlementOf = (territory: string): string => {
  if (CAPITALS.includes(territory)) return "capital";
  if (LARGE_CITIES.includes(territory)) return "large-city";
  return /^(город|пос[её]лок) /.test(territory) ? "town" : "rural";
};
