/** Discrepancies of the single tax. Its returns are of a quarter: what is planted in a month stands in its quarter. */
import { type Month, monthsOf, type Period } from "../../kernel/period.ts";
import { shareOf } from "../book.ts";
import { dayOf, endsQuarter, quarterOf } from "../calendar.ts";
import { importThroughCustoms, issueInvoice } from "../documents.ts";
import { som } from "../emit.ts";
import type { Lines } from "../filing.ts";
import { line, type PlantClass, type Scene } from "../plant.ts";

const plantIn = (
  scene: Scene,
  difference: number,
  parts: Partial<Parameters<Scene["plant"]>[0]> = {},
): void => {
  const period = parts.period ?? quarterOf(scene.month);
  const evidence = [{ file: "returns.csv", id: `UNI-${scene.payer.inn}-${period}-0` }];
  scene.plant({ tax: "UNI", period, difference: som(difference), evidence, ...parts });
};

/** Takings of one day on a second register. */
const secondRegister = ({ run, payer, month }: Scene, cash: number): void => {
  const register = `${payer.registerId}-2`;
  const receipts = run.random.whole(20, 200);
  run.emit("receipts.csv", [payer.inn, register, dayOf(month, 28), receipts, som(cash), "0.00", "free"]);
};

const isCity = ({ territory }: Scene["payer"]): boolean =>
  ["город Бишкек", "город Ош"].includes(territory.name);

/** Hundredths of a percent on cash; two percent less without it. */
const cashPoints = (payer: Scene["payer"]): number =>
  payer.group === "production" || (payer.group === "catering" && !isCity(payer)) ? 400 : 600;
const CASHLESS_LESS = 200;

/** Tax of the quarter by both rates, rounded once. */
const taxOf = (cash: number, cashless: number, points: number): number =>
  shareOf(cash * (points / 100) + cashless * ((points - CASHLESS_LESS) / 100), 100);

/** Sales of a register the return leaves out. */
const hiddenRegister: PlantClass = {
  check: "U-09",
  pool: "single-tax",
  papers: (scene) => {
    const cash = scene.amount(50, 150);
    secondRegister(scene, cash);
    plantIn(scene, shareOf(cash, cashPoints(scene.payer)));
  },
};

const startsLastQuarter = (month: Month, months: readonly Month[]): boolean => month === months.at(-3);

/** Trade by 4 % and 2 % instead of 0.5 %. */
const raisedFrom = (cash: number, cashless: number): number =>
  taxOf(cash, cashless, 400) - shareOf(cash + cashless, 50);

/** More than fifty million in the first month of the last quarter: 4 % and 2 % are due on the two others. */
const overCeiling: PlantClass = {
  check: "U-02",
  pool: "single-tax-trade",
  fits: startsLastQuarter,
  papers: (scene) => {
    const cash = scene.amount(50_100, 51_000);
    secondRegister(scene, cash);
    scene.book.cashRevenue += cash;
    scene.keep("cash", scene.book.cashRevenue);
    scene.keep("cashless", scene.book.cashlessRevenue);
  },
  single: (scene) => {
    const { quarterCash, quarterCashless } = scene.book;
    plantIn(scene, raisedFrom(quarterCash - scene.kept("cash"), quarterCashless - scene.kept("cashless")));
  },
};

/** Goods brought in through customs, the VAT paid at once. */
const bringIn = ({ run, payer, month, amount }: Scene): void => {
  const base = amount(100, 300);
  const paidOn = dayOf(month, 12);
  importThroughCustoms(run, payer, { month, day: 12, customsBase: base, invoiceBase: base, paidOn });
};

/** An importer at 0.5 %. */
const importer: PlantClass = {
  check: "U-03",
  pool: "single-tax-trade",
  papers: bringIn,
  single: (scene) => {
    const { quarterCash, quarterCashless } = scene.book;
    plantIn(scene, raisedFrom(quarterCash, quarterCashless), { kind: "risk" });
  },
};

const linesOf = (lines: Lines): readonly [cash: string, cashless: string] => {
  const cash = ["030", "040", "050"].find((one) => lines.has(one)) ?? "040";
  return [cash, `${cash.slice(0, 2)}5`];
};

/** At 0 %, and brings goods in. */
const zeroRateImporter = (
  pool: PlantClass["pool"],
  linesOfRates: (lines: Lines) => readonly string[],
  points: number,
): PlantClass => ({
  check: "U-04",
  pool,
  papers: bringIn,
  single: (scene, lines) => {
    const rated = linesOfRates(lines);
    lines.set(
      "090",
      rated.reduce((sum, one) => sum + line(lines, one), 0),
    );
    for (const one of [...rated, "100"]) lines.delete(one);
    const { quarterCash, quarterCashless } = scene.book;
    plantIn(scene, taxOf(quarterCash, quarterCashless, points), { kind: "risk" });
  },
});

const zeroRateTrader = zeroRateImporter("single-tax-sole-trade", () => ["010"], 400);
/** Taxed otherwise where the office reads art. 423(11) so (S-25). */
const zeroRateService = zeroRateImporter("single-tax-sole-services", linesOf, 600);

/** The whole quarter of the month is in the data. */
const isWholeQuarter = (month: Month, months: readonly Month[]): boolean =>
  monthsOf(quarterOf(month) as Period).every((one) => months.includes(one));

/** Cash takings declared as paid without cash. */
const cashAsCashless: PlantClass = {
  check: "U-05",
  pool: "single-tax",
  fits: isWholeQuarter,
  single: (scene, lines) => {
    const [cash, cashless] = linesOf(lines);
    const moved = Math.min(line(lines, cash), scene.amount(30, 60));
    const points = cashPoints(scene.payer);
    lines.set(cash, line(lines, cash) - moved);
    lines.set(cashless, line(lines, cashless) + moved);
    lines.set("100", taxOf(line(lines, cash), line(lines, cashless), points));
    plantIn(scene, shareOf(moved, CASHLESS_LESS));
  },
};

/** Less tax than the lines give. */
const understated: PlantClass = {
  check: "U-06",
  pool: "single-tax",
  single: (scene, lines) => {
    const [cash, cashless] = linesOf(lines);
    const stated = line(lines, "100") - scene.amount(1, 3);
    lines.set("100", stated);
    plantIn(scene, taxOf(line(lines, cash), line(lines, cashless), cashPoints(scene.payer)) - stated);
  },
};

/** Goods to a buyer whose details the invoice lacks, at 0.5 % instead of 4 %. */
const anonymousBuyer: PlantClass = {
  check: "U-07",
  pool: "single-tax-trade",
  papers: (scene) => {
    const { run, payer: seller, month } = scene;
    const net = scene.amount(10, 40);
    const day = run.random.whole(2, 26);
    issueInvoice(run, {
      seller,
      buyer: null,
      month,
      day,
      net,
      supply: "exempt",
      missing: "buyer-inn;buyer-name",
      goodsCode: "6403",
    });
    plantIn(scene, shareOf(net, 350), { kind: "risk" });
  },
};

/** Another regime on days of the single tax. */
const otherRegime: PlantClass = {
  check: "U-01",
  pool: "single-tax",
  papers: (scene) => {
    const { run, payer, month } = scene;
    const from = dayOf(month, 1);
    run.emit("regimes.csv", [payer.inn, "high-tech-park", from, dayOf(month, 20), ""]);
    plantIn(scene, 0, {
      period: month,
      kind: "risk",
      evidence: [{ file: "regimes.csv", id: `${payer.inn}:high-tech-park:${from}` }],
    });
  },
};

/** A December with a quarter after it, and a month before it: the year's size holds in the next one. */
export const isYearEnd = (month: Month, months: readonly Month[]): boolean =>
  month.endsWith("-12") &&
  month > (months[0] ?? month) &&
  months.some((other) => other > month && endsQuarter(other));

/** A medium business by the year before, filing by the quarter. */
const quarterly: PlantClass = {
  check: "U-11",
  pool: "single-tax-trade",
  fits: isYearEnd,
  papers: (scene) => {
    const cash = scene.amount(8_100, 9_000);
    secondRegister(scene, cash);
    scene.book.cashRevenue += cash;
    plantIn(scene, 0, { period: `${Number(scene.month.slice(0, 4)) + 1}-Q1`, kind: "formal" });
  },
};

/** Left and back within the month. */
const backTooEarly: PlantClass = {
  check: "U-12",
  pool: "single-tax",
  leavesRegime: true,
  papers: (scene) => {
    const { payer, month } = scene;
    plantIn(scene, 0, {
      period: month,
      kind: "risk",
      evidence: [{ file: "regimes.csv", id: `${payer.inn}:single-tax:${dayOf(month, 21)}` }],
    });
  },
};

export const SINGLE_TAX_PLANTS: readonly PlantClass[] = [
  hiddenRegister,
  overCeiling,
  importer,
  zeroRateTrader,
  zeroRateService,
  cashAsCashless,
  understated,
  anonymousBuyer,
  otherRegime,
  quarterly,
  backTooEarly,
];
