/** Returns whose every row states a base and a rate, for the checks of the smaller taxes. */
import { RATED_FORMS, type RatedForm, type RatedReturnFact } from "#shared/law/checks/other-taxes/facts.ts";
import type { ReturnFact } from "#shared/law/checks/vat/facts.ts";
import type { ReadHandle } from "../handle.ts";
import { readLineRows } from "./line-rows.ts";

const isRated = (filed: ReturnFact): filed is ReturnFact & { readonly form: RatedForm } =>
  RATED_FORMS.some((form) => form === filed.form);

/** A range of taxpayers without such a return costs nothing. @returns those among the returns of one taxpayer */
export const readRatedReturns = (
  read: ReadHandle,
  returns: readonly ReturnFact[],
  from: number,
  to: number,
): ((returns: readonly ReturnFact[]) => readonly RatedReturnFact[]) => {
  if (!returns.some(isRated)) return () => [];
  const rowsOf = readLineRows(read, RATED_FORMS, from, to);
  return (own) => own.filter(isRated).map((filed) => ({ ...filed, rows: rowsOf(filed.returnId) }));
};
