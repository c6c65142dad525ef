import { tc } from "../../../kernel/legal-basis.ts";
import { Exact, formatSom, roundToTyiyn } from "../../../kernel/money.ts";
import { monthOf, monthsOf } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckContext, CheckDefinition, Claim, VatRates } from "../check.ts";
import { claimOf, number, som, step } from "../claim.ts";
import { bridgeTolerance, isMaterial } from "../tolerance.ts";
import { amountOf, type ReturnFact, type TaxpayerFacts } from "./facts.ts";
import { lineEvidence } from "./lines.ts";
import { turnoverOf } from "./turnover.ts";
import { chargedInflows } from "./v-04-bank-inflows.ts";
import { chargedSalesTaxGap } from "./v-05-sales-tax-base.ts";

/**
 * Annual revenue of the single declaration (ЕНД) against the year's monthly returns.
 *
 * Turnover of the year is the VAT returns' supplies (060 + 070) with what V-02 to V-05 charge beyond them, so that
 * nothing is charged twice. Compared only when the return of every month of the year the taxpayer was registered in is
 * at hand. Past one percent or 100,000 som the whole gap is taxed at the VAT
 * rate; the finding names the year, because the annual declaration does not tell the month.
 */
export const V06: CheckDefinition = {
  id: "V-06",
  scope: "return",
  taxes: ["VAT"],
  title: "check.V-06.title",
  articles: [tc("212.1"), tc("210.2"), tc("308.1")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment"],
};

export const checkAnnualRevenue = (
  facts: TaxpayerFacts,
  declaration: ReturnFact,
  rates: VatRates,
  context: CheckContext,
): Claim | null => {
  const revenue = declaration.lines.P010;
  if (revenue === undefined) return null;
  const months = monthsOf(declaration.period).filter(
    (month) =>
      month >= monthOf(facts.registeredOn) && (facts.closedOn === null || month <= monthOf(facts.closedOn)),
  );
  const filed = months.flatMap(
    (month) => facts.returns.find((other) => other.form === "VAT" && other.period === month) ?? [],
  );
  if (filed.length === 0 || filed.length < months.length) return null;
  let turnover = 0;
  let found = 0;
  for (const vat of filed) {
    const layers = turnoverOf(facts, vat, monthsOf(vat.period), rates);
    const hidden = layers.provenVat - layers.declaredVat;
    const of = (line: string): number => vat.lines[line] ?? 0;
    turnover += of("010") + of("020") + of("030") + of("040") + of("041") + of("050");
    if (hidden > 0 && isMaterial(hidden)) found += roundToTyiyn(new Exact(hidden).div(rates.vat));
    found += chargedInflows(vat, layers, rates);
  }
  for (const other of facts.returns)
    if (other.form === "ST" && other.period.startsWith(declaration.period))
      found += chargedSalesTaxGap(facts, other, rates, context);
  const stated = turnover + found;
  const gap = revenue - stated;
  if (gap <= 0 || gap <= bridgeTolerance(amountOf(stated))) return null;
  const difference = roundToTyiyn(new Exact(gap).times(rates.vat));
  if (!isMaterial(difference)) return null;
  return claimOf(V06, {
    inn: facts.inn,
    tax: "VAT",
    period: declaration.period,
    kind: "assessment",
    declared: roundToTyiyn(new Exact(stated).times(rates.vat)),
    computed: amountOf(roundToTyiyn(new Exact(stated).times(rates.vat)) + difference),
    difference,
    evidence: [...lineEvidence(declaration, ["P010"]), ...filed.flatMap((vat) => lineEvidence(vat, ["060"]))],
    params: { revenue: formatSom(amountOf(revenue)), turnover: formatSom(amountOf(stated)) },
    derivation: [
      step("annual-revenue", "END.P010", {}, som(revenue), "212.1"),
      step("year-turnover", "sum (060 + 070)", {}, som(stated), "308.1"),
      step(
        "revenue-gap-vat",
        "(revenue − turnover) × rate",
        { revenue: som(revenue), turnover: som(stated), rate: number(rates.vat) },
        som(difference),
        "254.1",
      ),
    ],
    documents: [`annual:${declaration.period}`],
  });
};
