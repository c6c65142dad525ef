/** Discrepancies of how a payer stands to VAT: no registration, a tax reduced for an activity it has not. */
import { vatOf } from "../book.ts";
import { endsQuarter } from "../calendar.ts";
import { som } from "../emit.ts";
import { line, type PlantClass } from "../plant.ts";

/** Sells for a month on the general regime as if it owed no VAT. */
const noRegistration: PlantClass = {
  check: "V-33",
  pool: "spare-retail",
  // The return of sales tax of a quarter is the one of its other months.
  fits: (month) => !endsQuarter(month),
  unregistered: true,
  returns: (scene, draft) => {
    draft.unregistered = true;
    const due = vatOf(scene.book.buyersNet) + vatOf(scene.book.publicNet) - scene.book.registerVat;
    if (due > 0) scene.plant({ kind: "risk", difference: som(due), evidence: [] });
  },
};

/** Four fifths of the tax taken off by somebody who does not trade (art. 322(1)). */
const reducedTax: PlantClass = {
  check: "V-36",
  pool: "spare-services",
  returns: (scene, draft) => {
    if (draft.vat === null) return;
    const balance = line(draft.vat, "130");
    const brought = line(draft.vat, "140");
    if (balance <= 0) return;
    const reduction = Math.floor((balance * 4) / 5);
    const left = balance - reduction;
    draft.vat.set("131", reduction);
    draft.vat.set("150", Math.max(0, left - brought));
    draft.vat.set("180", Math.max(0, brought - left));
    draft.vat.set("200", Math.max(0, left - brought));
    const evidence = [{ file: "returns.csv", id: scene.returnId("VAT") }];
    scene.plant({ kind: "risk", difference: som(reduction), evidence });
  },
};

export const VAT_STANDING_PLANTS: readonly PlantClass[] = [noRegistration, reducedTax];
