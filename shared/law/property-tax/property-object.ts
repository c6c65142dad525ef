import type { Tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Missing } from "../missing.ts";
import type { Walls } from "./art-386-building-base-value.ts";
import type { AgriculturalUse } from "./art-401-agricultural-base-value.ts";
import type { Dwelling } from "./art-409-tax-free-area.ts";

export const PROPERTY_KINDS = [
  "nonresidential",
  "residential",
  "settlement-land",
  "homestead-land",
  "agricultural-land",
] as const;
export type PropertyKind = (typeof PROPERTY_KINDS)[number];

/** One object of one owner, as the register of rights has it. Decimals are plain text. */
export interface PropertyObject {
  readonly kind: PropertyKind;
  /** Share of the owner, up to 1. */
  readonly share: string;
  /** Square metres of the whole object. */
  readonly area: string;
  readonly walls: Walls | null;
  readonly commissionedYear: number | null;
  /** As art. 387 writes it: `город Ош`, `Сузакский район`. */
  readonly territory: string;
  /** Persons of the settlement; 0 for land outside any settlement (art. 404(3)). */
  readonly population: number | null;
  readonly zoneCoefficient: string | null;
  readonly inflationCoefficient: string | null;
  /** `389.N` of a building, `404.N` of land: the purpose by its title, and how it is used. */
  readonly functionTitle: string | null;
  readonly functionUse: string | null;
  readonly agriculturalUse: AgriculturalUse | null;
  readonly ownedFrom: PlainDate;
  /** The day the right was transferred; null while owned. */
  readonly ownedTo: PlainDate | null;
  /** Provisions of the reliefs besides the tax-free area. */
  readonly reliefs: readonly string[];
  /** The one dwelling of the owner whose area is free in part (art. 409(1)(1)), as what it counts; else null. */
  readonly taxFreeAs: Dwelling | null;
  /** Tax of the period on the land directly under a building (art. 409(4)). */
  readonly landTaxUnder: Tyiyn;
}

export type PropertyTaxRefusal =
  | { readonly code: "out-of-range"; readonly path: string }
  | { readonly code: "unknown-function"; readonly path: string }
  | { readonly code: "relief-does-not-fit"; readonly path: string }
  | { readonly code: "reversed-interval"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };
