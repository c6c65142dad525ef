import { type LegalBasis, tc } from "../../../kernel/legal-basis.ts";
import { addMoney, formatSom, parseSomLenient, type Tyiyn, ZERO } from "../../../kernel/money.ts";
import { boundsOf, type Month, monthOf, previousMonth } from "../../../kernel/period.ts";
import { type PlainDate, plainDate } from "../../../kernel/plain-date.ts";
import type { TextParams } from "../../../kernel/text.ts";
import { findCodeParameter } from "../../parameters.ts";
import type { ReadingId } from "../../readings-of-the-code.ts";
import type { CheckContext, CheckDefinition, Claim } from "../check.ts";
import { claimOf, date, som, step } from "../claim.ts";
import { overlaps, type RegimeSpan } from "../vat/facts.ts";
import type { PatentFacts } from "./facts.ts";
import { isNaturalPerson } from "./natural-person.ts";
import { patentYearSigns } from "./year-signs.ts";

const definition = (
  id: string,
  articles: readonly [LegalBasis, ...LegalBasis[]],
  readings: readonly ReadingId[],
): CheckDefinition => ({
  id,
  scope: "matching",
  taxes: ["PAT"],
  title: `check.${id}.title`,
  articles,
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings,
  kinds: ["risk"],
});

/**
 * Conditions of a patent (art. 413, 416). All are risks: what is due instead is the tax of the general regime from a month
 * that depends on an application (416(5), S-29), never a sum of the patent (S-57).
 */
export const P01 = definition("P-01", [tc("416.4.1"), tc("416.5")], ["S-29", "S-30"]);
export const P02 = definition("P-02", [tc("416.4.2"), tc("416.5")], ["S-29"]);
export const P03 = definition("P-03", [tc("416.4.4"), tc("416.5")], ["S-29"]);
export const P04 = definition("P-04", [tc("413.2"), tc("413.6"), tc("111.1.3")], ["S-57"]);

const MONTHS = 12;

const patentsOf = (facts: PatentFacts): readonly RegimeSpan[] =>
  facts.regimes.filter(({ regime }) => regime === "patent");

const onPatent = (facts: PatentFacts, on: PlainDate): boolean =>
  patentsOf(facts).some((span) => overlaps(span, on, on));

interface Risk {
  readonly period: Month;
  readonly amount: Tyiyn;
  readonly on: PlainDate;
  readonly label: string;
  readonly evidence: Claim["finding"]["evidence"];
  readonly params?: TextParams;
}

const riskOf = (facts: PatentFacts, check: CheckDefinition, risk: Risk): Claim => {
  const place = check.articles[0];
  return claimOf(check, {
    inn: facts.inn,
    tax: "PAT",
    period: risk.period,
    kind: "risk",
    declared: null,
    computed: null,
    difference: ZERO,
    evidence: risk.evidence,
    params: { on: risk.on, amount: formatSom(risk.amount), ...risk.params },
    derivation: [step(risk.label, null, { on: date(risk.on) }, som(risk.amount), place)],
    documents: [`patent:${check.id}:${risk.period}`],
  });
};

const monthOverlaps = (span: RegimeSpan, month: Month): boolean => {
  const { first, last } = boundsOf(month);
  return overlaps(span, first, last);
};

/** P-01: the first month under audit whose twelve months in a row pass the ceiling; trade has none in the text (S-30). */
const overCeiling = (facts: PatentFacts, months: readonly Month[], context: CheckContext): Claim | null => {
  if (facts.activityGroup === "trade") return null;
  for (const month of months) {
    const on = plainDate(`${month}-01`);
    if (!patentsOf(facts).some((span) => monthOverlaps(span, month))) continue;
    const law = findCodeParameter(context.parameters, "patent.revenue-ceiling", on);
    const ceiling = law.ok ? parseSomLenient(law.value.value) : null;
    if (!ceiling?.ok) return null;
    let revenue: Tyiyn = ZERO;
    let counted = month;
    for (let index = 0; index < MONTHS; index += 1) {
      revenue = addMoney(revenue, facts.revenue.get(counted) ?? ZERO);
      counted = previousMonth(counted);
    }
    if (revenue > ceiling.value)
      return riskOf(facts, P01, {
        period: month,
        amount: revenue,
        on,
        label: "patent.revenue",
        evidence: [{ file: "taxpayers.csv", id: facts.inn }],
        params: { ceiling: formatSom(ceiling.value) },
      });
  }
  return null;
};

/** P-02: goods brought in while on a patent, by month. */
const imports = (facts: PatentFacts, months: readonly Month[]): readonly Claim[] =>
  months.flatMap((month) => {
    const own = facts.imports.filter(({ on }) => monthOf(on) === month && onPatent(facts, on));
    const [first] = own;
    if (!first) return [];
    return [
      riskOf(facts, P02, {
        period: month,
        amount: ZERO,
        on: first.on,
        label: "patent.import",
        evidence: own.map(({ evidence }) => evidence),
      }),
    ];
  });

/** P-03: another regime on the days of a patent. */
const otherRegime = (facts: PatentFacts, months: readonly Month[]): Claim | null => {
  for (const month of months) {
    const { first, last } = boundsOf(month);
    const patents = patentsOf(facts).filter((span) => overlaps(span, first, last));
    const other = facts.regimes.find(
      (span) =>
        span.regime !== "patent" &&
        monthOverlaps(span, month) &&
        patents.some((patent) => overlaps(patent, span.from, span.to ?? last)),
    );
    if (other)
      return riskOf(facts, P03, {
        period: month,
        amount: ZERO,
        on: other.from,
        label: "patent.other-regime",
        evidence: [{ file: "regimes.csv", id: `${facts.inn}:${other.regime}:${other.from}` }],
      });
  }
  return null;
};

/** P-04: receipts on days no patent and no other regime covers, of somebody who holds patents; by month. */
const uncoveredDays = (facts: PatentFacts, months: readonly Month[]): readonly Claim[] => {
  if (patentsOf(facts).length === 0) return [];
  return months.flatMap((month) => {
    const own = facts.receiptDays.filter(
      ({ on, gross }) =>
        gross > 0 && monthOf(on) === month && !facts.regimes.some((span) => overlaps(span, on, on)),
    );
    const [first] = own.toSorted((a, b) => (a.on < b.on ? -1 : 1));
    if (!first) return [];
    return [
      riskOf(facts, P04, {
        period: month,
        amount: addMoney(...own.map(({ gross }) => gross)),
        on: first.on,
        label: "patent.uncovered",
        evidence: own.map(({ registerId, on }) => ({
          file: "receipts.csv",
          id: `${facts.inn}:${registerId}:${on}`,
        })),
        params: { days: String(new Set(own.map(({ on }) => on)).size) },
      }),
    ];
  });
};

/** What the checks of a patent find in the months under audit. */
export const patentClaims = (facts: PatentFacts, context: CheckContext): readonly Claim[] => {
  const months = [...context.months].toSorted();
  const ofAnybody = [...uncoveredDays(facts, months), ...patentYearSigns(facts, months)];
  if (!isNaturalPerson(facts)) return ofAnybody;
  const single = [overCeiling(facts, months, context), otherRegime(facts, months)];
  return [...single.filter((claim) => claim !== null), ...imports(facts, months), ...ofAnybody];
};
