/** Discrepancies of those who hold a patent: none is a sum, all are questions about the regime (art. 416). */
import { patentOrganization } from "../book.ts";
import { dayOf } from "../calendar.ts";
import { importThroughCustoms, issueInvoice } from "../documents.ts";
import { som } from "../emit.ts";
import { fileReturn } from "../filing.ts";
import type { PlantClass, Scene } from "../plant.ts";

const plantIn = (scene: Scene, evidence: Parameters<Scene["plant"]>[0]["evidence"]): void =>
  scene.plant({ tax: "PAT", kind: "risk", difference: "0.00", evidence });

/** Services of one month pass the eight million a year of art. 416(4)(1). */
const overCeiling: PlantClass = {
  check: "P-01",
  pool: "patent-services",
  // The twelve months of a later year would pass it as well.
  fits: (month, months) => month.slice(0, 4) === months.at(-1)?.slice(0, 4),
  papers: (scene) => {
    const { run, payer, month } = scene;
    const receipts = run.random.whole(20, 200);
    const cash = som(scene.amount(8_100, 9_000));
    run.emit("receipts.csv", [
      payer.inn,
      `${payer.registerId}-2`,
      dayOf(month, 28),
      receipts,
      cash,
      "0.00",
      "free",
    ]);
    plantIn(scene, [{ file: "taxpayers.csv", id: payer.inn }]);
  },
};

/** Goods brought in through the customs while on a patent. */
const importer: PlantClass = {
  check: "P-02",
  pool: "patent",
  papers: (scene) => {
    const { run, payer, month } = scene;
    const base = scene.amount(100, 300);
    const made = importThroughCustoms(run, payer, {
      month,
      day: 12,
      customsBase: base,
      invoiceBase: base,
      paidOn: dayOf(month, 12),
    });
    plantIn(scene, [{ file: "imports_customs.csv", id: made.id }]);
  },
};

/** The register went on while no patent was paid for: of its closing days the 14th is without one. */
const uncoveredDays: PlantClass = {
  check: "P-04",
  pool: "patent",
  leavesRegime: true,
  papers: (scene) => {
    const { payer, month } = scene;
    plantIn(scene, [{ file: "receipts.csv", id: `${payer.inn}:${payer.registerId}:${dayOf(month, 14)}` }]);
  },
};

/** Patents of trade declare the revenue of the calendar year (art. 416(7)); January alone passes a thousand som. */
const overVolume: PlantClass = {
  check: "P-05",
  pool: "patent-traders",
  fits: (month) => month.endsWith("-01"),
  papers: (scene) => {
    const { run, payer, month } = scene;
    const lines = new Map([
      ["010", 500_000],
      ["030", 500_000],
      ["040", 100_000],
    ]);
    const period = month.slice(0, 4);
    const id = fileReturn(run, { payer, form: "PAT", period, filedIn: month, lines });
    plantIn(scene, [{ file: "returns.csv", id }]);
  },
};

/** More goods than the holder could sell in years (art. 416(6)(5)). */
const boughtNotSold: PlantClass = {
  check: "P-07",
  pool: "patent-traders",
  papers: (scene) => {
    const { run, payer: buyer, month } = scene;
    // Of a seller outside VAT: the sales tax of a payer of it goes by such a buyer (art. 368(4)).
    const seller = patentOrganization(run);
    if (seller === undefined) return;
    const net = Math.ceil(buyer.publicSales * 14) * 100 + scene.amount(50, 90);
    issueInvoice(run, { seller, buyer, month, day: run.random.whole(2, 26), net, supply: "exempt" });
    plantIn(scene, [{ file: "taxpayers.csv", id: buyer.inn }]);
  },
};

/** Chosen last of all. */
export const PATENT_PLANTS_LAST: readonly PlantClass[] = [overVolume, boughtNotSold];

export const PATENT_PLANTS: readonly PlantClass[] = [overCeiling, importer, uncoveredDays];
