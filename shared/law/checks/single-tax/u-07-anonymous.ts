import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, subtractMoney, tyiyn } from "../../../kernel/money.ts";
import { monthsOf } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Missing } from "../../missing.ts";
import { computeSingleTax } from "../../single-tax/art-422-single-tax.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, raisedSums } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import type { SingleTaxFacts } from "./facts.ts";
import { caseOf, usedActivities, ZERO_RATE } from "./lines.ts";
import { statedTax } from "./own-tax.ts";
import type { Revenue } from "./revenue.ts";

/**
 * Goods to buyers nobody can identify (4(2)(50)), taxed at less than 4 % (423(15)): invoices that lack the buyer's
 * details, and those to buyers struck off before the supply. A risk: whether goods were sold, and to whom after all,
 * is not in the data.
 */
export const U07: CheckDefinition = {
  id: "U-07",
  scope: "matching",
  taxes: ["UNI"],
  title: "check.U-07.title",
  articles: [tc("423.15"), tc("4.2.50")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-26"],
  kinds: ["risk"],
};

const STATED = "070";

const soldIn = (facts: SingleTaxFacts, period: ReturnFact["period"]): Revenue =>
  monthsOf(period).reduce<Revenue>(
    (sum, month) => ({
      cash: tyiyn(sum.cash + (facts.months.get(month)?.anonymousCash ?? 0)),
      cashless: tyiyn(sum.cashless + (facts.months.get(month)?.anonymousCashless ?? 0)),
    }),
    { cash: tyiyn(0), cashless: tyiyn(0) },
  );

/** What line 070 states is taken off what was paid in cash first: it bears the higher rate already. */
const beyondStated = ({ cash, cashless }: Revenue, stated: number): Revenue => ({
  cash: tyiyn(Math.max(0, cash - stated)),
  cashless: tyiyn(Math.max(0, cashless - Math.max(0, stated - cash))),
});

type RateCase = ReturnType<typeof caseOf>;

const raised = (
  of: RateCase,
  { cash, cashless }: Revenue,
  period: ReturnFact["period"],
  missing: Missing[],
) => {
  const taxOf = (anonymous: boolean) =>
    computeSingleTax(
      period,
      (
        [
          ["cash", cash],
          ["cashless", cashless],
        ] as const
      )
        .filter(([, revenue]) => revenue > 0)
        .map(([form, revenue]) => ({
          activity: of,
          form,
          revenue,
          deducted: tyiyn(0),
          anonymous: anonymous ? revenue : tyiyn(0),
        })),
    );
  const [due, own] = [taxOf(true), taxOf(false)];
  for (const computed of [due, own])
    if (!computed.ok && computed.error.code === "incomplete") missing.push(computed.error.missing);
  return due.ok && own.ok
    ? { difference: subtractMoney(due.value.tax, own.value.tax), derivation: due.value.derivation }
    : null;
};

export const checkAnonymous = (
  facts: SingleTaxFacts,
  filed: ReturnFact,
  missing: Missing[],
): Claim | null => {
  const sold = beyondStated(soldIn(facts, filed.period), filed.lines[STATED] ?? 0);
  if (sold.cash + sold.cashless === 0) return null;
  const cases: readonly RateCase[] = [
    ...usedActivities(filed.lines).map(({ id }) => caseOf(id, facts.territory)),
    ...((filed.lines[ZERO_RATE] ?? 0) > 0 ? ["zero-rate" as const] : []),
  ];
  const [least] = cases
    .flatMap((of) => raised(of, sold, filed.period, missing) ?? [])
    .toSorted((a, b) => a.difference - b.difference);
  if (least === undefined || !isMaterial(least.difference)) return null;
  const declared = statedTax(filed, facts.territory, missing);
  return claimOf(U07, {
    inn: facts.inn,
    tax: "UNI",
    period: filed.period,
    kind: "risk",
    ...raisedSums(declared, least.difference),
    evidence: [
      ...lineEvidence(filed, [STATED]),
      ...monthsOf(filed.period).map((month) => ({ file: "invoices.csv", id: `${facts.inn}:${month}` })),
    ],
    params: { base: formatSom(tyiyn(sold.cash + sold.cashless)) },
    derivation: least.derivation,
    documents: [`anonymous:${filed.period}`],
  });
};
