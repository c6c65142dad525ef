import { Exact, roundToTyiyn, type Tyiyn } from "../../../kernel/money.ts";
import { type Month, monthOf } from "../../../kernel/period.ts";
import type { VatRates } from "../check.ts";
import { isMaterial } from "../tolerance.ts";
import { amountOf, type BankFact, type MonthFact, type ReturnFact, type TaxpayerFacts } from "./facts.ts";
import { shareOf } from "./share.ts";

/**
 * Output VAT of one period seen from every source, in layers that do not overlap, so that one som of hidden turnover
 * is never found twice (G-08): the return → what invoices prove beyond it → what cash registers prove beyond both →
 * what came to the accounts beyond all three.
 */
const NONE = new Exact(0);

export interface Turnover {
  /** Output VAT of the return's own supplies: 011 + 021 and an upward correction; 0 without a return. */
  readonly declaredVat: Tyiyn;
  readonly declaredNet: Tyiyn;
  /** VAT of valid taxable invoices by the month of supply. */
  readonly invoicesVat: Tyiyn;
  readonly buyersVat: Tyiyn;
  readonly publicVat: Tyiyn;
  /** Cash registers, the taxable group: with taxes, without, and the VAT inside. */
  readonly registersGross: Tyiyn;
  readonly registersNet: Tyiyn;
  readonly registersVat: Exact;
  /** Sales tax beside VAT in a cash-register price, by activity. */
  readonly salesTaxRate: string;
  readonly salesTaxFreeRate: string;
  /** Output VAT the invoices and registers together prove. */
  readonly provenVat: Tyiyn;
  readonly bank: readonly BankFact[];
  readonly zeroNet: Tyiyn;
  readonly exemptNet: Tyiyn;
}

/** Trade and production of goods (art. 368(1)(1)(а)); the rest is other activity, in doubt the higher rate (17(3)). */
const TRADE_AND_PRODUCTION: ReadonlySet<string> = new Set([
  "trade",
  "production",
  "agro-processing",
  "sewing",
  "jewellery",
]);

/** The sales tax a price contains beside VAT: with VAT and without it. */
export const salesTaxRates = (
  activityGroup: string,
  rates: VatRates,
): { readonly taxable: string; readonly free: string } => {
  if (TRADE_AND_PRODUCTION.has(activityGroup))
    return { taxable: rates.salesTaxTradeProduction, free: rates.salesTaxFreeTradeProduction };
  if (activityGroup === "mobile") return { taxable: rates.salesTaxMobile, free: rates.salesTaxMobile };
  return { taxable: rates.salesTaxOther, free: rates.salesTaxFreeOther };
};

/** A line's VAT as stated, or by its base where the two differ: the arithmetic itself is V-01's. */
const vatOfBase = (filed: ReturnFact, base: string, line: string, rates: VatRates): number => {
  const computed = shareOf(filed.lines[base] ?? 0, rates.vat);
  const declared = filed.lines[line];
  return declared === undefined || isMaterial(declared - computed) ? computed : declared;
};

/** Base by rate (art. 43(1)); where that is off the invoices' own VAT by more than rounding, their VAT. */
const vatOf = (net: number, vat: number, rates: VatRates): number => {
  const byBase = shareOf(net, rates.vat);
  return isMaterial(byBase - vat) ? vat : byBase;
};

export const turnoverOf = (
  facts: TaxpayerFacts,
  filed: ReturnFact | null,
  months: readonly Month[],
  rates: VatRates,
): Turnover => {
  const thirdParty = months.flatMap((month) => facts.months.get(month) ?? []);
  const sum = (pick: (fact: MonthFact) => number): number =>
    thirdParty.reduce((total, fact) => total + pick(fact), 0);
  const ofBuyers = vatOf(
    sum((fact) => fact.buyersNet),
    sum((fact) => fact.buyersVat),
    rates,
  );
  const publicVat = vatOf(
    sum((fact) => fact.publicNet),
    sum((fact) => fact.publicVat),
    rates,
  );
  const gross = sum((fact) => fact.registersTaxable);
  const salesTax = salesTaxRates(facts.activityGroup, rates);
  const net = gross === 0 ? NONE : new Exact(gross).div(new Exact(1).plus(rates.vat).plus(salesTax.taxable));
  const registersVat = gross === 0 ? NONE : net.times(rates.vat);
  const ofPublic = Math.max(publicVat, roundToTyiyn(registersVat));
  const declaredVat = declaredOutput(filed, rates);
  const shortage = ofBuyers + ofPublic - declaredVat;
  const buyersVat =
    filed !== null && shortage > 0 && isMaterial(shortage)
      ? ofBuyers - statedEarlier(facts, months, rates)
      : ofBuyers;
  return {
    declaredVat: amountOf(declaredVat),
    declaredNet: amountOf(
      filed === null
        ? 0
        : (filed.lines["010"] ?? 0) + (filed.lines["020"] ?? 0) + Math.max(0, filed.lines["050"] ?? 0),
    ),
    invoicesVat: amountOf(buyersVat + publicVat),
    buyersVat: amountOf(buyersVat),
    publicVat: amountOf(publicVat),
    registersGross: amountOf(gross),
    registersNet: roundToTyiyn(net),
    registersVat,
    salesTaxRate: salesTax.taxable,
    salesTaxFreeRate: salesTax.free,
    provenVat: amountOf(buyersVat + ofPublic),
    bank: thirdParty.flatMap((fact) => fact.bank ?? []),
    zeroNet: amountOf(sum((fact) => fact.zeroNet)),
    exemptNet: amountOf(sum((fact) => fact.exemptNet)),
  };
};

const declaredOutput = (filed: ReturnFact | null, rates: VatRates): number =>
  filed === null
    ? 0
    : vatOfBase(filed, "010", "011", rates) +
      vatOfBase(filed, "020", "021", rates) +
      Math.max(0, vatOfBase(filed, "050", "051", rates));

/**
 * An invoice issued before its supply is taxed in its own month (art. 261(4)), while the register counts it by the
 * month of supply. Where the return of the earlier month states more than its own sales prove, by no less than the
 * invoice's VAT, the invoice was declared there.
 */
const statedEarlier = (facts: TaxpayerFacts, months: readonly Month[], rates: VatRates): number => {
  const spare = new Map<Month, number>();
  const spareOf = (month: Month): number => {
    const known = spare.get(month);
    if (known !== undefined) return known;
    const filed = facts.returns.find((other) => other.form === "VAT" && other.period === month);
    const turnover = filed === undefined ? null : turnoverOf(facts, filed, [month], rates);
    return turnover === null ? 0 : Math.max(0, turnover.declaredVat - turnover.provenVat);
  };
  let stated = 0;
  for (const month of months)
    for (const sale of facts.salesOf(month)) {
      const issuedIn = monthOf(sale.issuedOn);
      if (sale.toPublic || issuedIn >= month) continue;
      const left = spareOf(issuedIn);
      const covered = left >= sale.vat || !isMaterial(sale.vat - left);
      if (covered) stated += sale.vat;
      spare.set(issuedIn, covered ? left - sale.vat : left);
    }
  return stated;
};

/** A return that states no supply, no credit and no tax (нулевая отчётность). */
export const isNil = (filed: ReturnFact): boolean =>
  ["010", "011", "020", "030", "040", "041", "050", "090", "100", "101", "102", "120", "130", "150"].every(
    (line) => (filed.lines[line] ?? 0) === 0,
  );
