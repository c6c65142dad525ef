/** Discrepancies of the profit tax of a year, in its single return. Of every change a tenth is tax (art. 240(1)). */
import { type Month, month as monthOf } from "../../kernel/period.ts";
import { materialGap, settleAnnual } from "../annual.ts";
import { patentOrganization, shareOf } from "../book.ts";
import { following } from "../calendar.ts";
import { creditInvoice, issueInvoice } from "../documents.ts";
import { som } from "../emit.ts";
import { fileReturn, type Lines, payInTime } from "../filing.ts";
import { employeeInn, payWagesTo } from "../payroll.ts";
import { line, type PlantClass, type Scene } from "../plant.ts";

const pool = "untouched-retail";
const GENERAL_POINTS = 1_000;

type Fits = (month: Month, months: readonly Month[]) => boolean;

/** The last December, whose single return is filed in the dataset. */
const isLastDecember: Fits = (month, months) => month.endsWith("-12") && month > (months.at(-13) ?? "");

const isOfWholeYear: Fits = (month, months) =>
  isLastDecember(month, months) && (months[0] ?? month) <= `${month.slice(0, 4)}-01`;

const plantIn = (
  scene: Scene,
  difference: number,
  parts: Partial<Parameters<Scene["plant"]>[0]> = {},
): void => {
  const period = scene.month.slice(0, 4);
  const evidence = [{ file: "returns.csv", id: `END-${scene.payer.inn}-${period}-0` }];
  scene.plant({ tax: "END", period, difference: som(difference), evidence, ...parts });
};

const annual = (
  check: string,
  change: NonNullable<PlantClass["annual"]>,
  more: Partial<PlantClass> = {},
): PlantClass => ({ check, pool, fits: isLastDecember, annual: change, ...more });

/** Less income than the monthly returns at hand have turnover. */
const incomeBelowTurnover = annual("N-01", (scene, lines) => {
  const revenue = scene.book.yearRevenue;
  const gap = materialGap(revenue);
  const income = revenue - gap;
  lines.set("P010", income);
  lines.set("P080", Math.min(line(lines, "P080"), shareOf(income, 4_000)));
  for (const key of ["P110", "P140"]) lines.set(key, shareOf(income, 2_000));
  settleAnnual(lines);
  plantIn(scene, shareOf(gap, GENERAL_POINTS));
});

/** Losses of years that all ended in profit. */
const lossesFromNowhere = annual(
  "N-04",
  (scene, lines) => {
    const used = scene.amount(5, 15);
    lines.set("P195", used);
    settleAnnual(lines);
    plantIn(scene, shareOf(used, GENERAL_POINTS));
  },
  { yearsBefore: 5 },
);

/** More goods than the documents of the year show. */
const undocumentedGoods = annual(
  "N-05",
  (scene, lines) => {
    const excess = scene.amount(110, 150);
    lines.set("P080", scene.book.yearPurchases + excess);
    for (const key of ["P110", "P140"]) lines.delete(key);
    settleAnnual(lines);
    plantIn(scene, shareOf(excess, GENERAL_POINTS), { kind: "risk" });
  },
  { fits: isOfWholeYear },
);

/** Whether a month is of the last calendar year of the dataset, and the norm is in force in it. */
const isOfNorm: Fits = (month, months) =>
  month >= "2026-01" && month.startsWith(months.at(-1)?.slice(0, 4) ?? "");

/** Goods of a trader on a patent, deducted (art. 236(1)(21)). The payer winds up: a later year's return is not due yet. */
const goodsOfPatentHolder: PlantClass = {
  check: "N-06",
  pool,
  fits: isOfNorm,
  papers: (scene) => {
    const { run, payer: buyer, month } = scene;
    const seller = patentOrganization(run);
    if (seller === undefined) return;
    const net = scene.amount(10, 40);
    const day = run.random.whole(2, 26);
    const { id } = issueInvoice(run, { seller, buyer, month, day, net, supply: "exempt" });
    scene.keep("net", net);
    plantIn(scene, shareOf(net, GENERAL_POINTS), {
      evidence: [
        { file: "returns.csv", id: `END-${buyer.inn}-${month.slice(0, 4)}-0` },
        { file: "invoices.csv", id },
      ],
    });
  },
  finalYear: (scene, lines) => {
    const net = scene.kept("net");
    lines.set("P080", line(lines, "P080") + net);
    lines.set("P140", line(lines, "P140") - net);
    settleAnnual(lines);
  },
};

/** Charity above a tenth of the base without it (art. 234(2)). */
const tooMuchCharity = annual("N-09", (scene, lines) => {
  const limit = shareOf(line(lines, "P190"), 1_000);
  const excess = scene.amount(5, 15);
  lines.set("P160", limit + excess);
  settleAnnual(lines);
  plantIn(scene, shareOf(excess, GENERAL_POINTS));
});

const ABROAD_POINTS = 300;

/** The rate of activity abroad, 3 % instead of 10 % (art. 240(5)). */
const lowerRate = annual("N-12", (scene, lines) => {
  const full = line(lines, "P210");
  const tax = shareOf(line(lines, "P200"), ABROAD_POINTS);
  lines.set("P210", tax);
  lines.set("P230", tax - line(lines, "P220"));
  plantIn(scene, full - tax, { kind: "risk" });
});

/** Twice the profit more of costs: a loss of as much. */
const toLoss = (lines: Lines): void => {
  lines.set("P140", line(lines, "P140") + 2 * line(lines, "P190"));
  settleAnnual(lines);
};

/** Losses in two years running (art. 118(5)(2)). */
const lossSeries = annual(
  "N-17",
  (scene, lines) => {
    toLoss(lines);
    plantIn(scene, 0, { kind: "risk" });
  },
  { yearsBefore: 1, yearBefore: toLoss },
);

/** Wages above those of the payroll: one employee at 70,000 som a month, 840,000 a year. */
const wagesAbovePayroll = annual("N-18", (scene, lines, year) => {
  const { run, payer } = scene;
  const employee = { inn: employeeInn(run.random, 7, payer.index), income: 7_000_000, dependants: 0 };
  for (let at = 1; at <= 12; at += 1) {
    const month = monthOf(`${year}-${String(at).padStart(2, "0")}`);
    const wages = payWagesTo(run, payer, month, [employee]);
    fileReturn(run, { payer, form: "PIT", period: month, filedIn: following(month, 1), lines: wages });
    payInTime(run, payer, "PIT", month, line(wages, "060"), month);
  }
  const excess = scene.amount(110, 150);
  for (const key of ["P080", "P110", "P140"]) lines.delete(key);
  lines.set("P090", 84_000_000 + excess);
  settleAnnual(lines);
  plantIn(scene, shareOf(excess, GENERAL_POINTS), { kind: "risk" });
});

/** Repairs without any depreciation in the same return. */
const repairsOfNothing = annual(
  "N-08",
  (scene, lines) => {
    const repairs = scene.amount(5, 15);
    lines.set("P140", line(lines, "P140") + line(lines, "P110") - repairs);
    lines.set("P110", 0);
    lines.set("P120", repairs);
    settleAnnual(lines);
    plantIn(scene, 0, { kind: "risk" });
  },
  { pool: "chain" },
);

/** A purchase still unpaid when its seller closes, and no income from it; the credit of its VAT is V-12's. */
const unpaidForGood: PlantClass = {
  check: "N-11",
  pool: "chain",
  closingSeller: true,
  fits: (month, months) => month.startsWith(months.at(-1)?.slice(0, 4) ?? ""),
  papers: (scene) => {
    const { run, seller, payer: buyer, month, lastMonth } = scene;
    const net = scene.amount(10, 40);
    const day = run.random.whole(2, 26);
    const invoice = issueInvoice(run, { seller, buyer, month, day, net, payment: "unpaid" });
    const row = creditInvoice(run, buyer, month, invoice);
    const evidence = [{ file: "invoices.csv", id: invoice.id }];
    plantIn(scene, 0, { kind: "risk", evidence });
    scene.plant({
      check: "V-12",
      kind: "risk",
      period: lastMonth,
      difference: som(invoice.vat),
      evidence: [{ file: "purchase_register.csv", id: row }],
    });
  },
  finalYear: () => undefined,
};

/** Chosen last of all. */
export const YEAR_SIGN_PLANTS: readonly PlantClass[] = [repairsOfNothing, unpaidForGood];

export const ANNUAL_PLANTS: readonly PlantClass[] = [
  incomeBelowTurnover,
  lossesFromNowhere,
  undocumentedGoods,
  goodsOfPatentHolder,
  tooMuchCharity,
  lowerRate,
  lossSeries,
  wagesAbovePayroll,
];
