import type { Inn } from "../../../kernel/inn.ts";
import type { PropertyObject } from "../../property-tax/property-object.ts";
import type { PaymentFact, ReturnFact, ReturnLines } from "../vat/facts.ts";

/** Returns of buildings and of land. */
export type PropertyForm = "PRB" | "PRL";

/** A row of properties.csv. */
export interface PropertyRow {
  readonly objectId: string;
  readonly object: PropertyObject;
}

/** An information return in force (PRB or PRL): lines of each object by its id, in hundredths. */
export interface PropertyReturnFact extends ReturnFact {
  readonly rows: ReadonlyMap<string, ReturnLines>;
}

/** Everything the checks of the property tax look at for one owner. */
export interface PropertyFacts {
  readonly inn: Inn;
  /** Kind of taxpayer, by which the return is due (384(1)). */
  readonly kind: string;
  readonly properties: readonly PropertyRow[];
  readonly returns: readonly PropertyReturnFact[];
  /** Of the tax itself, of both forms. */
  readonly payments: readonly PaymentFact[];
}
