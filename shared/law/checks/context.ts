import type { Month } from "../../kernel/period.ts";
import { type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import { ok, type Result } from "../../kernel/result.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { dueDate } from "../due-dates.ts";
import type { Missing } from "../missing.ts";
import type { ParameterBook } from "../parameters.ts";
import type { ReadingChoices } from "../readings.ts";
import type { CheckContext, VatRates } from "./check.ts";

export interface CheckSurroundings {
  readonly today: PlainDate;
  readonly parameters: ParameterBook;
  readonly calendar: WorkingCalendar;
  readonly readings: ReadingChoices;
}

const NAMES: Readonly<Record<keyof VatRates, string>> = {
  vat: "vat.rate",
  exemptShareCeiling: "vat.exempt-share-ceiling",
  reductionCeiling: "vat.reduction-ceiling",
  salesTaxTradeProduction: "sales-tax.rate.trade-production",
  salesTaxOther: "sales-tax.rate.other",
  salesTaxMobile: "sales-tax.rate.mobile",
  salesTaxFreeTradeProduction: "sales-tax.rate.vat-free.trade-production",
  salesTaxFreeOther: "sales-tax.rate.vat-free.other",
};

/** The rates in force on the first day of a month, or the first one missing (G-05: no rule for the period). */
const lookUp = (month: Month, parameters: ParameterBook): Result<VatRates, Missing> => {
  const on = plainDate(`${month}-01`);
  const found: Record<string, string> = {};
  for (const [field, name] of Object.entries(NAMES)) {
    const edition = parameters.find(name, on);
    if (!edition.ok) return edition;
    found[field] = edition.value.value;
  }
  return ok(found as unknown as VatRates);
};

/** The context of one sweep; rates are looked up once a month. */
export const checkContext = (surroundings: CheckSurroundings, months: readonly Month[]): CheckContext => {
  const known = new Map<Month, Result<VatRates, Missing>>();
  const terms = new Map<string, ReturnType<CheckContext["due"]>>();
  return {
    ...surroundings,
    due: (input) => {
      const key = `${input.form}|${input.period}|${input.what}|${input.group ?? ""}`;
      const cached = terms.get(key);
      if (cached) return cached;
      const computed = dueDate(input, surroundings.calendar);
      terms.set(key, computed);
      return computed;
    },
    months: new Set(months),
    rates: (month) => {
      const cached = known.get(month);
      if (cached) return cached;
      const looked = lookUp(month, surroundings.parameters);
      known.set(month, looked);
      return looked;
    },
  };
};
