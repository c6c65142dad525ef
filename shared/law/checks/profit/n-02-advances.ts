import { tc } from "../../../kernel/legal-basis.ts";
import { type Tyiyn, ZERO } from "../../../kernel/money.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, number, som, step } from "../claim.ts";
import { formulaLines } from "../formula-lines.ts";
import type { LineCheck } from "../line-book.ts";
import type { ReturnFact, ReturnLines } from "../vat/facts.ts";
import type { ProfitFacts } from "./facts.ts";
import { openLosses } from "./open-losses.ts";
import { verdictOf } from "./own-lines.ts";
import { recomputeAdvance } from "./recompute-advance.ts";
import { advanceBefore, type ProfitRates } from "./surroundings.ts";

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

const lineStep = (check: LineCheck, amounts: ReturnLines, losses: Tyiyn | null, rates: ProfitRates) => {
  const [formula, place] = FORMULAS[check.line] ?? ["", "243"];
  const { advance, lossShare } = rates.advance;
  const rest = {
    ...(check.line === "050" ? { losses: som(losses ?? ZERO) } : {}),
    ...(formula.includes("rate") ? { rate: number(check.line === "050" ? lossShare : advance) } : {}),
    ...(check.declared === null ? {} : { declared: som(check.declared) }),
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
  const before = advanceBefore(facts, filed.period, rates);
  const result = recomputeAdvance(filed.lines, rates.advance, { before, losses });
  const verdict = verdictOf(filed, {
    form: "ADV",
    checks: result.checks,
    missing: result.missing,
    declared: result.dueDeclared,
    computed: result.due,
    workingOf: (check) => lineStep(check, result.amounts, losses, rates),
  });
  return verdict && claimOf(N02, { inn: facts.inn, tax: "ADV", period: filed.period, ...verdict });
};
