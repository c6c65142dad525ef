import { tc } from "../../../kernel/legal-basis.ts";
import { type Period, periodLike } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CreditArising } from "../../finding.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, date, som, step } from "../claim.ts";
import { amountOf, type ReturnFact, type TaxpayerFacts } from "./facts.ts";
import type { ImportCreditFault } from "./import-credit.ts";
import { lineEvidence } from "./lines.ts";

/**
 * Import VAT credited before its conditions hold: customs release and payment (art. 315(3)(2)), or payment and the
 * filed return of indirect taxes for the EAEU (art. 315(3)(3)). The whole credit of the early month is refused there;
 * the right arises in the month both conditions hold, or never.
 */
export const V25: CheckDefinition = {
  id: "V-25",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-25.title",
  articles: [tc("315.3.2"), tc("315.3.3"), tc("314.2")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment"],
};

/** The early credit by the periods in which each import's conditions came to hold; what never did arises nowhere. */
const creditOf = (fault: ImportCreditFault, period: Period): readonly CreditArising[] => {
  let left = fault.early;
  const arising = new Map<Period, number>();
  for (const { from, vat } of fault.earlyImports) {
    const amount = Math.min(left, vat);
    left -= amount;
    if (from === null || amount <= 0) continue;
    const later = periodLike(period, from);
    arising.set(later, (arising.get(later) ?? 0) + amount);
  }
  return [...arising].map(([later, amount]) => ({ period: later, amount: amountOf(amount) }));
};

/** @param line `101` for customs imports, `102` for EAEU ones */
export const checkEarlyImportCredit = (
  facts: TaxpayerFacts,
  filed: ReturnFact,
  line: "101" | "102",
  fault: ImportCreditFault,
): Claim | null => {
  if (fault.early <= 0) return null;
  const difference = amountOf(fault.early);
  const basis = line === "101" ? "315.3.2.б" : "315.3.3.б";
  return claimOf(V25, {
    inn: facts.inn,
    tax: "VAT",
    period: filed.period,
    kind: "assessment",
    declared: amountOf(fault.credited),
    computed: amountOf(fault.credited - fault.early),
    difference,
    evidence: [
      ...lineEvidence(filed, [line]),
      ...fault.earlyImports.map((goods) => ({ file: goods.file, id: goods.id })),
    ],
    variant: line === "101" ? "customs" : "eaeu",
    articles: [tc(line === "101" ? "315.3.2.а" : "315.3.3.а"), tc(basis), tc("314.2")],
    params: { line: `VAT.${line}` },
    derivation: [
      ...fault.earlyImports.map((goods) =>
        step("import-conditions", null, { vat: som(goods.vat) }, date(goods.from ?? "—"), basis, {
          params: { id: goods.id },
        }),
      ),
      step("import-credit-early", null, { credited: som(fault.credited) }, som(difference), "314.2", {
        params: { line: `VAT.${line}` },
      }),
    ],
    documents: fault.earlyImports.map((goods) => `credit:${goods.id}`),
    creditArises: creditOf(fault, filed.period),
  });
};
