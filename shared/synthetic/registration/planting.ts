/** How a defect is put into a request: the sign it must give, and how heavy. */
import type { Draft, PlantedSign } from "./draft.ts";
import { ACCESS, type Applicant, draftOf, type Workshop } from "./workshop.ts";

export type Sign = PlantedSign["sign"];
export const plant = (
  sign: Sign,
  weight: PlantedSign["weight"],
  variant?: string,
): { readonly planted: readonly PlantedSign[] } => ({
  planted: [{ sign, weight, ...(variant === undefined ? {} : { variant }) }],
});
export const asked = (shop: Workshop, applicant: Applicant, planted: Pick<Draft, "planted">): Draft => ({
  ...draftOf(shop, applicant, ACCESS),
  ...planted,
});

/** One or several requests with their defects. */
export type Plant = (shop: Workshop) => readonly Draft[];
export const one =
  (make: (shop: Workshop) => Draft): Plant =>
  (shop) => [make(shop)];
