import { tc } from "../../../kernel/legal-basis.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, number, som, step } from "../claim.ts";
import { formulaLines } from "../formula-lines.ts";
import type { LineCheck } from "../line-book.ts";
import type { ReturnFact, ReturnLines } from "../vat/facts.ts";
import type { ProfitFacts } from "./facts.ts";
import { verdictOf } from "./own-lines.ts";
import { recomputeAnnual } from "./recompute-annual.ts";
import { accruedAdvances, annualRates, type ProfitRates } from "./surroundings.ts";

/**
 * The year's tax by the single return's own lines, less the advances its three returns accrued (art. 210, 242(2)). The
 * excess of charity is N-09's, that of carried losses N-04's: this check goes on with those lines as stated.
 */
export const N03: CheckDefinition = {
  id: "N-03",
  scope: "return",
  taxes: ["END"],
  title: "check.N-03.title",
  articles: [tc("210.1"), tc("241"), tc("242.2")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment", "reduction", "formal"],
};

const FORMULAS: Readonly<Record<string, readonly [formula: string, place: string]>> = {
  P050: ["P010 + P020 + P030 + P040 − P045", "210.1"],
  P180: ["P080 + P090 + P095 + P100 + P110 + P120 + P130 + P140 + P150 + P160 + P165", "217.1"],
  P190: ["P050 − P180", "210.1"],
  P195: ["≤ max(0, P190)", "232.1"],
  P200: ["max(0, P190 − P195)", "210.1"],
  P210: ["P200 × rate", "240.1"],
  P215: ["≤ P210", "246.2"],
  P220: ["ADV.060", "242.2.1"],
  P230: ["P210 − P215 − P220", "242.2"],
};

const lineStep = (check: LineCheck, amounts: ReturnLines, rate: string) => {
  const [formula, place] = FORMULAS[check.line] ?? ["", "242.2"];
  const rest = {
    ...(formula.includes("rate") ? { rate: number(rate) } : {}),
    ...(check.declared === null ? {} : { declared: som(check.declared) }),
  };
  const worked = step("line", formula, rest, som(check.computed), place, {
    params: { line: `END.${check.line}` },
  });
  const lines = formulaLines(formula, (line) => som(amounts[line] ?? 0));
  return { ...worked, operands: [...lines, ...worked.operands] };
};

export const checkAnnual = (facts: ProfitFacts, filed: ReturnFact, rates: ProfitRates): Claim | null => {
  const own = annualRates(filed.lines, rates);
  const year = Number(filed.period);
  const result = recomputeAnnual(
    filed.lines,
    own,
    { advances: accruedAdvances(facts, year, rates), losses: null },
    { charity: true, losses: true },
  );
  const verdict = verdictOf(filed, {
    form: "END",
    checks: result.checks,
    missing: result.missing,
    declared: result.toPayDeclared,
    computed: result.toPay,
    workingOf: (check) => lineStep(check, result.amounts, own.rate),
  });
  return verdict && claimOf(N03, { inn: facts.inn, tax: "END", period: filed.period, ...verdict });
};
