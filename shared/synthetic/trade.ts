/** A month of ordinary trade: demand of the public runs up the chain, so that each purchase is somebody's sale. */
import type { Month } from "../kernel/period.ts";
import { bookOf, payerAt, type Run, vatOf } from "./book.ts";
import { dayOf, following, seasonOf } from "./calendar.ts";
import {
  creditInvoice,
  type EaeuImport,
  freePriceFactor,
  importFromEaeu,
  importThroughCustoms,
  issueInvoice,
  priceFactor,
  takings,
} from "./documents.ts";
import type { Payer, VatPayer } from "./payer.ts";

/** Rounds to whole som. */
const toSom = (tyiyn: number): number => Math.round(tyiyn / 100) * 100;

/** A month's sales to the public, whole som, without taxes. */
const publicNetOf = (payer: Payer, month: Month, noise: number): number =>
  toSom(payer.publicSales * 100 * seasonOf(payer.group, month) * (0.96 + noise * 0.08));

/** One sale among VAT payers, sometimes by way of a cancelled invoice and the one that replaced it. */
const sell = (run: Run, seller: Payer, buyer: Payer, month: Month, net: number): void => {
  const { random } = run;
  const day = random.whole(1, 26);
  let corrects: string | undefined;
  if (random.chance(0.01)) {
    const wrong = issueInvoice(run, {
      seller,
      buyer,
      month,
      day,
      net: net + toSom(net * 0.1) + 100,
      status: "cancelled",
      statusOn: dayOf(month, day + 1),
    });
    corrects = wrong.id;
  }
  const invoice = issueInvoice(run, {
    seller,
    buyer,
    month,
    day: corrects === undefined ? day : day + 1,
    net,
    ...(corrects === undefined ? {} : { corrects }),
  });
  if (buyer.vat !== null) creditInvoice(run, buyer, month, invoice);
};

const buyFromSuppliers = (run: Run, buyer: Payer, vat: VatPayer, month: Month, spend: number): void => {
  const count = Math.max(vat.invoicesMonthly, vat.suppliers.length);
  if (vat.suppliers.length === 0 || spend <= 0) return;
  for (let i = 0; i < count; i += 1) {
    const seller = payerAt(run, vat.suppliers[i % vat.suppliers.length] ?? 0);
    const part = (spend / count) * (0.85 + run.random.next() * 0.3);
    const net = seller.vat?.unround ? Math.round(part) : toSom(part);
    if (net > 0) sell(run, seller, buyer, month, net);
  }
};

const tradeRetail = (run: Run, payer: Payer, vat: VatPayer, month: Month): void => {
  const book = bookOf(run, payer);
  const net = publicNetOf(payer, month, run.random.next());
  takings(run, payer, month, (net / 100) * priceFactor(payer), "taxable");
  book.publicNet += net;
  const exempt = toSom(net * vat.exemptShare);
  if (exempt > 0) {
    takings(run, payer, month, (exempt / 100) * freePriceFactor(payer), "free");
    book.exemptNet += exempt;
  }
  if (vat.summaryInvoice)
    issueInvoice(run, {
      seller: payer,
      buyer: null,
      month,
      day: 28,
      net,
      issuedOn: dayOf(following(month, 1), 8),
      payment: "cash",
      summary: true,
    });
  buyFromSuppliers(run, payer, vat, month, vat.costShare * (net + exempt));
};

const tradeWholesale = (run: Run, payer: Payer, vat: VatPayer, month: Month): void => {
  const { singleTax } = run.population;
  if (singleTax.length > 0 && run.random.chance(0.15)) {
    const buyer = singleTax[run.random.whole(0, singleTax.length - 1)];
    // Goods sold to traders on the single tax carry a sales tax of their own (art. 368(4)): not in ordinary trade.
    if (buyer !== undefined && buyer.group !== "trade")
      issueInvoice(run, {
        seller: payer,
        buyer,
        month,
        day: run.random.whole(1, 26),
        net: run.random.whole(50, 400) * 10_000,
      });
  }
  buyFromSuppliers(run, payer, vat, month, vat.costShare * bookOf(run, payer).buyersNet);
};

const tradeSource = (run: Run, payer: Payer, vat: VatPayer, month: Month): readonly EaeuImport[] => {
  const book = bookOf(run, payer);
  const { foreign } = run.population;
  const buyer = foreign[payer.index % Math.max(1, foreign.length)] ?? null;
  if (vat.exportShare > 0) {
    const net = toSom(book.buyersNet * vat.exportShare) + 100_000;
    issueInvoice(run, { seller: payer, buyer, month, day: run.random.whole(1, 26), net, supply: "zero" });
  }
  const base = toSom(vat.costShare * book.buyersNet);
  if (base <= 0 || vat.sourcing === "own") return [];
  if (vat.sourcing === "eaeu") {
    const first = toSom(base * 0.6);
    return [first, base - first]
      .filter((part) => part > 0)
      .map((part) => {
        const day = run.random.whole(2, 26);
        const paidOn = dayOf(following(month, 1), run.random.whole(3, 17));
        const made = importFromEaeu(run, payer, { month, day, base: part, paidOn });
        book.eaeuNext += made.vat;
        return made;
      });
  }
  const day = run.random.whole(2, 26);
  // Now and then the customs value is above the invoice; only the VAT of the invoice is credited (art. 316(2)(5)).
  const customsBase = run.random.chance(0.05) ? toSom(base * 1.15) : base;
  importThroughCustoms(run, payer, { month, day, customsBase, invoiceBase: base, paidOn: dayOf(month, day) });
  book.customsVat += vatOf(base);
  return [];
};

/** Payers outside VAT: the cash register is their turnover. */
const tradeOutsideVat = (run: Run, payer: Payer, month: Month): void => {
  const book = bookOf(run, payer);
  const gross = publicNetOf(payer, month, run.random.next());
  takings(run, payer, month, gross, "free");
  const part = Math.floor(gross / 4);
  let cashless = 0;
  for (let week = 0; week < 4; week += 1)
    cashless += Math.floor((week === 3 ? gross - part * 3 : part) * payer.cashless);
  book.cashlessRevenue += cashless;
  book.cashRevenue += gross - cashless;
};

/** Applications of the month by payer, for the import returns. */
export type Imports = Map<number, EaeuImport[]>;

export const tradeMonth = (run: Run, month: Month): Imports => {
  const imports: Imports = new Map();
  const { population } = run;
  for (const payer of population.retail) if (payer.vat) tradeRetail(run, payer, payer.vat, month);
  for (const payer of population.wholesale) if (payer.vat) tradeWholesale(run, payer, payer.vat, month);
  for (const payer of population.source) {
    if (!payer.vat) continue;
    const made = tradeSource(run, payer, payer.vat, month);
    if (made.length > 0) imports.set(payer.index, [...made]);
  }
  for (const payer of population.payers)
    if (payer.vat === null && payer.regime !== null) tradeOutsideVat(run, payer, month);
  return imports;
};
