import { tc } from "../../../kernel/legal-basis.ts";
import { Exact, roundToTyiyn } from "../../../kernel/money.ts";
import type { Month } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { owedDifference } from "../../finding.ts";
import type { CheckDefinition, Claim, VatRates } from "../check.ts";
import { claimOf, number, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import { amountOf, type EaeuImportFact, type TaxpayerFacts } from "./facts.ts";

/**
 * Goods imported from the EAEU and no return of indirect taxes by the 20th of the next month; the term cannot be
 * extended (art. 102(3)). The tax is 12 % of contract value and excise less exempt goods (art. 311), by application;
 * an application's own VAT within one som is taken as it is. Payment without a return does not lower the tax.
 */
export const V22: CheckDefinition = {
  id: "V-22",
  scope: "matching",
  taxes: ["IND"],
  title: "check.V-22.title",
  articles: [tc("320.1"), tc("320.2"), tc("311.1"), tc("261.6"), tc("102.3")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment"],
};

/** Import VAT of one application by art. 311, tyiyn. */
export const importVat = (goods: EaeuImportFact, rates: VatRates): number => {
  const base = goods.contractValue + goods.excise - goods.exemptValue;
  const computed = roundToTyiyn(new Exact(Math.max(0, base)).times(rates.vat));
  return isMaterial(goods.vat - computed) ? computed : goods.vat;
};

export const importSteps = (imports: readonly EaeuImportFact[], rates: VatRates) =>
  imports.map((goods) =>
    step(
      "import-vat",
      "(contract + excise − exempt) × rate",
      {
        contract: som(goods.contractValue),
        excise: som(goods.excise),
        exempt: som(goods.exemptValue),
        rate: number(rates.vat),
      },
      som(importVat(goods, rates)),
      "311.1",
      { params: { application: goods.applicationId } },
    ),
  );

export const checkImportWithoutReturn = (
  facts: TaxpayerFacts,
  month: Month,
  imports: readonly EaeuImportFact[],
  rates: VatRates,
): Claim | null => {
  const tax = amountOf(imports.reduce((total, goods) => total + importVat(goods, rates), 0));
  if (tax <= 0 || !isMaterial(tax)) return null;
  return claimOf(V22, {
    inn: facts.inn,
    tax: "IND",
    period: month,
    kind: "assessment",
    declared: null,
    computed: tax,
    difference: owedDifference(null, tax),
    evidence: imports.map((goods) => ({ file: "imports_eaeu.csv", id: goods.applicationId })),
    params: { count: imports.length },
    derivation: [...importSteps(imports, rates), step("import-vat-sum", null, {}, som(tax), "320.2")],
    documents: [`import:${month}`],
  });
};
