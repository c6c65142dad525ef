import type { LegalBasis } from "../kernel/legal-basis.ts";
import type { TextParams } from "../kernel/text.ts";

/** Why a command was not carried out: a closed code, the article where one applies, a text of the catalogue. */
export interface DomainRefusal<Code extends string = string> {
  readonly code: Code;
  readonly article?: LegalBasis;
  readonly messageKey: string;
  readonly params?: TextParams;
}
