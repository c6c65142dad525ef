import { describe, expect, it } from "vitest";
import { isFault } from "../contract/exchange/column.ts";
import { DATASET_FILES } from "../contract/exchange/files.ts";
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

const CHECKS = [
  ..."V-01 V-02 V-03 V-04 V-05 V-06 V-07 V-08 V-09 V-10 V-11 V-12 V-13 V-14 V-16 V-17 V-18 V-19".split(" "),
  ..."V-20 V-21 V-22 V-23 V-25 V-26 V-40 G-10 G-11 G-12 I-01 I-04 I-05 I-06 N-02 N-03 P-03".split(" "),
  ..."N-01 N-04 N-05 N-06 N-09 N-12 N-17 N-18".split(" "),
  ..."H-01 H-02 H-03 H-05 H-07 H-08 H-12".split(" "),
  ..."S-01 S-02 S-03 S-06 U-01 U-02 U-03 U-04 U-05 U-06 U-07 U-09 U-11 U-12".split(" "),
];

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

  it("plants every class the checks cover, and each gate", () => {
    expect([...new Set(office.planted.map((plant) => plant.check))].sort()).toEqual([...CHECKS].sort());
    const gates = new Set(office.planted.flatMap((plant) => plant.gated ?? []));
    expect([...gates].sort()).toEqual(["G-01", "G-02", "G-04", "G-07"]);
  });

  it("plants one discrepancy at a taxpayer, so that none hides another", () => {
    const amounts = office.planted.filter((plant) => plant.check !== "G-10");
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
