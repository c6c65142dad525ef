import { type Month, monthsOf } from "../../kernel/period.ts";
import type { Finding } from "../finding.ts";
import type { Missing } from "../missing.ts";
import type { AuditedFacts } from "./audited.ts";
import type { CheckContext, Claim } from "./check.ts";
import { applyGates } from "./gates.ts";
import { incomeClaims } from "./income/decide-income.ts";
import { otherTaxClaims } from "./other-taxes/decide-other-taxes.ts";
import { patentClaims } from "./patent/decide-patent.ts";
import { resolveClaims } from "./precedence.ts";
import { profitClaims } from "./profit/decide-profit.ts";
import { propertyClaims } from "./property/decide-property.ts";
import { salesTaxClaims } from "./sales-tax/decide-sales-tax.ts";
import { singleTaxClaims } from "./single-tax/decide-single-tax.ts";
import { filingClaims } from "./vat/decide-filing.ts";
import { importClaims } from "./vat/decide-imports.ts";
import { supplyClaims } from "./vat/decide-supplies.ts";
import type { TaxpayerFacts } from "./vat/facts.ts";

export interface TaxpayerVerdict {
  readonly findings: readonly Finding[];
  readonly missing: readonly Missing[];
}

/**
 * Everything the checks find at one taxpayer for the months under audit: each discrepancy once (G-08), nothing
 * charged behind a gate (G-01, G-02, G-04), in a fixed order.
 */
export const decideTaxpayer = (facts: AuditedFacts, context: CheckContext): TaxpayerVerdict => {
  const missing: Missing[] = [];
  const claims: Claim[] = [
    ...vatClaims(facts, context, missing),
    ...incomeClaims(facts.income, context),
    ...profitClaims(facts.profit, context),
    ...patentClaims(facts.patent, context),
    ...propertyClaims(facts.property, context, missing),
    ...salesTaxClaims(facts.salesTax, context, missing),
    ...singleTaxClaims(facts.singleTax, context, missing),
    ...otherTaxClaims(facts.otherTaxes, context, missing),
  ];
  return { findings: settle(claims, facts, context), missing };
};

/** The VAT checks alone. */
export const decideVat = (facts: TaxpayerFacts, context: CheckContext): TaxpayerVerdict => {
  const missing: Missing[] = [];
  return { findings: settle(vatClaims(facts, context, missing), facts, context), missing };
};

const vatClaims = (facts: TaxpayerFacts, context: CheckContext, missing: Missing[]): readonly Claim[] => [
  ...supplyClaims(facts, context, missing),
  ...importClaims(facts, context, missing),
  ...filingClaims(facts, context),
];

const settle = (claims: readonly Claim[], facts: TaxpayerFacts, context: CheckContext): readonly Finding[] =>
  resolveClaims(claims.filter((claim) => isAudited(claim, context)))
    .map((claim) => applyGates(claim.finding, facts, context))
    .sort(inOrder);

const isAudited = (claim: Claim, context: CheckContext): boolean =>
  monthsOf(claim.finding.period).every((month: Month) => context.months.has(month));

const orderKey = (finding: Finding): string =>
  [
    finding.inn,
    finding.period,
    finding.tax,
    finding.check,
    finding.evidence.map((row) => row.id).join(","),
  ].join("|");

/** By ИНН, period, tax, check and evidence: the same data always give the same lines. */
const inOrder = (a: Finding, b: Finding): number => {
  const [left, right] = [orderKey(a), orderKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};
