import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, ZERO } from "../../../kernel/money.ts";
import type { Month } from "../../../kernel/period.ts";
import { type PlainDate, plainDate } from "../../../kernel/plain-date.ts";
import { owedDifference } from "../../finding.ts";
import type { CheckDefinition, Claim, VatRates } from "../check.ts";
import { claimOf, kindOf, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import { amountOf, type EaeuImportFact, type ReturnFact, type TaxpayerFacts } from "./facts.ts";
import { lineEvidence } from "./lines.ts";
import { importSteps, importVat } from "./v-22-import-without-return.ts";

/**
 * The return of indirect taxes against the applications of its month (art. 320(2)): VAT by applications, each
 * recomputed by art. 311, minus VAT of the return (060; by 070 less excise where 060 is left out). A return that
 * agrees with its applications but is not wholly paid by its due date owes no more tax: that is `formal`, the ground
 * to refuse the mark of payment (art. 320(5)). Months without an application at hand are not judged.
 */
export const V23: CheckDefinition = {
  id: "V-23",
  scope: "matching",
  taxes: ["IND"],
  title: "check.V-23.title",
  articles: [tc("320.2"), tc("311.1"), tc("320.5")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment", "reduction", "formal"],
};

const declaredVat = (filed: ReturnFact): number =>
  filed.lines["060"] ?? (filed.lines["070"] ?? 0) - (filed.lines["030"] ?? 0);

/** @param due the last day to pay, moved by art. 18(6) */
export const checkImportReturn = (
  facts: TaxpayerFacts,
  filed: ReturnFact,
  month: Month,
  imports: readonly EaeuImportFact[],
  rates: VatRates,
  due: PlainDate,
  today: PlainDate,
): Claim | null => {
  if (imports.length === 0) return null;
  const declared = amountOf(declaredVat(filed));
  const tax = amountOf(imports.reduce((total, goods) => total + importVat(goods, rates), 0));
  const difference = owedDifference(declared, tax);
  const evidence = [
    ...lineEvidence(filed, ["050", "060", "070"]),
    ...imports.map((goods) => ({ file: "imports_eaeu.csv", id: goods.applicationId })),
  ];
  const base = { inn: facts.inn, tax: "IND" as const, period: month, declared, evidence };
  if (isMaterial(difference))
    return claimOf(V23, {
      ...base,
      kind: kindOf(difference),
      computed: tax,
      difference,
      params: { declared: formatSom(declared), computed: formatSom(tax) },
      derivation: [
        ...importSteps(imports, rates),
        step(
          "import-difference",
          "sum − 060",
          { sum: som(tax), "060": som(declared) },
          som(difference),
          "320.2",
        ),
      ],
      documents: [`import:${month}`],
    });
  const paid = paidFor(imports);
  if (paid === null || today <= due || !isMaterial(tax - paid) || tax <= paid) return null;
  return claimOf(V23, {
    ...base,
    kind: "formal",
    computed: declared,
    difference: ZERO,
    variant: "unpaid",
    params: { declared: formatSom(declared), paid: formatSom(amountOf(paid)) },
    derivation: [
      step(
        "import-unpaid",
        "060 − paid",
        { "060": som(declared), paid: som(paid) },
        som(tax - paid),
        "320.5",
      ),
    ],
    documents: [`import-payment:${month}`],
  });
};

/** What the applications say was paid; null where none of them says anything of payment. */
const paidFor = (imports: readonly EaeuImportFact[]): number | null => {
  if (imports.every((goods) => goods.paidOn === null && goods.paid === null)) return null;
  return imports.reduce((total, goods) => total + (goods.paid ?? (goods.paidOn === null ? 0 : goods.vat)), 0);
};
