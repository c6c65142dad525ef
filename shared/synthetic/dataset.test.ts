import { describe, expect, it } from "vitest";
import { isFault } from "../contract/exchange/column.ts";
import { DATASET_FILES } from "../contract/exchange/files.ts";
import { CHECKS } from "../law/checks/all-checks.ts";
import { generateDataset } from "./dataset.ts";
import type { Planted } from "./emit.ts";

const generated = (seed: number, taxpayers: number, months: number) => {
  const rows = new Map<string, (string | number)[][]>(DATASET_FILES.map((spec) => [spec.name, []]));
  const planted: Planted[] = [];
  generateDataset(
    { seed, taxpayers, months },
    {
      emit: (name, cells) => {
        const file = rows.get(name);
        if (file === undefined) throw new Error(name);
        return file.push([...cells]) + 1;
      },
      planted: (plant) => planted.push(plant),
    },
  );
  return { rows, planted };
};

/** Checks of the sweep nothing is planted for, with the reason; the list is empty as long as everything can be planted. */
const UNPLANTED: Readonly<Record<string, string>> = {};

describe("a generated office", () => {
  const office = generated(2_026, 800, 21);

  it("every cell is what the format wants", () => {
    const wrong: string[] = [];
    for (const spec of DATASET_FILES)
      for (const row of office.rows.get(spec.name) ?? []) {
        if (row.length !== spec.columns.length) wrong.push(`${spec.name} ${row.length} cells`);
        spec.columns.forEach((column, at) => {
          const text = String(row[at]);
          const fine = text === "" ? !column.required : !isFault(column.read(text));
          if (!fine) wrong.push(`${spec.name} ${column.name} ${text}`);
        });
      }
    expect(wrong).toEqual([]);
  });

  it("no two taxpayers share an ИНН", () => {
    const inns = (office.rows.get("taxpayers.csv") ?? []).map(([inn]) => inn);
    expect(new Set(inns).size).toBe(800);
  });

  it("plants every check of the sweep, save those with a reason, and each gate", () => {
    const checks = CHECKS.map(({ id }) => id).filter((id) => UNPLANTED[id] === undefined);
    expect([...new Set(office.planted.map((plant) => plant.check))].sort()).toEqual(checks.sort());
    const gates = new Set(office.planted.flatMap((plant) => plant.gated ?? []));
    expect([...gates].sort()).toEqual(["G-01", "G-02", "G-04", "G-07"]);
  });

  it("plants one discrepancy at a taxpayer, so that none hides another", () => {
    // A missing return is late as well; a debt to a closed seller is credit and income at once.
    const both = new Set(["G-10", "N-11"]);
    const amounts = office.planted.filter((plant) => !both.has(plant.check));
    expect(new Set(amounts.map((plant) => plant.inn)).size).toBe(amounts.length);
  });

  it("numbers of a seller's invoices do not repeat", () => {
    const numbers = (office.rows.get("invoices.csv") ?? []).map((row) => `${row[4]} ${row[1]}`);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe("any size", () => {
  it.each([
    [5, 1],
    [12, 2],
    [40, 24],
  ])("%i taxpayers over %i months", (taxpayers, months) => {
    const { rows } = generated(1, taxpayers, months);
    expect(rows.get("taxpayers.csv")).toHaveLength(taxpayers);
    expect(rows.get("returns.csv")?.length).toBeGreaterThan(0);
  });
});
