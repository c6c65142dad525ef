/** The end of a year: single returns of those who pay the profit tax, changed where something is planted. */
import { annualLines, fileAnnual, fileMonthsBefore, plantAnnual, plantTax } from "./annual.ts";
import { bookOf, type Run } from "./book.ts";
import { following, seasonOf } from "./calendar.ts";
import { fileReturn, payInTime } from "./filing.ts";
import type { Payer } from "./payer.ts";
import type { Plan } from "./planner.ts";
import { line, type PlannedPlant, type Scene } from "./plant.ts";

type SceneFor = (planned: PlannedPlant) => Scene;

/** Income of the months of a year before the dataset: usual ones, of which it holds no papers. */
const usualIncome = ({ months }: Run, payer: Payer, year: number): number => {
  let total = 0;
  for (let month = 1; month <= 12; month += 1) {
    const at = `${year}-${String(month).padStart(2, "0")}` as Run["months"][number];
    if (at < (months[0] ?? at)) total += Math.round(payer.publicSales * seasonOf(payer.group, at)) * 100;
  }
  return total;
};

/** The single returns of the years before the dataset a planted one is read with. */
const fileYearsBefore = (scene: Scene, { kind, payer }: PlannedPlant, year: number): void => {
  const { run } = scene;
  const registered = Number(payer.registeredOn.slice(0, 4));
  for (let before = Math.max(registered, year - (kind.yearsBefore ?? 0)); before < year; before += 1) {
    if (`${before}-12` >= (run.months[0] ?? "")) return;
    const lines = annualLines(run, payer, before, usualIncome(run, payer, before));
    if (before === year - 1) kind.yearBefore?.(lines);
    fileAnnual(run, payer, before, lines);
  }
};

/** The single return of one payer of the year that just ended, without the revenue planted away. */
const filePlanned = (run: Run, planned: PlannedPlant, year: number, sceneFor: SceneFor): void => {
  const { kind, payer } = planned;
  const { yearRevenue, advances } = bookOf(run, payer);
  const lines = annualLines(run, payer, year, yearRevenue + usualIncome(run, payer, year), advances);
  if (planned.month === `${year}-12`) {
    const scene = sceneFor(planned);
    fileYearsBefore(scene, planned, year);
    kind.annual?.(scene, lines, year);
  } else if (planned.month === `${year + 1}-12`) kind.yearBefore?.(lines);
  fileAnnual(run, payer, year, lines);
};

/** Files the single returns of the year that just ended. */
export const fileYear = (run: Run, plan: Plan, year: number, sceneFor: SceneFor): void => {
  const lastYear = `${year}-12` > (run.months.at(-13) ?? "");
  const chosen = new Map(plan.wholeYear.map((payer, at) => [payer.index, at]));
  const planned = new Map(
    plan.all.filter(({ kind }) => kind.annual).map((plant) => [plant.payer.index, plant]),
  );
  for (const payer of run.population.payers) {
    if (payer.vat === null) continue;
    const plant = planned.get(payer.index);
    const book = bookOf(run, payer);
    const at = chosen.get(payer.index);
    if (plant !== undefined) {
      filePlanned(run, plant, year, sceneFor);
      continue;
    }
    if (at === undefined || !lastYear) {
      const income = book.yearRevenue + usualIncome(run, payer, year);
      fileAnnual(run, payer, year, annualLines(run, payer, year, income, book.advances));
      continue;
    }
    const revenue = book.yearRevenue + fileMonthsBefore(run, payer, year);
    if (at % 3 === 0) plantAnnual(run, payer, year, revenue);
    else if (at % 3 === 1) plantTax(run, payer, year, revenue);
    else fileAnnual(run, payer, year, annualLines(run, payer, year, revenue, book.advances));
  }
};

/** Single returns of those who wind up: of the months of the last year, in the month after them. */
export const fileFinalYears = (plan: Plan, sceneFor: SceneFor): void => {
  for (const planned of plan.all) {
    if (planned.kind.finalYear === undefined) continue;
    const { payer } = planned;
    const scene = sceneFor(planned);
    const year = scene.lastMonth.slice(0, 4);
    const lines = annualLines(scene.run, payer, Number(year), scene.book.yearRevenue, scene.book.advances);
    planned.kind.finalYear(scene, lines);
    const filedIn = following(scene.lastMonth, 1);
    fileReturn(scene.run, { payer, form: "END", period: year, filedIn, lines });
    payInTime(scene.run, payer, "END", year, line(lines, "P230"), scene.lastMonth);
  }
};
