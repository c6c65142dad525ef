/** Honest returns of VAT, import VAT and sales tax, computed from the books as digest sections 4.1–4.3 order. */
import { Exact } from "../kernel/money.ts";
import { type Book, shareOf, vatOf } from "./book.ts";
import type { Lines } from "./filing.ts";
import { isTradeOrProduction, type Payer } from "./payer.ts";

/** Percent of exempt supplies up to which the whole input VAT is credited (art. 317(1)). */
const EXEMPT_CEILING = 5;

export interface CreditParts {
  readonly input: number;
  /** What art. 317 allows of it. */
  readonly allowed: number;
}

export const vatLines = (book: Book): Lines & { readonly size: number } => {
  const taxable = book.buyersNet + book.publicNet;
  const supplies = taxable + book.zeroNet;
  const exempt = book.exemptNet;
  const output = vatOf(taxable);
  const input = book.registerVat + book.customsVat + book.eaeuVat;
  const credit = creditOf(input, supplies, exempt).allowed;
  const balance = output - credit;
  const lines: Lines = new Map([
    ["010", taxable],
    ["011", output],
    ["030", book.zeroNet],
    ["040", exempt],
    ["060", supplies],
    ["070", exempt],
    ["075", percentHundredths(exempt, supplies + exempt)],
    ["090", output],
    ["100", book.registerVat],
    ["101", book.customsVat],
    ["102", book.eaeuVat],
    [exempt > 0 ? "112" : "110", input],
    ["120", credit],
    ["130", balance],
    ["140", book.excess],
    ["150", Math.max(0, balance - book.excess)],
    ["180", Math.max(0, book.excess - balance)],
    ["200", Math.max(0, balance - book.excess)],
  ]);
  return lines;
};

export const creditOf = (input: number, taxable: number, exempt: number): CreditParts => {
  if (exempt * 100 <= EXEMPT_CEILING * (taxable + exempt)) return { input, allowed: input };
  const share = new Exact(input).times(taxable).div(taxable + exempt);
  return { input, allowed: share.toDecimalPlaces(0).toNumber() };
};

const percentHundredths = (part: number, whole: number): number =>
  whole === 0 ? 0 : new Exact(part).times(10_000).div(whole).toDecimalPlaces(0).toNumber();

export interface SalesTaxBase {
  readonly taxable: number;
  readonly exempt: number;
  readonly zero: number;
}

/** Sales tax (art. 368(1)): 1 % and 2 % on trade and production, 2 % and 3 % on the rest. */
export const salesTaxLines = (payer: Payer, base: SalesTaxBase): Lines => {
  const goods = isTradeOrProduction(payer.group);
  const taxableTax = shareOf(base.taxable, goods ? 100 : 200);
  const exemptTax = shareOf(base.exempt, goods ? 200 : 300);
  return new Map([
    [goods ? "010" : "020", base.taxable],
    [goods ? "011" : "021", taxableTax],
    [goods ? "030" : "040", base.exempt],
    [goods ? "031" : "041", exemptTax],
    ["090", base.zero],
    ["100", taxableTax + exemptTax],
    ["110", base.taxable + base.exempt],
  ]);
};

/** Import VAT by applications (заявления), a row of line 010 each. */
export const importLines = (
  applications: readonly { readonly id: string; readonly base: number }[],
): Lines => {
  const base = applications.reduce((sum, one) => sum + one.base, 0);
  const vat = applications.reduce((sum, one) => sum + vatOf(one.base), 0);
  const lines: Lines = new Map(applications.map((one) => [`010 ${one.id}`, one.base]));
  lines.set("050", base);
  lines.set("060", vat);
  lines.set("070", vat);
  lines.set("080", vat);
  return lines;
};
