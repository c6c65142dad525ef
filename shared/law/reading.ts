import type { LegalBasis } from "../kernel/legal-basis.ts";

/**
 * A doubtful norm: what is unclear and how it may be read. Texts are in the catalogue under
 * `law.reading.<id>.question` and `law.reading.<id>.<alternative>`.
 */
export interface Reading {
  readonly id: string;
  readonly norms: readonly [LegalBasis, ...LegalBasis[]];
  readonly alternatives: readonly [string, string, ...string[]];
  /** What the program does until the head of the office chooses otherwise; art. 17(3) where it decides. */
  readonly byDefault: string;
  /**
   * False where the rules know one alternative only: the others are shown to the officer, and choosing them is
   * refused instead of being ignored.
   */
  readonly choosable: boolean;
  /** The id under which the same question is settled; this one follows it. */
  readonly sameAs?: string;
}
