/** A refusal of registration with its article and its text. */
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { TextParams } from "../../kernel/text.ts";
import type { DomainRefusal } from "../refusal.ts";

export const refuseRegistration = (
  code: string,
  article: string | LegalBasis,
  params?: TextParams,
): DomainRefusal => ({
  code,
  article: tc(article),
  messageKey: `registration.refusal.${code}`,
  ...(params ? { params } : {}),
});
