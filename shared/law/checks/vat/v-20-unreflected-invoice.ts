import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, ZERO } from "../../../kernel/money.ts";
import type { Month } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, number, som, step } from "../claim.ts";
import { amountOf, type TaxpayerFacts, type UnreflectedFact } from "./facts.ts";

/**
 * Creditable invoices to a VAT payer that its purchase register never names, in any period. A sign of purchases kept
 * off the books and of turnover made with them; never an amount. Invoices paid in cash or by barter, cancelled, with
 * missing requisites or replaced give no credit and prove nothing here.
 */
export const V20: CheckDefinition = {
  id: "V-20",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-20.title",
  articles: [tc("178.7"), tc("125.1")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["risk"],
};

const MOST_EVIDENCE = 500;

export const checkUnreflected = (
  facts: TaxpayerFacts,
  month: Month,
  invoices: readonly UnreflectedFact[],
): Claim | null => {
  if (invoices.length === 0) return null;
  const vat = amountOf(invoices.reduce((total, invoice) => total + invoice.vat, 0));
  return claimOf(V20, {
    inn: facts.inn,
    tax: "VAT",
    period: month,
    kind: "risk",
    declared: null,
    computed: null,
    difference: ZERO,
    evidence: invoices
      .slice(0, MOST_EVIDENCE)
      .map((invoice) => ({ file: "invoices.csv", id: invoice.invoiceId })),
    params: { count: invoices.length, vat: formatSom(vat) },
    derivation: [step("unreflected", null, { count: number(String(invoices.length)) }, som(vat), "178.7")],
    documents: invoices.map((invoice) => `unreflected:${invoice.invoiceId}`),
  });
};
