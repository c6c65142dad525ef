import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom } from "../../../kernel/money.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { creditDifference, type Finding } from "../../finding.ts";
import type { CheckDefinition, Claim, VatRates } from "../check.ts";
import { claimOf, kindOf, percent, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import { amountOf, type ReturnFact, type TaxpayerFacts } from "./facts.ts";
import { lineEvidence } from "./lines.ts";
import { recomputeReturn } from "./recompute.ts";

/**
 * Division of input VAT (распределение НДС) when exempt supplies pass the ceiling of art. 317(1). Decides the error
 * of line 120 in returns with a share above it, and of a return that divided its credit with a share not above it; any
 * other error of the line is plain arithmetic and V-01's. The share is taken from the supplies stated, never from
 * line 075, so a false percentage hides nothing.
 */
export const V14: CheckDefinition = {
  id: "V-14",
  scope: "return",
  taxes: ["VAT"],
  title: "check.V-14.title",
  articles: [tc("317.1"), tc("317.2"), tc("251")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-16"],
  kinds: ["assessment", "reduction"],
};

export const checkProportionalCredit = (
  facts: TaxpayerFacts,
  filed: ReturnFact,
  rates: VatRates,
): Claim | null => {
  const result = recomputeReturn(filed.lines, rates);
  const parts = result.creditParts;
  if (!(parts.proportional || parts.dividedInVain) || filed.lines["120"] === undefined) return null;
  const difference: Finding["difference"] = creditDifference(result.creditDeclared, result.credit);
  if (!isMaterial(difference)) return null;
  return claimOf(V14, {
    inn: facts.inn,
    tax: "VAT",
    period: filed.period,
    kind: kindOf(difference),
    declared: result.creditDeclared,
    computed: result.credit,
    difference,
    evidence: lineEvidence(filed, ["040", "041", "060", "075", "110", "111", "112", "120"]),
    variant: parts.proportional ? "explanation" : "within",
    params: {
      share: result.exemptShare.toFixed(4),
      ceiling: rates.exemptShareCeiling,
      less: formatSom(amountOf(Math.abs(difference))),
    },
    derivation: [
      step(
        "exempt-share",
        "B / (A + B) × 100",
        { A: som(result.taxable), B: som(result.exempt) },
        percent(result.exemptShare.toFixed(4)),
        "317.1",
      ),
      step(
        "credit-allowed",
        parts.proportional ? "direct + undivided × A / (A + B)" : "direct + exempt + undivided",
        {
          direct: som(parts.direct),
          undivided: som(parts.undivided),
          ...(parts.proportional
            ? { A: som(result.taxable), B: som(result.exempt) }
            : { exempt: som(parts.exempt) }),
        },
        som(result.credit),
        parts.proportional ? "317.2" : "317.1",
        parts.proportional ? { reading: "S-16" } : {},
      ),
      step(
        "credit-excess",
        "declared − allowed",
        { declared: som(result.creditDeclared), allowed: som(result.credit) },
        som(difference),
        "317.2",
      ),
    ],
    documents: ["line:120"],
  });
};
