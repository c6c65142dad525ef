/** Discrepancies of credited purchases: papers added to the buyer's month, its return drawn up from them as usual. */
import { vatOf } from "../book.ts";
import { dayOf } from "../calendar.ts";
import { creditInvoice, type Invoice, type InvoiceTerms, issueInvoice } from "../documents.ts";
import { som } from "../emit.ts";
import type { PlantClass, Scene } from "../plant.ts";

const bought = (scene: Scene, terms: Partial<InvoiceTerms> = {}): Invoice =>
  issueInvoice(scene.run, {
    seller: scene.seller,
    buyer: scene.payer,
    month: scene.month,
    day: scene.run.random.whole(2, 20),
    net: scene.amount(20, 90),
    ...terms,
  });

const rows = (invoice: Invoice, ...lines: readonly string[]) => [
  { file: "invoices.csv", id: invoice.id },
  ...lines.map((id) => ({ file: "purchase_register.csv", id })),
];

/** An invoice that gives no credit at all, credited. */
const refused = (check: string, terms: (scene: Scene) => Partial<InvoiceTerms>): PlantClass => ({
  check,
  pool: "retail",
  papers: (scene) => {
    const invoice = bought(scene, terms(scene));
    const row = creditInvoice(scene.run, scene.payer, scene.month, invoice);
    scene.plant({ difference: som(invoice.vat), evidence: rows(invoice, row) });
  },
});

const partlyCash: PlantClass = {
  check: "V-10",
  pool: "retail",
  papers: (scene) => {
    const net = scene.amount(20, 90);
    // A quarter of the gross price in cash takes a quarter of the VAT; both are whole.
    const cashPart = (net + vatOf(net)) / 4;
    const invoice = bought(scene, { net, cashPart, payment: "cash" });
    const row = creditInvoice(scene.run, scene.payer, scene.month, invoice);
    scene.plant({ difference: som(invoice.vat / 4), evidence: rows(invoice, row) });
  },
};

const creditedTwice: PlantClass = {
  check: "V-16",
  pool: "retail",
  needsNext: true,
  papers: (scene) => {
    const invoice = bought(scene);
    const first = creditInvoice(scene.run, scene.payer, scene.month, invoice);
    scene.later((next) => {
      const second = creditInvoice(next.run, next.payer, next.month, invoice);
      next.plant({ difference: som(invoice.vat), evidence: rows(invoice, first, second) });
    });
  },
};

const creditedTwiceAtOnce: PlantClass = {
  check: "V-16",
  pool: "wholesale",
  papers: (scene) => {
    const invoice = bought(scene);
    const first = creditInvoice(scene.run, scene.payer, scene.month, invoice);
    const second = creditInvoice(scene.run, scene.payer, scene.month, invoice);
    scene.plant({ difference: som(invoice.vat), evidence: rows(invoice, first, second) });
  },
};

const neverIssued: PlantClass = {
  check: "V-17",
  pool: "retail",
  papers: (scene) => {
    const net = scene.amount(20, 90);
    const row = creditInvoice(scene.run, scene.payer, scene.month, {
      sellerInn: scene.seller.inn,
      number: `${String(scene.seller.index).padStart(6, "0")}/X${scene.payer.index}`,
      issuedOn: dayOf(scene.month, 11),
      net,
      vat: vatOf(net),
    });
    scene.plant({ difference: som(vatOf(net)), evidence: [{ file: "purchase_register.csv", id: row }] });
  },
};

const overstated: PlantClass = {
  check: "V-18",
  pool: "retail",
  papers: (scene) => {
    const invoice = bought(scene);
    const more = scene.amount(5, 30);
    const row = creditInvoice(scene.run, scene.payer, scene.month, {
      ...invoice,
      net: invoice.net + more,
      vat: invoice.vat + vatOf(more),
    });
    scene.plant({ difference: som(vatOf(more)), evidence: rows(invoice, row) });
  },
};

const notReflected: PlantClass = {
  check: "V-20",
  pool: "retail",
  papers: (scene) => {
    const invoice = bought(scene);
    scene.plant({ kind: "risk", difference: "0.00", evidence: rows(invoice) });
  },
};

const tooEarly: PlantClass = {
  check: "V-21",
  pool: "retail",
  needsNext: true,
  papers: (scene) => {
    const net = scene.amount(20, 90);
    const issuedOn = dayOf(scene.next, 3);
    // The invoice comes with the papers of the next month, under the seller's next free number.
    const number = `${String(scene.seller.index).padStart(6, "0")}/E${scene.payer.index}`;
    const row = creditInvoice(scene.run, scene.payer, scene.month, {
      sellerInn: scene.seller.inn,
      number,
      issuedOn,
      net,
      vat: vatOf(net),
    });
    scene.later((next) => {
      const invoice = issueInvoice(next.run, {
        seller: scene.seller,
        buyer: scene.payer,
        month: next.month,
        day: 3,
        net,
        number,
      });
      scene.plant({ difference: som(invoice.vat), evidence: rows(invoice, row) });
    });
  },
};

const creditorClosed: PlantClass = {
  check: "V-12",
  pool: "retail",
  closingSeller: true,
  papers: (scene) => {
    const invoice = bought(scene, { payment: "unpaid" });
    const row = creditInvoice(scene.run, scene.payer, scene.month, invoice);
    const period = scene.lastMonth;
    scene.plant({ kind: "risk", period, difference: som(invoice.vat), evidence: rows(invoice, row) });
  },
};

const leisureGoods: PlantClass = {
  check: "V-13",
  pool: "construction",
  papers: (scene) => {
    const invoice = bought(scene, { goodsCode: "9504" });
    const row = creditInvoice(scene.run, scene.payer, scene.month, invoice);
    scene.plant({ kind: "risk", difference: som(invoice.vat), evidence: rows(invoice, row) });
  },
};

export const PURCHASE_PLANTS: readonly PlantClass[] = [
  refused("V-07", (scene) => ({ seller: scene.outsider })),
  refused("V-08", (scene) => ({ status: "invalid", statusOn: dayOf(scene.month, 25) })),
  refused("V-09", () => ({ missing: "buyer-address;signature" })),
  refused("V-10", () => ({ payment: "cash" })),
  partlyCash,
  refused("V-11", () => ({ payment: "barter" })),
  creditorClosed,
  leisureGoods,
  creditedTwice,
  creditedTwiceAtOnce,
  neverIssued,
  overstated,
  refused("V-19", (scene) => ({ status: "cancelled", statusOn: dayOf(scene.month, 26) })),
  notReflected,
  tooEarly,
];
