/** Property of some organizations: rows of the register of rights, the returns of each year and their payments. */
import { month } from "../../kernel/period.ts";
import { type Run, withOwnChance } from "../book.ts";
import { CREATED_AT, dayOf, yearsOf } from "../calendar.ts";
import { fileReturn, type Lines, payOn } from "../filing.ts";
import type { Payer } from "../payer.ts";
import { line, type PlannedPlant, type Scene } from "../plant.ts";
import type { Random } from "../random.ts";
import type { EstateDraft, EstateForm, Owned } from "./draft.ts";
import { BUILDINGS, PLOTS, type Premises } from "./premises.ts";

const EVERY = 6;
const AREA_STEP = 48;
const MONTHS = 12;
const FORMS = ["PRB", "PRL"] as const;
const KIND_OF = { PRB: "nonresidential", PRL: "settlement-land" } as const;
/** The months of payment; always the 20th (art. 396, 404(10)). */
const PAID_IN = { PRB: [3, 6, 9, 12], PRL: [1, 4, 7, 10] } as const;

/** Every sixth organization owns what it works in. */
const isOwner = ({ kind, index }: Payer): boolean => kind === "organization" && index % EVERY === 1;

const two = (value: number): string => String(value).padStart(2, "0");

export const anArea = (random: Random): number => random.whole(2, 9) * AREA_STEP;

/** A building bought before the first year, often land, sometimes a building bought in February of the last year. */
const objectsOf = ({ random, months }: Run, payer: Payer): Owned[] => {
  const years = yearsOf(months);
  const before = `${(years[0] ?? 0) - 1}-12-${two(random.whole(1, 28))}`;
  const last = `${years.at(-1)}-02-${two(random.whole(1, 28))}`;
  const owned = (serial: number, premises: Premises, ownedFrom: string): Owned => ({
    id: `OBJ-${String(payer.index).padStart(6, "0")}-${serial}`,
    premises,
    area: anArea(random),
    ownedFrom,
  });
  return [
    owned(1, random.pick(BUILDINGS), before),
    ...(random.chance(0.6) ? [owned(2, random.pick(PLOTS), before)] : []),
    ...(random.chance(0.3) ? [owned(3, random.pick(BUILDINGS), last)] : []),
  ];
};

const emitObject = (run: Run, payer: Payer, { id, premises, area, ownedFrom, ownedTo }: Owned): void => {
  const { kind, walls, commissioned, territory, population, zone, inflation, title, use, relief } = premises;
  run.emit("properties.csv", [
    id,
    payer.inn,
    kind,
    "1",
    `${area}.00`,
    walls ?? "",
    commissioned ?? "",
    territory,
    population,
    zone ?? "",
    inflation ?? "",
    title ?? "",
    use ?? "",
    ownedFrom,
    ownedTo ?? "",
    relief ?? "",
  ]);
};

/** The month of a year from which the tax is owed: the one after the purchase (art. 383). */
const firstMonthIn = (year: number, { ownedFrom }: Owned): number =>
  ownedFrom.startsWith(String(year)) ? Number(ownedFrom.slice(5, 7)) + 1 : 1;

/** Records of the objects of a form as the law has them, keyed `line object`. */
const linesOf = (objects: readonly Owned[], form: EstateForm, year: number): Lines | null => {
  const lines: Lines = new Map();
  for (const owned of objects) {
    const { valued, kind } = owned.premises;
    if (valued === undefined || kind !== KIND_OF[form] || owned.ownedFrom > `${year}-12`) continue;
    const months = MONTHS + 1 - firstMonthIn(year, owned);
    const tax = owned.area * valued.perMetre;
    const [first, second, third] = valued.coefficients;
    const record: readonly (readonly [string, number])[] = [
      ["010", owned.area * 100],
      ["020", valued.base],
      ["030", first],
      ["031", second],
      ["032", third],
      ["040", valued.unit],
      ["050", tax],
      // Land has no line of months: its instalment stands for them.
      ...(form === "PRB" ? [["060", Math.round((months * 100) / MONTHS)] as const] : []),
      ["080", (tax * months) / MONTHS / 4],
    ];
    for (const [name, amount] of record) lines.set(`${name} ${owned.id}`, amount);
  }
  return lines.size === 0 ? null : lines;
};

/** Tax of an object by its record. */
export const statedTax = (lines: Lines, id: string): number =>
  lines.has(`060 ${id}`)
    ? (line(lines, `050 ${id}`) * Math.round((line(lines, `060 ${id}`) * MONTHS) / 100)) / MONTHS
    : line(lines, `080 ${id}`) * 4;

const payParts = (run: Run, payer: Payer, form: EstateForm, lines: Lines, draft: EstateDraft): void => {
  const { year, objects } = draft;
  PAID_IN[form].forEach((of, at) => {
    let due = 0;
    for (const owned of objects) {
      const named = PAID_IN[form].filter((one) => one >= firstMonthIn(year, owned));
      if (named.includes(of)) due += Math.round(statedTax(lines, owned.id) / named.length);
    }
    const late = draft.paidLate === true && form === "PRB" && at === 1;
    const paidOn = dayOf(month(`${year}-${two(late ? of + 1 : of)}`), run.random.whole(4, 18));
    if (paidOn < CREATED_AT) payOn(run, payer, form, String(year), due, paidOn);
  });
};

const fileEstate = (run: Run, payer: Payer, draft: EstateDraft): void => {
  for (const form of FORMS) {
    const lines = draft.returns[form];
    if (lines === null) continue;
    const filedIn = month(`${draft.year}-${draft.filedLate ? "06" : "03"}`);
    fileReturn(run, { payer, form, period: String(draft.year), filedIn, lines });
    payParts(run, payer, form, lines, draft);
  }
};

/** Emits the property of all owners and files its returns, changed where something is planted. */
export const runEstates = (
  run: Run,
  plants: readonly PlannedPlant[],
  sceneFor: (planned: PlannedPlant) => Scene,
): void => {
  const planted = new Map(
    plants
      .filter(({ kind }) => kind.estate ?? kind.owned)
      .map((planned) => [planned.payer.index, planned] as const),
  );
  for (const payer of run.population.payers) {
    const planned = planted.get(payer.index);
    if (planned === undefined && !isOwner(payer)) continue;
    const own = withOwnChance(run, `estate of ${payer.inn}`);
    const objects = objectsOf(own, payer);
    const scene = planned && sceneFor(planned);
    if (scene) planned.kind.owned?.(scene, objects);
    for (const owned of objects) emitObject(own, payer, owned);
    for (const year of yearsOf(run.months)) {
      const returns = { PRB: linesOf(objects, "PRB", year), PRL: linesOf(objects, "PRL", year) };
      const draft: EstateDraft = { year, objects, returns };
      if (scene && year === Number(planned.month.slice(0, 4))) planned.kind.estate?.(scene, draft);
      fileEstate(own, payer, draft);
    }
  }
};
