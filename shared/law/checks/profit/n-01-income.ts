import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, tyiyn } from "../../../kernel/money.ts";
import { monthsOf } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, som, step } from "../claim.ts";
import { bridgeTolerance } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import { effectOf } from "./effect.ts";
import type { ProfitFacts } from "./facts.ts";
import type { ProfitRates } from "./surroundings.ts";

/**
 * Income of the single return against the turnover of the year's VAT returns, or of its sales-tax returns where those are
 * more (art. 210, 212). What the months at hand prove is a lower bound of the year, so that missing ones accuse nobody.
 * Uplifts to book value and free supplies (VAT.020) are no income.
 */
export const N01: CheckDefinition = {
  id: "N-01",
  scope: "matching",
  taxes: ["END"],
  title: "check.N-01.title",
  articles: [tc("210.1"), tc("212")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment", "formal"],
};

const INCOME = ["P010", "P020", "P030", "P040"];
const VAT_TURNOVER = ["010", "030", "040", "041", "050"];
const SALES_TAX_TURNOVER = [
  "010",
  "020",
  "030",
  "040",
  "050",
  "055",
  "057",
  "060",
  "065",
  "070",
  "080",
  "085",
  "090",
];

const sumOf = (filed: ReturnFact, lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + (filed.lines[line] ?? 0), 0);

export const checkIncome = (facts: ProfitFacts, filed: ReturnFact, rates: ProfitRates): Claim | null => {
  const months: ReadonlySet<string> = new Set(monthsOf(filed.period));
  const ofYear = (form: string): readonly ReturnFact[] =>
    facts.returns.filter(
      (other) => other.form === form && monthsOf(other.period).every((month) => months.has(month)),
    );
  const vat = ofYear("VAT");
  const salesTax = ofYear("ST");
  const byVat = vat.reduce((sum, other) => sum + sumOf(other, VAT_TURNOVER), 0);
  const bySalesTax = salesTax.reduce((sum, other) => sum + sumOf(other, SALES_TAX_TURNOVER), 0);
  const turnover = tyiyn(Math.max(byVat, bySalesTax));
  const declared = tyiyn(sumOf(filed, INCOME));
  const gap = tyiyn(turnover - declared);
  if (gap <= bridgeTolerance(turnover)) return null;
  const effect = effectOf(filed.lines, { P010: gap }, rates);
  const proof = byVat >= bySalesTax ? vat : salesTax;
  return claimOf(N01, {
    inn: facts.inn,
    tax: "END",
    period: filed.period,
    kind: effect.kind,
    declared: effect.declared,
    computed: effect.computed,
    difference: effect.difference,
    variant: effect.variant,
    evidence: [
      ...lineEvidence(filed, INCOME),
      ...proof.flatMap((other) =>
        lineEvidence(other, byVat >= bySalesTax ? VAT_TURNOVER : SALES_TAX_TURNOVER),
      ),
    ],
    params: { turnover: formatSom(turnover), income: formatSom(declared), gap: formatSom(gap) },
    derivation: [
      step("profit.turnover", null, {}, som(turnover), "212"),
      step("profit.income", "P010 + P020 + P030 + P040", {}, som(declared), "212"),
      ...effect.working,
    ],
    documents: [`income:${filed.period}`],
  });
};
