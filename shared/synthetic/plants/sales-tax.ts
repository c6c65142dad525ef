/** Discrepancies of the sales tax, at payers who file it by the month. */
import { som } from "../emit.ts";
import { line, type PlantClass } from "../plant.ts";

/** A tax below base × rate; the total follows. */
const arithmetic: PlantClass = {
  check: "S-01",
  pool: "medium-retail",
  returns: (scene, { salesTax }) => {
    if (salesTax === null) return;
    const less = scene.amount(1, 4) + 1_700;
    const tax = salesTax.has("011") ? "011" : "021";
    for (const key of [tax, "100"]) salesTax.set(key, line(salesTax, key) - less);
    scene.plant({
      tax: "ST",
      difference: som(less),
      evidence: [{ file: "returns.csv", id: scene.returnId("ST") }],
    });
  },
};

export const SALES_TAX_PLANTS: readonly PlantClass[] = [arithmetic];
