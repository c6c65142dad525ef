import { tc } from "../../../kernel/legal-basis.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, som, step } from "../claim.ts";
import { amountOf, type ReturnFact, type TaxpayerFacts } from "./facts.ts";
import type { ImportCreditFault } from "./import-credit.ts";
import { lineEvidence } from "./lines.ts";

/**
 * VAT on the customs value credited above VAT on the invoice value with transport, insurance, excise and customs
 * payments (art. 316(2)(5)). Found only as far as line 101 really credits more than the allowed part.
 */
export const V26: CheckDefinition = {
  id: "V-26",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-26.title",
  articles: [tc("316.2.5"), tc("315.3.2")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment"],
};

export const checkCustomsUplift = (
  facts: TaxpayerFacts,
  filed: ReturnFact,
  fault: ImportCreditFault,
): Claim | null => {
  // What the taxpayer itself takes out of the credit (line 104) is not taken out twice.
  const rejected = Math.min(fault.uplift, filed.lines["104"] ?? 0);
  const difference = amountOf(fault.uplift - rejected);
  if (difference <= 0) return null;
  return claimOf(V26, {
    inn: facts.inn,
    tax: "VAT",
    period: filed.period,
    kind: "assessment",
    declared: amountOf(fault.credited),
    computed: amountOf(fault.credited - difference),
    difference,
    evidence: [
      ...lineEvidence(filed, ["101"]),
      ...fault.upliftImports.map((goods) => ({ file: goods.file, id: goods.id })),
    ],
    params: { count: fault.upliftImports.length },
    derivation: [
      ...fault.upliftImports.map((goods) =>
        step(
          "uplift",
          "customs-vat − invoice-vat",
          { "customs-vat": som(goods.vat), "invoice-vat": som(goods.allowed) },
          som(goods.vat - goods.allowed),
          "316.2.5",
          { params: { id: goods.id } },
        ),
      ),
      step("uplift-credited", null, { credited: som(fault.credited) }, som(difference), "316.2.5"),
    ],
    documents: fault.upliftImports.map((goods) => `uplift:${goods.id}`),
  });
};
