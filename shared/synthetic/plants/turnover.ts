/** Discrepancies of turnover and of the returns themselves. */
import { shareOf, vatOf } from "../book.ts";
import { dayOf, following } from "../calendar.ts";
import { issueInvoice, priceFactor } from "../documents.ts";
import { som } from "../emit.ts";
import { fileReturn } from "../filing.ts";
import { line, type PlantClass, type Scene, settle } from "../plant.ts";

const returnEvidence = (scene: Scene, form = "VAT", version = 0) => ({
  file: "returns.csv",
  id: scene.returnId(form, version),
});

/** A sale to a named buyer that stands in no return, of VAT or of sales tax. */
const hiddenSale = (scene: Scene): { readonly vat: number; readonly id: string } => {
  const invoice = issueInvoice(scene.run, {
    seller: scene.payer,
    buyer: scene.outsider,
    month: scene.month,
    day: scene.run.random.whole(2, 26),
    net: scene.amount(40, 300),
  });
  scene.book.buyersNet -= invoice.net;
  return invoice;
};

const omittedInvoice: PlantClass = {
  check: "V-02",
  pool: "wholesale",
  papers: (scene) => {
    const invoice = hiddenSale(scene);
    scene.plant({
      difference: som(invoice.vat),
      evidence: [returnEvidence(scene), { file: "invoices.csv", id: invoice.id }],
    });
  },
};

/** The first return was right; a correction replaced it and left an invoice out. */
const omittedByCorrection: PlantClass = {
  check: "V-02",
  pool: "wholesale",
  papers: (scene) => {
    const invoice = hiddenSale(scene);
    scene.plant({
      difference: som(invoice.vat),
      evidence: [returnEvidence(scene, "VAT", 1), { file: "invoices.csv", id: invoice.id }],
    });
    scene.keep("hidden", invoice.vat);
  },
  returns: (scene, draft) => {
    if (draft.vat === null) return;
    const right = new Map(draft.vat);
    const vat = scene.kept("hidden");
    const net = (vat * 100) / 12;
    for (const [key, more] of [
      ["010", net],
      ["060", net],
      ["011", vat],
      ["090", vat],
    ] as const)
      right.set(key, line(right, key) + more);
    settle(right);
    draft.vatReplaces = right;
  },
};

/** An invoice left out by a retailer, whose register sales stand in the return in full. */
const omittedByRetailer: PlantClass = { ...omittedInvoice, pool: "retail" };

const hiddenTakings: PlantClass = {
  check: "V-03",
  pool: "retail",
  papers: (scene) => {
    const net = scene.amount(30, 150);
    const gross = (net / 100) * priceFactor(scene.payer);
    scene.run.emit("receipts.csv", [
      scene.payer.inn,
      `${scene.payer.registerId}-2`,
      dayOf(scene.month, 28),
      scene.run.random.whole(20, 200),
      som(gross),
      "0.00",
      "taxable",
    ]);
    scene.plant({
      difference: som(vatOf(net)),
      evidence: [returnEvidence(scene), { file: "receipts.csv", id: `${scene.payer.inn}:${scene.month}` }],
    });
  },
};

const inflows = (decision: boolean): PlantClass => ({
  check: "V-04",
  pool: "retail",
  returns: (scene, draft) => {
    if (draft.vat === null) return;
    const net = line(draft.vat, "010");
    const factor = priceFactor(scene.payer);
    // Net amounts are whole som, so the gross price and the excess divide back without a rest.
    const excessNet = Math.ceil(net / 300_000) * 100_000 + scene.amount(20, 60);
    const total = ((net + excessNet) / 100) * factor;
    const loan = scene.amount(50, 200);
    const cash = Math.floor(total / 4);
    const qr = Math.floor(total / 5);
    scene.run.emit("bank_inflows.csv", [
      scene.payer.inn,
      scene.month,
      som(total - cash - qr + loan),
      som(qr),
      som(cash),
      som(loan),
      decision ? `Р-${scene.month.slice(2, 4)}/${scene.payer.index}` : "",
    ]);
    const evidence = [
      returnEvidence(scene),
      { file: "bank_inflows.csv", id: `${scene.payer.inn}:${scene.month}` },
    ];
    const difference = som(vatOf(excessNet));
    scene.plant(decision ? { difference, evidence } : { difference, evidence, kind: "risk", gated: "G-07" });
  },
});

const salesTaxHigher: PlantClass = {
  check: "V-05",
  pool: "medium-retail",
  returns: (scene, draft) => {
    if (draft.salesTax === null || draft.vat === null) return;
    const more = Math.ceil(line(draft.vat, "010") / 1_000_000) * 100_000 + scene.amount(20, 60);
    // The single return of the year has it too: only the VAT return is short.
    scene.book.yearRevenue += more;
    for (const base of ["010", "020"]) {
      if (!draft.salesTax.has(base)) continue;
      const points = base === "010" ? 100 : 200;
      draft.salesTax.set(base, line(draft.salesTax, base) + more);
      draft.salesTax.set(base === "010" ? "011" : "021", shareOf(line(draft.salesTax, base), points));
      draft.salesTax.set("110", line(draft.salesTax, "110") + more);
      draft.salesTax.set(
        "100",
        line(draft.salesTax, "011") +
          line(draft.salesTax, "021") +
          line(draft.salesTax, "031") +
          line(draft.salesTax, "041"),
      );
    }
    scene.plant({
      difference: som(vatOf(more)),
      evidence: [returnEvidence(scene), returnEvidence(scene, "ST")],
    });
  },
};

const wrongSum: PlantClass = {
  check: "V-01",
  pool: "wholesale",
  returns: (scene, draft) => {
    if (draft.vat === null) return;
    const less = scene.amount(2, 9);
    draft.vat.set("090", line(draft.vat, "090") - less);
    settle(draft.vat);
    scene.plant({ difference: som(less), evidence: [returnEvidence(scene)] });
  },
};

const wrongTax: PlantClass = {
  check: "V-01",
  pool: "retail",
  returns: (scene, draft) => {
    if (draft.vat === null) return;
    const less = scene.amount(1, 4);
    draft.vat.set("011", line(draft.vat, "011") - less);
    draft.vat.set("090", line(draft.vat, "090") - less);
    settle(draft.vat);
    scene.plant({ difference: som(less), evidence: [returnEvidence(scene)] });
  },
};

/** Output VAT overstated: less tax is due. */
const overstatedTax: PlantClass = {
  check: "V-01",
  pool: "wholesale",
  returns: (scene, draft) => {
    if (draft.vat === null) return;
    const more = scene.amount(2, 9);
    draft.vat.set("090", line(draft.vat, "090") + more);
    settle(draft.vat);
    scene.plant({ kind: "reduction", difference: som(-more), evidence: [returnEvidence(scene)] });
  },
};

const creditUndivided: PlantClass = {
  check: "V-14",
  pool: "exempt",
  returns: (scene, draft) => {
    if (draft.vat === null) return;
    const full = line(draft.vat, "112");
    const over = full - line(draft.vat, "120");
    draft.vat.set("120", full);
    settle(draft.vat);
    scene.plant({ difference: som(over), evidence: [returnEvidence(scene)] });
  },
};

const noReturn: PlantClass = {
  check: "G-11",
  pool: "wholesale",
  returns: (scene, draft) => {
    if (draft.vat === null) return;
    const due = line(draft.vat, "090") - line(draft.vat, "100");
    draft.vat = null;
    draft.salesTax = null;
    scene.plant({ difference: som(due), evidence: [] });
    scene.plant({ check: "G-10", kind: "formal", difference: "0.00", evidence: [] });
  },
};

const excessFromNowhere: PlantClass = {
  check: "V-40",
  pool: "wholesale",
  needsPrevious: true,
  returns: (scene, draft) => {
    if (draft.vat === null) return;
    const over = scene.amount(3, 12);
    draft.vat.set("140", line(draft.vat, "140") + over);
    settle(draft.vat);
    scene.plant({ difference: som(over), evidence: [returnEvidence(scene)] });
  },
};

const lateReturn: PlantClass = {
  check: "G-10",
  pool: "wholesale",
  returns: (scene, draft) => {
    draft.vatFiledLate = true;
    scene.plant({ kind: "formal", difference: "0.00", evidence: [returnEvidence(scene)] });
  },
};

const latePayment: PlantClass = {
  check: "G-12",
  pool: "wholesale",
  returns: (scene, draft) => {
    if (draft.vat === null || line(draft.vat, "150") === 0) return;
    draft.vatPaidLate = true;
    scene.plant({ kind: "formal", difference: "0.00", evidence: [returnEvidence(scene)] });
  },
};

export const TURNOVER_PLANTS: readonly PlantClass[] = [
  wrongSum,
  wrongTax,
  overstatedTax,
  omittedInvoice,
  omittedByRetailer,
  omittedByCorrection,
  hiddenTakings,
  inflows(true),
  inflows(false),
  salesTaxHigher,
  creditUndivided,
  noReturn,
  excessFromNowhere,
  lateReturn,
  latePayment,
];

/** The first return stated too much; the correction came after a decision on the month was served (art. 104(4)(2)). */
const blockedCorrection: PlantClass = {
  check: "G-03",
  pool: "untouched-retail",
  needsNext: true,
  returns: (scene, draft) => {
    if (draft.vat === null || line(draft.vat, "150") === 0) return;
    const { run, payer, month, next } = scene;
    const right = draft.vat;
    const net = scene.amount(20, 60);
    draft.vat = new Map(right);
    for (const [key, more] of [
      ["010", net],
      ["060", net],
      ["011", vatOf(net)],
      ["090", vatOf(net)],
    ] as const)
      draft.vat.set(key, line(draft.vat, key) + more);
    settle(draft.vat);
    // The single return of the year goes by the correction.
    scene.book.yearRevenue -= net;
    const decision = `DEC-${payer.inn}`;
    const servedOn = dayOf(next, 25);
    run.emit("decisions.csv", [
      decision,
      payer.inn,
      "VAT",
      month,
      month,
      "desk-audit",
      servedOn,
      som(scene.amount(1, 9)),
      "",
      "",
    ]);
    const filedIn = following(next, 1);
    fileReturn(run, { payer, form: "VAT", period: month, filedIn, lines: right, version: 1, day: 10 });
    scene.plant({
      kind: "formal",
      difference: "0.00",
      evidence: [
        returnEvidence(scene, "VAT", 1),
        returnEvidence(scene),
        { file: "decisions.csv", id: decision },
      ],
    });
  },
};

export const TURNOVER_PLANTS_APART: readonly PlantClass[] = [blockedCorrection];
