/** Discrepancies of imports: within the EAEU and through the customs. */
import { vatOf } from "../book.ts";
import { dayOf } from "../calendar.ts";
import { importFromEaeu, importThroughCustoms } from "../documents.ts";
import { som } from "../emit.ts";
import { line, type PlantClass, type Scene } from "../plant.ts";

const extraImport = (scene: Scene, paidOn: string | null) => {
  const made = importFromEaeu(scene.run, scene.payer, {
    month: scene.month,
    day: 19,
    base: scene.amount(100, 500),
    paidOn,
  });
  const list = scene.imports.get(scene.payer.index) ?? [];
  list.push(made);
  scene.imports.set(scene.payer.index, list);
  return made;
};

const noImportReturn: PlantClass = {
  check: "V-22",
  pool: "retail",
  papers: (scene) => {
    const made = extraImport(scene, null);
    scene.plant({
      tax: "IND",
      difference: som(made.vat),
      evidence: [{ file: "imports_eaeu.csv", id: made.id }],
    });
  },
  returns: (_scene, draft) => {
    draft.imports = null;
  },
};

const importLeftOut: PlantClass = {
  check: "V-23",
  pool: "eaeu",
  papers: (scene) => {
    scene.keep("extra", extraImport(scene, dayOf(scene.next, 15)).base);
  },
  returns: (scene, draft) => {
    if (draft.imports === null) return;
    const base = scene.kept("extra");
    const left = scene.imports.get(scene.payer.index)?.at(-1)?.id ?? "";
    draft.imports.delete(`010 ${left}`);
    for (const [key, less] of [
      ["050", base],
      ["060", vatOf(base)],
      ["070", vatOf(base)],
    ] as const)
      draft.imports.set(key, line(draft.imports, key) - less);
    scene.plant({
      tax: "IND",
      difference: som(vatOf(base)),
      evidence: [
        { file: "returns.csv", id: scene.returnId("IND") },
        { file: "imports_eaeu.csv", id: left },
      ],
    });
  },
};

/** The VAT of an import of the month, credited in the same month although paid and reported in the next. */
const eaeuTooEarly: PlantClass = {
  check: "V-25",
  pool: "eaeu",
  needsNext: true,
  papers: (scene) => {
    const made = extraImport(scene, dayOf(scene.next, 14));
    scene.book.eaeuVat += made.vat;
    scene.plant({
      difference: som(made.vat),
      evidence: [
        { file: "returns.csv", id: scene.returnId("VAT") },
        { file: "imports_eaeu.csv", id: made.id },
      ],
    });
  },
};

const customsUnpaid: PlantClass = {
  check: "V-25",
  pool: "customs",
  papers: (scene) => {
    const base = scene.amount(100, 400);
    const made = importThroughCustoms(scene.run, scene.payer, {
      month: scene.month,
      day: 21,
      customsBase: base,
      invoiceBase: base,
      paidOn: null,
    });
    scene.book.customsVat += made.vat;
    scene.plant({
      difference: som(made.vat),
      evidence: [
        { file: "returns.csv", id: scene.returnId("VAT") },
        { file: "imports_customs.csv", id: made.id },
      ],
    });
  },
};

const uplift: PlantClass = {
  check: "V-26",
  pool: "customs",
  papers: (scene) => {
    const invoiceBase = scene.amount(100, 400);
    const more = scene.amount(20, 80);
    const made = importThroughCustoms(scene.run, scene.payer, {
      month: scene.month,
      day: 21,
      customsBase: invoiceBase + more,
      invoiceBase,
      paidOn: dayOf(scene.month, 21),
    });
    scene.book.customsVat += made.vat;
    scene.plant({
      difference: som(vatOf(more)),
      evidence: [
        { file: "returns.csv", id: scene.returnId("VAT") },
        { file: "imports_customs.csv", id: made.id },
      ],
    });
  },
};

export const IMPORT_PLANTS: readonly PlantClass[] = [
  noImportReturn,
  importLeftOut,
  eaeuTooEarly,
  customsUnpaid,
  uplift,
];
