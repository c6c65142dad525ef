import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, type Tyiyn, tyiyn, ZERO } from "../../../kernel/money.ts";
import { monthsOf } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Missing } from "../../missing.ts";
import type { CheckContext, CheckDefinition, Claim } from "../check.ts";
import { claimOf } from "../claim.ts";
import { largerAtYearStart } from "../size-at-year-start.ts";
import type { ReturnFact, ReturnLines } from "../vat/facts.ts";
import type { SalesTaxFacts } from "./facts.ts";
import { SALES_TAX_LINES } from "./lines.ts";

/**
 * Returns of a quarter from a payer who began the year as a medium or large business (371(1)–(4), 174(50)–(54)). Revenue
 * of the year before is the most one of its own returns states: VAT, sales tax or the single declaration.
 */
export const S06: CheckDefinition = {
  id: "S-06",
  scope: "return",
  taxes: ["ST"],
  title: "check.S-06.title",
  articles: [tc("371.1"), tc("371.3"), tc("174..54")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["formal"],
};

const REVENUE: Readonly<Record<string, readonly string[]>> = {
  VAT: ["010", "030", "040", "041"],
  ST: [...SALES_TAX_LINES.map(({ base }) => base), "090"],
  END: ["P010"],
};

const statedIn = (lines: ReturnLines, names: readonly string[]): number =>
  names.reduce((sum, line) => sum + (lines[line] ?? 0), 0);

const revenueOfYear = (facts: SalesTaxFacts, year: number): Tyiyn =>
  tyiyn(
    Math.max(
      ...Object.entries(REVENUE).map(([form, lines]) =>
        facts.returns
          .filter((filed) => filed.form === form && filed.period.startsWith(String(year)))
          .reduce((sum, filed) => sum + statedIn(filed.lines, lines), 0),
      ),
      0,
    ),
  );

export const checkSalesTaxPeriod = (
  facts: SalesTaxFacts,
  audited: readonly ReturnFact[],
  context: CheckContext,
  missing: Missing[],
): readonly Claim[] => {
  const quarterly = Map.groupBy(
    audited.filter(({ period }) => monthsOf(period).length > 1),
    ({ period }) => Number(period.slice(0, 4)),
  );
  return [...quarterly].flatMap(([year, returns]) => {
    const [first] = returns.toSorted((a, b) => (a.period < b.period ? -1 : 1));
    if (first === undefined) return [];
    const revenue = revenueOfYear(facts, year - 1);
    const larger = largerAtYearStart(year, revenue, context);
    if (!larger.ok) {
      missing.push(larger.error);
      return [];
    }
    if (larger.value === null) return [];
    return [
      claimOf(S06, {
        inn: facts.inn,
        tax: "ST",
        period: first.period,
        kind: "formal",
        declared: null,
        computed: null,
        difference: ZERO,
        evidence: returns.map(({ returnId }) => ({ file: "returns.csv", id: returnId })),
        params: { year: String(year - 1), revenue: formatSom(revenue) },
        derivation: larger.value,
        documents: [`length:${year}`],
      }),
    ];
  });
};
