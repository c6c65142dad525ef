/** Questions about zero-rated supplies and about a refund of the excess they make. */
import { creditInvoice, issueInvoice } from "../documents.ts";
import { line, type PlantClass } from "../plant.ts";

/** Ore exported at the zero rate, by its code of goods (art. 292). */
const oreAtZero: PlantClass = {
  check: "V-30",
  pool: "chain",
  papers: (scene) => {
    const { run, payer, month } = scene;
    const buyer = run.population.foreign[0] ?? null;
    const net = scene.amount(20, 60);
    const day = run.random.whole(2, 26);
    const terms = { seller: payer, buyer, month, day, net, supply: "zero", goodsCode: "2616" } as const;
    const { id } = issueInvoice(run, terms);
    const evidence = [
      { file: "returns.csv", id: scene.returnId("VAT") },
      { file: "invoices.csv", id },
    ];
    scene.plant({ kind: "risk", difference: "0.00", evidence });
  },
};

const YEAR = 12;

/** An excess of purchases claimed back by a payer that hardly exports (art. 328(1)); a year of its returns is at hand. */
const refundOfNoExport: PlantClass = {
  check: "V-42",
  pool: "warehouses",
  fits: (month, months) => months.indexOf(month) >= YEAR,
  papers: (scene) => {
    const { run, seller, payer: buyer, book, month } = scene;
    const net = Math.ceil(book.buyersNet / 100_000) * 100_000 + scene.amount(20, 60);
    creditInvoice(run, buyer, month, issueInvoice(run, { seller, buyer, month, day: 20, net }));
  },
  returns: (scene, draft) => {
    const excess = draft.vat === null ? 0 : line(draft.vat, "180");
    if (draft.vat === null || excess === 0) return;
    draft.vat.set("190", excess);
    const evidence = [{ file: "returns.csv", id: scene.returnId("VAT") }];
    scene.plant({ kind: "risk", difference: "0.00", evidence });
  },
};

export const REFUND_PLANTS: readonly PlantClass[] = [oreAtZero, refundOfNoExport];
