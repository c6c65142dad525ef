import { type LegalBasis, tc } from "../../../kernel/legal-basis.ts";
import { type Tyiyn, tyiyn } from "../../../kernel/money.ts";
import { boundsOf, monthsOf, type Period } from "../../../kernel/period.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../../kernel/result.ts";
import type { Missing } from "../../missing.ts";
import { SALES_TAX_BUYER_RATES, SALES_TAX_SELLER_RATES } from "../../sales-tax/art-368-rates.ts";
import { findInTable } from "../../table.ts";
import type { CheckContext, VatRates } from "../check.ts";
import type { ReturnLines } from "../vat/facts.ts";

/** A base of the return of the sales tax, the line of its tax and where the rate stands. */
interface SalesTaxLine {
  readonly base: string;
  readonly tax: string;
  readonly place: LegalBasis;
  readonly rate:
    | { readonly by: "month"; readonly name: keyof VatRates }
    | { readonly by: "seller"; readonly seller: "bank" | "pension-fund" }
    | {
        readonly by: "buyer";
        readonly buyer: "patent-or-lower-rate" | "anonymous" | "trade-zone";
        readonly form: "cash" | "cashless";
      };
}

const ofMonth = (base: string, tax: string, place: string, name: keyof VatRates): SalesTaxLine => ({
  base,
  tax,
  place: tc(place),
  rate: { by: "month", name },
});
const ofBuyer = (
  base: string,
  place: string,
  buyer: "patent-or-lower-rate" | "anonymous" | "trade-zone",
  form: "cash" | "cashless",
): SalesTaxLine => ({
  base,
  tax: base.slice(0, 2) + String(Number(base.slice(2)) + 1),
  place: tc(place),
  rate: { by: "buyer", buyer, form },
});

/** The lines of the return (art. 368). Banks, insurers and sellers of new premises share a line and a rate. */
export const SALES_TAX_LINES: readonly SalesTaxLine[] = [
  ofMonth("010", "011", "368.1.1.а", "salesTaxTradeProduction"),
  ofMonth("020", "021", "368.1.1.б", "salesTaxOther"),
  ofMonth("030", "031", "368.1.2.а", "salesTaxFreeTradeProduction"),
  ofMonth("040", "041", "368.1.2.б", "salesTaxFreeOther"),
  { base: "050", tax: "051", place: tc("368.3"), rate: { by: "seller", seller: "bank" } },
  ofMonth("055", "056", "368.3", "salesTaxMobile"),
  { base: "057", tax: "058", place: tc("368.3"), rate: { by: "seller", seller: "pension-fund" } },
  ofBuyer("060", "368.4.1.а", "patent-or-lower-rate", "cashless"),
  ofBuyer("065", "368.4.1.б", "patent-or-lower-rate", "cash"),
  ofBuyer("070", "368.4.2", "anonymous", "cash"),
  ofBuyer("080", "368.4.3.а", "trade-zone", "cashless"),
  ofBuyer("085", "368.4.3.б", "trade-zone", "cash"),
];

/** Tax of the period as the return states it, by its total or by its parts; null where neither is there. */
export const statedTax = (lines: ReturnLines): Tyiyn | null => {
  const { "100": total } = lines;
  if (total !== undefined) return tyiyn(total);
  const parts = SALES_TAX_LINES.filter(({ base }) => (lines[base] ?? 0) !== 0).map(({ tax }) => lines[tax]);
  return parts.every((tax) => tax !== undefined) ? tyiyn(parts.reduce((sum, tax) => sum + tax, 0)) : null;
};

/** Rate of each base line, by the base line. */
export type SalesTaxRates = ReadonlyMap<string, string>;

const rateOf = ({ rate }: SalesTaxLine, rates: VatRates, on: PlainDate): Result<string, Missing> => {
  if (rate.by === "month") return ok(rates[rate.name]);
  const found =
    rate.by === "seller"
      ? findInTable(SALES_TAX_SELLER_RATES, { seller: rate.seller }, on)
      : findInTable(SALES_TAX_BUYER_RATES, { buyer: rate.buyer, form: rate.form }, on);
  return found.ok ? ok(found.value.value) : found;
};

const known = new WeakMap<CheckContext, Map<Period, Result<SalesTaxRates, Missing>>>();

/** The rates of the first day of a period (`tc.368`), worked out once for a sweep. */
export const salesTaxRatesOf = (period: Period, context: CheckContext): Result<SalesTaxRates, Missing> => {
  const held = known.get(context) ?? new Map<Period, Result<SalesTaxRates, Missing>>();
  if (held.size === 0) known.set(context, held);
  const cached = held.get(period);
  if (cached) return cached;
  const looked = lookUp(period, context);
  held.set(period, looked);
  return looked;
};

const lookUp = (period: Period, context: CheckContext): Result<SalesTaxRates, Missing> => {
  const [first] = monthsOf(period);
  if (first === undefined) return err({ what: "input", name: "period" });
  const month = context.rates(first);
  if (!month.ok) return month;
  const rates = new Map<string, string>();
  for (const line of SALES_TAX_LINES) {
    const rate = rateOf(line, month.value, boundsOf(period).first);
    if (!rate.ok) return rate;
    rates.set(line.base, rate.value);
  }
  return ok(rates);
};
