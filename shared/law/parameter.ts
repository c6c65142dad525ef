import type { LegalBasis } from "../kernel/legal-basis.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { ActId } from "./acts.ts";

/**
 * Where a value comes from: a provision of the Code; an assumption shipped with the program because the Code leaves
 * the value to another act (shown as unconfirmed, for the office to confirm or replace); or the office's entry.
 */
type ParameterSource =
  | { readonly kind: "code"; readonly basis: LegalBasis; readonly act: ActId }
  | { readonly kind: "assumed"; readonly basis: LegalBasis; readonly act: ActId }
  | { readonly kind: "office"; readonly act: string };

/** One value of a named parameter between two dates, both included; `to` null while in force. */
export interface ParameterEdition {
  readonly name: string;
  /** What the value is for (a district, a kind of goods); null for the whole country. */
  readonly scope: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** Plain text: a decimal number, a date or a list, as the parameter's name says. */
  readonly value: string;
  readonly source: ParameterSource;
  /** The parameter that holds the first day of force, where the text names only the act; `from` is then the act's own day. */
  readonly entry?: string;
}
