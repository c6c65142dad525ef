import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, roundToTyiyn } from "../../../kernel/money.ts";
import type { Month, Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Evidence } from "../../finding.ts";
import type { CheckDefinition, Claim, VatRates } from "../check.ts";
import { claimOf, number, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import { amountOf, type ReturnFact, type TaxpayerFacts } from "./facts.ts";
import { lineEvidence } from "./lines.ts";
import type { Turnover } from "./turnover.ts";

/**
 * A nil or missing VAT return although invoices or cash registers show taxable supplies.
 *
 * Output VAT is what they prove: invoices to named buyers and the larger of invoices to the public and cash sales.
 * Credit is a right the taxpayer exercises (art. 315(1)): without a return it is granted on the rows of the purchase
 * register handed in for the period that no check refuses; a nil return claims none. A missing return without any
 * supply is no breach (art. 99(2)).
 */
export const G11: CheckDefinition = {
  id: "G-11",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.G-11.title",
  articles: [tc("99.1"), tc("125.1"), tc("118.5.4"), tc("314.2")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment"],
};

const MOST_EVIDENCE = 500;

/** @param credit VAT of the purchase register's rows of the period that no check refuses; 0 for a nil return */
export const checkNoReturn = (
  facts: TaxpayerFacts,
  filed: ReturnFact | null,
  period: Period,
  months: readonly Month[],
  turnover: Turnover,
  credit: number,
  rates: VatRates,
): Claim | null => {
  const output = turnover.provenVat;
  const difference = amountOf(output - Math.max(0, credit));
  if (output <= 0 || difference <= 0 || !isMaterial(difference)) return null;
  const sales: Evidence[] = months
    .flatMap((month) => facts.salesOf(month))
    .slice(0, MOST_EVIDENCE)
    .map((sale) => ({ file: "invoices.csv", id: sale.invoiceId }));
  const registers: Evidence[] =
    turnover.registersGross > 0
      ? months.map((month) => ({ file: "receipts.csv", id: `${facts.inn}:${month}` }))
      : [];
  return claimOf(G11, {
    inn: facts.inn,
    tax: "VAT",
    period,
    kind: "assessment",
    declared: filed === null ? null : amountOf(0),
    computed: difference,
    difference,
    evidence: [...(filed === null ? [] : lineEvidence(filed, ["010", "150"])), ...sales, ...registers],
    variant: filed === null ? "missing" : "nil",
    params: { output: formatSom(output) },
    derivation: [
      step("invoices-vat", null, { rate: number(rates.vat) }, som(turnover.invoicesVat), "261.1"),
      ...(turnover.registersGross > 0
        ? [
            step(
              "registers-vat",
              "gross / (1 + vat + sales-tax) × vat",
              {
                gross: som(turnover.registersGross),
                vat: number(rates.vat),
                "sales-tax": number(turnover.salesTaxRate),
              },
              som(roundToTyiyn(turnover.registersVat)),
              "308.1",
              { reading: "S-54" },
            ),
          ]
        : []),
      step(
        "tax-by-data",
        "output − credit",
        { output: som(output), credit: som(Math.max(0, credit)) },
        som(difference),
        "314.2",
      ),
    ],
    documents: [`invoices:${period}`, `registers:${period}`],
  });
};
