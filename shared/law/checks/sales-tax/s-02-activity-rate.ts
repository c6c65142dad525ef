import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, type Tyiyn, tyiyn } from "../../../kernel/money.ts";
import { monthsOf } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, number, raisedSums, som, step } from "../claim.ts";
import { bridgeTolerance, isMaterial } from "../tolerance.ts";
import type { ReturnFact, ReturnLines } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import { shareOf } from "../vat/share.ts";
import type { SalesTaxFacts } from "./facts.ts";
import { SALES_TAX_LINES, type SalesTaxRates, statedTax } from "./lines.ts";

/**
 * Revenue on lines with a lower rate than its own (368(1), (3)). Exempt supplies of the payer's VAT returns that stand
 * among the sales bearing VAT are an assessment: both returns are the payer's own. All revenue on lines of another
 * activity than the registered one is a risk, because one payer may have several.
 */
export const S02: CheckDefinition = {
  id: "S-02",
  scope: "matching",
  taxes: ["ST"],
  title: "check.S-02.title",
  articles: [tc("368.1"), tc("368.3")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment", "risk"],
};

const BEARING_VAT = ["010", "020"];
const FREE_OF: Readonly<Record<string, string>> = { "010": "030", "020": "040" };
/** Exempt and non-object revenue, and corrections of the period. */
const OUTSIDE = ["090", "095"];

const sum = (lines: ReturnLines, names: readonly string[]): number =>
  names.reduce((total, line) => total + Math.max(0, lines[line] ?? 0), 0);

const vatOf = (facts: SalesTaxFacts, filed: ReturnFact): readonly ReturnFact[] | null => {
  const found = monthsOf(filed.period).map((month) =>
    facts.returns.find((other) => other.form === "VAT" && other.period === month),
  );
  return found.every((other): other is ReturnFact => other !== undefined) ? found : null;
};

interface Misplaced {
  readonly amount: Tyiyn;
  readonly exempt: Tyiyn;
  readonly line: string;
  readonly vat: readonly ReturnFact[];
}

/** Exempt supplies no line free of VAT holds, as far as the lines bearing VAT exceed the taxable supplies. */
const misplacedOf = (facts: SalesTaxFacts, filed: ReturnFact): Misplaced | null => {
  const [line, more] = BEARING_VAT.filter((base) => (filed.lines[base] ?? 0) > 0);
  const vat = vatOf(facts, filed);
  // Of two lines nobody can say which holds them.
  if (vat === null || line === undefined || more !== undefined) return null;
  const exempt = vat.reduce((total, { lines }) => total + sum(lines, ["040"]), 0);
  if (exempt === 0) return null;
  const taxable = vat.reduce((total, { lines }) => total + sum(lines, ["010", "020", "050"]), 0);
  const free = SALES_TAX_LINES.map(({ base }) => base).filter((base) => base !== line);
  const short = exempt - sum(filed.lines, [...free, ...OUTSIDE]);
  const amount = Math.min(short, sum(filed.lines, [line]) - taxable);
  return amount > bridgeTolerance(tyiyn(exempt))
    ? { amount: tyiyn(amount), exempt: tyiyn(exempt), line, vat }
    : null;
};

const exemptClaim = (facts: SalesTaxFacts, filed: ReturnFact, rates: SalesTaxRates): Claim | null => {
  const found = misplacedOf(facts, filed);
  if (found === null) return null;
  const { amount, exempt, line, vat } = found;
  const [used, due] = [rates.get(line) ?? "0", rates.get(FREE_OF[line] ?? "") ?? "0"];
  const difference = tyiyn(shareOf(amount, due) - shareOf(amount, used));
  if (difference <= 0 || !isMaterial(difference)) return null;
  return claimOf(S02, {
    inn: facts.inn,
    tax: "ST",
    period: filed.period,
    kind: "assessment",
    ...raisedSums(statedTax(filed.lines), difference),
    evidence: [...lineEvidence(filed, [line]), ...vat.flatMap((other) => lineEvidence(other, ["040"]))],
    variant: "exempt",
    params: { exempt: formatSom(exempt), base: formatSom(amount), line: `ST.${line}` },
    derivation: [
      step("sales-tax.exempt", "VAT.040", {}, som(exempt), "368.1.2"),
      step("sales-tax.misplaced", null, {}, som(amount), "368.1.2"),
      step(
        "sales-tax.rate-difference",
        "base × (due-rate − applied-rate)",
        { base: som(amount), "due-rate": number(due), "applied-rate": number(used) },
        som(difference),
        "368.1.2",
      ),
    ],
    documents: [`rate:${filed.period}`],
  });
};

/** The line of a registered activity, and the lines a payer with it alone could not use. */
const ACTIVITIES: Readonly<
  Record<string, { readonly own: readonly string[]; readonly lower: readonly string[]; readonly due: string }>
> = {
  mobile: { own: ["055"], lower: ["010", "020", "030", "040", "050"], due: "055" },
  services: { own: ["020", "040"], lower: ["010"], due: "020" },
  catering: { own: ["020", "040"], lower: ["010"], due: "020" },
  tourism: { own: ["020", "040"], lower: ["010"], due: "020" },
  software: { own: ["020", "040"], lower: ["010"], due: "020" },
};

const activityClaim = (facts: SalesTaxFacts, filed: ReturnFact, rates: SalesTaxRates): Claim | null => {
  const activity = ACTIVITIES[facts.activityGroup];
  if (activity === undefined || sum(filed.lines, activity.own) > 0) return null;
  const due = rates.get(activity.due) ?? "0";
  const used = activity.lower.filter((line) => (filed.lines[line] ?? 0) > 0);
  const base = tyiyn(sum(filed.lines, used));
  const paid = used.reduce(
    (total, line) => total + shareOf(filed.lines[line] ?? 0, rates.get(line) ?? "0"),
    0,
  );
  const difference = tyiyn(shareOf(base, due) - paid);
  if (difference <= 0 || !isMaterial(difference)) return null;
  return claimOf(S02, {
    inn: facts.inn,
    tax: "ST",
    period: filed.period,
    kind: "risk",
    ...raisedSums(statedTax(filed.lines), difference),
    evidence: [...lineEvidence(filed, used), { file: "taxpayers.csv", id: facts.inn }],
    variant: "activity",
    params: { base: formatSom(base), lines: used.map((line) => `ST.${line}`).join(", ") },
    derivation: [
      step(
        "sales-tax.rate-difference",
        "base × due-rate − declared",
        { base: som(base), "due-rate": number(due), declared: som(paid) },
        som(difference),
        activity.due === "055" ? "368.3" : "368.1",
      ),
    ],
    documents: [`rate:${filed.period}`],
  });
};

export const checkActivityRate = (
  facts: SalesTaxFacts,
  filed: ReturnFact,
  rates: SalesTaxRates,
): Claim | null => exemptClaim(facts, filed, rates) ?? activityClaim(facts, filed, rates);
