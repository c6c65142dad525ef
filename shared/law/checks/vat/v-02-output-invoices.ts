import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, ZERO } from "../../../kernel/money.ts";
import type { Month } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { type Evidence, owedDifference } from "../../finding.ts";
import type { CheckDefinition, Claim, VatRates } from "../check.ts";
import { claimOf, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import { amountOf, type ReturnFact, type SaleFact, type TaxpayerFacts } from "./facts.ts";
import { lineEvidence } from "./lines.ts";
import { isNil, type Turnover } from "./turnover.ts";

/**
 * Output VAT against the seller's own electronic invoices.
 *
 * Computed is the VAT of valid taxable invoices whose supply falls into the period; an invoice that a valid one
 * corrects is replaced by it, a cancelled or invalid one is out. Zero-rated, exempt and non-object supplies carry no
 * output VAT and are not part of it. Declared is the VAT of the stated supplies (011, 021); a downward correction
 * (051) is left out, because it belongs to supplies of earlier periods (art. 309(2)), an upward one is counted.
 * A shortage that equals the VAT of exactly one invoice, within a som, is that invoice's VAT. Where cash registers
 * work too, the return's turnover may hide a missing invoice behind cash sales: such a shortage is this check's, any
 * other one of cash sales is V-03's.
 * Building work that is not paid for yet has no obligation (art. 261(3)) and is left out.
 * A nil return is G-11's. Only a shortage is found: turnover above the invoices needs no invoice (art. 178(5)).
 */
export const V02: CheckDefinition = {
  id: "V-02",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-02.title",
  articles: [tc("178.1"), tc("261.1"), tc("308.1"), tc("254.1")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment"],
};

/** Evidence lists as many invoices as an annex prints. */
const MOST_EVIDENCE = 500;

/** What V-02 takes of a period's shortage: the rest, if any, is of cash sales. */
export interface InvoiceShortage {
  readonly vat: number;
  /** The invoice the shortage equals, where one does. */
  readonly invoice: SaleFact | null;
}

export const invoiceShortage = (
  facts: TaxpayerFacts,
  turnover: Turnover,
  months: readonly Month[],
): InvoiceShortage => {
  const byInvoices = turnover.invoicesVat - turnover.declaredVat;
  const proven = turnover.provenVat - turnover.declaredVat;
  if (!isMaterial(proven) || proven <= 0) return { vat: 0, invoice: null };
  const omitted = (shortage: number): SaleFact | null => {
    const sales = months.flatMap((month) => facts.salesOf(month));
    const [only, another] = sales.filter((sale) => !sale.toPublic && !isMaterial(sale.vat - shortage));
    return only && !another ? only : null;
  };
  const behindRegisters = byInvoices < proven ? omitted(proven) : null;
  if (behindRegisters) return { vat: behindRegisters.vat, invoice: behindRegisters };
  if (!isMaterial(byInvoices) || byInvoices < 0) return { vat: 0, invoice: null };
  const invoice = omitted(byInvoices);
  return { vat: invoice?.vat ?? byInvoices, invoice };
};

export const checkOutputInvoices = (
  facts: TaxpayerFacts,
  filed: ReturnFact,
  months: readonly Month[],
  turnover: Turnover,
  shortage: InvoiceShortage,
  rates: VatRates,
): Claim | null => {
  if (shortage.vat <= 0 || isNil(filed)) return null;
  const difference = amountOf(shortage.vat);
  const computed = amountOf(turnover.declaredVat + difference);
  const sales = shortage.invoice ? [shortage.invoice] : months.flatMap((month) => facts.salesOf(month));
  const evidence: Evidence[] = sales
    .slice(0, MOST_EVIDENCE)
    .map((sale) => ({ file: "invoices.csv", id: sale.invoiceId }));
  return claimOf(V02, {
    inn: facts.inn,
    tax: "VAT",
    period: filed.period,
    kind: "assessment",
    declared: turnover.declaredVat,
    computed,
    difference: owedDifference(turnover.declaredVat, computed),
    evidence: [...lineEvidence(filed, ["010", "011"]), ...evidence],
    params: {
      invoices: formatSom(turnover.invoicesVat),
      declared: formatSom(turnover.declaredVat),
      count: sales.length,
    },
    derivation: [
      step(
        "invoices-vat",
        null,
        { rate: { unit: "number", value: rates.vat } },
        som(turnover.invoicesVat),
        "261.1",
      ),
      step(
        "declared-output",
        "011 + 021",
        { "011": som(filed.lines["011"] ?? ZERO), "021": som(filed.lines["021"] ?? ZERO) },
        som(turnover.declaredVat),
        "254.1",
      ),
      step(
        "output-shortage",
        "computed − declared",
        { computed: som(computed), declared: som(turnover.declaredVat) },
        som(difference),
        "314.2",
      ),
    ],
    documents: [`invoices:${filed.period}`],
  });
};
