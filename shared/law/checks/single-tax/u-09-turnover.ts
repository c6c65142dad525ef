import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, type Tyiyn, tyiyn } from "../../../kernel/money.ts";
import { type Month, monthsOf } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Missing } from "../../missing.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, raisedSums, som, step } from "../claim.ts";
import { bridgeTolerance, isMaterial } from "../tolerance.ts";
import type { BankFact, ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import { type Attribution, taxOfHidden } from "./attribution.ts";
import type { SingleTaxFacts } from "./facts.ts";
import { declaredCashless, declaredRevenue } from "./lines.ts";
import { statedTax } from "./own-tax.ts";
import { isOwnMonth, provenRevenue, type Revenue, totalOf } from "./revenue.ts";

/**
 * Revenue of the return against what third parties prove (art. 422(1), 4(2)(8)), past the bound of bridges: first
 * invoices and cash registers, then what came to the accounts beyond both and beyond the return. Account data without
 * a decision of the authority, and revenue whose rate the data do not tell, give a risk.
 */
export const U09: CheckDefinition = {
  id: "U-09",
  scope: "matching",
  taxes: ["UNI"],
  title: "check.U-09.title",
  articles: [tc("422.1"), tc("4.2.8"), tc("423.1")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-27", "S-50"],
  kinds: ["assessment", "risk"],
};

/** What of a gap is cashless: as much as the cashless sources prove beyond the return, the lower rate first (17(3)). */
const splitGap = (gap: number, provenCashless: number, knownCashless: number): Revenue => {
  const cashless = Math.min(gap, Math.max(0, provenCashless - knownCashless));
  return { cash: tyiyn(gap - cashless), cashless: tyiyn(cashless) };
};

interface Gap {
  readonly source: "papers" | "inflows";
  readonly shown: Tyiyn;
  readonly known: Tyiyn;
  readonly split: Revenue;
  readonly admissible: boolean;
}

const papersGap = (facts: SingleTaxFacts, filed: ReturnFact, months: readonly Month[]): Gap | null => {
  const proven = provenRevenue(facts, months);
  const shown = totalOf(proven);
  const known = declaredRevenue(filed.lines);
  if (shown - known <= bridgeTolerance(known)) return null;
  const split = splitGap(shown - known, proven.cashless, declaredCashless(filed.lines));
  return { source: "papers", shown, known, split, admissible: true };
};

const inflowsGap = (facts: SingleTaxFacts, filed: ReturnFact, months: readonly Month[]): Gap | null => {
  const banks = months.map((month) => facts.months.get(month)?.bank ?? null);
  if (!banks.every((bank): bank is BankFact => bank !== null)) return null;
  if (!months.every((month) => isOwnMonth(facts, month))) return null;
  const sum = (of: (bank: BankFact) => number): number => banks.reduce((total, bank) => total + of(bank), 0);
  const cashless = sum((bank) => bank.cashless + bank.qrPos - bank.explained);
  const shown = tyiyn(cashless + sum((bank) => bank.cashDeposited));
  const proven = provenRevenue(facts, months);
  const known = tyiyn(Math.max(totalOf(proven), declaredRevenue(filed.lines)));
  if (shown - known <= bridgeTolerance(known)) return null;
  const knownCashless = Math.max(proven.cashless, declaredCashless(filed.lines));
  const split = splitGap(shown - known, cashless, knownCashless);
  return {
    source: "inflows",
    shown,
    known,
    split,
    admissible: banks.every(({ decision }) => decision !== null),
  };
};

const claimOfGap = (
  facts: SingleTaxFacts,
  filed: ReturnFact,
  gap: Gap,
  attribution: Attribution,
  missing: Missing[],
): Claim | null => {
  const hidden = taxOfHidden(filed.period, gap.split, attribution, missing);
  if (hidden === null || !isMaterial(hidden.tax)) return null;
  const charged = attribution.certain && gap.admissible;
  const declared = statedTax(filed, facts.territory, missing);
  const file = gap.source === "papers" ? "receipts.csv" : "bank_inflows.csv";
  return claimOf(U09, {
    inn: facts.inn,
    tax: "UNI",
    period: filed.period,
    kind: charged ? "assessment" : "risk",
    ...raisedSums(declared, hidden.tax),
    evidence: [
      ...lineEvidence(filed, ["110"]),
      ...monthsOf(filed.period).map((month) => ({ file, id: `${facts.inn}:${month}` })),
    ],
    variant: charged ? gap.source : `${gap.source}-risk`,
    params: {
      shown: formatSom(gap.shown),
      declared: formatSom(gap.known),
      gap: formatSom(totalOf(gap.split)),
    },
    derivation: [
      step(
        `single-tax.${gap.source}`,
        "shown − declared",
        { shown: som(gap.shown), declared: som(gap.known) },
        som(totalOf(gap.split)),
        "422.1",
        { reading: gap.source === "papers" ? "S-27" : "S-50" },
      ),
      ...hidden.derivation,
    ],
    documents: [`${gap.source}:${filed.period}`],
  });
};

export const checkTurnover = (
  facts: SingleTaxFacts,
  filed: ReturnFact,
  attribution: Attribution | null,
  missing: Missing[],
): readonly Claim[] => {
  if (attribution === null) return [];
  const months = monthsOf(filed.period);
  return [papersGap(facts, filed, months), inflowsGap(facts, filed, months)].flatMap((gap) => {
    const claim = gap === null ? null : claimOfGap(facts, filed, gap, attribution, missing);
    return claim === null ? [] : [claim];
  });
};
