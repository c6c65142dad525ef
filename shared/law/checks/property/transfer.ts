/** Art. 383(9)–(10): who owes the tax of the year a right passes in is not always told by the months of each owner. */
import type { Tyiyn } from "../../../kernel/money.ts";
import { boundsOf, type Period } from "../../../kernel/period.ts";
import type { PropertyObject } from "../../property-tax/property-object.ts";

/** `383.10`: unpaid at the transfer, the whole year is the new owner's; `383.9`: one side may pay the whole year by agreement. */
export type OpenTransfer = "383.9" | "383.10";

/**
 * The provision that leaves a difference of the year of transfer open, null where the months settle it. What a seller left
 * unpaid has passed to the new owner with the transfer. The whole year stated by either side may be the agreed payment of
 * both, or the buyer's duty for a seller who had not paid.
 * @param wholeYear whether the record states twelve months
 */
export const openTransfer = (
  { ownedFrom, ownedTo }: Pick<PropertyObject, "ownedFrom" | "ownedTo">,
  year: Period,
  difference: Tyiyn,
  wholeYear: boolean,
): OpenTransfer | null => {
  const { first, last } = boundsOf(year);
  const sold = ownedTo !== null && first <= ownedTo && ownedTo <= last;
  const bought = first <= ownedFrom && ownedFrom <= last;
  if (difference > 0) return sold ? "383.10" : null;
  return wholeYear && (sold || bought) ? "383.9" : null;
};
