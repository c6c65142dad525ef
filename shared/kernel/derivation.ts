import type { LegalBasis } from "./legal-basis.ts";
import type { Message } from "./text.ts";

/** What an operand or a result is, so that every printer formats it alike. */
export type Quantity =
  | { readonly unit: "som"; readonly value: string }
  | { readonly unit: "date"; readonly value: string }
  | { readonly unit: "days"; readonly value: number }
  | { readonly unit: "percent"; readonly value: string }
  | { readonly unit: "number"; readonly value: string }
  /** A name as it is, or a code with the texts it stands for: several are printed in a row. */
  | { readonly unit: "text"; readonly value: string; readonly keys?: readonly string[] };

/**
 * One printed line of the working of an amount or a date: what it is, how it was computed, from what, by which
 * article. `formula` names the operands (`arrears × rate × days`).
 */
export interface DerivationStep {
  readonly label: Message;
  readonly formula?: string;
  readonly operands: readonly { readonly name: string; readonly quantity: Quantity }[];
  readonly result: Quantity;
  readonly basis: LegalBasis;
  /** A doubtful reading of the norm this step relies on. */
  readonly reading?: string;
}

export type Derivation = readonly DerivationStep[];
