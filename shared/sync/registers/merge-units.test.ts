import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Merged, mergeUnits, type Unit } from "./merge-units.ts";

const unit = (key: string, ...rows: readonly string[]): Unit => ({ key, rows, numbers: [] });

async function* batchesOf(units: readonly Unit[], size: number): AsyncGenerator<readonly Unit[]> {
  for (let at = 0; at < units.length; at += size) {
    yield units.slice(at, at + size);
    yield [];
  }
}

const merge = async (
  before: readonly Unit[],
  now: readonly Unit[],
  sizes: readonly [number, number] = [2, 3],
): Promise<readonly Merged[]> => {
  const all: Merged[] = [];
  for await (const merged of mergeUnits(batchesOf(before, sizes[0]), batchesOf(now, sizes[1])))
    all.push(...merged);
  return all;
};

describe("two versions side by side", () => {
  it("says what stayed, changed, came and went", async () => {
    const merged = await merge(
      [unit("a", "1"), unit("b", "1"), unit("c", "1", "2"), unit("e", "1")],
      [unit("a", "1"), unit("c", "1", "3"), unit("d", "1"), unit("e", "1")],
    );
    expect(merged.map(({ change, unit: { key, rows } }) => [change, key, ...rows])).toEqual([
      ["same", "a", "1"],
      ["gone", "b", "1"],
      ["changed", "c", "1", "3"],
      ["new", "d", "1"],
      ["same", "e", "1"],
    ]);
  });

  it("what did not change keeps the numbers its rows have", async () => {
    const [merged] = await merge(
      [{ key: "a", rows: ["1"], numbers: [7] }],
      [{ key: "a", rows: ["1"], numbers: [] }],
    );
    expect(merged).toEqual({ change: "same", unit: { key: "a", rows: ["1"], numbers: [7] } });
  });

  it.each(["before", "now"])("units out of order are a bug of %s", async (which) => {
    const wrong = [unit("b", "1"), unit("a", "1")];
    const merging = which === "before" ? merge(wrong, [unit("z", "1")]) : merge([unit("z", "1")], wrong);
    await expect(merging).rejects.toThrow("out of order");
  });

  it("the version before with the changes laid over it is the version now, however it came in pieces", async () => {
    const version = fc
      .dictionary(
        fc.constantFrom(..."abcdefghijklmnopqrst"),
        fc.array(fc.constantFrom("1", "2"), { minLength: 1, maxLength: 2 }),
      )
      .map((rows) => new Map(Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1))));
    const unitsOf = (held: ReadonlyMap<string, readonly string[]>): readonly Unit[] =>
      [...held].map(([key, rows]) => unit(key, ...rows));
    await fc.assert(
      fc.asyncProperty(version, version, fc.integer({ min: 1, max: 7 }), async (before, now, size) => {
        const laid = new Map<string, readonly string[]>(before);
        const whole: Unit[] = [];
        for (const { change, unit: one } of await merge(unitsOf(before), unitsOf(now), [size, 8 - size])) {
          if (change !== "gone") whole.push(one);
          if (change === "gone") laid.delete(one.key);
          else if (change !== "same") laid.set(one.key, one.rows);
        }
        expect(new Map(whole.map(({ key, rows }) => [key, rows]))).toEqual(now);
        expect(new Map([...laid].sort(([a], [b]) => (a < b ? -1 : 1)))).toEqual(now);
      }),
      { seed: 20_261_128 },
    );
  });
});
