/** The slip of the counter (памятка) as its layout takes it: every text in its language. */
import type { Language } from "#shared/kernel/legal-basis.ts";
import type { Paper } from "./paper.ts";

/** A6 sheet, or a label 58 mm wide and as long as it needs to be. */
export type SlipSize = "a6" | "label";

export interface Slip {
  readonly language: Language;
  readonly size: SlipSize;
  readonly document: Paper["document"];
  readonly office: string;
  /** Phone of the office and the decision the login was given by. */
  readonly contacts: readonly string[];
  readonly title: string;
  /** The taxpayer, then the person who signs in where it is another. */
  readonly names: readonly string[];
  readonly inn: string;
  readonly login: { readonly label: string; readonly value: string };
  readonly next: { readonly title: string; readonly steps: readonly string[] };
  readonly secret: string;
}
