import type { LegalBasis } from "../kernel/legal-basis.ts";
import type { PlainDate } from "../kernel/plain-date.ts";

export const LAW_USE_KINDS = ["rule", "check", "term", "value", "table", "paper", "reading"] as const;
type LawUseKind = (typeof LAW_USE_KINDS)[number];

/** One thing of the program that rests on an article. */
export interface LawUse {
  readonly kind: LawUseKind;
  /** `tc.082`, `V-02`, `T-103`, the name of a value or a table, the kind of a paper, `A-25`. */
  readonly id: string;
  /** Places of one article, in the order the thing cites them. */
  readonly places: readonly LegalBasis[];
  /** Key of the title in the catalogue. */
  readonly title: string;
  /** First day it is in force; null where it has none of its own. */
  readonly from: PlainDate | null;
}
