import type { Inn } from "../../../kernel/inn.ts";
import type { ReturnFact, ReturnLines } from "../vat/facts.ts";

/** Forms whose every row states a base and a rate: goods, minerals, kinds of games, of income. */
export const RATED_FORMS = ["EXC", "ROY", "MET", "GAM", "WHT"] as const;
export type RatedForm = (typeof RATED_FORMS)[number];

/** A return in force of such a form: lines of each row in hundredths; those without a row under the empty text. */
export interface RatedReturnFact extends ReturnFact {
  readonly form: RatedForm;
  readonly rows: ReadonlyMap<string, ReturnLines>;
}

/** Everything the checks of the smaller taxes look at for one taxpayer. */
export interface OtherTaxFacts {
  readonly inn: Inn;
  /** Of all forms. */
  readonly returns: readonly ReturnFact[];
  readonly rated: readonly RatedReturnFact[];
}
