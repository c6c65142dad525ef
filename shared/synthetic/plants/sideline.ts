/** Discrepancies of the taxes on mining and e-commerce. */
import { previousMonth } from "../../kernel/period.ts";
import { shareOf } from "../book.ts";
import { endsQuarter, following, quarterOf } from "../calendar.ts";
import { som } from "../emit.ts";
import { fileReturn } from "../filing.ts";
import { line, type PlantClass, type Scene } from "../plant.ts";

/** Half the rate of art. 439. */
const halfRate: PlantClass = {
  check: "X-09",
  pool: "untouched-retail",
  sideline: "mining",
  sidelineLines: (scene, lines) => {
    const half = shareOf(line(lines, "010"), 500);
    lines.set("020", half);
    const evidence = [{ file: "returns.csv", id: scene.returnId("MIN") }];
    scene.plant({ tax: "MIN", difference: som(half), evidence });
  },
};

/** The tax on the commissions, where more of the buyers' money stayed (art. 445(2)). */
const commissionsOnly: PlantClass = {
  check: "X-10",
  pool: "untouched-retail",
  sideline: "e-commerce",
  fits: endsQuarter,
  sidelineLines: (scene, lines) => {
    const commission = line(lines, "010");
    const more = scene.amount(100, 400);
    lines.set("015", commission + more);
    lines.set("020", commission);
    lines.set("030", shareOf(commission, 200));
    const period = quarterOf(scene.month);
    const evidence = [{ file: "returns.csv", id: `ECM-${scene.payer.inn}-${period}-0` }];
    scene.plant({ tax: "ECM", period, difference: som(shareOf(more, 200)), evidence });
  },
};

type RowOf = readonly [name: string, base: number, rate: number, tax: number];

/** Files a return of the month with a base, a rate and a tax in each row, amounts in hundredths; answers its evidence. */
const fileRows = (
  scene: Scene,
  form: string,
  rows: readonly RowOf[],
  filedIn = following(scene.month, 1),
): Parameters<Scene["plant"]>[0]["evidence"] => {
  const { run, payer, month } = scene;
  const lines = new Map(
    rows.flatMap(([name, base, rate, tax]) => [
      [`010 ${name}`, base] as const,
      [`020 ${name}`, rate] as const,
      [`030 ${name}`, tax] as const,
    ]),
  );
  return [
    {
      file: "returns.csv",
      id: fileReturn(run, { payer, form, period: month, filedIn, lines }),
    },
  ];
};

/** A lawful row, and one whose rate the article has not: the risk is without a sum. */
const oddRate = (
  check: string,
  form: string,
  lawful: RowOf,
  odd: RowOf,
  pool: PlantClass["pool"] = "outside-vat",
): PlantClass => ({
  check,
  pool,
  papers: (scene) => {
    const evidence = fileRows(scene, form, [lawful, odd]);
    scene.plant({ tax: form, kind: "risk", difference: "0.00", evidence });
  },
});

/** A hundred litres of vodka at 300 som (art. 336(1)(2)), and at 310; no payer of the single tax may make it. */
const excise = oddRate(
  "X-02",
  "EXC",
  ["1", 10_000, 30_000, 3_000_000],
  ["2", 10_000, 31_000, 3_100_000],
  "chain",
);
/** Coal at 1 %, and at 4 %, which art. 359 gives no mineral. */
const royalty = oddRate(
  "X-05",
  "ROY",
  ["1", 100_000_000, 100, 1_000_000],
  ["2", 100_000_000, 400, 4_000_000],
);
/** Copper ore at 8 %, and at 40 %, which no price of any metal has. */
const metals = oddRate(
  "X-08",
  "MET",
  ["1", 100_000_000, 800, 8_000_000],
  ["2", 100_000_000, 4_000, 40_000_000],
);

/** A table at 1 250 000 som (art. 453(1)(1), since 2024), and two for the tax of one. */
const oneTable: PlantClass = {
  check: "X-11",
  pool: "outside-vat",
  fits: (month) => month >= "2024-01",
  papers: (scene) => {
    const rows: readonly RowOf[] = [
      ["1", 100, 125_000_000, 125_000_000],
      ["2", 200, 125_000_000, 125_000_000],
    ];
    // Units are declared before their month begins (art. 456(1)(1)(б)).
    const evidence = fileRows(scene, "GAM", rows, previousMonth(scene.month));
    scene.plant({ tax: "GAM", difference: "1250000.00", evidence });
  },
};

/** Half of 10 % withheld from the pay for services; the agent's VAT on them is declared and paid as it should be. */
const halfWithheld: PlantClass = {
  check: "N-13",
  pool: "chain",
  returns: (scene, draft) => {
    if (draft.vat === null) return;
    const income = scene.amount(100, 400);
    const evidence = fileRows(scene, "WHT", [["1", income, 1_000, income / 20]]);
    draft.vat.set("080", income);
    draft.vat.set("081", shareOf(income, 1_200));
    scene.plant({ tax: "WHT", difference: som(income / 20), evidence });
  },
};

/** The agent's VAT on services of foreign persons, and no return of the tax withheld. */
const nothingWithheld: PlantClass = {
  check: "N-13",
  pool: "chain",
  returns: (scene, draft) => {
    if (draft.vat === null) return;
    const base = scene.amount(100, 400);
    draft.vat.set("080", base);
    draft.vat.set("081", shareOf(base, 1_200));
    const evidence = [{ file: "returns.csv", id: scene.returnId("VAT") }];
    scene.plant({ tax: "WHT", kind: "risk", difference: "0.00", evidence });
  },
};

/** Tax withheld from foreign income, and no VAT of the agent in the return of the month. */
const noAgentVat: PlantClass = {
  check: "V-34",
  pool: "chain",
  papers: (scene) => {
    const income = scene.amount(100, 400);
    const withheld = fileRows(scene, "WHT", [["1", income, 1_000, income / 10]]);
    const evidence = [{ file: "returns.csv", id: scene.returnId("VAT") }, ...withheld];
    scene.plant({ kind: "risk", difference: "0.00", evidence });
  },
};

/** Half of the 0.2 % of a redirected sum (art. 245¹), a tax since 2026. */
const transaction: PlantClass = {
  check: "N-16",
  pool: "outside-vat",
  fits: (month) => month >= "2026-01",
  papers: (scene) => {
    const { run, payer, month } = scene;
    const sum = scene.amount(5_000, 9_000);
    const lines = new Map([
      ["010", sum],
      ["020", sum / 1_000],
    ]);
    const id = fileReturn(run, { payer, form: "TRN", period: month, filedIn: following(month, 1), lines });
    scene.plant({ tax: "TRN", difference: som(sum / 1_000), evidence: [{ file: "returns.csv", id }] });
  },
};

export const SIDELINE_PLANTS: readonly PlantClass[] = [halfRate, commissionsOnly];

/** Chosen last of all. */
export const SMALLER_TAX_PLANTS: readonly PlantClass[] = [
  excise,
  royalty,
  metals,
  oneTable,
  halfWithheld,
  nothingWithheld,
  noAgentVat,
  transaction,
];
