/** A refusal about an entry of the register with its article and its text. */
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { TextParams } from "../../kernel/text.ts";
import type { DomainRefusal } from "../refusal.ts";

export const refuseRegister = (
  code: string,
  article: string | LegalBasis,
  params?: TextParams,
): DomainRefusal => ({
  code,
  article: tc(article),
  messageKey: `register.refusal.${code}`,
  ...(params ? { params } : {}),
});
