import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom } from "../../../kernel/money.ts";
import type { Month } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition, Claim, VatRates } from "../check.ts";
import { claimOf, number, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import { amountOf, type ReturnFact, type TaxpayerFacts } from "./facts.ts";
import { lineEvidence } from "./lines.ts";
import { isNil, type Turnover } from "./turnover.ts";
import type { InvoiceShortage } from "./v-02-output-invoices.ts";

/**
 * Output VAT against cash-register takings (показания ККМ).
 *
 * The taxable group's gross holds VAT and sales tax; net is gross / (1 + VAT + sales tax of the activity), rounded
 * once (reading S-54). Summary invoices to the public repeat the registers' sales (art. 178(6)), so of the two the
 * larger counts once, beside the invoices to named buyers. What the return and V-02 leave uncovered is found here.
 */
export const V03: CheckDefinition = {
  id: "V-03",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-03.title",
  articles: [tc("178.5"), tc("178.6"), tc("308.1"), tc("254.1")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-54"],
  kinds: ["assessment"],
};

export const checkCashRegisters = (
  facts: TaxpayerFacts,
  filed: ReturnFact,
  months: readonly Month[],
  turnover: Turnover,
  shortage: InvoiceShortage,
  rates: VatRates,
): Claim | null => {
  if (turnover.registersGross <= 0 || isNil(filed)) return null;
  // Within a som the invoice found stands for the whole shortage.
  const covered = turnover.declaredVat + shortage.vat;
  const difference = turnover.provenVat - Math.max(covered, turnover.invoicesVat);
  if (difference <= 0 || !isMaterial(difference)) return null;
  return claimOf(V03, {
    inn: facts.inn,
    tax: "VAT",
    period: filed.period,
    kind: "assessment",
    declared: turnover.declaredVat,
    computed: amountOf(turnover.declaredVat + difference),
    difference: amountOf(difference),
    evidence: [
      ...lineEvidence(filed, ["010", "011"]),
      ...months.map((month) => ({ file: "receipts.csv", id: `${facts.inn}:${month}` })),
    ],
    params: { gross: formatSom(turnover.registersGross), net: formatSom(turnover.registersNet) },
    derivation: [
      step(
        "registers-net",
        "gross / (1 + vat + sales-tax)",
        {
          gross: som(turnover.registersGross),
          vat: number(rates.vat),
          "sales-tax": number(turnover.salesTaxRate),
        },
        som(turnover.registersNet),
        "308.1",
        { reading: "S-54" },
      ),
      step(
        "proven-output",
        "buyers + max(public, registers × rate)",
        {
          buyers: som(turnover.buyersVat),
          public: som(turnover.publicVat),
          registers: som(turnover.registersNet),
          rate: number(rates.vat),
        },
        som(turnover.provenVat),
        "178.6",
      ),
      step(
        "output-shortage",
        "computed − declared",
        { computed: som(turnover.provenVat), declared: som(turnover.provenVat - difference) },
        som(difference),
        "314.2",
      ),
    ],
    documents: [`registers:${filed.period}`],
  });
};
