import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { shippedParameters } from "../parameters.ts";
import { computeAdvances } from "./art-243-advances.ts";

const context = { parameters: shippedParameters() };
const som = (value: number) => tyiyn(Math.round(value * 100));
const compute = (profits: readonly number[], losses = 0, excluded = 0, year = 2026) =>
  computeAdvances(
    {
      year,
      periods: profits.map((profit) => ({ profit: som(profit), excluded: som(excluded) })),
      losses: som(losses),
    },
    context,
  );
const dueOf = (...args: Parameters<typeof compute>) => {
  const computed = compute(...args);
  return computed.ok ? computed.value.byPeriod.map(({ due }) => due / 100) : computed.error.code;
};

describe("art. 243: advances of the profit tax", () => {
  it("E43: the first quarter, the half-year, nine months", () => {
    // 100 000; 250 000 − 100 000; 220 000 − 250 000 < 0
    expect(dueOf([1_000_000, 2_500_000, 2_200_000])).toEqual([100_000, 150_000, 0]);
    expect(compute([1_000_000, 2_500_000, 2_200_000])).toMatchObject({ value: { total: 25_000_000 } });
  });
  it.each<[string, readonly number[], number, number, readonly number[]]>([
    ["a loss", [-1_000_000], 0, 0, [0]],
    // the difference is to the sum computed before, not to the one paid: 300 000 − 220 000
    ["a profit after a fall", [2_500_000, 2_200_000, 3_000_000], 0, 0, [250_000, 0, 80_000]],
    ["excluded income", [1_000_000], 0, 400_000, [60_000]],
    // S-33: 10 % of 500 000 is off in every period: 100 000 − 50 000, 150 000 − 50 000
    ["losses to be carried", [1_000_000, 2_500_000], 500_000, 0, [50_000, 100_000]],
    ["losses above the advance", [1_000_000], 1_500_000, 0, [0]],
  ])("%s", (_, profits, losses, excluded, due) => {
    expect(dueOf(profits, losses, excluded)).toEqual(due);
  });
  it("S-33: the losses taken off once in the year are shown beside", () => {
    // share 50 000: 30 000 of the first step, 20 000 of the second
    expect(compute([300_000, 2_300_000], 500_000)).toMatchObject({
      value: {
        byPeriod: [
          { due: 0, dueLossesOnce: 0 },
          { due: 15_000_000, dueLossesOnce: 18_000_000 },
        ],
      },
    });
  });
  it("one tyiyn: half up", () => {
    expect(dueOf([0.05])).toEqual([0.01]);
    expect(dueOf([0.04])).toEqual([0]);
  });
  it("refuses no period, four, a negative loss, a year before the Code", () => {
    expect(dueOf([])).toBe("periods-out-of-range");
    expect(dueOf([1, 2, 3, 4])).toBe("periods-out-of-range");
    expect(dueOf([1], -1)).toBe("negative-amount");
    expect(compute([1], 0, 0, 2021)).toMatchObject({
      error: { code: "incomplete", missing: { name: "profit-tax.advance-rate", on: "2021-01-01" } },
    });
  });
});
