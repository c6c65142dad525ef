/** The register of terms (реестр сроков): every term of the general part, of registration and of the desk audit. */
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { CodeParameterName } from "../parameters-of-the-code.ts";
import type { ReadingId } from "../readings-of-the-code.ts";
import { DESK_AUDIT_TERM_ROWS } from "./desk-audit-terms.ts";
import { GENERAL_TERM_ROWS } from "./general-terms.ts";
import { REGISTRATION_TERM_ROWS } from "./registration-terms.ts";
import type { RegisterUnit, TermBound, TermRow } from "./term-row.ts";

const ROWS = { ...GENERAL_TERM_ROWS, ...DESK_AUDIT_TERM_ROWS, ...REGISTRATION_TERM_ROWS };

export type RegisterTermId = keyof typeof ROWS;
export const REGISTER_TERM_IDS = Object.keys(ROWS) as readonly RegisterTermId[];

export interface RegisterTerm {
  readonly id: RegisterTermId;
  /** The dated length; null where the article names the day itself or the term has no length. */
  readonly parameter: CodeParameterName | null;
  readonly unit: RegisterUnit;
  /** The event the term runs from. */
  readonly trigger: string;
  readonly bound: TermBound;
  /** Where the term stands; of an internal term, the article that sets none. */
  readonly article: LegalBasis;
  readonly consequenceArticle: LegalBasis | null;
  readonly readings: readonly ReadingId[];
  readonly titleKey: string;
}

const titleOf = (id: RegisterTermId): string => {
  if (id in DESK_AUDIT_TERM_ROWS) return `desk-audit.term.${id}.title`;
  return id in REGISTRATION_TERM_ROWS ? `registration.term.${id}.title` : `law.term-of.${id}.title`;
};

export const registerTerm = (id: RegisterTermId): RegisterTerm => {
  const row: TermRow = ROWS[id];
  const [parameter, unit, trigger, bound, article, consequenceArticle, readings = []] = row;
  return {
    id,
    parameter,
    unit,
    trigger,
    bound,
    article: tc(article),
    consequenceArticle: consequenceArticle === null ? null : tc(consequenceArticle),
    readings,
    titleKey: titleOf(id),
  };
};
