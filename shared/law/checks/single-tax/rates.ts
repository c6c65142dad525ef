import { boundsOf, type Period } from "../../../kernel/period.ts";
import type { Result } from "../../../kernel/result.ts";
import type { Missing } from "../../missing.ts";
import {
  type PaymentForm,
  SINGLE_TAX_RATES,
  type SingleTaxRateCase,
} from "../../single-tax/art-423-rates.ts";
import { findInTable } from "../../table.ts";

const known = new Map<string, Result<string, Missing>>();

/** A rate of art. 423 on the first day of a period; looked up once, a sweep asks for the same ones for each payer. */
export const singleTaxRate = (
  of: SingleTaxRateCase,
  form: PaymentForm,
  period: Period,
): Result<string, Missing> => {
  const key = `${of}|${form}|${period}`;
  const cached = known.get(key);
  if (cached) return cached;
  const row = findInTable(SINGLE_TAX_RATES, { case: of, form }, boundsOf(period).first);
  const rate: Result<string, Missing> = row.ok ? { ok: true, value: row.value.value } : row;
  known.set(key, rate);
  return rate;
};
