import type { Derivation } from "../../../kernel/derivation.ts";
import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, type Tyiyn, tyiyn } from "../../../kernel/money.ts";
import { type Month, monthsOf, type Period, parsePeriod } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { rerunsOf, withReading } from "../../alternatives.ts";
import type { Evidence } from "../../finding.ts";
import type { Missing } from "../../missing.ts";
import type { ReadingChoices } from "../../readings.ts";
import type { CheckContext, CheckDefinition, Claim } from "../check.ts";
import { isUnderAudit } from "../check.ts";
import { claimOf, raisedSums, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import { type Attribution, type HiddenTax, taxOfHidden } from "./attribution.ts";
import type { SingleTaxFacts } from "./facts.ts";
import { caseOf, ZERO_RATE } from "./lines.ts";
import { type LostSpan, lostIn } from "./lower-rate.ts";
import { statedTax } from "./own-tax.ts";
import { isOwnMonth, provenRevenue, totalOf } from "./revenue.ts";
import { splitByForm } from "./u-02-trade-ceiling.ts";
import { tradeAbroad } from "./u-03-excluded-trader.ts";

/**
 * A sole trader at 0 % (423(8)) whose data break a condition. Twelve months above the ceiling end the rate from the next
 * month (423(11)): an assessment. Goods brought in or sold abroad, sales to organizations and people on the payroll end
 * it from the month after they were found (420(7)), and each may have an explanation: risks. Who is at 0 % files no
 * return (426(5)), so quarters without one are looked at too, where third parties show sales.
 */
export const U04: CheckDefinition = {
  id: "U-04",
  scope: "matching",
  taxes: ["UNI"],
  title: "check.U-04.title",
  articles: [tc("423.8"), tc("423.11"), tc("420.7")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-25", "S-27"],
  kinds: ["assessment", "risk"],
};

/** A trader may have two (423(8)(2)(б)). */
const WORKERS_OF_TRADER = 2;

/** What a payer at 0 % sold in a period: by line 090, or by third parties where no return is due. */
export interface ZeroRated {
  readonly period: Period;
  readonly base: Tyiyn;
  readonly filed: ReturnFact | null;
}

const isSole = ({ kind }: SingleTaxFacts): boolean => kind === "sole-trader" || kind === "individual";

/** Quarters wholly under audit, at hand and past their term without any return of the single tax. */
const silentQuarters = (facts: SingleTaxFacts, context: CheckContext): readonly ZeroRated[] => {
  if (!facts.data.singleTaxReturns) return [];
  const filed = new Set<Month>(facts.returns.flatMap(({ period }) => monthsOf(period)));
  const { periodFrom, periodTo } = facts.data;
  const years = new Set([...context.months].map((month) => month.slice(0, 4)));
  return [...years].toSorted().flatMap((year) =>
    [1, 2, 3, 4].flatMap((quarter): readonly ZeroRated[] => {
      const parsed = parsePeriod(`${year}-Q${quarter}`);
      if (!parsed.ok) return [];
      const period = parsed.value;
      const months = monthsOf(period);
      const due = context.due({ form: "UNI", period, what: "filing" });
      const open =
        isUnderAudit(months, context) &&
        months.every(
          (month) =>
            month >= periodFrom && month <= periodTo && !filed.has(month) && isOwnMonth(facts, month),
        ) &&
        due.ok &&
        due.value.due < context.today;
      return open ? [{ period, base: totalOf(provenRevenue(facts, months)), filed: null }] : [];
    }),
  );
};

export const zeroRatedPeriods = (
  facts: SingleTaxFacts,
  audited: readonly ReturnFact[],
  context: CheckContext,
): readonly ZeroRated[] =>
  isSole(facts)
    ? [
        ...audited.map((filed) => ({
          period: filed.period,
          base: tyiyn(filed.lines[ZERO_RATE] ?? 0),
          filed,
        })),
        ...silentQuarters(facts, context),
      ].filter(({ base }) => base > 0)
    : [];

interface Ground {
  readonly variant: "ceiling" | "import" | "export" | "organizations" | "workers";
  readonly evidence: readonly Evidence[];
}

const groundOf = (facts: SingleTaxFacts, period: Period): Ground | null => {
  const months = monthsOf(period);
  const abroad = tradeAbroad(facts, period);
  if (abroad) return abroad;
  const bought = months.filter((month) => (facts.months.get(month)?.toOrganizations ?? 0) > 0);
  if (bought.length > 0)
    return {
      variant: "organizations",
      evidence: bought.map((month) => ({ file: "invoices.csv", id: `${facts.inn}:${month}` })),
    };
  const allowed = facts.activityGroup === "trade" ? WORKERS_OF_TRADER : 0;
  const crowded = months.filter((month) => (facts.employees.get(month) ?? 0) > allowed);
  return crowded.length === 0
    ? null
    : {
        variant: "workers",
        evidence: crowded.map((month) => ({ file: "payroll.csv", id: `${facts.inn}:${month}` })),
      };
};

/** The rates due instead: of trade, or of the activity itself where the office reads 423(11) so (S-25). */
const instead = (facts: SingleTaxFacts, readings: ReadingChoices): Attribution => {
  const { activityGroup, territory } = facts;
  if (activityGroup === "trade" || readings.of("S-25") === "trade-rates-for-all")
    return { cases: ["trade"], certain: true };
  if (activityGroup === "catering") return { cases: [caseOf("catering", territory)], certain: false };
  if (activityGroup === "services" || activityGroup === "construction")
    return { cases: ["other"], certain: true };
  return { cases: ["production", "other"], certain: false };
};

/** The tax under the other reading of 423(11), where it is another sum. */
const otherwise = (
  facts: SingleTaxFacts,
  taxed: Tyiyn,
  context: CheckContext,
  taxUnder: (rates: Attribution) => HiddenTax | null,
): Derivation =>
  rerunsOf(["S-25"], context.readings).flatMap(({ reading, alternative }) => {
    const other = taxUnder(instead(facts, withReading(context.readings, reading, alternative)));
    return other === null || other.tax === taxed
      ? []
      : [step("single-tax.otherwise", null, {}, som(other.tax), "423.11", { params: { reading }, reading })];
  });

export const checkZeroRate = (
  facts: SingleTaxFacts,
  { period, base, filed }: ZeroRated,
  lost: readonly LostSpan[],
  context: CheckContext,
  missing: Missing[],
): Claim | null => {
  const span = lostIn(lost, period);
  const ground: Ground | null = span ? { variant: "ceiling", evidence: [] } : groundOf(facts, period);
  if (ground === null) return null;
  const rates = instead(facts, context.readings);
  const split = splitByForm(base, provenRevenue(facts, monthsOf(period)));
  const hidden = taxOfHidden(period, split, rates, missing);
  if (hidden === null || !isMaterial(hidden.tax)) return null;
  const declared = filed === null ? null : statedTax(filed, facts.territory, missing);
  return claimOf(U04, {
    inn: facts.inn,
    tax: "UNI",
    period,
    kind: ground.variant === "ceiling" && rates.certain ? "assessment" : "risk",
    ...raisedSums(declared, hidden.tax),
    ...(filed === null ? { computed: hidden.tax } : {}),
    evidence: [
      ...(filed === null
        ? monthsOf(period).map((month) => ({ file: "receipts.csv", id: `${facts.inn}:${month}` }))
        : lineEvidence(filed, [ZERO_RATE])),
      ...ground.evidence,
    ],
    variant: ground.variant,
    params: { base: formatSom(base) },
    derivation: [
      ...(span?.derivation ?? []),
      ...otherwise(facts, hidden.tax, context, (other) => taxOfHidden(period, split, other, [])),
      ...hidden.derivation,
    ],
    documents: [`zero-rate:${period}`],
  });
};
