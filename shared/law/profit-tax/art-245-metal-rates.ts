import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import type { LawTable, TableRow } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

export const METAL_PRODUCTS = [
  "gold-ore",
  "gold-alloy",
  "silver-ore",
  "silver-product",
  "copper-ore",
  "copper-product",
  "antimony-ore",
  "antimony-product",
  "mercury",
  "tin",
  "tungsten",
] as const;
export type MetalProduct = (typeof METAL_PRODUCTS)[number];

/** US dollars from which the next band begins; the first band lies below all of them. */
const GOLD = [1301, 1401, 1501, 1601, 1701, 1801, 1901, 2001, 2101, 2201, 2301, 2401, 2501];
/** A troy ounce of silver and a kilogram of mercury. */
const SILVER = [11, 15, 21, 25, 31, 35, 41, 45, 51, 55, 61, 65, 71];
/** A tonne. */
const COPPER = [7001, 8001, 9001, 10001, 11001, 12001, 13001, 14001, 15001, 16001, 17001, 18001, 19001];
const TIN = [10001, 14001, 18001, 22001, 26001, 30001, 34001, 38001, 42001, 46001, 50001, 54001, 58001];
const TUNGSTEN = [20001, 25001, 30001, 35001, 40001, 45001, 50001, 55001, 60001, 65001, 70001, 75001, 80001];

const FROM_8 = "0.08 0.09 0.1 0.11 0.12 0.13 0.14 0.15 0.16 0.17 0.18 0.19 0.2 0.21";
const FROM_3 = "0.03 0.04 0.05 0.06 0.07 0.08 0.09 0.1 0.11 0.12 0.13 0.14 0.15 0.16";
const FROM_1 = "0.01 0.03 0.05 0.07 0.09 0.11 0.13 0.14 0.15 0.16 0.17 0.18 0.19 0.2";

const bands = (
  product: MetalProduct,
  bounds: readonly number[],
  rates: string,
  basis: LegalBasis,
  from: PlainDate = ENTRY_OF_THE_CODE,
  to: PlainDate | null = null,
): readonly TableRow<"product" | "band">[] =>
  rates.split(" ").map((value, index) => ({
    at: { product, band: String(bounds[index - 1] ?? 0) },
    value,
    from,
    to,
    basis,
    act: "code",
  }));

/** Art. 245(6): the rate of a product by its world price; a band is named by its lowest price and keeps it. */
export const METAL_TAX_RATES: LawTable<"product" | "band"> = {
  id: "metal-tax.rate",
  title: "law.table.metal-tax.rate",
  dimensions: ["product", "band"],
  unit: "share",
  rows: [
    ...bands(
      "gold-ore",
      GOLD,
      "0.08 0.1 0.12 0.14 0.16 0.18 0.2 0.21 0.22 0.23 0.24 0.25 0.26 0.27",
      tc("245.6.1"),
      ENTRY_OF_THE_CODE,
      plainDate("2022-12-31"),
    ),
    ...bands(
      "gold-ore",
      GOLD,
      "0.11 0.13 0.15 0.17 0.19 0.21 0.23 0.24 0.25 0.26 0.27 0.28 0.29 0.3",
      tc("245.6.1"),
      plainDate("2023-01-01"),
    ),
    ...bands("gold-alloy", GOLD, FROM_1, tc("245.6.2")),
    ...bands("silver-ore", SILVER, FROM_8, tc("245.6.3")),
    ...bands("silver-product", SILVER, FROM_3, tc("245.6.4")),
    ...bands("copper-ore", COPPER, FROM_8, tc("245.6.5")),
    ...bands("copper-product", COPPER, FROM_3, tc("245.6.6")),
    ...bands("antimony-ore", COPPER, FROM_8, tc("245.6.7")),
    ...bands("antimony-product", COPPER, FROM_3, tc("245.6.8")),
    ...bands(
      "mercury",
      SILVER,
      "0.01 0.015 0.02 0.025 0.03 0.035 0.04 0.045 0.05 0.055 0.06 0.065 0.07 0.08",
      tc("245.6.9"),
    ),
    ...bands("tin", TIN, FROM_1, tc("245.6.10")),
    ...bands("tungsten", TUNGSTEN, FROM_3, tc("245.6.11")),
  ],
};
