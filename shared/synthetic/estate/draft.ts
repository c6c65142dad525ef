/** What an invented owner has and declares. */
import type { Lines } from "../filing.ts";
import type { Premises } from "./premises.ts";

export type EstateForm = "PRB" | "PRL";

/** One object of an owner. The area is a multiple of 48 m², so that a month's and an instalment's tax are whole tyiyn. */
export interface Owned {
  readonly id: string;
  readonly premises: Premises;
  readonly area: number;
  readonly ownedFrom: string;
  /** Only of objects no return speaks of. */
  readonly ownedTo?: string;
}

/** The returns of a year before they are filed; null: not filed. */
export interface EstateDraft {
  readonly year: number;
  readonly objects: readonly Owned[];
  readonly returns: Record<EstateForm, Lines | null>;
  /** Filed after every term there is. */
  filedLate?: boolean;
  /** The second part of the tax on buildings is paid a month after its day. */
  paidLate?: boolean;
}
