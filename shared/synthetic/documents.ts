/** The papers of trade: invoices, rows of purchase registers, cash-register totals, imports. Each keeps the books. */
import type { Month } from "../kernel/period.ts";
import { bookOf, type Run, vatOf } from "./book.ts";
import { dayOf } from "./calendar.ts";
import { som } from "./emit.ts";
import { isTradeOrProduction, type Payer } from "./payer.ts";

export interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly sellerInn: string;
  readonly net: number;
  readonly vat: number;
}

export interface InvoiceTerms {
  readonly seller: Payer;
  readonly buyer: Payer | null;
  readonly month: Month;
  readonly day: number;
  readonly net: number;
  readonly supply?: "taxable" | "zero" | "exempt";
  readonly payment?: "cashless" | "cash" | "barter" | "unpaid";
  readonly cashPart?: number;
  readonly status?: "valid" | "cancelled" | "invalid";
  readonly statusOn?: string;
  readonly corrects?: string;
  readonly missing?: string;
  readonly issuedOn?: string;
  readonly goodsCode?: string;
  /** Instead of the seller's next number. */
  readonly number?: string;
  /** A summary of what the cash register already counted. */
  readonly summary?: boolean;
}

export const issueInvoice = (run: Run, terms: InvoiceTerms): Invoice => {
  const { seller, net } = terms;
  const book = bookOf(run, seller);
  const supply = terms.supply ?? "taxable";
  const vat = supply === "taxable" ? vatOf(net) : 0;
  const status = terms.status ?? "valid";
  const supplyOn = dayOf(terms.month, terms.day);
  run.serial.invoices += 1;
  book.issued += 1;
  const invoice: Invoice = {
    id: `INV-${String(run.serial.invoices).padStart(8, "0")}`,
    number: terms.number ?? `${String(seller.index).padStart(6, "0")}/${book.issued}`,
    issuedOn: terms.issuedOn ?? supplyOn,
    sellerInn: seller.inn,
    net,
    vat,
  };
  run.emit("invoices.csv", [
    invoice.id,
    invoice.number,
    invoice.issuedOn,
    supplyOn,
    seller.inn,
    terms.buyer?.inn ?? "",
    supply,
    som(net),
    som(vat),
    terms.payment ?? "cashless",
    terms.cashPart === undefined ? "" : som(terms.cashPart),
    status,
    terms.statusOn ?? "",
    terms.corrects ?? "",
    terms.missing ?? "",
    terms.goodsCode ?? "",
  ]);
  if (status !== "valid" || terms.summary) return invoice;
  if (seller.vat === null) book.cashlessRevenue += net;
  else if (supply === "zero") book.zeroNet += net;
  else if (supply === "exempt") book.exemptNet += net;
  else if (terms.buyer === null) book.publicNet += net;
  else book.buyersNet += net;
  return invoice;
};

/** The buyer credits an invoice; answers the line of its row. */
export const creditInvoice = (
  run: Run,
  buyer: Payer,
  period: Month,
  invoice: Pick<Invoice, "sellerInn" | "number" | "issuedOn" | "net" | "vat">,
): string => {
  const book = bookOf(run, buyer);
  book.registerVat += invoice.vat;
  book.purchasesNet += invoice.net;
  const line = run.emit("purchase_register.csv", [
    buyer.inn,
    period,
    invoice.sellerInn,
    invoice.number,
    invoice.issuedOn,
    som(invoice.net),
    som(invoice.vat),
  ]);
  return String(line);
};

/** Percent of the net price that a cash-register price holds: VAT and the sales tax of the activity. */
export const priceFactor = (payer: Payer): number => (isTradeOrProduction(payer.group) ? 113 : 114);
export const freePriceFactor = (payer: Payer): number => (isTradeOrProduction(payer.group) ? 102 : 103);

const CLOSING_DAYS = [7, 14, 21, 28] as const;

/**
 * A month's takings on the payer's register, closed weekly.
 * @param gross taxes included; net is a whole number of som, so that it divides back without a rest
 */
export const takings = (
  run: Run,
  payer: Payer,
  month: Month,
  gross: number,
  group: "taxable" | "free",
): void => {
  const part = Math.floor(gross / CLOSING_DAYS.length);
  CLOSING_DAYS.forEach((day, at) => {
    const amount = at === CLOSING_DAYS.length - 1 ? gross - part * at : part;
    const cashless = Math.floor(amount * payer.cashless);
    run.emit("receipts.csv", [
      payer.inn,
      payer.registerId,
      dayOf(month, day),
      run.random.whole(20, 400),
      som(amount - cashless),
      som(cashless),
      group,
    ]);
  });
};

export interface EaeuImport {
  readonly id: string;
  readonly base: number;
  readonly vat: number;
}
export const importFromEaeu = (
  run: Run,
  payer: Payer,
  terms: {
    readonly month: Month;
    readonly day: number;
    readonly base: number;
    readonly paidOn: string | null;
  },
): EaeuImport => {
  run.serial.documents += 1;
  const made = {
    id: `EA-${String(run.serial.documents).padStart(7, "0")}`,
    base: terms.base,
    vat: vatOf(terms.base),
  };
  run.emit("imports_eaeu.csv", [
    made.id,
    payer.inn,
    dayOf(terms.month, terms.day),
    som(terms.base),
    "",
    "",
    som(made.vat),
    terms.paidOn ?? "",
    terms.paidOn === null ? "" : som(made.vat),
  ]);
  return made;
};

export const importThroughCustoms = (
  run: Run,
  payer: Payer,
  terms: {
    readonly month: Month;
    readonly day: number;
    readonly customsBase: number;
    readonly invoiceBase: number;
    readonly paidOn: string | null;
  },
): { readonly id: string; readonly vat: number } => {
  run.serial.documents += 1;
  const made = { id: `GTD-${String(run.serial.documents).padStart(7, "0")}`, vat: vatOf(terms.customsBase) };
  run.emit("imports_customs.csv", [
    made.id,
    payer.inn,
    dayOf(terms.month, terms.day),
    som(terms.customsBase),
    som(terms.invoiceBase),
    som(made.vat),
    terms.paidOn ?? "",
  ]);
  return made;
};
