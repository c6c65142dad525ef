/** Discrepancies of those who hold a patent: none is a sum, all are questions about the regime (art. 416). */
import { dayOf } from "../calendar.ts";
import { importThroughCustoms } from "../documents.ts";
import { som } from "../emit.ts";
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

export const PATENT_PLANTS: readonly PlantClass[] = [overCeiling, importer, uncoveredDays];
