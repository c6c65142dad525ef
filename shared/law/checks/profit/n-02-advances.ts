import { tc } from "../../../kernel/legal-basis.ts";
import { type Tyiyn, tyiyn, ZERO } from "../../../kernel/money.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { owedDifference } from "../../finding.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, kindOf, number, som, step } from "../claim.ts";
import { formulaLines } from "../formula-lines.ts";
import type { LineCheck } from "../line-book.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact, ReturnLines } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import type { ProfitFacts } from "./facts.ts";
import { recomputeAdvance } from "./recompute-advance.ts";
import { openLosses, type ProfitRates } from "./surroundings.ts";

/** The advance return against its own lines, the return of the period before and the losses carried (art. 243). */
export const N02: CheckDefinition = {
  id: "N-02",
  scope: "return",
  taxes: ["ADV"],
  title: "check.N-02.title",
  articles: [tc("243.3"), tc("243.4"), tc("243.5")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-33"],
  kinds: ["assessment", "reduction", "formal"],
};

const FORMULAS: Readonly<Record<string, readonly [formula: string, place: string]>> = {
  "020": ["max(0, 010 − 015) × rate", "243.3"],
  "030": ["ADV.020", "243.4"],
  "040": ["max(0, 020 − 030)", "243.4"],
  "050": ["≤ losses × rate", "243.5"],
  "060": ["max(0, 040 − 050)", "243.5"],
};

const before = (facts: ProfitFacts, filed: ReturnFact): Tyiyn | null => {
  const [year, quarter] = filed.period.split("-");
  if (quarter === "Q1") return ZERO;
  const period = `${year}-Q${Number(quarter?.slice(1)) - 1}`;
  const previous = facts.returns.find((other) => other.form === "ADV" && other.period === period);
  return previous ? tyiyn(previous.lines["020"] ?? 0) : null;
};

const lineStep = (check: LineCheck, amounts: ReturnLines, losses: Tyiyn | null, rates: ProfitRates) => {
  const [formula, place] = FORMULAS[check.line] ?? ["", "243"];
  const { advance, lossShare } = rates.advance;
  const rest = {
    ...(check.line === "050" ? { losses: som(losses ?? ZERO) } : {}),
    ...(formula.includes("rate") ? { rate: number(check.line === "050" ? lossShare : advance) } : {}),
    declared: som(check.declared ?? 0),
  };
  const worked = step("line", formula, rest, som(check.computed), place, {
    params: { line: `ADV.${check.line}` },
  });
  const lines = formulaLines(formula, (line) => som(amounts[line] ?? 0));
  return { ...worked, operands: [...lines, ...worked.operands] };
};

export const checkAdvance = (facts: ProfitFacts, filed: ReturnFact, rates: ProfitRates): Claim | null => {
  const year = Number(filed.period.slice(0, 4));
  const losses = openLosses(facts, year, rates.lossYears);
  const result = recomputeAdvance(filed.lines, rates.advance, { before: before(facts, filed), losses });
  const broken = result.checks.filter((check) => check.broken);
  if (broken.length === 0) return null;
  const owed = owedDifference(result.dueDeclared, result.due);
  const difference = isMaterial(owed) ? owed : ZERO;
  return claimOf(N02, {
    inn: facts.inn,
    tax: "ADV",
    period: filed.period,
    kind: difference === ZERO ? "formal" : kindOf(difference),
    declared: result.dueDeclared,
    computed: difference === ZERO ? result.dueDeclared : result.due,
    difference,
    evidence: lineEvidence(
      filed,
      broken.map((check) => check.line),
    ),
    variant: difference === ZERO ? "formal" : "explanation",
    params: { lines: broken.map((check) => `ADV.${check.line}`).join(", ") },
    derivation: broken.map((check) => lineStep(check, result.amounts, losses, rates)),
    documents: broken.map((check) => `line:ADV.${check.line}`),
  });
};
