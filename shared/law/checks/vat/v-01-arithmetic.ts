import type { Quantity } from "../../../kernel/derivation.ts";
import { tc } from "../../../kernel/legal-basis.ts";
import { Exact, ZERO } from "../../../kernel/money.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { owedDifference } from "../../finding.ts";
import type { CheckDefinition, Claim, VatRates } from "../check.ts";
import { claimOf, kindOf, number, percent, som, step } from "../claim.ts";
import { formulaLines } from "../formula-lines.ts";
import { isMaterial } from "../tolerance.ts";
import { amountOf, type ReturnFact, type ReturnLines, type TaxpayerFacts } from "./facts.ts";
import { lineEvidence } from "./lines.ts";
import { type ComputedLine, type LineCheck, recomputeReturn } from "./recompute.ts";

/**
 * Arithmetic of the VAT return: every line that follows from others (digest 4.1), each with a tolerance of one som.
 *
 * The amount is what the taxpayer owes — payable less excess carried on — recomputed from the stated inputs, minus
 * the same as stated: an error that only swells the excess lowers later payments just as well (art. 326). A broken
 * formula that changes nothing owed is `formal`. The error of line 120 above the ceiling of exempt supplies belongs
 * to V-14; this check then goes on with the stated credit. A total the return leaves out is not an error.
 */
export const V01: CheckDefinition = {
  id: "V-01",
  scope: "return",
  taxes: ["VAT"],
  title: "check.V-01.title",
  articles: [tc("43.1"), tc("254.1"), tc("314.2")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment", "reduction", "formal"],
};

const ARTICLE_OF_LINE: Readonly<Record<ComputedLine, string>> = {
  "011": "254.1",
  "021": "308.4",
  "051": "309.2",
  "060": "317.2",
  "070": "317.2",
  "075": "317.1",
  "090": "314.2",
  "112": "317.2",
  "120": "317.1",
  "130": "314.2",
  "131": "322.3",
  "150": "319.2",
  "180": "326.1",
  "190": "326.2",
};

const FORMULA_OF_LINE: Readonly<Record<ComputedLine, string>> = {
  "011": "010 × rate",
  "021": "020 × rate",
  "051": "050 × rate",
  "060": "010 + 020 + 030 + 050",
  "070": "040 + 041",
  "075": "070 / (060 + 070)",
  "090": "011 + 021 + 051",
  "112": "100 + 101 + 102 + 103 − 104 + 105 = 110 + 111 + 112",
  "120": "075 ≤ ceiling → 110 + 111 + 112",
  "130": "090 − 120",
  "131": "≤ 130 × ceiling",
  "150": "max(0, 130 − 131 − 140)",
  "180": "max(0, 140 − (130 − 131))",
  "190": "≤ 180",
};

/** The formula with the amounts it was computed from; what was divided of the credit, as the return states it. */
const lineStep = (check: LineCheck, lines: ReturnLines, settled: ReturnLines, rates: VatRates) => {
  const formula = FORMULA_OF_LINE[check.line];
  const amounts = check.line === "112" ? lines : { ...lines, ...settled };
  const amount = (line: string, value: number): Quantity => (line === "075" ? points(value) : som(value));
  const ceiling = check.line === "131" ? number(rates.reductionCeiling) : percent(rates.exemptShareCeiling);
  const rest = {
    ...(formula.includes("rate") ? { rate: number(rates.vat) } : {}),
    ...(formula.includes("ceiling") ? { ceiling } : {}),
    declared: amount(check.line, check.declared ?? 0),
  };
  const worked = step(
    "line",
    formula,
    rest,
    amount(check.line, check.computed),
    ARTICLE_OF_LINE[check.line],
    {
      params: { line: `VAT.${check.line}` },
    },
  );
  const stated = formulaLines(formula, (line) => amount(line, amounts[line] ?? 0));
  return { ...worked, operands: [...stated, ...worked.operands] };
};

const points = (hundredths: number) => percent(new Exact(hundredths).dividedBy(100).toFixed(2));

/** @param creditTaken whether V-14 found the error of line 120 in this return */
export const checkArithmetic = (
  facts: TaxpayerFacts,
  filed: ReturnFact,
  rates: VatRates,
  creditTaken: boolean,
): Claim | null => {
  const result = recomputeReturn(filed.lines, rates, creditTaken);
  const ofCredit = new Set(["075", "120"]);
  const broken = result.checks.filter((check) => check.broken && !(creditTaken && ofCredit.has(check.line)));
  if (broken.length === 0) return null;
  const owed = owedDifference(result.balanceDeclared, result.balance);
  const difference = isMaterial(owed) ? owed : ZERO;
  return claimOf(V01, {
    inn: facts.inn,
    tax: "VAT",
    period: filed.period,
    kind: difference === ZERO ? "formal" : kindOf(difference),
    declared: amountOf(result.balanceDeclared),
    computed: difference === ZERO ? result.balanceDeclared : result.balance,
    difference,
    evidence: lineEvidence(
      filed,
      broken.map((check) => check.line),
    ),
    variant: difference === ZERO ? "formal" : "explanation",
    params: { lines: broken.map((check) => `VAT.${check.line}`).join(", ") },
    derivation: [
      ...broken.map((check) => lineStep(check, filed.lines, result.settled, rates)),
      step(
        "balance-difference",
        "recomputed − declared",
        { recomputed: som(result.balance), declared: som(result.balanceDeclared) },
        som(difference),
        "314.2",
      ),
    ],
    documents: broken.map((check) => `line:${check.line}`),
  });
};
