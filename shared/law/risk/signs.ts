/** Signs of the factors of risk at one taxpayer (art. 118(5)): what its findings and returns show. */

import { type Tyiyn, tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { ReturnFact } from "../checks/vat/facts.ts";
import type { Finding } from "../finding.ts";
import type { RISK_FACTS } from "../general/art-118-risk-factors.ts";

export type RiskFact = keyof typeof RISK_FACTS;

/** What a factor rests on, in the order it was found. */
export interface RiskSign {
  readonly fact: RiskFact;
  /** Findings of the sweep, returns or notices it rests on. */
  readonly count: number;
  /** Tyiyn the findings come to, in absolute value; zero where they bear no amount. */
  readonly amount: Tyiyn;
  /** Checks that found it, sorted; empty where it comes from a return or a case. */
  readonly checks: readonly string[];
}

/** Checks whose finding is a factor more telling than a difference of the tax. */
const FACT_OF_CHECK: Readonly<Record<string, RiskFact>> = {
  "H-01": "objects-differ",
  "H-02": "objects-differ",
  "H-03": "objects-differ",
  "H-05": "objects-differ",
  "I-01": "income-differs-from-insurance",
  "I-05": "income-differs-from-insurance",
  "N-18": "income-differs-from-insurance",
  "G-11": "invoices-differ",
  "V-02": "invoices-differ",
  "V-03": "invoices-differ",
  "V-04": "invoices-differ",
  "V-16": "invoices-differ",
  "V-17": "invoices-differ",
  "V-18": "invoices-differ",
  "V-19": "invoices-differ",
  "V-20": "invoices-differ",
  "N-01": "invoices-differ",
  "N-05": "invoices-differ",
  "U-09": "invoices-differ",
  "V-22": "eaeu-data-differ",
  "V-23": "eaeu-data-differ",
  "V-25": "eaeu-data-differ",
};

/** The factor a finding is a sign of; null: a breach of a term or of form, or a doubt without an amount, is none by itself. */
const factOfFinding = ({ check, kind }: Pick<Finding, "check" | "kind">): RiskFact | null =>
  FACT_OF_CHECK[check] ?? (kind === "assessment" ? "tax-differs" : null);

/** The line of the annual return that states the result; below zero is a loss. */
const RESULT_LINE = "P190";

/**
 * Whether the advance of the year's last period was lowered by an amended return (118(5)(7)): the version in force states less
 * than the one it replaced.
 */
const isLoweredAdvance = ({ form, lines, replaced }: ReturnFact): boolean =>
  form === "ADV" && replaced !== undefined && (lines["020"] ?? 0) < (replaced.lines["020"] ?? 0);

export interface RiskGrounds {
  readonly findings: readonly Finding[];
  /** Returns in force of the months under audit. */
  readonly returns: readonly ReturnFact[];
  /** Days on which notices of a desk audit were left without an answer (125(6)). */
  readonly silences: readonly PlainDate[];
}

/** @returns the factors present, each once, in the order of the article */
export const riskSigns = ({ findings, returns, silences }: RiskGrounds): readonly RiskSign[] => {
  const byFact = new Map<RiskFact, { count: number; amount: number; checks: Set<string> }>();
  for (const finding of findings) {
    const fact = factOfFinding(finding);
    if (fact === null) continue;
    const sign = byFact.get(fact) ?? { count: 0, amount: 0, checks: new Set<string>() };
    byFact.set(fact, sign);
    sign.count += 1;
    sign.amount += Math.abs(finding.difference);
    sign.checks.add(finding.check);
  }
  const losses = returns.filter(({ form, lines }) => form === "END" && (lines[RESULT_LINE] ?? 0) < 0);
  const lost = losses.reduce((sum, { lines }) => sum - (lines[RESULT_LINE] ?? 0), 0);
  const lowered = returns.filter(isLoweredAdvance);
  const plain = (fact: RiskFact, count: number, amount = 0): readonly RiskSign[] =>
    count === 0 ? [] : [{ fact, count, amount: tyiyn(amount), checks: [] }];
  const found = (fact: RiskFact): readonly RiskSign[] => {
    const sign = byFact.get(fact);
    return sign === undefined
      ? []
      : [{ fact, count: sign.count, amount: tyiyn(sign.amount), checks: [...sign.checks].sort() }];
  };
  return [
    ...found("objects-differ"),
    ...found("tax-differs"),
    ...found("income-differs-from-insurance"),
    ...plain("loss-declared", losses.length, lost),
    ...found("invoices-differ"),
    ...plain("notice-unanswered", silences.length),
    ...found("eaeu-data-differ"),
    ...plain("advance-lowered", lowered.length),
  ];
};
