/**
 * An invented office: taxpayers, a year of their trade, returns that follow from it, and discrepancies planted at
 * some of them. The same options give the same bytes.
 */

import { type Month, monthsOf, type Period } from "../kernel/period.ts";
import { type Book, bookOf, newBook, type Run, startMonth, withOwnChance } from "./book.ts";
import { endsQuarter, following, monthsBack, quarterOf } from "./calendar.ts";
import type { Emit, Planted } from "./emit.ts";
import { runEstates } from "./estate/estate.ts";
import { endMonth } from "./month-end.ts";
import { type Plan, planOf } from "./planner.ts";
import type { PlannedPlant, Scene } from "./plant.ts";
import { populationOf } from "./population.ts";
import { randomOf } from "./random.ts";
import { emitParameters, emitRepresentatives, emitTaxpayer, manifestOf } from "./registers.ts";
import { emitRequests, type RequestsSink } from "./registration/requests.ts";
import { runSidelines } from "./sideline.ts";
import { type Imports, tradeMonth } from "./trade.ts";
import { fileFinalYears, fileYear } from "./year-end.ts";

export interface SyntheticOptions {
  readonly seed: number;
  readonly taxpayers: number;
  /** Counted back from the last month. */
  readonly months: number;
  /** Requests for registration; a fifth of the taxpayers when not said. */
  readonly requests?: number;
}

export interface SyntheticSink {
  readonly emit: Emit;
  readonly planted: (plant: Planted) => void;
  /** Where requests go; without it there are none. */
  readonly requests?: RequestsSink;
  /** Called before each month, for progress. */
  readonly month?: (done: number, of: number) => void;
}

/** Taxpayers of the three usual sizes: a demo, a district office, the largest office with a million invoices. */
export const SYNTHETIC_SIZES = { small: 300, medium: 5_000, large: 50_000 } as const;

/** What may be asked for: fewer taxpayers are no chain of supply; more months would start before the Code. */
export const SYNTHETIC_LIMITS = {
  seed: { min: 0, max: 2_147_483_647 },
  taxpayers: { min: 5, max: 1_000_000 },
  months: { min: 1, max: 54 },
} as const;

type PlantedInRun = Omit<Planted, "plant">;
type Later = (next: Scene) => void;

const sceneOf = (
  common: Run,
  planned: PlannedPlant,
  month: Run["months"][number],
  imports: Imports,
  later: (papers: Later) => void,
): Scene => {
  const { payer, kind, kept } = planned;
  const run = planned.apart ? withOwnChance(common, `${kind.check} at ${payer.inn} in ${month}`) : common;
  const defaults = {
    check: kind.check,
    inn: payer.inn,
    tax: "VAT",
    period: month,
    kind: "assessment",
  } as const;
  return {
    run,
    payer,
    book: bookOf(run, payer),
    month,
    next: following(month, 1),
    lastMonth: run.months.at(-1) ?? month,
    seller: planned.seller,
    outsider: planned.outsider,
    imports,
    amount: (min, max) => run.random.whole(min, max) * 100_000,
    plant: (planted) => run.planted({ ...defaults, ...planted }),
    later,
    keep: (name, amount) => void kept.set(name, amount),
    kept: (name) => kept.get(name) ?? 0,
    returnId: (form, version = 0) => `${form}-${payer.inn}-${month}-${version}`,
  };
};

const runMonths = (run: Run, plan: Plan, sink: SyntheticSink): void => {
  let waiting: { readonly planned: PlannedPlant; readonly papers: Later }[] = [];
  run.months.forEach((month, done) => {
    sink.month?.(done, run.months.length);
    for (const book of run.books) startMonth(book);
    if (month.endsWith("-01"))
      for (const book of run.books) {
        book.yearRevenue = 0;
        book.yearProfit = 0;
        book.yearPurchases = 0;
        book.advances = 0;
      }
    const imports = tradeMonth(run, month);
    const now = waiting;
    waiting = [];
    const sceneFor = (planned: PlannedPlant): Scene =>
      sceneOf(run, planned, month, imports, (papers) => waiting.push({ planned, papers }));
    for (const { planned, papers } of now) papers(sceneFor(planned));
    const here = plan.byMonth.get(month) ?? [];
    for (const planned of here) planned.kind.papers?.(sceneFor(planned));
    const changing = new Map(here.map((planned) => [planned.payer.index, planned]));
    const ofQuarter = singleTaxPlants(plan, month);
    endMonth(run, month, imports, {
      returns: (payer, draft) => {
        const planned = changing.get(payer.index);
        planned?.kind.returns?.(sceneFor(planned), draft);
      },
      advance: (payer, lines) => {
        const planned = changing.get(payer.index);
        planned?.kind.advance?.(sceneFor(planned), lines);
      },
      single: (payer, lines) => {
        for (const planned of ofQuarter.get(payer.index) ?? [])
          planned.kind.single?.(sceneFor(planned), lines);
      },
    });
    if (month.endsWith("-12")) fileYear(run, plan, Number(month.slice(0, 4)), sceneFor);
  });
};

/** Plants of the quarter a month ends in its returns of the single tax, by payer. */
const singleTaxPlants = (plan: Plan, month: Month): ReadonlyMap<number, readonly PlannedPlant[]> => {
  const plants = endsQuarter(month)
    ? monthsOf(quarterOf(month) as Period).flatMap((one) => plan.byMonth.get(one) ?? [])
    : [];
  return Map.groupBy(
    plants.filter(({ kind }) => kind.single),
    ({ payer }) => payer.index,
  );
};

/** Generates the dataset into the sink; answers the text of its manifest. */
export const generateDataset = (options: SyntheticOptions, sink: SyntheticSink): string => {
  const population = populationOf(options.seed, options.taxpayers);
  const months = monthsBack(options.months);
  let plants = 0;
  const run: Run = {
    seed: options.seed,
    emit: sink.emit,
    months,
    population,
    books: population.payers.map((): Book => newBook()),
    random: randomOf(options.seed, "trade"),
    planted: (plant: PlantedInRun) => {
      plants += 1;
      sink.planted({ plant: `P-${String(plants).padStart(4, "0")}`, ...plant });
    },
    serial: { invoices: 0, payments: 0, documents: 0 },
  };
  const plan = planOf(options.seed, population, months);
  for (const payer of population.payers)
    emitTaxpayer(
      run,
      { ...payer, group: plan.groups.get(payer.index) ?? payer.group },
      plan.closing.get(payer.index) ?? null,
      {
        leavesIn: plan.leaving.get(payer.index) ?? null,
        unregisteredIn: plan.unregistered.get(payer.index) ?? null,
      },
    );
  const heads = emitRepresentatives(run);
  emitParameters(run);
  runMonths(run, plan, sink);
  const sceneFor = (planned: PlannedPlant): Scene =>
    sceneOf(run, planned, planned.month, new Map(), () => undefined);
  fileFinalYears(plan, sceneFor);
  runEstates(run, plan.all, sceneFor);
  runSidelines(run, plan.all, sceneFor);
  // Last: what requests add to the registers follows the rows of the others.
  if (sink.requests) {
    const { seed, requests } = options;
    const closing = new Set(plan.closing.keys());
    const source = { seed, payers: population.payers, closing, heads, emit: sink.emit };
    emitRequests(source, sink.requests, requests);
  }
  return manifestOf(run);
};
