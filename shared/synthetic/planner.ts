/** Decides what is planted where: each plant at a taxpayer of its own, so that no discrepancy hides another. */
import type { Month } from "../kernel/period.ts";
import type { Payer } from "./payer.ts";
import { paysWages } from "./payroll.ts";
import type { PlannedPlant, PlantClass, Pool } from "./plant.ts";
import { ANNUAL_PLANTS, YEAR_SIGN_PLANTS } from "./plants/annual.ts";
import { GATED_PLANTS } from "./plants/gated.ts";
import { IMPORT_PLANTS } from "./plants/imports.ts";
import { PATENT_PLANTS, PATENT_PLANTS_LAST } from "./plants/patent.ts";
import { PROFIT_PLANTS } from "./plants/profit.ts";
import { PROPERTY_PLANTS, PROPERTY_PLANTS_LAST } from "./plants/property.ts";
import { PURCHASE_PLANTS } from "./plants/purchases.ts";
import { REFUND_PLANTS } from "./plants/refunds.ts";
import { SALES_TAX_PLANTS } from "./plants/sales-tax.ts";
import { SIDELINE_PLANTS, SMALLER_TAX_PLANTS } from "./plants/sideline.ts";
import { SINGLE_TAX_PLANTS } from "./plants/single-tax.ts";
import { TURNOVER_PLANTS, TURNOVER_PLANTS_APART } from "./plants/turnover.ts";
import { VAT_STANDING_PLANTS } from "./plants/vat-standing.ts";
import { WAGE_PLANTS, WAGE_PLANTS_APART, WAGE_PLANTS_LAST } from "./plants/wages.ts";
import type { Population } from "./population.ts";
import { type Random, randomOf } from "./random.ts";

export interface Plan {
  readonly all: readonly PlannedPlant[];
  readonly byMonth: ReadonlyMap<Month, readonly PlannedPlant[]>;
  /** Closing days of sellers that end with the dataset. */
  readonly closing: ReadonlyMap<number, string>;
  /** The month within which payers leave their regime and come back. */
  readonly leaving: ReadonlyMap<number, Month>;
  /** The month payers are not registered for VAT in. */
  readonly unregistered: ReadonlyMap<number, Month>;
  /** Groups payers are entered with instead of their own. */
  readonly groups: ReadonlyMap<number, string>;
  /** Retailers with a whole year of returns: revenue is missing from them at the first half. */
  readonly wholeYear: readonly Payer[];
}

const CLASSES: readonly PlantClass[] = [
  ...TURNOVER_PLANTS,
  ...PURCHASE_PLANTS,
  ...IMPORT_PLANTS,
  ...GATED_PLANTS,
  ...WAGE_PLANTS,
  ...PROFIT_PLANTS,
  ...SALES_TAX_PLANTS,
  ...SINGLE_TAX_PLANTS,
];

/** Chosen after the others and drawing their own chance: the others stay what and where they were without them. */
const CLASSES_APART: readonly PlantClass[] = [
  ...PROPERTY_PLANTS,
  ...ANNUAL_PLANTS,
  ...PATENT_PLANTS,
  ...SIDELINE_PLANTS,
  ...WAGE_PLANTS_APART,
  ...TURNOVER_PLANTS_APART,
];

/** Chosen after those, for the same reason, and once the sellers are known; each a few times. */
const CLASSES_LAST: readonly PlantClass[] = [
  ...SMALLER_TAX_PLANTS,
  ...YEAR_SIGN_PLANTS,
  ...WAGE_PLANTS_LAST,
  ...PROPERTY_PLANTS_LAST,
  ...PATENT_PLANTS_LAST,
  ...REFUND_PLANTS,
];
/** Chosen after all of them, each once, of the few payers that are left. */
const CLASSES_AFTER: readonly PlantClass[] = [...VAT_STANDING_PLANTS];

const MOST_OF_LAST = 2;

/** Plants of one class: about one for eighty payers of VAT, up to twenty-five. */
const countOf = (population: Population): number => {
  const payers = population.retail.length + population.wholesale.length + population.source.length;
  return Math.min(25, Math.max(1, Math.round(payers / 80)));
};

const shuffled = (payers: readonly Payer[], random: Random): Payer[] => {
  const mixed = [...payers];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = random.whole(0, i);
    const held = mixed[i] as Payer;
    mixed[i] = mixed[j] as Payer;
    mixed[j] = held;
  }
  return mixed;
};

/** Payers somebody buys from every month: only these have something to hide. */
const withCustomers = (population: Population): ReadonlySet<number> => {
  const sold = new Set(population.retail.flatMap((payer) => payer.vat?.suppliers ?? []));
  for (const payer of population.wholesale)
    if (sold.has(payer.index)) for (const supplier of payer.vat?.suppliers ?? []) sold.add(supplier);
  return sold;
};

/** The advance of the half-year, of the last year and one the months reach back to the beginning of. */
const isLastAdvance = (month: Month, months: readonly Month[]): boolean =>
  month.endsWith("-06") &&
  month.slice(0, 4) === months.at(-1)?.slice(0, 4) &&
  (months[0] ?? month) <= `${month.slice(0, 4)}-01`;

/** Takes payers of a pool one by one; of most, about a third is never touched. */
class Pools {
  private readonly free: Readonly<Record<Pool, Payer[]>>;
  private readonly taken = new Set<number>();
  constructor(population: Population, random: Random, apart: Random) {
    const sold = withCustomers(population);
    const plain = shuffled(population.retail, random).filter((payer) => payer.vat?.exemptShare === 0);
    const mixed = shuffled(population.retail, random).filter((payer) => (payer.vat?.exemptShare ?? 0) > 0.1);
    const some = (payers: readonly Payer[]): Payer[] => payers.slice(0, Math.ceil((payers.length * 2) / 3));
    const source = population.source.filter((payer) => sold.has(payer.index));
    const retail = some(plain);
    const single = some(shuffled(population.singleTax, random));
    const owners = shuffled(population.singleTax, apart).filter(({ group }) => group !== "trade");
    this.free = {
      retail,
      construction: retail.filter((payer) => payer.group === "construction" || payer.group === "services"),
      "medium-retail": retail.filter((payer) => payer.size === "medium"),
      exempt: mixed,
      wholesale: some(
        shuffled(
          population.wholesale.filter((payer) => sold.has(payer.index)),
          random,
        ),
      ),
      eaeu: some(
        shuffled(
          source.filter((payer) => payer.vat?.sourcing === "eaeu"),
          random,
        ),
      ),
      customs: some(
        shuffled(
          source.filter((payer) => payer.vat?.sourcing === "customs"),
          random,
        ),
      ),
      "trade-zone": some(shuffled(population.tradeZone, random)),
      employers: some(
        shuffled(
          // A sewing shop owes a fixed sum of each employee (200(8)), not the tax on the wage planted here.
          population.payers.filter(
            (payer) => payer.vat !== null && paysWages(payer) && payer.group !== "sewing",
          ),
          random,
        ),
      ),
      patent: some(
        shuffled(
          population.payers.filter(({ regime, kind }) => regime === "patent" && kind === "sole-trader"),
          random,
        ),
      ),
      "single-tax": single.filter(({ group }) => group !== "trade"),
      "single-tax-trade": single.filter(({ group }) => group === "trade"),
      "single-tax-sole-trade": single.filter(
        ({ group, kind }) => group === "trade" && kind === "sole-trader",
      ),
      "single-tax-sole-services": single.filter(
        ({ group, kind }) => group === "services" && kind === "sole-trader",
      ),
      "small-retail": retail.filter((payer) => payer.size === "small"),
      "untouched-retail": plain.slice(retail.length).filter((payer) => !paysWages(payer)),
      // Whoever is left of the retailers, the untouched ones first.
      "spare-retail": plain.toReversed(),
      "spare-services": plain.toReversed().filter(({ group }) => group !== "trade"),
      "patent-services": some(
        shuffled(
          population.payers.filter(({ regime, group }) => regime === "patent" && group === "services"),
          apart,
        ),
      ),
      // Those who sell to other payers of VAT, the last ones first: the first of them sell to planted payers.
      chain: [
        ...population.source.filter((payer) => sold.has(payer.index)),
        ...population.wholesale.filter((payer) => sold.has(payer.index)).toReversed(),
      ],
      warehouses: population.wholesale.filter((payer) => sold.has(payer.index)).toReversed(),
      workshops: population.source.filter(
        (payer) =>
          (payer.group === "production" || payer.group === "sewing") &&
          sold.has(payer.index) &&
          !paysWages(payer),
      ),
      "outside-vat": population.singleTax.filter(({ group }) => group !== "trade"),
      "patent-traders": population.payers.filter(
        ({ regime, group, kind }) => regime === "patent" && group === "trade" && kind === "sole-trader",
      ),
      owners: owners.filter(({ kind }) => kind === "organization"),
      "owner-traders": owners.filter(({ kind }) => kind === "sole-trader"),
    };
  }
  take(pool: Pool): Payer | null {
    const found = this.free[pool].find((payer) => !this.taken.has(payer.index));
    if (found === undefined) return null;
    this.taken.add(found.index);
    return found;
  }
  has(payer: Payer): boolean {
    return this.taken.has(payer.index);
  }
}

interface Chosen extends Pick<PlannedPlant, "kind" | "payer" | "month" | "apart"> {}

const usableMonths = (kind: PlantClass, months: readonly Month[], round: number): readonly Month[] =>
  months
    .slice(kind.needsPrevious ? 1 : 0, kind.needsNext ? -1 : months.length)
    .filter((month) => !kind.onAdvance || isLastAdvance(month, months))
    .filter((month) => kind.fits?.(month, months, round) ?? true);

export const planOf = (seed: number, population: Population, months: readonly Month[]): Plan => {
  const random = randomOf(seed, "plan");
  const apart = randomOf(seed, "plan apart");
  const pools = new Pools(population, random, apart);
  const lastMonth = months.at(-1);
  const count = countOf(population);
  const choose = (classes: readonly PlantClass[], chance: Random, rounds = count): readonly Chosen[] => {
    const chosen: Chosen[] = [];
    for (let round = 0; round < rounds; round += 1)
      for (const kind of classes) {
        const usable = usableMonths(kind, months, round);
        if (usable.length === 0) continue;
        const payer = pools.take(kind.pool);
        const month = usable[chance.whole(0, usable.length - 1)];
        if (payer !== null && month !== undefined)
          chosen.push({ kind, payer, month, apart: chance === apart });
      }
    return chosen;
  };
  const chosen = [...choose(CLASSES, random)];
  const wholeYear: Payer[] = [];
  for (let i = 0; i < count * 2; i += 1) {
    const payer = pools.take("retail");
    if (payer !== null) wholeYear.push(payer);
  }
  chosen.push(...choose(CLASSES_APART, apart));
  const sold = withCustomers(population);
  const sellers = population.wholesale.filter((payer) => !pools.has(payer) && sold.has(payer.index));
  chosen.push(...choose(CLASSES_LAST, apart, Math.min(count, MOST_OF_LAST)));
  chosen.push(...choose(CLASSES_AFTER, apart, 1));
  const outsiders = population.singleTax.filter((payer) => payer.group !== "trade");
  const closing = new Map<number, string>();
  const closer = sellers[0];
  const all: PlannedPlant[] = [];
  for (const choice of chosen) {
    const { kind } = choice;
    const seller = kind.closingSeller
      ? closer
      : sellers[1 + random.whole(0, Math.max(0, sellers.length - 2))];
    const outsider = outsiders[random.whole(0, Math.max(0, outsiders.length - 1))];
    if (seller === undefined || outsider === undefined) continue;
    if (kind.closingSeller) closing.set(seller.index, `${lastMonth}-28`);
    all.push({ ...choice, seller, outsider, kept: new Map() });
  }
  const monthsOf = (where: (kind: PlantClass) => boolean | undefined): ReadonlyMap<number, Month> =>
    new Map(chosen.filter(({ kind }) => where(kind)).map(({ payer, month }) => [payer.index, month]));
  const leaving = monthsOf(({ leavesRegime }) => leavesRegime);
  const unregistered = monthsOf((kind) => kind.unregistered);
  const byMonth = Map.groupBy(all, ({ month }) => month);
  const groups = new Map(
    chosen.flatMap(({ kind, payer }) =>
      kind.group === undefined ? [] : [[payer.index, kind.group] as const],
    ),
  );
  return { all, byMonth, closing, leaving, unregistered, groups, wholeYear };
};
