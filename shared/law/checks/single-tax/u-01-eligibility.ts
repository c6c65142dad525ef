import type { Quantity } from "../../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../../kernel/legal-basis.ts";
import { ZERO } from "../../../kernel/money.ts";
import { boundsOf, type Month, monthsOf } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Evidence } from "../../finding.ts";
import { named } from "../../working.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, date, step, text } from "../claim.ts";
import { overlaps } from "../vat/facts.ts";
import type { SingleTaxFacts } from "./facts.ts";

/**
 * The single tax at somebody the Code keeps out of it (419(2)): another regime on the same days, an excise payer, mobile
 * communications, finance. A risk: what is due instead is the tax of the general regime from a month that depends on an
 * application (420(4), S-29), and the register's activity does not tell a bank from a pawnshop. A patent beside it is P-03.
 */
export const U01: CheckDefinition = {
  id: "U-01",
  scope: "matching",
  taxes: ["UNI"],
  title: "check.U-01.title",
  articles: [tc("419.2"), tc("420.4")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-29"],
  kinds: ["risk"],
};

interface Ground {
  readonly variant: "regime" | "excise" | "activity";
  readonly what: Quantity;
  readonly place: LegalBasis;
  readonly evidence: Evidence;
}

const EXCLUDED_GROUPS: Readonly<Record<string, string>> = { mobile: "419.2.8", finance: "419.2.2" };

/** May stand beside the single tax: a patent is P-03's, a trade zone U-03's. */
const NOT_HERE: ReadonlySet<string> = new Set(["single-tax", "patent", "trade-zone"]);

const groundIn = (facts: SingleTaxFacts, month: Month): Ground | null => {
  const { inn, activityGroup, regimes } = facts;
  const { first, last } = boundsOf(month);
  const single = regimes.filter((span) => span.regime === "single-tax" && overlaps(span, first, last));
  if (single.length === 0) return null;
  const other = regimes.find(
    (span) =>
      !NOT_HERE.has(span.regime) &&
      overlaps(span, first, last) &&
      single.some((own) => overlaps(own, span.from, span.to ?? last)),
  );
  if (other)
    return {
      variant: "regime",
      what: named([other.regime], (code) => `register.regime.${code}`),
      place: tc("419.2.1"),
      evidence: { file: "regimes.csv", id: `${inn}:${other.regime}:${other.from}` },
    };
  // A caterer may make and sell drinks of heading 2202 (419(2)(5)).
  const excise = facts.exciseReturns.find(({ period }) => monthsOf(period).includes(month));
  if (excise && activityGroup !== "catering")
    return {
      variant: "excise",
      what: text(excise.period),
      place: tc("419.2.5"),
      evidence: { file: "returns.csv", id: excise.returnId },
    };
  const place = EXCLUDED_GROUPS[activityGroup];
  return place === undefined
    ? null
    : {
        variant: "activity",
        what: named([activityGroup], (code) => `register.activity.${code}`),
        place: tc(place),
        evidence: { file: "taxpayers.csv", id: inn },
      };
};

/** The first month under audit the payer is under the single tax in spite of it. */
export const checkEligibility = (facts: SingleTaxFacts, months: readonly Month[]): Claim | null => {
  for (const month of months) {
    const ground = groundIn(facts, month);
    if (ground === null) continue;
    return claimOf(U01, {
      inn: facts.inn,
      tax: "UNI",
      period: month,
      kind: "risk",
      declared: null,
      computed: null,
      difference: ZERO,
      evidence: [ground.evidence],
      variant: ground.variant,
      derivation: [
        step(
          `single-tax.excluded-${ground.variant}`,
          null,
          { on: date(boundsOf(month).first) },
          ground.what,
          ground.place,
        ),
      ],
      documents: [`eligible:${month}`],
    });
  }
  return null;
};
