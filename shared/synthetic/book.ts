import type { Month } from "../kernel/period.ts";
import type { Emit, Planted } from "./emit.ts";
import type { Payer } from "./payer.ts";
import type { Population } from "./population.ts";
import { type Random, randomOf } from "./random.ts";

/** What a payer did in the month at hand and what it carries from month to month; whole tyiyn. */
export interface Book {
  /** Taxable supplies by invoices to named buyers, and to the public; without taxes. */
  buyersNet: number;
  publicNet: number;
  zeroNet: number;
  exemptNet: number;
  /** VAT the payer credits by its purchase register and by imports. */
  registerVat: number;
  customsVat: number;
  eaeuVat: number;
  /** Import VAT of the month, paid and credited in the next one. */
  eaeuNext: number;
  purchasesNet: number;
  /** Excess carried into the next month. */
  excess: number;
  /** Sales outside VAT, by way of payment. */
  cashRevenue: number;
  cashlessRevenue: number;
  /** Invoices issued so far. */
  issued: number;
  /** Since the start of the quarter and of the year. */
  quarterTaxable: number;
  quarterExempt: number;
  quarterZero: number;
  quarterCash: number;
  quarterCashless: number;
  /** Revenue of the calendar year that stands in its returns, and the profit of it. */
  yearRevenue: number;
  yearProfit: number;
  /** Purchases credited since the start of the year. */
  yearPurchases: number;
  advances: number;
}

const NEW_BOOK: Book = {
  buyersNet: 0,
  publicNet: 0,
  zeroNet: 0,
  exemptNet: 0,
  registerVat: 0,
  customsVat: 0,
  eaeuVat: 0,
  eaeuNext: 0,
  purchasesNet: 0,
  excess: 0,
  cashRevenue: 0,
  cashlessRevenue: 0,
  issued: 0,
  quarterTaxable: 0,
  quarterExempt: 0,
  quarterZero: 0,
  quarterCash: 0,
  quarterCashless: 0,
  yearRevenue: 0,
  yearProfit: 0,
  yearPurchases: 0,
  advances: 0,
};
export const newBook = (): Book => ({ ...NEW_BOOK });

/** Everything of one generation at hand: where rows go, the books, and chance. */
export interface Run {
  readonly seed: number;
  readonly emit: Emit;
  readonly months: readonly Month[];
  readonly population: Population;
  readonly books: readonly Book[];
  readonly random: Random;
  readonly planted: (plant: Omit<Planted, "plant">) => void;
  /** Running numbers of papers: one count, whichever chance a part of the run draws from. */
  readonly serial: { invoices: number; payments: number; documents: number };
}

/** The same run with a chance of its own, so that what it adds moves nothing else. */
export const withOwnChance = (run: Run, label: string): Run => ({
  ...run,
  random: randomOf(run.seed, label),
});

export const bookOf = (run: Run, payer: Payer): Book => {
  const book = run.books[payer.index];
  if (book === undefined) throw new RangeError(`no book of payer ${payer.index}`);
  return book;
};
/** A trading organization on a patent: only at sole traders is anything of the patent itself planted. */
export const patentOrganization = (run: Run): Payer | undefined =>
  run.population.payers.find(({ regime, kind }) => regime === "patent" && kind === "organization");

export const payerAt = (run: Run, index: number): Payer => {
  const payer = run.population.payers[index];
  if (payer === undefined) throw new RangeError(`no payer ${index}`);
  return payer;
};

/** Half-up share of a non-negative amount, in hundredths of a percent: `shareOf(net, 1200)` is 12 %. */
export const shareOf = (amount: number, basisPoints: number): number =>
  Math.floor((amount * basisPoints + 5_000) / 10_000);
const VAT_POINTS = 1_200;
export const vatOf = (net: number): number => shareOf(net, VAT_POINTS);

/** Forgets the month that is over; what the next month credits moves forward. */
export const startMonth = (book: Book): void => {
  book.buyersNet = 0;
  book.publicNet = 0;
  book.zeroNet = 0;
  book.exemptNet = 0;
  book.registerVat = 0;
  book.customsVat = 0;
  book.eaeuVat = book.eaeuNext;
  book.eaeuNext = 0;
  book.purchasesNet = 0;
  book.cashRevenue = 0;
  book.cashlessRevenue = 0;
};
