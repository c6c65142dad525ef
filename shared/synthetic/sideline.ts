/** Taxes on one kind of activity beside the general regime: mining of virtual assets, and e-commerce. */
import type { Month } from "../kernel/period.ts";
import { type Run, shareOf, withOwnChance } from "./book.ts";
import { endsQuarter, following, quarterOf } from "./calendar.ts";
import { fileReturn, type Lines, payInTime } from "./filing.ts";
import type { Payer } from "./payer.ts";
import { line, type PlannedPlant, type Scene, type Sideline } from "./plant.ts";

const EVERY = 9;

/** Of organizations that sell to the public some deal on the internet for others; some producers mine. */
const sidelineOf = ({ kind, index, vat }: Payer): Sideline | null => {
  if (kind !== "organization" || vat === null || index % EVERY !== 2) return null;
  if (vat.tier === "retail") return "e-commerce";
  return vat.tier === "source" ? "mining" : null;
};

/** Electricity of the month, and a tenth of it (art. 439). */
const miningLines = ({ random }: Run): Lines => {
  const electricity = random.whole(200, 900) * 100_000;
  return new Map([
    ["010", electricity],
    ["020", shareOf(electricity, 1_000)],
  ]);
};

/** Commissions of the quarter, what stays of the buyers' money, the greater of them and 2 % of it (art. 445, 446). */
const commerceLines = ({ random }: Run): Lines => {
  const commission = random.whole(300, 900) * 100_000;
  const stays = commission + random.whole(0, 200) * 100_000;
  return new Map([
    ["010", commission],
    ["015", stays],
    ["020", stays],
    ["030", shareOf(stays, 200)],
  ]);
};

const FORMS = {
  mining: { form: "MIN", tax: "020", linesOf: miningLines },
  "e-commerce": { form: "ECM", tax: "030", linesOf: commerceLines },
} as const;

/** The period a month ends of a kind of activity: months of mining, quarters of e-commerce. */
const periodOf = (sideline: Sideline, month: Month): string | null => {
  if (sideline === "mining") return month;
  return endsQuarter(month) ? quarterOf(month) : null;
};

/** Registers those who have such an activity and files its returns, changed where something is planted. */
export const runSidelines = (
  run: Run,
  plants: readonly PlannedPlant[],
  sceneFor: (planned: PlannedPlant) => Scene,
): void => {
  const planted = new Map(
    plants.filter(({ kind }) => kind.sideline).map((planned) => [planned.payer.index, planned] as const),
  );
  for (const payer of run.population.payers) {
    const planned = planted.get(payer.index);
    const sideline = planned?.kind.sideline ?? sidelineOf(payer);
    if (sideline === null) continue;
    const own = withOwnChance(run, `${sideline} of ${payer.inn}`);
    const { form, tax, linesOf } = FORMS[sideline];
    run.emit("regimes.csv", [payer.inn, sideline, payer.registeredOn, "", ""]);
    for (const month of run.months) {
      const period = periodOf(sideline, month);
      if (period === null) continue;
      const lines = linesOf(own);
      if (planned?.month === month) planned.kind.sidelineLines?.(sceneFor(planned), lines);
      fileReturn(own, { payer, form, period, filedIn: following(month, 1), lines });
      payInTime(own, payer, form, period, line(lines, tax), month);
    }
  }
};
