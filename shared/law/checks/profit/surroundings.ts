import { addMoney, exactOf, roundToTyiyn, type Tyiyn, tyiyn, ZERO } from "../../../kernel/money.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { ok, type Result } from "../../../kernel/result.ts";
import { codeValues } from "../../code-values.ts";
import type { Missing } from "../../missing.ts";
import { PROFIT_TAX_RATES } from "../../profit-tax/art-240-rates.ts";
import { findInTable } from "../../table.ts";
import type { CheckContext } from "../check.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact, ReturnLines } from "../vat/facts.ts";
import type { ProfitFacts } from "./facts.ts";
import { type AdvanceRates, recomputeAdvance } from "./recompute-advance.ts";
import type { AnnualRates } from "./recompute-annual.ts";
import { statedBase, statedTax } from "./stated-lines.ts";

const OPEN_ADVANCE = { before: null, losses: null } as const;

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

/**
 * The rate the return itself used: the one of art. 240 that fits its tax and base, the general one where none does; null where
 * the tax of a base is not stated.
 */
export const usedRate = (lines: ReturnLines, { general }: ProfitRates): string | null => {
  const base = statedBase(lines);
  const tax = statedTax(lines);
  if (tax === null) return null;
  const fits = PROFIT_TAX_RATES.rows.find(
    ({ value }) => base > 0 && !isMaterial(tax - roundToTyiyn(exactOf(base).times(value))),
  );
  return fits?.value ?? general;
};

export const annualRates = (lines: ReturnLines, rates: ProfitRates): AnnualRates => ({
  rate: usedRate(lines, rates) ?? rates.general,
  charity: rates.charity,
});

export const annualReturn = (facts: ProfitFacts, year: number): ReturnFact | undefined =>
  facts.returns.find(({ form, period }) => form === "END" && period === String(year));

const advanceReturn = (facts: ProfitFacts, period: string): ReturnFact | undefined =>
  facts.returns.find((other) => other.form === "ADV" && other.period === period);

/** Tax of the reporting period before (ADV.020): zero in the first quarter, null where it is not stated at hand. */
export const advanceBefore = (facts: ProfitFacts, period: string, rates: ProfitRates): Tyiyn | null => {
  const [year, quarter] = period.split("-");
  if (quarter === "Q1") return ZERO;
  const previous = advanceReturn(facts, `${year}-Q${Number(quarter?.slice(1)) - 1}`);
  if (!previous) return null;
  const { amounts, missing } = recomputeAdvance(previous.lines, rates.advance, OPEN_ADVANCE);
  const stated = previous.lines["020"] ?? (missing.includes("020") ? undefined : amounts["020"]);
  return stated === undefined ? null : tyiyn(stated);
};

/** Advances accrued in a year by its three returns (ADV.060); null where one is not at hand or does not state its own. */
export const accruedAdvances = (facts: ProfitFacts, year: number, rates: ProfitRates): Tyiyn | null => {
  const due = ["Q1", "Q2", "Q3"].map((quarter): Tyiyn | null => {
    const filed = advanceReturn(facts, `${year}-${quarter}`);
    if (!filed) return null;
    const surroundings = { before: advanceBefore(facts, filed.period, rates), losses: null };
    const { dueDeclared, missing } = recomputeAdvance(filed.lines, rates.advance, surroundings);
    return filed.lines["060"] === undefined && missing.length > 0 ? null : dueDeclared;
  });
  return due.every((sum) => sum !== null) ? addMoney(...due) : null;
};
