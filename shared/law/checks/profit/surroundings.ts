import {
  addMoney,
  exactOf,
  minMoney,
  roundToTyiyn,
  subtractMoney,
  type Tyiyn,
  tyiyn,
  ZERO,
} from "../../../kernel/money.ts";
import { plainDate, yearOf } from "../../../kernel/plain-date.ts";
import { ok, type Result } from "../../../kernel/result.ts";
import { codeValues } from "../../code-values.ts";
import type { Missing } from "../../missing.ts";
import { PROFIT_TAX_RATES } from "../../profit-tax/art-240-rates.ts";
import { findInTable } from "../../table.ts";
import type { CheckContext } from "../check.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact, ReturnLines } from "../vat/facts.ts";
import type { ProfitFacts } from "./facts.ts";
import type { AdvanceRates } from "./recompute-advance.ts";
import type { AnnualRates } from "./recompute-annual.ts";

export interface ProfitRates {
  readonly advance: AdvanceRates;
  readonly general: string;
  readonly charity: string;
  readonly lossYears: number;
}

/** The dated values of a year, or the first that is missing. */
export const profitRates = (
  year: number,
  { parameters }: Pick<CheckContext, "parameters">,
): Result<ProfitRates, Missing> => {
  const on = plainDate(`${year}-01-01`);
  const law = codeValues(parameters, on, [
    "profit-tax.advance-rate",
    "profit-tax.advance-loss-share",
    "profit-tax.loss-years",
  ]);
  if (!law.ok) return law;
  const general = findInTable(PROFIT_TAX_RATES, { case: "general" }, on);
  if (!general.ok) return general;
  const charity = codeValues(parameters, on, ["profit-tax.charity-ceiling"]);
  return ok({
    advance: {
      advance: law.value["profit-tax.advance-rate"],
      lossShare: law.value["profit-tax.advance-loss-share"],
    },
    general: general.value.value,
    charity: charity.ok ? charity.value["profit-tax.charity-ceiling"] : "0",
    lossYears: Number(law.value["profit-tax.loss-years"]),
  });
};

/** The rate the return itself used: the one of art. 240 that fits its tax and base, the general one where none does. */
export const usedRate = (lines: ReturnLines, { general }: ProfitRates): string => {
  const base = tyiyn(lines["P200"] ?? 0);
  const tax = lines["P210"];
  const fits = PROFIT_TAX_RATES.rows.find(
    ({ value }) =>
      base > 0 && tax !== undefined && !isMaterial(tax - roundToTyiyn(exactOf(base).times(value))),
  );
  return fits?.value ?? general;
};

export const annualRates = (lines: ReturnLines, rates: ProfitRates): AnnualRates => ({
  rate: usedRate(lines, rates),
  charity: rates.charity,
});

export const annualReturn = (facts: ProfitFacts, year: number): ReturnFact | undefined =>
  facts.returns.find(({ form, period }) => form === "END" && period === String(year));

/** Advances accrued in a year by its three returns; null where one is not at hand. */
export const accruedAdvances = (facts: ProfitFacts, year: number): Tyiyn | null => {
  const due = ["Q1", "Q2", "Q3"].map((quarter) =>
    facts.returns.find(({ form, period }) => form === "ADV" && period === `${year}-${quarter}`),
  );
  return due.every((filed) => filed !== undefined)
    ? addMoney(...due.map((filed) => tyiyn(filed.lines["060"] ?? 0)))
    : null;
};

/**
 * Losses of earlier years still open when a year begins (232), from the single returns of all the years they may come
 * from; null where one of those is not at hand, so that nothing is refused on half a series.
 */
export const openLosses = (facts: ProfitFacts, year: number, years: number): Tyiyn | null => {
  const first = Math.max(year - years, yearOf(facts.registeredOn));
  let pool: { readonly year: number; readonly left: Tyiyn }[] = [];
  for (let before = first; before < year; before += 1) {
    const filed = annualReturn(facts, before);
    if (!filed) return null;
    let used = tyiyn(filed.lines["P195"] ?? 0);
    pool = pool.map((loss) => {
      const taken = minMoney(used, loss.left);
      used = subtractMoney(used, taken);
      return { year: loss.year, left: subtractMoney(loss.left, taken) };
    });
    const result = filed.lines["P190"] ?? 0;
    if (result < 0) pool.push({ year: before, left: tyiyn(-result) });
  }
  return pool.reduce((sum, loss) => addMoney(sum, loss.left), ZERO);
};
