import { tc } from "../../../kernel/legal-basis.ts";
import { type Tyiyn, tyiyn, ZERO } from "../../../kernel/money.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { owedDifference } from "../../finding.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, kindOf, number, som, step } from "../claim.ts";
import { type LineCheck, lineBook } from "../line-book.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact, ReturnLines } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import { shareOf } from "../vat/share.ts";
import type { SalesTaxFacts } from "./facts.ts";
import { SALES_TAX_LINES, type SalesTaxRates } from "./lines.ts";

/**
 * The sales tax by the return's own bases (art. 43(1), 370): each line base × rate, then their sum. A total the return
 * leaves out is the sum of the taxes it states. Where a base has neither its tax nor a total, or a tax no base, the return
 * does not say what is owed: a breach of form, no sum read as zero.
 */
export const S01: CheckDefinition = {
  id: "S-01",
  scope: "return",
  taxes: ["ST"],
  title: "check.S-01.title",
  articles: [tc("43.1"), tc("368"), tc("370")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment", "reduction", "formal"],
};

const TOTAL = "100";

const BASES = SALES_TAX_LINES.map(({ base }) => base);

interface Recomputed {
  readonly checks: readonly LineCheck[];
  readonly missing: readonly string[];
  readonly declared: Tyiyn;
  readonly tax: Tyiyn;
}

const recompute = (lines: ReturnLines, rates: SalesTaxRates): Recomputed => {
  const book = lineBook(lines);
  const taxes = SALES_TAX_LINES.map(({ base, tax }) =>
    book.settle(tax, shareOf(lines[base] ?? 0, rates.get(base) ?? "0"), [base]),
  );
  const sum = (amounts: readonly number[]): Tyiyn => tyiyn(amounts.reduce((total, tax) => total + tax, 0));
  const own = SALES_TAX_LINES.map(({ tax }, index) => lines[tax] ?? taxes[index] ?? ZERO);
  const silent = SALES_TAX_LINES.flatMap(({ tax }, index) =>
    lines[TOTAL] === undefined && lines[tax] === undefined && isMaterial(taxes[index] ?? 0) ? [tax] : [],
  );
  return {
    declared: book.stated(TOTAL, sum(own)),
    tax: book.settle(TOTAL, sum(taxes), BASES),
    checks: book.checks(),
    missing: [...new Set([...book.missing(), ...(silent.length > 0 ? [...silent, TOTAL] : [])])],
  };
};

const lineStep = ({ line, declared, computed }: LineCheck, lines: ReturnLines, rates: SalesTaxRates) => {
  const of = SALES_TAX_LINES.find(({ tax }) => tax === line);
  return step(
    "line",
    of ? `${of.base} × rate` : "Σ",
    {
      ...(of ? { base: som(lines[of.base] ?? 0), rate: number(rates.get(of.base) ?? "0") } : {}),
      ...(declared === null ? {} : { declared: som(declared) }),
    },
    som(computed),
    of ? of.place : "370",
    { params: { line: `ST.${line}` } },
  );
};

export const checkSalesTaxArithmetic = (
  facts: SalesTaxFacts,
  filed: ReturnFact,
  rates: SalesTaxRates,
): Claim | null => {
  const { checks, missing, declared, tax } = recompute(filed.lines, rates);
  const owed = owedDifference(declared, tax);
  const difference = isMaterial(owed) ? owed : ZERO;
  const broken = checks.filter((check) => check.broken);
  const unstated = difference === ZERO && missing.length > 0;
  if (difference === ZERO && broken.length === 0 && !unstated) return null;
  // A base without its tax: nothing stated is broken, the total lacks it.
  const shown = broken.length > 0 ? broken : checks.filter(({ computed }) => computed !== ZERO);
  const names = unstated ? missing : shown.map(({ line }) => line);
  const ofForm = unstated ? "unstated" : "formal";
  return claimOf(S01, {
    inn: facts.inn,
    tax: "ST",
    period: filed.period,
    kind: difference === ZERO ? "formal" : kindOf(difference),
    declared: unstated ? null : declared,
    computed: unstated ? null : difference === ZERO ? declared : tax,
    difference,
    evidence: lineEvidence(
      filed,
      shown.map(({ line }) => line),
    ),
    variant: difference === ZERO ? ofForm : "explanation",
    params: { lines: names.map((line) => `ST.${line}`).join(", ") },
    derivation: shown.map((check) => lineStep(check, filed.lines, rates)),
    documents: [`line:ST:${filed.period}`],
  });
};
