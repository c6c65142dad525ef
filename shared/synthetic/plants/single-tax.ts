/** Discrepancies of the single tax. Its returns are of a quarter: what is planted in a month stands in its quarter. */
import type { Month } from "../../kernel/period.ts";
import { shareOf } from "../book.ts";
import { dayOf, quarterOf } from "../calendar.ts";
import { som } from "../emit.ts";
import type { PlantClass, Scene } from "../plant.ts";

const returnOf = (scene: Scene) => {
  const period = quarterOf(scene.month);
  return { tax: "UNI", period, id: `UNI-${scene.payer.inn}-${period}-0` };
};

const plantIn = (
  scene: Scene,
  difference: number,
  parts: Partial<Parameters<Scene["plant"]>[0]> = {},
): void => {
  const { tax, period, id } = returnOf(scene);
  scene.plant({
    tax,
    period,
    difference: som(difference),
    evidence: [{ file: "returns.csv", id }],
    ...parts,
  });
};

/** Takings of one day on a second register. */
const secondRegister = ({ run, payer, month }: Scene, cash: number): void => {
  const register = `${payer.registerId}-2`;
  run.emit("receipts.csv", [
    payer.inn,
    register,
    dayOf(month, 28),
    run.random.whole(20, 200),
    som(cash),
    "0.00",
    "free",
  ]);
};

const cashPoints = ({ group, territory }: Scene["payer"]): number =>
  group === "production" || (group === "catering" && !["город Бишкек", "город Ош"].includes(territory.name))
    ? 400
    : 600;

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
    const cash = scene.book.quarterCash - scene.kept("cash");
    const cashless = scene.book.quarterCashless - scene.kept("cashless");
    // 4 % and 2 % together, rounded once, less 0.5 % of both.
    const due = shareOf(cash * 2 + cashless, 200);
    plantIn(scene, due - shareOf(cash + cashless, 50));
  },
};

export const SINGLE_TAX_PLANTS: readonly PlantClass[] = [hiddenRegister, overCeiling];
