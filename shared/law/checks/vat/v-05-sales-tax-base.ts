import { tc } from "../../../kernel/legal-basis.ts";
import { Exact, formatSom, roundToTyiyn } from "../../../kernel/money.ts";
import { monthsOf } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckContext, CheckDefinition, Claim, VatRates } from "../check.ts";
import { claimOf, number, som, step } from "../claim.ts";
import { bridgeTolerance, isMaterial } from "../tolerance.ts";
import { amountOf, type ReturnFact, type TaxpayerFacts } from "./facts.ts";
import { lineEvidence } from "./lines.ts";
import { salesTaxRates, turnoverOf } from "./turnover.ts";
import { chargedInflows } from "./v-04-bank-inflows.ts";

/**
 * VAT base against the sales-tax base of the same months; a month or, for small payers, a quarter of sales tax.
 *
 * Explained by their nature and allowed in either direction: exports and supplies outside the country (not an object
 * of sales tax), free and in-kind supplies, uplifts to book value, corrections of the period, revenue the sales-tax
 * return states as free of the tax. What third parties prove beyond the VAT return (V-02, V-03, V-04) is counted
 * first. The rest is charged to the tax whose base is the lower; VAT of a quarter is a risk only, because its period is
 * the month (art. 313) and the two returns do not tell which.
 */
export const V05: CheckDefinition = {
  id: "V-05",
  scope: "return",
  taxes: ["VAT", "ST"],
  title: "check.V-05.title",
  articles: [tc("308.1"), tc("366.1"), tc("365.2"), tc("367")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment", "risk"],
};

/** Base lines of the sales-tax return; 090 is what it states as free of the tax. */
const SALES_TAX_BASES = ["010", "020", "030", "040", "050", "055", "057", "060", "065", "070", "080", "085"];

const salesTaxBase = (filed: ReturnFact): number => {
  const parts = SALES_TAX_BASES.reduce((total, line) => total + (filed.lines[line] ?? 0), 0);
  return filed.lines["110"] ?? parts;
};

/** Revenue free of the tax or no object of it (art. 364, 365(2)). */
const FREE_OF_SALES_TAX = "090";
const CORRECTIONS = "095";

/** Banks, insurers and the like have a sales-tax base of their own (art. 366(3)–(9)). */
const OWN_BASE: ReadonlySet<string> = new Set(["finance"]);

interface BaseGap {
  readonly filed: readonly ReturnFact[];
  readonly ofVat: boolean;
  readonly vatBase: number;
  readonly base: number;
  readonly gap: number;
}

const baseGap = (
  facts: TaxpayerFacts,
  salesTax: ReturnFact,
  rates: VatRates,
  context: CheckContext,
): BaseGap | null => {
  if (OWN_BASE.has(facts.activityGroup)) return null;
  const months = monthsOf(salesTax.period);
  const filed = months.map((month) =>
    facts.returns.find((other) => other.form === "VAT" && other.period === month),
  );
  if (!filed.every((other): other is ReturnFact => other !== undefined)) return null;
  if (!months.every((month) => context.months.has(month))) return null;
  let lower = 0;
  let upper = 0;
  filed.forEach((vat, index) => {
    const month = months[index];
    const of = (line: string): number => vat.lines[line] ?? 0;
    const turnover = turnoverOf(facts, vat, month ? [month] : [], rates);
    const hidden = Math.max(0, turnover.provenVat - turnover.declaredVat);
    const unstated =
      (isMaterial(hidden) ? roundToTyiyn(new Exact(hidden).div(rates.vat)) : 0) +
      chargedInflows(vat, turnover, rates);
    const plain = of("010") + of("040");
    lower += plain + Math.min(0, of("050"));
    upper += plain + of("020") + of("030") + of("041") + Math.max(0, of("050")) + unstated;
  });
  const base = salesTaxBase(salesTax);
  const tolerance = bridgeTolerance(amountOf(upper));
  const corrections = salesTax.lines[CORRECTIONS] ?? 0;
  const free = Math.max(0, salesTax.lines[FREE_OF_SALES_TAX] ?? 0);
  const vatShort = base + Math.min(0, corrections) - upper;
  const salesTaxShort = lower - base - free - Math.max(0, corrections);
  const gap = Math.max(vatShort, salesTaxShort);
  if (gap <= tolerance || !isMaterial(gap)) return null;
  const ofVat = vatShort > 0;
  return { filed, ofVat, vatBase: ofVat ? upper : lower, base, gap };
};

/** Turnover of a month this check charges with VAT: the annual bridge counts it as found (G-08). */
export const chargedSalesTaxGap = (
  facts: TaxpayerFacts,
  salesTax: ReturnFact,
  rates: VatRates,
  context: CheckContext,
): number => {
  const found = baseGap(facts, salesTax, rates, context);
  return found?.ofVat && found.filed.length === 1 ? found.gap : 0;
};

export const checkSalesTaxBase = (
  facts: TaxpayerFacts,
  salesTax: ReturnFact,
  rates: VatRates,
  context: CheckContext,
): Claim | null => {
  const found = baseGap(facts, salesTax, rates, context);
  if (found === null) return null;
  const { filed, ofVat, vatBase, base, gap } = found;
  const [only, another] = filed;
  const charged = !ofVat || another === undefined;
  const rate = ofVat ? rates.vat : salesTaxRates(facts.activityGroup, rates).taxable;
  const difference = roundToTyiyn(new Exact(gap).times(rate));
  const declared = !charged || only === undefined ? null : declaredTax(ofVat ? only : salesTax, ofVat);
  return claimOf(V05, {
    inn: facts.inn,
    tax: ofVat ? "VAT" : "ST",
    period: salesTax.period,
    kind: charged ? "assessment" : "risk",
    declared,
    computed: declared === null ? null : amountOf(declared + difference),
    difference,
    evidence: [
      ...lineEvidence(salesTax, ["110", ...SALES_TAX_BASES]),
      ...filed.flatMap((vat) => lineEvidence(vat, ["010", "040"])),
    ],
    variant: ofVat ? (charged ? "vat-short" : "vat-lower") : "sales-tax-lower",
    params: { vatBase: formatSom(amountOf(vatBase)), salesTaxBase: formatSom(amountOf(base)) },
    derivation: [
      step("vat-base", "010 + 040 ± explained", {}, som(vatBase), "308.1"),
      step("sales-tax-base", "ST.110", {}, som(base), "366.1"),
      step("base-gap", null, {}, som(gap), "366.1"),
      step(
        "base-gap-tax",
        "gap × rate",
        { gap: som(gap), rate: number(rate) },
        som(difference),
        ofVat ? "254.1" : "368.1",
      ),
    ],
    documents: [`sales-tax:${salesTax.period}`],
  });
};

/** What the return states of the tax: output VAT, or the sales tax as a whole. */
const declaredTax = (filed: ReturnFact, ofVat: boolean) =>
  amountOf(ofVat ? (filed.lines["011"] ?? 0) + (filed.lines["021"] ?? 0) : (filed.lines["100"] ?? 0));
