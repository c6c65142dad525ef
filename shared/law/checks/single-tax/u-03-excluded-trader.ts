import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom } from "../../../kernel/money.ts";
import { boundsOf, monthOf, monthsOf } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Evidence } from "../../finding.ts";
import type { Missing } from "../../missing.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, raisedSums } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import { overlaps, type ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import type { SingleTaxFacts } from "./facts.ts";
import { statedOf, TRADE_LOWER } from "./lines.ts";
import { statedTax } from "./own-tax.ts";
import { provenRevenue } from "./revenue.ts";
import { raisedTax, splitByForm } from "./u-02-trade-ceiling.ts";

/**
 * Trade at 0.5 % of somebody who brings goods in, sells them abroad or trades in a zone with a special regime
 * (423(1)(1)(а)). A risk: goods brought in for own use make nobody an importer, and the data do not tell.
 */
export const U03: CheckDefinition = {
  id: "U-03",
  scope: "matching",
  taxes: ["UNI"],
  title: "check.U-03.title",
  articles: [tc("423.1.1.а"), tc("423.1.1.б")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-27"],
  kinds: ["risk"],
};

export interface TradeAbroad {
  readonly variant: "import" | "export";
  readonly evidence: readonly Evidence[];
}

/** Goods brought in or sold abroad in the months of a return. */
export const tradeAbroad = (facts: SingleTaxFacts, period: ReturnFact["period"]): TradeAbroad | null => {
  const months = monthsOf(period);
  const imports = facts.imports.filter(({ on }) => months.includes(monthOf(on)));
  if (imports.length > 0) return { variant: "import", evidence: imports.map(({ evidence }) => evidence) };
  const sold = months.filter((month) => (facts.months.get(month)?.abroad ?? 0) > 0);
  return sold.length === 0
    ? null
    : {
        variant: "export",
        evidence: sold.map((month) => ({ file: "invoices.csv", id: `${facts.inn}:${month}` })),
      };
};

const groundOf = (
  facts: SingleTaxFacts,
  { period }: ReturnFact,
): { readonly variant: string; readonly evidence: readonly Evidence[] } | null => {
  const { first, last } = boundsOf(period);
  const zone = facts.regimes.find(
    ({ regime, ...span }) => regime === "trade-zone" && overlaps(span, first, last),
  );
  return (
    tradeAbroad(facts, period) ??
    (zone
      ? {
          variant: "zone",
          evidence: [{ file: "regimes.csv", id: `${facts.inn}:${zone.regime}:${zone.from}` }],
        }
      : null)
  );
};

export const checkExcludedTrader = (
  facts: SingleTaxFacts,
  filed: ReturnFact,
  missing: Missing[],
): Claim | null => {
  const base = statedOf(filed.lines, TRADE_LOWER);
  const ground = base > 0 ? groundOf(facts, filed) : null;
  if (ground === null) return null;
  const split = splitByForm(base, provenRevenue(facts, monthsOf(filed.period)));
  const raised = raisedTax(filed.period, split, missing);
  if (raised === null || !isMaterial(raised.difference)) return null;
  const declared = statedTax(filed, facts.territory, missing);
  return claimOf(U03, {
    inn: facts.inn,
    tax: "UNI",
    period: filed.period,
    kind: "risk",
    ...raisedSums(declared, raised.difference),
    evidence: [...lineEvidence(filed, [TRADE_LOWER.cash]), ...ground.evidence],
    variant: ground.variant,
    params: { base: formatSom(base) },
    derivation: raised.derivation,
    documents: [`lower-rate:${filed.period}`],
  });
};
