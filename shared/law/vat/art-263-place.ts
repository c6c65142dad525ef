import type { Derivation } from "../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { day, workingStep } from "../working.ts";

/** What ties a supply to a country. */
export const SUPPLY_LINKS = [
  "goods",
  "release",
  "property",
  "performance",
  "buyer",
  "individual",
  "supplier",
] as const;
type SupplyLink = (typeof SUPPLY_LINKS)[number];

/** Which link counts for which supply (arts. 262–263). */
const KINDS = {
  goods: { link: "goods", place: "262" },
  "goods-from-outside-eaeu": { link: "release", place: "262" },
  "real-estate-service": { link: "property", place: "263..1" },
  "movable-service": { link: "property", place: "263..2" },
  "culture-education-sport": { link: "performance", place: "263..3" },
  "advice-and-information": { link: "buyer", place: "263..4.а" },
  software: { link: "buyer", place: "263..4.б" },
  staff: { link: "buyer", place: "263..4.в" },
  "intellectual-property": { link: "buyer", place: "263..4" },
  "movable-lease": { link: "buyer", place: "263..4" },
  "engaging-others": { link: "buyer", place: "263..4" },
  "vehicle-lease": { link: "supplier", place: "263..5" },
  other: { link: "supplier", place: "263..5" },
  "electronic-to-business": { link: "buyer", place: "263..6" },
  "electronic-to-individual": { link: "individual", place: "263..7" },
} as const satisfies Record<string, { readonly link: SupplyLink; readonly place: string }>;
export type PlacedSupply = keyof typeof KINDS;
export const PLACED_SUPPLIES = Object.keys(KINDS) as PlacedSupply[];

export interface PlaceInput {
  readonly on: PlainDate;
  readonly kind: PlacedSupply;
  /** For each link whether it is in the country. */
  readonly here: Readonly<Record<SupplyLink, boolean>>;
}

export interface PlaceOfSupply {
  readonly here: boolean;
  readonly link: SupplyLink;
  readonly article: LegalBasis;
  readonly derivation: Derivation;
}

/** Whether a supply is made here; one made elsewhere is exempt by its definition (251(5)). */
export const placeOfSupply = ({ on, kind, here }: PlaceInput): Result<PlaceOfSupply, never> => {
  const { link, place } = KINDS[kind];
  const isHere = here[link];
  return ok({
    here: isHere,
    link,
    article: tc(place),
    derivation: [
      workingStep(`vat.place.${link}`, null, {}, day(on), place),
      workingStep(
        isHere ? "vat.place.here" : "vat.place.elsewhere",
        null,
        {},
        day(on),
        isHere ? "251..4" : "251..5",
      ),
    ],
  });
};
