import { formatBasis, type Language, type LegalBasis } from "#shared/kernel/legal-basis.ts";
import type { TextParams } from "#shared/kernel/text.ts";
import { resolveText } from "#shared/locales/catalogue.ts";

const NO_BREAK = "\u00a0";

/** A text of the forms (`document.…`). */
export const documentText = (key: string, language: Language, params: TextParams = {}): string =>
  resolveText({ key: `document.${key}`, params }, language);

/** A place of the Code, never broken at the end of a line. */
export const printBasis = (basis: LegalBasis, language: Language): string =>
  formatBasis(basis, language).replaceAll(" ", NO_BREAK);

/** Several places: «ст. 315 ч. 3; ст. 316 ч. 5». */
export const printBases = (bases: readonly LegalBasis[], language: Language): string =>
  bases.map((basis) => printBasis(basis, language)).join("; ");
