/** Discrepancies of the sales tax, at payers who file it by the month. */
import { patentOrganization, shareOf } from "../book.ts";
import { dayOf } from "../calendar.ts";
import { freePriceFactor, issueInvoice, priceFactor } from "../documents.ts";
import { som } from "../emit.ts";
import { line, type PlantClass, type Scene } from "../plant.ts";
import { isYearEnd } from "./single-tax.ts";

const returnEvidence = (scene: Scene) => ({ file: "returns.csv", id: scene.returnId("ST") });

/** Takings of one day on a second register. */
const secondRegister = ({ run, payer, month }: Scene, gross: number, group: "taxable" | "free"): void => {
  const register = `${payer.registerId}-2`;
  const receipts = run.random.whole(20, 200);
  run.emit("receipts.csv", [payer.inn, register, dayOf(month, 28), receipts, som(gross), "0.00", group]);
};

/** A tax below base × rate; the total follows. */
const arithmetic: PlantClass = {
  check: "S-01",
  pool: "medium-retail",
  returns: (scene, { salesTax }) => {
    if (salesTax === null) return;
    const less = scene.amount(1, 4) + 1_700;
    const tax = salesTax.has("011") ? "011" : "021";
    for (const key of [tax, "100"]) salesTax.set(key, line(salesTax, key) - less);
    scene.plant({ tax: "ST", difference: som(less), evidence: [returnEvidence(scene)] });
  },
};

/** Exempt sales taxed as those that bear VAT: one percent less. They stay under five percent, so the credit is whole. */
const exemptAsTaxable: PlantClass = {
  check: "S-02",
  pool: "medium-retail",
  papers: (scene) => {
    const net = Math.floor(scene.book.publicNet / 2_500_000) * 100_000;
    secondRegister(scene, (net / 100) * freePriceFactor(scene.payer), "free");
    scene.book.exemptNet += net;
    scene.keep("exempt", net);
  },
  returns: (scene, { salesTax }) => {
    if (salesTax === null) return;
    const moved = scene.kept("exempt");
    const [base, tax, free, points] = salesTax.has("010")
      ? (["010", "011", "030", 100] as const)
      : (["020", "021", "040", 200] as const);
    salesTax.set(base, line(salesTax, base) + moved);
    salesTax.set(tax, shareOf(line(salesTax, base), points));
    salesTax.delete(free);
    salesTax.delete(`${free.slice(0, 2)}1`);
    salesTax.set("100", line(salesTax, tax));
    scene.plant({ tax: "ST", difference: som(shareOf(moved, 100)), evidence: [returnEvidence(scene)] });
  },
};

/** Goods for cash to a holder of a patent at the seller's own one percent: three are due. */
const patentBuyer: PlantClass = {
  check: "S-03",
  pool: "wholesale",
  papers: (scene) => {
    const { run, payer: seller, month } = scene;
    const buyer = patentOrganization(run);
    if (buyer === undefined) return;
    const net = scene.amount(50, 200);
    const day = run.random.whole(2, 26);
    issueInvoice(run, { seller, buyer, month, day, net, payment: "cash", goodsCode: "6403" });
    scene.plant({ tax: "ST", difference: som(shareOf(net, 200)), evidence: [returnEvidence(scene)] });
  },
};

/** A medium business by the year before, filing by the quarter. */
const quarterly: PlantClass = {
  check: "S-06",
  pool: "small-retail",
  fits: isYearEnd,
  papers: (scene) => {
    const net = scene.amount(8_100, 9_000);
    secondRegister(scene, (net / 100) * priceFactor(scene.payer), "taxable");
    scene.book.publicNet += net;
    const period = `${Number(scene.month.slice(0, 4)) + 1}-Q1`;
    const evidence = [{ file: "returns.csv", id: `ST-${scene.payer.inn}-${period}-0` }];
    scene.plant({ tax: "ST", period, kind: "formal", difference: "0.00", evidence });
  },
};

export const SALES_TAX_PLANTS: readonly PlantClass[] = [arithmetic, exemptAsTaxable, patentBuyer, quarterly];
