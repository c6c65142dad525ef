/** Discrepancies under a gate: real ones, which a desk audit may not charge. And those that only look gated. */
import { month as monthOf } from "../../kernel/period.ts";
import { vatOf } from "../book.ts";
import { dayOf } from "../calendar.ts";
import { issueInvoice } from "../documents.ts";
import { som } from "../emit.ts";
import { fileReturn } from "../filing.ts";
import type { PlantClass, Scene } from "../plant.ts";

const audited = (scene: Scene, kind: string): void => {
  scene.run.emit("field_audits.csv", [
    scene.payer.inn,
    "VAT",
    scene.month,
    scene.month,
    kind,
    dayOf(scene.lastMonth, 30),
  ]);
};

const hiddenSale = (scene: Scene, extra: { readonly gated?: string }): void => {
  const invoice = issueInvoice(scene.run, {
    seller: scene.payer,
    buyer: scene.outsider,
    month: scene.month,
    day: scene.run.random.whole(2, 26),
    net: scene.amount(40, 300),
  });
  scene.book.buyersNet -= invoice.net;
  scene.plant({
    difference: som(invoice.vat),
    evidence: [
      { file: "returns.csv", id: scene.returnId("VAT") },
      { file: "invoices.csv", id: invoice.id },
    ],
    ...(extra.gated === undefined ? {} : { kind: "risk", gated: extra.gated }),
  });
};

/** The period was audited in the field (art. 117(8)). */
const fieldAudited = (kind: "planned" | "unplanned"): PlantClass => ({
  check: "V-02",
  pool: "wholesale",
  papers: (scene) => {
    audited(scene, kind);
    scene.run.emit("decisions.csv", [
      `DEC-${scene.payer.inn}`,
      scene.payer.inn,
      "VAT",
      scene.month,
      scene.month,
      "field-audit",
      scene.lastMonth === scene.month ? "" : dayOf(scene.lastMonth, 30),
      som(scene.amount(1, 9)),
      "",
      "",
    ]);
    hiddenSale(scene, { gated: "G-02" });
  },
});

/** A thematic or counter audit does not close a period. */
const notClosing = (kind: "thematic" | "counter"): PlantClass => ({
  check: "V-02",
  pool: "wholesale",
  papers: (scene) => {
    audited(scene, kind);
    hiddenSale(scene, {});
  },
});

const LONG_AGO = monthOf("2019-08");
/** More than six years old (art. 68(1)), and before the Code in force. */
const timeBarred: PlantClass = {
  check: "V-02",
  pool: "wholesale",
  papers: (scene) => {
    const net = scene.amount(300, 600);
    const before = scene.book.publicNet;
    const invoice = issueInvoice(scene.run, {
      seller: scene.payer,
      buyer: null,
      month: LONG_AGO,
      day: 12,
      net,
    });
    scene.book.publicNet = before;
    const declared = scene.amount(100, 200);
    const vat = vatOf(declared);
    const lines = new Map([
      ["010", declared],
      ["011", vat],
      ["060", declared],
      ["090", vat],
      ["130", vat],
      ["150", vat],
      ["200", vat],
    ]);
    const id = fileReturn(scene.run, {
      payer: scene.payer,
      form: "VAT",
      period: LONG_AGO,
      filedIn: monthOf("2019-09"),
      lines,
    });
    scene.plant({
      period: LONG_AGO,
      kind: "risk",
      gated: "G-01",
      difference: som(vatOf(net - declared)),
      evidence: [
        { file: "returns.csv", id },
        { file: "invoices.csv", id: invoice.id },
      ],
    });
  },
};

/** A trader of a trade zone is outside every tax audit (art. 109(4)). */
const inTradeZone: PlantClass = {
  check: "G-11",
  pool: "trade-zone",
  papers: (scene) => {
    scene.run.emit("vat_registrations.csv", [scene.payer.inn, dayOf(scene.month, 1), ""]);
    const invoice = issueInvoice(scene.run, {
      seller: scene.payer,
      buyer: scene.outsider,
      month: scene.month,
      day: 12,
      net: scene.amount(40, 200),
    });
    scene.plant({
      kind: "risk",
      gated: "G-04",
      difference: som(invoice.vat),
      evidence: [{ file: "invoices.csv", id: invoice.id }],
    });
    scene.plant({ check: "G-10", kind: "formal", gated: "G-04", difference: "0.00", evidence: [] });
  },
};

export const GATED_PLANTS: readonly PlantClass[] = [
  fieldAudited("planned"),
  fieldAudited("unplanned"),
  notClosing("thematic"),
  notClosing("counter"),
  timeBarred,
  inTradeZone,
];
