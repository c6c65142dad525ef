/** Discrepancies of the property tax. Its returns are of a year: what is planted stands in the year of its month. */
import { som } from "../emit.ts";
import type { EstateDraft, EstateForm, Owned } from "../estate/draft.ts";
import { anArea, statedTax } from "../estate/estate.ts";
import { EXCHANGE, FREE_FLAT, LET_FLAT, SHOP, TRADE_LAND } from "../estate/premises.ts";
import type { Lines } from "../filing.ts";
import type { PlantClass, Scene } from "../plant.ts";
import { line } from "../plant.ts";

const pool = "owners";

const yearIn = (month: string): number => Number(month.slice(0, 4));

/** By turns in the year that is over, where the months reach back to it, and anywhere. */
const fits: NonNullable<PlantClass["fits"]> = (month, months, round) => {
  const last = yearIn(months.at(-1) ?? month);
  const reachesBack = yearIn(months[0] ?? month) < last;
  return round % 2 === 1 || !reachesBack || yearIn(month) === last - 1;
};

/** The owner has one object, of the given kind, for as long as its first one. */
const ownsOnly =
  (premises: Owned["premises"]) =>
  (_scene: Scene, objects: Owned[]): void => {
    const [first] = objects;
    if (first !== undefined) objects.splice(0, objects.length, { ...first, premises });
  };

const yearOf = (scene: Scene, month = scene.month): string => month.slice(0, 4);

const plantIn = (
  scene: Scene,
  form: EstateForm,
  difference: number,
  parts: Partial<Parameters<Scene["plant"]>[0]> = {},
): void => {
  const period = yearOf(scene);
  const evidence = [{ file: "returns.csv", id: `${form}-${scene.payer.inn}-${period}-0` }];
  scene.plant({ tax: form, period, difference: som(difference), evidence, ...parts });
};

/** The first object and its record in the return of a form; nothing where the owner has none. */
const recordOf = (draft: EstateDraft, form: EstateForm): { owned: Owned; lines: Lines } | null => {
  const lines = draft.returns[form];
  const [owned] = draft.objects;
  return lines === null || owned === undefined || !lines.has(`050 ${owned.id}`) ? null : { owned, lines };
};

/** Restates the value of a metre and what follows from it. */
const restate = (lines: Lines, { id, area }: Owned, unit: number, perMetre: number): void => {
  const ofYear = statedTax(lines, id) / line(lines, `050 ${id}`);
  lines.set(`040 ${id}`, unit);
  lines.set(`050 ${id}`, area * perMetre);
  lines.set(`080 ${id}`, (area * perMetre * ofYear) / 4);
};

/** Of two buildings the return has one. */
const leftOut: PlantClass = {
  check: "H-01",
  pool,
  fits,
  owned: (scene, objects) => {
    const [first] = objects;
    if (first === undefined) return;
    const area = anArea(scene.run.random);
    objects.push({ ...first, id: `${first.id.slice(0, -1)}4`, premises: SHOP, area });
  },
  estate: (scene, draft) => {
    const lines = draft.returns.PRB;
    const left = draft.objects.at(-1);
    if (lines === null || left === undefined) return;
    for (const key of [...lines.keys()]) if (key.endsWith(left.id)) lines.delete(key);
    plantIn(scene, "PRB", left.area * 10_752, {
      evidence: [
        { file: "properties.csv", id: left.id },
        { file: "returns.csv", id: `PRB-${scene.payer.inn}-${draft.year}-0` },
      ],
    });
  },
};

/** No return of land at all. */
const noReturn: PlantClass = {
  check: "H-01",
  pool,
  fits,
  owned: ownsOnly(TRADE_LAND),
  estate: (scene, draft) => {
    const [owned] = draft.objects;
    draft.returns.PRL = null;
    if (owned !== undefined)
      plantIn(scene, "PRL", owned.area * 1_740, { evidence: [{ file: "properties.csv", id: owned.id }] });
  },
};

/** The shop as if it were fifteen years old and more: 13 000 × 1.2 × 0.8 = 12 480, 99.84 instead of 107.52. */
const olderBuilding: PlantClass = {
  check: "H-02",
  pool,
  fits,
  owned: ownsOnly(SHOP),
  estate: (scene, draft) => {
    const found = recordOf(draft, "PRB");
    if (found === null) return;
    found.lines.set(`020 ${found.owned.id}`, 1_300_000);
    restate(found.lines, found.owned, 1_248_000, 9_984);
    plantIn(scene, "PRB", found.owned.area * 768);
  },
};

/** The purpose of the title, 0.8, where the actual one is twice that: half the tax, 107.52 a metre, is missing. */
const titlePurpose: PlantClass = {
  check: "H-03",
  pool,
  fits,
  owned: ownsOnly(EXCHANGE),
  estate: (scene, draft) => {
    const found = recordOf(draft, "PRB");
    if (found === null) return;
    found.lines.set(`032 ${found.owned.id}`, 80);
    restate(found.lines, found.owned, 1_344_000, 10_752);
    plantIn(scene, "PRB", found.owned.area * 10_752);
  },
};

/** Land by the value of a smaller town, 240 × 6 = 1 440: 14.40 a metre instead of 17.40. */
const smallerTown: PlantClass = {
  check: "H-05",
  pool,
  fits,
  owned: ownsOnly(TRADE_LAND),
  estate: (scene, draft) => {
    const found = recordOf(draft, "PRL");
    if (found === null) return;
    found.lines.set(`020 ${found.owned.id}`, 24_000);
    restate(found.lines, found.owned, 144_000, 1_440);
    plantIn(scene, "PRL", found.owned.area * 300);
  },
};

/** Sold before the next year, so that no other year shows it; kept in the last one. */
const soldWithin = (scene: Scene): { readonly ownedTo?: string } =>
  yearOf(scene) < yearOf(scene, scene.lastMonth) ? { ownedTo: `${yearOf(scene)}-12-15` } : {};

/** A trader buys a second flat, has part of both freed and sells it before the next year. */
const twoFreeFlats: PlantClass = {
  check: "H-07",
  pool: "owner-traders",
  fits,
  owned: (scene, objects) => {
    const [first] = objects;
    if (first === undefined) return;
    const year = yearOf(scene);
    const sold = soldWithin(scene);
    const second = { id: `${first.id.slice(0, -1)}2`, ownedFrom: `${year}-01-15`, area: 48, ...sold };
    const flats = [first, { ...first, ...second }].map((flat) => ({ ...flat, premises: FREE_FLAT }));
    objects.splice(0, objects.length, ...flats);
    const evidence = flats.map(({ id }) => ({ file: "properties.csv", id }));
    plantIn(scene, "PRB", 0, { kind: "risk", evidence });
  },
};

/** Eleven months stated of a building owned for twelve: a twelfth of 107.52, 8.96 a metre. */
const monthsTooFew: PlantClass = {
  check: "H-08",
  pool,
  fits,
  owned: ownsOnly(SHOP),
  estate: (scene, draft) => {
    const found = recordOf(draft, "PRB");
    if (found === null) return;
    const { owned, lines } = found;
    lines.set(`060 ${owned.id}`, 92);
    lines.set(`080 ${owned.id}`, statedTax(lines, owned.id) / 4);
    plantIn(scene, "PRB", owned.area * 896);
  },
};

const latePart: PlantClass = {
  check: "H-12",
  pool,
  fits,
  owned: ownsOnly(SHOP),
  estate: (scene, draft) => {
    draft.paidLate = true;
    plantIn(scene, "PRB", 0, { kind: "formal" });
  },
};

const lateReturn: PlantClass = {
  check: "G-10",
  pool,
  fits,
  owned: ownsOnly(SHOP),
  estate: (scene, draft) => {
    draft.filedLate = true;
    plantIn(scene, "PRB", 0, { kind: "formal" });
  },
};

/** A flat the register gives the use of a hotel (art. 395(1)). */
const flatInBusiness: PlantClass = {
  check: "H-04",
  pool: "owner-traders",
  fits,
  owned: (scene, objects) => {
    const [first] = objects;
    if (first === undefined) return;
    // Of a flat no return speaks, so it is let for the year of the month alone.
    const year = yearOf(scene);
    const sold = soldWithin(scene);
    const flat = { ...first, premises: LET_FLAT, ownedFrom: `${year}-01-15`, ...sold };
    objects.splice(0, objects.length, flat);
    plantIn(scene, "PRB", 0, { kind: "risk", evidence: [{ file: "properties.csv", id: flat.id }] });
  },
};

/** A hundred som more than the tax of the shop's land are taken off the tax of the shop (art. 409(4)). */
const offsetTooLarge: PlantClass = {
  check: "H-09",
  pool,
  fits,
  owned: (_scene, objects) => {
    const [first] = objects;
    if (first === undefined) return;
    const land = { ...first, id: `${first.id.slice(0, -1)}2`, premises: TRADE_LAND, area: 96 };
    objects.splice(0, objects.length, { ...first, premises: SHOP }, land);
  },
  estate: (scene, draft) => {
    const found = recordOf(draft, "PRB");
    if (found === null) return;
    found.lines.set(`070 ${found.owned.id}`, 96 * 1_740 + 10_000);
    plantIn(scene, "PRB", 0, { kind: "risk" });
  },
};

/** A thousand som taken off the tax of a shop without a relief in the register and without land. */
const reliefOfNothing: PlantClass = {
  check: "H-10",
  pool,
  fits,
  owned: ownsOnly(SHOP),
  estate: (scene, draft) => {
    const found = recordOf(draft, "PRB");
    if (found === null) return;
    found.lines.set(`070 ${found.owned.id}`, 100_000);
    plantIn(scene, "PRB", 0, { kind: "risk" });
  },
};

/** Chosen last of all. */
export const PROPERTY_PLANTS_LAST: readonly PlantClass[] = [flatInBusiness, offsetTooLarge, reliefOfNothing];

export const PROPERTY_PLANTS: readonly PlantClass[] = [
  leftOut,
  noReturn,
  olderBuilding,
  titlePurpose,
  smallerTown,
  twoFreeFlats,
  monthsTooFew,
  latePart,
  lateReturn,
];
